"""Weights at which adapters are equally loud: none drowns another.

Legend of shapes
    sizes: [P] of one adapter, the squared size of what it changes in each part, weight included
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from studio.domain.blocks import MOST, TEXT, factor
from studio.state.adapter_entry import AdapterEntry

_LEAST_WEIGHT, _MOST_WEIGHT = -1.0, 2.0


def ratio(sizes: Sequence[float]) -> float:
    """How many times as loud the loudest of some is as the faintest; 1 where all are silent."""
    heard = [math.sqrt(size) for size in sizes if size > 0]
    return max(heard) / min(heard) if heard else 1.0


def by_weight(entries: Sequence[AdapterEntry], sizes: Sequence[float]) -> dict[str, dict[str, Any]]:
    """The weight of each, all as loud as their geometric mean, or as the weakest of them can be.

    Args:
        entries: as they stand in the list.
        sizes: the squared size of what each changes as a whole.
    """
    if not all(size > 0 for size in sizes):
        return {}
    louds = [math.sqrt(size) for size in sizes]
    target = math.prod(louds) ** (1 / len(louds))
    rooms = [_room(entry.weight) * loud for entry, loud in zip(entries, louds, strict=True)]
    target = min(target, *rooms)
    return {
        entry.id: {"weight": round(entry.weight * target / loud, 3)}
        for entry, loud in zip(entries, louds, strict=True)
    }


def by_part(
    entries: Sequence[AdapterEntry], sizes: Sequence[Sequence[float]], parts: Sequence[str]
) -> dict[str, dict[str, Any]]:
    """Shares by part (and weights, where a share would be too large), all as loud in each part.

    Args:
        entries: as they stand in the list.
        sizes: see the legend, for each.
        parts: keys of the parts.
    """
    found = {}
    for entry, own in zip(entries, sizes, strict=True):
        shares = {}
        for index, key in enumerate(parts):
            here = [each[index] for each in sizes]
            share = factor(entry.blocks, key)
            if all(size > 0 for size in here):
                target = math.prod(math.sqrt(size) for size in here) ** (1 / len(here))
                share *= target / math.sqrt(own[index])
            shares[key] = share
        found[entry.id] = _shared(entry, shares)
    return found


def _shared(entry: AdapterEntry, shares: Mapping[str, float]) -> dict[str, Any]:
    """``shares`` as an entry can have them: what is beyond the largest share goes to its weight."""
    beyond = min(max(1.0, max(shares.values(), default=0.0) / MOST), _room(entry.weight))
    whole = {**shares, TEXT: factor(entry.blocks, TEXT)}
    blocks = tuple((key, round(min(MOST, share / beyond), 3)) for key, share in whole.items())
    return {"weight": round(entry.weight * beyond, 3), "blocks": blocks}


def _room(weight: float) -> float:
    """How many times as large a weight can become."""
    return (_MOST_WEIGHT if weight > 0 else _LEAST_WEIGHT) / weight if weight else 1.0
