"""Fits the model that tells the author's text of a web page from what stands around it.

Two logistic regressions with a Gaussian prior: one over what is said of a block, one over that and
what the first says of the blocks around it. Pages are annotated with segments that belong to their
text (`with`) and segments that do not (`without`); a block that holds a segment is an example.

    python -m precis_distill.web_content BLOCKS.jsonl PAGES.json [weights.tsv]

BLOCKS.jsonl is what io.precis.bench.WebTrainingData prints. Precision, recall and F1 of segments are
printed as cross validation over pages gives them, then the weights fitted on all pages are written.
"""

import json
import re
import sys

import numpy as np

FOLDS = 5
PRIOR = float(2.0)
WINDOWS = (1, 3, 8)
LEAST_PAGES = 4
LEAST_KEPT = 140


def fold_space(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u00ad", "")).strip()


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def examples(page, marks):
    """Labels by block: 1 or 0; a block that holds segments of both kinds is none, nor is a
    repeated `with` segment, of which it is not known which block is meant."""
    labels = {}
    texts = [fold_space(block["text"]) for block in page["blocks"]]
    for kind, value in (("with", 1), ("without", 0)):
        for segment in marks[kind]:
            wanted = fold_space(segment)
            found = [i for i, text in enumerate(texts) if wanted and wanted in text]
            if value == 1 and len(found) > 1:
                longest = max(len(texts[i]) for i in found)
                found = [i for i in found if len(texts[i]) == longest][:1] if longest > 2 * len(wanted) else []
            for i in found:
                labels[i] = value if labels.get(i, value) == value else None
    return {i: label for i, label in labels.items() if label is not None}


def logit(p):
    bounded = min(0.999, max(0.001, p))
    return np.log(bounded / (1 - bounded)) / 4


def around(page, alone):
    """Features of the second step; the same as ContentModel.around."""
    blocks = page["blocks"]
    sums = {}
    for block, p in zip(blocks, alone):
        for element, _ in block["around"]:
            total = sums.setdefault(element, [0.0, 0])
            total[0] += p * block["characters"]
            total[1] += block["characters"]
    rows = []
    for i, block in enumerate(blocks):
        values = dict(block["features"])
        values["p"] = logit(alone[i])
        held, level = block["characters"], 1
        for element, characters in block["around"]:
            if characters > held * 1.2 + 5 and level <= 3:
                held = characters
                total = sums[element]
                values[f"p:c{level}"] = total[0] / total[1] if total[1] else 0.0
                level += 1
        for window in WINDOWS:
            values[f"p:before{window}"] = mean(blocks, alone, i - window, i)
            values[f"p:after{window}"] = mean(blocks, alone, i + 1, i + 1 + window)
        rows.append(values)
    return rows


def mean(blocks, alone, start, end):
    span = range(max(0, start), min(end, len(blocks)))
    weights = [np.sqrt(blocks[i]["characters"]) for i in span]
    total = sum(weights)
    return sum(w * alone[i] for w, i in zip(weights, span)) / total if total else 0.0


def fit(rows, labels, names, prior=PRIOR):
    """Weights by Newton's method; the bias comes last and has no prior."""
    x = matrix(rows, names)
    y = np.array(labels, dtype=float)
    weights = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], prior)
    penalty[-1] = 1e-6
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + penalty * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def matrix(rows, names):
    index = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names) + 1))
    x[:, -1] = 1
    for r, row in enumerate(rows):
        for name, value in row.items():
            if name in index:
                x[r, index[name]] = value
    return x


def predict(rows, names, weights):
    return 1 / (1 + np.exp(-matrix(rows, names) @ weights))


class Model:
    """Both steps, fitted on some pages."""

    def __init__(self, pages, marks):
        labelled = [(page, examples(page, marks[page["name"]])) for page in pages]
        self.names = frequent(pages)
        self.first = self._fit_first(labelled)
        halves = [labelled[0::2], labelled[1::2]]
        rows, labels = [], []
        second_names = self.names + second_step_names()
        for own, other in ((halves[0], halves[1]), (halves[1], halves[0])):
            weights = self._fit_first(other)
            for page, known in own:
                alone = predict([b["features"] for b in page["blocks"]], self.names, weights)
                values = around(page, alone)
                rows += [values[i] for i in known]
                labels += list(known.values())
        self.second_names = second_names
        self.second = fit(rows, labels, second_names)

    def _fit_first(self, labelled):
        rows = [page["blocks"][i]["features"] for page, known in labelled for i in known]
        labels = [value for _, known in labelled for value in known.values()]
        return fit(rows, labels, self.names)

    def probabilities(self, page):
        alone = predict([b["features"] for b in page["blocks"]], self.names, self.first)
        return predict(around(page, alone), self.second_names, self.second)


def second_step_names():
    return (
        ["p"]
        + [f"p:c{level}" for level in (1, 2, 3)]
        + [f"p:{side}{window}" for window in WINDOWS for side in ("before", "after")]
    )


def frequent(pages):
    """Features that stand on some pages at least: others are a page's own."""
    count = {}
    for page in pages:
        for name in {name for block in page["blocks"] for name in block["features"]}:
            count[name] = count.get(name, 0) + 1
    return sorted(name for name, pages_with in count.items() if pages_with >= LEAST_PAGES)


def width(text):
    return sum(2 if c >= "\u2e80" else 1 for c in text)


def kept_text(page, probabilities, threshold):
    blocks = page["blocks"]
    kept = [b["text"] for b, p in zip(blocks, probabilities) if p >= threshold]
    if sum(width(text) for text in kept) < LEAST_KEPT:
        kept = [b["text"] for b in blocks]
    return fold_space(" ".join(kept))


def measure(pages, marks, probabilities, threshold):
    found = missed = false = 0
    for page in pages:
        text = kept_text(page, probabilities[page["name"]], threshold)
        for segment in marks[page["name"]]["with"]:
            inside = fold_space(segment) in text
            found += inside
            missed += not inside
        false += sum(fold_space(s) in text for s in marks[page["name"]]["without"])
    precision = found / max(1, found + false)
    recall = found / max(1, found + missed)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main(arguments):
    marks = json.load(open(arguments[1], encoding="utf-8"))
    pages = [page for page in read(arguments[0]) if page["name"] in marks and page["blocks"]]
    probabilities = {}
    for held in range(FOLDS):
        model = Model([p for i, p in enumerate(pages) if i % FOLDS != held], marks)
        for page in pages[held::FOLDS]:
            probabilities[page["name"]] = model.probabilities(page)
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7):
        scores = measure(pages, marks, probabilities, threshold)
        print("threshold %.1f: P %.4f R %.4f F1 %.4f" % (threshold, *scores))
    if len(arguments) > 2:
        write(Model(pages, marks), arguments[2])


def write(model, path):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# step, feature, weight; fitted by pipeline/distill, web_content.py\n")
        for step, names, weights in ((1, model.names, model.first), (2, model.second_names, model.second)):
            for name, weight in sorted(zip(names + ["bias"], weights)):
                if abs(weight) >= 0.005 or name == "bias":
                    out.write(f"{step}\t{name}\t{weight:.3f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
