#!/usr/bin/env python3
"""A random decoder of SmolLM2-135M's size for benchmarks, never for the repository. usage: make_random_decoder.py OUTPUT [TEXT ...]

onnx/model.onnx, dynamically quantized model_quantized.onnx, and model_q4.onnx of 4 bits in blocks of 32. With texts it is an instruct model: its
tokenizer is learned from them, and it has a chat template.
"""
import json
import sys
from pathlib import Path

import torch
import transformers
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from tokenizers import AddedToken, trainers

import make_decoders

path, texts = Path(sys.argv[1]), sys.argv[2:]
(path / "onnx").mkdir(parents=True, exist_ok=True)
torch.manual_seed(1)
config = {"tokenizer_class": "PreTrainedTokenizerFast", "padding_side": "left"}
if texts:
    tok = make_decoders.tokenizer("qwen2")
    tok.train(texts, trainers.BpeTrainer(vocab_size=16384, initial_alphabet=make_decoders.pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    tok.add_special_tokens([AddedToken(t, special=True) for t in make_decoders.SPECIAL["qwen2"]])
    config["chat_template"] = (Path(__file__).parents[1] / "templates" / "chatml.jinja").read_text()
    config["eos_token"] = config["pad_token"] = "<|im_end|>"
else:
    tok = make_decoders.tokenizer("llama")
    config["eos_token"] = config["pad_token"] = "<|eot_id|>"
net = transformers.LlamaForCausalLM(transformers.LlamaConfig(
    vocab_size=49152, hidden_size=576, intermediate_size=1536, num_hidden_layers=30, num_attention_heads=9, num_key_value_heads=3,
    max_position_embeddings=8192, tie_word_embeddings=True, initializer_range=0.04, bos_token_id=None, eos_token_id=None)).eval()  # fmt: skip
net.set_attn_implementation("eager")
make_decoders.LAYERS = 30
tok.save(str(path / "tokenizer.json"))
(path / "tokenizer_config.json").write_text(json.dumps(config))
net.config.save_pretrained(path)
(path / "generation_config.json").write_text(json.dumps({"eos_token_id": [tok.token_to_id(config["eos_token"])]}))
file = path / "onnx" / "model.onnx"
make_decoders.export(net, "llama", file)
quantize_dynamic(file, file.with_name("model_quantized.onnx"), weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})
quantizer = MatMulNBitsQuantizer(str(file), block_size=32, is_symmetric=True, accuracy_level=4)
quantizer.process()
quantizer.model.save_model_to_file(str(file.with_name("model_q4.onnx")))
