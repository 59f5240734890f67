#!/usr/bin/env python3
"""Greedy generation by ONNX Runtime's Python with bound caches, one thread. usage: peer_decoder.py DIRECTORY GRAPH NEW_TOKENS ROUNDS < texts.json

The texts have as many tokens each; they are read in one run and go on together.
"""
import json
import sys
import time
from pathlib import Path

import numpy
import onnxruntime
from tokenizers import Tokenizer

directory, graph, new_tokens, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
tok = Tokenizer.from_file(str(directory / "tokenizer.json"))
prompts = numpy.array([tok.encode(text).ids for text in json.load(sys.stdin)])
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = options.inter_op_num_threads = 1
session = onnxruntime.InferenceSession(str(directory / graph), options, providers=["CPUExecutionProvider"])
past = [i for i in session.get_inputs() if i.name.startswith("past")]
best = float("inf")
for _ in range(rounds):
    before = time.process_time()
    ids, position = prompts, 0
    caches = {i.name: onnxruntime.OrtValue.ortvalue_from_numpy(numpy.zeros((len(prompts), i.shape[1], 0, i.shape[3]), "float32")) for i in past}
    for _ in range(new_tokens):
        binding = session.io_binding()
        total = position + ids.shape[1]
        binding.bind_cpu_input("input_ids", ids)
        binding.bind_cpu_input("attention_mask", numpy.ones((len(prompts), total), "int64"))
        binding.bind_cpu_input("position_ids", numpy.arange(position, total)[None].repeat(len(prompts), 0))
        for name, value in caches.items():
            binding.bind_ortvalue_input(name, value)
        for output in session.get_outputs():
            binding.bind_output(output.name)
        session.run_with_iobinding(binding)
        made = dict(zip((o.name for o in session.get_outputs()), binding.get_outputs()))
        caches = {name: made[name.replace("past_key_values", "present")] for name in caches}
        position, ids = total, made["logits"].numpy()[:, -1].argmax(-1)[:, None]
    best = min(best, time.process_time() - before)
print(json.dumps({"cpuSeconds": best}))
