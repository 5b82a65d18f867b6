"""Trains the network for whether two tellings are of one thing. Usage: python train.py pairs.jsonl --begin MEANING.pt --out same.pt [--epochs 4] [--fold 0]

It begins with the blocks of the network for what is meant (../meaning), the lowest three of which are the encoder's and stay. Pairs come from prepare.mjs. Groups of --fold are dev and never trained on; `none` trains on everything. A log line an epoch; the checkpoint is written after each.
"""
import argparse
import json
import math
import random
import time

import torch
from torch import nn
from torch.nn import functional as F

from network import KINDS, LOW, SameThing


def collate(items, rng=None):
    n = max(len(d["ids"]) for d in items)
    pad = lambda k: torch.tensor([d[k] + [0] * (n - len(d[k])) for d in items])
    return pad("ids"), pad("shapes"), pad("marks")


def turned(d):
    """The second telling first."""
    cut = d["marks"].index(next(m for m in d["marks"] if m >= 2))
    out = {k: [d[k][0], *d[k][cut:], *d[k][1:cut]] for k in ("ids", "shapes")}
    marks = [0, *d["marks"][cut:], *d["marks"][1:cut]]
    return {**d, **out, "marks": [marks[0], *[(m + 2) % 4 for m in marks[1:]]]}


@torch.no_grad()
def score(model, items):
    """Of each kind: area under the curve, F1 at a score of 0, and the best."""
    model.eval()
    z = []
    for at in range(0, len(items), 32):
        some = items[at : at + 32]
        kinds = torch.tensor([KINDS.index(d["kind"]) for d in some])
        z += model(*collate(some)).gather(1, kinds[:, None])[:, 0].tolist()
    text = []
    for kind in KINDS:
        own = sorted((s, d["same"]) for s, d in zip(z, items) if d["kind"] == kind)
        yes, no = sum(same for _, same in own), sum(not same for _, same in own)
        if not yes or not no:
            continue
        below, area = 0, 0.0
        for _, same in own:
            area += below if same else 0
            below += not same
        f1s = []
        found = 0
        for i, (s, same) in enumerate(reversed(own)):
            found += same
            f1s.append((2 * found / (i + 1 + yes), s))
        at0 = [same for s, same in own if s > 0]
        best = max(f1s)
        text.append(f"{kind} auc {area / yes / no:.3f} f1 {2 * sum(at0) / (len(at0) + yes):.3f} best {best[0]:.3f} at {best[1]:.1f}")
    return "; ".join(text)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("pairs"), p.add_argument("--begin", required=True), p.add_argument("--out"), p.add_argument("--fold", default="0")
    p.add_argument("--epochs", type=int, default=4), p.add_argument("--lr", type=float, default=1e-4), p.add_argument("--head-lr", type=float, default=1e-3)
    p.add_argument("--batch", type=int, default=16), p.add_argument("--seed", type=int, default=1), p.add_argument("--share", type=float, default=1.0)
    a = p.parse_args()
    torch.manual_seed(a.seed), torch.set_num_threads(2)
    rng = random.Random(a.seed)
    model = SameThing()
    state = torch.load(a.begin, map_location="cpu", weights_only=False)["model"]
    own = model.state_dict()
    own.update({k: v for k, v in state.items() if k in own and own[k].shape == v.shape})
    model.load_state_dict(own)
    items = [json.loads(line) for line in open(a.pairs, encoding="utf8")]
    dev = [d for d in items if a.fold != "none" and d["fold"] == int(a.fold)]
    train = [d for d in items if a.fold == "none" or d["fold"] != int(a.fold)]
    low = [model.e.word, model.e.position, model.e.shape, model.e.norm, *model.e.blocks[:LOW]]
    fixed = {id(w) for part in low for w in part.parameters()} | {id(model.e.segment)}
    trunk = [w for k, w in model.named_parameters() if k.startswith("e.blocks.") and id(w) not in fixed]
    rest = [w for k, w in model.named_parameters() if not k.startswith("e.")]
    opt = torch.optim.AdamW([{"params": trunk, "top": a.lr}, {"params": rest, "top": a.head_lr}], weight_decay=0.01)
    steps, step = a.epochs * math.ceil(len(train) * a.share / a.batch), 0
    for epoch in range(a.epochs):
        model.train()
        begun, total = time.time(), 0.0
        some = [turned(d) if rng.random() < 0.5 else d for d in train if rng.random() < a.share]
        rng.shuffle(some)
        order = [x for at in range(0, len(some), 40 * a.batch) for x in sorted(some[at : at + 40 * a.batch], key=lambda d: len(d["ids"]))]
        groups = [order[at : at + a.batch] for at in range(0, len(order), a.batch)]
        rng.shuffle(groups)
        for own in groups:
            rate = min(1, (step + 1) / (0.1 * steps)) * max(0.0, 1 - step / steps)
            step += 1
            for group in opt.param_groups:
                group["lr"] = group["top"] * rate
            kinds = torch.tensor([KINDS.index(d["kind"]) for d in own])
            gold = torch.tensor([0.95 if d["same"] else 0.05 for d in own])
            loss = F.binary_cross_entropy_with_logits(model(*collate(own)).gather(1, kinds[:, None])[:, 0], gold)
            opt.zero_grad(), loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            total += float(loss.detach())
        print(f"{epoch} {time.time() - begun:.0f} s, loss {total / len(groups):.3f}" + (f" | {score(model, dev)}" if dev else ""), flush=True)
        if a.out:
            torch.save({"model": model.state_dict(), "epoch": epoch, "args": vars(a)}, a.out)


if __name__ == "__main__":
    main()
