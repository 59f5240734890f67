import json
import random
import re

import pytest

pytest.importorskip("sklearn")
from precis_distill import rank_printed  # noqa: E402

LABELS = ("keep", "weak", "dangling", "fragment")


def write(folder):
    rng = random.Random(7)
    lines, labels = [{"names": ["cut", "worth"]}], []
    for number in range(30):
        rows, said = [], []
        for place in range(10):
            text = f"sentence {place} of document {number}"
            label = LABELS[place % 4]
            features = [float(label in rank_printed.UNFIT) + rng.random() / 9, float(label == "keep") + rng.random() / 9]
            rows.append({"ordinal": place, "text": text + " ", "features": features, "score": rng.random()})
            said.append({"ordinal": place, "sha256": rank_printed.digest(text), "label": label})
        lines.append({"name": f"folder/{number}.md", "language": "en", "rows": rows})
        labels.append({"name": f"{number}.md", "language": "en", "repository": f"owner/{number % 6}", "sentences": said[1:]})
    for name, items in (("features.jsonl", lines), ("printed.jsonl", labels)):
        (folder / name).write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return [str(folder / "features.jsonl"), str(folder / "printed.jsonl")]


def test_writes_the_same_trees_again_and_tells_what_is_unfit(tmp_path, monkeypatch, capsys):
    files = write(tmp_path)
    written = []
    for again in ("a", "b"):
        paths = {part: str(tmp_path / f"{again}-{part}") for part in ("unfit", "kept", "golden")}
        options = [each for part, path in paths.items() for each in (f"--{part}", path)]
        monkeypatch.setattr("sys.argv", ["rank_printed", *files, *options, "--folds", "3"])
        rank_printed.main()
        written.append([open(path, encoding="utf-8").read() for path in paths.values()])
    assert written[0] == written[1]
    out = capsys.readouterr().out
    assert "30 documents, 270 sentences" in out
    assert "(area 1.000, 100% go with 3% of the kept)" in out
    for text in written[0][:2]:
        nodes = [node for line in text.splitlines()[3:-1] for node in line.split()]
        assert all(re.fullmatch(r"=\S+|\d+<=\S+\?\d+:\d+", node) for node in nodes)
    golden = [json.loads(line) for line in written[0][2].splitlines()]
    assert golden[0] == {"names": ["cut", "worth"]} and len(golden) == 1 + rank_printed.GOLDEN


def test_leaves_out_what_is_read_otherwise(tmp_path):
    features, labels = write(tmp_path)
    text = open(features, encoding="utf-8").read().replace("sentence 3 of", "sentence three of")
    open(features, "w", encoding="utf-8").write(text)
    _, documents = rank_printed.read(features, [labels])
    assert sum(len(document["kept"]) for document in documents) == 240
