"""What a checkpoint writes for development sets, against an extractive choice of the same length. A monitor, not the measure."""

import random

from . import sets, tokens
from .align import central_choice
from .decode import Search, generate_all
from .prepare import prefix, read_rows, set_name
from .rouge import mean, paired_interval, rouge
from .text import clean, detokenize, sentences, unfold, words

WANTED_WORDS = {"scitldr_dev": 20, "crd3_dev": 40, "wikisplit_join_dev": 0, "acl_title_dev": 10}  # 0: nine tenths of the source


def candidates(name, row):
    """Source sentences of a row, cleaned as in training."""
    if name.startswith("wikisplit"):
        return sentences(detokenize(row["source"]))
    lines = sentences(unfold(clean(row["source"])))
    return [s for s in lines if len(words(s)) >= 4] or lines


def extract(source, length, first_only=False):
    """The ranked choice of sentences, cut to exactly `length` words."""
    chosen = range(len(source)) if first_only else central_choice(source, max(length, 15))
    text = " ".join(source[i] for i in chosen).split()
    if len(text) < length:
        rest = [w for i in range(len(source)) if i not in set(chosen) for w in source[i].split()]
        text += rest
    return " ".join(text[:length])


def peek(student, tokenizer, path, rows=60, seed=1, search=Search(beams=1), task=sets.SUMMARIZE, passage_words=150):
    """Scores of student and extract on a slice; returns (n, student scores, extract scores, texts)."""
    name = set_name(path)
    held = list(read_rows(path))
    held = random.Random(seed).sample(held, min(rows, len(held)))
    inputs, sources = [], []
    for row in held:
        source = candidates(name, row)
        wanted = WANTED_WORDS.get(name, 40) or max(5, round(0.9 * len(words(" ".join(source)))))
        chosen = central_choice(source, passage_words) if len(words(" ".join(source))) > passage_words else range(len(source))
        text = sets.passage(source, chosen, passage_words + 40)
        sources.append(source)
        inputs.append(prefix(task, min(99, wanted)) + text)
    ids = [e.ids[-student.shape.positions :] for e in tokenizer.encode_batch(inputs)]
    texts = [tokenizer.decode(t).strip() for t in generate_all(student, ids, search)]
    ours, theirs = [], []
    for row, source, text in zip(held, sources, texts):
        references = [detokenize(t) if name.startswith("wikisplit") else t for t in row["targets"]]
        ours.append(rouge(text, references))
        cut = extract(source, len(text.split()), name.startswith("wikisplit"))
        theirs.append(rouge(cut, references))
    return ours, theirs, list(zip(inputs, texts, [r["targets"][0] for r in held]))


def report(name, ours, theirs):
    """Lines 'set measure student extract difference [interval]'."""
    lines = []
    for k, measure in enumerate(("ROUGE-1", "ROUGE-2", "ROUGE-L")):
        low, high = paired_interval([o[k] for o in ours], [t[k] for t in theirs])
        a, b = mean(ours)[k], mean(theirs)[k]
        lines.append(f"{name:20s} {measure} student {a:.3f} extract {b:.3f} difference {a - b:+.3f} [{low:+.3f}, {high:+.3f}]")
    return lines


def load_tokenizer(directory):
    return tokens.load(f"{directory}/tokenizer.json")
