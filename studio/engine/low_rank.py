"""Low-rank changes of a network's layers, computed beside its weights and never written into them.

    out += ((x D^T) M^T) U^T

Legend of shapes
    x: [..., in] of a linear layer, [B, in, h, w] of a convolution; out likewise
    D: [R, in] or [R, in, k, k], the down matrices of all active changes one below the other
    U: [out, R] or [out, R, 1, 1], their up matrices side by side, alpha / rank included
    M: diagonal of size R, the weights: the only thing that a schedule rewrites

Sources: Hu et al. 2021 (LoRA); Yeh et al. 2023 (convolutions).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, eq=False)
class LowRank:
    """The change of one layer, on the layer's device and in its dtype.

    Attributes:
        down: ``[r, in]``, or ``[r, in, k, k]`` for a convolution with a kernel of k.
        up: ``[out, r]``, or ``[out, r, 1, 1]``, times alpha / r.
    """

    down: Tensor
    up: Tensor

    @property
    def rank(self) -> int:
        """R."""
        return len(self.down)


@dataclass(frozen=True, eq=False)
class Change:
    """One LoRA in one use: the layers it changes, by path (``"unet.conv_in"``)."""

    layers: Mapping[str, LowRank]


class LowRankLayers:
    """The layers of one host that can be changed, and the changes attached to them.

    Args:
        roots: the host's networks by name: ``unet``, ``text_encoder``, ``text_encoder_2``.
    """

    def __init__(self, roots: Mapping[str, nn.Module]) -> None:
        self._modules = {
            f"{root}.{name}": module
            for root, network in roots.items()
            for name, module in network.named_modules()
            if isinstance(module, (nn.Linear, nn.Conv2d))
        }
        self._hooks: dict[str, _Hook] = {}
        self._attached: set[Change] = set()
        self._weights: dict[Change, float] = {}

    @property
    def modules(self) -> Mapping[str, nn.Module]:
        """Every linear layer and convolution by its path."""
        return self._modules

    @contextmanager
    def attached(self, change: Change, weight: float = 0.0) -> Iterator[None]:
        """``change`` takes part while the context lasts; contexts may end in any order.

        Args:
            change: with paths out of ``modules``.
            weight: until the next ``weigh``.
        """
        with ExitStack() as stack:  # a layer that raises takes the earlier ones out
            for path, matrices in change.layers.items():
                hook = self._hooks.get(path) or self._hook(path)
                stack.callback(self._leave, path, change)
                hook.members[change] = matrices
            self._attached.add(change)
            stack.callback(self._forget, change)
            if weight:
                self.weigh({**self._weights, change: weight})
            yield

    def weigh(self, weights: Mapping[Change, float]) -> None:
        """How strongly each attached change acts from now on; those not named do not act."""
        active = {c: weight for c, weight in weights.items() if weight and c in self._attached}
        if active == self._weights:
            return
        self._weights = active
        diagonals: dict[tuple[tuple[int, float], ...], Tensor] = {}
        for hook in self._hooks.values():
            hook.weigh(active, diagonals)

    def _hook(self, path: str) -> _Hook:
        hook = self._hooks[path] = _Hook(self._modules[path])
        return hook

    def _leave(self, path: str, change: Change) -> None:
        hook = self._hooks[path]
        hook.members.pop(change, None)
        if not hook.members:
            hook.remove()
            del self._hooks[path]

    def _forget(self, change: Change) -> None:
        self._attached.discard(change)
        self.weigh(self._weights)


class _Hook:
    """Adds all active changes of one layer to its output, in one pair of products."""

    def __init__(self, module: nn.Module) -> None:
        self.members: dict[Change, LowRank] = {}
        self._active: tuple[LowRank, ...] = ()
        self._down: Tensor | None = None
        self._up: Tensor | None = None
        self._diagonal: Tensor | float = 0.0
        self._handle = module.register_forward_hook(self)

    def remove(self) -> None:
        self._handle.remove()

    def weigh(
        self,
        weights: Mapping[Change, float],
        diagonals: dict[tuple[tuple[int, float], ...], Tensor],
    ) -> None:
        """``diagonals`` is shared by all layers of one call: most have the same ranks."""
        acting = [(m, weights[change]) for change, m in self.members.items() if change in weights]
        matrices = tuple(m for m, _ in acting)
        if matrices != self._active:
            self._active = matrices
            self._down, self._up = _joined(matrices)
        if len(acting) < 2:
            self._diagonal = acting[0][1] if acting else 0.0
            return
        key = tuple((m.rank, weight) for m, weight in acting)
        if key not in diagonals:
            per_row = [weight for rank, weight in key for _ in range(rank)]
            diagonals[key] = torch.tensor(per_row, device=matrices[0].down.device)
        self._diagonal = diagonals[key].to(matrices[0].down.dtype)

    def __call__(self, module: nn.Module, inputs: tuple[Any, ...], output: Tensor) -> Tensor | None:
        if self._down is None or self._up is None:
            return None  # M = 0: the base to the last bit
        x, diagonal = inputs[0], self._diagonal
        if isinstance(module, nn.Conv2d):
            if isinstance(diagonal, Tensor):
                diagonal = diagonal[:, None, None]
            inner = functional.conv2d(
                x, self._down, None, module.stride, module.padding, module.dilation
            )
            return output + functional.conv2d(inner * diagonal, self._up)
        return output + functional.linear(functional.linear(x, self._down) * diagonal, self._up)


def _joined(matrices: tuple[LowRank, ...]) -> tuple[Tensor | None, Tensor | None]:
    if len(matrices) < 2:  # no copy of the only one
        return (matrices[0].down, matrices[0].up) if matrices else (None, None)
    return torch.cat([m.down for m in matrices]), torch.cat([m.up for m in matrices], dim=1)
