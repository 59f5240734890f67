"""Trains the tagger: the word embeddings and the first layers stay as they came, so a step costs little."""

import random
import time
from pathlib import Path

import numpy as np
import torch

from .crf import log_likelihood
from .encoder import HEADS, from_sentence_encoder

FROZEN = 2


def batches(rows, order, most_tokens):
    """Row numbers of like length together, batches in random order."""
    held, out = [], []
    for at in order:
        held.append(at)
        if len(held) == 512:
            out += _cut(rows, held, most_tokens)
            held = []
    out += _cut(rows, held, most_tokens)
    return out


def _cut(rows, held, most_tokens):
    held, out, batch = sorted(held, key=lambda at: len(rows[at][0])), [], []
    for at in held:
        if batch and (len(batch) + 1) * len(rows[at][0]) > most_tokens:
            out.append(batch)
            batch = []
        batch.append(at)
    return out + ([batch] if batch else [])


def tensors(rows):
    """ids, mask, places, tags (rows, words, HEADS), word mask, weights (rows, HEADS)."""
    length, words = max(len(r[0]) for r in rows), max(len(r[1]) for r in rows)
    ids, mask = np.zeros((len(rows), length), np.int64), np.zeros((len(rows), length), np.float32)
    places, tags = np.zeros((len(rows), words), np.int64), np.zeros((len(rows), words, HEADS), np.float32)
    there = np.zeros((len(rows), words), np.float32)
    for i, row in enumerate(rows):
        ids[i, : len(row[0])], mask[i, : len(row[0])] = row[0], 1
        places[i, : len(row[1])], there[i, : len(row[1])] = row[1], 1
        for head in range(HEADS):
            tags[i, : len(row[1]), head] = row[2 + head]
    parts = (ids, mask, places, tags, there, np.stack([r[4] for r in rows]))
    return [torch.from_numpy(p) for p in parts]


def word_scores(tagger, ids, mask, places):
    with torch.cpu.amp.autocast(dtype=torch.bfloat16):  # fifteen times as fast where the processor has matrix units
        drops = tagger(ids, mask)
    return drops.gather(1, places[:, :, None].expand(-1, -1, HEADS)).float()


def loss_of(tagger, batch):
    """Negative log-likelihood a word, over both taggers."""
    ids, mask, places, tags, there, weights = batch
    scores = word_scores(tagger, ids, mask, places)
    total = 0.0
    for head in range(HEADS):
        found = log_likelihood(scores[:, :, head], tagger.turns[head], tags[:, :, head], there)
        total = total - (found * weights[:, head]).sum()
    return total / (there.sum(1, keepdim=True) * weights).sum().clamp(min=1)


def freeze(tagger, layers=FROZEN):
    for part in (tagger.words, tagger.places, tagger.norm, *tagger.layers[:layers]):
        part.requires_grad_(False)
    tagger.kind.requires_grad_(False)


def train(rows, held_out, out, minutes, start, layers=6, rate=3e-4, most_tokens=2000, seed=1, resume=False, log=print):
    """CPU minutes of this process; the rate falls to zero with them. Writes out/last.pt every few minutes."""
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    state = torch.load(out / "last.pt") if resume and (out / "last.pt").exists() else None
    tagger = from_sentence_encoder(start, layers) if str(start).endswith(".onnx") else load(start)
    freeze(tagger)
    new = [p for n, p in tagger.named_parameters() if n.startswith(("head", "turns"))]
    old = [p for n, p in tagger.named_parameters() if p.requires_grad and not n.startswith(("head", "turns"))]
    optimizer = torch.optim.AdamW([{"params": old, "lr": rate}, {"params": new, "lr": 5 * rate}], weight_decay=0.01)
    rates = [g["lr"] for g in optimizer.param_groups]
    spent, step, epoch = 0.0, 0, 0
    if state:
        tagger.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        spent, step, epoch = state["spent"], state["step"], state["epoch"]
    saved = said = began = time.process_time()
    start_spent, seen, sum_loss = spent, 0, 0.0
    while spent < 60 * minutes:
        rng = random.Random(f"{seed}:{epoch}")
        order = list(range(len(rows)))
        rng.shuffle(order)
        cut = batches(rows, order, most_tokens)
        rng.shuffle(cut)
        for batch in cut:
            left = max(0.0, 1 - spent / (60 * minutes))
            warm = min(1.0, (step + 1) / 100)
            for group, full in zip(optimizer.param_groups, rates):
                group["lr"] = full * warm * min(1.0, left / 0.8)
            loss = loss_of(tagger, tensors([rows[i] for i in batch]))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(old + new, 1.0)
            optimizer.step()
            step, seen, sum_loss = step + 1, seen + len(batch), sum_loss + float(loss)
            spent = start_spent + time.process_time() - began
            now = time.process_time()
            if step % 100 == 0:
                log(f"step {step}, {spent / 60:.1f} CPU min, {seen / (now - began):.1f} sentences/s, loss {sum_loss / 100:.4f}")
                sum_loss = 0.0
            if now - saved > 120 or spent >= 60 * minutes:
                saved = now
                torch.save({"model": tagger.state_dict(), "optimizer": optimizer.state_dict(), "layers": layers,
                            "spent": spent, "step": step, "epoch": epoch}, out / "last.part")  # fmt: skip
                (out / "last.part").replace(out / "last.pt")
            if now - said > 300 and held_out:
                said = now
                log(report(tagger, held_out))
            if spent >= 60 * minutes:
                break
        epoch += 1
    if held_out:
        log(report(tagger, held_out))
    return tagger


def load(path):
    from .encoder import Tagger

    state = torch.load(path)
    tagger = Tagger(state["layers"])
    tagger.load_state_dict(state["model"])
    return tagger


@torch.no_grad()
def report(tagger, rows):
    """Per tagger: loss a word, and precision and recall of dropped words, each word for itself."""
    tagger.eval()
    loss, count = 0.0, 0
    hit, said, true = np.zeros(HEADS), np.zeros(HEADS), np.zeros(HEADS)
    for batch in batches(rows, range(len(rows)), 4000):
        parts = tensors([rows[i] for i in batch])
        ids, mask, places, tags, there, weights = parts
        loss, count = loss + float(loss_of(tagger, parts)), count + 1
        drop = (word_scores(tagger, ids, mask, places) > 0) * there[:, :, None] * weights[:, None, :]
        gold = tags * there[:, :, None] * weights[:, None, :]
        hit, said, true = hit + (drop * gold).sum((0, 1)).numpy(), said + drop.sum((0, 1)).numpy(), true + gold.sum((0, 1)).numpy()
    tagger.train()
    parts = [f"P {h / max(1, s):.3f} R {h / max(1, t):.3f}" for h, s, t in zip(hit, said, true)]
    return f"  held out: loss {loss / max(1, count):.4f}, light {parts[0]}, strong {parts[1]}"
