"""Trains the trees that tell events from what only looks like one (src/extract/events/tells.ts) on what told.mjs wrote.

    python tells.py TOLD_ea.jsonl TOLD_eb.jsonl … [--out ../../models/en/event-choice.json]

A file a writer. Prints, with each writer kept apart in turn, F1 of events by the chance from which a mention is one, and of the network's score alone; an annotated event that is optional counts neither for nor against.
"""
import argparse
import json
import os
import sys

import lightgbm as lgb
import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../same-event"))
from train import flat

PARAMS = dict(objective="binary", num_leaves=8, min_data_in_leaf=30, learning_rate=0.03, feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=6, verbose=-1, deterministic=True, seed=1)
ROUNDS = 180
# What a mention of an optional event counts in training.
OPTIONAL = 0.4


def found(article, kept):
    """Required events found and mentions that count: each mention is one event at most, a required one rather than an optional."""
    required, optional, taken = set(), set(), 0
    for of in kept:
        need = [k for k in of if not article["gold"][k]["optional"] and k not in required]
        may = [k for k in of if article["gold"][k]["optional"] and k not in optional]
        if need:
            required.add(need[0])
        elif may:
            optional.add(may[0])
            continue
        taken += 1
    return len(required), taken


def f1(articles, chances, least):
    hits = out = all_required = 0
    for article, chance in zip(articles, chances):
        a, b = found(article, [m["of"] for m, c in zip(article["mentions"], chance) if c >= least])
        hits, out, all_required = hits + a, out + b, all_required + sum(not g["optional"] for g in article["gold"])
    return 2 * hits / max(1, out + all_required)


def rows(articles):
    x = np.array([m["values"] for a in articles for m in a["mentions"]], dtype=np.float32)
    is_one = np.array([len(m["of"]) > 0 for a in articles for m in a["mentions"]])
    weight = np.array([a.get("weight", 1.0) * (OPTIONAL if m["of"] and all(a["gold"][k]["optional"] for k in m["of"]) else 1.0) for a in articles for m in a["mentions"]])
    return x, is_one, weight


def fit(articles):
    x, y, weight = rows(articles)
    return lgb.train(PARAMS, lgb.Dataset(x, y, weight=weight), ROUNDS)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("told", nargs="+")
    p.add_argument("--out")
    a = p.parse_args()
    writers = []
    for path in a.told:
        with open(path, encoding="utf8") as f:
            names = json.loads(next(f))
            writers.append([json.loads(line) for line in f])
    articles = [article for own in writers for article in own]
    chances = []
    for left in writers:
        model = fit([article for own in writers if own is not left for article in own])
        chances += [model.predict(np.array([m["values"] for m in article["mentions"]], dtype=np.float32)) for article in left]
    scores = [[m["values"][names.index("score")] for m in article["mentions"]] for article in articles]
    ends = np.cumsum([0] + [len(own) for own in writers])
    for least in (0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        each = " ".join(f"{f1(articles[i:j], chances[i:j], least):.3f}" for i, j in zip(ends, ends[1:]))
        print(f"{least:.2f}: trees {f1(articles, chances, least):.3f} ({each}); score alone {f1(articles, scores, least + 0.2):.3f} from {least + 0.2:.2f}")
    if a.out:
        with open(a.out, encoding="utf8") as f:
            models = json.load(f)
        models["tells"] = {"features": names, "trees": [flat(t["tree_structure"]) for t in fit(articles).dump_model()["tree_info"]]}
        with open(a.out, "w", encoding="utf8") as f:
            json.dump(models, f, separators=(",", ":"))


if __name__ == "__main__":
    main()
