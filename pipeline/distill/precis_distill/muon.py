"""Muon: momentum, orthogonalized by a Newton-Schulz iteration (Jordan et al., "Muon: An optimizer for hidden layers", 2024).

PyTorch's own iterates in bfloat16, which many processors multiply more slowly than float32, and one matrix at a time; here matrices
of one shape are iterated together, in the type they are given.
"""

import torch

_A, _B, _C = 3.4445, -4.7750, 2.0315


def orthogonalized(batch, steps=5):
    """Each [rows, columns] matrix of the batch moved near to the closest matrix with orthonormal rows or columns."""
    wide = batch if batch.shape[-2] <= batch.shape[-1] else batch.mT
    x = wide / wide.norm(dim=(-2, -1), keepdim=True).clamp_min(1e-7)
    for _ in range(steps):
        square = x @ x.mT
        x = _A * x + (_B * square + _C * (square @ square)) @ x
    return x if wide is batch else x.mT


class Muon(torch.optim.Optimizer):
    """Nesterov momentum 0.95; updates are scaled to AdamW's usual size (0.2 x sqrt of the longer side), so AdamW's rates fit."""

    def __init__(self, matrices, lr, momentum=0.95, weight_decay=0.02):
        super().__init__(list(matrices), {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            by_shape = {}
            for p in group["params"]:
                if p.grad is not None:
                    by_shape.setdefault(tuple(p.shape), []).append(p)
            for same in by_shape.values():
                self._move(group, same)

    def _move(self, group, same):
        moved = torch.stack([self._momentum(group, p) for p in same])
        scale = 0.2 * max(moved.shape[-2:]) ** 0.5
        for p, update in zip(same, orthogonalized(moved)):
            p.mul_(1 - group["lr"] * group["weight_decay"]).add_(update.to(p.dtype), alpha=-group["lr"] * scale)

    def _momentum(self, group, p):
        held = self.state[p].setdefault("momentum_buffer", torch.zeros_like(p))
        held.lerp_(p.grad, 1 - group["momentum"])
        return p.grad.lerp(held, group["momentum"])
