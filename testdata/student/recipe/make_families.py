#!/usr/bin/env python3
"""Tiny PEGASUS, mT5 and mBART models and what transformers generates with them. usage: make_families.py OUTPUT_DIRECTORY

For each: a tokenizer, a model trained for seconds on the made-up task of make_models.py (so that ends are real and scores are not tied), the
merged Optimum layout, and golden.json. Everything is seeded.
"""
import json
import os
import random
import sys
from pathlib import Path

import torch
import transformers
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

import make_models

torch.set_num_threads(1)
WIDTH, HEADS, FEED, LAYERS, WORDS = 32, 2, 64, 2, 280
SPECIAL = {
    "pegasus": ["<pad>", "</s>", "<mask_1>", "<mask_2>", "<unk_2>", "<unk>"],
    "mt5": ["<pad>", "</s>", "<unk>"],
    "mbart": ["<s>", "<pad>", "</s>", "<unk>"],
}
LANGUAGES = ["ar_AR", "de_DE", "en_XX", "zh_CN"]
STEPS = {"pegasus": 900, "mt5": 900, "mbart": 900}


def tokenizer(family, sentences):
    """Unigram as in all three families; PEGASUS and mT5 end with </s>, mBART-50 begins with the source language too."""
    tok = Tokenizer(models.Unigram())
    tok.normalizer = normalizers.NFKC()
    tok.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")])  # fmt: skip
    tok.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    tok.train_from_iterator(
        sentences, trainers.UnigramTrainer(vocab_size=WORDS, special_tokens=SPECIAL[family], unk_token="<unk>", show_progress=False))
    if family == "mbart":
        tok.add_special_tokens(LANGUAGES)
        ids = [(t, tok.token_to_id(t)) for t in ("en_XX", "</s>")]
        tok.post_processor = processors.TemplateProcessing(single="en_XX $A </s>", pair="en_XX $A $B </s>", special_tokens=ids)
    else:
        tok.post_processor = processors.TemplateProcessing(single="$A </s>", pair="$A $B </s>", special_tokens=[("</s>", 1)])
    return tok


def model(family, tok):
    size = tok.get_vocab_size()
    common = dict(d_model=WIDTH, encoder_layers=LAYERS, decoder_layers=LAYERS, encoder_attention_heads=HEADS, decoder_attention_heads=HEADS,
                  encoder_ffn_dim=FEED, decoder_ffn_dim=FEED, dropout=0.0, attention_dropout=0.0, activation_dropout=0.0)  # fmt: skip
    if family == "pegasus":
        return transformers.PegasusForConditionalGeneration(transformers.PegasusConfig(
            vocab_size=size, max_position_embeddings=128, scale_embedding=True, pad_token_id=0, eos_token_id=1, decoder_start_token_id=0,
            forced_eos_token_id=1, activation_function="relu", **common))  # fmt: skip
    if family == "mbart":
        return transformers.MBartForConditionalGeneration(transformers.MBartConfig(
            vocab_size=size, max_position_embeddings=128, scale_embedding=True, bos_token_id=0, pad_token_id=1, eos_token_id=2,
            decoder_start_token_id=2, forced_eos_token_id=2, activation_function="relu", **common))  # fmt: skip
    # As published, the model scores more tokens than the tokenizer knows, and heads are not d_model / num_heads wide.
    return transformers.MT5ForConditionalGeneration(transformers.MT5Config(
        vocab_size=size + 12, d_model=WIDTH, d_kv=24, d_ff=FEED, num_layers=LAYERS, num_decoder_layers=LAYERS, num_heads=HEADS, dropout_rate=0.0,
        feed_forward_proj="gated-gelu", tie_word_embeddings=False, pad_token_id=0, eos_token_id=1, decoder_start_token_id=0))  # fmt: skip


def generation_config(family):
    """What the published checkpoints of the family say, made small."""
    own = {
        "pegasus": dict(pad_token_id=0, eos_token_id=1, decoder_start_token_id=0, forced_eos_token_id=1, max_length=64, num_beams=8, length_penalty=0.8),
        "mt5": dict(pad_token_id=0, eos_token_id=1, decoder_start_token_id=0, max_length=84, num_beams=4, length_penalty=0.6,
                    no_repeat_ngram_size=2),
        "mbart": dict(bos_token_id=0, pad_token_id=1, eos_token_id=2, decoder_start_token_id=2, forced_eos_token_id=2, max_length=64, num_beams=5,
                      early_stopping=True),
    }  # fmt: skip
    return transformers.GenerationConfig(**own[family])


def cases(family, tok):
    """Parameters of generate(); what is not named is the bundle's own."""
    plain = dict(num_beams=1, length_penalty=1.0, no_repeat_ngram_size=0, early_stopping=False)
    own = [
        {},
        plain,
        {**plain, "repetition_penalty": 1.4},
        {**plain, "repetition_penalty": 0.8},
        {**plain, "no_repeat_ngram_size": 2, "min_length": 9},
        {**plain, "max_length": 7},
        {**plain, "num_beams": 3, "max_new_tokens": 6},
        {**plain, "num_beams": 4, "min_new_tokens": 10, "repetition_penalty": 1.2},
        {**plain, "num_beams": 4, "length_penalty": -1.0, "early_stopping": "never"},
        {**plain, "num_beams": 4, "length_penalty": 2.0, "early_stopping": "never"},
        {**plain, "num_beams": 5, "length_penalty": 1.6, "early_stopping": True, "no_repeat_ngram_size": 3},
        {**plain, "num_beams": 6, "num_return_sequences": 3},
        {**plain, "num_beams": 2, "min_length": 20, "max_length": 24, "no_repeat_ngram_size": 1},
    ]
    if family == "mbart":
        german, chinese = tok.token_to_id("de_DE"), tok.token_to_id("zh_CN")
        own += [
            {"forced_bos_token_id": german},
            {**plain, "forced_bos_token_id": chinese, "repetition_penalty": 1.3},
            {**plain, "num_beams": 4, "forced_bos_token_id": chinese, "min_length": 6, "no_repeat_ngram_size": 2},
            # The first mBART takes the target language as the decoder's first token.
            {**plain, "num_beams": 4, "decoder_start_token_id": german},
            {**plain, "decoder_start_token_id": chinese, "max_length": 6},
        ]
    return own


def golden(family, net, tok):
    sentences = make_models.corpus(30, seed=99)
    batches = [[s] for s in sentences[:3]] + [sentences[3:7]]
    pad = net.config.pad_token_id
    recorded = []
    for params in cases(family, tok):
        for texts in batches:
            ids = [tok.encode(t).ids for t in texts]
            longest = max(map(len, ids))
            x = torch.tensor([i + [pad] * (longest - len(i)) for i in ids])
            mask = torch.tensor([[1] * len(i) + [0] * (longest - len(i)) for i in ids])
            with torch.no_grad():
                made = net.generate(input_ids=x, attention_mask=mask, do_sample=False, return_dict_in_generate=True, output_scores=True, **params)
            one = {"params": params, "texts": texts, "sequences": made.sequences.tolist()}
            if getattr(made, "sequences_scores", None) is not None:
                one["sequences_scores"] = [round(s, 6) for s in made.sequences_scores.tolist()]
            recorded.append(one)
    return {"transformers": transformers.__version__, "torch": torch.__version__, "model": f"{family}-tiny", "cases": recorded}


def build(family, out):
    random.seed(5)
    torch.manual_seed(5)
    sentences = make_models.corpus()
    tok = tokenizer(family, sentences)
    path = out / f"{family}-tiny"
    (path / "onnx").mkdir(parents=True, exist_ok=True)
    tok.save(str(path / "tokenizer.json"))
    net = model(family, tok)
    make_models.train(net, tok, sentences, net.config.pad_token_id, STEPS[family], B=24)
    net.set_attn_implementation("eager")
    net.generation_config = generation_config(family)
    net.save_pretrained(path)
    layers = make_models.export(net, str(path))
    heads = net.config.num_heads if family == "mt5" else net.config.decoder_attention_heads
    make_models.merge(str(path), layers, heads, net.config.d_kv if family == "mt5" else WIDTH // heads)
    (path / "golden.json").write_text(json.dumps(golden(family, net, tok)))
    for name in ("decoder_model", "decoder_with_past_model"):
        (path / "onnx" / f"{name}.onnx").unlink()
    os.remove(path / "model.safetensors")


if __name__ == "__main__":
    for name in sys.argv[2:] or list(SPECIAL):
        build(name, Path(sys.argv[1]))
