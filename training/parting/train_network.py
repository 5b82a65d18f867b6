"""Trains the network that reads two statements together, and weighs it with the trees.

    python train.py PAIRS --repeat 1 && node states.mjs PAIRS
    python train_network.py PAIRS --out parting.pt [--begin CHECKPOINT_OR_ONNX] [--epochs 3]
    python train_network.py PAIRS --weigh parting.pt --out ../../models/en/parting.json

PAIRS is what prepare.mjs, train.py (statements-chance.npy and the like: what the trees that had not seen a set give its pairs; alike-chance.npy: that they say the same) and states.mjs wrote. The sets of apart.txt and every tenth group are never trained on: of the pairs
of these sets, the likeliest by the trees, the last line of an epoch gives the average precision of the trees, the network and both; and, of each, how many of so many pairs put out are right, how many disagreements they find.
"""
import argparse
import json
import os
import time

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from network import HIDDEN, KINDS, PADDING, SAME, Parting, begun_with, shipped

HERE = os.path.dirname(os.path.abspath(__file__))
# Pairs of a set's article that are read: the likeliest by the trees, in training some more.
READ, TRAINED = 40, 60
# Pairs that neither part nor say the same, drawn for each epoch: of sets, of quiet articles; of groups for each pair of theirs that parts.
OF_SETS, OF_QUIET, OF_GROUPS = 11000, 1000, 1.0
# The chance by the trees from which two statements that nobody annotated may well say the same; how much less they count as ones that do not.
PERHAPS, PERHAPS_WEIGHT = 0.25, 0.3


class Data:
    def __init__(self, folder):
        self.counts = np.fromfile(f"{folder}/low.counts", dtype=np.int32)
        self.starts = np.concatenate([[0], np.cumsum(self.counts)[:-1]])
        pieces = int(self.counts.sum())
        self.low = torch.from_file(f"{folder}/low.f16", size=pieces * HIDDEN, dtype=torch.float16).view(-1, HIDDEN)
        self.marks = np.fromfile(f"{folder}/low.marks", dtype=np.uint8)
        with open(f"{folder}/statements.jsonl", encoding="utf8") as f:
            next(f)
            rows = [json.loads(line) for line in f]
        chance, same = np.load(f"{folder}/statements-chance.npy"), np.load(f"{folder}/alike-chance.npy")
        with open(f"{HERE}/apart.txt", encoding="utf8") as f:
            self.folder, self.apart = folder, set(f.read().split())
        self.part, self.none, self.quiet, self.dev, self.same_dev, self.required = [], [], [], [], [], set()
        alike = {k for rank, k in ranked(rows, same) if rank < READ}
        for rank, k in ranked(rows, chance):
            row = rows[k]
            kind = KINDS.index(row["part"]) if row["part"] else SAME if row["same"] else 0
            pair = (*row["texts"], kind, 0.5 if row["optional"] else PERHAPS_WEIGHT if kind == 0 and not row["neither"] and same[k] >= PERHAPS else 1.0)
            if row["set"] in self.apart and k in alike and row["a"][0] != row["b"][0]:
                self.same_dev.append((pair, same[k]))
            if row["set"].startswith("quiet "):
                self.quiet.append((pair, chance[k]))
            elif row["set"] in self.apart:
                if rank < READ:
                    self.dev.append((pair, chance[k], row))
            elif kind or row["neither"]:
                self.part.append(pair)
            elif rank < TRAINED:
                self.none.append((pair, 1 / (1 + rank / 10)))
        for name in {row["set"] for _, _, row in self.dev}:
            with open(f"{HERE}/sets/{name}/corpus.json", encoding="utf8") as f:
                self.required |= {(name, d["id"]) for d in json.load(f)["disagreements"] if not d.get("optional")}
        self.group_part, self.group_none, self.group_dev = [], [], []
        for n, line in enumerate(open(f"{folder}/groups.jsonl", encoding="utf8")):
            self.group(json.loads(line), n % 10 == 0)

    def group(self, group, apart):
        answers, first = group["answers"], group["first"]
        for i, a in enumerate(answers):
            for j in range(i + 1, len(answers)):
                b = answers[j]
                parts = a != "-" and b != "-" and a != b
                same = a == b != "-"
                pair = (first + i, first + j, KINDS.index(group["kind"]) if parts else SAME if same else 0, 1.0)
                if apart:
                    self.group_dev.append(pair)
                elif parts or same:
                    self.group_part.append(pair)
                else:
                    self.group_none.append((pair, 0.3 if a == b == "-" else 1.0))

    def epoch(self, rng, groups=1.0):
        """Pairs of one epoch; groups: share of the groups' pairs that it has."""

        def draw(items, n):
            weights = np.array([w for _, w in items])
            return [items[i][0] for i in rng.choice(len(items), min(n, len(items)), replace=False, p=weights / weights.sum())]

        of_groups = draw([(pair, 1.0) for pair in self.group_part], int(len(self.group_part) * groups))
        return self.part + of_groups + draw(self.none, OF_SETS) + draw(self.quiet, OF_QUIET) + draw(self.group_none, int(len(of_groups) * OF_GROUPS))

    def length(self, pair):
        return self.counts[pair[0]] + self.counts[pair[1]]

    def batch(self, pairs, rng=None):
        """States and marks; with rng, the two in either order."""
        states, marks = [], []
        for a, b, *_ in pairs:
            if rng is not None and rng.rand() < 0.5:
                a, b = b, a
            (i, m), (j, n) = (self.starts[a], self.counts[a]), (self.starts[b], self.counts[b])
            states.append(torch.cat([self.low[i : i + m], self.low[j + 1 : j + n]]).float())
            marks.append(np.concatenate([self.marks[i : i + m], self.marks[j + 1 : j + n] + 2]))
        longest = max(len(m) for m in marks)
        x, all_marks = torch.zeros(len(pairs), longest, HIDDEN), torch.full((len(pairs), longest), PADDING)
        for k, (s, m) in enumerate(zip(states, marks)):
            x[k, : len(m)], all_marks[k, : len(m)] = s, torch.from_numpy(m.astype(np.int64))
        return x, all_marks


def ranked(rows, chance):
    """Rank of each pair in its set by the trees, divided by the articles that it has."""
    sets = {}
    for k, row in enumerate(rows):
        sets.setdefault(row["set"], []).append(k)
    for own in sets.values():
        articles = len({name for k in own for name in (rows[k]["a"][0], rows[k]["b"][0])})
        for n, k in enumerate(sorted(own, key=lambda k: -chance[k])):
            yield n // articles, k


@torch.no_grad()
def predict(model, data, pairs):
    model.eval()
    out = np.zeros((len(pairs), len(KINDS)))
    order = sorted(range(len(pairs)), key=lambda i: data.length(pairs[i]))
    for at in range(0, len(order), 64):
        some = order[at : at + 64]
        out[some] = model(*data.batch([pairs[i] for i in some])).softmax(-1).numpy()
    return out


def logit(p):
    p = np.clip(p, 1e-5, 1 - 1e-5)
    return np.log(p / (1 - p))


def parting(kinds):
    return 1 - kinds[:, 0] - kinds[:, SAME]


def chances(model, data):
    pairs = [pair for pair, _, _ in data.dev]
    trees, network = np.array([c for _, c, _ in data.dev]), parting(predict(model, data, pairs))
    return np.stack([logit(trees), logit(network)], 1), np.array([0 < pair[2] < SAME for pair in pairs])


def same_chances(model, data):
    pairs = [pair for pair, _ in data.same_dev]
    trees, network = np.array([c for _, c in data.same_dev]), predict(model, data, pairs)[:, SAME]
    return np.stack([logit(trees), logit(network)], 1), np.array([pair[2] == SAME for pair in pairs])


def crossed(values, right, half):
    """The chance of both, of each half of the sets by the weights of the other."""
    both = np.zeros(len(right))
    for side in (half, ~half):
        both[~side] = LogisticRegression().fit(values[side], right[side]).predict_proba(values[~side])[:, 1]
    return both


def report(model, data):
    kinds = predict(model, data, data.group_dev)
    gold = np.array([pair[2] for pair in data.group_dev])
    part = (0 < gold) & (gold < SAME)
    text = f"groups: average precision {average_precision_score(part, parting(kinds)):.3f}, same {average_precision_score(gold == SAME, kinds[:, SAME]):.3f}, kinds {np.mean(kinds[part][:, 1:SAME].argmax(1) + 1 == gold[part]):.2f}"
    if not data.dev:
        return text
    values, same = same_chances(model, data)
    text += f"; same: {len(same)} pairs, {same.sum()}"
    for name, score in (("trees", values[:, 0]), ("network", values[:, 1]), ("both", values @ LogisticRegression().fit(values, same).coef_[0])):
        order = np.argsort(-score)
        text += f"; {name} {average_precision_score(same, score):.3f} ({', '.join(f'{n}: {same[order[:n]].sum()}' for n in (50, 100, 200, 400))})"
    values, part = chances(model, data)
    names = sorted({row["set"] for _, _, row in data.dev})
    half = np.array([names.index(row["set"]) % 2 == 0 for _, _, row in data.dev])
    both = crossed(values, part, half)
    text += f"; sets: {len(part)} pairs, {part.sum()} part"
    for name, score in (("trees", values[:, 0]), ("network", values[:, 1]), ("both", both)):
        used, found, out, right, at = set(), set(), 0, 0, []
        for i in np.argsort(-score):
            (a, b, *_), _, row = data.dev[i]
            if a in used or b in used:
                continue
            used |= {a, b}
            out, right = out + 1, right + bool(row["part"])
            found |= {(row["set"], d) for d in row["ids"]} & data.required
            if out in (25, 50, 100, 150, 200, 300):
                at.append(f"{out}: {right}, {len(found)}")
        text += f"; {name} {average_precision_score(part, score):.3f} ({'; '.join(at)})"
    return f"{text} of {len(data.required)}"


def train(model, data, a):
    rng = np.random.RandomState(a.seed)
    heads = [w for name, w in model.named_parameters() if not name.startswith("blocks")]
    opt = torch.optim.AdamW([{"params": model.blocks.parameters(), "top": a.lr}, {"params": heads, "top": a.head_lr}], weight_decay=0.01)
    steps, step = a.epochs * (len(data.epoch(rng, a.groups)) // a.batch + 1), 0
    for epoch in range(a.epochs):
        model.train()
        begun, losses = time.time(), []
        pairs = sorted(data.epoch(rng, a.groups), key=lambda pair: data.length(pair) + rng.randint(0, 16))
        batches = [pairs[i : i + a.batch] for i in range(0, len(pairs), a.batch)]
        for pairs in (batches[i] for i in rng.permutation(len(batches))):
            for group in opt.param_groups:
                group["lr"] = group["top"] * min(1, (step + 1) / 100) * max(0.02, 1 - step / steps)
            step += 1
            kind, weight = torch.tensor([pair[2] for pair in pairs]), torch.tensor([pair[3] for pair in pairs])
            log = model(*data.batch(pairs, rng)).log_softmax(-1)
            part, own = torch.logsumexp(log[:, 1:SAME], -1), log.gather(1, kind[:, None])[:, 0]
            # Whether they part counts whole; over what, once they do, half.
            loss = torch.where((kind > 0) & (kind < SAME), -part - 0.5 * (own - part), -own)
            loss = (loss * weight).mean()
            opt.zero_grad(), loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            losses.append(loss.item())
        torch.save({"model": model.state_dict()}, a.out)
        print(f"{epoch} {time.time() - begun:.0f} s, loss {np.mean(losses):.3f} | {report(model, data)}", flush=True)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("pairs"), p.add_argument("--out", required=True), p.add_argument("--begin"), p.add_argument("--weigh")
    p.add_argument("--groups", type=float, default=1.0, help="share of the groups' pairs in each epoch"), p.add_argument("--epochs", type=int, default=3), p.add_argument("--batch", type=int, default=32)
    p.add_argument("--lr", type=float, default=1.1e-4), p.add_argument("--head-lr", type=float, default=6e-4)
    p.add_argument("--seed", type=int, default=0), p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    torch.manual_seed(a.seed), torch.set_num_threads(a.threads)
    data = Data(a.pairs)
    model = Parting()
    if (a.begin or "").endswith(".onnx"):
        shipped(model, a.begin)
    elif a.begin or a.weigh:
        model.load_state_dict(torch.load(a.begin or a.weigh, map_location="cpu", weights_only=False)["model"])
    else:
        begun_with(model, f"{HERE}/../../models/en/meaning.onnx")
    if not a.weigh:
        return train(model, data, a)
    print(report(model, data))
    with open(a.out, encoding="utf8") as f:
        models = json.load(f)
    fitted = LogisticRegression().fit(*chances(model, data))
    models["together"] = {"bias": round(fitted.intercept_[0], 3), "trees": round(fitted.coef_[0][0], 3), "network": round(fitted.coef_[0][1], 3)}
    with open(a.out, "w", encoding="utf8") as f:
        json.dump(models, f, separators=(",", ":"))
    print(models["together"])


main()
