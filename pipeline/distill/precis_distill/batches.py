"""Shards -> batches of like length, the same order for the same seed."""

import numpy as np
import torch

from .tokens import BOS, EOS, PAD


class Shard:
    """Rows of source and target ids, read whole into memory (16 bits per token)."""

    def __init__(self, path):
        held = np.load(path)
        self.source, self.source_at = held["source"], held["source_at"]
        self.target, self.target_at = held["target"], held["target_at"]
        self.origin = held["origin"]

    def __len__(self):
        return len(self.origin)

    def row(self, i):
        return (self.source[self.source_at[i] : self.source_at[i + 1]], self.target[self.target_at[i] : self.target_at[i + 1]])

    def lengths(self):
        return np.diff(self.source_at), np.diff(self.target_at)


def pad(rows, value=PAD):
    out = np.full((len(rows), max(map(len, rows))), value, np.int64)
    for i, r in enumerate(rows):
        out[i, : len(r)] = r
    return torch.from_numpy(out)


def collate(pairs):
    """[(source ids, target ids with EOS)] -> source, source mask, decoder input (BOS first), wanted (EOS last)."""
    source = pad([s for s, _ in pairs])
    wanted = pad([t for _, t in pairs])
    start = torch.full((len(pairs), 1), BOS)
    return source, (source != PAD).long(), torch.cat([start, wanted[:, :-1].masked_fill(wanted[:, :-1] == EOS, PAD)], 1), wanted


def epoch(shard, weights, tokens_per_batch, rng):
    """Index arrays, one per batch. weights: expected visits per row and epoch (by origin); sizes are bounded by padded tokens."""
    visits = weights[shard.origin]
    count = np.floor(visits + rng.random(len(visits))).astype(int)
    chosen = np.repeat(np.arange(len(shard)), count)
    source, target = shard.lengths()
    noise = rng.random(len(chosen))
    order = chosen[np.lexsort((noise, target[chosen] // 4, source[chosen] // 20))]
    batches, at = [], 0
    while at < len(order):
        size, longest_s, longest_t = 0, 0, 0
        while at + size < len(order):
            i = order[at + size]
            s, t = max(longest_s, source[i]), max(longest_t, target[i])
            if size and (s + 2 * t) * (size + 1) > tokens_per_batch:
                break
            size, longest_s, longest_t = size + 1, s, t
        batches.append(order[at : at + size])
        at += size
    rng.shuffle(batches)
    return batches
