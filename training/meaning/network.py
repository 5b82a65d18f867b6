"""The network for what sentences mean: MiniLM whole, over the encoder's windows, with heads for events and standing ties, their parties, and the kinds of claims and contingencies."""
import os
import sys

import torch
from torch import nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder"))
from model import EVENTS, HIDDEN, LAYERS, STUB, Encoder

CLAIMS = ["none", "statement", "assessment", "accusation", "demand", "promise", "denial", "threat", "fear", "no comment"]
CONTINGENCIES = ["none", "forecast", "commitment", "warning", "red line", "condition"]
# As in src/model/tie.ts, in its order.
TIES = ["O", "supplies-arms-to", "supplies-energy-to", "allied-with", "rival-of", "borders", "mediates-between", "backs", "hosts-forces-of", "trades-with", "agreement-with", "kin-population-in", "claims-territory-of", "ceded-territory-to"]
TIE_SIZE = 64


class Meaning(nn.Module):
    """ids, shapes: [batch, pieces]; first: [batch, words]. Gives, of every word:

    event [batch, words, types]   whether it tells an event: O or a type
    ask, answer [batch, words, 2, size], ground [batch, words, 2]: the score of word w being the actor (0) or recipient (1) of the event told by word e is
                ask[e] · answer[w] + ground[w]
    claim [batch, words, 2, kinds]: what it adds to the kind of a claim as part of its cue (0) and of its content (1), the mean over each counting
    drawn [batch, words, kinds]: the same for a contingency's words
    tie [batch, words, kinds]: whether it tells a standing tie: O or a kind; tie_ask, tie_answer, tie_ground: as ask, answer and ground, of its subject (0) and object (1)
    """

    def __init__(self, layers=LAYERS, size=96, mixes=3, wide=256):
        super().__init__()
        self.e = Encoder(STUB)
        self.e.blocks = self.e.blocks[:layers]
        self.mix = nn.Parameter(torch.zeros(mixes + 2, layers + 1))
        with torch.no_grad():
            self.mix[:, layers] = 3.0
        self.mixes, self.size = mixes, size
        self.event = nn.Sequential(nn.Dropout(0.2), nn.Linear(mixes * HIDDEN, wide), nn.GELU(), nn.Dropout(0.3), nn.Linear(wide, len(EVENTS)))
        self.ask, self.answer = (nn.Sequential(nn.Dropout(0.2), nn.Linear(HIDDEN, 192), nn.GELU(), nn.Dropout(0.2), nn.Linear(192, 2 * size)) for _ in range(2))
        self.ground = nn.Linear(HIDDEN, 2)
        self.claim = nn.Sequential(nn.Dropout(0.2), nn.Linear(HIDDEN, 2 * len(CLAIMS)))
        self.drawn = nn.Sequential(nn.Dropout(0.2), nn.Linear(HIDDEN, len(CONTINGENCIES)))
        self.tie_mix = nn.Parameter(torch.zeros(3, layers + 1))
        with torch.no_grad():
            self.tie_mix[:, layers] = 2.0
        self.tie = nn.Sequential(nn.Dropout(0.2), nn.Linear(2 * HIDDEN, 192), nn.GELU(), nn.Dropout(0.3), nn.Linear(192, len(TIES)))
        self.tie_ask, self.tie_answer = (nn.Sequential(nn.Dropout(0.2), nn.Linear(HIDDEN, 192), nn.GELU(), nn.Dropout(0.2), nn.Linear(192, 2 * TIE_SIZE)) for _ in range(2))
        self.tie_ground = nn.Linear(HIDDEN, 2)

    @classmethod
    def of(cls, weights):
        """A network with these weights, of as many blocks as they have."""
        model = cls(weights["mix"].shape[1] - 1)
        model.load_state_dict({**model.state_dict(), **weights})
        return model

    def states(self, ids, shapes):
        e = self.e
        mask = (ids == 0)[:, None, None, :].float() * -1e4
        x = e.drop(e.norm(e.word(ids) + e.position.weight[: ids.shape[1]] + e.segment + e.shape(shapes)))
        out = [x]
        for block in e.blocks:
            x = block(x, mask)
            out.append(x)
        return out

    def heads(self, states, first):
        """states: of the embedding and every block, at each word's first piece [.., words, HIDDEN]."""
        mixed = [sum(w * s for w, s in zip(row, states)) for row in self.mix.softmax(-1)]
        shape = mixed[0].shape[:-1]
        party, kind = mixed[-2], mixed[-1]
        return {
            "event": self.event(torch.cat(mixed[:-2], -1)),
            "ask": self.ask(party).view(*shape, 2, self.size),
            "answer": self.answer(party).view(*shape, 2, self.size),
            "ground": self.ground(party),
            "claim": self.claim(kind).view(*shape, 2, len(CLAIMS)),
            "drawn": self.drawn(kind),
            **self.ties(states),
        }

    def ties(self, states):
        first, second, party = [sum(w * s for w, s in zip(row, states)) for row in self.tie_mix.softmax(-1)]
        shape = party.shape[:-1]
        return {
            "tie": self.tie(torch.cat([first, second], -1)),
            "tie_ask": self.tie_ask(party).view(*shape, 2, TIE_SIZE),
            "tie_answer": self.tie_answer(party).view(*shape, 2, TIE_SIZE),
            "tie_ground": self.tie_ground(party),
        }

    def forward(self, ids, shapes, first):
        at = first[:, :, None].expand(-1, -1, HIDDEN)
        return self.heads([s.gather(1, at) for s in self.states(ids, shapes)], first)
