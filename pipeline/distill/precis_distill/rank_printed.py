"""Trains what a reader of printed sentences teaches: which should not have been printed, and which are worth keeping.

    java ... io.precis.bench.SentenceFeatureDump FEATURES.jsonl FILES...
    python -m precis_distill.rank_printed FEATURES.jsonl labels/printed.jsonl --unfit unfit-sentence.txt --kept kept-sentence.txt
        --golden ../core/src/test/resources/io/precis/rank/printed-sentences.jsonl

A reader gave every sentence of a document's root summary one of six labels. Unfit is what is furniture, garbled, a
fragment or dangling; kept is what is labelled keep. Labels name a sentence by the digest of its text, so that a sentence
which is read otherwise by now is left out. Trees over the features that the program computes, and over the score that it
gave the sentence before; with --folds N sentences are judged by models that have not seen a document's repository:
the area under the curve, how many unfit ones go where 3 % of the kept ones go with them, and what the better half of each
document's sentences holds by the program's score and by the corrected one.

--golden writes what these models say of a few of the sentences, as scikit-learn computes it, for the program's tests.

The same features and labels give the same bytes, with one thread (OMP_NUM_THREADS=1) and the same scikit-learn.
"""
import argparse
import hashlib
import json
import os

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score

from .rank_sentences import written

UNFIT = ("furniture", "garbled", "fragment", "dangling")
GOLDEN = 10  # sentences, each of another document
SHAPE = {"max_iter": 120, "max_leaf_nodes": 4, "min_samples_leaf": 20}
LOST = 0.03


def digest(text):
    return hashlib.sha256(" ".join(text.split()).encode("utf-8")).hexdigest()[:16]


def read(features, paths):
    """Feature names, and documents with `X`, `score`, `unfit` and `kept`, one row a labelled sentence."""
    labels = {}
    for path in paths:
        for line in open(path, encoding="utf-8"):
            item = json.loads(line)
            labels[item["name"]] = item
    names, documents = None, []
    for line in open(features, encoding="utf-8"):
        item = json.loads(line)
        if "names" in item:
            names = item["names"]
            continue
        known = labels.get(os.path.basename(item["name"]))
        if known is None:
            continue
        by_text = {each["sha256"]: each["label"] for each in known["sentences"]}
        rows = [(row, by_text[digest(row["text"])]) for row in item["rows"] if digest(row["text"]) in by_text]
        if rows:
            documents.append(
                {
                    "repository": known["repository"],
                    "language": known["language"],
                    "X": np.array([row["features"] for row, _ in rows], dtype=np.float32),
                    "score": np.array([row["score"] for row, _ in rows]),
                    "unfit": np.array([label in UNFIT for _, label in rows]),
                    "kept": np.array([label == "keep" for _, label in rows]),
                }
            )
    return names, documents


def fit(documents, target):
    x = np.concatenate([d["X"] for d in documents])
    y = np.concatenate([d[target] for d in documents])
    model = HistGradientBoostingClassifier(
        learning_rate=0.06, l2_regularization=5, early_stopping=False, random_state=0, **SHAPE
    )
    return model.fit(x, y)


def fold_of(repository, folds):
    return int(digest(repository), 16) % folds


def judge(documents, folds):
    """Lines of figures, by models that have not seen a document's repository."""
    for k in range(folds):
        known = [d for d in documents if fold_of(d["repository"], folds) != k]
        held = [d for d in documents if fold_of(d["repository"], folds) == k]
        models = {target: fit(known, target) for target in ("unfit", "kept")} if held else {}
        for document in held:
            for target, model in models.items():
                document["p_" + target] = model.predict_proba(document["X"])[:, 1]
    lines = [figures(name, chosen) for name, chosen in groups(documents).items() if chosen]
    return "\n".join(lines)


def groups(documents):
    return {
        "all": documents,
        "Chinese": [d for d in documents if d["language"].startswith("zh")],
        "others": [d for d in documents if not d["language"].startswith("zh")],
    }


def figures(name, documents):
    unfit, kept, p, q = (np.concatenate([d[each] for d in documents]) for each in ("unfit", "kept", "p_unfit", "p_kept"))
    removed = (p[unfit] > np.quantile(p[kept], 1 - LOST)).mean()
    halves = [
        half(documents, order)
        for order in (lambda d: d["score"], lambda d: d["score"] * d["p_kept"] * (1 - d["p_unfit"]))
    ]
    return (
        f"{name}: {len(unfit)} sentences, unfit {unfit.mean():.3f} (area {roc_auc_score(unfit, p):.3f}, {removed:.0%} go with "
        f"{LOST:.0%} of the kept), kept {kept.mean():.3f} (area {roc_auc_score(kept, q):.3f}); of the better half, "
        + "; ".join(f"{order}: kept {k:.3f}, unfit {u:.3f}" for order, (k, u) in zip(("scored", "corrected"), halves))
    )


def half(documents, order):
    kept, unfit = [], []
    for document in documents:
        best = np.argsort(-order(document), kind="stable")[: max(1, len(document["kept"]) // 2)]
        kept.extend(document["kept"][best])
        unfit.extend(document["unfit"][best])
    return np.mean(kept), np.mean(unfit)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("labels", nargs="+")
    parser.add_argument("--unfit", required=True)
    parser.add_argument("--kept", required=True)
    parser.add_argument("--golden")
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    names, documents = read(options.features, options.labels)
    print(f"{len(documents)} documents, {sum(len(d['kept']) for d in documents)} sentences")
    if options.folds > 1:
        print(judge(documents, options.folds))
    models = {target: fit(documents, target) for target in ("unfit", "kept")}
    for path, target in ((options.unfit, "unfit"), (options.kept, "kept")):
        with open(path, "w", encoding="utf-8") as out:
            out.write(written(models[target], names))
    if options.golden:
        with open(options.golden, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(line) + "\n" for line in golden(documents, models, names))


def golden(documents, models, names):
    """Log odds of the first sentence of every so manieth document."""
    yield {"names": names}
    for document in documents[:: max(1, len(documents) // GOLDEN)][:GOLDEN]:
        row = document["X"][:1]
        odds = {target: float(model.decision_function(row)[0]) for target, model in models.items()}
        yield {"features": [float(f"{value:.9g}") for value in row[0]], **odds}


if __name__ == "__main__":
    main()
