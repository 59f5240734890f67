"""How many of the sentences that a reader quoted a choice by score prints, and of those never to quote.

    java ... io.precis.bench.SentenceFeatureDump FEATURES.jsonl FILES...
    python -m precis_distill.quoted FEATURES.jsonl labels/quoted-zh.jsonl --length 340

Sentences are taken by the program's score for the root of their length until the length is full, in characters where a
document is Chinese and in words elsewhere: a simulation of the choice without likeness, neighbours and sections.
"""
import argparse
import os

import numpy as np

from .rank_printed import digest
from .rows import read_lines

OVER = 1.09  # of the length that is left to a sentence


def chosen(rows, length, spaced):
    """Places of the rows that are taken, best first."""
    sizes = np.array([len(row["text"].split()) if spaced else len(row["text"]) for row in rows])
    worth = np.array([row["score"] for row in rows]) / np.sqrt([len(row["text"]) for row in rows])
    taken, used = [], 0
    for i in np.argsort(-worth, kind="stable"):
        if used + sizes[i] <= length * OVER:
            taken.append(int(i))
            used += sizes[i]
        if used > 0.94 * length:
            break
    return taken


def count(features, labels, length):
    """Of each of quote, also and never: how many are printed, and how many there are."""
    by_name = {item["name"]: item for item in read_lines(labels)}
    found = {key: [0, 0] for key in ("quote", "also", "never")}
    for item in read_lines(features):
        own = by_name.get(os.path.basename(item.get("name", "")))
        if own is None:
            continue
        rows = item["rows"]
        printed = {digest(rows[i]["text"]) for i in chosen(rows, length, own["language"] != "zh")}
        for key, numbers in found.items():
            numbers[0] += sum(text in printed for text in own[key])
            numbers[1] += len(own[key])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("labels")
    parser.add_argument("--length", type=int, default=340)
    options = parser.parse_args()
    for key, (printed, all_of) in count(options.features, options.labels, options.length).items():
        print(f"{key}: {printed} of {all_of}")


if __name__ == "__main__":
    main()
