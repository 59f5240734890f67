"""Greedy and beam search over the step module: used for pseudo-labels and for looking at what a checkpoint writes.

Semantics as in Hugging Face's beam search: 2 x beams candidates, only the best `beams` of them may finish, a finished score is
divided by length ** length_penalty, and search stops at `beams` finished hypotheses.
"""

from dataclasses import dataclass

import torch

from .batches import pad
from .export.graphs import EncoderGraph, StepGraph
from .tokens import BOS, EOS, PAD


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

    def __init__(self, search):
        self.search = search
        self.live = [([BOS], 0.0)] + [([BOS], -1e9)] * (search.beams - 1)
        self.finished = []

    @property
    def done(self):
        return len(self.finished) >= self.search.beams

    def advance(self, log_probs):
        """log_probs [beams, vocabulary] -> (parents, tokens) of the next live hypotheses."""
        s = self.search
        for b, (ids, _) in enumerate(self.live):
            banned = repeated(ids, s.no_repeat_ngram) | ({EOS} if len(ids) - 1 < s.least_tokens else set()) | {PAD, BOS}
            log_probs[b, list(banned)] = -1e9
        totals = log_probs + torch.tensor([score for _, score in self.live])[:, None]
        best = totals.flatten().topk(2 * s.beams)
        following, parents = [], []
        for rank, (score, flat) in enumerate(zip(best.values.tolist(), best.indices.tolist())):
            parent, token = divmod(flat, log_probs.shape[1])
            ids = self.live[parent][0]
            if token == EOS:
                if rank < s.beams:
                    self.finished.append((score / len(ids) ** s.length_penalty, ids))
            elif len(following) < s.beams:
                following.append((ids + [token], score))
                parents.append(parent)
        self.live = following
        return parents, [ids[-1] for ids, _ in following]

    def best(self):
        if not self.finished:
            self.finished = [(score / len(ids) ** self.search.length_penalty, ids) for ids, score in self.live]
        return max(self.finished, key=lambda f: f[0])[1][1:]


@torch.no_grad()
def generate(student, sources, search=Search()):
    """Source id lists (EOS included) -> target id lists without BOS and EOS, in the same order."""
    student.eval()
    encoder, step = EncoderGraph(student), StepGraph(student)
    docs, beams, shape = len(sources), search.beams, student.shape
    ids = pad(sources)
    mem_mask, *cross, copy_keys = encoder(ids, (ids != PAD).long())
    cache = [torch.zeros(docs * beams, shape.heads, 0, shape.head_dim)] * (2 * shape.decoder_layers)
    held = [_Document(search) for _ in sources]
    tok, index = torch.full((docs, beams), BOS), torch.arange(docs * beams)
    for at in range(search.most_tokens):
        mixed = [t for i in range(shape.decoder_layers) for t in (*cross[2 * i : 2 * i + 2], *cache[2 * i : 2 * i + 2])]
        log_probs, cache = step.log_probs(tok, index, torch.tensor([at]), mem_mask, ids, copy_keys, *mixed)
        log_probs = log_probs.view(docs, beams, -1)
        tokens, parents = [], []
        for d, document in enumerate(held):
            p, t = (list(range(beams)), [PAD] * beams) if document.done else document.advance(log_probs[d].clone())
            parents += [d * beams + i for i in p]
            tokens.append(t)
        if all(d.done for d in held):
            break
        tok, index = torch.tensor(tokens), torch.tensor(parents)
    return [d.best() for d in held]


def generate_all(student, sources, search=Search(), batch=16):
    """Like `generate` for any number of sources: sorted by length, in batches."""
    order = sorted(range(len(sources)), key=lambda i: len(sources[i]))
    out = [None] * len(sources)
    for at in range(0, len(order), batch):
        part = order[at : at + batch]
        for i, ids in zip(part, generate(student, [sources[i] for i in part], search)):
            out[i] = ids
    return out
