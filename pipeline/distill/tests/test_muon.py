import pytest
import torch

from precis_distill.muon import Muon, orthogonalized


@pytest.mark.parametrize("shape", [(8, 8), (8, 24), (24, 8)])
def test_singular_values_come_near_one(shape):
    batch = torch.randn(5, *shape, generator=torch.Generator().manual_seed(3))
    values = torch.linalg.svdvals(orthogonalized(batch))
    assert values.min() > 0.3 and values.max() < 1.3
    for whole, alone in zip(orthogonalized(batch), batch):
        assert torch.allclose(whole, orthogonalized(alone[None])[0], atol=1e-5)


def test_a_step_is_that_of_pytorchs_own_up_to_bfloat16():
    torch.manual_seed(4)
    start, gradients = torch.randn(16, 32), torch.randn(3, 16, 32)

    def moved(make):
        weight = torch.nn.Parameter(start.clone())
        optimizer = make([weight])
        for gradient in gradients:
            weight.grad = gradient.clone()
            optimizer.step()
        return weight.detach() - start

    ours = moved(lambda p: Muon(p, 0.01))
    theirs = moved(lambda p: torch.optim.Muon(p, lr=0.01, weight_decay=0.02, adjust_lr_fn="match_rms_adamw"))
    assert (ours - theirs).norm() < 0.05 * theirs.norm()
