"""What adapters add to features on their way through a U-Net, where that depends on the features.

A plain sum can be handed to the network as tensors. What multiplies, or is measured, must see what
it is added to: the network is handed an ``Addition``, which computes once ``hidden + addition`` is
asked of it.

Legend of shapes
    hidden: [B, C, h, w], the network's features at one place
    plain, terms: [B or 1, C, h, w] float32, weights and masks applied
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from studio.engine.feature_product import product
from studio.engine.host import Ear, Product


@dataclass
class Sum:
    """What all adapters add at one place.

    Attributes:
        plain: the sum of those that add.
        terms: those that multiply, with their positions in the request.
    """

    plain: Tensor | None = None
    terms: list[tuple[int, Tensor]] = field(default_factory=list)

    def add(self, said: Tensor) -> None:
        """``said`` adds."""
        self.plain = said if self.plain is None else self.plain + said


@dataclass(frozen=True, eq=False)
class _Made:
    """The features of a place with what multiplied there already in them."""

    hidden: Tensor
    product: Tensor
    terms: Sequence[tuple[int, Tensor]]


class Additions:
    """Those of one call of the network.

    Args:
        ear: is told what is added to, or ``None``.
        dtype: the network's.
    """

    def __init__(self, ear: Ear | None, dtype: torch.dtype) -> None:
        self._ear, self._dtype = ear, dtype
        self._made: list[_Made] = []

    def levels(
        self, plain: Sequence[Tensor], products: Sequence[Product], rows: int, parts: Sequence[str]
    ) -> list[Tensor | Addition] | None:
        """For ``down_intrablock_additional_residuals``: a list that the U-Net may empty.

        Args:
            plain: the sum of those that add, for each level.
            products: those that multiply.
            rows: of the call.
            parts: the keys of the levels.
        """
        count = max([len(plain), *(len(each.levels) for each in products)])
        if not count:
            return None
        found: list[Tensor | Addition] = []
        for level in range(count):
            here = Sum(plain[level].expand(rows, -1, -1, -1) if level < len(plain) else None)
            for each in products:
                if level < len(each.levels):
                    term = each.levels[level].expand(rows, -1, -1, -1)
                    here.terms.append((each.position, term))
            part = parts[level] if level < len(parts) else ""
            found.append(self._handed(here, part, in_place=True))
        return found

    def skips(
        self, sums: Sequence[Sum], parts: Sequence[str]
    ) -> tuple[tuple[Tensor | Addition, ...] | None, Tensor | Addition | None]:
        """For the residuals of the skip connections and of the middle: both or neither.

        Down alone would be taken for a T2I-Adapter's.
        """
        if not sums:
            return None, None
        *outer, inner = (
            self._handed(here, part, in_place=False) for here, part in zip(sums, parts, strict=True)
        )
        return tuple(outer), inner

    def _handed(self, here: Sum, part: str, *, in_place: bool) -> Tensor | Addition:
        if not here.terms and self._ear is None:
            assert here.plain is not None
            return here.plain.to(self._dtype)
        return Addition(self, here, part, in_place)

    def added(self, hidden: Tensor, here: Sum, part: str, *, in_place: bool) -> Tensor:
        """``hidden`` with what is added to it."""
        if self._ear is not None:
            self._ear.hidden(part, hidden)
        total = here.plain
        if here.terms:
            own = self._multiplied(hidden, here.terms)
            total = own if total is None else total + own
        assert total is not None
        if not in_place:
            return hidden + total.to(self._dtype)
        # The U-Net adds to a block without attention in place, by which its skip connection gets
        # the same: what is handed to it must not change that.
        hidden += total.to(self._dtype)
        if here.terms:
            self._made.append(_Made(hidden, own, here.terms))
        return hidden

    def _multiplied(self, hidden: Tensor, terms: Sequence[tuple[int, Tensor]]) -> Tensor:
        """What ``terms`` add, on top of what has multiplied there before."""
        before = next((made for made in self._made if made.hidden is hidden), None)
        if before is None:
            return product(hidden, _in_order(terms))
        whole = product(hidden.float() - before.product, _in_order([*before.terms, *terms]))
        return whole - before.product


class Addition:
    """Stands for a residual that is computed when it is added.

    Attributes:
        shape: of the residual.
    """

    def __init__(self, additions: Additions, here: Sum, part: str, in_place: bool) -> None:
        self._additions, self._here, self._part = additions, here, part
        self._in_place = in_place
        known = here.plain if here.plain is not None else here.terms[0][1]
        self.shape = known.shape

    def __radd__(self, hidden: Tensor) -> Tensor:
        return self._additions.added(hidden, self._here, self._part, in_place=self._in_place)


def _in_order(terms: Sequence[tuple[int, Tensor]]) -> list[Tensor]:
    return [term for _, term in sorted(terms, key=lambda pair: pair[0])]
