import json

from precis_distill.quoted import chosen, count
from precis_distill.rank_printed import digest


def row(text, score):
    return {"text": text, "score": score}


def test_the_best_for_their_length_are_taken_until_it_is_full():
    rows = [row("a " * 20, 0.1), row("b " * 5, 0.3), row("c " * 50, 0.9), row("d " * 4, 0.2)]
    assert chosen(rows, 10, True) == [1, 3]
    assert chosen([], 10, True) == []


def test_counts_what_is_printed_of_each_kind(tmp_path):
    features, labels = tmp_path / "features.jsonl", tmp_path / "labels.jsonl"
    rows = [row("水库的工程已经完成。", 0.9), row("大家好。", 0.5), row("大坝在八月建成。", 0.1)]
    features.write_text(
        json.dumps({"names": []}) + "\n" + json.dumps({"name": "folder/a.md", "rows": rows}) + "\n", encoding="utf-8"
    )
    item = {"name": "a.md", "language": "zh"}
    item |= {"quote": [digest(rows[0]["text"]), digest(rows[2]["text"])], "also": [], "never": [digest(rows[1]["text"])]}
    labels.write_text(json.dumps(item) + "\n", encoding="utf-8")
    assert count(features, labels, 14) == {"quote": [1, 2], "also": [0, 0], "never": [1, 1]}
    assert count(features, labels, 10) == {"quote": [1, 2], "also": [0, 0], "never": [0, 1]}
