"""Fits the model that chooses a document's title among all lines that may be one.

A conditional logit (McFadden 1974): each document is a choice among its candidates and "none of
them", whose score is 0. A document is a line of CANDIDATES.jsonl:

    {"key", "repository", "titles": ["as read", ...], "candidates": [{"text", "features"}]}

`candidates` are what io.precis.text.TitleCandidates gives; `titles` holds "" where none may be said
too. The candidates most like a title are the right ones; a document whose title is among none is a
choice of "none" only where its reader copied the title literally (`literal`).

    python -m precis_distill.titles CANDIDATES.jsonl [title-weights.tsv]

Right, missing and false titles are printed as cross validation over repositories gives them, then
the weights fitted on all are written.
"""

import json
import re
import sys
import zlib

import numpy as np

FOLDS = 5
PRIOR = 0.03
TRUST_PRIOR = 0.001
LEAST_DOCUMENTS = 4


def letters(text):
    return re.sub(r"[\W_]+", "", (text or "").lower())


def likeness(one, other):
    """F1 of letter pairs; 1 for the same."""
    a, b = letters(one), letters(other)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    pairs, rest = {}, 0
    for i in range(len(a) - 1):
        pairs[a[i : i + 2]] = pairs.get(a[i : i + 2], 0) + 1
    for i in range(len(b) - 1):
        if pairs.get(b[i : i + 2], 0) > 0:
            pairs[b[i : i + 2]] -= 1
            rest += 1
    return 2.0 * rest / max(1, len(a) + len(b) - 2)


def is_title(found, wanted):
    """As strict as a reader: the same, or one holds the other and is not half again as long."""
    t, w = letters(found), letters(wanted)
    return bool(t) and bool(w) and (t == w or t in w and len(t) >= 0.5 * len(w) or w in t and len(w) >= 0.5 * len(t))


def targets(row):
    """Shares of the right answer over the candidates, "none" last; None where it is not known."""
    titles = [title for title in row["titles"] if title]
    likest = [max((likeness(c["text"], t) for t in titles), default=0) for c in row["candidates"]]
    best = max(likest, default=0)
    share = np.zeros(len(likest) + 1)
    if best >= 0.6 and any(is_title(c["text"], t) for c in row["candidates"] for t in titles):
        for i, like in enumerate(likest):
            share[i] = like >= best - 0.02
        share /= share.sum()
        if "" in row["titles"]:
            share *= 0.8
            share[-1] += 0.2
        return share
    if "" in row["titles"] or row.get("literal"):
        share[-1] = 1
        return share
    return None


def fold(row):
    return zlib.crc32(row["repository"].encode()) % FOLDS


def names_of(rows):
    count = {}
    for row in rows:
        for name in {n for c in row["candidates"] for n in c["features"]}:
            count[name] = count.get(name, 0) + 1
    return sorted(n for n, k in count.items() if k >= LEAST_DOCUMENTS)


def fit(rows, names, prior=PRIOR):
    """Weights by Newton's method, with a Gaussian prior; the rules' own choice has hardly any."""
    index = {n: i for i, n in enumerate(names)}
    known = [(row, t) for row in rows if row["candidates"] and (t := targets(row)) is not None]
    starts, shares = [], []
    x = np.zeros((sum(len(row["candidates"]) for row, _ in known), len(names)), dtype=np.float32)
    at = 0
    for row, t in known:
        starts.append(at)
        shares.extend(t[:-1])
        for candidate in row["candidates"]:
            for name, value in candidate["features"].items():
                if name in index:
                    x[at, index[name]] = value
            at += 1
    starts = np.array(starts)
    lengths = np.diff(np.append(starts, at))
    y = np.array(shares)
    w = np.zeros(len(names))
    trusted = np.isin(names, ["bias", "by the first rule"])
    penalty = np.where(trusted, TRUST_PRIOR, prior) * len(known)
    for _ in range(12):
        s = x @ w
        top = np.maximum(np.maximum.reduceat(s, starts), 0)
        e = np.exp(s - np.repeat(top, lengths))
        total = np.add.reduceat(e, starts) + np.exp(-top)
        p = e / np.repeat(total, lengths)
        gradient = x.T @ (p - y) + penalty * w
        means = np.add.reduceat(x * p[:, None], starts)
        hessian = (x * p[:, None]).T @ x - means.T @ means + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        w -= step * min(1, 2 / max(1e-9, np.abs(step).max()))
        if np.abs(step).max() < 1e-3:
            break
    return w


def choose(row, names, w, least):
    index = {n: i for i, n in enumerate(names)}
    best, most = "", least
    for c in row["candidates"]:
        s = sum(w[index[n]] * value for n, value in c["features"].items() if n in index)
        if s > most:
            best, most = c["text"], s
    return best, most


def count(rows, chosen):
    right = missing = false = exact = 0
    for row, title in zip(rows, chosen):
        if not title:
            right += "" in row["titles"]
            missing += "" not in row["titles"]
        else:
            ok = any(is_title(title, t) for t in row["titles"] if t)
            right += ok
            false += not ok
            exact += any(letters(title) == letters(t) for t in row["titles"])
    return right, missing, false, exact


def main(arguments):
    rows = [json.loads(line) for line in open(arguments[0], encoding="utf-8")]
    names = names_of(rows)
    for least in (-1.0, -0.5, 0.0, 0.5, 1.0):
        chosen = {}
        for held in range(FOLDS):
            if least == -1.0:
                MODELS[held] = fit([r for r in rows if fold(r) != held], names)
            for row in rows:
                if fold(row) == held:
                    chosen[row["key"]] = choose(row, names, MODELS[held], least)[0]
        print("least %4.1f: right %d, missing %d, false %d, exact %d" % (least, *count(rows, [chosen[r["key"]] for r in rows])))
    if len(arguments) > 1:
        write(names, fit(rows, names), arguments[1])


MODELS = {}


def write(names, w, path):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# class, feature, weight; fitted by pipeline/distill, titles.py\n")
        for name, weight in zip(names, w):
            if abs(weight) >= 0.005:
                out.write(f"title\t{name}\t{weight:.3f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
