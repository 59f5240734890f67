"""The student under the names of Hugging Face Optimum's seq2seq export: encoder_model, decoder_model, decoder_with_past_model.

A copying decoder is no Hugging Face class: `logits` are the logs of the mixture (so softmax gives the mixture back), and what the
copy mechanism needs travels as one more decoder layer in the cache: `present.<layers>.encoder.key` holds the copy keys,
`.encoder.value` the source ids, and that layer's decoder cache is empty of meaning. config.json therefore counts one layer more.
"""

import torch
from torch import nn

from ..model import mixture_log_probs
from .graphs import ID_BASE, StepGraph, write


class OptimumEncoder(nn.Module):
    """last_hidden_state carries the memory and, in two more channels, the source ids."""

    def __init__(self, student):
        super().__init__()
        self.student = student

    def forward(self, input_ids, attention_mask):
        memory, _ = self.student.encode(input_ids, attention_mask)
        ids = input_ids[..., None].float()
        high = torch.floor(ids / ID_BASE)
        return torch.cat([memory, high, ids - ID_BASE * high], -1)


def _source_ids(pair):
    """[..., 2] -> ids [...]"""
    return torch.round(pair[..., 0] * ID_BASE + pair[..., 1]).long()


class _Decoder(nn.Module):
    def __init__(self, student):
        super().__init__()
        self.student, self.step = student, StepGraph(student)

    def split(self, x):
        return self.student.decoder_layers[0].self_attention.split(x)

    def join(self, x):
        return x.transpose(1, 2).reshape(x.shape[0], -1, self.student.shape.d_model)

    def one_step(self, tok, position, mask, source_ids, copy_keys, cross, past):
        cache = [t for i in range(len(cross) // 2) for t in (*cross[2 * i : 2 * i + 2], *past[2 * i : 2 * i + 2])]
        rows = torch.arange(tok.shape[0])
        return self.step.log_probs(tok, rows, position, mask, source_ids, copy_keys, *cache)


class OptimumDecoder(_Decoder):
    """All target positions at once; returns the cache of both kinds."""

    def forward(self, encoder_attention_mask, input_ids, encoder_hidden_states):
        s = self.student
        memory, source_ids = encoder_hidden_states[..., :-2], _source_ids(encoder_hidden_states[..., -2:])
        mask = ((1.0 - encoder_attention_mask.float()) * -1e9)[:, None, None, :]
        own = []
        logits, copy, gate = s.decode(input_ids, memory, mask, source_ids, own)
        token = input_ids[:, None, :, None].float()
        high = torch.floor(token / ID_BASE)
        own[1] = own[1] * s.value_channels + high * self.step.high + (token - high * ID_BASE) * self.step.low
        out = []
        for i, layer in enumerate(s.decoder_layers):
            out += [own[2 * i], own[2 * i + 1], *layer.cross_attention.keys_values(memory)]
        ids = torch.cat([memory[..., :-2] * 0, encoder_hidden_states[..., -2:]], -1)
        out += [own[0] * 0, own[0] * 0, self.split(s.copy_key(memory)), self.split(ids)]
        return (mixture_log_probs(logits, copy, gate, source_ids), *out)


class OptimumDecoderWithPast(_Decoder):
    """One more token; returns the decoder's own cache, grown by one."""

    def forward(self, encoder_attention_mask, input_ids, *past):
        mask = ((1.0 - encoder_attention_mask.float()) * -1e9)[:, None, None, :]
        layers = len(self.student.decoder_layers)
        own = [past[4 * i + j] for i in range(layers) for j in (0, 1)]
        cross = [past[4 * i + j] for i in range(layers) for j in (2, 3)]
        copy_keys, ids = self.join(past[4 * layers + 2]), _source_ids(self.join(past[4 * layers + 3])[..., -2:])
        position = torch.zeros(1, dtype=torch.long) + own[0].shape[2]
        log_probs, new = self.one_step(input_ids, position, mask, ids, copy_keys, cross, own)
        unused = [torch.cat([p, p[:, :, :1] * 0], 2) for p in past[4 * layers : 4 * layers + 2]]
        return (log_probs[:, None, :], *new, *unused)


def layer_names(kind, layers, sides=("decoder", "encoder")):
    return [f"{kind}.{i}.{side}.{part}" for i in range(layers) for side in sides for part in ("key", "value")]


def export_optimum_layout(student, directory):
    """Writes the three graphs; one layer more than the student has (see above)."""
    student.eval()
    layers = student.shape.decoder_layers + 1
    rng = torch.Generator().manual_seed(0)
    ids = torch.randint(3, student.shape.vocabulary, (2, 9), generator=rng)
    mask = torch.ones_like(ids)
    target = ids[:, 2:5].contiguous()
    docs, length = {0: "batch_size"}, {0: "batch_size", 1: "encoder_sequence_length"}
    with torch.no_grad():
        hidden = OptimumEncoder(student)(ids, mask)
        first = OptimumDecoder(student)(mask, target, hidden)
    write(OptimumEncoder(student), (ids, mask), directory / "encoder_model.onnx", ["input_ids", "attention_mask"],
          ["last_hidden_state"], {"input_ids": length, "attention_mask": length, "last_hidden_state": length})  # fmt: skip
    present = layer_names("present", layers)
    axes = {"encoder_attention_mask": length, "input_ids": {**docs, 1: "decoder_sequence_length"}, "encoder_hidden_states": length,
            "logits": {**docs, 1: "decoder_sequence_length"},
            **{n: {**docs, 2: ("encoder" if ".encoder." in n else "decoder") + "_sequence_length"} for n in present}}  # fmt: skip
    write(OptimumDecoder(student), (mask, target, hidden), directory / "decoder_model.onnx",
          ["encoder_attention_mask", "input_ids", "encoder_hidden_states"], ["logits", *present], axes)  # fmt: skip
    past, grown = layer_names("past_key_values", layers), layer_names("present", layers, ("decoder",))
    axes = {"encoder_attention_mask": length, "input_ids": docs, "logits": docs,
            **{n: {**docs, 2: "encoder_sequence_length" if ".encoder." in n else "past_decoder_sequence_length"} for n in past},
            **{n: {**docs, 2: "past_decoder_sequence_length + 1"} for n in grown}}  # fmt: skip
    write(OptimumDecoderWithPast(student), (mask, ids[:, 5:6].contiguous(), *first[1:]), directory / "decoder_with_past_model.onnx",
          ["encoder_attention_mask", "input_ids", *past], ["logits", *grown], axes)  # fmt: skip
