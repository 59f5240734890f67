"""Proof that an exported graph says what PyTorch says: the same best ids, and log-probabilities within a tolerance."""

import numpy as np
import onnxruntime as ort
import torch

from .graphs import EncoderGraph, StepGraph, example, names

TOLERANCE = 1e-3


class ParityError(AssertionError):
    pass


def session(path, threads=1):
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def same_best(log_probs, ids, got_log_probs, got_ids, what, tolerance=TOLERANCE):
    """Compares [rows, K] results. An id may differ only where the two candidates tie within the tolerance."""
    worst = float(np.abs(log_probs - got_log_probs).max())
    if not worst <= tolerance:
        raise ParityError(f"{what}: log-probabilities differ by {worst:.2g}, allowed {tolerance}")
    for row, at in np.argwhere(ids != got_ids):
        tied = np.abs(log_probs[row] - log_probs[row, at]) <= tolerance
        if got_ids[row, at] not in ids[row][tied] and at < ids.shape[1] - 1 and tied.sum() < 2:
            raise ParityError(f"{what}: row {row} place {at}: id {got_ids[row, at]}, PyTorch has {ids[row, at]}")
    return worst


def check_step_layout(student, directory, tolerance=TOLERANCE):
    """Runs both graphs on several shapes, first step (no past) included; returns the largest difference found."""
    student.eval()
    encoder, step = session(directory / "encoder.onnx"), session(directory / "step.onnx")
    cross, cache, _ = names(student.shape.decoder_layers)
    worst = 0.0
    for docs, beams, source, past in ((1, 1, 7, 0), (1, 4, 33, 5), (3, 2, 20, 0), (2, 3, 64, 17)):
        encoder_args, step_args = example(student, docs, beams, source, past, seed=past)
        with torch.no_grad():
            wanted_memory = EncoderGraph(student)(*encoder_args)
            wanted = StepGraph(student)(*step_args)
        got_memory = encoder.run(["mem_mask", *cross, "copy_keys"], dict(zip(["input_ids", "attention_mask"], _np(encoder_args))))
        for name, a, b in zip(["mem_mask", *cross, "copy_keys"], _np(wanted_memory), got_memory):
            if np.abs(a - b).max() > tolerance:
                raise ParityError(f"encoder.onnx {name}: differs by {np.abs(a - b).max():.2g}, allowed {tolerance}")
        inputs = ["tok", "beam_idx", "pos", "mem_mask", "source_ids", "copy_keys", *cache]
        got = step.run(["topk_logp", "topk_id", "eos_logp"], dict(zip(inputs, _np(step_args))))
        wanted = _np(wanted)
        worst = max(worst, same_best(wanted[0], wanted[1], got[0], got[1], f"step.onnx {docs}x{beams}, past {past}", tolerance))
        if np.abs(wanted[2] - got[2]).max() > tolerance:
            raise ParityError("step.onnx eos_logp differs")
    return worst


def _np(tensors):
    return [t.detach().numpy() for t in tensors]
