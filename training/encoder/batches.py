"""Words to pieces, paragraphs to windows, windows to batches."""
import json
import re

import torch

from labels import IGNORE

MAX_PIECES = 254


def shape(word: str) -> int:
    """How a word is written, 0 to 15: lower, Title, UPPER, one capital, inner capital, figures, figures with marks, letters and figures, marks,."""
    if word.isalpha():
        if word.islower():
            return 1
        if word.isupper():
            return 2 if len(word) > 1 else 3
        return 4 if word[0].isupper() and word[1:].islower() else 5
    if word.isdigit():
        return 6
    if re.fullmatch(r"[\d.,:/%-]+", word) and any(c.isdigit() for c in word):
        return 7
    if re.fullmatch(r"(\w\.)+\w?", word):
        return 8
    if any(c.isalpha() for c in word):
        if any(c.isdigit() for c in word):
            return 9
        return 10 if word[0].isupper() else 11
    return 12


def read(path, labels=None):
    return [json.loads(line) for line in open(path, encoding="utf8")]


class Pieces:
    def __init__(self, tokenizer_file):
        from tokenizers import Tokenizer

        self.tokenizer = Tokenizer.from_file(tokenizer_file)
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.cache = {}

    def word(self, word):
        if word not in self.cache:
            self.cache[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:12] or [100]
        return self.cache[word]

    def paragraph(self, words):
        """Pieces of each word, and how each piece is written: 13 for what continues a word."""
        return [(ids := self.word(w), [shape(w)] + [13] * (len(ids) - 1)) for w in words]


CURLY = {"``": "\u201c", "\u0027\u0027": "\u201d"}


def curly(p):
    """The paragraph with typographic quotation marks and apostrophes, as news sites have them; treebanks mostly lack them."""
    words = [CURLY[x] if x in CURLY and w == '"' else w.replace("'", "\u2019") for w, x in zip(p["words"], p["xpos"])]
    return {**p, "words": words}


def renamed(p, persons, rng):
    """The paragraph with some full names of persons replaced by others: names that the training texts lack. Only for paragraphs without a tree."""
    words, ner, i = [], [], 0
    while i < len(p["words"]):
        end = i + 1
        if p["ner"][i] == "B-PER":
            while end < len(p["ner"]) and p["ner"][end] == "I-PER":
                end += 1
            if end - i >= 2 and rng.random() < 0.3:
                name = rng.choice(persons).split(" ")
                words += name
                ner += ["B-PER"] + ["I-PER"] * (len(name) - 1)
                i = end
                continue
        words += p["words"][i:end]
        ner += p["ner"][i:end]
        i = end
    return {**p, "words": words, "ner": ner}


def apart(p):
    """The sentences of a paragraph, each one for itself."""
    for start, end in zip(p["cuts"], p["cuts"][1:] + [len(p["words"])]):
        yield {**{k: v[start:end] if isinstance(v, list) else v for k, v in p.items() if k != "cuts"}, "doc": p["doc"] and start == 0}


LAYERS = ("upos", "xpos", "ner", "attribution", "time", "cause", "factuality", "rel", "sent", "head")


def encode(paragraphs, pieces, labels, limit=160, most=MAX_PIECES, rng=None):
    """Windows: paragraphs of one document joined, [SEP] between them, up to `limit` pieces (with `rng`: up to a random number of them);
    one that is longer is cut at the last sentence end that fits, or at `most` pieces. Heads count from 1 within the window; 0 is the root."""
    index = {k: {v: i for i, v in enumerate(vs)} for k, vs in labels.items()}
    out, window = [], None

    def begin():
        return {"ids": [101], "shapes": [0], "first": [], "words": [], "sentence": [], "labels": {k: [] for k in LAYERS}, "size": limit if rng is None else rng.randint(limit // 3, limit * 5 // 4)}

    def add(p, encoded, start, end):
        at = len(window["first"])
        if at:
            window["ids"].append(102), window["shapes"].append(0)
        for ids, shapes in encoded[start:end]:
            window["first"].append(len(window["ids"]))
            window["ids"] += ids
            window["shapes"] += shapes
        window["words"] += p["words"][start:end]
        sentence = window["sentence"][-1] if at else -1
        sent = p.get("sent", [1] + [0] * (len(p["words"]) - 1))
        for i in range(start, end):
            sentence += 1 if sent[i] or i == start else 0
            window["sentence"].append(sentence)
        for k in LAYERS:
            if k not in p:
                window["labels"][k] += [IGNORE] * (end - start)
            elif k == "sent":
                window["labels"][k] += p[k][start:end]
            elif k == "head":
                window["labels"][k] += [0 if h < 0 else h - start + at + 1 if start <= h < end else IGNORE for h in p[k][start:end]]
            else:
                window["labels"][k] += [index[k].get(v, IGNORE) for v in p[k][start:end]]

    for p in paragraphs:
        encoded, start, n = pieces.paragraph(p["words"]), 0, len(p["words"])
        while start < n:
            size = sum(len(e[0]) for e in encoded[start:])
            if window and (p.get("doc") and start == 0 or len(window["ids"]) + size + 2 > window["size"]):
                out.append(window)
                window = None
            window = window or begin()
            end, used, cut = start, len(window["ids"]) + 2, start
            while end < n and used + len(encoded[end][0]) <= (window["size"] if cut > start else most):
                used += len(encoded[end][0])
                end += 1
                if end == n or p.get("sent", [0] * n)[end]:
                    cut = end
            end = cut if cut > start else end
            add(p, encoded, start, end)
            start = end
            if start < n:
                out.append(window)
                window = None
    if window:
        out.append(window)
    return [{**w, **w["labels"]} for w in out]


def collate(items):
    longest, most = max(len(i["ids"]) for i in items), max(len(i["first"]) for i in items)

    def pad(key, to, fill):
        return torch.tensor([i[key] + [fill] * (to - len(i[key])) for i in items])

    batch = {"ids": pad("ids", longest, 0), "shapes": pad("shapes", longest, 0), "first": pad("first", most, 0), "sentence": pad("sentence", most, -1)}
    for k in LAYERS:
        batch[k] = pad(k, most, IGNORE)
    return batch


def batches(items, pieces_a_batch, rng=None):
    """Batches of windows of like length; shuffled where `rng` is given."""
    order = sorted(range(len(items)), key=lambda i: len(items[i]["ids"]) + (rng.random() * 12 if rng else 0))
    groups, group, longest = [], [], 0
    for i in order:
        longest = max(longest, len(items[i]["ids"]))
        if group and longest * (len(group) + 1) > pieces_a_batch:
            groups.append(group)
            group, longest = [], len(items[i]["ids"])
        group.append(i)
    if group:
        groups.append(group)
    if rng:
        rng.shuffle(groups)
    for g in groups:
        yield collate([items[i] for i in g])


def same_sentence(batch):
    """[batch, words, words + 1]: which heads a word may have; column 0 is the root."""
    s = batch["sentence"]
    inside = s[:, :, None] == s[:, None, :]
    return torch.cat([torch.ones_like(inside[:, :, :1]), inside], -1)


