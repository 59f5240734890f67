"""One training loop for teacher and student: bf16 autocast where it is faster, resumable, with a budget in minutes or in tokens."""

import ctypes
import functools
import json
import math
import os
import signal
import statistics
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from . import model as models
from .batches import Shard, collate, epoch
from .muon import Muon
from .tokens import PAD


@dataclass(frozen=True)
class Plan:
    """What a run may spend. The rate warms up, stays, and falls linearly to zero over the last `decay` share of the budget."""

    minutes: float = 0.0
    tokens: int = 0
    batch_tokens: int = 9000
    rate: float = 1.2e-3
    warm_steps: int = 100
    decay: float = 0.5
    smoothing: float = 0.0
    save_seconds: float = 240.0
    seed: int = 1

    def rate_at(self, step, done):
        """Share `done` of the budget (0..1) and step -> learning rate."""
        warm = min(1.0, (step + 1) / self.warm_steps)
        return self.rate * warm * min(1.0, max(0.0, (1 - done) / self.decay))


def optimizers(net, plan):
    """Muon for the matrices inside the layers, AdamW for embeddings, biases, norms and tables."""
    matrices = [p for n, p in net.named_parameters() if p.ndim == 2 and ("layers." in n or n.startswith("copy_"))]
    ids = {id(p) for p in matrices}
    rest = [p for p in net.parameters() if id(p) not in ids]
    adam = torch.optim.AdamW(rest, lr=plan.rate, betas=(0.9, 0.98), weight_decay=0.0, fused=True)
    return [Muon(matrices, plan.rate), adam]


def reference_loss(net, batch, plan):
    """Mean negative log-likelihood of the references under the mixture; also its sum over no more than the batch's tokens."""
    source, mask, target_in, wanted = batch
    logits, copy, gate = net(source, mask, target_in)
    log_prob = models.mixture_log_prob(logits, copy, gate, source, wanted)
    real = (wanted != PAD).float()
    return -(log_prob * real).sum() / real.sum()


def autocast(device):
    """bfloat16 where the device multiplies it faster than float32: GPUs do, many processors do not."""
    return torch.autocast(device, dtype=torch.bfloat16, enabled=device != "cpu" or bfloat16_pays())


@functools.cache
def bfloat16_pays(rows=2048, size=512):
    """Whether this processor multiplies bfloat16 matrices faster, timed once: the median of five products each way."""

    def seconds(kind):
        a, b = torch.ones(rows, size, dtype=kind), torch.ones(size, size, dtype=kind)
        return statistics.median(_timed(lambda: a @ b) for _ in range(5))

    return seconds(torch.bfloat16) < seconds(torch.float32)


def _timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def keep_memory():
    """Has glibc keep what is freed. It gives large blocks back at once, and each step would fault all their pages in again."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if os.name == "posix" else None
    if mallopt:  # not in other C libraries
        mallopt(-4, 0)  # M_MMAP_MAX: no block of its own for anything
        mallopt(-1, 2**31 - 1)  # M_TRIM_THRESHOLD


class Clock:
    """Share of the budget that is spent, over all resumed pieces."""

    def __init__(self, plan, spent_seconds=0.0, spent_tokens=0):
        self.plan, self.before, self.tokens, self.start = plan, spent_seconds, spent_tokens, time.monotonic()

    def seconds(self):
        return self.before + time.monotonic() - self.start

    def done(self):
        shares = [0.0]
        if self.plan.minutes:
            shares.append(self.seconds() / (60 * self.plan.minutes))
        if self.plan.tokens:
            shares.append(self.tokens / self.plan.tokens)
        return max(shares)


def origin_weights(directory, wanted):
    """Visits per row and epoch for each origin: `wanted` (name -> visits), 1 where it says nothing."""
    origins = json.loads((Path(directory) / "sets.json").read_text())["origins"]
    return np.array([wanted.get(o, 1.0) for o in origins])


def run(net, data, out, plan, loss_of=reference_loss, weights=None, resume=False, device="cpu", log=print):
    """Trains `net` on data/train.npz until the plan's budget is spent; writes out/last.pt; returns the last mean loss."""
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(plan.seed)
    if device == "cpu":
        keep_memory()
    shard = Shard(Path(data) / "train.npz")
    visits = origin_weights(data, weights or {})
    opts, clock, step, round_ = optimizers(net, plan), Clock(plan), 0, 0
    if resume and (out / "last.pt").exists():
        held = torch.load(out / "last.pt", map_location=device, weights_only=False)
        net.load_state_dict(held["model"])
        for opt, state in zip(opts, held["optimizers"]):
            opt.load_state_dict(state)
        step, round_ = held["step"], held["round"] + 1  # another order than that of the epoch it stopped in
        clock = Clock(plan, held["seconds"], held["tokens"])
        log(f"resumed at step {step}, {clock.done():.0%} of the budget spent")
    net.to(device).train()
    mean, saved, shown = None, time.monotonic(), time.monotonic()
    stop = _stop_on_terminate()
    while clock.done() < 1 and not stop:
        rng = np.random.default_rng((plan.seed, round_))
        for rows in epoch(shard, visits, plan.batch_tokens, rng):
            batch = [t.to(device) for t in collate([shard.row(i) for i in rows])]
            rate = plan.rate_at(step, clock.done())
            with autocast(device):
                loss = loss_of(net, batch, plan)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            for opt in opts:
                for group in opt.param_groups:
                    group["lr"] = rate
                opt.step()
                opt.zero_grad(set_to_none=True)
            step += 1
            clock.tokens += int(batch[1].sum() + (batch[3] != PAD).sum())
            value = loss.item()
            if not math.isfinite(value):
                raise FloatingPointError(f"loss is {value} at step {step}")
            mean = value if mean is None else 0.98 * mean + 0.02 * value
            if time.monotonic() - shown > 15:
                shown = time.monotonic()
                _progress(log, step, round_, mean, rate, clock)
            if time.monotonic() - saved > plan.save_seconds:
                saved = time.monotonic()
                _save(out, net, opts, step, round_, clock)
            if clock.done() >= 1 or stop:
                break
        round_ += 1
    _save(out, net, opts, step, round_, clock)
    _progress(log, step, round_, mean, 0.0, clock)
    return mean


def _stop_on_terminate():
    """A list that gets an entry at SIGTERM: the run then saves and ends, to be resumed."""
    stop = []
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda *_: stop.append(True))
    return stop


def _progress(log, step, round_, mean, rate, clock):
    done = clock.done()
    left = clock.seconds() * (1 - done) / done / 60 if done else float("nan")
    log(f"step {step} epoch {round_} loss {mean:.3f} rate {rate:.2e} {clock.tokens / clock.seconds():.0f} tokens/s "
        f"{clock.tokens / 1e6:.1f}M tokens, {left:.0f} min left")  # fmt: skip


def _save(out, net, opts, step, round_, clock):
    partial = out / "last.pt.partial"
    models.save(partial, net, optimizers=[o.state_dict() for o in opts], step=step, round=round_,
                seconds=clock.seconds(), tokens=clock.tokens)  # fmt: skip
    os.replace(partial, out / "last.pt")
