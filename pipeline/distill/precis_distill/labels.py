"""Sentences that a reader chose in whole documents: labels without the documents' text (labels/README.md)."""

import hashlib
import json
import re
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass
from pathlib import Path

FUNCTIONS = frozenset(
    "summary purpose introduction background method finding result decision duty definition example detail timeline contact about "
    "notice references contents boilerplate other".split()
)


@dataclass(frozen=True)
class Labelled:
    """One document's labels, cut out of its text; `sections` are pairs of heading and function."""

    name: str
    language: str
    kind: str
    title: str
    about: str
    sentences: tuple[str, ...]
    never: tuple[str, ...]
    must: tuple[str, ...]
    sections: tuple[tuple[str, str], ...]


def read(path):
    """The records of a labels.jsonl, one dictionary a document, in the order of the file."""
    with Path(path).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def text(path, how):
    """The text of a file as it was had for labelling; `how` is the record's field `text`."""
    if how == "utf-8":
        return Path(path).read_bytes().decode("utf-8", errors="replace")
    if how == "pdftotext":
        return subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")
    part = {"docx": r"word/document\.xml", "pptx": r"ppt/slides/slide(\d+)\.xml"}[how]
    with zipfile.ZipFile(path) as archive:
        found = [match for match in (re.fullmatch(part, name) for name in archive.namelist()) if match]
        found.sort(key=lambda match: int(match[1]) if match.re.groups else 0)
        return "\f".join(_paragraphs(archive, match[0]) for match in found)


def _paragraphs(archive, part):
    out = []
    with archive.open(part) as stream:
        for _, element in ET.iterparse(stream):
            tag = element.tag.rpartition("}")[2]
            if tag == "t":
                out.append(element.text or "")
            elif tag == "tab" and not element.attrib:
                out.append("\t")
            elif tag == "p":
                out.append("\n")
    return "".join(out)


def cut(record, text):
    """The labels of `record` as strings of `text`; raises ValueError where this is not the text that was labelled."""
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != record["textSha256"]:
        raise ValueError(f"{record['name']}: not the text that was labelled")

    def fold(start, end):
        return " ".join(text[start:end].split())

    return Labelled(
        record["name"],
        record["language"],
        record["kind"],
        record["title"],
        record["about"],
        tuple(fold(*span) for span in record["sentences"]),
        tuple(fold(*span) for span in record["never"]),
        tuple(record["must"]),
        tuple((fold(start, end), function) for start, end, function in record["sections"]),
    )
