"""int8 weights per output column; arithmetic stays fp32.

Activations are not quantised: a scale taken over a whole batch would make a document's result depend on its neighbours. The
runtime folds `int8 -> float * scale` once at load, so a step costs what it costs in fp32, and the file a quarter.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LEAST_ELEMENTS = 4096


def quantize(source, destination):
    """Rewrites every large 2-D weight of MatMul, Gemm and Gather; returns how many."""
    model = onnx.load(str(source))
    graph = model.graph
    weights = {t.name: numpy_helper.to_array(t) for t in graph.initializer if len(t.dims) == 2}
    held = _Held(weights)
    nodes = [n for node in graph.node for n in held.rewrite(node)]
    used = {name for n in nodes for name in n.input}
    kept = [t for t in graph.initializer if t.name in used] + held.initializers
    del graph.node[:], graph.initializer[:]
    graph.node.extend(held.head + nodes)
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    onnx.save(model, str(destination))
    return held.count


def columns(weight, axis):
    """Symmetric int8 with one scale per index of `axis`: (values, scales), weight ~ values * scales."""
    other = 1 - axis
    scale = np.maximum(np.abs(weight).max(other, keepdims=True), 1e-8).astype(np.float32) / 127
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale


class _Held:
    """Weights that were quantised so far; equal matrices (an embedding and its transpose) are kept once."""

    def __init__(self, weights):
        self.weights, self.initializers, self.head, self.count = weights, [], [], 0
        self.float_name = {}
        self.stored = {}

    def rewrite(self, node):
        if node.op_type in ("MatMul", "Gemm") and self._large(node.input[1]):
            attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
            node.input[1] = self._folded(node.input[1], 0 if attributes.get("transB", 0) else 1)
        elif node.op_type == "Gather" and self._large(node.input[0]) and self.weights[node.input[0]].shape[0] >= 256:
            if not any(a.name == "axis" and a.i != 0 for a in node.attribute):
                return self._rows(node)
        return [node]

    def _large(self, name):
        return name in self.weights and self.weights[name].size >= LEAST_ELEMENTS

    def _store(self, weight, axis):
        """Initializer names (values, scales) with one scale per row of the row-major form, and whether it is transposed."""
        rows = np.ascontiguousarray(weight if axis == 0 else weight.T)
        key = (rows.shape, hash(rows.tobytes()))
        if key not in self.stored:
            values, scale = columns(rows, 0)
            name = f"int8_{len(self.stored)}"
            self.initializers += [numpy_helper.from_array(values, name), numpy_helper.from_array(scale, name + "_scale")]
            self.stored[key] = name
            self.count += 1
        return self.stored[key]

    def _folded(self, weight_name, axis):
        """A float tensor of the weight's own orientation, made by constant nodes that the runtime folds at load."""
        if (weight_name, axis) not in self.float_name:
            name = self._store(self.weights[weight_name], axis)
            out = f"{weight_name}__float{axis}"
            self.head += [helper.make_node("Cast", [name], [out + "_cast"], to=TensorProto.FLOAT),
                          helper.make_node("Mul", [out + "_cast", name + "_scale"], [out + "_rows" if axis else out])]  # fmt: skip
            if axis:
                self.head.append(helper.make_node("Transpose", [out + "_rows"], [out], perm=[1, 0]))
            self.float_name[weight_name, axis] = out
        return self.float_name[weight_name, axis]

    def _rows(self, node):
        name, out = self._store(self.weights[node.input[0]], 0), node.output[0]
        return [helper.make_node("Gather", [name, node.input[1]], [out + "_int8"], axis=0),
                helper.make_node("Gather", [name + "_scale", node.input[1]], [out + "_scale"], axis=0),
                helper.make_node("Cast", [out + "_int8"], [out + "_cast"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [out + "_cast", out + "_scale"], [out])]  # fmt: skip
