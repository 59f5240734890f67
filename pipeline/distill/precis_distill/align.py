"""Finds which source sentences a target sentence was made from, and makes the passages that the student will meet."""

from collections import Counter
from math import log

from .text import content_words, words


def bigrams(tokens):
    return list(zip(tokens, tokens[1:]))


def recall(target_words, source_words):
    """Share of the target's distinct words that the source has."""
    wanted = set(target_words)
    return len(wanted & set(source_words)) / len(wanted) if wanted else 0.0


def greedy_choice(target, source, most=4, least_gain=0.04):
    """Indices (ascending) of the source sentences that together cover the target best.

    Gain of a sentence: new content words and new bigrams of the target that it brings, less a small cost per word.
    """
    want = Counter(content_words(target))
    want_pairs = set(bigrams(words(target)))
    total = max(1, sum(want.values()) + len(want_pairs))
    facts = [(set(content_words(s)), set(bigrams(words(s))), len(words(s))) for s in source]
    chosen, have, have_pairs = [], set(), set()
    for _ in range(most):
        best, best_gain = None, least_gain
        for i, (unigrams, pairs, length) in enumerate(facts):
            if i in chosen or not length:
                continue
            gain = sum(want[w] for w in unigrams - have if w in want) + len((pairs - have_pairs) & want_pairs)
            gain = gain / total - 0.0008 * length
            if gain > best_gain:
                best, best_gain = i, gain
        if best is None:
            break
        chosen.append(best)
        have |= facts[best][0]
        have_pairs |= facts[best][1]
    return sorted(chosen)


def central_choice(source, budget_words, rng=None):
    """Indices (ascending) of the most central sentences within a word budget: a stand-in for the pipeline's own ranking."""
    lists = [set(content_words(s)) for s in source]
    df = Counter(w for s in lists for w in s)
    n = len(source)
    scores = []
    for i, s in enumerate(lists):
        weight = sum((df[w] - 1) * log(1 + n / df[w]) for w in s) / (len(s) + 4)
        jitter = rng.uniform(0.7, 1.3) if rng else 1.0
        scores.append((weight * jitter * (1.15 if i == 0 else 1.0), -i))
    chosen, used, seen = [], 0, Counter()
    for _, i in sorted(scores, reverse=True):
        i = -i
        length = len(words(source[i]))
        overlap = sum(1 for w in lists[i] if seen[w]) / (len(lists[i]) + 1)
        if not length or used + length > budget_words or overlap > 0.75:
            continue
        chosen.append(i)
        used += length
        seen.update(lists[i])
    return sorted(chosen) or [0]


def with_distractors(chosen, size, rng, most):
    """Adds up to `most` other indices below `size`, neighbours preferred, so that the student must choose."""
    extra = set(chosen)
    for _ in range(rng.randint(0, most)):
        near = rng.choice(sorted(extra)) + rng.choice((-2, -1, 1, 2))
        extra.add(near if 0 <= near < size and rng.random() < 0.7 else rng.randrange(size))
    return sorted(extra)
