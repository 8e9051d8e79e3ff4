"""How much adapters get into one another's way, from what the engine measured of them.

The engine measures once what does not depend on weights: inner products of what two adapters
change, part by part. All else (weights, curves, shares of parts, masks) is arithmetic on these few
numbers, so that the window can show what a remedy would do before it is taken.

Legend of shapes
    products: [P][n][n], P parts of the network, n members: <d_i, d_j> of both at weight 1
    base: [P], the squared norm of what is changed, 0 where it is not known
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from studio.domain.blocks import factor
from studio.domain.request import AdapterUse
from studio.domain.schedule import Schedule

WEIGHTS, FEATURES, PICTURES = "weights", "features", "pictures"
# |cosine| from which on an artist should know. LoRAs trained apart lie below 0.1, versions of one
# another above 0.5; two controls that look at the same drawing agree by half, and are meant to;
# two styles lie below 0.2, two faces at 0.4 (the starter's).
NOTEWORTHY = {WEIGHTS: 0.2, FEATURES: 0.6, PICTURES: 0.5}


@dataclass(frozen=True)
class Field:
    """What one kind of change has in common.

    Attributes:
        kind: ``WEIGHTS`` (LoRA and its relatives), ``FEATURES`` (T2I-Adapter, ControlNet) or
            ``PICTURES`` (what cross-attention reads of styles and faces).
        members: positions of the adapters in the request.
        parts: keys of ``studio.domain.blocks``.
        products, base: see the legend.
        places: of ``FEATURES``, the keys of all that ControlNets add to, the middle last.
    """

    kind: str
    members: tuple[int, ...]
    parts: tuple[str, ...]
    products: tuple[tuple[tuple[float, ...], ...], ...]
    base: tuple[float, ...]
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pair:
    """Two adapters.

    Attributes:
        first, second: positions in the request.
        cosine: -1 (they undo each other) to 1 (they do the same), over parts, steps and places.
        kind: of the field.
    """

    first: int
    second: int
    cosine: float
    kind: str

    @property
    def noteworthy(self) -> bool:
        """Whether an artist should know."""
        return self.gravity >= 1

    @property
    def gravity(self) -> float:
        """How much it matters, 1 from where an artist should know."""
        return abs(self.cosine) / NOTEWORTHY[self.kind]


def pairs(fields: Sequence[Field], uses: Sequence[AdapterUse], steps: int) -> tuple[Pair, ...]:
    """All pairs that can be compared, as ``uses`` would use them in ``steps`` steps."""
    found = []
    for field in fields:
        for i, j in combinations(range(len(field.members)), 2):
            first, second = field.members[i], field.members[j]
            value = _cosine(field, (i, j), (uses[first], uses[second]), steps)
            found.append(Pair(first, second, value, field.kind))
    return tuple(found)


def loudness(fields: Sequence[Field], uses: Sequence[AdapterUse], steps: int) -> dict[int, float]:
    """How much each adapter changes what it acts on, by its position.

    A LoRA |dW| / |W|; a sketch or pose |r| / |h|, h the network's own features; a style or face
    what is read of it beside what is read of the text. What acts in several ways has the first.
    """
    found: dict[int, float] = {}
    for field in fields:
        total = sum(field.base)
        if not total:
            continue
        for index, position in enumerate(field.members):
            square = sum(_energies(field, index, uses[position]))
            loud = math.sqrt(_mean_square(uses[position], steps) * square / total)
            found.setdefault(position, loud)
    return found


def emphasis(field: Field, position: int) -> float:
    """How much of what an adapter changes lies on the way up (colour, line, detail), 0..1."""
    index = field.members.index(position)
    squares = [part[index][index] for part in field.products]
    late = sum(
        s for s, key in zip(squares, field.parts, strict=True) if key.startswith(("up", "out"))
    )
    return late / sum(squares) if sum(squares) else 0.5


def _cosine(
    field: Field, members: tuple[int, int], uses: tuple[AdapterUse, AdapterUse], steps: int
) -> float:
    """The cosine in the space of parts times steps times places: 0 where they never meet."""
    i, j = members
    first, second = uses
    products = sum(
        factor(first.blocks, key) * factor(second.blocks, key) * part[i][j]
        for key, part in zip(field.parts, field.products, strict=True)
    )
    times = _weights(first, steps), _weights(second, steps)
    meeting = sum(a * b for a, b in zip(*times, strict=True)) / steps
    norms = [
        _mean_square(use, steps) * sum(_energies(field, index, use))
        for index, use in zip(members, uses, strict=True)
    ]
    length = math.sqrt(norms[0] * norms[1])
    return products * meeting * _shared_places(first, second) / length if length else 0.0


def _energies(field: Field, index: int, use: AdapterUse) -> Iterator[float]:
    for key, part in zip(field.parts, field.products, strict=True):
        yield factor(use.blocks, key) ** 2 * part[index][index]


def _weights(use: AdapterUse, steps: int) -> list[float]:
    if not use.enabled:
        return [0.0] * steps
    schedule = Schedule.of(use)
    return [schedule.at(step, steps) for step in range(steps)]


def _mean_square(use: AdapterUse, steps: int) -> float:
    return sum(weight**2 for weight in _weights(use, steps)) / steps


def _shared_places(first: AdapterUse, second: AdapterUse) -> float:
    """1 where neither has a mask, 0 where their masks share no place."""
    masks = [use.mask for use in (first, second)]
    grey = [None if mask is None else mask.grey().astype(np.float64) / 255 for mask in masks]
    shapes = {mask.shape for mask in grey if mask is not None}
    if not shapes:
        return 1.0
    if len(shapes) > 1:
        return 1.0  # of pictures of different sizes nothing is known
    one, other = (np.ones(next(iter(shapes))) if mask is None else mask for mask in grey)
    length = math.sqrt(float((one**2).mean() * (other**2).mean()))
    return float((one * other).mean()) / length if length else 0.0
