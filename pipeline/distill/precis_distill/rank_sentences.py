"""Trains the ranking of sentences: trees over the features that the program computes.

    python -m precis_distill.rank_sentences FEATURES.jsonl LABELS.jsonl... --out sentence-ranking.txt --opening opening-sentence.txt

FEATURES is what the bench SentenceFeatureDump writes. A line of LABELS has `name` (the file's, without folders),
`sentences` that a reader would quote and `never`, sentences that nobody should quote, each with a `text`. A sentence
of the program counts as quoted where at least 80 % of the words of a reader's sentence stand in it in order. The second
model knows the first of them, which says what the document is. With --folds N the documents are judged by models that
have not seen their house, the part of a name before its first dash, and by models that have not seen their kind.

The same features and labels give the same bytes, with one thread (OMP_NUM_THREADS=1) and the same scikit-learn.
"""
import argparse
import json
import os
import re
from collections import Counter
from difflib import SequenceMatcher

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

COVERED = 0.8
NEVER_WEIGHT = 3.0
SHORTEST = 20  # sentences; a shorter document weighs no more in each of its sentences
RANKING = {"max_iter": 120, "max_leaf_nodes": 8, "min_samples_leaf": 30}
OPENING = {"max_iter": 60, "max_leaf_nodes": 6, "min_samples_leaf": 20}


def tokens(text):
    return re.findall(r"[㐀-鿿]|\w+", text.lower())


def covers(reference, sentence):
    """Whether enough of the reference's words stand in the sentence in order."""
    if sum((Counter(reference) & Counter(sentence)).values()) < COVERED * len(reference):
        return False
    blocks = SequenceMatcher(None, reference, sentence, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= COVERED * len(reference)


def read_features(path):
    """Feature names, and documents with `X` (sentences by features) and `tokens` of each sentence."""
    documents, names = [], None
    for line in open(path, encoding="utf-8"):
        item = json.loads(line)
        if "names" in item:
            names = item["names"]
        elif item["rows"]:
            item["X"] = np.array([row["features"] for row in item["rows"]], dtype=np.float32)
            item["tokens"] = [tokens(row["text"]) for row in item["rows"]]
            documents.append(item)
    return names, documents


def label(documents, paths):
    """The documents that have labels, with `y` and `never`, one number a sentence."""
    by_name = {}
    for path in paths:
        for line in open(path, encoding="utf-8"):
            item = json.loads(line)
            by_name[os.path.basename(item["name"])] = item
    found = []
    for document in documents:
        labels = by_name.get(os.path.basename(document["name"]))
        if labels is None:
            continue
        quoted = [tokens(each["text"]) for each in labels["sentences"]]
        never = [tokens(each["text"]) for each in labels.get("never", [])]
        document["kind"] = labels["kind"]
        document["y"] = _found(quoted, document)
        document["first"] = _found(quoted[:1], document)
        document["never"] = _found(never, document)
        found.append(document)
    return found


def _found(wanted, document):
    return np.array([any(covers(each, sentence) for each in wanted) for sentence in document["tokens"]])


def fit(documents, target, shape):
    """Trees for the log odds that a sentence is one of `target`, "y" or "first"."""
    x = np.concatenate([d["X"] for d in documents])
    y = np.concatenate([d[target] for d in documents])
    weights = np.concatenate(
        [np.where(d["never"], NEVER_WEIGHT, 1.0) / np.sqrt(max(SHORTEST, len(d["y"]))) for d in documents]
    )
    model = HistGradientBoostingClassifier(
        learning_rate=0.06, l2_regularization=5, early_stopping=False, random_state=0, **shape
    )
    return model.fit(x, y, sample_weight=weights / weights.mean())


def written(model, names):
    """The trees as rank.BoostedTrees reads them."""
    bias = float(model._baseline_prediction.ravel()[0])
    lines = ["precis-trees 1", "features " + " ".join(names), f"bias {bias!r}"]
    for (tree,) in model._predictors:
        nodes = []
        for node in tree.nodes:
            if node["is_leaf"]:
                nodes.append(f"={node['value']:.6g}")
            else:
                # All digits: a threshold may be a value that sentences have.
                threshold = float(node["num_threshold"])
                nodes.append(f"{node['feature_idx']}<={threshold!r}?{node['left']}:{node['right']}")
        lines.append(" ".join(nodes))
    return "\n".join(lines + ["end"]) + "\n"


def house(document):
    return os.path.basename(document["name"]).split("-")[0]


def judge(documents, folds, group):
    """By models that do not know a document's group: the quoted among its best seven, the first among its best one."""
    sizes = Counter(group(d) for d in documents)
    fold, filled = {}, [0] * folds
    for name in sorted(sizes, key=lambda each: (-sizes[each], each)):
        fold[name] = filled.index(min(filled))
        filled[fold[name]] += sizes[name]
    hits = total = firsts = 0
    for k in range(folds):
        known = [d for d in documents if fold[group(d)] != k]
        model, opening = fit(known, "y", RANKING), fit(known, "first", OPENING)
        for document in (d for d in documents if fold[group(d)] == k):
            best = np.argsort(-model.predict_proba(document["X"])[:, 1], kind="stable")[:7]
            hits += int(document["y"][best].sum())
            total += int(document["y"].sum())
            firsts += int(document["first"][np.argmax(opening.predict_proba(document["X"])[:, 1])])
    return f"{hits} of {total} quoted sentences among the best seven, {firsts} of {len(documents)} opening sentences"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("labels", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--opening", required=True)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    names, documents = read_features(options.features)
    documents = label(documents, options.labels)
    print(f"{len(documents)} documents, {sum(int(d['y'].sum()) for d in documents)} sentences quoted")
    if options.folds > 1:
        print("other houses:", judge(documents, options.folds, house))
        print("other kinds:", judge(documents, options.folds, lambda document: document["kind"]))
    for path, target, shape in ((options.out, "y", RANKING), (options.opening, "first", OPENING)):
        with open(path, "w", encoding="utf-8") as out:
            out.write(written(fit(documents, target, shape), names))


if __name__ == "__main__":
    main()
