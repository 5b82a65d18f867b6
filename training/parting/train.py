"""Trains what tells whether accounts part: gradient-boosted trees over the evidence of src/link/parting, of statements, of figures and of dates; and whether two statements say the same, which only train_network.py asks.

    npm run build && node training/parting/prepare.mjs PAIRS training/parting/sets
    python train.py PAIRS [--out ../../models/en/parting.json] [--repeat 3]

Prints, over five folds of whole sets, average precision and, at each threshold, how many disagreements would be put out (each of two statements that no stronger
pair has), how many of them are in the annotation, how many stand in articles held to part in nothing, and how many of the required ones are found. Disagreements that are optional count half in training.
"""
import argparse
import json
import os
import sys

import lightgbm as lgb
import numpy as np
from sklearn.metrics import average_precision_score

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../same-event"))
from train import flat

SIZES = {
    "statements": (dict(num_leaves=31, min_data_in_leaf=40, learning_rate=0.04), 400),
    "alike": (dict(num_leaves=15, min_data_in_leaf=40, learning_rate=0.05), 250),
    "figures": (dict(num_leaves=8, min_data_in_leaf=12, learning_rate=0.04), 120),
    "dates": (dict(num_leaves=8, min_data_in_leaf=12, learning_rate=0.04), 120),
}
COMMON = dict(objective="binary", feature_fraction=0.6, bagging_fraction=0.7, bagging_freq=1, lambda_l2=4, verbose=-1, deterministic=True)


# What a pair of quiet articles counts: one in thirty of their statements is kept, and there are many more of them in the world than sets.
QUIET = {"statements": 8.0, "alike": 1.0, "figures": 1.0, "dates": 1.0}
# What is read, where it is not named after the kind; and what the pairs are told apart by.
FILES = {"alike": "statements"}


def is_one(row, kind):
    return row["same"] if kind == "alike" else row["part"] != ""


def read(folder, kind):
    with open(os.path.join(folder, f"{FILES.get(kind, kind)}.jsonl"), encoding="utf8") as f:
        names = json.loads(next(f))
        rows = [json.loads(line) for line in f]
    x = np.array([r["values"] for r in rows], dtype=np.float32)
    return names, rows, x, np.array([is_one(r, kind) for r in rows]), np.array([QUIET[kind] if r["set"].startswith("quiet ") else 0.5 if r["optional"] else 1.0 for r in rows])


def train(kind, x, y, weight, seed, threads):
    params, rounds = SIZES[kind]
    return lgb.train(params | COMMON | dict(seed=seed, num_threads=threads), lgb.Dataset(x, y, weight=weight), rounds)


def folds_of(sets, seed):
    names = sorted(set(sets))
    np.random.RandomState(seed).shuffle(names)
    fold = {name: i % 5 for i, name in enumerate(names)}
    return np.array([fold[s] for s in sets])


def folded(kind, rows, x, y, weight, repeat, threads):
    sets = np.array([r["set"] for r in rows])
    chance = np.zeros(len(rows))
    for seed in range(repeat):
        folds = folds_of(sets, seed)
        for k in range(5):
            apart = folds == k
            chance[apart] += train(kind, x[~apart], y[~apart], weight[~apart], seed, threads).predict(x[apart]) / repeat
    return chance


def report(kind, rows, y, chance, required):
    print(f"{kind}: {len(rows)} pairs, {y.sum()} {'alike' if kind == 'alike' else 'part'}; average precision {average_precision_score(y, chance):.3f}")
    if kind == "alike":
        order = np.argsort(-chance)
        return print("  right of so many: " + ", ".join(f"{n}: {y[order[:n]].sum()}" for n in (100, 200, 400, 800, 1600)))
    of = {"figures": {"figure"}, "dates": {"date"}}.get(kind, {"denial", "attribution", "characterization"})
    wanted = {(s, i) for (s, i), k in required.items() if k in of}
    order = np.argsort(-chance)
    for least in (0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15):
        used, out, right, quiet, found = set(), 0, 0, 0, set()
        for i in order:
            if chance[i] < least:
                break
            r = rows[i]
            a, b = (r["set"], *r["a"]), (r["set"], *r["b"])
            if a in used or b in used:
                continue
            used |= {a, b}
            if r["set"].startswith("case "):
                continue
            out, right = out + 1, right + bool(r["part"])
            quiet += r["set"].startswith("quiet ")
            found |= {(r["set"], d) for d in r["ids"]}
        sure = right / max(1, out - quiet)
        print(f"  {least:.2f}: {out - quiet} put out, precision {sure:.2f}, found {len(found & wanted)} of {len(wanted)}; {quiet} of quiet articles")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("pairs"), p.add_argument("--out"), p.add_argument("--repeat", type=int, default=3)
    p.add_argument("--keep", nargs="*", default=[], help="kinds whose trees stay as they are in --out")
    p.add_argument("--threads", type=int, default=2), p.add_argument("--sets", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "sets"))
    a = p.parse_args()
    models = {}
    for kind in SIZES:
        names, rows, x, y, weight = read(a.pairs, kind)
        required = {}
        for name in {r["set"] for r in rows if " " not in r["set"]}:
            with open(os.path.join(a.sets, name, "corpus.json"), encoding="utf8") as f:
                required |= {(name, d["id"]): d["kind"] for d in json.load(f)["disagreements"] if not d.get("optional")}
        if a.repeat:
            chance = folded(kind, rows, x, y, weight, a.repeat, a.threads)
            report(kind, rows, y, chance, required)
        if a.repeat:
            np.save(os.path.join(a.pairs, f"{kind}-chance.npy"), chance)
        booster = train(kind, x, y, weight, 1, a.threads)
        gain = sorted(zip(booster.feature_importance("gain").tolist(), names), reverse=True)
        print("  " + ", ".join(f"{n} {g:.0f}" for g, n in gain[:14]))
        if kind == "alike":
            continue
        models[kind] = {"features": names, "trees": [flat(t["tree_structure"]) for t in booster.dump_model()["tree_info"]]}
    if a.out:
        with open(a.out, encoding="utf8") as f:
            before = json.load(f)
        models["together"] = before["together"]
        for kind in a.keep:
            models[kind] = before[kind]
        with open(a.out, "w", encoding="utf8") as f:
            json.dump(models, f, separators=(",", ":"))


main()
