"""Fits the model that tells a document's kind.

A multinomial logistic regression over what io.precis.summary.about.KindFeatures measures. What is measured
of each kind (`title:minutes`, `heading:report` ...) has one weight for all kinds, and each kind its
own deviation from it; what is measured of the document, words of its title and headings among it, has a weight a kind.

    python -m precis_distill.kinds FEATURES.jsonl labels/kinds.tsv [kind-weights.tsv]

FEATURES.jsonl is what the bench's KindFeatureDump writes of files whose kind was read; `kinds` of kinds.tsv are those
that a reader would let pass, `document` where it is none of them. Documents of the sets `development` and `documents`
are not learned from.

How many are said a kind, and how many of these are right, are printed as cross validation over
repositories gives them, by language, beside what the program said when it wrote the features; then the weights fitted on all are written.
"""

import csv
import json
import sys
import zlib

import numpy as np

LEARNED_FROM = ("archive", "labels", "quoted", "heads")
FOLDS = 5
SHARED_PRIOR = 0.02
OWN_PRIOR = 2.0
OTHER_PRIOR = 1.0
LEAST_DOCUMENTS = 4
STEPS = 250
LEAST_OF_A_WORD = 0.08  # below it a weight is not written: there are some thousand words
KEPT = ("bias", "format ", "title", "no title", "few words")


def read(features, kinds):
    """Rows to learn from: what was measured of each document, with what its reader lets pass."""
    with open(kinds, encoding="utf-8", newline="") as lines:
        known = {row["name"]: row for row in csv.DictReader(lines, delimiter="\t") if row["set"] in LEARNED_FROM}
    rows = []
    for line in open(features, encoding="utf-8"):
        row = json.loads(line)
        name = row["name"].rpartition("/")[2]
        if name in known:
            label = known[name]
            rows.append({**row, "key": name, "said": row["kind"], "repository": label["repository"], "kinds": label["kinds"].split("|")})
    return rows


def fold(row):
    return zlib.crc32(row["repository"].encode()) % FOLDS


def names_of(rows):
    count = {}
    for row in rows:
        for name in row["features"]:
            count[name] = count.get(name, 0) + 1
    general = sorted(n for n, k in count.items() if ":" not in n and k >= LEAST_DOCUMENTS)
    sorts = sorted({n.split(":")[0] for n in count if ":" in n})
    return general, sorts


def tensors(rows, kinds, general, sorts):
    x = np.array([[row["features"].get(n, 0.0) for n in general] for row in rows])
    own = np.zeros((len(rows), len(kinds), len(sorts)))
    for r, row in enumerate(rows):
        for k, kind in enumerate(kinds):
            for s, sort in enumerate(sorts):
                own[r, k, s] = row["features"].get(f"{sort}:{kind}", 0.0)
    return x, own


def fit(rows, kinds, general, sorts):
    """Weights of what is general (kinds x general), shared (sorts) and own (kinds x sorts)."""
    x, own = tensors(rows, kinds, general, sorts)
    y = np.array([[kind in row["kinds"] for kind in kinds] for row in rows], dtype=float)
    known = y.sum(axis=1) > 0
    x, own, y = x[known], own[known], y[known]
    w = np.zeros((len(kinds), len(general)))
    shared = np.zeros(len(sorts))
    deviation = np.zeros((len(kinds), len(sorts)))
    bias = general.index("bias")
    priors = np.full(len(general), OTHER_PRIOR)
    priors[bias] = 0.3
    parameters = [w, shared, deviation]
    moments = [(np.zeros_like(p), np.zeros_like(p)) for p in parameters]
    for step in range(1, STEPS + 1):
        s = x @ w.T + own @ shared + np.einsum("rks,ks->rk", own, deviation)
        p = np.exp(s - s.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        target = p * y
        target /= np.maximum(1e-12, target.sum(axis=1, keepdims=True))
        d = p - target
        gradients = [
            d.T @ x + priors * w,
            np.einsum("rk,rks->s", d, own) + SHARED_PRIOR * shared,
            np.einsum("rk,rks->ks", d, own) + OWN_PRIOR * deviation,
        ]
        rate = 0.08 * (1 - step / (STEPS + 1))
        for parameter, gradient, (m, v) in zip(parameters, gradients, moments):
            m += 0.1 * (gradient - m)
            v += 0.01 * (gradient * gradient - v)
            parameter -= rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.99**step)) + 1e-6)
    return w, shared, deviation


def with_bare_ones(rows):
    """Of every third that its title names, once more what its title and format alone say: a short
    document has nothing else."""
    bare = []
    for row in rows:
        titled = any(name.startswith("title:") for name in row["features"])
        if titled and zlib.crc32(row["key"].encode()) % 3 == 0:
            kept = {n: v for n, v in row["features"].items() if n.startswith(KEPT)}
            bare.append({**row, "features": {**kept, "short": 1.0}})
    return rows + bare


def probabilities(rows, model, kinds, general, sorts):
    w, shared, deviation = model
    x, own = tensors(rows, kinds, general, sorts)
    s = x @ w.T + own @ shared + np.einsum("rks,ks->rk", own, deviation)
    p = np.exp(s - s.max(axis=1, keepdims=True))
    return p / p.sum(axis=1, keepdims=True)


def chosen(rows, p, kinds, least):
    """The likeliest kind of each; "document" where it is less likely than `least`, or a tenth
    less where the title names it."""
    told = []
    for row, k, q in zip(rows, p.argmax(axis=1), p):
        named = f"title:{kinds[k]}" in row["features"]
        told.append(kinds[k] if q[k] >= least - (0.1 if named else 0) else "document")
    return told


def count(rows, told):
    said = sum(kind != "document" for kind in told)
    right = sum(kind != "document" and kind in row["kinds"] for row, kind in zip(rows, told))
    return len(rows), said, right


def cross_validated(rows, kinds, general, sorts):
    """Probabilities of each document's kinds, of a model that has seen none of its repository."""
    p = np.zeros((len(rows), len(kinds)))
    for held in range(FOLDS):
        model = fit(with_bare_ones([r for r in rows if fold(r) != held]), kinds, general, sorts)
        at = [i for i, r in enumerate(rows) if fold(r) == held]
        p[at] = probabilities([rows[i] for i in at], model, kinds, general, sorts)
    return p


def report(rows, p, kinds):
    for language in sorted({row["language"] for row in rows}):
        at = [i for i, row in enumerate(rows) if row["language"] == language]
        own = [rows[i] for i in at]
        print("%s: today %d documents, %d said, %d right" % (language, *count(own, [row["said"] for row in own])))
        for least in (0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8):
            all_, said, right = count(own, chosen(own, p[at], kinds, least))
            print("%s: least %.2f: %d documents, %d said (%.0f %%), %d right (%.1f %% of said)"
                  % (language, least, all_, said, 100 * said / all_, right, 100 * right / max(1, said)))


def main(arguments):
    rows = read(arguments[0], arguments[1])
    kinds = sorted({kind for row in rows for kind in row["kinds"]})
    general, sorts = names_of(rows)
    report(rows, cross_validated(rows, kinds, general, sorts), kinds)
    if len(arguments) > 2:
        write(fit(with_bare_ones(rows), kinds, general, sorts), kinds, general, sorts, arguments[2])


def write(model, kinds, general, sorts, path):
    w, shared, deviation = model
    with open(path, "w", encoding="utf-8") as out:
        out.write("# class, feature, weight; fitted by pipeline/distill, kinds.py\n")
        for k, kind in enumerate(kinds):
            for name, weight in zip(general, w[k]):
                if abs(weight) >= (LEAST_OF_A_WORD if name.startswith("title word ") else 0.005) or name == "bias":
                    out.write(f"{kind}\t{name}\t{weight:.3f}\n")
            for s, sort in enumerate(sorts):
                weight = shared[s] + deviation[k, s]
                if abs(weight) >= 0.005:
                    out.write(f"{kind}\t{sort}:{kind}\t{weight:.3f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
