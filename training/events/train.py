"""Trains the branch of events: the encoder's upper blocks once more, which mark the words that tell events between actors, with their PLOVER types.

    python train.py CHECKPOINT --windows ev.jsonl --out events.pt [--blocks 2] [--epochs 10] [--fold 0]

CHECKPOINT is the encoder's (training/encoder); its embeddings and lower blocks stay as they are, so that both share one pass. Windows come from prepare.mjs.
Every fifth window is dev, and never trained on; --fold says which fifth, none trains on everything.
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

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder"))
from model import EVENTS, HIDDEN, LAYERS, Branch, load



def encode(model, items):
    """States of each item: of the embedding and of every block."""
    model.eval()
    order = sorted(range(len(items)), key=lambda i: len(items[i]["ids"]))
    with torch.no_grad():
        for at in range(0, len(order), 16):
            some = [items[i] for i in order[at : at + 16]]
            n = max(len(d["ids"]) for d in some)
            pad = lambda k: torch.tensor([d[k] + [0] * (n - len(d[k])) for d in some])
            ids = pad("ids")
            mask = (ids == 0)[:, None, None, :].float() * -1e4
            x = model.norm(model.word(ids) + model.position.weight[:n] + model.segment + model.shape(pad("shapes")))
            states = [x]
            for block in model.blocks:
                states.append(block(states[-1], mask))
            for d, s in zip(some, torch.stack(states, 2)):
                d["x"] = s[: len(d["ids"])].half()


def stack(items):
    n = max(len(d["ids"]) for d in items)
    x = torch.zeros(len(items), n, LAYERS + 1, HIDDEN)
    mask = torch.full((len(items), 1, 1, n), -1e4)
    for i, d in enumerate(items):
        x[i, : len(d["ids"])] = d["x"]
        mask[i, ..., : len(d["ids"])] = 0
    return x, mask


def pad(items, key, fill=0):
    n = max(len(d[key]) for d in items)
    return torch.tensor([d[key] + [fill] * (n - len(d[key])) for d in items])


def loss_of_words(branch, items):
    x, mask = stack(items)
    log = branch(x, pad(items, "first"), mask).log_softmax(-1)
    loss, count = 0.0, 0
    gold = torch.tensor([[EVENTS.index(t) if t != "?" else -1 for t in d["types"]] + [-1] * (log.shape[1] - len(d["types"])) for d in items])
    known = gold >= 0
    loss = -log[known].gather(1, gold[known][:, None]).sum()
    for i, d in enumerate(items):
        for w, (t, also) in enumerate(zip(d["types"], d["also"])):
            ks = [EVENTS.index(k) for k in dict.fromkeys(also)]
            if t == "?":
                # Coders may differ on whether it is one, not on what it would be.
                types = log[i, w, 1:].log_softmax(-1)
                loss = loss - 0.3 * torch.logsumexp(types[[k - 1 for k in ks]], 0)
            elif t != "O" and len(ks) > 1:
                loss = loss + 0.4 * (log[i, w, gold[i, w]] - torch.logsumexp(log[i, w, ks], 0))
    return loss / known.sum()


@torch.no_grad()
def score_words(branch, items, less=(0, 0.5, 1, 1.5)):
    if not items:
        return "-"
    branch.eval()
    out = []
    scores = []
    for d in items:
        x, mask = stack([d])
        scores.append(branch(x, torch.tensor([d["first"]]), mask)[0])
    for drop in less:
        tp = fp = fn = typed = 0
        for d, z in zip(items, scores):
            z = z.clone()
            z[:, 0] -= drop
            for g, also, k in zip(d["types"], d["also"], z.argmax(-1).tolist()):
                if g == "?":
                    continue
                if k and g != "O":
                    tp += 1
                    typed += EVENTS[k] in (g, *also)
                elif k:
                    fp += 1
                elif g != "O":
                    fn += 1
        p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
        out.append(f"-{drop}: {100 * p:.1f}/{100 * r:.1f}/{200 * p * r / max(1e-9, p + r):.1f} typed {200 * typed / max(1, 2 * tp + fp + fn):.1f}")
    return "; ".join(out)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint"), p.add_argument("--windows"), p.add_argument("--out")
    p.add_argument("--blocks", type=int, default=2), p.add_argument("--fold", default="0"), p.add_argument("--epochs", type=int, default=10)
    p.add_argument("--lr", type=float, default=2e-4), p.add_argument("--seed", type=int, default=1), p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    torch.manual_seed(a.seed), torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    encoder, _ = load(a.checkpoint)
    windows = [json.loads(line) for line in open(a.windows, encoding="utf8")]
    begun = time.time()
    encode(encoder, windows)
    print(f"states: {time.time() - begun:.0f} s", flush=True)
    held = lambda i: a.fold != "none" and i % 5 == int(a.fold)
    dev, train = [d for i, d in enumerate(windows) if held(i)], [d for i, d in enumerate(windows) if not held(i)]
    branch = Branch(a.blocks)
    for mine, theirs in zip(branch.blocks, encoder.blocks[LAYERS - a.blocks :]):
        mine.load_state_dict(theirs.state_dict())
    groups = [{"params": branch.blocks.parameters(), "k": 1.0}, {"params": [*branch.word.parameters(), branch.mix], "k": 5.0}]
    opt = torch.optim.AdamW(groups, lr=a.lr, weight_decay=0.01)
    size, step = 8, 0
    steps = a.epochs * math.ceil(len(train) / size)
    for epoch in range(a.epochs):
        branch.train()
        rng.shuffle(train)
        begun, sums = time.time(), []
        for at in range(0, len(train), size):
            rate = a.lr * min(1, (step + 1) / (0.1 * steps)) * max(0.0, 1 - step / steps)
            step += 1
            for group in opt.param_groups:
                group["lr"] = rate * group["k"]
            loss = loss_of_words(branch, train[at : at + size])
            opt.zero_grad(), loss.backward()
            nn.utils.clip_grad_norm_(branch.parameters(), 1.0)
            opt.step()
            sums.append(loss.item())
        print(f"{epoch} {time.time() - begun:.0f} s, loss {sum(sums) / len(sums):.3f} | {score_words(branch, dev)}", flush=True)
    torch.save({"branch": branch.state_dict(), "blocks": a.blocks, "labels": EVENTS}, a.out)


if __name__ == "__main__":
    main()
