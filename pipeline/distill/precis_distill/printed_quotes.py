"""How many of the sentences that readers quoted stand in the root summaries of a run, and how many of those never to quote.

    precis summarize FOLDER --output OUT
    python -m precis_distill.printed_quotes OUT/current/summaries.jsonl labels/quoted-en.jsonl labels/quoted-zh.jsonl

Prints a line a language: documents, sentences printed by what the reader made of them, quotes there are, and what the first sentence is.
With --fold K only documents whose repository falls, by hash, into part K of four: parts 0 to 3 share no repository.
"""

import argparse
from collections import Counter

from .rank_printed import fold_of
from .rows import read_lines

FOLDS = 4
DIGITS = 16  # of a sentence's SHA-256 that labels have


def of(summary, labels):
    """Counts of one document; `summary` is its record, `labels` its line of quoted-*.jsonl."""
    printed = [sentence["evidence"][0]["sha256"][:DIGITS] for sentence in summary["nodes"][0]["sentences"] if sentence["evidence"]]
    said = [next((key for key in ("quote", "also", "never") if text in labels[key]), "other") for text in printed]
    counts = Counter(said)
    counts.update(documents=1, quotes=len(labels["quote"]), **{"first " + said[0]: 1} if said else {})
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("summaries")
    parser.add_argument("labels", nargs="+")
    parser.add_argument("--fold", type=int, choices=range(FOLDS))
    options = parser.parse_args()
    labels = {item["name"]: item for path in options.labels for item in read_lines(path)}
    counts = {}
    for summary in read_lines(options.summaries):
        for item in (labels.get(name.rpartition("/")[2]) for name in summary["names"]):
            if item and options.fold in (None, fold_of(item["repository"], FOLDS)):
                counts.setdefault(item["language"], Counter()).update(of(summary, item))
    for language, count in sorted(counts.items()):
        first = ", ".join(f"{key} {count['first ' + key]}" for key in ("quote", "also", "never", "other"))
        print(
            f"{language}: {count['documents']} documents, of {count['quotes']} quotes {count['quote']} printed, {count['also']} also, "
            f"{count['never']} never, {count['other']} others; first sentence: {first}"
        )


if __name__ == "__main__":
    main()
