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
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from studio.domain.adapter_kinds import T2I_ADAPTER
from studio.domain.blocks import factor
from studio.domain.ranges import acts
from studio.domain.request import AdapterUse
from studio.domain.schedule import Schedule

WEIGHTS, FEATURES, PICTURES = "weights", "features", "pictures"
# |cosine| from which on an artist should know. LoRAs trained apart lie below 0.1, versions of one
# another above 0.5; two controls that look at the same drawing agree by half, and are meant to;
# two styles lie below 0.2, two faces at 0.4 (the starter's).
NOTEWORTHY = {WEIGHTS: 0.2, FEATURES: 0.6, PICTURES: 0.5}


Table = tuple[tuple[tuple[float, ...], ...], ...]


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
        left: of ``WEIGHTS``, [P][n][n]: the products once the second of two keeps clear.
        kept: of ``WEIGHTS``, [P][n][n]: the squared norm that the first then has left, where it
            is below the second in the list.
    """

    kind: str
    members: tuple[int, ...]
    parts: tuple[str, ...]
    products: Table
    base: tuple[float, ...]
    places: tuple[str, ...] = ()
    left: Table = ()
    kept: Table = ()


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


def pairs(
    fields: Sequence[Field],
    uses: Sequence[AdapterUse],
    steps: int,
    among: Collection[int] | None = None,
) -> tuple[Pair, ...]:
    """All pairs that can be compared, as ``uses`` would use them in ``steps`` steps.

    Args:
        fields: as measured.
        uses: by position.
        steps: of the run.
        among: positions that both must be of; ``None`` is any.
    """
    found = []
    for field in fields:
        for i, j in combinations(range(len(field.members)), 2):
            if among is not None and not {field.members[i], field.members[j]} <= {*among}:
                continue
            value = _cosine(field, (i, j), uses, steps)
            found.append(Pair(field.members[i], field.members[j], value, field.kind))
    return tuple(found)


def loudness(fields: Sequence[Field], uses: Sequence[AdapterUse], steps: int) -> dict[int, float]:
    """How much each adapter changes what it acts on, by its position.

    A LoRA |dW| / |W|; a sketch or pose |r| / |h|, h the network's own features; a style or face
    what is read of it beside what is read of the text. What acts in several ways has the first.
    """
    found: dict[int, float] = {}
    for field in fields:
        total = sum(field.base)
        for index, position in enumerate(field.members):
            if total:
                loud = math.sqrt(sum(energies(field, index, uses, steps)) / total)
                found.setdefault(position, loud)
    return found


def energies(field: Field, index: int, uses: Sequence[AdapterUse], steps: int) -> tuple[float, ...]:
    """The squared size of what one member changes in each part, the mean over the steps."""
    use = uses[field.members[index]]
    times = _times(use, steps)
    return tuple(
        _square(field, part, index, uses)
        * factor(use.blocks, _key(use, key)) ** 2
        * sum(weight**2 for weight in times(key))
        / steps
        for part, key in enumerate(field.parts)
    )


def emphasis(field: Field, position: int) -> float:
    """How much of what an adapter changes lies on the way up (colour, line, detail), 0..1."""
    index = field.members.index(position)
    squares = [part[index][index] for part in field.products]
    late = sum(
        s for s, key in zip(squares, field.parts, strict=True) if key.startswith(("up", "out"))
    )
    return late / sum(squares) if sum(squares) else 0.5


def _cosine(
    field: Field, members: tuple[int, int], uses: Sequence[AdapterUse], steps: int
) -> float:
    """The cosine in the space of parts times steps times places: 0 where they never meet."""
    first, second = (uses[field.members[index]] for index in members)
    if first.own_pass and second.own_pass and field.kind == WEIGHTS:
        return 0.0  # never in the network together
    i, j = members
    table = field.left if field.left and second.keeps_clear and first.enabled else field.products
    times = _times(first, steps), _times(second, steps)
    meeting = sum(
        table[part][i][j]
        * factor(first.blocks, _key(first, key))
        * factor(second.blocks, _key(second, key))
        * sum(a * b for a, b in zip(times[0](key), times[1](key), strict=True))
        / steps
        for part, key in enumerate(field.parts)
    )
    length = math.prod(math.sqrt(sum(energies(field, each, uses, steps))) for each in members)
    return meeting * _shared_places(first, second) / length if length else 0.0


def _square(field: Field, part: int, index: int, uses: Sequence[AdapterUse]) -> float:
    """The squared norm at weight 1, less what it leaves to those above that it keeps clear of."""
    whole = field.products[part][index][index]
    if not (field.kept and uses[field.members[index]].keeps_clear and whole):
        return whole
    shares = [
        field.kept[part][index][above] / whole
        for above in range(index)
        if uses[field.members[above]].enabled
    ]
    # Of several above it, which may share directions, the product is an estimate from below.
    return whole * math.prod(max(0.0, share) for share in shares)


def _key(use: AdapterUse, key: str) -> str:
    """What ``use`` calls the part: a T2I-Adapter knows levels only."""
    return ".".join(key.split(".")[:2]) if use.kind == T2I_ADAPTER else key


def _times(use: AdapterUse, steps: int) -> Callable[[str], list[float]]:
    """The weight at every step, by the key of a part."""
    schedule = Schedule.of(use)
    whole = [schedule.at(step, steps) if use.enabled else 0.0 for step in range(steps)]
    if not use.ranges:
        return lambda _key: whole
    return lambda key: [w * acts(use.ranges, key, s / steps) for s, w in enumerate(whole)]


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
