"""Reads the JSON Lines that everything is made from."""

import json
import lzma


def read_lines(path):
    """The objects of one .jsonl file, in order."""
    with open(path, encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_rows(path):
    """Rows of one .jsonl or .jsonl.xz file, in order."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            row = json.loads(line)
            if not row.get("source") or not row.get("targets"):
                raise ValueError(f"{path.name}:{number}: needs a non-empty 'source' and 'targets'")
            yield row


def set_name(path):
    return path.name.removesuffix(".xz").removesuffix(".jsonl")
