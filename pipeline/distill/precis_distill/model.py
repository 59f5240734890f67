"""The student: a small Transformer encoder-decoder whose output is a mixture of writing a word and copying one.

What makes it learn from little data is that following the source is built in and not learned. For every source position the
decoder is told how long a run of just-written tokens ends right before it (`match features`), and whether the token there
has been written already. Weights on these features bias each cross-attention head and the copy distribution, so that "go on
copying where you are" needs no training, and training goes into where to start, what to skip and when to stop.
"""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

NEGATIVE = -1e9
FEATURES = 6  # runs of at least 1, 2, 3, 4 tokens; already written; both a run and already written
TINY = 1e-12


@dataclass(frozen=True)
class Shape:
    vocabulary: int = 8192
    d_model: int = 256
    heads: int = 4
    encoder_layers: int = 4
    decoder_layers: int = 2
    feed_forward: int = 1024
    positions: int = 512
    dropout: float = 0.1  # of the embeddings
    layer_dropout: float = 0.0  # of each layer's parts: dear on a CPU, of use only over many epochs

    @property
    def head_dim(self):
        return self.d_model // self.heads


def distance_buckets(length):
    """Bucket 0..15 of distances 0..length-1: exact to 7, then logarithmic to 128 and beyond (as in T5)."""
    d = torch.arange(length).float()
    far = 8 + (torch.log(d.clamp(min=1) / 8) / math.log(16) * 8).long().clamp(max=7)
    return torch.where(d < 8, d.long(), far)


class Attention(nn.Module):
    def __init__(self, shape):
        super().__init__()
        d = shape.d_model
        self.heads = shape.heads
        self.q, self.k, self.v, self.o = nn.Linear(d, d), nn.Linear(d, d), nn.Linear(d, d), nn.Linear(d, d)

    def split(self, x):
        """[rows, length, d] -> [rows, heads, length, head_dim]"""
        return x.view(x.shape[0], -1, self.heads, x.shape[-1] // self.heads).transpose(1, 2)

    def keys_values(self, memory):
        return self.split(self.k(memory)), self.split(self.v(memory))

    def forward(self, x, k, v, bias):
        """bias: added to the scores; broadcasts to [rows, heads, queries, keys]."""
        q = self.split(self.q(x)) * (1 / math.sqrt(k.shape[-1]))
        weights = (q @ k.transpose(-1, -2) + bias).softmax(-1)
        return self.o((weights.to(v.dtype) @ v).transpose(1, 2).reshape(x.shape))


class Layer(nn.Module):
    def __init__(self, shape, cross):
        super().__init__()
        d = shape.d_model
        self.self_norm, self.self_attention = nn.LayerNorm(d), Attention(shape)
        self.cross_norm, self.cross_attention = (nn.LayerNorm(d), Attention(shape)) if cross else (None, None)
        self.ff_norm, self.ff_in, self.ff_out = nn.LayerNorm(d), nn.Linear(d, shape.feed_forward), nn.Linear(shape.feed_forward, d)
        self.drop = nn.Dropout(shape.layer_dropout)

    def feed(self, x):
        return x + self.drop(self.ff_out(F.relu(self.ff_in(self.ff_norm(x)))))


class Student(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        d = shape.d_model
        self.embedding = nn.Embedding(shape.vocabulary, d)
        self.encoder_positions = nn.Parameter(torch.randn(shape.positions, d) * 0.02)
        self.decoder_positions = nn.Parameter(torch.randn(shape.positions, d) * 0.02)
        self.encoder_layers = nn.ModuleList(Layer(shape, False) for _ in range(shape.encoder_layers))
        self.decoder_layers = nn.ModuleList(Layer(shape, True) for _ in range(shape.decoder_layers))
        self.encoder_norm, self.decoder_norm, self.drop = nn.LayerNorm(d), nn.LayerNorm(d), nn.Dropout(shape.dropout)
        self.encoder_distance = nn.Parameter(_slopes(shape.heads, 2))
        self.decoder_distance = nn.Parameter(_slopes(shape.heads, 1))
        self.follow = nn.Parameter(_follow(shape))
        self.copy_query, self.copy_key, self.gate = nn.Linear(d, d), nn.Linear(d, d), nn.Linear(2 * d, 1)
        self.register_buffer("buckets", distance_buckets(shape.positions), persistent=False)
        # Two channels of the first layer's values carry the token ids through the cache, so attention must not see them.
        channels = torch.ones(shape.heads, 1, shape.head_dim)
        channels[0, 0, -2:] = 0
        self.register_buffer("value_channels", channels, persistent=False)
        self._initialise()

    def _initialise(self):
        for name, module in self.named_modules():
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=module.in_features**-0.5)
                nn.init.zeros_(module.bias)
                if name.endswith((".o", "ff_out")):
                    module.weight.data *= 0.5
        nn.init.normal_(self.embedding.weight, std=self.shape.d_model**-0.5)
        nn.init.zeros_(self.gate.weight)
        self.gate.bias.data.fill_(-1.0)  # the probability of writing begins at 0.27: copy first
        self.copy_query.weight.data *= 0.3

    def embed(self, ids):
        return self.embedding(ids) * math.sqrt(self.shape.d_model)

    def encoder_bias(self, length):
        """[1, heads, length, length]: learned by direction and bucketed distance."""
        at = torch.arange(length, device=self.buckets.device)
        gap = at[None, :] - at[:, None]
        index = self.buckets[gap.abs()] + 16 * (gap > 0).long()
        return self.encoder_distance[index].permute(2, 0, 1)[None]

    def decoder_bias(self, queries, keys):
        """[1, heads, len(queries), keys]; keys after the query are masked."""
        gap = queries[:, None] - torch.arange(keys, device=queries.device)[None, :]
        bias = self.decoder_distance[self.buckets[gap.clamp(min=0)]].permute(2, 0, 1)
        return (bias + (gap < 0).float() * NEGATIVE)[None]

    def encode(self, ids, attention_mask):
        """ids, mask [docs, source] -> memory [docs, source, d], additive mask [docs, 1, 1, source]."""
        mask = ((1.0 - attention_mask.float()) * NEGATIVE)[:, None, None, :]
        bias = self.encoder_bias(ids.shape[1]) + mask
        x = self.drop(self.embed(ids) + self.encoder_positions[: ids.shape[1]])
        bias = bias.to(torch.bfloat16) if torch.is_autocast_enabled(x.device.type) else bias
        for layer in self.encoder_layers:
            y = layer.self_norm(x)
            x = x + layer.drop(layer.self_attention(y, *layer.self_attention.keys_values(y), bias))
            x = layer.feed(x)
        return self.encoder_norm(x), mask

    def decode(self, ids, memory, mask, source_ids, cache=None):
        """Teacher forcing: ids [rows, target] -> write logits, copy weights [rows, target, source], write probability.

        A list given as `cache` receives each layer's own keys and values.
        """
        length = ids.shape[1]
        follow = follow_bias(self.follow, match_features(ids, source_ids))  # [rows, layers*heads+1, target, source]
        at = torch.arange(length, device=ids.device)
        causal = self.decoder_bias(at, length)
        x = self.drop(self.embed(ids) + self.decoder_positions[:length])
        if torch.is_autocast_enabled(x.device.type):
            follow, causal = follow.to(torch.bfloat16), causal.to(torch.bfloat16)
        heads = self.shape.heads
        for i, layer in enumerate(self.decoder_layers):
            y = layer.self_norm(x)
            k, v = layer.self_attention.keys_values(y)
            v = v * self.value_channels if i == 0 else v
            if cache is not None:
                cache += [k, v]
            x = x + layer.drop(layer.self_attention(y, k, v, causal))
            k, v = layer.cross_attention.keys_values(memory)
            bias = follow[:, i * heads : (i + 1) * heads] + mask
            x = x + layer.drop(layer.cross_attention(layer.cross_norm(x), k, v, bias))
            x = layer.feed(x)
        return self.mixture(self.decoder_norm(x), memory, self.copy_key(memory), follow[:, -1], mask[:, 0])

    def mixture(self, z, memory, copy_keys, follow, mask):
        """z [rows, target, d] -> write logits, copy weights [rows, target, source], write probability [rows, target, 1]."""
        scores = self.copy_query(z) @ copy_keys.transpose(-1, -2) * (1 / math.sqrt(z.shape[-1]))
        copy = (scores + follow + mask).float().softmax(-1)
        context = copy.to(copy_keys.dtype) @ copy_keys
        gate = torch.sigmoid(self.gate(torch.cat([z, context], -1)).float())
        return F.linear(z, self.embedding.weight), copy, gate

    def forward(self, source, source_mask, target_in):
        memory, mask = self.encode(source, source_mask)
        return self.decode(target_in, memory, mask, source)


def _slopes(heads, sides):
    """Initial distance biases [16 * sides, heads]: half the heads look near, one with a sharp eye for the neighbour."""
    near = torch.arange(16).float()[:, None] * -torch.tensor([0.8, 0.3] + [0.0] * (heads - 2))
    table = torch.cat([near] * sides)
    table[1, 0] = 2.0  # the previous token
    if sides == 2:
        table[17, min(2, heads - 1)] = 2.0  # the next token
    return table


def _follow(shape):
    """Initial weights [features, layers * heads + 1]: half the heads and the copy distribution follow runs."""
    table = torch.zeros(FEATURES, shape.decoder_layers * shape.heads + 1)
    run = torch.tensor([1.5, 1.5, 1.0, 1.0])[:, None]
    for layer in range(shape.decoder_layers):
        table[:4, layer * shape.heads : layer * shape.heads + shape.heads // 2] = run
    table[:4, -1:] = run * 1.5
    return table


def match_features(written, source):
    """written [rows, target] (decoder inputs), source [rows, length] -> features [rows, 6, target, length] as floats.

    Feature k (0..3) at (t, i): written[t-k..t] equals source[i-1-k..i-1]. Feature 4: the pair (source[i-1], source[i]) has been
    written in this order by step t. Feature 5: features 0 and 4.
    """
    before = F.pad(source, (1, 0), value=-1)[:, :-1]
    run = written[:, :, None] == before[:, None, :]
    runs = [run]
    for _ in range(3):
        runs.append(run & F.pad(runs[-1], (1, 0, 1, 0))[:, :-1, :-1])
    previous = F.pad(written, (1, 0), value=-2)[:, :-1]
    pair = (written[:, :, None] == source[:, None, :]) & (previous[:, :, None] == before[:, None, :])
    done = pair.float().cumsum(1) > 0
    return torch.stack([*runs, done, run & done], 1).float()


def follow_bias(table, features):
    """[features, outputs], [rows, features, target, source] -> [rows, outputs, target, source]"""
    rows, count, target, source = features.shape
    return (table.t() @ features.reshape(rows, count, target * source)).reshape(rows, -1, target, source)


def mixture_log_prob(logits, copy, gate, source, wanted):
    """Log-probability [rows, target] of the wanted ids [rows, target] under the mixture."""
    write = torch.exp(-F.cross_entropy(logits.float().flatten(0, 1), wanted.flatten(), reduction="none")).view(wanted.shape)
    copied = (copy * (source[:, None, :] == wanted[:, :, None])).sum(-1)
    g = gate[..., 0]
    return torch.log(g * write + (1 - g) * copied + TINY)


def mixture_log_probs(logits, copy, gate, source):
    """The whole distribution [rows, target, vocabulary] as logs."""
    write = logits.float().softmax(-1) * gate
    index = source[:, None, :].expand(copy.shape)
    return torch.log(write.scatter_add(-1, index, copy * (1 - gate)) + TINY)


def save(path, model, **extra):
    torch.save({"shape": asdict(model.shape), "model": model.state_dict(), **extra}, path)


def load(path, device="cpu"):
    held = torch.load(path, map_location=device, weights_only=False)
    model = Student(Shape(**held["shape"])).to(device)
    model.load_state_dict(held["model"])
    return model, held
