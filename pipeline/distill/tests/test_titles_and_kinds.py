import json

import numpy as np

from precis_distill import kinds, titles


def test_likeness_is_one_for_the_same_letters_only():
    assert titles.likeness("Flow of Rivers", "flow-of rivers") == 1.0
    assert titles.likeness("", "Rivers") == 0.0
    assert 0 < titles.likeness("Flow of Rivers", "Flow of Mills") < 1


def test_a_title_may_be_half_of_the_true_one():
    assert titles.is_title("Audit Report", "Audit Report Final")
    assert not titles.is_title("Audit", "Audit Report of the Bridge")
    assert not titles.is_title("", "Audit")


def row(key, right):
    """A document of two lines, of which the marked one is its title."""
    lines = [{"text": f"Quay {key}", "features": {"bias": 1.0}}, {"text": f"Report {key}", "features": {"bias": 1.0, "mark": 1.0}}]
    return {"key": key, "repository": key, "titles": [f"Report {key}" if right else ""], "literal": True,
            "candidates": lines if right else lines[:1]}


def test_the_choice_is_learned_and_none_is_one_of_the_answers():
    rows = [row(str(i), i % 2 == 0) for i in range(40)]
    names = titles.names_of(rows)
    weights = titles.fit(rows, names)
    assert titles.choose(rows[0], names, weights, 0)[0] == "Report 0"
    assert titles.choose(rows[1], names, weights, 0)[0] == ""


def test_a_kind_is_learned_from_what_is_measured_of_it():
    rows = [
        {"key": str(i), "repository": str(i), "kinds": [kind], "features": {"bias": 1.0, f"title:{kind}": 1.0}}
        for i, kind in enumerate(["minutes", "report", "statute"] * 12)
    ]
    names = sorted({row["kinds"][0] for row in rows})
    general, sorts = kinds.names_of(rows)
    model = kinds.fit(kinds.with_bare_ones(rows), names, general, sorts)
    p = kinds.probabilities(rows, model, names, general, sorts)
    assert np.allclose(p.sum(axis=1), 1)
    assert kinds.chosen(rows, p, names, 0.5) == [row["kinds"][0] for row in rows]
    assert kinds.chosen(rows, p, names, 1.2) == ["document"] * len(rows)


def test_only_what_is_labelled_to_be_learned_from_is_read(tmp_path):
    features, labels = tmp_path / "features.jsonl", tmp_path / "kinds.tsv"
    features.write_text("".join(json.dumps({"name": f"/in/{name}", "language": "en", "kind": "document", "features": {}}) + "\n"
                                for name in ("a.md", "kept back.md", "unknown.md")))
    labels.write_text("name\tkind\tkinds\tset\trepository\n"
                      "a.md\tRFC\tproposal|standard\tquoted\thouse/a\nkept back.md\treport\treport\tdevelopment\thouse\n")
    (row,) = kinds.read(features, labels)
    assert (row["key"], row["repository"], row["kinds"], row["said"]) == ("a.md", "house/a", ["proposal", "standard"], "document")
