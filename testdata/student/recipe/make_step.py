#!/usr/bin/env python3
"""A BART model as encoder.onnx and step.onnx: cross-attention once per document, beams gathered and best tokens chosen in the graph.

usage: make_step.py MODEL_DIRECTORY OUTPUT_DIRECTORY
"""
import sys
import warnings
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn
from transformers import BartForConditionalGeneration

TOP = 32


def split(x, heads):
    """[rows, length, d] -> [rows, heads, length, head_dim]"""
    return x.view(x.shape[0], -1, heads, x.shape[-1] // heads).transpose(1, 2)


def attend(attention, x, k, v, bias):
    q = split(attention.q_proj(x) * attention.scaling, attention.num_heads)
    weights = q @ k.transpose(-1, -2)
    weights = (weights if bias is None else weights + bias).softmax(-1)
    return attention.out_proj((weights @ v).transpose(1, 2).reshape(x.shape))


class Encoder(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask):
        memory = self.model.get_encoder()(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        out = [((1.0 - attention_mask.float()) * -1e9)[:, None, None, :]]
        for layer in self.model.model.decoder.layers:
            a = layer.encoder_attn
            out += [split(a.k_proj(memory), a.num_heads), split(a.v_proj(memory), a.num_heads)]
        return tuple(out)


class Step(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model, self.decoder = model, model.model.decoder
        self.eos = model.config.eos_token_id

    def forward(self, tok, beam_idx, pos, mem_mask, *cache):
        d, beams = self.model.config.d_model, tok.shape[1]
        x = self.decoder.embed_tokens(tok) + self.decoder.embed_positions.weight[pos + 2]
        x = self.decoder.layernorm_embedding(x)
        new = []
        for i, layer in enumerate(self.decoder.layers):
            ck, cv, pk, pv = cache[4 * i : 4 * i + 4]
            rows, a = x.reshape(-1, 1, d), layer.self_attn
            k = torch.cat([pk.index_select(0, beam_idx), split(a.k_proj(rows), a.num_heads)], 2)
            v = torch.cat([pv.index_select(0, beam_idx), split(a.v_proj(rows), a.num_heads)], 2)
            new += [k, v]
            x = layer.self_attn_layer_norm(x + attend(a, rows, k, v, None).reshape(-1, beams, d))
            x = layer.encoder_attn_layer_norm(x + attend(layer.encoder_attn, x, ck, cv, mem_mask))
            x = layer.final_layer_norm(x + layer.fc2(layer.activation_fn(layer.fc1(x))))
        logits = self.model.lm_head(x).reshape(-1, self.model.config.vocab_size)
        if self.model.final_logits_bias.any():
            logits = logits + self.model.final_logits_bias
        log_probs = F.log_softmax(logits, -1)
        best, ids = log_probs.topk(TOP, -1)
        return (best, ids, log_probs[:, self.eos], logits.gather(1, ids[:, :1])[:, 0], *new)


def export(model, directory):
    warnings.filterwarnings("ignore")
    directory.mkdir(parents=True, exist_ok=True)
    model.eval()
    model.set_attn_implementation("eager")
    layers, heads = model.config.decoder_layers, model.config.decoder_attention_heads
    cross = [f"{x}.{i}" for i in range(layers) for x in ("ck", "cv")]
    caches = [f"{x}.{i}" for i in range(layers) for x in ("ck", "cv", "pk", "pv")]
    new = [f"{x}.{i}" for i in range(layers) for x in ("nk", "nv")]
    ids, mask = torch.randint(5, 100, (2, 7)), torch.ones(2, 7, dtype=torch.long)
    mask[1, 5:] = 0
    options = {"opset_version": 17, "dynamo": False, "do_constant_folding": True}
    with torch.no_grad():
        mem_mask, *memory = Encoder(model)(ids, mask)
        axes = {"input_ids": {0: "docs", 1: "source"}, "attention_mask": {0: "docs", 1: "source"}, "mem_mask": {0: "docs", 3: "source"},
                **{n: {0: "docs", 2: "source"} for n in cross}}  # fmt: skip
        torch.onnx.export(Encoder(model), (ids, mask), str(directory / "encoder.onnx"), input_names=["input_ids", "attention_mask"],
                          output_names=["mem_mask", *cross], dynamic_axes=axes, **options)  # fmt: skip
        past = torch.randn(4, heads, 3, model.config.d_model // heads)
        mixed = [t for i in range(layers) for t in (memory[2 * i], memory[2 * i + 1], past, past.clone())]
        args = (torch.tensor([[5, 7], [6, 8]]), torch.tensor([1, 0, 3, 2]), torch.tensor([3]), mem_mask, *mixed)
        axes = {"tok": {0: "docs", 1: "beams"}, "beam_idx": {0: "rows"}, "mem_mask": {0: "docs", 3: "source"},
                **{n: {0: "docs", 2: "source"} if n[0] == "c" else {0: "past_rows", 2: "past"} for n in caches},
                **{n: {0: "rows", 2: "past_and_one"} for n in new},
                "topk_logp": {0: "rows"}, "topk_id": {0: "rows"}, "eos_logp": {0: "rows"}, "max_logit": {0: "rows"}}  # fmt: skip
        torch.onnx.export(Step(model), args, str(directory / "step.onnx"), input_names=["tok", "beam_idx", "pos", "mem_mask", *caches],
                          output_names=["topk_logp", "topk_id", "eos_logp", "max_logit", *new], dynamic_axes=axes, **options)  # fmt: skip


if __name__ == "__main__":
    export(BartForConditionalGeneration.from_pretrained(sys.argv[1]), Path(sys.argv[2]))
