"""BERT's encoder, its first layers, with two taggers on top: what a careful editor leaves out lightly, and what strongly."""

import math
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F

HEADS = 2  # light, strong


@dataclass(frozen=True)
class Shape:
    """Of an encoder: entries of its vocabulary, width of its vectors, heads of its attention."""

    words: int
    width: int
    attention_heads: int

    @property
    def inner(self):
        return 4 * self.width


MINI_LM = Shape(30522, 384, 12)  # all-MiniLM-L6-v2
BGE_ZH = Shape(21128, 512, 8)  # bge-small-zh-v1.5


class Layer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        width, self.heads = shape.width, shape.attention_heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.attention_norm, self.norm = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.inner, self.outer = nn.Linear(width, shape.inner), nn.Linear(shape.inner, width)

    def forward(self, x, mask):
        rows, _, width = x.shape
        each = width // self.heads

        def split(part):
            return part.view(rows, -1, self.heads, each).transpose(1, 2)

        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) / math.sqrt(each) + mask
        mixed = (scores.softmax(-1) @ split(self.value(x))).transpose(1, 2).reshape(rows, -1, width)
        x = self.attention_norm(x + self.out(mixed))
        return self.norm(x + self.outer(F.gelu(self.inner(x))))


class Tagger(nn.Module):
    """Ids (rows, tokens) -> scores of dropping each token, (rows, tokens, HEADS); keeping scores 0."""

    def __init__(self, layers, shape=MINI_LM):
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.words, shape.width)
        self.places = nn.Embedding(512, shape.width)
        self.kind = nn.Parameter(torch.zeros(shape.width))
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(layers))
        self.head = nn.Linear(shape.width, HEADS)
        # Of each tagger the scores of going from kept to dropped and from dropped to kept; staying scores 0.
        self.turns = nn.Parameter(torch.tensor([[-1.0, -1.0]] * HEADS))

    def hidden(self, ids, mask):
        x = self.norm(self.words(ids) + self.places(torch.arange(ids.shape[1])) + self.kind)
        shut = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, shut)
        return x

    def forward(self, ids, mask):
        return self.head(self.hidden(ids, mask))


def from_sentence_encoder(path, layers, shape=MINI_LM):
    """A tagger that begins with the layers of an export of that shape (Optimum's names)."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(path)).graph
    held = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    product = {n.name: n.input[1] for n in graph.node if n.op_type == "MatMul"}
    tagger = Tagger(layers, shape)
    state = {
        "words.weight": held["embeddings.word_embeddings.weight"],
        "places.weight": held["embeddings.position_embeddings.weight"],
        "kind": held["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": held["embeddings.LayerNorm.weight"],
        "norm.bias": held["embeddings.LayerNorm.bias"],
    }
    parts = {
        "query": "attention/self/query", "key": "attention/self/key", "value": "attention/self/value",
        "out": "attention/output/dense", "inner": "intermediate/dense", "outer": "output/dense",
    }  # fmt: skip
    norms = {"attention_norm": "attention.output.LayerNorm", "norm": "output.LayerNorm"}
    for i in range(layers):
        for own, theirs in parts.items():
            state[f"layers.{i}.{own}.weight"] = held[product[f"/encoder/layer.{i}/{theirs}/MatMul"]].T.contiguous()
            state[f"layers.{i}.{own}.bias"] = held[f"encoder.layer.{i}.{theirs.replace('/', '.')}.bias"]
        for own, theirs in norms.items():
            for kind in ("weight", "bias"):
                state[f"layers.{i}.{own}.{kind}"] = held[f"encoder.layer.{i}.{theirs}.{kind}"]
    missing, strange = tagger.load_state_dict(state, strict=False)
    assert not strange and set(missing) == {"head.weight", "head.bias", "turns"}, (missing, strange)
    return tagger
