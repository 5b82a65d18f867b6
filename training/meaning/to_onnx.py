"""Writes a checkpoint as meaning.onnx with 8-bit weights. Usage: python to_onnx.py CHECKPOINT OUT.onnx [--float]

The graph takes one window, without padding: low float [4, pieces, 384], as the encoder's graph gives it (../encoder/export.py), and first int32 [words]; and gives

    event  float [words, 17]         whether a word tells an event between actors: O or a PLOVER type
    party  float [words, words, 2]   [event's word, word, side]: whether the word is of the event's actor (0) or recipient (1)
    claim  float [words, 2, 10]      what a word adds to each kind of a claim as part of its cue (0) and of its content (1)
    drawn  float [words, 6]          the same for a contingency
"""
import argparse
import os
import sys

import torch
from torch import nn

from network import HIDDEN, Meaning

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder"))
from export import LOW, block, quantize


class Window(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.m = model

    def forward(self, low, first):
        states = list(low.unbind(0))
        for b in self.m.e.blocks[LOW:]:
            states.append(block(b, states[-1]))
        out = self.m.heads([s[first] for s in states], first)
        party = out["ask"].transpose(0, 1) @ out["answer"].permute(1, 2, 0) + out["ground"].transpose(0, 1)[:, None]
        return out["event"], party.permute(1, 2, 0), out["claim"], out["drawn"]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint"), p.add_argument("out"), p.add_argument("--float", action="store_true")
    a = p.parse_args()
    model = Meaning.of(torch.load(a.checkpoint, map_location="cpu", weights_only=False)["model"])
    example = (torch.randn(LOW + 1, 24, HIDDEN), torch.arange(1, 21, dtype=torch.int32))
    outputs = ["event", "party", "claim", "drawn"]
    axes = {"low": {1: "pieces"}, "first": {0: "words"}} | {o: {0: "words"} for o in outputs} | {"party": {0: "words", 1: "others"}}
    plain = a.out if a.float else a.out + ".float"
    with torch.no_grad():
        torch.onnx.export(Window(model.eval()).eval(), example, plain, input_names=["low", "first"], output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
    if not a.float:
        quantize(plain, a.out)
    print(f"{os.path.getsize(a.out):>10} {a.out}")


if __name__ == "__main__":
    main()
