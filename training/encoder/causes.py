"""Turns the Causal News Corpus into sentences with the layer `cause`: BIO of cause, effect and signal.

Usage: python causes.py DATA_DIR OUT_DIR   (DATA_DIR holds causal/)   Writes OUT_DIR/causes-train.jsonl and causes-dev.jsonl.

A sentence with several relations carries those that do not touch one another, in their order; labels are flat.
"""
import ast
import csv
import json
import re
import sys

KINDS = {"ARG0": "cause", "ARG1": "effect", "SIG0": "signal"}
TAG = re.compile(r"(</?(?:ARG[01]|SIG\d+)>)")


def labelled(marked):
    """(words, BIO) of one marked text: a signal inside an argument counts as signal."""
    words, tags, inside, fresh = [], [], [], set()
    for part in TAG.split(marked):
        if TAG.fullmatch(part):
            kind = KINDS.get(re.sub(r"\d+>$", "0>", part).strip("</>") if "SIG" in part else part.strip("</>"))
            if part.startswith("</"):
                inside.remove(kind)
            else:
                inside.append(kind)
                fresh.add(kind)
            continue
        for word in part.split():
            kind = "signal" if "signal" in inside else inside[-1] if inside else None
            words.append(word)
            tags.append("O" if kind is None else ("B-" if kind in fresh else "I-") + kind)
            fresh.discard(kind)
    return words, tags


def sentence(text, marked):
    words, tags = text.split(), ["O"] * len(text.split())
    for one in marked:
        own, bio = labelled(one)
        if own == words and all(t == "O" or b == "O" for t, b in zip(tags, bio)):
            tags = [b if b != "O" else t for t, b in zip(tags, bio)]
    return {"doc": True, "words": words, "cause": tags}


def main(data, out):
    for part in ("train", "dev"):
        with open(f"{data}/causal/{part}_subtask2_grouped.csv", encoding="utf-8-sig", newline="") as f, open(f"{out}/causes-{part}.jsonl", "w", encoding="utf8") as g:
            n, with_any = 0, 0
            for row in csv.DictReader(f):
                s = sentence(row["text"], ast.literal_eval(row["causal_text_w_pairs"]))
                n, with_any = n + 1, with_any + any(t != "O" for t in s["cause"])
                g.write(json.dumps(s, ensure_ascii=False) + "\n")
        print(part, n, "sentences,", with_any, "with a relation")


if __name__ == "__main__":
    main(*sys.argv[1:3])
