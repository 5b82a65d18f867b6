"""Trains what marks the words that tell events between actors, with their PLOVER types: a head over the states of the encoder, which stays as it is.

    python train.py CHECKPOINT --windows ev.jsonl --out events.pt [--epochs 12] [--fold 0]

CHECKPOINT is the encoder's (training/encoder); windows come from prepare.mjs. Every fifth window is dev, and never trained on; --fold says which fifth, none trains on
everything. Blocks of its own over the encoder's lower ones, one or two, trained along, gave fewer right types (61 for 65 of typed F1) and cost time.
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
from model import EVENTS, EventHead, load



def encode(model, items):
    """States of each item at the first piece of its words, of the embedding and of every block: "x" [words, LAYERS + 1, HIDDEN]."""
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
                d["x"] = s[d["first"]].clone()


def loss_of(head, items):
    """Mean negative log-likelihood a word. Types that another coder could defend share what the preferred one does not get; where coders may differ on whether
    there is an event at all, only the type that it would have is learned."""
    log = head(torch.cat([d["x"] for d in items])).log_softmax(-1)
    gold = torch.tensor([EVENTS.index(t) if t != "?" else -1 for d in items for t in d["types"]])
    known = gold >= 0
    loss = -log[known].gather(1, gold[known][:, None]).sum()
    for w, also in enumerate(k for d in items for k in d["also"]):
        ks = [EVENTS.index(k) for k in dict.fromkeys(also)]
        if ks and gold[w] < 0:
            loss = loss - 0.3 * torch.logsumexp(log[w, 1:].log_softmax(-1)[[k - 1 for k in ks]], 0)
        elif len(ks) > 1:
            loss = loss + 0.4 * (log[w, gold[w]] - torch.logsumexp(log[w, ks], 0))
    return loss / known.sum()


@torch.no_grad()
def score(head, items, less=(0, 0.5, 1, 1.5)):
    """Precision, recall and F1 of finding, and F1 with a type that a coder could defend, for scores of "none" lowered by each of `less`."""
    if not items:
        return "-"
    head.eval()
    out = []
    scores = [head(d["x"]) for d in items]
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
    p.add_argument("--mixes", type=int, default=3), p.add_argument("--size", type=int, default=256), p.add_argument("--fold", default="0"), p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--lr", type=float, default=1e-3), p.add_argument("--seed", type=int, default=1), p.add_argument("--threads", type=int, default=2)
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
    head = EventHead(a.mixes, a.size)
    opt = torch.optim.AdamW(head.parameters(), lr=a.lr, weight_decay=0.01)
    size, step = 8, 0
    steps = a.epochs * math.ceil(len(train) / size)
    for epoch in range(a.epochs):
        head.train()
        rng.shuffle(train)
        begun, sums = time.time(), []
        for at in range(0, len(train), size):
            rate = a.lr * min(1, (step + 1) / (0.1 * steps)) * max(0.0, 1 - step / steps)
            step += 1
            for group in opt.param_groups:
                group["lr"] = rate
            loss = loss_of(head, train[at : at + size])
            opt.zero_grad(), loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            opt.step()
            sums.append(loss.item())
        print(f"{epoch} {time.time() - begun:.0f} s, loss {sum(sums) / len(sums):.3f} | {score(head, dev)}", flush=True)
    torch.save({"head": head.state_dict(), "mixes": a.mixes, "size": a.size, "labels": EVENTS}, a.out)


if __name__ == "__main__":
    main()
