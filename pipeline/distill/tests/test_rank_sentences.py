import json
import random
import re

import pytest

pytest.importorskip("sklearn")
from precis_distill import rank_sentences  # noqa: E402

QUOTED = "the board of {} decided to close mill {}"


def write(folder):
    rng = random.Random(5)
    lines, labels = [{"names": ["place", "length"]}], []
    for number in range(40):
        rows = []
        for place in range(12):
            text = QUOTED.format(number, number) if place == 3 else f"sentence {place} of document {number} says little"
            rows.append({"ordinal": place, "text": text, "features": [float(place == 3) + rng.random() / 9, rng.random()]})
        lines.append({"name": f"folder/house{number % 5}-{number}.md", "language": "en", "rows": rows})
        said = {"text": QUOTED.format(number, number)}
        labels.append({"name": f"house{number % 5}-{number}.md", "kind": f"kind{number % 3}", "sentences": [said], "never": []})
    for name, items in (("features.jsonl", lines), ("labels.jsonl", labels)):
        (folder / name).write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return [str(folder / "features.jsonl"), str(folder / "labels.jsonl")]


def test_writes_the_same_trees_again(tmp_path, monkeypatch, capsys):
    files = write(tmp_path)
    written = []
    for again in ("a", "b"):
        names = [str(tmp_path / f"{again}-{part}.txt") for part in ("ranking", "opening")]
        arguments = ["rank_sentences", *files, "--out", names[0], "--opening", names[1], "--folds", "3"]
        monkeypatch.setattr("sys.argv", arguments)
        rank_sentences.main()
        written.append([open(name, encoding="utf-8").read() for name in names])
    assert written[0] == written[1]
    assert "40 of 40 quoted sentences" in capsys.readouterr().out
    for text in written[0]:
        lines = text.splitlines()
        assert lines[0] == "precis-trees 1" and lines[1] == "features place length" and lines[-1] == "end"
        assert all(re.fullmatch(r"=\S+|\d+<=\S+\?\d+:\d+", node) for line in lines[3:-1] for node in line.split())
