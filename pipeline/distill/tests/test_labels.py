import csv
import hashlib
import zipfile
from pathlib import Path

import pytest
from precis_distill import labels

FOLDER = Path(__file__).parent.parent / "labels"


def record(text, sentences, sections=()):
    return {
        "name": "a.md",
        "language": "en",
        "kind": "report",
        "title": "A",
        "about": "A report.",
        "textSha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
        "sentences": sentences,
        "never": [],
        "must": ["one"],
        "not": [],
        "sections": sections,
    }


def test_cuts_the_sentences_out_of_the_text_that_was_labelled():
    text = "# Summary\nIt found\nthree faults. Thanks."
    found = labels.cut(record(text, [[10, 32]], [[2, 9, "summary"]]), text)
    assert found.sentences == ("It found three faults.",)
    assert found.sections == (("Summary", "summary"),)


@pytest.mark.parametrize(("how", "parts"), [("docx", ["word/document.xml"]), ("pptx", ["ppt/slides/slide2.xml", "ppt/slides/slide10.xml"])])
def test_reads_paragraphs_of_office_files(tmp_path, how, parts):
    path = tmp_path / f"a.{how}"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("docProps/app.xml", "<p><t>not this</t></p>")
        for part in reversed(parts):
            archive.writestr(part, f'<x:d xmlns:x="u"><x:p><x:r><x:t>One</x:t><x:tab/><x:t>of</x:t></x:r></x:p><x:p><x:t>{part}</x:t></x:p></x:d>')
    assert labels.text(path, how) == "\f".join(f"One\tof\n{part}\n" for part in parts)


def test_refuses_another_text():
    with pytest.raises(ValueError, match="a.md"):
        labels.cut(record("one", []), "two")


def test_every_record_is_whole():
    records = labels.read(FOLDER / "labels.jsonl")
    assert len({r["name"] for r in records}) == len(records) >= 100
    for r in records:
        name = r["name"]
        assert r["licence"] and r["repository"] and r["path"] and len(r["commit"]) == 40, name
        assert 4 <= len(r["sentences"]) <= 7 and 5 <= len(r["never"]) <= 8 and r["must"], name
        assert all(0 <= start < end for start, end in r["sentences"] + r["never"]), name
        starts = [start for start, _ in r["sentences"]]
        assert starts == sorted(starts), f"{name}: not in reading order"
        assert not {tuple(span) for span in r["sentences"]} & {tuple(span) for span in r["never"]}, name
        assert all(function in labels.FUNCTIONS for _, _, function in r["sections"]), name


def test_kinds_name_each_document_once():
    with (FOLDER / "kinds.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert len({(row["set"], row["name"]) for row in rows}) == len(rows) >= 300
    ours = {row["name"]: row["kind"] for row in rows if row["set"] == "labels"}
    assert ours == {r["name"]: r["kind"] for r in labels.read(FOLDER / "labels.jsonl")}
