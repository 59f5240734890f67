"""The two graphs of the step layout as PyTorch modules, and their export.

encoder.onnx runs once per document; step.onnx once per token, with beams of one document side by side on the query axis, so
that a document's keys and values are never copied per beam. Only the best K ids and log-probabilities leave the step graph.
"""

import warnings

import torch
import torch.nn.functional as F
from torch import nn

from ..model import follow_bias, mixture_log_probs
from ..tokens import EOS

OPSET = 17
ID_BASE = 128  # a token id travels in the value cache as two small numbers, exact even in half precision


class EncoderGraph(nn.Module):
    def __init__(self, student):
        super().__init__()
        self.student = student

    def forward(self, input_ids, attention_mask):
        s = self.student
        memory, mask = s.encode(input_ids, attention_mask)
        out = [mask]
        for layer in s.decoder_layers:
            out += layer.cross_attention.keys_values(memory)
        return (*out, s.copy_key(memory))


class StepGraph(nn.Module):
    def __init__(self, student, top_k=32):
        super().__init__()
        shape = student.shape
        self.student, self.top_k = student, min(top_k, shape.vocabulary)
        high, low = torch.zeros(2, 1, shape.heads, 1, shape.head_dim)
        high[0, 0, 0, -2], low[0, 0, 0, -1] = 1, 1
        self.register_buffer("high", high)
        self.register_buffer("low", low)

    def log_probs(self, tok, beam_idx, pos, mem_mask, source_ids, copy_keys, *cache):
        """All log-probabilities [docs*beams, vocabulary] and the new keys and values."""
        s = self.student
        docs, beams = tok.shape[0], tok.shape[1]
        d, heads = s.shape.d_model, s.shape.heads
        x = s.embed(tok) + s.decoder_positions[pos]
        follow, new = None, []
        for i, layer in enumerate(s.decoder_layers):
            ck, cv, pk, pv = cache[4 * i : 4 * i + 4]
            y = layer.self_norm(x).reshape(-1, 1, d)
            k, v = layer.self_attention.keys_values(y)
            if i == 0:
                v = self.write_ids(v * s.value_channels, tok.reshape(-1, 1, 1, 1))
            k = torch.cat([pk.index_select(0, beam_idx), k], 2)
            v = torch.cat([pv.index_select(0, beam_idx), v], 2)
            new += [k, v]
            if i == 0:
                follow = self.follow(v, source_ids, docs, beams)
                v = v * s.value_channels
            bias = s.decoder_bias(pos, k.shape[2])
            x = x + layer.self_attention(y, k, v, bias).reshape(docs, beams, d)
            bias = follow[:, :, i * heads : (i + 1) * heads].transpose(1, 2) + mem_mask
            x = x + layer.cross_attention(layer.cross_norm(x), ck, cv, bias)
            x = layer.feed(x)
        logits, copy, gate = s.mixture(s.decoder_norm(x), None, copy_keys, follow[:, :, -1], mem_mask[:, 0])
        log_probs = mixture_log_probs(logits, copy, gate, source_ids)
        return log_probs.reshape(docs * beams, -1), new

    def write_ids(self, v, tok):
        tok = tok.float()
        high = torch.floor(tok / ID_BASE)
        return v + high * self.high + (tok - high * ID_BASE) * self.low

    def follow(self, values, source_ids, docs, beams):
        """Match features of the newest token, from the ids kept in the cache: bias [docs, beams, layers*heads+1, source]."""
        written = torch.round(values[:, 0, :, -2] * ID_BASE + values[:, 0, :, -1])  # [rows, steps]
        source = source_ids.float()[:, None, :].expand(-1, beams, -1).reshape(docs * beams, -1)
        before, ahead = [source], F.pad(source, (4, 0), value=-1.0)
        before += [ahead[:, 4 - k : -k] for k in (1, 2, 3, 4)]
        recent = F.pad(written, (3, 0), value=-2.0)[:, -4:]
        runs = [before[1] == recent[:, 3:4]]
        for k in (2, 3, 4):
            runs.append(runs[-1] & (before[k] == recent[:, 4 - k : 5 - k]))
        previous = F.pad(written, (1, 0), value=-2.0)[:, :-1]
        pairs = (written[:, :, None] == source[:, None, :]) & (previous[:, :, None] == before[1][:, None, :])
        done = pairs.float().amax(1)
        first = runs[0].float()
        features = torch.stack([r.float() for r in runs] + [done, first * done], 1)[:, :, None, :]
        bias = follow_bias(self.student.follow, features)
        return bias.reshape(docs, beams, bias.shape[1], -1)

    def forward(self, tok, beam_idx, pos, mem_mask, source_ids, copy_keys, *cache):
        log_probs, new = self.log_probs(tok, beam_idx, pos, mem_mask, source_ids, copy_keys, *cache)
        best = log_probs.topk(self.top_k, -1)
        return (best[0], best[1], log_probs[:, EOS], *new)


def names(layers):
    cross = [f"{x}.{i}" for i in range(layers) for x in ("ck", "cv")]
    cache = [f"{x}.{i}" for i in range(layers) for x in ("ck", "cv", "pk", "pv")]
    new = [f"{x}.{i}" for i in range(layers) for x in ("nk", "nv")]
    return cross, cache, new


def example(student, docs=2, beams=2, source=9, past=3, seed=0):
    """Made-up inputs of both graphs; the last document is shorter than the first. The cache comes from real steps."""
    rng = torch.Generator().manual_seed(seed)
    ids = torch.randint(3, student.shape.vocabulary, (docs, source), generator=rng)
    mask = torch.ones(docs, source, dtype=torch.long)
    if docs > 1:
        mask[-1, source - 2 :] = 0
        ids[-1, source - 2 :] = 0
    step, encoder = StepGraph(student).eval(), EncoderGraph(student).eval()
    with torch.no_grad():
        mem_mask, *cross, copy_keys = encoder(ids, mask)
        shape = student.shape
        cache = [torch.zeros(docs * beams, shape.heads, 0, shape.head_dim)] * (2 * shape.decoder_layers)
        same = torch.arange(docs * beams)
        for at in range(past + 1):
            pick = torch.randint(0, source, (docs, beams), generator=rng)
            tok = ids.gather(1, pick)
            mixed = [t for i in range(shape.decoder_layers) for t in (*cross[2 * i : 2 * i + 2], *cache[2 * i : 2 * i + 2])]
            args = (tok, same, torch.tensor([at]), mem_mask, ids, copy_keys, *mixed)
            if at < past:
                cache = list(step(*args)[3:])
    return (ids, mask), args


def export_step_layout(student, directory, top_k=32):
    """Writes encoder.onnx and step.onnx (fp32)."""
    student.eval()
    layers = student.shape.decoder_layers
    cross, cache, new = names(layers)
    encoder_args, step_args = example(student)
    axes = {"input_ids": {0: "docs", 1: "source"}, "attention_mask": {0: "docs", 1: "source"}, "mem_mask": {0: "docs", 3: "source"},
            "copy_keys": {0: "docs", 1: "source"}, **{n: {0: "docs", 2: "source"} for n in cross}}  # fmt: skip
    write(EncoderGraph(student), encoder_args, directory / "encoder.onnx", ["input_ids", "attention_mask"],
          ["mem_mask", *cross, "copy_keys"], axes)  # fmt: skip
    axes = {"tok": {0: "docs", 1: "beams"}, "beam_idx": {0: "rows"}, "mem_mask": {0: "docs", 3: "source"},
            "source_ids": {0: "docs", 1: "source"}, "copy_keys": {0: "docs", 1: "source"},
            **{n: {0: "docs", 2: "source"} if n[0] == "c" else {0: "rows", 2: "past"} for n in cache},
            **{n: {0: "rows", 2: "past_and_one"} for n in new}, "topk_logp": {0: "rows"}, "topk_id": {0: "rows"},
            "eos_logp": {0: "rows"}}  # fmt: skip
    write(StepGraph(student, top_k), step_args, directory / "step.onnx",
          ["tok", "beam_idx", "pos", "mem_mask", "source_ids", "copy_keys", *cache],
          ["topk_logp", "topk_id", "eos_logp", *new], axes)  # fmt: skip


def write(module, args, path, inputs, outputs, axes):
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(module.eval(), args, str(path), input_names=inputs, output_names=outputs, dynamic_axes=axes,
                          opset_version=OPSET, do_constant_folding=True, dynamo=False)  # fmt: skip
