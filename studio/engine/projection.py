"""Orthogonal projection: a low-rank change freed of the directions that others write to.

    U' = U - Q Q^T U,   Q an orthonormal basis of what the others' U span

What is left has inner product 0 with each of the others, and is as thin as before.

Legend of shapes
    U: [out, r], a convolution's flattened    D: [r, in]    Q: [out, R]
"""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary, ref

import torch
from torch import Tensor

from studio.engine.changes import LowRank

# Squared singular values below this share of the largest are noise, no direction.
_NOISE = 1e-10


def basis(ups: Sequence[Tensor]) -> Tensor:
    """Q, float32, of the up matrices ``[out, r_i(, 1, 1)]``.

    From the Gram matrix, in double precision: QR would make a direction of every column, also of
    those that are zero or repeat others, as LoRAs trained with too high a rank have them.
    """
    joined = torch.cat([up.flatten(1).double() for up in ups], dim=1)
    values, vectors = torch.linalg.eigh(joined.T @ joined)
    kept = values > _NOISE * values.max().clamp(min=1e-30)
    return (joined @ (vectors[:, kept] / values[kept].sqrt())).float()


def cleared(change: LowRank, others: Sequence[LowRank]) -> LowRank:
    """``change`` without what lies in the span of ``others``, in its own dtype."""
    up = change.up.flatten(1).float()
    span = basis([other.up for other in others])
    left = up - span @ (span.T @ up)
    return LowRank(change.down, left.reshape(change.up.shape).to(change.up.dtype))


def lost(change: LowRank, other: LowRank, between: Tensor) -> float:
    """The squared norm of the part of U D that ``cleared`` takes away for one ``other``.

    Args:
        change: U and D.
        other: the one whose span is left.
        between: ``other``'s U^T times U, ``[R, r]``, which the meter has anyway.
    """
    up = other.up.flatten(1).double()
    gram = up.T @ up
    # In the span of U_o there is U_o G^-1 U_o^T U. A ridge serves columns that are zero or repeat.
    ridge = _NOISE * gram.diagonal().max().clamp(min=1e-30)
    factor = torch.linalg.cholesky(gram + ridge * torch.eye(len(gram), device=gram.device))
    between = between.double()
    within = between.T @ torch.cholesky_solve(between, factor)
    down = change.down.flatten(1).double()
    return float((within * (down @ down.T)).sum())


class Projections:
    """Keeps the last projection of every matrix: the next run mostly asks for the same one."""

    def __init__(self) -> None:
        self._kept: WeakKeyDictionary[LowRank, tuple[list[ref[LowRank]], LowRank]] = (
            WeakKeyDictionary()
        )

    def cleared(self, change: LowRank, others: Sequence[LowRank]) -> LowRank:
        """See the function of that name."""
        wanted = [ref(other) for other in others]
        known = self._kept.get(change)
        if known is None or known[0] != wanted:
            known = self._kept[change] = wanted, cleared(change, others)
        return known[1]
