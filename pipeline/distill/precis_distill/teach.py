"""teach: a larger teacher of the same kind, from scratch: gap sentences of plain text first, then the pairs."""

import json
import random
import shutil
from pathlib import Path

from . import tokens
from .align import central_choice
from .model import Shape, Student
from .prepare import plain_lines, prefix, write_shard
from .text import is_prose, sentences, unfold, words
from .train import Plan, run

TEACHER = dict(d_model=512, heads=8, encoder_layers=6, decoder_layers=4, feed_forward=2048, layer_dropout=0.1)
GAP_TASK = "gap"


def gap_sentences(text, rng, window_words=160):
    """(passage without its central sentences, those sentences) for each stretch of a document (as in PEGASUS)."""
    lines = [s for s in sentences(unfold(text)) if is_prose(s, 5, 60)]
    at = 0
    while at < len(lines):
        size, used = 0, 0
        while at + size < len(lines) and used < window_words:
            used += len(words(lines[at + size]))
            size += 1
        part = lines[at : at + size]
        at += size
        if len(part) < 4:
            continue
        gaps = central_choice(part, max(20, used // 4), rng)[:3]
        kept = [s for i, s in enumerate(part) if i not in gaps]
        if kept and gaps:
            yield " ".join(kept), " ".join(part[i] for i in gaps)


def gap_shard(files, data, out, window, most_target=120, seed=1):
    """Writes out/train.npz and sets.json of gap-sentence pairs with the tokenizer of `data`; returns how many."""
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    rng, tokenizer = random.Random(seed), tokens.load(Path(data) / "tokenizer.json")
    rows = []
    for text in plain_lines(files):
        for source, target in gap_sentences(text, rng):
            s, t = tokenizer.encode(prefix(GAP_TASK, len(words(target))) + source).ids, tokenizer.encode(" " + target).ids
            if len(s) <= window and len(t) <= most_target:
                rows.append((s, t, 0))
    write_shard(out / "train.npz", rows)
    (out / "sets.json").write_text(json.dumps({"origins": ["gap"], "pairs": {"gap": len(rows)}}))
    return len(rows)


def teach(files, data, out, pretrain_minutes, minutes, shape=None, seed=1, resume=False, device="cpu", log=print, **plan):
    """Writes out/last.pt, the teacher; out/pretrained/last.pt is what the pairs started from."""
    out, tokenizer = Path(out), tokens.load(Path(data) / "tokenizer.json")
    shape = shape or Shape(vocabulary=tokenizer.get_vocab_size(), **TEACHER)
    model = Student(shape)
    if pretrain_minutes:
        gaps = out / "gaps"
        if not (gaps / "train.npz").exists():
            log(f"{gap_shard(files, data, gaps, shape.positions, seed=seed)} gap-sentence pairs")
        run(model, gaps, out / "pretrained", Plan(minutes=pretrain_minutes, seed=seed, **plan), resume=resume, device=device, log=log)
    loss = run(model, data, out, Plan(minutes=minutes, seed=seed, **plan), resume=resume, device=device, log=log)
    shutil.copy(Path(data) / "tokenizer.json", out)
    return loss
