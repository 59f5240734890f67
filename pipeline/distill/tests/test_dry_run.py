"""prepare -> teach -> distil -> export on a handful of made-up pairs; every exported graph is checked against PyTorch on the way."""

import json

import numpy as np
import onnx
import pytest
import torch

from precis_distill import distil, prepare, teach, warm
from precis_distill.bundle import export
from precis_distill.export import card, parity, quantize
from precis_distill.export.graphs import example, names
from precis_distill.model import Shape, load
from precis_distill.tokens import load as load_tokenizer

SMALL = dict(d_model=32, heads=4, encoder_layers=2, feed_forward=64, positions=160)


def silent(_):
    pass


@pytest.fixture(scope="module")
def made(rows, tmp_path_factory):
    root = tmp_path_factory.mktemp("kit")
    data = root / "data"
    prepare.prepare([rows], data, vocabulary=400, window=160, log=silent)
    size = load_tokenizer(data / "tokenizer.json").get_vocab_size()
    shape = Shape(vocabulary=size, decoder_layers=3, **SMALL)
    teach.teach([rows], data, root / "teacher", 0.02, 0.05, shape, batch_tokens=2000, log=silent)
    distil.distil(data, root / "student", 0.05, root / "teacher", Shape(vocabulary=size, decoder_layers=2, **SMALL), beams=2,
                  batch_tokens=2000, log=silent)  # fmt: skip
    export(root / "student" / "last.pt", root / "student" / "labelled", root / "bundles", log=silent)
    return root


def test_same_input_same_shards(rows, made, tmp_path):
    prepare.prepare([rows], tmp_path, vocabulary=400, window=160, log=silent)
    for name in ("tokenizer.json", "sets.json"):
        assert (tmp_path / name).read_bytes() == (made / "data" / name).read_bytes()
    a, b = np.load(tmp_path / "train.npz"), np.load(made / "data" / "train.npz")
    assert all(np.array_equal(a[k], b[k]) for k in a.files)


def test_tokenizer_gives_back_every_text(made):
    tokenizer = load_tokenizer(made / "data" / "tokenizer.json")
    for text in ("Never seen: naïve 東京 🙂 12,345.", "a  b"):
        assert tokenizer.decode(tokenizer.encode(" " + text).ids) == text


def test_card_names_every_file_with_its_hash(made):
    for layout in ("step-fp32", "step-int8", "loop", "optimum"):
        directory = made / "bundles" / layout
        held = json.loads((directory / "model_card.json").read_text())
        assert held["files"] == {f.name: card.sha256(f) for f in directory.iterdir() if f.name != "model_card.json"}
        assert held["layout"] == layout.partition("-")[0]


def test_int8_is_near_and_smaller(made):
    student, _ = load(made / "student" / "last.pt")
    assert parity.difference(student, made / "bundles" / "step-int8") < 0.1


def test_parity_notices_a_wrong_graph(made, tmp_path):
    student, _ = load(made / "student" / "last.pt")
    for f in ("encoder.onnx", "step.onnx"):
        model = onnx.load(str(made / "bundles" / "step-fp32" / f))
        big = max(model.graph.initializer, key=lambda t: np.prod(t.dims))
        values = onnx.numpy_helper.to_array(big).copy()
        big.CopyFrom(onnx.numpy_helper.from_array(values * 1.1, big.name))
        onnx.save(model, str(tmp_path / f))
    with pytest.raises(parity.ParityError):
        parity.check_step_layout(student, tmp_path)


def test_resume_goes_on(rows, made):
    student, held = load(made / "student" / "last.pt")
    before = held["step"]
    distil.distil(made / "data", made / "student", 0.12, shape=student.shape, batch_tokens=2000, resume=True, log=silent)
    assert load(made / "student" / "last.pt")[1]["step"] > before


def test_columns_are_within_half_a_step():
    weight = np.random.default_rng(0).normal(size=(7, 5)).astype(np.float32)
    values, scale = quantize.columns(weight, 1)
    assert scale.shape == (1, 5) and np.abs(values * scale - weight).max() <= scale.max() / 2 + 1e-7


def test_neighbours_change_nothing_in_int8(made):
    student, _ = load(made / "student" / "last.pt")
    directory = made / "bundles" / "step-int8"
    encoder, step = parity.session(directory / "encoder.onnx"), parity.session(directory / "step.onnx")
    (ids, mask), args = example(student, docs=3, beams=1, source=20, past=2)
    _, cache, _ = names(student.shape.decoder_layers)
    inputs = ["tok", "beam_idx", "pos", "mem_mask", "source_ids", "copy_keys", *cache]
    together = step.run(["topk_logp", "topk_id"], dict(zip(inputs, (a.numpy() for a in args))))
    rows = {n: a.numpy() if n == "pos" else a.numpy()[:1] for n, a in zip(inputs, args)}
    alone = step.run(["topk_logp", "topk_id"], rows)
    assert np.allclose(alone[0][0], together[0][0], atol=1e-5) and (alone[1][0] == together[1][0]).all()
    both = encoder.run(["copy_keys"], {"input_ids": ids.numpy(), "attention_mask": mask.numpy()})[0]
    one = encoder.run(["copy_keys"], {"input_ids": ids.numpy()[-1:, :18], "attention_mask": mask.numpy()[-1:, :18]})[0]
    assert np.allclose(both[-1, :18], one[0], atol=1e-5)  # padding is masked


def test_a_bundle_gives_its_weights_back(made, tmp_path):
    student, _ = load(made / "student" / "last.pt")
    layouts = ("step-fp32", "step-int8")
    export(made / "student" / "last.pt", made / "student" / "labelled", tmp_path, layouts=layouts, log=silent)
    exact, near = (warm.open_bundle(tmp_path / layout) for layout in layouts)
    for name, weight in student.named_parameters():
        assert torch.equal(exact.get_parameter(name), weight), name
        assert (near.get_parameter(name) - weight).abs().max() <= weight.abs().max() / 127, name


def test_training_starts_from_a_bundle(made, tmp_path):
    lines = []
    distil.distil(made / "data", tmp_path, 0.02, start=made / "bundles" / "step-int8", batch_tokens=2000, log=lines.append)
    assert (tmp_path / "last.pt").exists()


def test_another_tokenizer_is_refused(rows, made, tmp_path):
    prepare.prepare([rows], tmp_path, vocabulary=330, window=160, log=silent)
    with pytest.raises(ValueError, match="tokenizer"):
        distil.distil(tmp_path, tmp_path / "out", 0.02, start=made / "bundles" / "step-fp32", log=silent)
