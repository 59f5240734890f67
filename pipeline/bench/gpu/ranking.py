"""The encoder of the ranking on a device in large batches, against ONNX Runtime on the processor one text at a time."""
import collections
import time

import torch
from tokenizers import BertWordPieceTokenizer

import sessions

FOLDER = "pipeline/models/src/main/resources/io/precis/rank/semantic"
SENTENCE, AROUND = 46, 14

#: How many of the texts are chosen: one in so many.
CHOSEN = 10


def texts(root, most):
    """Token ids of sentences of the repository's own documentation, each with what stands around it."""
    tok = BertWordPieceTokenizer(str(root / FOLDER / "vocabulary.txt"), lowercase=True)
    begin, end = (tok.token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
    sentences = []
    for path in sorted((root / "pipeline").rglob("*.md")):
        for sentence in path.read_text(encoding="utf-8").replace("\n", " ").split(". "):
            ids = tok.encode(sentence, add_special_tokens=False).ids
            if len(ids) > 5:
                sentences.append(ids)
    made = []
    for i, ids in enumerate(sentences[:most]):
        before, after = sentences[i - 1] if i else [], sentences[i + 1] if i + 1 < len(sentences) else []
        made.append([begin, *ids[:SENTENCE], end, end, *before[-AROUND:], end, *after[:AROUND], end])
    return made


def batches(all_texts, size):
    """Places of texts of the same length, so many together: nothing is padded."""
    by_length = collections.defaultdict(list)
    for place, ids in enumerate(all_texts):
        by_length[len(ids)].append(place)
    return [places[i : i + size] for places in by_length.values() for i in range(0, len(places), size)]


def scored(session, all_texts, size, until, wait):
    """Relevance of each text and texts a second; no scores where the time is over before."""
    scores = [0.0] * len(all_texts)
    wait()
    begun = time.monotonic()
    for places in batches(all_texts, size):
        made = session.run({"input_ids": torch.tensor([all_texts[place] for place in places])})["relevance"]
        for place, score in zip(places, made.float().reshape(-1).tolist()):
            scores[place] = score
        if time.monotonic() > until:
            return None, 0
    wait()
    return scores, len(all_texts) / (time.monotonic() - begun)


def chosen(scores):
    return set(sorted(range(len(scores)), key=lambda i: -scores[i])[: max(1, len(scores) // CHOSEN)])


def measured(all_texts, root, device, sizes, until, wait):
    path = root / FOLDER / "relevance.onnx"
    wanted, speed = scored(sessions.ByOnnxRuntime(path, "cpu"), all_texts, 1, until, wait)
    yield "encoder of the ranking, processor", f"{speed:.0f} texts/s one at a time, ONNX Runtime"
    if wanted is None:
        return
    session = sessions.ByTorch(path, device, by_text=True)
    scored(session, all_texts[:20], 4, until, wait)
    for size in sizes:
        made, speed = scored(session, all_texts, size, until, wait)
        if made is None:
            yield f"encoder of the ranking, {size} at a time", "no time"
            return
        apart = max(abs(a - b) for a, b in zip(made, wanted))
        both = len(chosen(made) & chosen(wanted))
        said = f"{speed:.0f} texts/s, by torch; {both} of {len(chosen(wanted))} chosen as on the processor, {apart:.4f} apart at most"
        yield f"encoder of the ranking, {size} at a time", said
