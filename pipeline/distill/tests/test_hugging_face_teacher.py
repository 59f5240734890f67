"""A tiny random Hugging Face checkpoint on disk teaches: its texts become labels, in the student's tokens."""

import json

import pytest
import torch

from precis_distill import distil, prepare
from precis_distill.batches import Shard
from precis_distill.decode import Search
from precis_distill.model import Shape, load
from precis_distill.teachers import HuggingFaceTeacher, open_teacher
from precis_distill.tokens import EOS
from precis_distill.tokens import load as load_tokenizer

transformers = pytest.importorskip("transformers")
SIZES = {
    "t5": dict(d_model=32, d_kv=8, d_ff=64, num_layers=1, num_decoder_layers=1, num_heads=4),
    "bart": dict(d_model=32, encoder_layers=1, decoder_layers=1, encoder_attention_heads=4, decoder_attention_heads=4,
                 encoder_ffn_dim=64, decoder_ffn_dim=64, max_position_embeddings=200),
}  # fmt: skip


@pytest.fixture(scope="module")
def data(rows, tmp_path_factory):
    out = tmp_path_factory.mktemp("data")
    prepare.prepare([rows], out, vocabulary=400, window=160, log=lambda _: None)
    return out


@pytest.fixture(params=SIZES)
def checkpoint(request, data, tmp_path):
    tokenizer = transformers.PreTrainedTokenizerFast(
        tokenizer_file=str(data / "tokenizer.json"), pad_token="<pad>", eos_token="</s>", model_max_length=160
    )
    torch.manual_seed(2)
    ids = dict(pad_token_id=tokenizer.pad_token_id, eos_token_id=tokenizer.eos_token_id, decoder_start_token_id=tokenizer.pad_token_id,
               vocab_size=len(tokenizer), forced_eos_token_id=None, bos_token_id=tokenizer.eos_token_id)  # fmt: skip
    config = transformers.AutoConfig.for_model(request.param, **SIZES[request.param], **ids)
    transformers.AutoModelForSeq2SeqLM.from_config(config).save_pretrained(tmp_path / "teacher")
    tokenizer.save_pretrained(tmp_path / "teacher")
    return tmp_path / "teacher"


def test_labels_are_the_teachers_own_text(checkpoint, data):
    teacher, tokenizer = open_teacher(checkpoint, prefix="shorten: "), load_tokenizer(data / "tokenizer.json")
    assert isinstance(teacher, HuggingFaceTeacher)
    source = Shard(data / "train.npz").row(0)[0].tolist()
    search = Search(beams=2, most_tokens=12)
    before = {n: p.clone() for n, p in teacher.model.named_parameters()}
    label = teacher.label([source], tokenizer, search, temperature=1.5)[0]
    assert label[-1] == EOS
    for name, weight in teacher.model.named_parameters():
        assert torch.allclose(weight, before[name], rtol=1e-5), f"{name} is as it was before the temperature"
    seen = "shorten: " + tokenizer.decode(source).partition(": ")[2]
    ids = teacher.tokenizer(seen, return_tensors="pt")
    made = teacher.model.generate(**ids, num_beams=2, max_new_tokens=12, no_repeat_ngram_size=search.no_repeat_ngram)
    wanted = teacher.tokenizer.decode(made[0], skip_special_tokens=True).strip()
    alone = teacher.label([source], tokenizer, search)[0]
    assert tokenizer.decode(alone).strip() == wanted


def test_a_student_learns_from_it(checkpoint, data, tmp_path):
    size = load_tokenizer(data / "tokenizer.json").get_vocab_size()
    shape = Shape(vocabulary=size, d_model=32, heads=4, encoder_layers=1, decoder_layers=1, feed_forward=64, positions=160)
    distil.distil(data, tmp_path, 0.02, checkpoint, shape, beams=1, batch_tokens=2000, log=lambda _: None)
    assert load(tmp_path / "last.pt")[1]["step"] > 0
    pairs = json.loads((tmp_path / "labelled" / "sets.json").read_text())["pairs"]
    assert {"made_up", "made_up+teacher"} <= set(pairs)
    labels = [json.loads(line) for line in (tmp_path / "labelled" / "labels.jsonl").open()]
    assert len(labels) == len(Shard(data / "train.npz"))
