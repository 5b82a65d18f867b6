"""Trains the trees that choose the parties of events (src/extract/events/party-choice.ts) on what choices.mjs wrote.

    npm run build && node training/events/choices.mjs CHOICES.jsonl training/events/articles evaluation/articles/dev
    python choose.py CHOICES.jsonl [--out ../../models/en/event-choice.json] [--without ea,eb]

Prints, with each writer's articles kept apart in turn, how often the rules' parties and the trees' likeliest candidate are right, of events that are not optional. An optional event counts less in training.
"""
import argparse
import json
import os
import sys

import lightgbm as lgb
import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../same-event"))
from train import flat

PARAMS = dict(objective="binary", num_leaves=15, min_data_in_leaf=20, learning_rate=0.04, feature_fraction=0.5, bagging_fraction=0.7, bagging_freq=1, lambda_l2=4, verbose=-1, deterministic=True, seed=1)
ROUNDS = 300
OPTIONAL = 0.7


def writer(article):
    return article[:2] if article[0] == "e" else "dev"


def fit(lines):
    x = np.array([v for r in lines for v in r["values"]], dtype=np.float32)
    y = np.array([v for r in lines for v in r["right"]])
    weight = np.array([OPTIONAL if r["optional"] else 1.0 for r in lines for _ in r["right"]])
    return lgb.train(PARAMS, lgb.Dataset(x, y, weight=weight), ROUNDS)


def by_rules(line):
    drafted = [right for right, was in zip(line["right"], line["drafted"]) if was]
    return len(drafted) > 0 and 2 * sum(drafted) >= len(drafted)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("choices")
    p.add_argument("--out")
    p.add_argument("--without", default="", help="writers to leave out of what is written")
    a = p.parse_args()
    with open(a.choices, encoding="utf8") as f:
        names = json.loads(next(f))
        lines = [json.loads(line) for line in f]
    models = {}
    for side in ("actor", "recipient"):
        own = [line for line in lines if line["side"] == side]
        for left in sorted({writer(r["article"]) for r in own}) if not a.out else []:
            model = fit([r for r in own if writer(r["article"]) != left])
            done, rules, trees = set(), [], []
            for r in own:
                key = (r["article"], r["draft"])
                if writer(r["article"]) != left or r["optional"] or key in done:
                    continue
                done.add(key)
                rules.append(by_rules(r))
                trees.append(r["right"][int(np.argmax(model.predict(np.array(r["values"], dtype=np.float32))))])
            print(f"{side}, {left}: {len(rules)} events, rules {np.mean(rules):.3f}, trees {np.mean(trees):.3f}", flush=True)
        model = fit([r for r in own if writer(r["article"]) not in a.without.split(",")])
        models[side] = {"features": names, "trees": [flat(t["tree_structure"]) for t in model.dump_model()["tree_info"]]}
    if a.out:
        with open(a.out, encoding="utf8") as f:
            models["tells"] = json.load(f)["tells"]
        with open(a.out, "w", encoding="utf8") as f:
            json.dump(models, f, separators=(",", ":"))


if __name__ == "__main__":
    main()
