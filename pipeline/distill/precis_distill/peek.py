"""What a student writes for development sets, against an extractive choice of the same length. A monitor, and predictions to score."""

import json
import random
from pathlib import Path

from . import sets, tokens
from .align import central_choice
from .decode import Search, generate_all
from .prepare import prefix
from .rows import read_rows, set_name
from .rouge import mean, paired_interval, rouge
from .runners import BundleRunner, TorchRunner
from .text import clean, detokenize, sentences, unfold, words
from .whole_words import TokenShapes

WANTED_WORDS = {"scitldr_dev": 20, "crd3_dev": 40, "wikisplit_join_dev": 0, "acl_title_dev": 10}  # 0: nine tenths of the source


TOKENS_PER_WORD = 1.3  # of the tokenizer on English; the pipeline holds lengths within 15 % of what was asked


def open_runner(checkpoint=None, bundle=None):
    """A runner and its tokenizer's path, of a checkpoint's student or of a bundle."""
    if bundle:
        return BundleRunner(bundle), tokens.load(Path(bundle) / "tokenizer.json")
    from .model import load

    return TorchRunner(load(checkpoint)[0]), None


def candidates(name, row):
    """Source sentences of a row, cleaned as in training."""
    if name.startswith("wikisplit"):
        return sentences(detokenize(row["source"]))
    lines = sentences(unfold(clean(row["source"])))
    return [s for s in lines if len(words(s)) >= 4] or lines


def ranked(name, source, length, passage_words):
    """The selected sentences: the whole source where it is short, else the ranked choice."""
    if name.startswith("wikisplit") or len(words(" ".join(source))) <= passage_words:
        return list(range(len(source)))
    return central_choice(source, passage_words)


def extract(source, chosen, length):
    """The ranked choice of `chosen` sentences, cut to exactly `length` words."""
    part = [source[i] for i in chosen]
    best = central_choice(part, max(length, 15)) if len(part) > 2 else range(len(part))
    text = " ".join(part[i] for i in best).split()
    if len(text) < length:
        text += [w for i, s in enumerate(part) if i not in set(best) for w in s.split()]
    return " ".join(text[:length])


def write(runner, tokenizer, name, rows, search=Search(beams=1), passage_words=150):
    """For each row: (input, what the student wrote, the extract of the same number of words)."""
    inputs, selected, least = [], [], []
    for row in rows:
        source = candidates(name, row)
        wanted = WANTED_WORDS.get(name, 40) or max(5, round(0.9 * len(words(" ".join(source)))))
        chosen = ranked(name, source, wanted, passage_words)
        selected.append((source, chosen))
        least.append(round(wanted * TOKENS_PER_WORD * 0.85))
        inputs.append(prefix(sets.SUMMARIZE, min(99, wanted)) + sets.passage(source, chosen, passage_words + 40))
    ids = [e.ids[-runner.window :] for e in tokenizer.encode_batch(inputs)]
    texts = [tokenizer.decode(t).strip() for t in generate_all(runner, ids, search, least, shapes=TokenShapes(tokenizer))]
    return [(i, t, extract(s, c, len(t.split()))) for i, t, (s, c) in zip(inputs, texts, selected)]


def slice_of(path, rows, seed=1):
    held = list(read_rows(Path(path)))
    return random.Random(seed).sample(held, min(rows, len(held))) if rows else held


def peek(runner, tokenizer, path, rows=60, seed=1, search=Search(beams=1)):
    """Scores of student and extract on a slice: (student scores, extract scores, [(input, written, first reference)])."""
    name, held = set_name(Path(path)), slice_of(path, rows, seed)
    written = write(runner, tokenizer, name, held, search)
    ours, theirs = [], []
    for row, (_, text, cut) in zip(held, written):
        references = [detokenize(t) if name.startswith("wikisplit") else t for t in row["targets"]]
        ours.append(rouge(text, references))
        theirs.append(rouge(cut, references))
    return ours, theirs, [(i, t, r["targets"][0]) for (i, t, _), r in zip(written, held)]


def predict(runner, tokenizer, path, out, rows=0, seed=1, search=Search()):
    """Writes documents.jsonl, student.jsonl and extract.jsonl under `out`, for precis evaluate --predictions."""
    out, name, held = Path(out), set_name(Path(path)), slice_of(path, rows, seed)
    out.mkdir(parents=True, exist_ok=True)
    written = write(runner, tokenizer, name, held, search)
    files = {n: open(out / f"{n}.jsonl", "w", encoding="utf-8") for n in (name, "student", "extract")}
    for row, (_, text, cut) in zip(held, written):
        for file, value in ((name, row), ("student", {"id": row["id"], "summary": text}), ("extract", {"id": row["id"], "summary": cut})):
            files[file].write(json.dumps(value, ensure_ascii=False) + "\n")
    for file in files.values():
        file.close()
    return out / f"{name}.jsonl"


def report(name, ours, theirs):
    """Lines 'set measure student extract difference [interval]'."""
    lines = []
    for k, measure in enumerate(("ROUGE-1", "ROUGE-2", "ROUGE-L")):
        low, high = paired_interval([o[k] for o in ours], [t[k] for t in theirs])
        a, b = mean(ours)[k], mean(theirs)[k]
        lines.append(f"{name:20s} {measure} student {a:.3f} extract {b:.3f} difference {a - b:+.3f} [{low:+.3f}, {high:+.3f}]")
    return lines
