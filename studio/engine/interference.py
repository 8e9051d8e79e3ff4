"""Measures what adapters change beside one another: inner products, part by part.

Legend of shapes
    dW_i = U_i D_i: [out, in], of a layer; D_i: [r_i, in]; U_i: [out, r_i]
    said: of one adapter, per level [1, C_l, h_l, w_l]
    seen: by cross-attention and positions, <s_i, s_j> of what is read of two pictures

    <dW_i, dW_j> = sum((U_i^T U_j) * (D_i D_j^T)), so that dW is never written out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement
from typing import Protocol, TypeVar

from torch import Tensor, nn

from studio.domain.interference import FEATURES, PICTURES, WEIGHTS, Field
from studio.engine.block_keys import key_of
from studio.engine.changes import Change, Delta, LowRank
from studio.engine.deltas import written_out
from studio.engine.projection import lost

T = TypeVar("T")


class Keep(Protocol):
    """Gives the value of a key, made now if it is not known."""

    def __call__(self, key: Hashable, make: Callable[[], T], /) -> T: ...


@dataclass(frozen=True)
class Compared:
    """Two changes in one part of the network, the first above the second in the list.

    Attributes:
        inner: their inner product.
        left: what is left of it once the second keeps clear of the first.
        lost: the squared norm that the second loses by that.
    """

    inner: float
    left: float
    lost: float


Table = tuple[tuple[tuple[float, ...], ...], ...]


def of_weights(
    changes: Mapping[int, Change],
    modules: Mapping[str, nn.Module],
    keep: Keep,
) -> Field | None:
    """The field of all LoRAs of a run; ``None`` for fewer than two.

    Args:
        changes: by the adapters' positions in the request.
        modules: of the host, by path.
        keep: see ``Keep``; what is measured of files is the same in every run.
    """
    if len(changes) < 2:
        return None
    members = tuple(changes)
    found = list(changes.values())
    parts = tuple(sorted({key_of(path) for change in found for path in change.layers}))
    count = range(len(found))
    compared = [
        {
            (i, j): _compared(found[i], found[j], part, modules, keep)
            for i, j in combinations_with_replacement(count, 2)
        }
        for part in parts
    ]

    def table(what: Callable[[Mapping[tuple[int, int], Compared], int, int], float]) -> Table:
        return tuple(
            tuple(tuple(what(each, i, j) for j in count) for i in count) for each in compared
        )

    products = table(lambda each, i, j: each[min(i, j), max(i, j)].inner)
    left = table(lambda each, i, j: each[min(i, j), max(i, j)].left)
    kept = table(lambda each, i, j: each[i, i].inner - (each[j, i].lost if j < i else 0.0))
    base = tuple(_size(found, part, modules, keep) for part in parts)
    return Field(WEIGHTS, members, parts, products, base, left=left, kept=kept)


def of_features(
    said: Mapping[int, Sequence[Tensor]],
    parts: Sequence[str],
    base: Sequence[float],
    places: Sequence[str],
) -> Field | None:
    """The field of all T2I-Adapters and ControlNets; ``None`` for fewer than two.

    Args:
        said: at weight 1, by the adapters' positions, a tensor for each of ``parts``.
        parts: the keys of the levels.
        base: the squared norm of the network's own features there.
        places: the keys of all that ControlNets add to.
    """
    if len(said) < 2:
        return None
    products = tuple(
        tuple(
            tuple(float((a[level].double() * b[level].double()).sum()) for b in said.values())
            for a in said.values()
        )
        for level in range(len(parts))
    )
    return Field(FEATURES, tuple(said), tuple(parts), products, tuple(base), tuple(places))


def of_pictures(
    seen: Mapping[tuple[int, int, int], float], text: Mapping[int, float], layers: Sequence[str]
) -> Field | None:
    """The field of all image prompts (styles, faces); ``None`` for fewer than two.

    Args:
        seen: see the legend; positions in order.
        text: the squared norm of what is read of the text, by cross-attention.
        layers: the key of each cross-attention.
    """
    members = sorted({position for _, *pair in seen for position in pair})
    if len(members) < 2:
        return None
    parts = sorted(set(layers))

    def product(part: str, first: int, second: int) -> float:
        low, high = sorted((first, second))
        return sum(seen.get((i, low, high), 0.0) for i, key in enumerate(layers) if key == part)

    products = tuple(
        tuple(tuple(product(part, i, j) for j in members) for i in members) for part in parts
    )
    base = tuple(
        sum(text.get(i, 0.0) for i, key in enumerate(layers) if key == part) for part in parts
    )
    return Field(PICTURES, tuple(members), tuple(parts), products, base)


def _compared(
    first: Change,
    second: Change,
    part: str,
    modules: Mapping[str, nn.Module],
    keep: Keep,
) -> Compared:
    def make() -> Compared:
        both = [p for p in first.layers if p in second.layers and key_of(p) == part]
        found = [
            _inner(first.layers[p], second.layers[p], modules[p], clears=first is not second)
            for p in both
        ]
        return Compared(*(sum(values) for values in zip((0.0,) * 3, *found, strict=True)))

    what = "square" if first is second else "products"
    return _kept(what, (first.identity, second.identity), part, keep, make)


def _inner(
    one: LowRank | Delta, other: LowRank | Delta, module: nn.Module, *, clears: bool
) -> tuple[float, float, float]:
    if isinstance(one, LowRank) and isinstance(other, LowRank):
        ups = one.up.flatten(1).float().T @ other.up.flatten(1).float()
        downs = one.down.flatten(1).float() @ other.down.flatten(1).float().T
        return float((ups * downs).sum()), 0.0, lost(other, one, ups) if clears else 0.0
    whole = [written_out(each, module).float() for each in (one, other)]
    inner = float((whole[0] * whole[1]).sum())
    return inner, inner, 0.0  # only thin matrices are freed of one another


def _size(
    changes: Sequence[Change], part: str, modules: Mapping[str, nn.Module], keep: Keep
) -> float:
    """The squared norm of the weights that any of the changes touches in ``part``."""

    def make() -> float:
        paths = {path for change in changes for path in change.layers if key_of(path) == part}
        weights = [modules[path].weight for path in paths]
        return sum(float(w.float().square().sum()) for w in weights if isinstance(w, Tensor))

    return _kept("size", frozenset(c.identity for c in changes), part, keep, make)


def _kept(
    what: str,
    files: Collection[Hashable],
    part: str,
    keep: Keep,
    make: Callable[[], T],
) -> T:
    """A figure of files is the same in every run; one of nobody's is made each time."""
    return make() if None in files else keep((what, files, part), make)
