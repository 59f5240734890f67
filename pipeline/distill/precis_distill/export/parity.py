"""Proof that an exported graph says what PyTorch says: the same best ids, and log-probabilities within a tolerance."""

import numpy as np
import onnxruntime as ort
import torch

from ..model import mixture_log_probs
from ..tokens import BOS, EOS, PAD
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


def difference(student, directory):
    """Mean absolute difference of the best id's log-probability: what int8 weights change. Reported, not judged."""
    encoder, step = session(directory / "encoder.onnx"), session(directory / "step.onnx")
    gaps = []
    for seed in range(4):
        encoder_args, step_args = example(student, 2, 2, 40, 6, seed=seed)
        encoder.run(None, dict(zip(["input_ids", "attention_mask"], _np(encoder_args))))
        inputs = ["tok", "beam_idx", "pos", "mem_mask", "source_ids", "copy_keys", *names(student.shape.decoder_layers)[1]]
        got = step.run(["topk_logp"], dict(zip(inputs, _np(step_args))))[0]
        with torch.no_grad():
            gaps.append(np.abs(StepGraph(student)(*step_args)[0].numpy() - got)[:, 0])
    return float(np.concatenate(gaps).mean())


def check_loop(student, directory, steps=20):
    """generate.onnx against a greedy run of the step module: token ids must be equal. Returns the number of rows compared."""
    got_session = session(directory / "generate.onnx")
    compared = 0
    for docs, source in ((1, 12), (3, 30)):
        (ids, mask), _ = example(student, docs, 1, source, 0, seed=source)
        wanted = greedy(student, ids, mask, steps + 1)
        feed = {"input_ids": ids.numpy(), "attention_mask": mask.numpy(), "max_trip": np.array(steps, np.int64)}
        got = got_session.run(["tokens"], feed)[0]
        if got.shape != wanted.shape or (got != wanted).any():
            raise ParityError(f"generate.onnx: tokens differ from PyTorch's for {docs} documents of {source} tokens")
        compared += docs
    return compared


@torch.no_grad()
def greedy(student, ids, mask, steps):
    """Token ids [steps or fewer, docs] by the step module; finished rows are padded."""
    step, shape, docs = StepGraph(student).eval(), student.shape, ids.shape[0]
    mem_mask, *cross, copy_keys = EncoderGraph(student).eval()(ids, mask)
    past = [torch.zeros(docs, shape.heads, 0, shape.head_dim)] * (2 * shape.decoder_layers)
    tok, done, out = torch.full((docs, 1), BOS), torch.zeros(docs, dtype=torch.bool), []
    for at in range(steps):
        cache = [t for i in range(shape.decoder_layers) for t in (*cross[2 * i : 2 * i + 2], *past[2 * i : 2 * i + 2])]
        _, best, _, *past = step(tok, torch.arange(docs), torch.tensor([at]), mem_mask, ids, copy_keys, *cache)
        tok = best[:, :1].masked_fill(done[:, None], PAD)
        out.append(tok[:, 0].numpy())
        done |= tok[:, 0] == EOS
        if done.all():
            break
    return np.stack(out)


def check_optimum_layout(student, directory, tolerance=TOLERANCE):
    """decoder_model over a prefix and decoder_with_past_model for one token more, against teacher forcing. Returns the worst."""
    run = {n: session(directory / f"{n}.onnx") for n in ("encoder_model", "decoder_model", "decoder_with_past_model")}
    worst = 0.0
    for docs, source, target in ((1, 8, 1), (3, 25, 6)):
        (ids, mask), _ = example(student, docs, 1, source, 0, seed=source)
        written = torch.cat([torch.full((docs, 1), BOS), ids[:, 1 : target + 1]], 1)
        with torch.no_grad():
            wanted = mixture_log_probs(*student.eval()(ids, mask, written), ids).numpy()
        hidden = run["encoder_model"].run(None, {"input_ids": ids.numpy(), "attention_mask": mask.numpy()})[0]
        feed = {"encoder_attention_mask": mask.numpy(), "input_ids": written[:, :-1].numpy(), "encoder_hidden_states": hidden}
        names_ = [o.name for o in run["decoder_model"].get_outputs()]
        first = dict(zip(names_, run["decoder_model"].run(None, feed)))
        feed = {n.replace("present", "past_key_values"): v for n, v in first.items() if n != "logits"}
        feed |= {"encoder_attention_mask": mask.numpy(), "input_ids": written[:, -1:].numpy()}
        last = run["decoder_with_past_model"].run(["logits"], feed)[0]
        got = np.concatenate([first["logits"], last], 1)
        likely = wanted > np.log(1e-8)  # what is next to impossible may differ in its log
        worst = max(worst, float(np.abs(got - wanted)[likely].max()))
        if worst > tolerance or (got.argmax(-1) != wanted.argmax(-1)).any():
            raise ParityError(f"Optimum layout: log-probabilities differ by {worst:.2g}, allowed {tolerance}")
    return worst


def _np(tensors):
    return [t.detach().numpy() for t in tensors]
