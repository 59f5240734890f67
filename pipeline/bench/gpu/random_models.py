"""Random models in plain torch, of the size of published ones: a decoder alone (Qwen2.5-0.5B) and an encoder-decoder (DistilBART 12-6)."""
from dataclasses import dataclass

import torch
from torch import nn


@dataclass
class Size:
    name: str
    vocabulary: int
    width: int
    layers: int
    heads: int
    key_heads: int
    feed: int
    encoder_layers: int = 0


HALF_BILLION = Size("decoder alone, 0.5 B", 151936, 896, 24, 14, 2, 4864)
DISTILBART = Size("encoder-decoder of DistilBART's size", 50264, 1024, 6, 16, 16, 4096, encoder_layers=12)


def small(size):
    """The same for a dry run."""
    return Size(size.name + ", dry run", 512, 64, 2, 4, 2 if size.key_heads < size.heads else 4, 128, min(size.encoder_layers, 2))


class Attention(nn.Module):
    def __init__(self, size, rotates):
        super().__init__()
        self.heads, self.key_heads, self.rotates = size.heads, size.key_heads, rotates
        self.head = size.width // size.heads
        self.q = nn.Linear(size.width, size.width)
        self.k = nn.Linear(size.width, self.head * size.key_heads)
        self.v = nn.Linear(size.width, self.head * size.key_heads)
        self.out = nn.Linear(size.width, size.width, bias=False)

    def split(self, x):
        return x.reshape(x.shape[0], -1, x.shape[2] // self.head, self.head).transpose(1, 2)

    def turned(self, x, places):
        half = self.head // 2
        angles = places[:, None].float() * 1e6 ** (-torch.arange(half, device=x.device).float() / half)
        cos, sin = (torch.cat([t, t], -1).to(x.dtype) for t in (angles.cos(), angles.sin()))
        return x * cos + torch.cat([-x[..., half:], x[..., :half]], -1) * sin

    def memory(self, x, places=None):
        k, v = self.split(self.k(x)), self.split(self.v(x))
        return (self.turned(k, places) if self.rotates else k), v

    def forward(self, x, k, v, places=None, mask=None):
        q = self.split(self.q(x))
        q = self.turned(q, places) if self.rotates else q
        times = self.heads // self.key_heads
        k, v = (t.repeat_interleave(times, 1) if times > 1 else t for t in (k, v))
        weights = q @ k.transpose(-1, -2) * self.head**-0.5
        weights = weights if mask is None else weights + mask
        return self.out((weights.softmax(-1) @ v).transpose(1, 2).reshape(x.shape))


class Layer(nn.Module):
    def __init__(self, size, rotates, crosses):
        super().__init__()
        self.attention = Attention(size, rotates)
        self.cross = Attention(size, False) if crosses else None
        self.norms = nn.ModuleList(nn.LayerNorm(size.width) for _ in range(3))
        self.gate = nn.Linear(size.width, size.feed, bias=False)
        self.up = nn.Linear(size.width, size.feed, bias=False) if rotates else None
        self.down = nn.Linear(size.feed, size.width, bias=False)

    def feed(self, x):
        made = nn.functional.silu(self.gate(x))
        return self.down(made * self.up(x) if self.up is not None else made)

    def forward(self, x, past, places, mask, memory=None):
        before = self.norms[0](x)
        k, v = self.attention.memory(before, places)
        if past is not None:
            k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
        x = x + self.attention(before, k, v, places, mask)
        if memory is not None:
            x = x + self.cross(self.norms[1](x), *memory)
        return x + self.feed(self.norms[2](x)), (k, v)


class Model(nn.Module):
    """Reads tokens behind a cache and scores what may follow the last."""

    def __init__(self, size):
        super().__init__()
        self.size, crosses = size, size.encoder_layers > 0
        self.embed = nn.Embedding(size.vocabulary, size.width)
        self.places = nn.Embedding(1024, size.width) if crosses else None
        self.encoder = nn.ModuleList(Layer(size, False, False) for _ in range(size.encoder_layers))
        self.layers = nn.ModuleList(Layer(size, not crosses, crosses) for _ in range(size.layers))
        self.norm = nn.LayerNorm(size.width)

    def embedded(self, ids, places):
        x = self.embed(ids)
        return x if self.places is None else x + self.places(places)

    def read(self, ids):
        """Keys and values of what an encoder makes of a source, for each layer."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.embedded(ids, places)
        for layer in self.encoder:
            x, _ = layer(x, None, places, None)
        return [layer.cross.memory(x) for layer in self.layers]

    def forward(self, ids, past=None, memory=None):
        start = 0 if past is None else past[0][0].shape[2]
        count = ids.shape[1]
        places = torch.arange(start, start + count, device=ids.device)
        shown = torch.arange(start + count, device=ids.device)[None, :] <= places[:, None]
        mask = torch.zeros(shown.shape, dtype=self.norm.weight.dtype, device=ids.device).masked_fill(~shown, -1e4)
        x, made = self.embedded(ids, places), []
        for i, layer in enumerate(self.layers):
            x, kept = layer(x, None if past is None else past[i], places, mask, None if memory is None else memory[i])
            made.append(kept)
        return self.norm(x[:, -1]) @ self.embed.weight.T, made


def make(size, device, kind):
    torch.manual_seed(1)
    with torch.device(device):
        model = Model(size)
    return model.to(kind).eval()


class WithPast(nn.Module):
    """As Optimum's text-generation-with-past has its inputs, for export."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, *past):
        logits, made = self.model(input_ids, list(zip(past[0::2], past[1::2])))
        return logits[:, None], *(t for pair in made for t in pair)


def export(model, path, device):
    size, head = model.size, model.size.width // model.size.heads
    names = [f"{i}.{part}" for i in range(size.layers) for part in ("key", "value")]
    kind = model.norm.weight.dtype
    past = [torch.randn(2, size.key_heads, 5, head, dtype=kind, device=device) for _ in names]
    rows = {0: "rows"}
    axes = {"input_ids": {0: "rows", 1: "tokens"}, "logits": rows, **{"past_key_values." + n: {0: "rows", 2: "past"} for n in names},
            **{"present." + n: {0: "rows", 2: "total"} for n in names}}  # fmt: skip
    ids = torch.ones(2, 3, dtype=torch.long, device=device)
    with torch.no_grad():
        torch.onnx.export(
            WithPast(model), (ids, *past), str(path), opset_version=17, dynamo=False, dynamic_axes=axes,
            input_names=["input_ids", *("past_key_values." + n for n in names)], output_names=["logits", *("present." + n for n in names)])  # fmt: skip
