"""Compares the words of two readings of the same files.

    compare.py OURS.jsonl TEXTS

OURS.jsonl is what `precis read FOLDER --json` prints, TEXTS a folder with NAME.txt for what the other
program read. A word is two letters or more, or a number; a file counts as read from five words on.
Prints the counts, and the files of which one has at least 16 words, and 5 %, that the other has not.
"""

import json
import os
import re
import sys
from collections import Counter

WORD = re.compile(r"[^\W\d_]{2,}|\d[\d.,]*\d")
FEWEST = 5
MANY = 16
SHARE = 0.05


def words(text):
    return Counter(WORD.findall(text.lower()))


def total(counter):
    return sum(counter.values())


def readings(ours, texts):
    """Yields name, our words, the other's words; no words for what was not read."""
    with open(ours, encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            name = os.path.basename(document["name"])
            path = os.path.join(texts, name + ".txt")
            other = ""
            if os.path.exists(path):
                with open(path, encoding="utf-8", errors="replace") as file:
                    other = file.read()
            yield name, words(document.get("text") or ""), words(other)


def main(ours, texts):
    read = Counter()
    sums = Counter()
    for name, mine, theirs in readings(ours, texts):
        both = total(mine) >= FEWEST, total(theirs) >= FEWEST
        read[both] += 1
        missed, extra = theirs - mine, mine - theirs
        if all(both):
            sums.update(ours=total(mine), theirs=total(theirs), missed=total(missed), extra=total(extra))
        for label, lost, of in (("we miss", missed, theirs), ("they miss", extra, mine)):
            if total(lost) >= MANY and total(lost) > SHARE * total(of):
                sample = " ".join(word for word, _ in lost.most_common(8))
                print(f"{label:9} {total(lost):6} of {total(of):6}  {name}: {sample}")
    print(f"read by both {read[True, True]}, by us alone {read[True, False]}, "
          f"by them alone {read[False, True]}, by neither {read[False, False]}")
    print(f"where both read: words of ours {sums['ours']}, of theirs {sums['theirs']}; "
          f"theirs that we miss {sums['missed']}, ours that they miss {sums['extra']}")


if __name__ == "__main__":
    main(*sys.argv[1:])
