"""Writes a checkpoint as parting.onnx with 8-bit weights. Usage: python to_onnx.py CHECKPOINT OUT.onnx

The graph takes the pieces of two statements after each other, the second without its beginning: low float [pieces, 384], the encoder's states after its third block,
and marks int32 [pieces] (network.py); and gives kinds float [7], which sum to 1: no parting, over a question of a kind, or the same.
"""
import argparse
import os
import sys

import torch
from torch import nn

from network import HIDDEN, Parting

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder"))
from export import block, quantize


class Pair(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.m = model

    def forward(self, low, marks):
        x = low + self.m.mark(marks)
        for b in self.m.blocks:
            x = block(b, x)
        return self.m.head(x, marks).softmax(-1)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint"), p.add_argument("out")
    a = p.parse_args()
    model = Parting()
    model.load_state_dict(torch.load(a.checkpoint, map_location="cpu", weights_only=False)["model"])
    example = (torch.randn(40, HIDDEN), torch.tensor([0, *[1] * 19, *[2] * 5, *[3] * 15], dtype=torch.int32))
    with torch.no_grad():
        torch.onnx.export(Pair(model.eval()).eval(), example, a.out + ".float", input_names=["low", "marks"], output_names=["kinds"], dynamic_axes={"low": {0: "pieces"}, "marks": {0: "pieces"}}, opset_version=17, dynamo=False)
    quantize(a.out + ".float", a.out)
    print(f"{os.path.getsize(a.out):>10} {a.out}")


if __name__ == "__main__":
    main()
