"""Sentences that an editor shortened by deletion alone: cuts without the sentences' text (labels/README.md)."""

import argparse
import hashlib
import json
import sys
from dataclasses import dataclass

from .rows import read_lines


@dataclass(frozen=True)
class Shortened:
    """A sentence and the spans to delete, half open, in characters: `light` alone, or `light` and `strong` together."""

    document: str
    language: str
    sentence: str
    light: tuple[tuple[int, int], ...]
    strong: tuple[tuple[int, int], ...]

    def left(self, strong=False):
        """What is left of the sentence; its first letter as it was."""
        return delete(self.sentence, self.light + self.strong if strong else self.light)


def delete(text, spans):
    """`text` without the characters of `spans`, which may overlap."""
    out, end = [], 0
    for start, stop in sorted(spans):
        out.append(text[end:start] if start > end else "")
        end = max(end, stop)
    return "".join(out) + text[end:]


def key(sentence):
    """By what a sentence is found: the first 16 hexadecimal digits of its SHA-256, white space folded."""
    return hashlib.sha256(" ".join(sentence.split()).encode("utf-8")).hexdigest()[:16]


def join(records, readings):
    """The sentences of `records` (lines of shortened.jsonl) that stand in `readings` (lines of `precis read --json`), in the order of reading."""
    labels = {label["sha256"]: (record, label) for record in records for label in record["sentences"]}
    for reading in readings:
        for read in reading["sentences"]:
            sentence = " ".join(read["text"].split())
            found = labels.pop(key(sentence), None)
            if found:
                record, label = found
                yield Shortened(record["name"], record["language"], sentence, _spans(label["light"]), _spans(label["strong"]))


def _spans(pairs):
    return tuple((start, stop) for start, stop in pairs)


def main():
    """Prints each labelled sentence that was read with what is left of it, one JSON object a line."""
    p = argparse.ArgumentParser(prog="python -m precis_distill.shortened", description=main.__doc__)
    p.add_argument("labels", help="shortened.jsonl")
    p.add_argument("readings", nargs="+", help="output of `precis read --json` of the documents")
    args = p.parse_args()
    for found in join(read_lines(args.labels), (line for path in args.readings for line in read_lines(path))):
        row = {
            "document": found.document,
            "language": found.language,
            "sentence": found.sentence,
            "light": found.left(),
            "strong": found.left(strong=True),
        }
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
