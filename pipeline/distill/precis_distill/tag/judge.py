"""The judge of single cuts: a logistic regression that starts from a card's weights and learns from cuts that were read (labels/README.md).

A label is a cut of labels/judged.jsonl; a row is what the bench's `CutFeatureDump` prints of it.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np

from ..rows import read_lines
from ..shortened import key

OPEN, CLOSE = "⟦", "⟧"
FOLDS = 5
SETTLED = 1e-6
MOST_STEPS = 100


def cuts(records, readings):
    """(id, sentence with the cut between OPEN and CLOSE) of every label whose sentence stands in `readings` (lines of `precis read --json`)."""
    labels = {}
    for record in records:
        for number, cut in enumerate(record["cuts"]):
            labels.setdefault(cut["sha256"], []).append((identity(record, number), cut))
    for reading in readings:
        for read in reading["sentences"]:
            sentence = " ".join(read["text"].split())
            for name, cut in labels.pop(key(sentence), ()):
                start, stop = cut["cut"]
                yield name, sentence[:start] + OPEN + sentence[start:stop] + CLOSE + sentence[stop:]


def identity(record, number):
    """By what a label is found among rows."""
    return f"{record['name']}#{number}"


def labelled(records, rows):
    """(document, features, whether the cut is good) of every row that has a label."""
    labels = {identity(record, n): (record["name"], cut["good"]) for record in records for n, cut in enumerate(record["cuts"])}
    for row in rows:
        if row["features"] and row["id"] in labels:
            document, good = labels[row["id"]]
            yield document, row["features"], good


def matrix(features, names):
    """A row a cut, a column a name; features that are no name of `names` weigh nothing."""
    column = {name: at for at, name in enumerate(names)}
    x = np.zeros((len(features), len(names)))
    for at, found in enumerate(features):
        for name, value in found.items():
            if name in column:
                x[at, column[name]] = value
    return x


def fit(x, y, prior, precision):
    """Weights of the most likely regression under a normal prior around `prior`, by Newton's method.

    `precision` is one over the variance of each weight: more holds closer to the prior.
    """
    w = prior.copy()
    for _ in range(MOST_STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) + precision * (w - prior)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + precision * np.eye(len(w))
        step = np.linalg.solve(hessian, gradient)
        w = w - step
        if np.abs(step).max() < SETTLED:
            return w
    raise ValueError(f"the weights have not settled after {MOST_STEPS} steps: are all features finite numbers, and is the precision above 0?")


def out_of_fold(documents, x, y, prior, precision):
    """Probability of each cut by weights that were fitted without its fold of documents."""
    fold = np.array([int(hashlib.sha256(each.encode("utf-8")).hexdigest(), 16) % FOLDS for each in documents])
    p = np.zeros(len(y))
    for each in range(FOLDS):
        held = fold == each
        p[held] = 1 / (1 + np.exp(-x[held] @ fit(x[~held], y[~held], prior, precision)))
    return p


def report(p, y, thresholds=(0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)):
    """Lines of threshold, cuts at or over it, share of them that is good."""
    for least in thresholds:
        sure = p >= least
        if sure.any():
            yield f"{least:.2f} {sure.sum():5d} {y[sure].mean():.3f}"


def main():
    """Prints the sentences to dump features of, or fits a card's judge anew and says how good it is on documents that it did not see."""
    p = argparse.ArgumentParser(prog="python -m precis_distill.tag.judge", description=main.__doc__)
    p.add_argument("labels", help="judged.jsonl")
    p.add_argument("--readings", nargs="+", help="output of `precis read --json`: prints `id<TAB>sentence` lines for CutFeatureDump")
    p.add_argument("--rows", help="what CutFeatureDump printed of them")
    p.add_argument("--card", help="model_card.json whose judge is fitted anew, in place")
    p.add_argument("--precision", type=float, default=2.0, help="of the prior around the card's weights")
    args = p.parse_args()
    records = list(read_lines(args.labels))
    if args.readings:
        for name, sentence in cuts(records, (line for path in args.readings for line in read_lines(path))):
            print(name, sentence, sep="\t")
        return
    card = json.loads(Path(args.card).read_text(encoding="utf-8"))
    documents, features, good = zip(*labelled(records, read_lines(args.rows)))
    names = sorted(set(card["judge"]["weights"]).union(*features))
    prior = np.array([card["judge"]["weights"].get(name, 0.0) for name in names])
    x, y = matrix(features, names), np.array(good, dtype=float)
    print(f"{len(y)} cuts, {y.mean():.3f} good; before, then fitted without their documents:")
    print(*report(1 / (1 + np.exp(-x @ prior)), y), "", *report(out_of_fold(documents, x, y, prior, args.precision), y), sep="\n")
    weights = fit(x, y, prior, args.precision)
    card["judge"]["weights"] = {name: round(float(w), 5) for name, w in zip(names, weights) if abs(w) >= 5e-6}
    Path(args.card).write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
