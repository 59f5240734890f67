"""The files beside the graphs: config.json, generation_config.json and model_card.json."""

import hashlib
import json

from ..tokens import BOS, EOS, PAD

LICENCES = {
    "acl_title": "CC-BY-4.0", "scitldr": "Apache-2.0", "scisummnet": "CC-BY-4.0", "peps": "CC0-1.0", "keps": "Apache-2.0",
    "eips": "CC0-1.0", "ms_driver_docs": "CC-BY-4.0", "ms_cpp_docs": "CC-BY-4.0", "legal": "Apache-2.0", "qmsum": "MIT",
    "crd3": "CC-BY-SA-4.0", "wikisplit_join": "CC-BY-SA-4.0", "squality": "CC-BY-4.0 (summaries), public domain (stories)",
}  # fmt: skip
PASSAGE_TOKENS = 160  # of input that it does best with: longer ones would ask for more than the 95 words of its longest targets
PASSAGE_SENTENCES = 1  # of those it shortens each for itself best: joined, they say what none of them said
MOST_TARGET_TOKENS = 192
TEMPLATE = "summarize {length_words}: {text}"


def dump(path, value):
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_configs(directory, shape, most_target=MOST_TARGET_TOKENS, beams=4):
    dump(directory / "config.json", {
        "model_type": "precis-student", "is_encoder_decoder": True, "vocab_size": shape.vocabulary, "pad_token_id": PAD,
        "bos_token_id": BOS, "eos_token_id": EOS, "decoder_start_token_id": BOS, "max_position_embeddings": shape.positions,
        "d_model": shape.d_model, "encoder_layers": shape.encoder_layers, "decoder_layers": shape.decoder_layers,
        "encoder_attention_heads": shape.heads, "decoder_attention_heads": shape.heads, "encoder_ffn_dim": shape.feed_forward,
        "decoder_ffn_dim": shape.feed_forward,
    })  # fmt: skip
    dump(directory / "generation_config.json", {
        "num_beams": beams, "max_length": most_target, "min_length": 4, "length_penalty": 1.0, "early_stopping": True,
        "no_repeat_ngram_size": 3, "pad_token_id": PAD, "bos_token_id": BOS, "eos_token_id": EOS, "decoder_start_token_id": BOS,
        "precis_whole_words": True,  # our own: source words are copied whole or not at all
    })  # fmt: skip


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def training_data(counts):
    """[{name, licence, pairs}] of the sets that were used; pairs made from a set's plain text are named apart."""
    rows = []
    for origin, pairs in sorted(counts.items()):
        name = origin.partition("+")[0]
        rows.append({"name": origin, "licence": LICENCES.get(name, "unknown: name it before you publish"), "pairs": pairs})
    return rows


def write_card(directory, shape, layout, precision, counts, name, version, measures=(), reading=None, notes=()):
    """Last of all files: it holds the hashes of the others. Returns the card."""
    files = sorted(f for f in directory.iterdir() if f.is_file() and f.name != "model_card.json")
    card = {
        "format": "precis-student/1", "name": name, "version": version, "layout": layout, "kind": "base", "languages": ["en"],
        "window_tokens": shape.positions, "passage_tokens": PASSAGE_TOKENS,
        "passage_sentences": PASSAGE_SENTENCES, "max_target_tokens": MOST_TARGET_TOKENS,
        "precision": precision, "copy": True,
        "encoder_layers": shape.encoder_layers, "decoder_layers": shape.decoder_layers, "heads": shape.heads,
        "head_dim": shape.head_dim, "d_model": shape.d_model, "top_k": min(32, shape.vocabulary),
        "vocabulary_tokens": shape.vocabulary,
        "prompt": {"name": "precis-prefix", "version": "1", "leaf": TEMPLATE, "merge": TEMPLATE,
                   "placeholders": {"length_words": "words wanted, whole number from 3 to 99", "text": "selected sentences"}},
        "training_data": training_data(counts), "licence": "Apache-2.0", "measures": list(measures),
        "files": {f.name: sha256(f) for f in files},
    }  # fmt: skip
    if reading:
        card["reading"] = reading
    if notes:
        card["notes"] = list(notes)
    dump(directory / "model_card.json", card)
    return card
