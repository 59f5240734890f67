"""Names and numbers of a target that its source does not hold. Pairs with such targets teach a student to invent.

Filtering training pairs by their entities is from Nan et al., "Entity-level Factual Consistency of Abstractive Text
Summarization", EACL 2021; here a name is a word that the corpus writes with a capital, so no tagger is needed.
"""

import re
from collections import Counter

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_CONNECTIVES = frozenset(
    "additionally besides consequently finally furthermore hence however later meanwhile moreover nevertheless".split()
)
_NUMBERS = dict(zip("one two three four five six seven eight nine ten eleven twelve".split(), map(str, range(1, 13))))


class Capitals:
    """How often the corpus writes each word small and capitalized. A word that is mostly capitalized is a name wherever it stands."""

    def __init__(self, texts):
        self.small, self.capital = Counter(), Counter()
        for text in texts:
            for word in _WORD.findall(text):
                (self.capital if word[0].isupper() else self.small)[word.lower()] += 1

    def is_name(self, word):
        low = word.lower()
        return word[0].isupper() and len(word) > 1 and low not in _CONNECTIVES and self.capital[low] > 2 * self.small[low]


def unsupported(target, source, capitals):
    """The target's names and numbers, in order, that stand nowhere in the source. Small numbers may be spelled out there."""
    have = {_NUMBERS.get(w, w) for w in map(str.lower, _WORD.findall(source))}
    told = [w for w in _WORD.findall(target) if any(c.isdigit() for c in w) or capitals.is_name(w)]
    return [w for w in told if w.lower() not in have]
