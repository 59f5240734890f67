"""distil: the student learns from the references, from the teacher's pseudo-labels, and from its distribution at each token.

Without a teacher this is plain training on the references (how the embedded student was made).
"""

import json
import os
import shutil
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from . import tokens
from .batches import Shard
from .decode import Search
from .model import Shape, Student, mixture_log_prob, mixture_log_probs
from .prepare import write_shard
from .teachers import OwnTeacher, open_teacher, shrink
from .tokens import PAD
from .train import Plan, reference_loss, run
from .warm import open_bundle


def pseudo_labels(teacher, data, out, search, temperature, most_target=120, part=256, log=print):
    """A shard with every pair twice: its reference, and the teacher's own text under the origin '<set>+teacher'.

    Labels are written in parts, so that a stopped run goes on where it was.
    """
    data, out = Path(data), Path(out)
    out.mkdir(parents=True, exist_ok=True)
    shard, tokenizer = Shard(data / "train.npz"), tokens.load(data / "tokenizer.json")
    facts = json.loads((data / "sets.json").read_text())
    labels_path = out / "labels.jsonl"
    labels = [json.loads(line) for line in labels_path.open()] if labels_path.exists() else []
    with labels_path.open("a") as lines:
        while len(labels) < len(shard):
            at = len(labels)
            sources = [shard.row(i)[0].tolist() for i in range(at, min(at + part, len(shard)))]
            made = teacher.label(sources, tokenizer, search, temperature)
            labels += made
            lines.writelines(json.dumps(ids) + "\n" for ids in made)
            lines.flush()
            os.fsync(lines.fileno())
            log(f"pseudo-labels {len(labels)}/{len(shard)}")
    origins = facts["origins"] + [o + "+teacher" for o in facts["origins"]]
    rows = [(*shard.row(i), int(shard.origin[i])) for i in range(len(shard))]
    rows += [(s, ids, o + len(facts["origins"])) for (s, _, o), ids in zip(list(rows), labels) if 1 < len(ids) <= most_target]
    write_shard(out / "train.npz", rows)
    counts = np.bincount([r[2] for r in rows], minlength=len(origins)).tolist()
    (out / "sets.json").write_text(json.dumps({**facts, "origins": origins, "pairs": dict(zip(origins, counts))}, indent=1))
    shutil.copy(data / "tokenizer.json", out)


def distillation_loss(teacher, share):
    """(1 - share) x reference loss + share x KL(teacher || student) over the whole mixture at every real target position."""

    def loss(net, batch, plan):
        source, mask, target_in, wanted = batch
        with torch.no_grad():
            theirs = mixture_log_probs(*teacher(source, mask, target_in), source)
        logits, copy, gate = net(source, mask, target_in)
        real = (wanted != PAD).float()
        own = mixture_log_prob(logits, copy, gate, source, wanted)
        ours = mixture_log_probs(logits, copy, gate, source)
        gap = F.kl_div(ours, theirs, log_target=True, reduction="none").sum(-1)
        return ((share * gap - (1 - share) * own) * real).sum() / real.sum()

    return loss


def distil(data, out, minutes, teacher=None, shape=None, share=0.5, temperature=1.5, beams=4, weights=None, seed=1, resume=False,
           device="cpu", teacher_prefix="", start=None, log=print, **plan):  # fmt: skip
    """Writes out/last.pt. A Hugging Face teacher gives pseudo-labels alone; one of our own gives distributions and layers too.

    `start` is a bundle whose weights training goes on from; `data` must then have been prepared with its tokenizer.
    """
    out, data = Path(out), Path(data)
    torch.manual_seed(seed)
    shape = shape or Shape(vocabulary=tokens.load(data / "tokenizer.json").get_vocab_size())
    loss_of, student = reference_loss, None
    if start:
        student = _published(start, data)
    if teacher:
        held = open_teacher(teacher, device, teacher_prefix)
        pseudo_labels(held, data, out / "labelled", Search(beams=beams), temperature, log=log)
        data = out / "labelled"
        if isinstance(held, OwnTeacher):
            if held.model.shape.vocabulary != shape.vocabulary:
                raise ValueError(f"teacher has {held.model.shape.vocabulary} tokens, student {shape.vocabulary}: use its tokenizer.json")
            loss_of = distillation_loss(held.model, share)
            if student is None:
                student, taken = shrink(held.model, shape)
                log(f"{taken:.0%} of the student's parameters start as the teacher's")
    student = student or Student(shape)
    log(f"{sum(p.numel() for p in student.parameters()) / 1e6:.2f} M parameters")
    return run(student, data, out, Plan(minutes=minutes, seed=seed, **plan), loss_of, weights, resume, device, log)


def _published(bundle, data):
    if tokens.load(Path(bundle) / "tokenizer.json").to_str() != tokens.load(data / "tokenizer.json").to_str():
        raise ValueError(f"{data} was not prepared with {bundle}'s tokenizer: prepare --tokenizer {bundle}/tokenizer.json")
    return open_bundle(bundle)
