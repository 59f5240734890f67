"""Trains the encoder of the semantic ranking: which sentences a reader wants, read with heading and neighbours.

    java ... io.precis.bench.SentenceFeatureDump FEATURES.jsonl FILES...
    python -m precis_distill.rank_in_context FEATURES.jsonl --quoted QUOTED.jsonl... --printed labels/printed.jsonl
        --texts TEXT... --encoder all-minilm-l6-v2.onnx --tokenizer tokenizer.json --minutes 12 --out FOLDER

Two kinds of labels, both by reading. QUOTED has `name`, `sentences` that a reader would quote of a document and `never`,
those that nobody should (`labels.py` cuts them out of labels.jsonl): a quoted sentence is to score higher than its
neighbours, than the ones never to quote and than some others of its document. printed.jsonl has sentences that were printed:
one that was kept, or missed, is to score higher than the document's others. English documents only.

The encoder begins with the first layers of all-MiniLM-L6-v2, its word embeddings stay as they came. Of its vocabulary
stay the 10,000 pieces that most lines of TEXTS (any English texts) hold, single signs and the special tokens among them. A share of the
repositories of printed.jsonl is held out and judged with --held; what ships has seen all. Minutes of the clock make a run depend on the
machine. Writes relevance.onnx (products of integers), vocabulary.txt, version.txt and golden.jsonl.
"""
import argparse
import hashlib
import json
import os
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from torch import nn
from torch.nn import functional as F

from .export.integers import integer_graph
from .export.quantize import columns
from .rank_printed import UNFIT, digest, fold_of
from .rank_sentences import covers, tokens
from .rows import read_lines
from .tag.encoder import MINI_LM, from_sentence_encoder
from .tag.words import WordPiece

LAYERS, PLACES = 6, 96
BEGINS, PARTS = 101, 102
OF_SENTENCE, OF_HEADING, OF_NEIGHBOUR = 48, 10, 14
SPECIAL, PIECES = 104, 10_000  # ids that keep their places; pieces that stay in all
DOCUMENTS, RATE = 3, 1e-4
SHOWN = 400  # texts that show which channels of the encoder are large
HELD = 4  # one repository in so many
# Of the golden file: sentence, heading, the sentences before and after it.
CONTEXTS = [
    ("The Board approved the budget of 4.2 million for 2027.", "Decisions", "Ms Reyes moved the motion.", "It takes effect on 1 January."),
    ("There are many views on this question.", "Discussion", "", "Some members wanted to wait."),
    ("Tenants must report a leak within 24 hours.", "", "", ""),
    ("Naïve caching of ﬁles — see §4.2 — cost 17 % of throughput: \"never again\", said the café's owner.", "4.2 Résumé", "A", "b"),
    ("word " * 80, "heading " * 20, "before " * 30 + "last", "first " + "after " * 30),
    ("数据 in English text, with 2019年 and emoji 🚀🚀.", "混合", "之前。", "之后。"),
]


class Reader(nn.Module):
    """Ids (rows, tokens) -> (rows, 2): wanted, unfit, log odds."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder, self.dropout, self.head = encoder, nn.Dropout(0.1), nn.Linear(MINI_LM.width, 2)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids, mask):
        return self.head(self.dropout(self.encoder.hidden(ids, mask)[:, 0].float()))


def smaller(tokenizer_json, counts):
    """The tokenizer without the pieces that are rare, and the old ids of those that stay."""
    tokenizer = json.loads(Path(tokenizer_json).read_text(encoding="utf-8"))
    pieces = sorted(tokenizer["model"]["vocab"].items(), key=lambda each: each[1])
    always = {i for word, i in pieces if i < SPECIAL or _is_sign(word)}
    common = sorted((i for _, i in pieces if i not in always), key=lambda i: (-counts[i], i))
    stay = always | set(common[: PIECES - len(always)])
    kept = [(word, i) for word, i in pieces if i in stay]
    tokenizer["model"]["vocab"] = {word: new for new, (word, _) in enumerate(kept)}
    tokenizer["truncation"] = tokenizer["padding"] = None
    return tokenizer, [old for _, old in kept]


def _is_sign(word):
    bare = word.replace("##", "")
    return len(bare) == 1 and bare.isascii()


def encode(pieces, text, context):
    """The sentence, its heading, the end of the sentence before it and the beginning of the one after."""
    heading, before, after = (pieces.encode(each)[0] for each in context)
    parts = (pieces.encode(text)[0][:OF_SENTENCE], heading[:OF_HEADING], before[-OF_NEIGHBOUR:], after[:OF_NEIGHBOUR])
    return [BEGINS] + [token for part in parts for token in (*part, PARTS)]


def read(features, quoted, printed, pieces):
    """Documents with `ids` of their sentences, `wanted`, `never` and, where only some were judged, `judged`."""
    quotes = {os.path.basename(item["name"]): item for path in quoted for item in read_lines(path)}
    prints = {item["name"]: item for path in printed for item in read_lines(path)}
    documents = []
    for item in read_lines(features):
        name = os.path.basename(item.get("name", ""))
        if item.get("language") != "en" or not item["rows"] or name not in quotes and name not in prints:
            continue
        document = {"name": name, "rows": item["rows"]}
        document["ids"] = [encode(pieces, row["text"], row["context"]) for row in item["rows"]]
        _quoted(document, quotes[name]) if name in quotes else _printed(document, prints[name])
        if document["wanted"].any():
            documents.append(document)
    return documents


def _quoted(document, labels):
    own = [tokens(row["text"]) for row in document["rows"]]
    for key, part in (("wanted", "sentences"), ("never", "never")):
        wanted = [tokens(each["text"]) for each in labels.get(part, [])]
        document[key] = np.array([any(covers(each, sentence) for each in wanted) for sentence in own])


def _printed(document, labels):
    by_text = {each["sha256"]: each["label"] for each in labels["sentences"]}
    missed = set(labels.get("missed") or [])
    texts = [digest(row["text"]) for row in document["rows"]]
    said = [by_text.get(text) for text in texts]
    document["repository"] = labels["repository"]
    document["wanted"] = np.array([label == "keep" or text in missed for label, text in zip(said, texts)])
    document["never"] = np.array([label in UNFIT for label in said])
    document["judged"] = np.array([label is not None for label in said]) | document["wanted"]


def sample(document, rng):
    """Places of wanted sentences and of others to set against them."""
    wanted = np.flatnonzero(document["wanted"]).tolist()
    rng.shuffle(wanted)
    if "judged" in document:
        others = np.flatnonzero(document["judged"] & ~document["wanted"]).tolist()
        rng.shuffle(others)
        return wanted[:10], others[:14]
    others = np.flatnonzero(~document["wanted"]).tolist()
    near = [i for i in others if any(abs(i - j) <= 2 for j in wanted)]
    never = [i for i in others if document["never"][i]]
    for each in (near, others, never):
        rng.shuffle(each)
    return wanted[:8], list(dict.fromkeys(near[:6] + never[:3] + others[:7]))


def batch(rows):
    longest = max(map(len, rows))
    ids, mask = torch.zeros(len(rows), longest, dtype=torch.long), torch.zeros(len(rows), longest)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return ids, mask


def loss_of(reader, documents, rng):
    """Pairs within a document; a little of each answer by itself, so that documents compare."""
    rows, parts = [], []
    for document in documents:
        wanted, others = sample(document, rng)
        if wanted and others:
            parts.append((len(rows), len(wanted), document, wanted + others))
            rows += [document["ids"][i] for i in wanted + others]
    if not parts:
        return None
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = reader(*batch(rows)).float()
    loss = 0
    for at, many, document, places in parts:
        own = out[at : at + len(places)]
        said = {key: torch.tensor(document[key][places], dtype=torch.float) for key in ("wanted", "never")}
        loss = loss + F.softplus(own[None, many:, 0] - own[:many, None, 0]).mean()
        loss = loss + 0.1 * F.binary_cross_entropy_with_logits(own[:, 0], said["wanted"])
        loss = loss + 0.5 * F.binary_cross_entropy_with_logits(own[:, 1], said["never"])
    return loss / len(parts)


def train(encoder_onnx, old_ids, documents, minutes, log=print):
    torch.manual_seed(1)
    encoder = from_sentence_encoder(encoder_onnx, LAYERS)
    encoder.words = nn.Embedding.from_pretrained(encoder.words.weight[old_ids].detach().clone())
    encoder.places = nn.Embedding.from_pretrained(encoder.places.weight[:PLACES].detach().clone())
    for part in (encoder.norm, encoder.head):
        part.requires_grad_(False)
    encoder.turns.requires_grad_(False)
    reader = Reader(encoder)
    own = [p for p in encoder.parameters() if p.requires_grad]
    groups = [{"params": own, "lr": RATE}, {"params": list(reader.head.parameters()), "lr": 10 * RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    rates = [group["lr"] for group in optimizer.param_groups]
    began, step, epoch, left = time.time(), 0, 0, 1.0
    while left > 0:
        rng = random.Random(epoch)
        order = documents[:]
        rng.shuffle(order)
        for at in range(0, len(order), DOCUMENTS):
            left = 1 - (time.time() - began) / (60 * minutes)
            if left <= 0:
                break
            for group, full in zip(optimizer.param_groups, rates):
                group["lr"] = full * min(1, (step + 1) / 60) * min(1, left / 0.9)
            reader.train()
            loss = loss_of(reader, order[at : at + DOCUMENTS], rng)
            if loss is None:
                continue
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(own + list(reader.head.parameters()), 1.0)
            optimizer.step()
            step += 1
        epoch += 1
        log(f"{epoch} times over {len(documents)} documents, {step} steps")
    return reader.eval()


@torch.no_grad()
def scores(reader, document, size=64):
    """What it says of each sentence, (sentences, 2)."""
    order = sorted(range(len(document["ids"])), key=lambda i: len(document["ids"][i]))
    out = np.zeros((len(order), 2))
    for at in range(0, len(order), size):
        part = order[at : at + size]
        out[part] = reader(*batch([document["ids"][i] for i in part])).float().numpy()
    return out


def judge(reader, documents):
    """Of the better half of each document's judged sentences, by the program's score and with this: how many were wanted."""
    found = {False: [], True: []}
    for document in documents:
        judged = np.flatnonzero(document["judged"])
        score = np.array([row["score"] for row in document["rows"]])
        said = scores(reader, document)[:, 0]
        for corrected in found:
            worth = score * np.exp(0.5 * said) if corrected else score
            worth = worth / np.sqrt([len(row["text"]) for row in document["rows"]])
            best = sorted(judged, key=lambda i: -worth[i])[: len(judged) // 2]
            found[corrected] += [document["wanted"][i] for i in best]
    return "of the better half wanted %.3f, corrected %.3f" % (np.mean(found[False]), np.mean(found[True]))


def rounded(reader):
    """The same reader with the weights that int8 leaves of it."""
    state = reader.state_dict()
    for name, weight in state.items():
        if weight.dim() == 2 and len(weight) >= 256:  # as `quantize` does
            values, scale = columns(weight.numpy(), 0)
            state[name] = torch.from_numpy(values.astype(np.float32) * scale)
    reader.load_state_dict(state)
    return reader.eval()


def export(reader, tokenizer, documents, out):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    texts = [ids for document in documents for ids in document["ids"]]
    rows = random.Random(1).sample(texts, min(SHOWN, len(texts)))
    state = {name: value.detach().numpy() for name, value in reader.state_dict().items()}
    onnx.save(integer_graph(state, MINI_LM.attention_heads, rows), str(out / "relevance.onnx"))
    pieces = sorted(tokenizer["model"]["vocab"], key=tokenizer["model"]["vocab"].get)
    (out / "vocabulary.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    files = (out / "relevance.onnx").read_bytes() + (out / "vocabulary.txt").read_bytes()
    (out / "version.txt").write_text("relevance 2 " + hashlib.sha256(files).hexdigest()[:12] + "\n", encoding="utf-8")


def golden(reader, pieces, graph):
    """Contexts with their tokens, what the rounded model says in fp32, and what the graph says, each alone."""
    session = onnxruntime.InferenceSession(str(graph), providers=["CPUExecutionProvider"])
    for text, *context in CONTEXTS:
        ids = encode(pieces, text, context)
        with torch.no_grad():
            said = float(reader(*batch([ids]))[0, 0])
        integers = float(session.run(None, {"input_ids": np.array([ids], dtype=np.int64)})[0][0])
        yield {"text": text, "context": context, "ids": ids, "relevance": round(said, 6), "integers": round(integers, 6)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    for name in ("quoted", "printed", "texts"):
        parser.add_argument("--" + name, nargs="+", required=True)
    for name in ("encoder", "tokenizer", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--minutes", type=float, default=12)
    parser.add_argument("--held", action="store_true", help="train without a quarter of the repositories, and judge on them")
    options = parser.parse_args()
    whole, counts = WordPiece(options.tokenizer), Counter()
    for path in options.texts:
        for line in open(path, encoding="utf-8"):
            counts.update(set(whole.encode(line)[0]))
    tokenizer, old_ids = smaller(options.tokenizer, counts)
    Path(options.out).mkdir(parents=True, exist_ok=True)
    pieces = WordPiece(options.tokenizer)
    pieces.vocab = tokenizer["model"]["vocab"]
    documents = read(options.features, options.quoted, options.printed, pieces)
    held = [d for d in documents if options.held and "repository" in d and fold_of(d["repository"], HELD) == 0]
    reader = train(options.encoder, old_ids, [d for d in documents if not any(d is each for each in held)], options.minutes)
    if held:
        print(judge(reader, held))
    export(rounded(reader), tokenizer, documents, options.out)
    with open(Path(options.out) / "golden.jsonl", "w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in golden(reader, pieces, Path(options.out) / "relevance.onnx"))


if __name__ == "__main__":
    main()
