"""Adds to the prepared EWT paragraphs how surely each predicate is put: the layer `factuality`, from Universal Decompositional Semantics.

Usage: python factuality.py DATA_DIR OUT_DIR   (DATA_DIR holds factuality/factuality.json; OUT_DIR what prepare.py wrote)

A value above 0 says that the annotators took the event to happen; its size, how sure they were of it. The values lie in two heaps around
1.1 and -1.1 and one around 0; SURE is the valley between them. The data counts EWT's sentences as release 1.2 had them: train and dev were
each joined or parted at one place since, which is found as the shift under which the most predicates are verbs.
"""
import json
import sys

SURE = 0.6


def label(value):
    return ("sure" if abs(value) >= SURE else "unsure") + ("+" if value > 0 else "-")


def predicates(path, part):
    """{sentence: {word: value}}, sentences and words as the data counts them."""
    found = {}
    for sentence, values in json.load(open(path, encoding="utf8"))["data"].items():
        if sentence.startswith(f"ewt-{part}-"):
            found[int(sentence.rsplit("-", 1)[1])] = {int(k.rsplit("-", 1)[1]): v["factuality"]["factual"]["value"] for k, v in values.items()}
    return found


def verbs(sentences, at, words):
    return sum(0 <= at < len(sentences) and w <= len(sentences[at]) and sentences[at][w - 1] == "VERB" for w in words)


def shifts(sentences, found):
    """For each sentence of the data its index here: one shift before a place, another after it."""
    order = sorted(found)
    best = None
    for before in (-2, -1, 0):
        for after in (-2, -1, 0):
            hits = [(verbs(sentences, i + before, found[i]), verbs(sentences, i + after, found[i])) for i in order]
            total = sum(b for _, b in hits)
            for cut, (a, b) in enumerate(hits):
                total += a - b
                if best is None or total > best[0]:
                    best = (total, before, after, cut)
    _, before, after, cut = best
    return {i: i + (before if k <= cut else after) for k, i in enumerate(order)}


def main(data, out):
    for part in ("train", "dev"):
        path = f"{out}/ewt-{part}.jsonl"
        paragraphs = [json.loads(line) for line in open(path, encoding="utf8")]
        sentences, places = [], []
        for p in paragraphs:
            p["factuality"] = ["?"] * len(p["words"])
            starts = [i for i, s in enumerate(p["sent"]) if s] + [len(p["words"])]
            for s, e in zip(starts, starts[1:]):
                sentences.append(p["upos"][s:e])
                places.append((p, s))
        found = predicates(f"{data}/factuality/factuality.json", part)
        taken = 0
        for i, at in shifts(sentences, found).items():
            for word, value in found[i].items():
                if verbs(sentences, at, [word]):
                    p, start = places[at]
                    p["factuality"][start + word - 1] = label(value)
                    taken += 1
        with open(path, "w", encoding="utf8") as f:
            for p in paragraphs:
                f.write(json.dumps(p, ensure_ascii=False) + "\n")
        print(part, taken, "of", sum(map(len, found.values())), "predicates")


if __name__ == "__main__":
    main(*sys.argv[1:3])
