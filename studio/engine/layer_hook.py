"""The hook of one layer: all changes of it, in one pair of products beside its own.

    out += ((x D^T) M^T) U^T + sum_k a_k delta_k(x)

Legend of shapes
    x: [..., in] of a linear layer, [B, in, h, w] of a convolution; out likewise
    D: [R, in] or [R, in, k, k], the down matrices of all acting changes one below the other
    U: [out, R] or [out, R, 1, 1], their up matrices side by side, alpha / rank included
    M: [R, R], diagonal unless changes multiply: the only thing that a schedule rewrites
    places: [1, L, R] or [1, R, h, w], the masks of the rows
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from studio.engine.changes import Change, Delta, LowRank, add_up, apply_down, apply_up
from studio.engine.multiplicative import cross_terms, mixing

Weights = Mapping[Change, float]


@dataclass(frozen=True, eq=False)
class _Acting:
    """One change that acts, and how strongly."""

    change: Change
    weight: float


class LayerHook:
    """Adds all acting changes of one layer to its output; see the module's formula."""

    def __init__(self, module: nn.Module, path: str) -> None:
        self._members: dict[Change, LowRank | Delta] = {}
        self._module, self._path = module, path
        self._joined: tuple[Change, ...] = ()
        self._down: Tensor | None = None
        self._up: Tensor | None = None
        self._cross: Tensor | None = None
        self._diagonal: Tensor | float = 0.0
        self._mixing: Tensor | None = None
        self._ranks: tuple[int, ...] = ()
        self._others: list[tuple[Delta, _Acting]] = []
        self._handle = module.register_forward_hook(self)

    @property
    def empty(self) -> bool:
        """Whether nothing is left to change."""
        return not self._members

    def add(self, path: str, change: Change, member: LowRank | Delta) -> None:
        """``change`` takes part with what it makes of the layer."""
        del path
        self._members[change] = member

    def drop(self, path: str, change: Change) -> None:
        """The opposite of ``add``."""
        del path
        self._members.pop(change, None)

    def remove(self) -> None:
        """Takes it out."""
        self._handle.remove()

    def weigh(
        self, weights: Weights, diagonals: dict[tuple[tuple[int, float], ...], Tensor]
    ) -> None:
        """How strongly each change acts; those not named do not.

        Args:
            weights: by change.
            diagonals: shared by all layers of one call: most have the same ranks.
        """
        acting = [
            _Acting(change, weights[change] * change.factor(self._path))
            for change in self._members
            if change in weights
        ]
        acting = [each for each in acting if each.weight]
        self._others = [
            (member, each)
            for each in acting
            if not isinstance(member := self._members[each.change], LowRank)
        ]
        low = [each for each in acting if isinstance(self._members[each.change], LowRank)]
        if tuple(each.change for each in low) != self._joined:
            self._join([each.change for each in low])
        self._weigh(low, diagonals)

    def _join(self, changes: Sequence[Change]) -> None:
        self._joined = tuple(changes)
        matrices = [self._low_rank(change) for change in changes]
        self._ranks = tuple(m.rank for m in matrices)
        self._down, self._up = _joined(matrices)
        self._cross = None
        multiplying = [m for m, c in zip(matrices, changes, strict=True) if c.multiplies]
        if len(multiplying) > 1:
            self._cross = self._crossed(matrices)

    def _crossed(self, matrices: Sequence[LowRank]) -> Tensor:
        """C of all rows; those that only add have none."""
        weight = self._module.weight
        assert isinstance(weight, Tensor)
        cross = cross_terms(weight, [m.down for m in matrices], [m.up for m in matrices])
        multiplies = torch.tensor(
            [
                change.multiplies
                for change, rank in zip(self._joined, self._ranks, strict=True)
                for _ in range(rank)
            ],
            device=cross.device,
        )
        return cross * multiplies * multiplies[:, None]

    def _weigh(
        self,
        acting: Sequence[_Acting],
        diagonals: dict[tuple[tuple[int, float], ...], Tensor],
    ) -> None:
        self._mixing = None
        if len(acting) < 2:
            self._diagonal = acting[0].weight if acting else 0.0
            return
        key = tuple((rank, a.weight) for rank, a in zip(self._ranks, acting, strict=True))
        assert self._down is not None
        if key not in diagonals:
            per_row = [weight for rank, weight in key for _ in range(rank)]
            diagonals[key] = torch.tensor(per_row, device=self._down.device)
        self._diagonal = diagonals[key].to(self._down.dtype)
        if self._cross is not None:
            whole = mixing(self._cross, diagonals[key])
            self._mixing = (whole - torch.diag(diagonals[key].float())).to(self._down.dtype)

    def _low_rank(self, change: Change) -> LowRank:
        member = self._members[change]
        assert isinstance(member, LowRank)
        return member

    def __call__(self, module: nn.Module, inputs: tuple[Any, ...], output: Tensor) -> Tensor | None:
        if self._down is None and not self._others:
            return None  # M = 0: the base to the last bit
        x = inputs[0]
        # Before the output is written to: they may read it.
        further = [
            each.weight * each.change.masked(delta(module, x, output))
            for delta, each in self._others
        ]
        changed = output
        if self._down is not None and self._up is not None:
            inner = apply_down(module, x, self._down)
            changed = add_up(output, self._mixed(inner), self._up)
        for added in further:
            changed = changed + added
        return changed

    def _mixed(self, inner: Tensor) -> Tensor:
        """``inner`` ``[..., R]`` or ``[B, R, h, w]`` times M^T, within the masks."""
        places = self._places(inner)
        if places is not None:
            inner = inner * places
        diagonal = self._diagonal
        if inner.ndim == 4 and isinstance(diagonal, Tensor):
            diagonal = diagonal[:, None, None]
        if self._mixing is None and not inner.requires_grad:
            return inner.mul_(diagonal)  # nobody else has it
        mixed = inner * diagonal
        if self._mixing is None:
            return mixed
        crossed = apply_up(
            inner, self._mixing if inner.ndim != 4 else self._mixing[..., None, None]
        )
        # Where two changes multiply, both must be at home.
        return mixed + (crossed if places is None else crossed * places)

    def _places(self, inner: Tensor) -> Tensor | None:
        masks = [change.mask for change in self._joined]
        if not any(masks):
            return None
        dimension = 1 if inner.ndim == 4 else -1
        whole = inner.new_ones(())
        rows = []
        for mask, rank in zip(masks, self._ranks, strict=True):
            values = mask.of(inner) if mask else None
            if mask and values is None:
                values = whole * 0  # a layer without places cannot act in some of them
            one = (whole if values is None else values).expand(_shape_of(inner))
            rows.append(one.repeat_interleave(rank, dim=dimension))
        return torch.cat(rows, dim=dimension)


def _shape_of(inner: Tensor) -> tuple[int, ...]:
    if inner.ndim == 4:
        return (1, 1, *inner.shape[2:])
    return (1, *inner.shape[1:-1], 1)


def _joined(matrices: Sequence[LowRank]) -> tuple[Tensor | None, Tensor | None]:
    if len(matrices) < 2:  # no copy of the only one
        return (matrices[0].down, matrices[0].up) if matrices else (None, None)
    return torch.cat([m.down for m in matrices]), torch.cat([m.up for m in matrices], dim=1)
