#!/usr/bin/env python3
"""A random decoder of SmolLM2-135M's size for benchmarks, never for the repository. usage: make_random_decoder.py OUTPUT

onnx/model.onnx, dynamically quantized model_quantized.onnx, and model_q4.onnx of 4 bits in blocks of 32.
"""
import json
import sys
from pathlib import Path

import torch
import transformers
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

import make_decoders

path = Path(sys.argv[1])
(path / "onnx").mkdir(parents=True, exist_ok=True)
torch.manual_seed(1)
tok = make_decoders.tokenizer("llama")
net = transformers.LlamaForCausalLM(transformers.LlamaConfig(
    vocab_size=49152, hidden_size=576, intermediate_size=1536, num_hidden_layers=30, num_attention_heads=9, num_key_value_heads=3,
    max_position_embeddings=8192, tie_word_embeddings=True, initializer_range=0.04, bos_token_id=None, eos_token_id=None)).eval()  # fmt: skip
net.set_attn_implementation("eager")
make_decoders.LAYERS = 30
tok.save(str(path / "tokenizer.json"))
net.config.save_pretrained(path)
(path / "generation_config.json").write_text(json.dumps({"eos_token_id": [tok.token_to_id("<|eot_id|>")]}))
file = path / "onnx" / "model.onnx"
make_decoders.export(net, "llama", file)
quantize_dynamic(file, file.with_name("model_quantized.onnx"), weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})
quantizer = MatMulNBitsQuantizer(str(file), block_size=32, is_symmetric=True, accuracy_level=4)
quantizer.process()
quantizer.model.save_model_to_file(str(file.with_name("model_q4.onnx")))
