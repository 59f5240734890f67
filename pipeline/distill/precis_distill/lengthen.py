"""Whole sentences that people wrote, made longer: pairs whose source is the long one teach what may be left out of a sentence.

Noise that only adds, with the sentence itself as the target, is from Févry and Phang, "Unsupervised Sentence Compression using
Denoising Auto-Encoders", CoNLL 2018. They add single words; what is added here was once cut off another sentence by the rules
of `compress`, or is a clause of its own, so that the long sentence reads like one that a person wrote, and the short one was.
"""

import re

from .compress import ASIDE, CITATION, OPENERS, PARENTHESES, TAIL
from .text import STOPWORDS, words

_FEWEST_WORDS, _MOST_WORDS = 6, 32
_NOUN_END = re.compile(
    r"(?<=[a-z0-9])(?=[,;] )"
    r"|(?<=[a-z0-9])(?= (?:and|or|of|in|on|at|to|for|from|with|by|that|which|is|are|was|were|has|have|will|can|may) )"
)
_LOWERED = frozenset(
    "the a an this that these those it they he she we you there his her its their our in on at as for most many some all".split()
)
_FILLERS = ("uh,", "um,", "you know,", "I mean,", "like,", "so", "well,", "sort of", "kind of", "basically", "actually", "{vocalsound}")
_FILLED = re.compile(r"\b(?:uh|um|er|uhm|mm|hmm|yeah|okay|you know|I mean|sort of|kind of)\b|\{|\}| - ", re.IGNORECASE)


_CUT = (("opener", OPENERS), ("parenthesis", PARENTHESES), ("parenthesis", CITATION), ("aside", ASIDE), ("tail", TAIL))


class Offcuts:
    """What the rules of `compress` would cut from the sentences seen so far, the last few hundred of each kind."""

    def __init__(self, most=400):
        self.most, self.kinds = most, {"opener": [], "parenthesis": [], "aside": [], "tail": []}

    def add(self, sentence):
        for kind, pattern in _CUT:
            found = pattern.search(sentence)
            if found and len(found.group(0)) <= 140:
                held = self.kinds[kind]
                held.append(found.group(0))
                del held[: -self.most]

    def one(self, kind, rng):
        return rng.choice(self.kinds[kind]) if self.kinds[kind] else ""


def is_whole(sentence):
    """Whether it is a fit target: of middling length, with nothing in it that the rules would cut."""
    short = _FEWEST_WORDS <= len(words(sentence)) <= _MOST_WORDS
    return short and not any(p.search(sentence) for p in (OPENERS, PARENTHESES, ASIDE))


def lengthen(sentence, offcuts, neighbour, rng):
    """The sentence with one to three things added that it can do without; itself where nothing could be added."""
    out = sentence
    for kind in rng.sample(("opener", "parenthesis", "aside", "tail", "clause"), rng.choice((1, 1, 2, 3))):
        if kind == "clause":
            out = _with_clause(out, neighbour, rng)
        else:
            out = _with_offcut(out, kind, offcuts.one(kind, rng), rng)
    return out


def _with_offcut(sentence, kind, offcut, rng):
    if not offcut:
        return sentence
    if kind == "opener":
        return offcut + _lowered(sentence)
    if kind == "tail":
        return sentence.rstrip(".!?") + offcut.rstrip(" .,;") + "."
    places = [m.start() for m in _NOUN_END.finditer(sentence) if m.start() > 8]
    if not places:
        return sentence
    at = rng.choice(places)
    comma = "," if kind == "aside" and sentence[at] != "," else ""
    return sentence[:at] + offcut.rstrip(" ,") + comma + sentence[at:]


def _with_clause(sentence, neighbour, rng):
    """Another sentence hung on with a conjunction, in front or behind."""
    if not neighbour or len(words(neighbour)) > 22:
        return sentence
    if rng.random() < 0.3:
        return neighbour.rstrip(".!?") + rng.choice((", and ", ", but ", "; ")) + _lowered(sentence)
    return sentence.rstrip(".!?") + rng.choice((", and ", ", but ", ", while ", "; ", ", although ", ", because ")) + _lowered(neighbour)


def _lowered(sentence):
    first = sentence.split(" ", 1)[0]
    return sentence[0].lower() + sentence[1:] if first.lower() in _LOWERED else sentence


def disfluent(sentence, rng):
    """As somebody would say it aloud: fillers, repeated beginnings, marks of the transcriber. None where it is no plain sentence."""
    if _FILLED.search(sentence):
        return None
    out = []
    for i, word in enumerate(sentence.split()):
        if i and rng.random() < 0.09:
            out.append(rng.choice(_FILLERS))
        if rng.random() < 0.05 and word.lower() in STOPWORDS:
            out += [word, word + (" {disfmarker}" if rng.random() < 0.3 else "")]
            out[-1] = out[-1] if rng.random() < 0.5 else word
            continue
        out.append(word)
    if rng.random() < 0.5:
        opener = rng.choice(("So ", "Yeah, ", "Well, ", "Um, ", "I mean, ", "OK, so ", "And ", "Right, "))
        return opener + _lowered(" ".join(out))
    return " ".join(out)


def clause_of(split, joined):
    """WikiSplit read backwards: the simple sentence of a split whose words nearly all stand in the complex one, else None."""
    have = set(words(joined))
    for simple in split:
        own = words(simple)
        if _FEWEST_WORDS <= len(own) <= 0.85 * len(words(joined)) and sum(w in have for w in own) >= 0.92 * len(own):
            return simple
    return None
