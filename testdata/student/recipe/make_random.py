#!/usr/bin/env python3
"""Random BART models for benchmarks, never for the repository. usage: make_random.py small|distil (in a folder with models/bart-tiny)

small: d=256, 4+2 layers, vocabulary 16,000, Optimum and step layout; distil: the size of distilbart-6-6, Optimum layout. Both also dynamically quantized.
"""
import json
import shutil
import sys
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BartConfig, BartForConditionalGeneration

import make_models
import make_step

SIZES = {"small": (16000, 256, 4, 2, 4, 1024), "distil": (50264, 1024, 6, 6, 16, 4096)}

name = sys.argv[1]
vocabulary, d, encoder, decoder, heads, feed = SIZES[name]
torch.manual_seed(0)
model = BartForConditionalGeneration(BartConfig(
    vocab_size=vocabulary, d_model=d, encoder_layers=encoder, decoder_layers=decoder, encoder_attention_heads=heads,
    decoder_attention_heads=heads, encoder_ffn_dim=feed, decoder_ffn_dim=feed, max_position_embeddings=1024, bos_token_id=0,
    pad_token_id=1, eos_token_id=2, decoder_start_token_id=2, forced_eos_token_id=2, init_std=0.05)).eval()  # fmt: skip
model.set_attn_implementation("eager")
out = Path("models") / name
(out / "onnx").mkdir(parents=True, exist_ok=True)
model.config.save_pretrained(out)
ids = {"bos_token_id": 0, "pad_token_id": 1, "eos_token_id": 2, "decoder_start_token_id": 2}
(out / "generation_config.json").write_text(json.dumps({**ids, "max_length": 64, "num_beams": 1}))
for file in ("tokenizer.json", "tokenizer_config.json"):
    shutil.copy(Path("models/bart-tiny") / file, out)
layers = make_models.export(model, str(out))
make_models.merge(str(out), layers, heads, d // heads)
if name == "small":
    make_step.export(model, out)
for file in ("decoder_model", "decoder_with_past_model"):
    (out / "onnx" / f"{file}.onnx").unlink()
for file in ("encoder_model", "decoder_model_merged"):
    quantize_dynamic(out / "onnx" / f"{file}.onnx", out / "onnx" / f"{file}_quantized.onnx", weight_type=QuantType.QInt8,
                     per_channel=False, extra_options={"EnableSubgraph": True, "MatMulConstBOnly": True})  # fmt: skip
