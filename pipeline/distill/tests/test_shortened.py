from pathlib import Path

from precis_distill import shortened
from precis_distill.rows import read_lines

FOLDER = Path(__file__).parent.parent / "labels"


def test_joins_cuts_to_the_sentence_that_was_read():
    sentence = "However, the tool (version 2) found three faults, all of them small."
    label = {"sha256": shortened.key(sentence), "light": [[0, 9]], "strong": [[17, 29], [48, 67]]}
    records = [{"name": "a.md", "language": "en", "sentences": [label]}]
    readings = [{"sentences": [{"text": "Another one."}, {"text": sentence.replace("found three", "found\nthree")}]}]
    (found,) = shortened.join(records, readings)
    assert found.left() == "the tool (version 2) found three faults, all of them small."
    assert found.left(strong=True) == "the tool found three faults."


def test_overlapping_spans_delete_a_character_once():
    assert shortened.delete("abcdef", [(3, 5), (1, 4), (2, 3)]) == "af"
    assert shortened.delete("abc", []) == "abc"


def test_every_span_of_the_labels_is_a_span():
    records = list(read_lines(FOLDER / "shortened.jsonl"))
    labels = [label for record in records for label in record["sentences"]]
    assert len({label["sha256"] for label in labels}) == len(labels)
    for label in labels:
        assert all(0 <= start < stop for start, stop in label["light"] + label["strong"])


def test_judged_cuts_are_of_no_sentence_that_was_shortened():
    shortened_keys = {label["sha256"] for record in read_lines(FOLDER / "shortened.jsonl") for label in record["sentences"]}
    cuts = [cut for record in read_lines(FOLDER / "judged.jsonl") for cut in record["cuts"]]
    assert not shortened_keys & {cut["sha256"] for cut in cuts}
    assert all(0 <= cut["cut"][0] < cut["cut"][1] and isinstance(cut["good"], bool) for cut in cuts)
