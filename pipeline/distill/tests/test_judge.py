from pathlib import Path

import numpy as np
import pytest

from precis_distill.rows import read_lines
from precis_distill.shortened import key
from precis_distill.tag import judge

FOLDER = Path(__file__).parent.parent / "labels"
SENTENCE = "The mill, which is old, was sold in May."
RECORD = {"name": "a.md", "cuts": [{"sha256": key(SENTENCE), "cut": [8, 23], "by": "done", "good": True}]}


def test_marks_the_cut_in_the_sentence_that_was_read():
    readings = [{"sentences": [{"text": "Another one."}, {"text": SENTENCE.replace("was sold", "was\nsold")}]}]
    assert list(judge.cuts([RECORD], readings)) == [("a.md#0", "The mill⟦, which is old,⟧ was sold in May.")]


def test_rows_that_no_judge_is_asked_about_have_no_label():
    rows = [{"id": "a.md#0", "features": {"bias": 1.0}}, {"id": "a.md#0", "features": {}}, {"id": "b.md#0", "features": {"bias": 1.0}}]
    assert list(judge.labelled([RECORD], rows)) == [("a.md", {"bias": 1.0}, True)]


def test_learns_from_labels_as_far_as_the_prior_lets_it():
    x = judge.matrix([{"bias": 1.0, "good": 1.0}, {"bias": 1.0}] * 20, ["bias", "good"])
    y, prior = np.array([1.0, 0.0] * 20), np.array([0.5, -1.0])
    free, held = judge.fit(x, y, prior, 0.1), judge.fit(x, y, prior, 1e6)
    assert free[1] > 2 and free[0] < 0
    assert np.allclose(held, prior, atol=1e-3)


def test_weights_that_never_settle_are_an_error():
    with pytest.raises(ValueError, match="not settled"):
        judge.fit(np.array([[np.nan], [1.0]]), np.array([1.0, 0.0]), np.zeros(1), 1.0)


def test_a_cut_is_judged_by_weights_that_its_document_did_not_teach():
    x, y = np.ones((4, 1)), np.array([1.0, 1.0, 1.0, 1.0])
    assert np.allclose(judge.out_of_fold(["a"] * 4, x, y, np.zeros(1), 1.0), 0.5)


def test_every_label_has_its_cut_and_what_is_wrong_with_a_bad_one():
    cuts = [cut for record in read_lines(FOLDER / "judged-margin.jsonl") for cut in record["cuts"]]
    assert all(0 <= cut["cut"][0] < cut["cut"][1] and cut["good"] is not bool(cut.get("why")) for cut in cuts)
