"""The network that reads two tellings together: a branch of the encoder from its third block on, with marks of side and word, and one score a kind of thing."""
import os
import sys

import torch
from torch import nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder"))
from export import LOW
from model import HIDDEN, STUB, Encoder

KINDS = ["deed", "measure", "claim"]
# What pads a batch has the mark of nothing.
NOTHING = 9


class SameThing(nn.Module):
    """ids, shapes, marks: [batch, pieces]; marks: 0 the first telling, 1 its word, 2 the second, 3 its word. Gives [batch, kinds]: scores of being one thing."""

    def __init__(self):
        super().__init__()
        self.e = Encoder(STUB)
        self.mark = nn.Embedding(4, HIDDEN)
        nn.init.normal_(self.mark.weight, std=0.05)
        self.same = nn.Sequential(nn.Dropout(0.2), nn.Linear(6 * HIDDEN, 256), nn.GELU(), nn.Dropout(0.3), nn.Linear(256, len(KINDS)))

    def told(self, x, marks, word, side):
        """Of one telling: its word and the mean of all its pieces."""
        own = (marks == word).to(x.dtype)[..., None]
        all = ((marks == word) | (marks == side)).to(x.dtype)[..., None]
        mean = lambda m: (x * m).sum(-2) / m.sum(-2).clamp(min=1)
        return mean(own), mean(all)

    def head(self, x, marks):
        (a, all_a), (b, all_b) = self.told(x, marks, 1, 0), self.told(x, marks, 3, 2)
        return self.same(torch.cat([a * b, (a - b).abs(), all_a * all_b, (all_a - all_b).abs(), a + b, x[..., 0, :]], -1))

    def forward(self, ids, shapes, marks):
        e = self.e
        mask = (ids == 0)[:, None, None, :].float() * -1e4
        with torch.no_grad():
            x = e.norm(e.word(ids) + e.position.weight[: ids.shape[1]] + e.segment + e.shape(shapes))
            for block in e.blocks[:LOW]:
                x = block(x, mask)
        x = e.drop(x + self.mark(marks))
        for block in e.blocks[LOW:]:
            x = block(x, mask)
        return self.head(x, torch.where(ids == 0, NOTHING, marks))
