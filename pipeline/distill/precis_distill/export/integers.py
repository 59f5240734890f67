"""A BERT encoder that says one number of a text, as a graph of products of small integers.

Weights are int8 with a scale for each column, activations uint8 with one for all tokens of a text, which the runtime takes as it
goes (DynamicQuantizeLinear). So the graph takes one text at a time: in a batch a text's number would depend on its neighbours.
Some channels are far larger than all others at the first token, where attention rests; that would leave the others few steps, so
they are divided before a product and their weights multiplied. Of the last layer only the first token is made, which alone is read.

`state` is a `rank_in_context.Reader`'s, as numpy arrays.
"""

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from .quantize import columns

OPSET, IR = 17, 8
COMMON = 99  # percentile of the channels' largest values; those above it are divided


def integer_graph(state, heads, rows):
    """The graph; the ids of `rows`, lists of some hundred texts, show which channels are large."""
    floats, largest = _Floats(state, heads), {}
    model = floats.graph()
    names = list(dict.fromkeys(floats.inputs.values()))
    model.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    for row in rows:
        for name, value in zip(names, session.run(names, {"input_ids": np.array([row], dtype=np.int64)})):
            largest[name] = np.maximum(largest.get(name, 0), np.abs(value[0]).max(0))
    return _Integers(state, heads, {part: largest[name] for part, name in floats.inputs.items()}).graph()


def divisors(largest):
    """What each channel is divided by: 1, or more for one that goes far beyond the others."""
    return np.maximum(1, largest / max(np.percentile(largest, COMMON), 1e-6)).astype(np.float32)


class _Floats:
    """The graph with products in fp32."""

    def __init__(self, state, heads):
        self.state, self.heads = state, heads
        self.nodes, self.held, self.inputs = [], {}, {}
        self.layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))
        self.width = len(self._of("kind"))

    def _of(self, name):
        return self.state["encoder." + name].astype(np.float32)

    def hold(self, name, value):
        self.held[name] = np.asarray(value)
        return name

    def add(self, operator, inputs, output, **attributes):
        self.nodes.append(helper.make_node(operator, inputs, [output], **attributes))
        return output

    def product(self, x, weight, name):
        """`x` (1, tokens, in) times `weight` (out, in), transposed."""
        return self.add("MatMul", [x, self.hold(name + ".weight", weight.T.copy())], name + ".product")

    def linear(self, x, layer, parts):
        """One product for several parts that read the same, side by side."""
        name = f"{layer}." + "_".join(parts)
        self.inputs[name] = x
        weight, bias = (np.concatenate([self._of(f"{layer}.{part}.{kind}") for part in parts]) for kind in ("weight", "bias"))
        return self.add("Add", [self.product(x, weight, name), self.hold(name + ".bias", bias)], name)

    def norm(self, x, name):
        parts = [self.hold(f"{name}.{kind}", self._of(f"{name}.{kind}")) for kind in ("weight", "bias")]
        return self.add("LayerNormalization", [x, *parts], name, axis=-1, epsilon=1e-12)

    def words(self):
        values, scale = columns(self._of("words.weight"), 0)
        small = self.add("Gather", [self.hold("words", values), "input_ids"], "words.int8")
        scales = self.add("Gather", [self.hold("words.scales", scale), "input_ids"], "words.scale")
        words = self.add("Mul", [self.add("Cast", [small], "words.cast", to=TensorProto.FLOAT), scales], "words.float")
        length = self.add("Shape", ["input_ids"], "length", start=1, end=2)
        places = self.hold("places", self._of("places.weight") + self._of("kind"))
        places = self.add("Slice", [places, self.hold("from", np.array([0])), length], "places.here")
        return self.norm(self.add("Add", [words, places], "words.placed"), "norm")

    def first(self, x, output):
        bounds = [self.hold(name, np.array([at])) for name, at in (("from", 0), ("to", 1), ("axis", 1))]
        return self.add("Slice", [x, *bounds], output)

    def split(self, x, parts, layer):
        names = [f"{layer}.{part}s" for part in parts]
        widths = self.hold(f"widths{len(parts)}", np.array([self.width] * len(parts)))
        self.nodes.append(helper.make_node("Split", [x, widths], names, axis=-1))
        return names

    def by_head(self, x, order):
        shape = self.hold("by_head", np.array([0, -1, self.heads, self.width // self.heads]))
        return self.add("Transpose", [self.add("Reshape", [x, shape], x + ".heads")], x + ".turned", perm=order)

    def attention(self, query, key, value, layer):
        scores = self.add("MatMul", [self.by_head(query, [0, 2, 1, 3]), self.by_head(key, [0, 2, 3, 1])], layer + ".scores")
        root = self.hold("root", np.float32((self.width // self.heads) ** -0.5))
        weights = self.add("Softmax", [self.add("Mul", [scores, root], layer + ".scaled")], layer + ".shares", axis=-1)
        mixed = self.add("MatMul", [weights, self.by_head(value, [0, 2, 1, 3])], layer + ".mixed")
        turned = self.add("Transpose", [mixed], layer + ".mixed.turned", perm=[0, 2, 1, 3])
        return self.add("Reshape", [turned, self.hold("joined", np.array([0, -1, self.width]))], layer + ".joined")

    def gelu(self, x):
        scaled = self.add("Div", [x, self.hold("root2", np.float32(2**0.5))], x + ".scaled")
        bent = self.add("Add", [self.add("Erf", [scaled], x + ".erf"), self.hold("one", np.float32(1))], x + ".bent")
        return self.add("Mul", [self.add("Mul", [x, bent], x + ".twice"), self.hold("half", np.float32(0.5))], x + ".gelu")

    def layer(self, x, number):
        layer = f"layers.{number}"
        if number + 1 < self.layers:
            query, key, value = self.split(self.linear(x, layer, ["query", "key", "value"]), ["query", "key", "value"], layer)
        else:
            key, value = self.split(self.linear(x, layer, ["key", "value"]), ["key", "value"], layer)
            x = self.first(x, "first")
            query = self.linear(x, layer, ["query"])
        out = self.linear(self.attention(query, key, value, layer), layer, ["out"])
        x = self.norm(self.add("Add", [x, out], layer + ".attended"), layer + ".attention_norm")
        out = self.linear(self.gelu(self.linear(x, layer, ["inner"])), layer, ["outer"])
        return self.norm(self.add("Add", [x, out], layer + ".read"), layer + ".norm")

    def graph(self):
        x = self.words()
        for number in range(self.layers):
            x = self.layer(x, number)
        weight = self.hold("head.weight", self.state["head.weight"][:1].T.astype(np.float32))
        bias = self.hold("head.bias", self.state["head.bias"][:1].astype(np.float32))
        said = self.add("Add", [self.add("MatMul", [x, weight], "head.product"), bias], "head")
        self.add("Reshape", [said, self.hold("flat", np.array([-1]))], "relevance")
        said = helper.make_tensor_value_info("relevance", TensorProto.FLOAT, [1])
        ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "tokens"])
        held = [numpy_helper.from_array(value, name) for name, value in self.held.items()]
        graph = helper.make_graph(self.nodes, "relevance", [ids], [said], held)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR)
        onnx.checker.check_model(model)
        return model


class _Integers(_Floats):
    """The graph with products in integers; `largest` has what each product's channels came to."""

    def __init__(self, state, heads, largest):
        super().__init__(state, heads)
        self.largest = largest

    def product(self, x, weight, name):
        divided = divisors(self.largest[name])
        if (divided > 1).any():
            x = self.add("Mul", [x, self.hold(name + ".shrink", 1 / divided)], name + ".shrunk")
        values, scale = columns(weight * divided, 0)
        quantized = [f"{name}.input{kind}" for kind in (".uint8", ".scale", ".zero")]
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], quantized))
        weights = self.hold(name + ".weight", values.T.copy())
        whole = self.add("MatMulInteger", [quantized[0], weights, quantized[2]], name + ".whole")
        scales = self.add("Mul", [quantized[1], self.hold(name + ".scales", scale[:, 0])], name + ".scale")
        return self.add("Mul", [self.add("Cast", [whole], name + ".cast", to=TensorProto.FLOAT), scales], name + ".product")
