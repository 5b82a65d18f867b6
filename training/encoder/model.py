"""The encoder: MiniLM-L6 with the case of each piece, and one head a layer of annotation over the first piece of every word."""
import math

import torch
from torch import nn
from torch.nn import functional as F

HIDDEN, LAYERS, HEADS, FEED = 384, 6, 12, 1536
# Whether a word tells an event between actors: none, or a PLOVER type.
EVENTS = "O AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()

# Labels of an encoder whose own heads nobody asks.
STUB = dict(upos=["X"], xpos=["X"], sent=["O", "B"], ner=["O"], time=["O"], attribution=["O"], cause=["O"], factuality=["O"], rel=["root"])


class Block(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, FEED)
        self.down = nn.Linear(FEED, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + mask
        att = (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, n, HIDDEN)
        x = self.norm1(x + self.drop(self.out(att)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Mlp(nn.Sequential):
    def __init__(self, size, dropout):
        super().__init__(nn.Linear(HIDDEN, size), nn.GELU(), nn.Dropout(dropout))


def tagger(labels, width=HIDDEN):
    return nn.Sequential(nn.Linear(width, 192), nn.GELU(), nn.Dropout(0.2), nn.Linear(192, labels))


class Chain(nn.Module):
    """A linear chain over labels (conditional random field): what makes long spans whole. Scores of pairs [from, to]."""

    def __init__(self, labels):
        super().__init__()
        self.pairs = nn.Parameter(torch.zeros(labels, labels))

    def loss(self, scores, gold, known):
        """Mean negative log-likelihood a word. scores [batch, words, labels]; words that are not known end their chain, and come last."""
        b, n, _ = scores.shape
        gold = gold.masked_fill(~known, 0)
        path = scores.gather(2, gold[:, :, None])[:, :, 0] * known
        steps = self.pairs[gold[:, :-1], gold[:, 1:]] * known[:, 1:]
        total = scores[:, 0]
        for i in range(1, n):
            step = torch.logsumexp(total[:, :, None] + self.pairs, 1) + scores[:, i]
            total = torch.where(known[:, i, None], step, total)
        return (torch.logsumexp(total, -1).sum() - path.sum() - steps.sum()) / known.sum()


def best_path(scores, pairs):
    """Labels of the best path through scores [words, labels] with scores of pairs [from, to]."""
    total, back = scores[0], []
    for row in scores[1:]:
        value, at = (total[:, None] + pairs).max(0)
        back.append(at)
        total = value + row
    path = [int(total.argmax())]
    for at in reversed(back):
        path.append(int(at[path[-1]]))
    return path[::-1]


class Encoder(nn.Module):
    """ids, shapes: [batch, pieces]; first: [batch, words], the index of each word's first piece. Word 0 of the arc scores stands for the root."""

    def __init__(self, labels, arc=256, rel=96, dropout=0.1, shapes=16):
        super().__init__()
        self.labels = labels
        self.word = nn.Embedding(30522, HIDDEN, padding_idx=0)
        self.position = nn.Embedding(512, HIDDEN)
        self.shape = nn.Embedding(shapes, HIDDEN)
        nn.init.zeros_(self.shape.weight)
        self.segment = nn.Parameter(torch.zeros(HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.blocks = nn.ModuleList(Block(dropout) for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.zeros(3, LAYERS + 1))
        with torch.no_grad():
            self.mix[:, LAYERS - 2 :] = 2.0
        self.taggers = nn.ModuleDict({k: nn.Linear(HIDDEN, len(labels[k])) for k in ("upos", "xpos", "sent")})
        self.ner, self.time, self.attribution, self.cause = (tagger(len(labels[k])) for k in ("ner", "time", "attribution", "cause"))
        self.factuality = tagger(len(labels["factuality"]), 2 * HIDDEN)
        self.attribution_chain = Chain(len(labels["attribution"]))
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.arc_dep, self.arc_head = Mlp(arc, 0.2), Mlp(arc, 0.2)
        self.rel_dep, self.rel_head = Mlp(rel, 0.2), Mlp(rel, 0.2)
        self.arc = nn.Parameter(torch.randn(arc + 1, arc) * 0.02)
        self.rel = nn.Parameter(torch.randn(len(labels["rel"]), rel + 1, rel + 1) * 0.02)
        self.dropout = nn.Dropout(0.2)

    def load_minilm(self, weights):
        """From the original's safetensors: names as Hugging Face's BertModel has them."""
        w = {k.removeprefix("bert."): v for k, v in weights.items()}
        with torch.no_grad():
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(w["embeddings.position_embeddings.weight"])
            self.segment.copy_(w["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(w["embeddings.LayerNorm.weight"]), self.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
            for i, b in enumerate(self.blocks):
                p = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    getattr(b.qkv, part).copy_(torch.cat([w[f"{p}attention.self.{n}.{part}"] for n in ("query", "key", "value")]))
                    getattr(b.out, part).copy_(w[f"{p}attention.output.dense.{part}"])
                    getattr(b.norm1, part).copy_(w[f"{p}attention.output.LayerNorm.{part}"])
                    getattr(b.up, part).copy_(w[f"{p}intermediate.dense.{part}"])
                    getattr(b.down, part).copy_(w[f"{p}output.dense.{part}"])
                    getattr(b.norm2, part).copy_(w[f"{p}output.LayerNorm.{part}"])

    def forward(self, ids, shapes, first):
        mask = (ids == 0)[:, None, None, :].float() * -1e4
        n = ids.shape[1]
        x = self.word(ids) + self.position.weight[:n] + self.segment + self.shape(shapes)
        x = self.drop(self.norm(x))
        states = [x]
        for block in self.blocks:
            x = block(x, mask)
            states.append(x)
        mix = self.mix.softmax(-1)
        syntax = sum(m * s for m, s in zip(mix[0], states))
        names = sum(m * s for m, s in zip(mix[1], states))
        said = sum(m * s for m, s in zip(mix[2], states))
        at = first[:, :, None].expand(-1, -1, HIDDEN)
        syntax, names = self.dropout(syntax.gather(1, at)), self.dropout(names.gather(1, at))
        out = {k: tagger(syntax) for k, tagger in self.taggers.items()}
        said = self.dropout(said.gather(1, at))
        out["ner"], out["time"] = self.ner(names), self.time(names)
        out["attribution"], out["cause"], out["factuality"] = self.attribution(said), self.cause(said), self.factuality(torch.cat([syntax, said], -1))
        rooted = torch.cat([self.root.expand(syntax.shape[0], 1, -1), syntax], 1)
        dep, head = self.arc_dep(syntax), self.arc_head(rooted)
        one = torch.ones_like(dep[..., :1])
        out["arc"] = torch.cat([dep, one], -1) @ self.arc @ head.transpose(1, 2)
        out["rel_dep"], out["rel_head"] = self.rel_dep(syntax), self.rel_head(rooted)
        return out

    def chain(self, scores):
        return best_path(scores, self.attribution_chain.pairs)

    def relations(self, dep, head):
        """Scores of relations for pairs: dep, head [..., rel] -> [..., labels]."""
        one = torch.ones_like(dep[..., :1])
        return torch.einsum("...i,rij,...j->...r", torch.cat([dep, one], -1), self.rel, torch.cat([head, one], -1))


class EventHead(nn.Module):
    """What marks words of events: a type or none for every word, by mixtures of the states of all blocks; what a word is counts as much as what it does here.
    Trained on its own, with the encoder as it stands; see training/events."""

    def __init__(self, mixes=3, size=256):
        super().__init__()
        self.mix = nn.Parameter(torch.zeros(mixes, LAYERS + 1))
        with torch.no_grad():
            self.mix[0, LAYERS] = 4.0
        self.word = nn.Sequential(nn.Dropout(0.2), nn.Linear(mixes * HIDDEN, size), nn.GELU(), nn.Dropout(0.3), nn.Linear(size, len(EVENTS)))

    def forward(self, states):
        """states [words, LAYERS + 1, HIDDEN]: the encoder's at the first piece of each word, of the embedding first."""
        return self.word(torch.einsum("wlh,kl->wkh", states, self.mix.softmax(-1)).flatten(1))


def begin_from(path, labels):
    """An encoder with these labels whose weights are the checkpoint's where it has them; layers that it lacks begin anew, and what is no layer any more is left behind."""
    state = torch.load(path, map_location="cpu", weights_only=False)
    model = Encoder({k: state["labels"].get(k, v) for k, v in labels.items()})
    own = model.state_dict()
    for name, weight in state["model"].items():
        if name not in own:
            continue
        own[name][tuple(slice(n) for n in weight.shape)].copy_(weight)
    model.load_state_dict(own)
    return model


def save(model, path, **state):
    torch.save({"labels": model.labels, "model": model.state_dict(), **state}, path)


def load(path):
    state = torch.load(path, map_location="cpu", weights_only=False)
    model = Encoder(state["labels"])
    model.load_state_dict(state["model"])
    return model, state
