import json
import lzma
import random

import pytest

pytest.importorskip("sklearn")
from precis_distill import rank_by_references  # noqa: E402


def run(monkeypatch, *arguments):
    monkeypatch.setattr("sys.argv", ["rank_by_references", *map(str, arguments)])
    rank_by_references.main()


def test_worth_is_what_a_summary_holds():
    references = [["the", "mill", "was", "sold"], ["the", "town", "sold", "it"]]
    assert rank_by_references.worth(["the", "mill", "was", "sold"], references) == pytest.approx((3 + 2 / 4) / 2)
    assert rank_by_references.worth(["rain"], references) == 0
    assert rank_by_references.worth([], references) == 0


def test_writes_the_same_trees_again(tmp_path, monkeypatch, capsys):
    rng = random.Random(5)
    data, features = tmp_path / "tales.jsonl.xz", [{"names": ["told", "noise"]}]
    with lzma.open(data, "wt", encoding="utf-8") as out:
        for number in range(40):
            told = [f"the miller sold mill {number}", f"he left town {number} riding", "he never came back here"]
            rows, lines = [], []
            for place in range(10):
                line = told[place // 3] if place in (1, 4, 7) else f"nothing much happened after day x{place}"
                rows.append({"ordinal": place, "text": line, "features": [float(place in (1, 4, 7)), rng.random()]})
                lines.append(line)
            features.append({"name": f"x/tales-{number:03d}.txt", "language": "en", "rows": rows})
            out.write(json.dumps({"id": str(number), "source": ". ".join(lines), "targets": [" ".join(told)]}) + "\n")
    run(monkeypatch, "unpack", data, "--to", tmp_path / "texts")
    assert len(list((tmp_path / "texts").iterdir())) == 40
    (tmp_path / "features.jsonl").write_text("".join(json.dumps(line) + "\n" for line in features), encoding="utf-8")
    for graded in ([], ["--graded"]):
        for again in ("a.txt", "b.txt"):
            options = ("--out", tmp_path / again, "--folds", 2, "--words", 15, *graded)
            run(monkeypatch, "learn", tmp_path / "features.jsonl", data, *options)
        assert (tmp_path / "a.txt").read_bytes() == (tmp_path / "b.txt").read_bytes()
        printed = capsys.readouterr().out
        assert "40 documents, 400 sentences" in printed and "R-1 100.00" in printed


def test_graded_worth_is_told_in_deviations_of_its_document():
    document = {"name": "x/a.txt", "tokens": [["the", "mill", "was", "sold", "today"], ["rain"] * 5, ["he"], ["so"], ["it"]]}
    few = {"name": "x/b.txt", "tokens": document["tokens"][:4]}
    references = {name: [["the", "mill", "was", "sold"], ["he", "left"]] for name in ("a.txt", "b.txt")}
    (found,) = rank_by_references.label([document, few], references, graded=True)
    assert found["y"].mean() == pytest.approx(0) and found["y"].std() == pytest.approx(1, abs=1e-4)
    assert found["y"].argmax() == 0 and len(set(found["y"][1:])) == 1
