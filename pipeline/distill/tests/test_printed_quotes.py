import json
import sys

from precis_distill import printed_quotes
from precis_distill.rank_printed import digest, fold_of

TEXTS = ["We agreed.", "It costs 3.", "Thanks to all.", "Rain fell."]
LABELS = {
    "name": "m.md", "language": "en", "repository": "a/b",
    "quote": [digest(TEXTS[0]), digest("We left.")], "also": [digest(TEXTS[1])], "never": [digest(TEXTS[2])],
}  # fmt: skip


def summary(order):
    # A record has the whole hash, labels the beginning.
    sentences = [{"evidence": [{"sha256": digest(TEXTS[i]) + "0" * 48}]} for i in order] + [{"evidence": []}]
    return {"names": ["x/m.md", "copy.md"], "nodes": [{"sentences": sentences}, {"sentences": []}]}


def test_each_printed_sentence_counts_once_by_what_the_reader_made_of_it():
    counts = printed_quotes.of(summary([2, 0, 1, 3]), LABELS)
    assert counts == {"never": 1, "quote": 1, "also": 1, "other": 1, "documents": 1, "quotes": 2, "first never": 1}


def test_what_prints_nothing_is_a_document_all_the_same():
    assert printed_quotes.of({"names": ["m.md"], "nodes": [{"sentences": []}]}, LABELS) == {"documents": 1, "quotes": 2}


def test_only_the_part_that_is_asked_for_is_counted(tmp_path, monkeypatch, capsys):
    for name, item in (("summaries", summary([0])), ("labels", LABELS)):
        (tmp_path / name).write_text(json.dumps(item), encoding="utf-8")
    own = fold_of("a/b", 4)
    for fold, printed in ((own, "en: 1 documents, of 2 quotes 1 printed"), ((own + 1) % 4, "")):
        monkeypatch.setattr(sys, "argv", ["x", str(tmp_path / "summaries"), str(tmp_path / "labels"), "--fold", str(fold)])
        printed_quotes.main()
        out = capsys.readouterr().out
        assert out.startswith(printed) and bool(out) == bool(printed)
