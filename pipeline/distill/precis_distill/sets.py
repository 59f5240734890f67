"""How each data set becomes (task, passage, target) pairs. A passage is a few sentences; a target is one to a few.

Whole documents are cut to what the pipeline will really send: selected sentences, some of them beside the point.
"""

from dataclasses import dataclass

from .align import central_choice, greedy_choice, recall, with_distractors
from .alone import clauses, lengthened, picked, picked_dialogue, picked_one_line, spoken, trimmed
from .compress import compress, split_for_fusion
from .names import as_characters, renamed
from .text import clean, content_words, detokenize, is_prose, sentences, speaker, unfold, words

SUMMARIZE, FUSE, TITLE, DESCRIBE, ANSWER = "summarize", "fuse", "title", "describe", "answer"
PASSAGE_WORDS = 190  # keeps prefix and passage inside 320 tokens nearly always


@dataclass(frozen=True)
class Pair:
    task: str
    source: str
    target: str
    origin: str


def crop(text, most_words=PASSAGE_WORDS):
    """The leading sentences of a text within a word budget; at least one."""
    out, used = [], 0
    for s in sentences(text):
        used += len(words(s))
        if out and used > most_words:
            break
        out.append(s)
    return " ".join(out)


def passage(source, chosen, most_words=PASSAGE_WORDS):
    """Chosen sentences joined in document order, cut to the word budget by dropping from the end."""
    out, used = [], 0
    for i in chosen:
        used += len(words(source[i]))
        if out and used > most_words:
            break
        out.append(source[i])
    return " ".join(out)


def short_abstract(row, rng, origin):
    """Abstract -> one line, with the whole abstract, an aligned choice of it, and a ranked choice of it as passages."""
    source = sentences(unfold(clean(row["source"])))
    whole = passage(source, range(len(source)))
    for target in row["targets"]:
        target = clean(target)
        if not 4 <= len(words(target)) <= 60 or not source:
            continue
        yield Pair(SUMMARIZE, whole, target, origin)
        chosen = greedy_choice(target, source, 3)
        if chosen and recall(content_words(target), content_words(passage(source, chosen))) >= 0.5:
            yield Pair(SUMMARIZE, passage(source, with_distractors(chosen, len(source), rng, 2)), target, origin)
        ranked = passage(source, central_choice(source, rng.randint(45, 100), rng))
        if recall(content_words(target), content_words(ranked)) >= 0.35:  # else it would teach to invent
            yield Pair(SUMMARIZE, ranked, target, origin)


def title(row, rng, origin):
    source = sentences(unfold(clean(row["source"])))
    target = clean(row["targets"][0])
    if 3 <= len(words(target)) <= 20 and source and recall(content_words(target), content_words(row["source"])) >= 0.6:
        budget = rng.choice((60, 90, PASSAGE_WORDS))
        yield Pair(TITLE, passage(source, range(len(source)), budget), target, origin)


def description(row, rng, origin):
    """Documentation page -> its description; where the description stands in the page this is pure choice and copying."""
    target = clean(row["targets"][0])
    source = sentences(unfold(clean(row["source"])))
    if len(source) < 2 or not 6 <= len(words(target)) <= 45 or target.lower().startswith("learn more about"):
        return
    if recall(content_words(target), content_words(row["source"])) < 0.75:
        return
    chosen = greedy_choice(target, source[:40], 2)
    if chosen:
        near = with_distractors(chosen, min(len(source), max(chosen) + 8), rng, 4)
        about_page = target.split()[0] in ("Learn", "Describes", "Provides", "Explains", "Lists", "Contains")
        yield Pair(DESCRIBE if about_page or rng.random() < 0.4 else SUMMARIZE, passage(source, near, 120), target, origin)


def fusion(row, rng, origin):
    """Two sentences -> one; mostly with plain typography, sometimes as it came."""
    plain = rng.random() < 0.85
    source, target = (detokenize(row["source"]), detokenize(row["targets"][0])) if plain else (row["source"], row["targets"][0])
    yield Pair(rng.choice((FUSE, SUMMARIZE)), source, target, origin)


def dialogue(row, rng, origin):
    """Dialogue turn -> summary passage. Passages: aligned choice, ranked choice, and the turn itself where it is short.

    Players bear their characters' names, which the summaries use, and most pairs get other names on both sides: names are to be
    copied, not remembered.
    """
    source = sentences(as_characters(clean(row["source"])))
    source = [s for s in source if len(words(s)) >= 4] or source
    target = clean(row["targets"][0]).replace("\n", " ")
    if not 5 <= len(words(target)) <= 85 or not source:
        return
    chosen = greedy_choice(target, source, 6, 0.015)
    if chosen and recall(content_words(target), content_words(" ".join(source[i] for i in chosen))) >= 0.35:
        text = passage(source, with_distractors(chosen, len(source), rng, 4))
        yield Pair(SUMMARIZE, *renamed(text, target, rng), origin)
    whole = sum(len(words(s)) for s in source) <= 220 and rng.random() < 0.5
    ranked = passage(source, range(len(source)) if whole else central_choice(source, rng.randint(80, 180), rng))
    if recall(content_words(target), content_words(ranked)) >= 0.35:
        yield Pair(SUMMARIZE, *renamed(ranked, target, rng), origin)


def meeting(row, rng, origin):
    """Meeting passage + query -> answer, cut to one or two sentences of the answer and what they lean on."""
    source = [detokenize(s) for s in sentences(clean(row["source"]))]
    source = [s for s in source if len(words(s)) >= 5]
    if not source:
        return
    answer = sentences(detokenize(clean(row["targets"][0])))
    query = clean(row.get("query", ""))
    for target, chosen in _aligned(answer, source, rng, 0.3, 5):
        text = passage(source, with_distractors(chosen, len(source), rng, 3))
        with_query = query and rng.random() < 0.3
        yield Pair(ANSWER if with_query else SUMMARIZE, f"{query} {text}" if with_query else text, target, origin)


def document(row, rng, origin, least=0.55, targets=None):
    """Whole document -> abstract becomes aligned sentences -> one to three sentences of the abstract."""
    source = [s for s in sentences(unfold(clean(row["source"]))) if is_prose(s, 5, 70)]
    if len(source) < 3:
        return
    for text in targets or row["targets"]:
        wanted = [s for s in sentences(unfold(clean(text))) if is_prose(s, 5, 60)]
        for target, chosen in _aligned(wanted, source, rng, least, 3):
            yield Pair(SUMMARIZE, passage(source, with_distractors(chosen, len(source), rng, 3)), target, origin)


def _aligned(wanted, source, rng, least, most):
    at = 0
    while at < len(wanted):
        take = rng.choice((1, 1, 2, 3))
        target = " ".join(wanted[at : at + take])
        at += take
        chosen = greedy_choice(target, source, most + take - 1)
        if chosen and recall(content_words(target), content_words(" ".join(source[i] for i in chosen))) >= least:
            yield target, chosen


def paper(row, rng, origin):
    texts = [t for t in (row["targets"][0], row.get("abstract")) if t]
    yield from document(row, rng, origin, 0.6, texts)


def clause(row, rng, origin):
    target, source = clean(row["targets"][0]), clean(row["source"])
    if len(words(target)) >= 5 and recall(content_words(target), content_words(source)) >= 0.4:
        yield Pair(SUMMARIZE, crop(source), target, origin)


def shortened(row, rng, origin, most=2):
    """Plain text only: a passage -> its central sentence(s) shortened by rule (gap sentences that stay in the passage)."""
    lines = [s for s in sentences(unfold(clean(row["source"]))) if is_prose(s, 8, 45) and not speaker(s)]
    for _ in range(most):
        if len(lines) < 3:
            return
        size = rng.randint(1, min(6, len(lines)))
        start = rng.randrange(len(lines) - size + 1)
        part = lines[start : start + size]
        if rng.random() < 0.3:
            halves = split_for_fusion(rng.choice(part))
            if halves:
                whole = next(s for s in part if s.startswith(halves[0][:-1]))
                yield Pair(SUMMARIZE, " ".join(halves), whole, origin + "+shortened")
                continue
        keep = central_choice(part, max(20, int(rng.uniform(0.3, 0.75) * sum(len(words(s)) for s in part))), rng)[:3]
        target = " ".join(compress(part[i], rng) for i in keep)
        if len(words(target)) <= 80:
            yield Pair(SUMMARIZE, " ".join(part), target, origin + "+shortened")


def alone(row, rng, origin, offcuts):
    """Every pair of one sentence that the row gives; `offcuts` gathers from row to row what may be added to others."""
    if origin in LENGTHENED:
        yield from _pairs(lengthened(row, rng, offcuts, LENGTHENED[origin]), origin + "+lengthened")
    if origin in TRIMMED:
        yield from _pairs(trimmed(row, rng, TRIMMED[origin]), origin + "+trimmed")
    if origin in SPOKEN:
        yield from _pairs(spoken(row, rng, SPOKEN[origin]), origin + "+spoken")
    if origin in PICKED:
        yield from _pairs(PICKED[origin](row, rng), origin + "+picked")
    if origin == "wikisplit_join":
        yield from _pairs(clauses(row, rng), origin + "+clause")


def _pairs(made, origin):
    return (Pair(SUMMARIZE, source, target, origin) for source, target in made)


SHAPES = {
    "acl_title": title, "scitldr": short_abstract, "scisummnet": paper, "peps": document, "keps": document,
    "eips": document, "ms_driver_docs": description, "ms_cpp_docs": description, "legal": clause, "qmsum": meeting,
    "crd3": dialogue, "wikisplit_join": fusion, "squality": lambda r, g, o: document(r, g, o, 0.35),
}  # fmt: skip
PLAIN_TEXT = {"acl_title": 1, "scisummnet": 8, "peps": 6, "keps": 6, "eips": 4, "ms_driver_docs": 1, "ms_cpp_docs": 2, "squality": 12}
LENGTHENED = {
    "acl_title": 2, "scisummnet": 25, "peps": 16, "keps": 16, "eips": 10, "ms_driver_docs": 1, "ms_cpp_docs": 4, "squality": 120,
    "qmsum": 6, "crd3": 1, "scitldr": 2,
}  # fmt: skip
TRIMMED = {
    "acl_title": 2, "scisummnet": 25, "peps": 20, "keps": 20, "eips": 12, "ms_driver_docs": 1, "ms_cpp_docs": 4, "squality": 100,
    "scitldr": 2,
}  # fmt: skip
SPOKEN = {"qmsum": 10, "crd3": 1}
PICKED = {
    **dict.fromkeys(("scisummnet", "peps", "keps", "eips", "qmsum", "squality", "legal", "ms_driver_docs"), picked),
    "scitldr": picked_one_line, "crd3": picked_dialogue,
}  # fmt: skip
