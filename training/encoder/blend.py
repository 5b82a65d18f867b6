"""Weights between those of two checkpoints of which the first began from the second. Usage: python blend.py NEW OLD SHARE OUT

OUT = SHARE * NEW + (1 - SHARE) * OLD, where OLD has a weight; what it lacks is NEW's. Training a layer more costs the others some of theirs,
and the way back lies on the line between both: the older layers come back sooner than the new one goes.
"""
import sys

import torch


def main(new, old, share, out):
    state, before = (torch.load(p, map_location="cpu", weights_only=False) for p in (new, old))
    for name, weight in before["model"].items():
        if name in state["model"]:
            at = tuple(slice(n) for n in weight.shape)
            own = state["model"][name]
            own[at] = float(share) * own[at] + (1 - float(share)) * weight
    torch.save({"labels": state["labels"], "model": state["model"], "step": 0, "epoch": 0}, out)


if __name__ == "__main__":
    main(*sys.argv[1:5])
