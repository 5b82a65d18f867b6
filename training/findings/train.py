"""Trains the trees that tell which possible findings are worth a reader's time (src/link/checks/worth) on what candidates.mjs wrote.

    python train.py CANDIDATES [--out ../../models/en/findings.json] [--repeat 3]

Prints a check each, over five folds of whole sets (a case is a set of its own): average precision; what the rules of wording alone would put out; and, from each chance, how many candidates of the sets are put out, how many
of these are worth it, how many of those that are worth it are found; then cases that must fire and near misses that are put out.
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

COMMON = dict(objective="binary", learning_rate=0.03, feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=6, verbose=-1, deterministic=True, num_threads=2)
# The fewer candidates, the smaller the trees.
SIZES = {
    "unattributed-figure": (dict(num_leaves=8, min_data_in_leaf=20), 220),
    "date-conflict": (dict(num_leaves=6, min_data_in_leaf=10), 120),
}
# What a development case counts.
CASE = 2.0
def folds_of(sets, seed):
    names = sorted(set(sets))
    np.random.RandomState(seed).shuffle(names)
    fold = {name: i % 5 for i, name in enumerate(names)}
    return np.array([fold[s] for s in sets])


def weights(rows, y):
    """What else may be said of the articles of cases, which nobody judged, counts as not worth it, by so much that as large a share of the cases' is worth it as of the sets': else the trees would learn how cases are written."""
    of_case = np.array([r["set"].startswith("case ") for r in rows])
    share = (y[~of_case] > 0).mean()
    wanted = CASE * ((y == 1) & of_case).sum() * (1 - share) / share - CASE * ((y == 0) & of_case).sum()
    return np.where(y < 0, np.clip(wanted / max(1, (y < 0).sum()), 0, 1), np.where(of_case, CASE, 1.0))


def report(rows, y, chance):
    of_case = np.array([r["set"].startswith("case ") for r in rows])
    is_fit = y >= 0
    own = is_fit & ~of_case
    print(f"  {own.sum()} candidates of sets, {y[own].sum()} worth it; average precision {average_precision_score(y[own], chance[own]):.3f}")

    def line(name, out):
        kept = out & own
        cases = {v: {r["set"] for r, o, k in zip(rows, out, y) if o and k == v and r["set"].startswith("case ")} for v in (0, 1)}
        every = {v: {r["set"] for r, k in zip(rows, y) if k == v and r["set"].startswith("case ")} for v in (0, 1)}
        print(f"  {name}: {kept.sum()} put out, {y[kept].mean() if kept.any() else 0:.2f} worth it, {y[kept].sum()} of {y[own].sum()} found; cases {len(cases[1])} of {len(every[1])}, near misses {len(cases[0])} of {len(every[0])}; of {(y < 0).sum()} others of cases {(out & (y < 0)).sum()}")

    line("rules", y == y)
    for least in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        line(f"{least:.2f}", chance >= least)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("candidates"), p.add_argument("--out"), p.add_argument("--repeat", type=int, default=3)
    a = p.parse_args()
    models = {}
    for check, (sizes, rounds) in SIZES.items():
        params = COMMON | sizes
        with open(f"{a.candidates}/{check}.jsonl", encoding="utf8") as f:
            rows = [json.loads(line) for line in f]
        names = list(rows[0]["evidence"])
        x = np.array([[r["evidence"][n] for n in names] for r in rows], dtype=np.float32)
        y = np.array([r["worth"] for r in rows])
        weight = weights(rows, y)
        sets, is_one = np.array([r["set"] for r in rows]), y > 0
        chance = np.zeros(len(rows))
        for seed in range(a.repeat):
            folds = folds_of(sets, seed)
            for k in range(5):
                own = folds != k
                chance[folds == k] += lgb.train(params | dict(seed=seed), lgb.Dataset(x[own], is_one[own], weight=weight[own]), rounds).predict(x[folds == k]) / a.repeat
        print(check)
        report(rows, y, chance)
        np.save(f"{a.candidates}/{check}.npy", chance)
        booster = lgb.train(params | dict(seed=1), lgb.Dataset(x, is_one, weight=weight), rounds)
        gain = sorted(zip(booster.feature_importance("gain").tolist(), names), reverse=True)
        print("  " + ", ".join(f"{n} {g:.0f}" for g, n in gain[:16]))
        models[check] = {"features": names, "trees": [flat(t["tree_structure"]) for t in booster.dump_model()["tree_info"]]}
    if a.out:
        with open(a.out, "w", encoding="utf8") as f:
            json.dump(models, f, separators=(",", ":"))


main()
