"""Words to pieces, windows to batches."""
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

    def window(self, words):
        """ids, shapes, first: with [CLS] and [SEP]; words past MAX_PIECES are cut off."""
        ids, shapes, first = [101], [0], []
        for w in words:
            pieces = self.word(w)
            if len(ids) + len(pieces) > MAX_PIECES:
                break
            first.append(len(ids))
            ids += pieces
            shapes += [shape(w)] + [13] * (len(pieces) - 1)
        return ids + [102], shapes + [0], first


def encode(windows, pieces, labels):
    index = {k: {v: i for i, v in enumerate(vs)} for k, vs in labels.items()}
    out = []
    for w in windows:
        ids, shapes, first = pieces.window(w["words"])
        n = len(first)
        item = {"ids": ids, "shapes": shapes, "first": first}
        for k in ("upos", "xpos", "lemma", "ner", "rel"):
            item[k] = [index[k].get(v, IGNORE) for v in w[k][:n]] if k in w else [IGNORE] * n
        item["sent"] = list(w["sent"][:n]) if "sent" in w else [IGNORE] * n
        sentence, at = [], -1
        for s in w.get("sent", [1] + [0] * (len(w["words"]) - 1))[:n]:
            at += s
            sentence.append(at)
        item["sentence"] = sentence
        item["head"] = [h + 1 if h < n else IGNORE for h in w["head"][:n]] if "head" in w else [IGNORE] * n
        out.append(item)
    return out


def collate(items):
    longest, most = max(len(i["ids"]) for i in items), max(len(i["first"]) for i in items)

    def pad(key, to, fill):
        return torch.tensor([i[key] + [fill] * (to - len(i[key])) for i in items])

    batch = {"ids": pad("ids", longest, 0), "shapes": pad("shapes", longest, 0), "first": pad("first", most, 0), "sentence": pad("sentence", most, -1)}
    for k in ("upos", "xpos", "lemma", "ner", "rel", "sent", "head"):
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


