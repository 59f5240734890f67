"""generate.onnx: encoder and a Loop over the step graph in one file, greedy. On a GPU nothing crosses to the host in between.

in: input_ids, attention_mask int64 [docs, source], max_trip int64 []   out: tokens int64 [max_trip + 1 or fewer, docs]
The decoder's start token is not part of the output; rows that have finished are filled with the pad id.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from ..tokens import BOS, EOS, PAD
from .graphs import OPSET, names

_node, _info = helper.make_node, helper.make_tensor_value_info


def _constant(name, value, kind=np.int64):
    return numpy_helper.from_array(np.array(value, kind), name)


def _lift(graph, before, known):
    """The graph's nodes and initializers under new names: `before` + name, or as `known` says."""

    def name(x):
        return known.get(x, before + x) if x else x

    for node in graph.node:
        node.input[:] = [name(x) for x in node.input]
        node.output[:] = [name(x) for x in node.output]
        node.name = before + node.name
    for tensor in graph.initializer:
        tensor.name = name(tensor.name)
    return list(graph.node), list(graph.initializer), {o.name: name(o.name) for o in graph.output}


def _shared(initializers):
    """Drops repeated tensors: (kept, {dropped name: kept name})."""
    first, kept, same = {}, [], {}
    for t in initializers:
        key = (t.data_type, tuple(t.dims), t.raw_data)
        if t.raw_data and key in first:
            same[t.name] = first[key]
        else:
            first[key] = t.name
            kept.append(t)
    return kept, same


def export_loop(student, directory):
    """Builds generate.onnx from the directory's encoder.onnx and step.onnx."""
    shape = student.shape
    _, cache, new = names(shape.decoder_layers)
    encoder, step = onnx.load(str(directory / "encoder.onnx")), onnx.load(str(directory / "step.onnx"))
    known = {"input_ids": "input_ids", "attention_mask": "attention_mask"}
    encoder_nodes, weights, memory = _lift(encoder.graph, "encoder/", known)
    past = [n for n in cache if n[0] == "p"]
    known = {"tok": "loop_tok", "beam_idx": "row_index", "pos": "loop_pos", "source_ids": "input_ids",
             **memory, **{n: "loop_" + n for n in past}}  # fmt: skip
    step_nodes, more, out = _lift(step.graph, "step/", known)
    kept, same = _shared(weights + more)
    for node in encoder_nodes + step_nodes:
        node.input[:] = [same.get(x, x) for x in node.input]
    body = _body(step_nodes, past, [out[n] for n in new], out["topk_id"])
    start = [
        _node("Shape", ["input_ids"], ["input_shape"]),
        _node("Slice", ["input_shape", "c_zero1", "c_one1"], ["docs1"]),
        _node("Squeeze", ["docs1", "c_zero1"], ["docs"]),
        _node("Range", ["c_zero", "docs", "c_one"], ["row_index"]),
        _node("Concat", ["docs1", "c_one1"], ["tok_shape"], axis=0),
        _node("Expand", ["c_bos", "tok_shape"], ["first_tok"]),
        _node("Expand", ["c_false1", "docs1"], ["first_done"]),
        _node("Concat", ["docs1", "c_cache"], ["cache_shape"], axis=0),
        _node("ConstantOfShape", ["cache_shape"], ["first_cache"], value=numpy_helper.from_array(np.zeros(1, np.float32))),
        _node("Add", ["max_trip", "c_one"], ["trips"]),
        _node("Loop", ["trips", "c_true", "first_tok", "first_done", *["first_cache"] * len(past)],
              ["last_tok", "last_done", *("last_" + n for n in past), "tokens"], body=body),
    ]  # fmt: skip
    constants = [
        _constant("c_zero", 0), _constant("c_one", 1), _constant("c_zero1", [0]), _constant("c_one1", [1]),
        _constant("c_bos", [[BOS]]), _constant("c_eos", EOS), _constant("c_pad", PAD), _constant("c_true", True, bool),
        _constant("c_false1", [False], bool), _constant("c_cache", [shape.heads, 0, shape.head_dim]), _constant("c_best", [0]),
    ]  # fmt: skip
    inputs = [_info("input_ids", TensorProto.INT64, ["docs_", "source"]), _info("attention_mask", TensorProto.INT64, ["docs_", "source"]),
              _info("max_trip", TensorProto.INT64, [])]  # fmt: skip
    outputs = [_info("tokens", TensorProto.INT64, ["steps", "docs_"])]
    graph = helper.make_graph(encoder_nodes + start, "generate", inputs, outputs, kept + constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)
    onnx.save(model, str(directory / "generate.onnx"))


def _body(step_nodes, past, new, best_ids):
    before = [_node("Unsqueeze", ["loop_i", "c_zero1"], ["loop_pos"])]
    after = [
        _node("Gather", [best_ids, "c_best"], ["best"], axis=1),  # [docs, 1]
        _node("Unsqueeze", ["loop_done", "c_one1"], ["done_column"]),
        _node("Where", ["done_column", "c_pad", "best"], ["next_tok"]),
        _node("Squeeze", ["next_tok", "c_one1"], ["scan_tok"]),
        _node("Equal", ["scan_tok", "c_eos"], ["ended"]),
        _node("Or", ["loop_done", "ended"], ["next_done"]),
        _node("Not", ["next_done"], ["going"]),
        _node("Cast", ["going"], ["going_count"], to=TensorProto.INT64),
        _node("ReduceMax", ["going_count"], ["any_going"], keepdims=0),
        _node("Cast", ["any_going"], ["next_cond"], to=TensorProto.BOOL),
    ]
    inputs = [_info("loop_i", TensorProto.INT64, []), _info("loop_cond", TensorProto.BOOL, []),
              _info("loop_tok", TensorProto.INT64, None), _info("loop_done", TensorProto.BOOL, None),
              *(_info("loop_" + n, TensorProto.FLOAT, None) for n in past)]  # fmt: skip
    outputs = [_info("next_cond", TensorProto.BOOL, []), _info("next_tok", TensorProto.INT64, None),
               _info("next_done", TensorProto.BOOL, None), *(_info(n, TensorProto.FLOAT, None) for n in new),
               _info("scan_tok", TensorProto.INT64, None)]  # fmt: skip
    return helper.make_graph(before + step_nodes + after, "one_step", inputs, outputs)
