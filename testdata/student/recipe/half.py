#!/usr/bin/env python3
"""A bundle's merged Optimum layout in half precision, inputs and outputs too. usage: half.py MODEL_DIRECTORY"""
import sys
from pathlib import Path

import onnx
from onnxruntime.transformers.float16 import convert_float_to_float16

folder = Path(sys.argv[1]) / "onnx"
for name in ("encoder_model", "decoder_model_merged"):
    model = onnx.load(folder / f"{name}.onnx")
    onnx.save(convert_float_to_float16(model, keep_io_types=False, disable_shape_infer=True), folder / f"{name}_fp16.onnx")
