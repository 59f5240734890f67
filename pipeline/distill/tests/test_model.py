import pytest
import torch

from precis_distill.decode import Search, generate, generate_all, repeated
from precis_distill.export.graphs import EncoderGraph, StepGraph
from precis_distill.model import Shape, Student, match_features, mixture_log_prob, mixture_log_probs
from precis_distill.teachers import attention_temperature, shrink

TINY = Shape(vocabulary=300, d_model=32, heads=4, encoder_layers=2, decoder_layers=2, feed_forward=64, positions=64)


@pytest.fixture
def student():
    torch.manual_seed(3)
    return Student(TINY).eval()


def slow_features(written, source):
    """The definition of match_features, word for word."""
    out = torch.zeros(6, len(written), len(source))
    for t in range(len(written)):
        for i in range(len(source)):
            for k in range(4):
                pairs = [(t - j, i - 1 - j) for j in range(k + 1)]
                out[k, t, i] = all(a >= 0 and b >= 0 and written[a] == source[b] for a, b in pairs)
            out[4, t, i] = i > 0 and any(written[a] == source[i] and written[a - 1] == source[i - 1] for a in range(1, t + 1))
            out[5, t, i] = out[0, t, i] * out[4, t, i]
    return out


def test_match_features_are_their_definition():
    generator = torch.Generator().manual_seed(5)
    for _ in range(10):
        written, source = torch.randint(0, 4, (9,), generator=generator), torch.randint(0, 4, (12,), generator=generator)
        assert torch.equal(match_features(written[None], source[None])[0], slow_features(written.tolist(), source.tolist()))


def test_mixture_is_a_distribution(student):
    source, written = torch.randint(3, 300, (2, 11)), torch.randint(3, 300, (2, 5))
    with torch.no_grad():
        parts = student(source, torch.ones_like(source), written)
    whole = mixture_log_probs(*parts, source)
    assert torch.allclose(whole.exp().sum(-1), torch.ones(2, 5), atol=1e-4)
    wanted = torch.randint(3, 300, (2, 5))
    assert torch.allclose(mixture_log_prob(*parts, source, wanted), whole.gather(-1, wanted[..., None])[..., 0], atol=1e-4)


def test_steps_equal_teacher_forcing(student):
    torch.manual_seed(1)
    source = torch.randint(3, 300, (2, 20))
    mask = torch.ones_like(source)
    mask[1, 15:], source[1, 15:] = 0, 0
    written = torch.cat([torch.ones(2, 1, dtype=torch.long), source[:, 2:7], source[:, 4:9]], 1)
    with torch.no_grad():
        wanted = mixture_log_probs(*student(source, mask, written), source)
        mem_mask, *cross, keys = EncoderGraph(student)(source, mask)
        past, step = [torch.zeros(2, 4, 0, 8)] * 4, StepGraph(student)
        for t in range(written.shape[1]):
            cache = [x for i in range(2) for x in (*cross[2 * i : 2 * i + 2], *past[2 * i : 2 * i + 2])]
            got, past = step.log_probs(written[:, t : t + 1], torch.arange(2), torch.tensor([t]), mem_mask, source, keys, *cache)
            assert torch.allclose(got, wanted[:, t], atol=1e-4)


def test_batching_changes_nothing(student):
    sources = [torch.randint(3, 300, (n,)).tolist() for n in (5, 17, 9)]
    alone = [generate(student, [s], Search(most_tokens=12))[0] for s in sources]
    assert generate_all(student, sources, Search(most_tokens=12), batch=3) == alone


def test_repeated_ngrams():
    assert repeated([5, 6, 7, 5, 6], 3) == {7}
    assert repeated([5, 6], 3) == set()


def test_attention_temperature_is_undone(student):
    before = {k: v.clone() for k, v in student.state_dict().items()}
    with attention_temperature(student, 2.0):
        assert not torch.equal(before["encoder_layers.0.self_attention.q.weight"], student.encoder_layers[0].self_attention.q.weight)
    assert all(torch.allclose(before[k], v) for k, v in student.state_dict().items())


def test_shrink_takes_first_and_last_layers(student):
    small, share = shrink(student, Shape(**{**TINY.__dict__, "decoder_layers": 1}))
    assert torch.equal(small.encoder_layers[1].ff_in.weight, student.encoder_layers[1].ff_in.weight)
    assert share > 0.9
