"""export: a checkpoint -> one bundle directory per layout and precision, each graph checked against PyTorch before the card."""

import json
import shutil
from pathlib import Path

from .export import card, graphs, loop, optimum, parity, quantize
from .model import load


def export(checkpoint, data, out, name="my-student", version="1", layouts=("step-fp32", "step-int8", "loop", "optimum"), log=print,
           **card_parts):  # fmt: skip
    """Writes out/<layout>/ for each layout asked for; returns {layout: bytes}."""
    student, held = load(checkpoint)
    student.eval()
    out, data = Path(out), Path(data)
    counts = json.loads((data / "sets.json").read_text())["pairs"]
    work = out / "step-fp32"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    graphs.export_step_layout(student, work)
    log(f"step-fp32: largest difference from PyTorch {parity.check_step_layout(student, work):.2g}")
    for layout in layouts:
        directory = out / layout
        if layout != "step-fp32":
            shutil.rmtree(directory, ignore_errors=True)
            directory.mkdir()
            _write(layout, student, work, directory, log)
        shutil.copy(data / "tokenizer.json", directory)
        card.write_configs(directory, student.shape)
        kind, _, precision = layout.partition("-")
        if kind == "optimum":
            _count_copy_layer(directory)
        card.write_card(directory, student.shape, kind, precision or "fp32", counts, name, version, **card_parts)
    return {layout: sum(f.stat().st_size for f in (out / layout).iterdir()) for layout in layouts}


def _write(layout, student, work, directory, log):
    if layout == "step-int8":
        for f in ("encoder.onnx", "step.onnx"):
            quantize.quantize(work / f, directory / f)
        log(f"step-int8: mean difference of the best log-probability from PyTorch {parity.difference(student, directory):.2g}")
    elif layout == "loop":
        for f in ("encoder.onnx", "step.onnx"):
            shutil.copy(work / f, directory)
        loop.export_loop(student, directory)
        for f in ("encoder.onnx", "step.onnx"):
            (directory / f).unlink()
        log(f"loop: {parity.check_loop(student, directory)} rows equal to PyTorch's")
    elif layout == "optimum":
        optimum.export_optimum_layout(student, directory)
        log(f"optimum: largest difference from PyTorch {parity.check_optimum_layout(student, directory):.2g}")
    else:
        raise ValueError(f"layout {layout!r}: allowed are step-fp32, step-int8, loop, optimum")


def _count_copy_layer(directory):
    path = directory / "config.json"
    config = json.loads(path.read_text())
    config["decoder_layers"] += 1  # the cache has one layer more: see export/optimum.py
    card.dump(path, config)
