"""Utterances as transcribers write them down, without what was only said aloud: fillers, false starts, marks of the transcriber."""

import re

from .text import detokenize

_MARKS = re.compile(r"\{\w+\}|\(laughter\)|\(laughs\)")
_FILLERS = re.compile(
    r"(?:\s*,)?\s*(?<!\w)(?:uh|um|uhm|er|erm|mm|hmm|mm-hmm|uh-huh|ah|you know|I mean)(?![\w'-])(?:\s*,)?", re.IGNORECASE
)
_OPENERS = re.compile(
    r"^(?:(?:so|well|yeah|yes|yep|okay|ok|and|but|now|right|all ?right|oh|no|like|also|then|actually|basically|anyway"
    r"|I guess|I think|I mean|you know)(?: that(?= (?:i|we|you|it|they|that|this|the|there|he|she)\b))?"
    r"(?:\s*[,.]\s*|\s+(?=(?:i|we|you|it|they|that|this|the|there|he|she|what|if|so|well|yeah|then|um|uh)\b)))+",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b([\w']+(?: [\w']+){0,3})(?:\s*,)?(?: \1\b)+", re.IGNORECASE)
_KEPT_TWICE = frozenset("had very many more no bye".split())
_HEDGES = re.compile(
    r"(?<!not )(?<!n't )(?<!n’t )\b(?:just|really|actually|basically|like ,) ?"
    r"|(?<!any )(?<!what )(?<!some )(?<!this )(?<!that )(?<!the )(?<!a )\b(?:sort of|kind of) (?!an?\b|things?\b)",
    re.IGNORECASE,
)
_BROKEN = re.compile(
    r"(?i:\b(?:oh|yeah|okay|ok|uh|um|hmm)\b)|(?<![\w'’.-])[b-hj-zB-HJ-Z](?![\w'’.-])|(?i:\band and\b)"
    r"|\b(?:I I|the the|a the)\b|[—-]{1,2}[.]?$"
)


def without_fillers(utterance):
    """The utterance with plain typography and without its fillers and hedges, or None where it is too broken to be mended.

    Deletes only, but for a capital.
    """
    if utterance.count("{disfmarker}") > 1:
        return None
    text = _FILLERS.sub(" ", _MARKS.sub(" ", utterance))
    text = re.sub(r"\s+", " ", re.sub(r" ([’'])(?=(?:s|re|ve|ll|d|m|t)\b)", r"\1", text)).strip(" ,")
    text = _OPENERS.sub("", text)
    text = re.sub(r"\s+", " ", _HEDGES.sub("", text))
    for _ in range(2):
        text = _AGAIN.sub(lambda m: m.group() if m.group(1).lower() in _KEPT_TWICE else m.group(1), text)
    text = re.sub(r"(?: ,)+ (?=[.?!,])|^[ ,.]+", " ", detokenize(text)).replace(",,", ",")
    text = re.sub(r"\s+([.,?!])", r"\1", text).strip()
    return None if _BROKEN.search(text) else text[:1].upper() + text[1:]
