#!/usr/bin/env python3
"""A tiny random cross-encoder in Optimum's text-classification layout, with what it says of pairs.

Needs torch, onnx and tokenizers. The network is BERT's, written out, so that any version of torch makes it.
usage: make_checker.py FOLDER   (testdata/student/bert-tiny-nli)
"""
import json
import math
import sys
from pathlib import Path

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from torch import nn

WORDS = (
    "the a of in on to and or not no all some was is were rose fell by per cent income cost board council met"
    " approved refused budget roof hall repaired winter year report new old two three ##s ##ed ##ing , . % 3 6 1 2"
).split()
HIDDEN, HEADS, LAYERS, WINDOW = 32, 4, 2, 64
PAIRS = [
    ("The board approved the budget.", "The board approved the budget."),
    ("The board approved the budget.", "The board refused the budget."),
    ("Income rose by 3 per cent and cost fell.", "Cost rose by 3 per cent."),
    ("The roof of the hall was repaired in the winter.", "The hall was repaired."),
    ("", "The council met."),
]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.first = nn.LayerNorm(HIDDEN)
        self.up = nn.Linear(HIDDEN, 2 * HIDDEN)
        self.down = nn.Linear(2 * HIDDEN, HIDDEN)
        self.second = nn.LayerNorm(HIDDEN)

    def forward(self, x, bias):
        q, k, v = self.qkv(x).split(HIDDEN, dim=-1)
        heads = [t.reshape(t.shape[0], -1, HEADS, HIDDEN // HEADS).transpose(1, 2) for t in (q, k, v)]
        weights = (heads[0] @ heads[1].transpose(2, 3) / math.sqrt(HIDDEN // HEADS) + bias).softmax(-1)
        mixed = (weights @ heads[2]).transpose(1, 2).reshape(x.shape[0], -1, HIDDEN)
        x = self.first(x + self.out(mixed))
        return self.second(x + self.down(torch.relu(self.up(x))))


class Classifier(nn.Module):
    def __init__(self, vocabulary):
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.places = nn.Embedding(WINDOW, HIDDEN)
        self.types = nn.Embedding(2, HIDDEN)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.pooler = nn.Linear(HIDDEN, HIDDEN)
        self.classifier = nn.Linear(HIDDEN, 3)

    def forward(self, input_ids, attention_mask, token_type_ids):
        places = torch.cumsum(torch.ones_like(input_ids), 1) - 1
        x = self.words(input_ids) + self.places(places) + self.types(token_type_ids)
        bias = (1.0 - attention_mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.classifier(torch.tanh(self.pooler(x[:, 0])))


def tokenizer():
    vocabulary = {word: i for i, word in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + sorted(set(WORDS)))}
    made = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    made.add_special_tokens(["[PAD]", "[UNK]", "[CLS]", "[SEP]"])
    return made, len(vocabulary)


def main(folder):
    torch.manual_seed(7)
    folder.mkdir(parents=True, exist_ok=True)
    words, size = tokenizer()
    words.save(str(folder / "tokenizer.json"))
    model = Classifier(size).eval()
    for weights in model.parameters():
        weights.data.mul_(2)  # random weights of usual size say nearly the same of every pair
    labels = {"0": "contradiction", "1": "neutral", "2": "entailment"}
    config = {"model_type": "bert", "architectures": ["BertForSequenceClassification"], "id2label": labels,
              "vocab_size": size, "max_position_embeddings": WINDOW}
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    golden = []
    for evidence, claim in PAIRS:
        encoded = words.encode(evidence, claim)
        ids, types = torch.tensor([encoded.ids]), torch.tensor([encoded.type_ids])
        with torch.no_grad():
            logits = model(ids, torch.ones_like(ids), types)[0]
        golden.append({"evidence": evidence, "claim": claim, "ids": encoded.ids,
                       "entailment": round(logits.softmax(0)[2].item(), 6)})
    (folder / "golden.json").write_text(json.dumps(golden, indent=1) + "\n")
    names = ["input_ids", "attention_mask", "token_type_ids"]
    axes = {name: {0: "batch_size", 1: "sequence_length"} for name in names} | {"logits": {0: "batch_size"}}
    torch.onnx.export(model, (ids, torch.ones_like(ids), types), str(folder / "model.onnx"), input_names=names,
                      output_names=["logits"], dynamic_axes=axes, opset_version=14)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
