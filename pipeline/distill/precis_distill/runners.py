"""What beam search asks of a student, whether it is a PyTorch module or a bundle in the step layout."""

import json
from pathlib import Path

import numpy as np
import torch

from .batches import pad
from .export.graphs import EncoderGraph, StepGraph, names
from .tokens import PAD

TOP = 32


class TorchRunner:
    """Steps a Student. `start` takes source id lists; `step` gives the best ids of each row and their log-probabilities."""

    def __init__(self, student):
        self.encoder, self.graph, self.shape = EncoderGraph(student).eval(), StepGraph(student, TOP).eval(), student.shape
        self.window = student.shape.positions

    @torch.no_grad()
    def start(self, sources, beams):
        ids = pad(sources)
        mem_mask, *self.cross, copy_keys = self.encoder(ids, (ids != PAD).long())
        self.fixed = (mem_mask, ids, copy_keys)
        empty = torch.zeros(len(sources) * beams, self.shape.heads, 0, self.shape.head_dim)
        self.past = [empty] * (2 * self.shape.decoder_layers)

    @torch.no_grad()
    def step(self, tok, index, at):
        """tok [docs, beams], index [docs*beams] -> log-probabilities and ids [docs*beams, K] as arrays, best first."""
        cache = [t for i in range(self.shape.decoder_layers) for t in (*self.cross[2 * i : 2 * i + 2], *self.past[2 * i : 2 * i + 2])]
        scores, ids, _, *self.past = self.graph(torch.from_numpy(tok), torch.from_numpy(index), torch.tensor([at]), *self.fixed, *cache)
        return scores.numpy(), ids.numpy()


class BundleRunner:
    """Steps a bundle directory of the step layout with ONNX Runtime; the same methods as TorchRunner."""

    def __init__(self, directory, threads=1):
        from .export.parity import session

        directory = Path(directory)
        card = json.loads((directory / "model_card.json").read_text())
        self.encoder, self.graph = (session(directory / f, threads) for f in ("encoder.onnx", "step.onnx"))
        self.cross_names, _, self.new_names = names(card["decoder_layers"])
        self.heads, self.head_dim, self.window = card["heads"], card["head_dim"], card["window_tokens"]

    def start(self, sources, beams):
        ids = pad(sources).numpy()
        outputs = ["mem_mask", *self.cross_names, "copy_keys"]
        made = self.encoder.run(outputs, {"input_ids": ids, "attention_mask": (ids != PAD).astype(np.int64)})
        self.fixed = {**dict(zip(outputs, made)), "source_ids": ids}
        empty = np.zeros((len(sources) * beams, self.heads, 0, self.head_dim), np.float32)
        self.past = dict.fromkeys((n.replace("n", "p", 1) for n in self.new_names), empty)

    def step(self, tok, index, at):
        feed = {"tok": tok, "beam_idx": index, "pos": np.array([at], np.int64), **self.fixed, **self.past}
        scores, ids, *new = self.graph.run(["topk_logp", "topk_id", *self.new_names], feed)
        self.past = {n.replace("n", "p", 1): v for n, v in zip(self.new_names, new)}
        return scores, ids
