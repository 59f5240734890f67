"""Sentences with what is left out of them: the kit's pairs of one sentence each, and sentences that editors shortened.

A shard row is (ids, place of each word's first token, tags light, tags strong, weight of each tagger).
"""

import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .. import sets
from ..lengthen import Offcuts
from ..rows import read_rows, set_name
from .words import first_pieces, is_word, kept, tokens

MOST_TOKENS = 96
BOTH = ("lengthened", "trimmed", "spoken")  # what goes there, an editor leaves out lightly too


@dataclass(frozen=True)
class Tagged:
    """Tags: 1 where the word goes. Weight 0: nothing is known of that tagger."""

    text: str
    light: tuple
    strong: tuple
    weights: tuple


def kit_pairs(files, seed):
    """Pairs that only leave out, from every file's sentences."""
    for path in sorted(map(Path, files)):
        name = set_name(path)
        rng, offcuts = random.Random(f"{seed}:{name}"), Offcuts()
        for row in read_rows(path):
            for pair in sets.alone(row, rng, name, offcuts):
                tagged = tag(pair.source, pair.target, pair.origin.partition("+")[2])
                if tagged:
                    yield pair.origin, tagged


def tag(source, target, kind):
    """None where the target says what the source does not."""
    flags, found = kept(source, target)
    if found < 1:
        return None
    tags = word_tags(source, flags)
    light = kind in BOTH
    return Tagged(source, tags, tags, (1.0 if light else 0.0, 1.0))


def word_tags(source, flags):
    """Tags of the words alone: signs go with them."""
    return tuple(int(not f) for (s, e), f in zip(tokens(source), flags) if is_word(source[s:e]))


def encode(tagged, pieces):
    """The row of a shard; None where it is too long."""
    spans = [(s, e) for s, e in tokens(tagged.text) if is_word(tagged.text[s:e])]
    ids, starts = pieces.encode(tagged.text)
    if not spans or len(ids) > MOST_TOKENS:
        return None
    places = [p + 1 for p in first_pieces(spans, starts)]
    return [pieces.first, *ids, pieces.last], places, tagged.light, tagged.strong, tagged.weights


def write(path, rows, origins):
    """Flat arrays with offsets."""
    flat = {}
    for part, name in enumerate(("ids", "places", "light", "strong")):
        flat[name] = np.array([x for r in rows for x in r[part]], np.int32 if part == 0 else np.int16)
    flat["ids_at"] = np.cumsum([0] + [len(r[0]) for r in rows])
    flat["words_at"] = np.cumsum([0] + [len(r[1]) for r in rows])
    np.savez(path, weights=np.array([r[4] for r in rows], np.float32), origins=np.array(origins), **flat)


def read(path):
    held = np.load(path)
    names = {k: held[k] for k in held.files}
    rows = []
    for i in range(len(names["weights"])):
        a, b = names["ids_at"][i], names["ids_at"][i + 1]
        c, d = names["words_at"][i], names["words_at"][i + 1]
        rows.append((names["ids"][a:b], names["places"][c:d], names["light"][c:d], names["strong"][c:d], names["weights"][i]))
    return rows, names["origins"]
