"""Trains the ranking of stories, of speech and of proposals: trees over the features that the program computes, from summaries.

    python -m precis_distill.rank_by_references unpack DATA.jsonl.xz --to FOLDER
    java ... io.precis.bench.SentenceFeatureDump FEATURES.jsonl FOLDER/*.txt
    python -m precis_distill.rank_by_references learn FEATURES.jsonl DATA.jsonl.xz... --out story-ranking.txt

Nobody chose sentences of these; people wrote summaries in their own words (`targets`). A sentence is worth the share of
its words that stand in a summary, and twice the share of its pairs of words, on average over the summaries; the best 30 %
of a document's sentences are to be told from the rest, or, with --graded, that worth itself is to be foretold, in standard
deviations from the mean of the document's sentences. With --folds N the documents are judged by models that have not
seen them: ROUGE-1 and -2 F1 without stems of the best sentences, as many as --words allow.

The same features and data give the same bytes, with one thread (OMP_NUM_THREADS=1) and the same scikit-learn.
"""
import argparse
import json
import lzma
import os
from collections import Counter

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

from .rank_sentences import read_features, tokens, written

PAIRS = 2.0
BEST = 70  # percentile of a document's sentences from which one is among the best
SHORTEST = 5  # words; what is shorter is never among them
LEAST_SENTENCES = 5  # of a document that graded worth is learned from
EVEN_SENTENCES = 20  # a shorter document weighs no more in each of its sentences
SHAPE = {"max_iter": 120, "max_leaf_nodes": 8, "min_samples_leaf": 30}


def grams(words, n):
    return Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))


def shared(sentence, reference, n):
    """The share of a sentence's n-grams that stand in a reference; 0 for a sentence that has none."""
    own = grams(sentence, n)
    return sum((own & grams(reference, n)).values()) / max(1, sum(own.values()))


def worth(sentence, references):
    return float(np.mean([shared(sentence, each, 1) + PAIRS * shared(sentence, each, 2) for each in references]))


def label(documents, references, graded=False):
    """The documents that have references, with `y`: whether each sentence is among the best, or how far above the mean."""
    found = []
    for document in documents:
        document["references"] = references.get(os.path.basename(document["name"]))
        if document["references"] is None:
            continue
        values = np.array([worth(each, document["references"]) for each in document["tokens"]])
        short = [len(each) < SHORTEST for each in document["tokens"]]
        values[short] = 0 if graded else -1
        if not graded:
            document["y"] = values >= np.percentile(values, BEST)
        elif len(values) >= LEAST_SENTENCES:
            document["y"] = (values - values.mean()) / (values.std() + 1e-6)
        else:
            continue
        found.append(document)
    return found


def fit(documents, graded=False):
    kind = HistGradientBoostingRegressor if graded else HistGradientBoostingClassifier
    model = kind(learning_rate=0.06, l2_regularization=5, early_stopping=False, random_state=0, **SHAPE)
    x, y = (np.concatenate([d[name] for d in documents]) for name in ("X", "y"))
    if not graded:
        return model.fit(x, y)
    weights = np.concatenate([np.full(len(d["y"]), 1 / np.sqrt(max(EVEN_SENTENCES, len(d["y"])))) for d in documents])
    return model.fit(x, y, sample_weight=weights / weights.mean())


def foretold(model, x):
    return model.predict(x) if isinstance(model, HistGradientBoostingRegressor) else model.predict_proba(x)[:, 1]


def f1(summary, reference, n):
    own, wanted = grams(summary, n), grams(reference, n)
    both = sum((own & wanted).values())
    return 2 * both / max(1, sum(own.values()) + sum(wanted.values()))


def judge(documents, folds, words, graded=False):
    figures = []
    for k in range(folds):
        model = fit([d for i, d in enumerate(documents) if i % folds != k], graded)
        for document in documents[k::folds]:
            chosen, length = [], 0
            for i in np.argsort(-foretold(model, document["X"]), kind="stable"):
                if length + len(document["tokens"][i]) <= words:
                    chosen.append(i)
                    length += len(document["tokens"][i])
            summary = [word for i in sorted(chosen) for word in document["tokens"][i]]
            figures.append([np.mean([f1(summary, each, n) for each in document["references"]]) for n in (1, 2)])
    return "R-1 {:.2f}, R-2 {:.2f} of documents not seen".format(*(100 * np.mean(figures, axis=0)))


def read_data(path):
    """By the name of the file that `unpack` writes: source and references."""
    name = os.path.basename(path).split(".")[0]
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return {f"{name}-{i:03d}.txt": json.loads(line) for i, line in enumerate(lines)}


def unpack(options):
    os.makedirs(options.to, exist_ok=True)
    for name, item in read_data(options.data).items():
        with open(os.path.join(options.to, name), "w", encoding="utf-8") as out:
            out.write(item["source"])


def learn(options):
    names, documents = read_features(options.features)
    references = {
        name: [tokens(each) for each in item["targets"]]
        for data in options.data
        for name, item in read_data(data).items()
    }
    documents = label(documents, references, options.graded)
    print(f"{len(documents)} documents, {sum(len(d['y']) for d in documents)} sentences")
    if options.folds > 1:
        print(judge(documents, options.folds, options.words, options.graded))
    with open(options.out, "w", encoding="utf-8") as out:
        out.write(written(fit(documents, options.graded), names))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    unpacking = commands.add_parser("unpack")
    unpacking.add_argument("data")
    unpacking.add_argument("--to", required=True)
    unpacking.set_defaults(run=unpack)
    learning = commands.add_parser("learn")
    learning.add_argument("features")
    learning.add_argument("data", nargs="+")
    learning.add_argument("--out", required=True)
    learning.add_argument("--graded", action="store_true")
    learning.add_argument("--folds", type=int, default=0)
    learning.add_argument("--words", type=int, default=200)
    learning.set_defaults(run=learn)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
