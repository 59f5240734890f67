"""Greedy and beam search: used for pseudo-labels, for looking at what a checkpoint writes, and for predictions to be scored.

Semantics as in Hugging Face's beam search: 2 x beams candidates, only the best `beams` of them may finish, a finished score is
divided by length ** length_penalty, and search stops at `beams` finished hypotheses.
"""

from dataclasses import dataclass

import numpy as np
from torch import nn

from .runners import TorchRunner
from .tokens import BOS, EOS, PAD
from .whole_words import WordGuard


@dataclass(frozen=True)
class Search:
    beams: int = 4
    most_tokens: int = 100
    least_tokens: int = 4
    length_penalty: float = 1.0
    no_repeat_ngram: int = 3


def repeated(tokens, n):
    """Ids that would complete an n-gram that `tokens` already has."""
    if n <= 0 or len(tokens) < n:
        return set()
    tail = tuple(tokens[len(tokens) - n + 1 :])
    return {tokens[i + n - 1] for i in range(len(tokens) - n + 1) if tuple(tokens[i : i + n - 1]) == tail}


class _Document:
    """The live and the finished hypotheses of one document."""

    def __init__(self, search, least, guard):
        self.guard = guard
        self.search, self.least = search, max(least, search.least_tokens)
        self.live = [([BOS], 0.0)] + [([BOS], -1e9)] * (search.beams - 1)
        self.finished = []

    @property
    def done(self):
        return len(self.finished) >= self.search.beams

    def advance(self, scores, ids):
        """Best candidates [beams, K] of each live hypothesis -> (parents, tokens) of the next live hypotheses."""
        following, parents = [], []
        for rank, (score, parent, token) in enumerate(self._candidates(scores, ids)):
            written = self.live[parent][0]
            if token == EOS:
                if rank < self.search.beams:
                    self.finished.append((score / len(written) ** self.search.length_penalty, written))
            elif len(following) < self.search.beams:
                following.append((written + [token], score))
                parents.append(parent)
        while len(following) < self.search.beams:  # every candidate was banned or ended: keep a dead copy, so that rows stay
            following.append((self.live[0][0] + [PAD], -1e9))
            parents.append(0)
        self.live = following
        return parents, [written[-1] for written, _ in following]

    def _candidates(self, scores, ids):
        s, found = self.search, []
        for b, (written, total) in enumerate(self.live):
            banned = repeated(written, s.no_repeat_ngram) | ({EOS} if len(written) - 1 < self.least else set()) | {PAD, BOS}
            tokens = ids[b].tolist()
            losses = self.guard.penalties(written, tokens) if self.guard else [0.0] * len(tokens)
            for score, token, loss in zip(scores[b].tolist(), tokens, losses):
                if token not in banned:
                    found.append((total + score - loss, b, token))
        return sorted(found, key=lambda c: -c[0])[: 2 * s.beams]

    def best(self):
        if not self.finished:
            self.finished = [(score / len(ids) ** self.search.length_penalty, ids) for ids, score in self.live]
        return [i for i in max(self.finished, key=lambda f: f[0])[1][1:] if i != PAD]


def generate(student, sources, search=Search(), least=None, shapes=None):
    """Source id lists (EOS included) -> target id lists without BOS and EOS, in the same order.

    `student`: a Student or a runner. `least`: the fewest tokens wanted of each, beside the search's own. With the tokenizer's
    `shapes`, words of the source are copied whole or not at all.
    """
    if isinstance(student, nn.Module):
        student = TorchRunner(student)
    docs, beams = len(sources), search.beams
    student.start(sources, beams)
    guards = [WordGuard(shapes, s) if shapes else None for s in sources]
    held = [_Document(search, n, guard) for n, guard in zip(least or [0] * docs, guards)]
    tok, index = np.full((docs, beams), BOS, np.int64), np.arange(docs * beams)
    for at in range(search.most_tokens):
        scores, ids = (x.reshape(docs, beams, -1) for x in student.step(tok, index, at))
        tokens, parents = [], []
        for d, document in enumerate(held):
            p, t = (list(range(beams)), [PAD] * beams) if document.done else document.advance(scores[d], ids[d])
            parents += [d * beams + i for i in p]
            tokens.append(t)
        if all(d.done for d in held):
            break
        tok, index = np.array(tokens, np.int64), np.array(parents, np.int64)
    return [d.best() for d in held]


def generate_all(student, sources, search=Search(), least=None, batch=16, shapes=None):
    """Like `generate` for any number of sources: sorted by length, in batches."""
    student = TorchRunner(student) if isinstance(student, nn.Module) else student
    order = sorted(range(len(sources)), key=lambda i: len(sources[i]))
    out, least = [None] * len(sources), least or [0] * len(sources)
    for at in range(0, len(order), batch):
        part = order[at : at + batch]
        for i, ids in zip(part, generate(student, [sources[i] for i in part], search, [least[i] for i in part], shapes)):
            out[i] = ids
    return out
