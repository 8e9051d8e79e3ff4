"""Dabs of a brush as small arrays, computed once and kept.

Legend of shapes
    stamp: [h, w] uint8, 0 none to 255 full coverage
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass

import numpy as np

from studio.domain.picture import Array

KEPT_BYTES = 24 << 20
SMALL = 24.0  # pixels of radius: below it sub-pixel places matter more


@dataclass(frozen=True, eq=False)
class Stamp:
    """Coverage of one dab whose centre lies in the pixel (``left``, ``top``) from its corner."""

    coverage: Array
    left: int
    top: int


class StampCache:
    """Stamps by radius, hardness and sub-pixel place; the least used go when it grows too large."""

    def __init__(self, limit: int = KEPT_BYTES) -> None:
        self._limit, self._bytes = limit, 0
        self._kept: OrderedDict[tuple[float, ...], Stamp] = OrderedDict()

    def get(self, x: float, y: float, radius: float, hardness: float, *, crisp: bool) -> Stamp:
        """The stamp of a dab centred on (x, y), in pixels; only their fractions matter."""
        if crisp:
            key = (round(radius * 4) / 4, -1.0, 0.0, 0.0)
        else:
            steps = 4 if radius < SMALL else 2
            places = (_fraction(x, steps), _fraction(y, steps))
            key = (_near_radius(radius), round(hardness, 2), *places)
        stamp = self._kept.get(key)
        if stamp is not None:
            self._kept.move_to_end(key)
            return stamp
        stamp = pixel_stamp(key[0]) if crisp else round_stamp(*key)
        self._keep(key, stamp)
        return stamp

    def _keep(self, key: tuple[float, ...], stamp: Stamp) -> None:
        self._kept[key] = stamp
        self._bytes += stamp.coverage.nbytes
        while self._bytes > self._limit and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= oldest.coverage.nbytes


def round_stamp(radius: float, hardness: float, x: float, y: float) -> Stamp:
    """A disc with a smooth edge; ``x`` and ``y`` (0..1) place its centre within the middle pixel.

    A disc thinner than a pixel covers part of one: the fraction of its area.
    """
    thin = min(1.0, radius / 0.5)
    radius = max(radius, 0.5)
    reach = math.ceil(radius + 0.5)
    axis = np.arange(-reach, reach + 1, dtype=np.float32) + 0.5
    distance = np.hypot(axis[None, :] - x, axis[:, None] - y)
    edge = np.clip(radius - distance + 0.5, 0, 1)
    if hardness < 1:
        # Fades over the outer part; smoothstep has no visible rings at either end.
        core = radius * hardness
        fade = np.clip((radius + 0.5 - distance) / max(radius + 0.5 - core, 1e-3), 0, 1)
        edge = np.minimum(edge, fade * fade * (3 - 2 * fade))
    coverage = (edge * (thin * thin * 255) + 0.5).astype(np.uint8)
    return Stamp(coverage, reach, reach)


def pixel_stamp(radius: float) -> Stamp:
    """A disc of whole pixels, ``round(2 * radius)`` across, at least one."""
    across = max(1, round(2 * radius))
    axis = np.arange(across, dtype=np.float32) - (across - 1) / 2
    inside = np.hypot(axis[None, :], axis[:, None]) <= max(across / 2 - 0.1, 0.5)
    return Stamp((inside * 255).astype(np.uint8), across // 2, across // 2)


def _fraction(value: float, steps: int) -> float:
    """The middle of the ``steps``-th of a pixel that ``value`` lies in."""
    return (math.floor((value - math.floor(value)) * steps) + 0.5) / steps


def _near_radius(radius: float) -> float:
    """Rounded to what one cannot see: an eighth of a pixel, or about 1 %."""
    step = max(0.125, 2.0 ** math.floor(math.log2(max(radius, 1.0) * 0.0125)))
    return max(0.125, round(radius / step) * step)
