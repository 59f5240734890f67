"""A student's weights read back out of a bundle in the step layout, so that training can go on from what was published.

Graph exporters rename and transpose weights, so names are of no use. Instead a student of the same shape with random weights is
exported in the same way: where one of its weights is found in its graph, the published weight stands in the bundle's.
"""

import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .export import graphs, quantize
from .model import Shape, Student

GRAPHS = ("encoder.onnx", "step.onnx")


def open_bundle(directory, seed=12345):
    """The Student that the bundle holds; int8 weights come back as value x scale. Raises ValueError where a weight is not found."""
    directory = Path(directory)
    card = json.loads((directory / "model_card.json").read_text())
    if card["layout"] != "step":
        raise ValueError(f"{directory}: layout is {card['layout']!r}, weights can be read from 'step' alone")
    published = [tensors(directory / g) for g in GRAPHS]
    torch.manual_seed(seed)
    student = Student(_shape(card, json.loads((directory / "config.json").read_text())))
    for p in student.parameters():
        torch.nn.init.normal_(p)
    with torch.no_grad():
        for name, value in _read(student, published, card).items():
            student.get_parameter(name).copy_(torch.from_numpy(value.copy()))
    return student


def tensors(path):
    """Initializers of one graph as float arrays by name; int8 ones multiplied with their scales, row by row."""
    held = {t.name: numpy_helper.to_array(t) for t in onnx.load(str(path)).graph.initializer}
    scaled = {n: v.astype(np.float32) * held[n + "_scale"] for n, v in held.items() if n + "_scale" in held}
    return {**{n: v for n, v in held.items() if not n.endswith("_scale")}, **scaled}


def _shape(card, config):
    return Shape(card["vocabulary_tokens"], card["d_model"], card["heads"], card["encoder_layers"], card["decoder_layers"],
                 config["encoder_ffn_dim"], card["window_tokens"])  # fmt: skip


def _read(student, published, card):
    with tempfile.TemporaryDirectory() as made:
        made = Path(made)
        graphs.export_step_layout(student, made, card["top_k"])
        if card["precision"] == "int8":
            for g in GRAPHS:
                quantize.quantize(made / g, made / g)
        random = [tensors(made / g) for g in GRAPHS]
    found = {}
    for ours, theirs in zip(random, published):
        if ours.keys() != theirs.keys():
            raise ValueError(f"the bundle's graphs have other weights than this version exports: {sorted(ours.keys() ^ theirs.keys())[:5]}")
        for name, value in ours.items():
            for parameter, weight in _places(student, value):
                found[parameter] = theirs[name].T if weight else theirs[name]
    missing = [n for n, _ in student.named_parameters() if n not in found]
    if missing:
        raise ValueError(f"not found in the bundle: {', '.join(missing)}")
    return {n: v.reshape(student.get_parameter(n).shape) for n, v in found.items()}


def _places(student, value):
    """(parameter name, whether it stands transposed) for each parameter that an initializer holds, up to int8 rounding."""
    for name, p in student.named_parameters():
        weight = p.detach().numpy()
        if value.size == weight.size and value.squeeze().shape == weight.squeeze().shape and _same(value.squeeze(), weight.squeeze()):
            yield name, False
        elif weight.ndim == 2 and value.shape == weight.T.shape and _same(value, weight.T):
            yield name, True


def _same(a, b):
    return np.abs(a - b).max() <= 0.05 and np.abs(a - b).mean() < 0.02
