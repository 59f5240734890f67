"""A trained tagger -> its bundle in the layout `tag`: tagger.onnx with int8 weights, tokenizer, card; and golden sentences."""

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import torch

from ..export.quantize import columns, quantize
from .crf import viterbi
from .encoder import HEADS
from .pairs import MOST_TOKENS
from .words import first_pieces, is_word, tokens

OPSET = 17


class Graph(torch.nn.Module):
    def __init__(self, tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, input_ids, attention_mask):
        return self.tagger(input_ids, attention_mask.float())


def rounded(tagger):
    """The same tagger with the weights that int8 leaves of it."""
    state = tagger.state_dict()
    for name, weight in state.items():
        large = weight.dim() == 2 and weight.numel() >= 4096 and name != "turns"
        if large:
            values, scale = columns(weight.numpy(), 0)
            state[name] = torch.from_numpy(values.astype(np.float32) * scale)
    tagger.load_state_dict(state)
    return tagger


def export(tagger, tokenizer_json, out, name, version, data, judge=None, notes=()):
    """Writes the bundle; returns its bytes. Without a judge the program refuses it, but for its features being dumped."""
    out = Path(out)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    tagger.eval()
    ids = torch.ones(1, 9, dtype=torch.long)
    torch.onnx.export(
        Graph(tagger), (ids, torch.ones_like(ids)), str(out / "whole.onnx"), opset_version=OPSET,
        input_names=["input_ids", "attention_mask"], output_names=["drops"],
        dynamic_axes={"input_ids": {0: "rows", 1: "tokens"}, "attention_mask": {0: "rows", 1: "tokens"}, "drops": {0: "rows", 1: "tokens"}},
    )  # fmt: skip
    quantize(out / "whole.onnx", out / "tagger.onnx")
    (out / "whole.onnx").unlink()
    tokenizer = json.loads(Path(tokenizer_json).read_text(encoding="utf-8"))
    tokenizer["truncation"] = tokenizer["padding"] = None
    _dump(out / "tokenizer.json", tokenizer, None)
    _dump(out / "config.json", {
        "model_type": "precis-tagger", "vocab_size": 30522, "pad_token_id": 0, "bos_token_id": 101, "eos_token_id": 102,
        "max_position_embeddings": 512, "num_hidden_layers": len(tagger.layers),
    }, 2)  # fmt: skip
    write_card(out, tagger, name, version, data, judge, notes)
    return sum(f.stat().st_size for f in out.iterdir())


def write_card(out, tagger, name, version, data, judge=None, notes=()):
    files = sorted(f for f in out.iterdir() if f.name != "model_card.json")
    card = {
        "format": "precis-student/1", "name": name, "version": version, "layout": "tag", "kind": "base", "languages": ["en"],
        "window_tokens": 512, "passage_sentences": 1, "precision": "int8", "most_training_tokens": MOST_TOKENS,
        "prompt": {"name": "sentence", "version": "1", "leaf": "{text}", "merge": "{text}"},
        "turns": [round(float(t), 6) for t in tagger.turns.detach().reshape(-1)],
        "judge": judge or {"weights": {"bias": -99.0}, "least": 1.0, "least_alone": 1.0, "least_at_end": 1.0},
        "base": {"name": "sentence-transformers/all-MiniLM-L6-v2", "licence": "Apache-2.0", "layers": len(tagger.layers)},
        "training_data": data, "licence": "Apache-2.0",
        "files": {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in files},
    }  # fmt: skip
    if notes:
        card["notes"] = list(notes)
    _dump(out / "model_card.json", card, 1)


def _dump(path, value, indent):
    path.write_text(json.dumps(value, indent=indent, ensure_ascii=False) + "\n", encoding="utf-8")


@torch.no_grad()
def golden(tagger, pieces, sentences):
    """What the program must say of each sentence: every word's scores, and the words that Viterbi drops."""
    rounded(tagger).eval()
    out = []
    for text in sentences:
        spans = [(s, e) for s, e in tokens(text) if is_word(text[s:e])]
        ids, starts = pieces.encode(text)
        places = [p + 1 for p in first_pieces(spans, starts)]
        row = torch.tensor([[pieces.first, *ids, pieces.last]])
        drops = tagger(row, torch.ones_like(row))[0][places]
        tags = [viterbi([float(x) for x in drops[:, h]], [float(x) for x in tagger.turns[h]]) for h in range(HEADS)]
        out.append({
            "text": text, "words": [text[s:e] for s, e in spans], "light": [round(float(x), 4) for x in drops[:, 0]],
            "strong": [round(float(x), 4) for x in drops[:, 1]], "light_tags": tags[0], "strong_tags": tags[1],
        })  # fmt: skip
    return out
