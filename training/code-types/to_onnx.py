"""Writes the coder as ONNX with 8-bit weights. Usage: python to_onnx.py CHECKPOINT OUT.onnx

The graph takes one sentence: ids, shapes as the encoder's (training/encoder/export.py) and marks, int32 [pieces]: 1 for the source, 2 for the target.
It gives types, float [16]: how likely each PLOVER type is, in the order of training/encoder/model.py. Vocabulary and pieces are the encoder's.
"""
import os
import sys

import torch
from torch import nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder"))
from export import block, eight_bits, quantize
from coder import Coder


class Pair(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.m = model
        scale, rows = eight_bits(model.e.word.weight.detach())
        self.register_buffer("scale", scale), self.register_buffer("rows", rows)
        self.register_buffer("place", model.e.position.weight.detach() + model.e.segment.detach())

    def forward(self, ids, shapes, marks):
        e = self.m.e
        n = ids.shape[0]
        x = e.norm(self.rows[ids].float() * self.scale[ids] + self.place[:n] + e.shape(shapes) + self.m.mark(marks))
        for b in e.blocks:
            x = block(b, x)
        mean = lambda side: (x * side[:, None]).sum(0) / side.sum().clamp(min=1)
        return self.m.out(torch.cat([x[0], mean((marks == 1).float()), mean((marks == 2).float())])).softmax(-1)


def main():
    checkpoint, out = sys.argv[1:]
    model = Coder()
    state = torch.load(checkpoint, map_location="cpu", weights_only=False)["model"]
    model.load_state_dict({k: v for k, v in state.items() if k in model.state_dict() and v.shape == model.state_dict()[k].shape}, strict=False)
    whole = {"dtype": torch.int32}
    example = (torch.arange(1000, 1024, **whole), torch.ones(24, **whole), torch.tensor([0, 1, 1] + [0] * 10 + [2] * 3 + [0] * 8, **whole))
    names = ["ids", "shapes", "marks"]
    with torch.no_grad():
        torch.onnx.export(Pair(model.eval()).eval(), example, out + ".float", input_names=names, output_names=["types"], dynamic_axes={k: {0: "pieces"} for k in names}, opset_version=17, dynamo=False)
    quantize(out + ".float", out)
    print(f"{os.path.getsize(out)} {out}")


if __name__ == "__main__":
    main()
