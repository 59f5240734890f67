"""Pairs of one sentence each: what may be left out of it, so that the student can shorten a chosen sentence for itself.

Five kinds, by the suffix of their origin: `lengthened` (a whole sentence made longer -> the sentence), `trimmed` (a sentence ->
what the deleting rules leave of it), `spoken` (an utterance as transcribed -> without its fillers and false starts), `picked`
(a source sentence -> the sentence of a human summary that was made from it) and `clause` (WikiSplit read backwards).
"""

import re

from .compress import compress
from .lengthen import clause_of, disfluent, is_whole, lengthen
from .names import as_characters, renamed
from .rouge import common_subsequence
from .spoken import without_fillers
from .text import clean, content_words, detokenize, ends, is_prose, sentences, speaker, unfold, words

KINDS = ("+lengthened", "+trimmed", "+spoken", "+picked", "+clause")
_MOST_WORDS = 70
_HANGING_BRACKET = re.compile(r"(?:\b(?:and|as|at|by|for|from|in|of|on|or|see|to|with)|[=<>+*/~-]) ?[(\[]")
_SENTENCE_OPENERS = frozenset("by finally for in it our the these this to using we when with".split())  # of one-line summaries
_DANGLING = re.compile(r"\b(?:a|an|and|as|at|by|for|from|in|of|on|or|see|that|the|to|with|e\.g|i\.e) ?[.,;:)]", re.IGNORECASE)


def is_alone(origin):
    return origin.endswith(KINDS)


def lengthened(row, rng, offcuts, most):
    """A whole sentence made longer -> the sentence, now and then as it is -> itself. Utterances are made to sound spoken instead.

    `offcuts` gathers from row to row what may be added.
    """
    lines = [s for s in sentences(unfold(clean(row["source"]))) if is_prose(s[len(speaker(s)) :], 6, 45)]
    for line in lines:
        offcuts.add(line)
    for _ in range(most if lines else 0):
        at = rng.randrange(len(lines))
        label = speaker(lines[at])
        line = detokenize(lines[at][len(label) :]) if label else lines[at]
        if not is_whole(line):
            continue
        if rng.random() < 0.15:
            longer = line
        elif label:
            longer = disfluent(line, rng)
        else:
            longer = lengthen(line, offcuts, lines[at + 1] if at + 1 < len(lines) else None, rng)
        if longer and len(words(longer)) <= _MOST_WORDS:
            yield label + longer, label + line


def trimmed(row, rng, most):
    """A sentence -> what the rules that only delete leave of it, where that is a tenth shorter and nothing is left hanging."""
    lines = [s for s in sentences(unfold(clean(row["source"]))) if is_prose(s, 10, 60) and not speaker(s)]
    for line in rng.sample(lines, min(2 * most, len(lines))):
        if _HANGING_BRACKET.search(line):
            continue
        short = compress(line, rng)
        if most and ends(short) and len(words(short)) <= 0.9 * len(words(line)) and _hangs(short) <= _hangs(line):
            most -= 1
            yield line, short


def _hangs(text):
    return len(_DANGLING.findall(text))


def spoken(row, rng, most):
    """An utterance as it was transcribed -> without what was only said aloud; its speaker stays."""
    lines = sentences(row["source"])
    for line in rng.sample(lines, min(3 * most, len(lines))):
        label = speaker(line)
        raw = line[len(label) :]
        short = without_fillers(raw)
        if most and short and is_prose(short, 5, 50) and len(words(short)) < len(words(raw)) <= _MOST_WORDS:
            most -= 1
            yield label + raw, label + short


def picked(row, rng, least=0.85):
    """A source sentence -> the summary's sentence that stands in it nearly word by word, shorter."""
    source = [s for s in sentences(unfold(clean(row["source"]))) if 8 <= len(words(s)) <= _MOST_WORDS]
    if not source:
        return
    have = [words(s) for s in source]
    sets = [set(w) for w in have]
    for text in (*row["targets"], *([row["abstract"]] if row.get("abstract") else [])):
        for target in sentences(unfold(clean(text))):
            own = words(target)
            if not is_prose(target, 6, 40):
                continue
            wanted, content = set(own), set(content_words(target))
            found = max(
                (
                    (common_subsequence(own, have[i]), -i)
                    for i in range(len(source))
                    if len(wanted & sets[i]) >= least * len(wanted) and len(content & sets[i]) >= 0.9 * len(content)
                ),
                default=(0, 0),
            )
            line = source[-found[1]]
            if found[0] >= least * len(own) and len(own) <= 0.9 * len(words(line)) and not (set(target) & set('"[')) - set(line):
                yield line, target


def picked_one_line(row, rng):
    """The same of one-line summaries, of which many are no sentences."""
    return ((source, target) for source, target in picked(row, rng) if words(target)[0] in _SENTENCE_OPENERS)


def picked_dialogue(row, rng):
    """The same where players speak for characters; most pairs get other names on both sides."""
    told = {**row, "source": as_characters(row["source"])}
    return (renamed(source, target, rng) for source, target in picked(told, rng))


def clauses(row, rng):
    """WikiSplit read backwards: a sentence -> one of the two that it was split into."""
    target = detokenize(row["targets"][0])
    simple = clause_of(sentences(detokenize(row["source"])), target)
    if simple and is_prose(simple, 5):
        yield target, simple
