"""prepare: JSON Lines of (source, targets) -> tokenizer.json and compact shards of token ids."""

import json
import random
from pathlib import Path

import numpy as np

from . import sets, tokens
from .alone import is_alone
from .facts import Capitals, unsupported
from .lengthen import Offcuts
from .rows import read_rows, set_name
from .text import clean, words


def pairs_of(path, seed, synthetic=True):
    """All pairs of one file. The random choices depend on the seed and the file's name alone."""
    name = set_name(path)
    rng = random.Random(f"{seed}:{name}")
    shape = sets.SHAPES.get(name, sets.document)
    offcuts = Offcuts()
    for row in read_rows(path):
        yield from shape(row, rng, name)
        if synthetic and name in sets.PLAIN_TEXT:
            yield from sets.shortened(row, rng, name, sets.PLAIN_TEXT[name])
        if synthetic:
            yield from sets.alone(row, rng, name, offcuts)


def usable(pair):
    source, target = len(words(pair.source)), len(words(pair.target))
    return source >= 5 and 2 <= target <= 95 and target <= 1.15 * source + 3


def prefix(task, length_words):
    """The fixed prefix that the model card repeats as its template."""
    return f"{task} {length_words}: "


def length_words(pair, rng):
    """The length that the prefix asks for: the target's own, give or take a tenth, 3 to 99; now and then none.

    A sentence that nothing more can be left out of is now and then asked for shorter: better too long than no sentence.
    """
    if rng.random() < 0.07:
        return ""
    least = 0.6 if is_alone(pair.origin) and rng.random() < 0.3 else 0.9
    return max(3, min(99, round(len(words(pair.target)) * rng.uniform(least, 1.1))))


def prepare(files, out, vocabulary=8192, window=512, most_target=120, seed=1, tokenizer=None, log=print):
    """Writes tokenizer.json, train.npz (ids, offsets, origins) and sets.json under `out`; returns the counts per origin.

    A `tokenizer` file given is taken as it is, so that a student or a teacher that uses it can go on with the new shards.
    """
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    pairs = [p for f in sorted(map(Path, files)) for p in pairs_of(f, seed) if usable(p)]
    if not pairs:
        raise ValueError(f"no usable pair in {len(files)} file(s)")
    found = len(pairs)
    capitals = Capitals(t for p in pairs for t in (p.source, p.target))
    pairs = [p for p in pairs if not unsupported(p.target, p.source, capitals)]
    log(f"{found} pairs, {found - len(pairs)} dropped: their targets name what their sources do not")
    log("taking the tokenizer given" if tokenizer else "training a tokenizer")
    texts = (t for p in pairs for t in (p.source, " " + p.target))
    tokenizer = tokens.load(tokenizer) if tokenizer else tokens.train(texts, vocabulary)
    tokenizer.save(str(out / "tokenizer.json"))
    origins = sorted({p.origin for p in pairs})
    sources = tokenizer.encode_batch([prefix(p.task, length_words(p, rng)) + p.source for p in pairs])
    targets = tokenizer.encode_batch([" " + p.target for p in pairs])
    kept, counts = [], dict.fromkeys(origins, 0)
    for pair, s, t in zip(pairs, sources, targets):
        if len(s.ids) <= window and len(t.ids) <= most_target:
            kept.append((s.ids, t.ids, origins.index(pair.origin)))
            counts[pair.origin] += 1
    write_shard(out / "train.npz", kept)
    (out / "sets.json").write_text(json.dumps({"origins": origins, "pairs": counts, "seed": seed}, indent=1) + "\n")
    with open(out / "sample.txt", "w", encoding="utf-8") as sample:
        for pair in rng.sample(pairs, min(60, len(pairs))):
            sample.write(f"[{pair.origin}/{pair.task}]\n  {pair.source}\n  => {pair.target}\n")
    log(f"{len(kept)} pairs kept: {counts}")
    return counts


def write_shard(path, rows):
    """Rows of (source ids, target ids, origin) as flat arrays with offsets; ids fit 16 bits."""

    def flat(part):
        return np.array([i for r in rows for i in r[part]], np.uint16), np.cumsum([0] + [len(r[part]) for r in rows])

    source, source_at = flat(0)
    target, target_at = flat(1)
    np.savez(path, source=source, source_at=source_at, target=target, target_at=target_at,
             origin=np.array([r[2] for r in rows], np.int32))  # fmt: skip


def plain_lines(files):
    """Cleaned plain text of the same files, one document per item, for pretraining."""
    for f in sorted(map(Path, files)):
        for row in read_rows(f):
            yield clean(row["source"])
