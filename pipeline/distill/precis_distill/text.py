"""Cleaning and splitting of raw text. Everything here is deterministic."""

import html
import re

ABBREVIATIONS = frozenset("e.g i.e etc vs al fig figs eq sec dr mr mrs ms prof st no vol inc ltd jr sr approx cf resp dept".split())
STOPWORDS = frozenset(
    """a an and are as at be been but by can could did do does for from had has have he her his i if in into is it its
    may me more most my no not of on or our she should so some such than that the their them then there these they this
    those to too us was we were what when where which while who will with would you your also about just up out""".split()
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?", re.UNICODE)
_BREAK = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"'”’)\]]))\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_SPEAKER = re.compile(r"^[A-Z][A-Za-z .'0-9]{0,30}:\s")


def words(text):
    """Lower-cased words in order, apostrophes kept inside."""
    return _WORD.findall(text.lower())


def content_words(text):
    return [w for w in words(text) if w not in STOPWORDS]


def clean(text):
    """Decodes entities, drops mark-up remains and collapses white space; keeps paragraph breaks as one newline."""
    text = html.unescape(text).replace("\u00a0", " ").replace("\ufeff", "")
    text = re.sub(r"\{[a-z]+\}", " ", text)  # qmsum's {vocalsound} and the like
    text = re.sub(r"`[^`<>]*<[^<>]*>`__?", " ", text)  # reStructuredText links
    text = re.sub(r":[a-z]+:`([^`]*)`", r"\1", text).replace("``", "")
    text = re.sub(r"!?\[([^\]\[]*)\]\([^()\s]*\)", r"\1", text)  # Markdown links
    text = re.sub(r"[ \t\r\f\v]+", " ", text)
    return re.sub(r" ?\n\s*", "\n", text).strip()


def unfold(text):
    """Joins hard-wrapped lines: a newline inside a sentence becomes a space."""
    return re.sub(r"(?<![.!?:…])\n(?=[a-z0-9(\"'])", " ", text)


def detokenize(text):
    """Turns Penn-Treebank spacing and quotes back into plain typography."""
    parts = re.split(r"``|''", text)
    text = parts[0]
    for i, part in enumerate(parts[1:]):  # both kinds are used for either side: alternate
        text = text.rstrip() + ' "' + part.lstrip() if i % 2 == 0 else text.rstrip() + '" ' + part.lstrip()
    text = re.sub(r" ([,.;:?!%)\]}]|n't\b|'(?:s|re|ve|ll|d|m)\b)", r"\1", text)
    text = re.sub(r"([(\[{$#]) ", r"\1", text)
    text = re.sub(r'" ([,.;:?!)])', r'"\1', text)
    text = re.sub(r"(\d) - (\d)", r"\1-\2", text)
    return re.sub(r"\s+", " ", text).strip()


def sentences(text):
    """Splits into sentences: at line ends and after closing punctuation that no abbreviation explains."""
    out = []
    for line in text.split("\n"):
        pieces, held = _BREAK.split(line.strip()), ""
        for piece in pieces:
            held = f"{held} {piece}".strip() if held else piece.strip()
            last = held.rsplit(" ", 1)[-1].rstrip(".").lower().lstrip("(")
            if held.endswith(".") and (last in ABBREVIATIONS or (len(last) == 1 and last.isalpha())):
                continue
            if held:
                out.append(held)
            held = ""
        if held:
            out.append(held)
    return out


def speaker(sentence):
    """The 'NAME: ' that opens an utterance, or an empty string."""
    found = _SPEAKER.match(sentence)
    return found.group(0) if found else ""


def ends(sentence):
    """Whether a sentence's own mark is its last, but for closing quotes and brackets."""
    return sentence.rstrip("\"'”’)").endswith((".", "!", "?"))


def is_prose(sentence, least=6, most=60):
    """True for what reads as one whole sentence: opens with a capital, closes, and is mostly words."""
    count = len(words(sentence))
    if not least <= count <= most or not ends(sentence):
        return False
    letters = sum(c.isalpha() or c in " ,.'-" for c in sentence)
    return sentence.lstrip("\"'“(")[:1].isupper() and letters >= 0.88 * len(sentence)
