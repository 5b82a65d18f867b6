"""Vectors of single words for comparing passages: MiniLM's sentence vector of each whole word of its vocabulary, the mean and the commonest direction
taken out, by principal components down to 64 numbers of 8 bits.

python words.py MINILM_DIR OUT.bin: one row of 64 signed bytes a word, in the order of vocab.txt from "the" on, pieces ("##…") left out; rows have one length.
"""
import sys

import numpy as np
import torch
from transformers import AutoModel

SIZE = 64


def main(minilm, out):
    words = open(f"{minilm}/vocab.txt", encoding="utf8").read().rstrip("\n").split("\n")
    first = words.index("the")
    rows = [(i, w) for i, w in enumerate(words) if i >= first and not w.startswith("##")]
    model = AutoModel.from_pretrained(minilm).eval()
    cls, sep = words.index("[CLS]"), words.index("[SEP]")
    vectors = []
    with torch.no_grad():
        for at in range(0, len(rows), 512):
            ids = torch.tensor([[cls, i, sep] for i, _ in rows[at : at + 512]])
            vectors.append(model(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state.mean(1))
    x = torch.cat(vectors).numpy()
    x = x / np.linalg.norm(x, axis=1, keepdims=True)
    x -= x.mean(0)
    u, s, v = np.linalg.svd(x, full_matrices=False)
    x = x @ v[1 : SIZE + 1].T
    x /= np.linalg.norm(x, axis=1, keepdims=True)
    kept = np.clip(np.round(x * 127 / np.abs(x).max()), -127, 127).astype(np.int8)
    kept.tofile(out)
    print(len(rows), "words", float((s[1 : SIZE + 1] ** 2).sum() / (s**2).sum()), "of the variance")
    index = {w: k for k, (_, w) in enumerate(rows)}
    def cos(a, b):
        p, q = (kept[index[w]].astype(float) for w in (a, b))
        return p @ q / np.linalg.norm(p) / np.linalg.norm(q)
    for a, b in [("ridge", "height"), ("soldiers", "servicemen"), ("tanker", "ship"), ("tanker", "vessel"), ("shot", "fired"), ("crossed", "entered"), ("bullet", "rifle"), ("killed", "died"), ("drone", "aircraft"), ("border", "frontier"), ("accusation", "charge"), ("ministry", "tree"), ("drone", "wheat"), ("monday", "school"), ("wages", "salaries"), ("fire", "arson"), ("killed", "hospital"), ("strike", "strikers"), ("fog", "missile"), ("airfield", "runway"), ("engine", "missile")]:
        if a in index and b in index:
            print(a, b, round(float(cos(a, b)), 2))
        else:
            print(a, b, "not in vocabulary")


main(*sys.argv[1:])
