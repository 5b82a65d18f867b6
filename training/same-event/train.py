"""Trains what tells whether two mentions are of one event: gradient-boosted trees over the features of src/link/pair-features.ts.

    npm run build && node evaluation/ecb.mjs ECB --pairs PAIRS.jsonl
    python train.py PAIRS.jsonl --out ../../models/en/same-event.json

PAIRS.jsonl: the names of the features; then {keys: [of two mentions], same, values} for all pairs of annotated sentences that are one event and every third of the others.
The customary development topics are never trained on; average precision on them is printed. What makes mentions more alike may not make them less
likely to be one (monotone constraints), so that the trees stay sane on articles unlike those of ECB+.
"""
import argparse
import json

import lightgbm as lgb
import numpy as np
from sklearn.metrics import average_precision_score

DEV = {"2", "5", "12", "18", "21", "34", "35"}
GROWS = "lemma stem documents sentences shared near nearShared nearest names namesShared namesElsewhere figures triggerElsewhere".split()
KEPT = 1 / 3


def topic(key):
    return key.split("_")[0]


def read(path, leave):
    with open(path, encoding="utf8") as f:
        names = json.loads(next(f))
        use = [i for i, n in enumerate(names) if n not in leave]
        rows, same, dev = [], [], []
        for line in f:
            d = json.loads(line)
            sides = [topic(k) in DEV for k in d["keys"]]
            if sides[0] != sides[1]:
                continue
            rows.append(np.array([d["values"][i] for i in use], dtype=np.float32))
            same.append(d["same"]), dev.append(sides[0])
    return [names[i] for i in use], np.stack(rows), np.array(same), np.array(dev)


def flat(tree):
    """A tree of LightGBM's dump as arrays; a leaf is -1 less its index."""
    out = {k: [] for k in ("feature", "most", "left", "right", "leaf")}

    def add(node):
        if "leaf_value" in node:
            out["leaf"].append(round(node["leaf_value"], 5))
            return -len(out["leaf"])
        assert node["decision_type"] == "<=", node
        at = len(out["feature"])
        out["feature"].append(node["split_feature"]), out["most"].append(float("%.6g" % node["threshold"]))
        out["left"].append(0), out["right"].append(0)
        out["left"][at] = add(node["left_child"])
        out["right"][at] = add(node["right_child"])
        return at

    add(tree)
    return out


def export(booster, names, path):
    trees = [flat(t["tree_structure"]) for t in booster.dump_model()["tree_info"]]
    with open(path, "w", encoding="utf8") as f:
        json.dump({"features": names, "trees": trees}, f, separators=(",", ":"))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("pairs"), p.add_argument("--out"), p.add_argument("--without", default="", help="features to leave out")
    p.add_argument("--leaves", type=int, default=31), p.add_argument("--rounds", type=int, default=200), p.add_argument("--rate", type=float, default=0.08)
    p.add_argument("--seed", type=int, default=1), p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    names, x, y, dev = read(a.pairs, a.without.split(","))
    weight = np.where(y, 1, 1 / KEPT)
    params = dict(objective="binary", num_leaves=a.leaves, learning_rate=a.rate, min_data_in_leaf=100, feature_fraction=0.7, bagging_fraction=0.7, bagging_freq=1)
    params |= dict(num_threads=a.threads, verbose=-1, seed=a.seed, deterministic=True, monotone_constraints=[int(n in GROWS) for n in names])
    booster = lgb.train(params, lgb.Dataset(x[~dev], y[~dev], weight=weight[~dev]), a.rounds)
    print("%d pairs, %d of one event; dev: average precision %.3f" % (len(y), y.sum(), average_precision_score(y[dev], booster.predict(x[dev]), sample_weight=weight[dev])))
    gain = sorted(zip(booster.feature_importance("gain").tolist(), names), reverse=True)
    print(", ".join(f"{n} {g:.0f}" for g, n in gain))
    if a.out:
        export(booster, names, a.out)


if __name__ == "__main__":
    main()
