import numpy as np
import onnxruntime
import pytest

from precis_distill.export.integers import _Floats, divisors, integer_graph

WIDTH, HEADS, LAYERS, WORDS, PLACES = 128, 4, 2, 300, 16


@pytest.fixture
def state():
    rng = np.random.default_rng(7)

    def some(*shape):
        return (rng.standard_normal(shape) / np.sqrt(shape[-1])).astype(np.float32)

    state = {"encoder.words.weight": some(WORDS, WIDTH), "encoder.places.weight": some(PLACES, WIDTH), "encoder.kind": some(WIDTH)}
    norms, shapes = ["norm"], {}
    for layer in (f"layers.{i}" for i in range(LAYERS)):
        norms += [f"{layer}.attention_norm", f"{layer}.norm"]
        shapes |= {f"{layer}.{part}": (WIDTH, WIDTH) for part in ("query", "key", "value", "out")}
        shapes |= {f"{layer}.inner": (4 * WIDTH, WIDTH), f"{layer}.outer": (WIDTH, 4 * WIDTH)}
    for norm in norms:
        state |= {f"encoder.{norm}.weight": 1 + some(WIDTH), f"encoder.{norm}.bias": some(WIDTH)}
    state["encoder.layers.0.attention_norm.weight"][3] = 40  # a channel like that of the first token
    for part, shape in shapes.items():
        state |= {f"encoder.{part}.weight": some(*shape), f"encoder.{part}.bias": some(shape[0])}
    return state | {"head.weight": 3 * some(2, WIDTH), "head.bias": some(2)}


def said(model, rows):
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return np.array([session.run(["relevance"], {"input_ids": np.array([row], dtype=np.int64)})[0][0] for row in rows])


def test_says_nearly_what_products_in_fp32_say(state):
    rng = np.random.default_rng(8)
    rows = [rng.integers(0, WORDS, rng.integers(1, PLACES + 1)).tolist() for _ in range(60)]
    floats, integers = said(_Floats(state, HEADS).graph(), rows), said(integer_graph(state, HEADS, rows[::2]), rows)
    assert np.corrcoef(floats, integers)[0, 1] > 0.999
    assert {node.op_type for node in integer_graph(state, HEADS, rows[:1]).graph.node} >= {"DynamicQuantizeLinear", "MatMulInteger"}


def test_only_what_goes_beyond_the_others_is_divided():
    largest = np.ones(200)
    largest[5] = 8
    assert np.flatnonzero(divisors(largest) > 1).tolist() == [5]
    assert divisors(np.zeros(4)).tolist() == [1] * 4
