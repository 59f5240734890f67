"""A sentence's words, which of them a shorter text keeps, and its WordPiece tokens.

Words are cut as the program cuts them (`io.precis.compress.tagged.Token`); the tokens as BERT's uncased tokenizer does.
"""

import json
import re
import unicodedata

HAN = "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*"
    rf"|[{HAN}]"
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    rf"|(?:(?!n['’]t\b)[^\W{HAN}])+(?:[-&/](?=[^\W\d_])[^\W{HAN}]+)*"
    r"|\S",
    re.IGNORECASE,
)
UNBROKEN = 0.001  # what a match is worth more right behind another one


def tokens(text):
    """(start, end) of every word, number and sign, in characters."""
    return [m.span() for m in _WORD.finditer(text)]


def is_word(text):
    return text[0].isalnum() or len(text) > 1


def keys(text, spans):
    return [text[s:e].lower().replace("’", "'") for s, e in spans]


def kept(source, target):
    """Which of the tokens of `source` the longest common subsequence with those of `target` keeps, unbroken runs before broken ones.

    Case does not count. Returns (flags, share of the target's words that were found).
    """
    own, want = keys(source, tokens(source)), keys(target, tokens(target))
    n, m = len(own), len(want)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    match = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            if own[i] == want[j]:
                run = match[i + 1][j + 1] + UNBROKEN if match[i + 1][j + 1] > 0 else 0.0
                match[i][j] = 1 + max(best[i + 1][j + 1], run)
            best[i][j] = max(match[i][j], best[i + 1][j], best[i][j + 1])
    flags, i, j = [False] * n, 0, 0
    while i < n and j < m:
        if match[i][j] > 0 and match[i][j] >= best[i][j]:
            flags[i] = True
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    wanted = [k for k in want if is_word(k)]
    found = sum(f and is_word(k) for f, k in zip(flags, own))
    return flags, found / max(1, len(wanted))


class WordPiece:
    """BERT's uncased tokenizer, with the character at which every token begins."""

    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as file:
            self.vocab = json.load(file)["model"]["vocab"]
        self.unknown, self.first, self.last = (self.vocab[t] for t in ("[UNK]", "[CLS]", "[SEP]"))

    def encode(self, text):
        """(ids, start of each in `text`), without special tokens."""
        ids, starts = [], []
        for begin, word in _basic(text):
            pieces = self._pieces([c for c, _ in word])
            for piece, at in pieces:
                ids.append(piece)
                starts.append(begin if at is None else word[at][1])
        return ids, starts

    def _pieces(self, letters):
        if len(letters) > 100:
            return [(self.unknown, None)]
        out, at, text = [], 0, "".join(letters)
        while at < len(text):
            end = len(text)
            while end > at and ("##" if at else "") + text[at:end] not in self.vocab:
                end -= 1
            if end == at:
                return [(self.unknown, None)]
            out.append((self.vocab[("##" if at else "") + text[at:end]], at))
            at = end
        return out


def _basic(text):
    """Words as (start, [(letter, place in text)]), lower-cased, accents stripped, signs and Han apart."""
    word, begin = [], 0
    for place, char in enumerate(text):
        if char.isspace() or _is_control(char):
            if char.isspace() and word:
                yield begin, word
                word = []
            continue
        if _is_sign(char) or re.match(f"[{HAN}]", char):
            if word:
                yield begin, word
            word = []
            yield place, [(char.lower(), place)]
            continue
        if not word:
            begin = place
        for letter in unicodedata.normalize("NFD", char):
            if unicodedata.category(letter) != "Mn":
                word += [(low, place) for low in letter.lower()]
    if word:
        yield begin, word


def _is_control(char):
    return unicodedata.category(char) in ("Cc", "Cf", "Cn", "Co", "Cs") or char in "\0\ufffd"


def _is_sign(char):
    code = ord(char)
    ascii_sign = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_sign or unicodedata.category(char).startswith("P")


def first_pieces(spans, starts):
    """For each word the token that its first character lies in."""
    places, at = [], 0
    for start, _ in spans:
        while at + 1 < len(starts) and starts[at + 1] <= start:
            at += 1
        places.append(at)
    return places
