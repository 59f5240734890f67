"""Runs an ONNX graph with torch's own operators, on any device: for machines whose onnxruntime has no CUDA. Slow, and exact enough to choose the same tokens."""
import math
from pathlib import Path

import numpy
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, numpy_helper

TYPES = {
    TensorProto.FLOAT: torch.float32, TensorProto.FLOAT16: torch.float16, TensorProto.BFLOAT16: torch.bfloat16, TensorProto.DOUBLE: torch.float64,
    TensorProto.INT64: torch.int64, TensorProto.INT32: torch.int32, TensorProto.INT8: torch.int8, TensorProto.UINT8: torch.uint8,
    TensorProto.BOOL: torch.bool}  # fmt: skip


def ints(x):
    return [int(i) for i in x.reshape(-1).tolist()]


def reduce(function):
    def run(g, a, x, axes=None):
        axes = ints(axes) if axes is not None else a.get("axes", list(range(x.dim())))
        return function(x, axes, bool(a.get("keepdims", 1)))

    return run


def binary(function):
    def run(g, a, *values):
        made = values[0]
        for value in values[1:]:
            made = function(made, value)
        return made

    return run


def divide(x, y):
    return x / y if x.is_floating_point() else torch.div(x, y, rounding_mode="trunc")


def reshape(g, a, x, shape):
    wanted = [x.shape[i] if n == 0 and not a.get("allowzero") else n for i, n in enumerate(ints(shape))]
    return x.reshape(wanted)


def cut(g, a, x, starts, ends, axes=None, steps=None):
    axes = ints(axes) if axes is not None else range(len(ints(starts)))
    steps = ints(steps) if steps is not None else [1] * len(ints(starts))
    for start, end, axis, step in zip(ints(starts), ints(ends), axes, steps):
        if step < 0:
            raise NotImplementedError("Slice backwards")
        size = x.shape[axis]
        start, end = (min(max(n + size if n < 0 else n, 0), size) for n in (start, end))
        x = x.index_select(axis, torch.arange(start, max(start, end), step, device=x.device))
    return x


def gather(g, a, x, index):
    axis = a.get("axis", 0) % x.dim()
    flat = index.reshape(-1).long()
    flat = torch.where(flat < 0, flat + x.shape[axis], flat)
    return x.index_select(axis, flat).reshape((*x.shape[:axis], *index.shape, *x.shape[axis + 1 :]))


def expand(g, a, x, shape):
    return x.expand(torch.broadcast_shapes(x.shape, tuple(ints(shape))))


def constant(g, a):
    if "value" in a:
        return g.tensor(a["value"])
    return torch.tensor(next(iter(a.values())), device=g.device)


def filled(g, a, shape):
    value = g.tensor(a["value"]).reshape(-1)[0] if "value" in a else torch.tensor(0.0, device=g.device)
    return value.expand(ints(shape)).clone()


def split(g, a, x, sizes=None):
    axis = a.get("axis", 0)
    return x.split(ints(sizes) if sizes is not None else x.shape[axis] // g.outputs, axis)


def squeeze(g, a, x, axes=None):
    axes = ints(axes) if axes is not None else [i for i, n in enumerate(x.shape) if n == 1]
    return x.squeeze([i % x.dim() for i in axes])


def unsqueeze(g, a, x, axes):
    rank = x.dim() + len(ints(axes))
    for axis in sorted(i % rank for i in ints(axes)):
        x = x.unsqueeze(axis)
    return x


def flatten(g, a, x):
    axis = a.get("axis", 1)
    return x.reshape(math.prod(x.shape[:axis]), -1)


def gemm(g, a, x, y, c=None):
    x, y = x.T if a.get("transA") else x, y.T if a.get("transB") else y
    made = a.get("alpha", 1.0) * (x @ y)
    return made if c is None else made + a.get("beta", 1.0) * c


def quantized(g, a, x):
    """One scale for all of it; for each text by itself where several of them are read at a time."""
    axes = list(range(1, x.dim())) if g.by_text else list(range(x.dim()))
    high, low = x.amax(axes, keepdim=g.by_text).clamp(min=0), x.amin(axes, keepdim=g.by_text).clamp(max=0)
    scale = (high - low) / 255
    scale = torch.where(scale == 0, torch.ones_like(scale), scale)
    zero = (-low / scale).round().clamp(0, 255)
    return ((x / scale).round() + zero).clamp(0, 255).to(torch.uint8), scale, zero.to(torch.uint8)


def integers(g, a, x, y, x_zero=None, y_zero=None):
    """In single precision, so many at a time that their sum is exact: 512 products of 8 bits are below 2^24."""
    x, y = x.float(), y.float()
    x = x - x_zero.float() if x_zero is not None else x
    y = y - y_zero.float() if y_zero is not None else y
    return sum((a @ b).to(torch.int32) for a, b in zip(x.split(512, -1), y.split(512, -2)))


def dequantized(g, a, x, scale, zero=None):
    shape = [1] * x.dim()
    if scale.dim() == 1 and scale.numel() > 1:
        shape[a.get("axis", 1)] = -1
        scale, zero = scale.reshape(shape), None if zero is None else zero.reshape(shape)
    return (x.float() - (0 if zero is None else zero.float())) * scale


def few_bits(g, a, x, packed, scales, zeros=None, *_):
    """Products with weights of four bits, of activations in eight bits for each block, as Précis has them computed."""
    if a["bits"] != 4 or zeros is not None:
        raise NotImplementedError("MatMulNBits other than symmetric in 4 bits")
    rows, block = a["N"], a["block_size"]
    low, high = packed & 15, packed >> 4
    values = torch.stack([low, high], -1).reshape(rows, -1, block).float() - 8
    weights = (values * scales.reshape(rows, -1, 1)).reshape(rows, -1)
    blocks = F.pad(x, (0, weights.shape[1] - x.shape[-1])).unflatten(-1, (-1, block))
    scale = blocks.abs().amax(-1, keepdim=True) / 127
    whole = (blocks / scale.clamp(min=1e-30)).round()
    return (whole * scale).flatten(-2) @ weights.T


def normalized(g, a, x, weight, bias=None):
    return F.layer_norm(x, x.shape[a.get("axis", -1) :], weight, bias, a.get("epsilon", 1e-5))


def root_mean_square(g, a, x, weight):
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + a.get("epsilon", 1e-5)) * weight


def top(g, a, x, count):
    values, places = x.topk(ints(count)[0], a.get("axis", -1), bool(a.get("largest", 1)), bool(a.get("sorted", 1)))
    return values, places


def branch(g, a, condition):
    return g.nested(a["then_branch"] if bool(condition.reshape(-1)[0]) else a["else_branch"], [])


def loop(g, a, trips, condition, *carried):
    body, carried, scans = a["body"], list(carried), None
    going = condition is None or bool(condition.reshape(-1)[0])
    most = int(trips.reshape(-1)[0]) if trips is not None else 1 << 62
    for i in range(most):
        if not going:
            break
        made = g.nested(body, [torch.tensor(i, device=g.device), torch.tensor(going, device=g.device), *carried])
        going, carried, collected = bool(made[0].reshape(-1)[0]), made[1 : 1 + len(carried)], made[1 + len(carried) :]
        scans = scans or [[] for _ in collected]
        for scan, value in zip(scans, collected):
            scan.append(value)
    if scans is None:
        shapes = [[d.dim_value or 1 for d in o.type.tensor_type.shape.dim] for o in body.output[1 + len(carried) :]]
        return [*carried, *(torch.zeros([0, *s], dtype=torch.int64, device=g.device) for s in shapes)]
    return [*carried, *(torch.stack(s) for s in scans)]


def grouped(g, a, q, k, v, past_k, past_v, lengths, total, cos, sin):
    """GroupQueryAttention of rows without padding, its rotation inside."""
    heads, groups = a["num_heads"], a["kv_num_heads"]
    rows, count, size = q.shape[0], q.shape[1], k.shape[2] // groups
    q, k, v = (x.reshape(rows, count, -1, size).transpose(1, 2) for x in (q, k, v))
    start = past_k.shape[2]
    if a.get("do_rotary"):
        c, s = (torch.cat([t[start : start + count]] * 2, -1) for t in (cos, sin))
        turn = lambda x: x * c + torch.cat([-x[..., size // 2 :], x[..., : size // 2]], -1) * s  # noqa: E731
        q, k = turn(q), turn(k)
    k, v = torch.cat([past_k, k], 2), torch.cat([past_v, v], 2)
    shown = torch.ones(count, start + count, dtype=torch.bool, device=q.device).tril(start)
    wide = [x.repeat_interleave(heads // groups, 1) for x in (k, v)]
    made = F.scaled_dot_product_attention(q, *wide, attn_mask=shown, scale=a.get("scale") or size**-0.5)
    return made.transpose(1, 2).reshape(rows, count, -1), k, v


OPERATORS = {
    "Abs": lambda g, a, x: x.abs(), "Add": binary(torch.add), "And": binary(torch.logical_and),
    "ArgMax": lambda g, a, x: x.argmax(a.get("axis", 0), bool(a.get("keepdims", 1))), "Cast": lambda g, a, x: x.to(TYPES[a["to"]]),
    "Concat": lambda g, a, *x: torch.cat(x, a["axis"]), "Constant": constant, "ConstantOfShape": filled, "Cos": lambda g, a, x: x.cos(),
    "CumSum": lambda g, a, x, axis: x.cumsum(int(axis.reshape(-1)[0])), "DequantizeLinear": dequantized, "Div": binary(divide),
    "DynamicQuantizeLinear": quantized, "Equal": binary(torch.eq), "Erf": lambda g, a, x: torch.erf(x), "Exp": lambda g, a, x: x.exp(),
    "Expand": expand, "Flatten": flatten, "Gather": gather, "GatherElements": lambda g, a, x, i: x.gather(a.get("axis", 0), i), "Gemm": gemm,
    "Greater": binary(torch.gt), "GreaterOrEqual": binary(torch.ge), "GroupQueryAttention": grouped, "Identity": lambda g, a, x: x, "If": branch,
    "LayerNormalization": normalized, "Less": binary(torch.lt), "LessOrEqual": binary(torch.le), "Log": lambda g, a, x: x.log(),
    "LogSoftmax": lambda g, a, x: x.log_softmax(a.get("axis", -1)), "Loop": loop, "MatMul": lambda g, a, x, y: x @ y, "MatMulInteger": integers,
    "MatMulNBits": few_bits, "Max": binary(torch.maximum), "Min": binary(torch.minimum), "Mul": binary(torch.mul), "Neg": lambda g, a, x: -x,
    "Not": lambda g, a, x: x.logical_not(), "Or": binary(torch.logical_or), "Pow": lambda g, a, x, y: torch.pow(x, y).to(x.dtype),
    "Range": lambda g, a, x, y, z: torch.arange(x.item(), y.item(), z.item(), dtype=x.dtype, device=g.device),
    "ReduceMax": reduce(lambda x, axes, keep: x.amax(axes, keep)), "ReduceMean": reduce(lambda x, axes, keep: x.mean(axes, keep)),
    "ReduceSum": reduce(lambda x, axes, keep: x.sum(axes, keep)), "Relu": lambda g, a, x: x.relu(), "Reshape": reshape,
    "Shape": lambda g, a, x: torch.tensor(list(x.shape)[a.get("start", 0) : a.get("end")], device=g.device),
    "Sigmoid": lambda g, a, x: x.sigmoid(), "SimplifiedLayerNormalization": root_mean_square, "Sin": lambda g, a, x: x.sin(), "Slice": cut,
    "Softmax": lambda g, a, x: x.softmax(a.get("axis", -1)), "Split": split, "Sqrt": lambda g, a, x: x.sqrt(), "Squeeze": squeeze,
    "Sub": binary(torch.sub), "Tanh": lambda g, a, x: x.tanh(), "TopK": top,
    "Transpose": lambda g, a, x: x.permute(a.get("perm", list(range(x.dim()))[::-1])), "Unsqueeze": unsqueeze,
    "Where": lambda g, a, c, x, y: torch.where(c, x, y)}  # fmt: skip


class Graph:
    """A graph ready to run.

    by_text: texts of one length are read together, each quantized by itself.
    """

    def __init__(self, path, device, by_text=False):
        self.device, self.by_text, self.folder = device, by_text, Path(path).parent
        model = onnx.load(path)
        self.inputs = [(i.name, i.type.tensor_type) for i in model.graph.input]
        self.names = [o.name for o in model.graph.output]
        self.graph, self.constants, self.attributes, self.outputs = model.graph, {}, {}, 0
        self.collect(model.graph)

    def collect(self, graph):
        for each in graph.initializer:
            self.constants[id(graph), each.name] = self.tensor(each)
        for node in graph.node:
            named = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
            self.attributes[id(graph), node.output[0]] = named
            for value in named.values():
                if isinstance(value, onnx.GraphProto):
                    self.collect(value)

    def tensor(self, proto):
        if proto.data_type == TensorProto.BFLOAT16:
            return torch.tensor(numpy_helper.to_array(proto).astype("float32"), device=self.device).bfloat16()
        return torch.tensor(numpy.array(numpy_helper.to_array(proto)), device=self.device)

    def nested(self, graph, values):
        outer, scope = self.scope, dict(self.scope)
        scope.update(zip((i.name for i in graph.input), values))
        made = self.execute(graph, scope)
        self.scope = outer
        return made

    def execute(self, graph, scope):
        scope.update((name, value) for (owner, name), value in self.constants.items() if owner == id(graph))
        for node in graph.node:
            self.scope, self.outputs = scope, len(node.output)
            values = [scope[name] if name else None for name in node.input]
            made = OPERATORS[node.op_type](self, self.attributes[id(graph), node.output[0]], *values)
            made = made if isinstance(made, (list, tuple)) else [made]
            scope.update((name, value) for name, value in zip(node.output, made) if name)
        return [scope[o.name] for o in graph.output]

    @torch.no_grad()
    def run(self, names, feeds):
        made = dict(zip(self.names, self.execute(self.graph, dict(feeds))))
        return [made[name] for name in names]
