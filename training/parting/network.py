"""The network that reads two statements together: three blocks of its own over the encoder's lowest three, with marks of side and statement, and a score a kind of parting, or of saying the same.

Each statement's lowest states come from a window of its own, with the sentence around it (src/annotate/encoder/statement.ts), so that they are found once however many
others it is read with.
"""
import os
import sys

import torch
from torch import nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder"))
from model import HIDDEN, Block

# "same": both answer the question alike.
KINDS = ["none", "denial", "figure", "date", "attribution", "characterization", "same"]
SAME = KINDS.index("same")
# Marks: 0 around the first statement, 1 it, 2 around the second, 3 it; this one for what pads a batch.
PADDING = 4


class Parting(nn.Module):
    """low: [batch, pieces, HIDDEN], marks: [batch, pieces]. Gives [batch, kinds]: scores of parting over a question of that kind, of saying the same, or of neither."""

    def __init__(self, blocks=3, dropout=0.1):
        super().__init__()
        self.blocks = nn.ModuleList(Block(dropout) for _ in range(blocks))
        self.mark = nn.Embedding(4, HIDDEN)
        nn.init.normal_(self.mark.weight, std=0.05)
        self.drop = nn.Dropout(dropout)
        self.out = nn.Sequential(nn.Dropout(0.2), nn.Linear(6 * HIDDEN, 256), nn.GELU(), nn.Dropout(0.3), nn.Linear(256, len(KINDS)))

    def head(self, x, marks):
        def mean(which):
            m = which.to(x.dtype)[..., None]
            return (x * m).sum(-2) / m.sum(-2).clamp(min=1)

        a, b = mean(marks == 1), mean(marks == 3)
        all_a, all_b = mean(marks <= 1), mean((marks == 2) | (marks == 3))
        return self.out(torch.cat([a * b, (a - b).abs(), all_a * all_b, (all_a - all_b).abs(), a + b, x[..., 0, :]], -1))

    def forward(self, low, marks):
        mask = (marks == PADDING)[:, None, None, :].float() * -1e4
        x = self.drop(low + self.mark(marks.clamp(max=3)))
        for block in self.blocks:
            x = block(x, mask)
        return self.head(x, marks)


def weights_of(path):
    """The weights of an 8-bit graph by their names, as floats; and those names of products that the exporter gave, in order."""
    import onnx
    from onnx import numpy_helper

    given = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()).float() for i in onnx.load(path).graph.initializer}
    return given, sorted(name.removesuffix("_quantized") for name in given if name.startswith("onnx::MatMul") and name.endswith("_quantized"))


def widened(given, name):
    return (given[f"{name}_quantized"] - given[f"{name}_zero_point"]) * given[f"{name}_scale"]


def shipped(model, path):
    """The network as it is shipped (parting.onnx), to go on training from where no checkpoint is left."""
    given, products = weights_of(path)
    own = model.state_dict()
    for name in own:
        if f"m.{name}" in given:
            own[name].copy_(given[f"m.{name}"])
        elif f"m.{name}_Transposed_quantized" in given:
            own[name].copy_(widened(given, f"m.{name}_Transposed").T)
    for name, product in zip(("out.1.weight", "out.4.weight"), products, strict=True):
        own[name].copy_(widened(given, product).T)
    model.load_state_dict(own)
    return model


def begun_with(model, path):
    """The blocks of a network for what is meant (../meaning), from its 8-bit weights, as those of this one."""
    given, _ = weights_of(path)
    own = model.state_dict()
    for i in range(len(model.blocks)):
        theirs = f"m.e.blocks.{i + 3}"
        for part in ("qkv", "out", "up", "down"):
            name = f"{theirs}.{part}.weight"
            own[f"blocks.{i}.{part}.weight"].copy_(widened(given, name).T)
            own[f"blocks.{i}.{part}.bias"].copy_(given[f"{theirs}.{part}.bias"])
        for part in ("norm1", "norm2"):
            for what in ("weight", "bias"):
                own[f"blocks.{i}.{part}.{what}"].copy_(given[f"{theirs}.{part}.{what}"])
    model.load_state_dict(own)
    return model
