"""Rule-based shortening of one sentence: self-supervised pairs that teach grammatical deletion and nothing else."""

import re

OPENERS = re.compile(
    r"^(?:However|Moreover|Furthermore|In addition|Additionally|In particular|Specifically|For example|For instance|Therefore"
    r"|Thus|Hence|Finally|Also|Indeed|In fact|In general|Generally|As a result|Consequently|Note that|Recently|Meanwhile"
    r"|In this (?:paper|work|article|document|section|study|example|case|topic)|On the other hand|To this end|Unfortunately"
    r"|In contrast|Similarly|First|Second|Third|Nevertheless|Nonetheless|Interestingly|Importantly|At the same time"
    r"|In other words|Of course|Currently|Typically|Usually|Often),? (?=\w)"
)
PARENTHESES = re.compile(r" [(\[][^()\[\]]{1,120}[)\]]")
CITATION = re.compile(r" \((?:[^()]*\b(?:19|20)\d\d[a-z]?[^()]*)\)| ?\[[\d, –-]+\]")
ASIDE = re.compile(
    r", (?:which|who|where|whose|including|such as|for example|for instance|however|therefore|moreover|e\.g\.|i\.e\.|in particular)\b"
    r"[^,;:]{3,90}(?=[,.])"
)
_WHOLE_ASIDE = re.compile(ASIDE.pattern + r"(?:,(?! (?:and|but|or|so|nor|yet|while|which|where|who|because|although|though|as)\b))?")
TAIL = re.compile(
    r"(?:, (?:which|who|where|while|although|though|because|since|so that|as|making|allowing|thus|thereby|resulting|leading"
    r"|including|such as|especially|particularly|rather than|and thus|and therefore)\b"
    r"|; |, (?:but|and|so|yet) (?=(?:we|it|they|he|she|this|the|you|there)\b)"
    r"| because | in order to | so that | even though )[^;]{8,}$"
)
_ADVERBS = re.compile(
    r"\b(?:very|really|quite|actually|basically|simply|also|just|essentially|certainly|typically|generally|usually|currently|clearly"
    r"|therefore|moreover) "
)


def _capital(text):
    return text[:1].upper() + text[1:]


def compress(sentence, rng, strength=0.8):
    """A shorter sentence made by deletions only (and a capital), or the sentence itself where no rule applies."""
    out = CITATION.sub("", sentence)
    if rng.random() < strength:
        out = PARENTHESES.sub("", out)
    for _ in range(2):
        if rng.random() < strength:
            out = _capital(OPENERS.sub("", out))
    if rng.random() < strength:
        out = _WHOLE_ASIDE.sub("", out, count=1)
    if rng.random() < strength * 0.8:
        out = _cut_tail(out)
    if rng.random() < strength * 0.7:
        out = _capital(_ADVERBS.sub("", out))
    out = re.sub(r"\s+", " ", out).replace(" ,", ",").replace(" .", ".").replace(",,", ",").strip()
    return out if len(out.split()) >= 5 else sentence


def _cut_tail(sentence):
    found = TAIL.search(sentence)
    if not found:
        return sentence
    head = sentence[: found.start()]
    if len(head) < 0.4 * len(sentence) or head.count("(") != head.count(")"):
        return sentence
    return head.rstrip(" ,;") + "."


_SPLIT = re.compile(
    r", (and|but|so|which|who|while|although|because) "
    r"((?:he|she|it|they|we|this|the|there|you|his|her|its|their|was|is|are|were|has|had)\b)"
)


def split_for_fusion(sentence):
    """Undoes one coordination: ('First half.', 'Second half.') whose fusion is `sentence`; None where no rule applies."""
    found = _SPLIT.search(sentence)
    if not found or found.start() < 20 or len(sentence) - found.end() < 15:
        return None
    word, start = found.group(1), found.group(2)
    relative = word in ("which", "who")
    if relative != (start in ("was", "is", "are", "were", "has", "had")):
        return None
    head, tail = sentence[: found.start()] + ".", sentence[found.start(2) :]
    opener = {"but": "However, ", "so": "Therefore, ", "while": "Meanwhile, ", "although": "However, "}.get(word, "")
    if relative:
        tail = ("They " if start in ("are", "were") else "It " if word == "which" else "He ") + tail
        return head, tail
    return (head, opener + tail) if opener else (head, _capital(tail))
