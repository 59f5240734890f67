"""ROUGE-1, -2 and -L F1 on lower-cased words: a quick monitor for training. Published figures come from `precis evaluate`."""

import random
from collections import Counter

from .text import words


def _f1(match, candidate, reference):
    return 2 * match / (candidate + reference) if candidate + reference else 0.0


def _ngrams(tokens, n):
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))


def common_subsequence(a, b):
    """Length of the longest common subsequence."""
    row = [0] * (len(b) + 1)
    for x in a:
        diagonal = 0
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], diagonal + 1 if x == y else max(row[j], row[j - 1])
    return row[-1]


def rouge(candidate, references):
    """(R1, R2, RL) F1 against the best of the references, each measure for itself."""
    c = words(candidate)
    best = (0.0, 0.0, 0.0)
    for reference in references:
        r = words(reference)
        scores = [_f1(sum((_ngrams(c, n) & _ngrams(r, n)).values()), max(0, len(c) - n + 1), max(0, len(r) - n + 1)) for n in (1, 2)]
        scores.append(_f1(common_subsequence(c, r), len(c), len(r)))
        best = tuple(max(x, y) for x, y in zip(best, scores))
    return best


def mean(rows):
    return tuple(sum(column) / len(rows) for column in zip(*rows))


def paired_interval(a, b, seed=1, rounds=1000):
    """95 % bootstrap interval of mean(a) - mean(b) over the same items, as (low, high)."""
    rng = random.Random(seed)
    gaps = [x - y for x, y in zip(a, b)]
    means = sorted(sum(rng.choices(gaps, k=len(gaps))) / len(gaps) for _ in range(rounds))
    return means[int(0.025 * rounds)], means[int(0.975 * rounds) - 1]
