#!/usr/bin/env python3
"""Greedy generation by ONNX Runtime's Python with bound caches, one thread. usage: peer_decoder.py DIRECTORY GRAPH NEW_TOKENS < rounds.json

Each round's texts are read in one run, padded before the shorter ones, and go on together. The first round is not counted.
"""
import json
import sys
import time
from pathlib import Path

import numpy
import onnxruntime
from tokenizers import Tokenizer

directory, graph, new_tokens = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
given = json.load(sys.stdin)
tok = Tokenizer.from_file(str(directory / "tokenizer.json"))
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = options.inter_op_num_threads = 1
session = onnxruntime.InferenceSession(str(directory / graph), options, providers=["CPUExecutionProvider"])
past = [i for i in session.get_inputs() if i.name.startswith("past")]


def generate(texts):
    rows = [tok.encode(text, add_special_tokens=given["special"]).ids for text in texts]
    width = max(map(len, rows))
    ids = numpy.array([[0] * (width - len(row)) + row for row in rows])
    mask = numpy.array([[0] * (width - len(row)) + [1] * len(row) for row in rows])
    caches = {i.name: onnxruntime.OrtValue.ortvalue_from_numpy(numpy.zeros((len(rows), i.shape[1], 0, i.shape[3]), "float32")) for i in past}
    made = []
    for _ in range(new_tokens):
        binding = session.io_binding()
        binding.bind_cpu_input("input_ids", ids)
        binding.bind_cpu_input("attention_mask", mask)
        places = numpy.maximum(mask.cumsum(1) - 1, 0)[:, -ids.shape[1] :]
        binding.bind_cpu_input("position_ids", numpy.ascontiguousarray(places))
        for name, value in caches.items():
            binding.bind_ortvalue_input(name, value)
        for output in session.get_outputs():
            binding.bind_output(output.name)
        session.run_with_iobinding(binding)
        outputs = dict(zip((o.name for o in session.get_outputs()), binding.get_outputs()))
        caches = {name: outputs[name.replace("past_key_values", "present")] for name in caches}
        ids = outputs["logits"].numpy()[:, -1].argmax(-1)[:, None]
        mask = numpy.concatenate([mask, numpy.ones((len(rows), 1), "int64")], 1)
        made.append(ids[:, 0])
    return numpy.array(made).T.tolist()


rounds = []
for texts in given["rounds"]:
    cpu, wall = time.process_time(), time.monotonic()
    made = generate(texts)
    rounds.append({"cpuSeconds": time.process_time() - cpu, "wallSeconds": time.monotonic() - wall, "generated": made})
print(json.dumps(rounds[1:]))
