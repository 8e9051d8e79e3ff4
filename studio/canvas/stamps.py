"""Dabs of a brush as small arrays, computed once and kept.

Legend of shapes
    stamp: [h, w] uint8, 0 none to 255 full coverage
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

import numpy as np

from studio.domain.picture import Array

Floats = np.ndarray[Any, np.dtype[np.floating[Any]]]

KEPT_BYTES = 24 << 20
SMALL = 24.0  # pixels of radius: below it sub-pixel places matter more
ANGLE_STEP = 5.0  # degrees: finer turns of a flat tip cannot be seen
ROUNDNESS_STEP = 0.05


@dataclass(frozen=True, eq=False)
class Stamp:
    """Coverage of one dab whose centre lies in the pixel (``left``, ``top``) from its corner."""

    coverage: Array
    left: int
    top: int


class StampCache:
    """Stamps by size, shape and sub-pixel place; the least used go when it grows too large."""

    def __init__(self, limit: int = KEPT_BYTES) -> None:
        self._limit, self._bytes = limit, 0
        self._kept: OrderedDict[tuple[float, ...], Stamp] = OrderedDict()

    def get(
        self,
        x: float,
        y: float,
        radius: float,
        hardness: float,
        *,
        crisp: bool,
        roundness: float = 1.0,
        angle: float = 0.0,
    ) -> Stamp:
        """The stamp of a dab centred on (x, y), in pixels; only their fractions matter."""
        if crisp:
            key: tuple[float, ...] = (round(radius * 4) / 4,)
        else:
            steps = 4 if radius < SMALL else 2
            places = (_fraction(x, steps), _fraction(y, steps))
            shape = _shape(roundness, angle)
            key = (_near_radius(radius), round(hardness, 2), *places, *shape)
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


def round_stamp(
    radius: float,
    hardness: float,
    x: float,
    y: float,
    roundness: float = 1.0,
    angle: float = 0.0,
) -> Stamp:
    """A disc with a smooth edge; ``x`` and ``y`` (0..1) place its centre within the middle pixel.

    A disc thinner than a pixel covers part of one: the fraction of its area. ``roundness`` below
    1 makes it an ellipse whose long side lies at ``angle``, degrees clockwise.
    """
    thin = min(1.0, radius / 0.5)
    radius = max(radius, 0.5)
    reach = math.ceil(radius + 0.5)
    axis = np.arange(-reach, reach + 1, dtype=np.float32) + 0.5
    across, down = axis[None, :] - np.float32(x), axis[:, None] - np.float32(y)
    distance = np.hypot(across, down)
    if roundness < 1:
        distance = _squeezed(distance, across, down, max(roundness, 0.5 / radius), angle, radius)
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


def _squeezed(
    distance: Floats, across: Floats, down: Floats, roundness: float, angle: float, radius: float
) -> Floats:
    """Distances as if the ellipse were a disc, but in pixels near its edge."""
    turn = math.radians(angle)
    along = across * math.cos(turn) + down * math.sin(turn)
    beside = down * math.cos(turn) - across * math.sin(turn)
    squeezed = np.hypot(along, beside / roundness)
    # How far it is to the edge along the ray from the centre: the smooth edge is as wide all round.
    beyond = (squeezed - radius) * distance / np.maximum(squeezed, 1e-6)
    inner = squeezed < radius
    # Softness runs from the centre out in every direction, a crisp edge over one pixel.
    return np.where(inner & (beyond < -1), squeezed, radius + beyond)


def _shape(roundness: float, angle: float) -> tuple[float, ...]:
    """Roundness and angle, in steps one cannot see; nothing for a disc."""
    if roundness > 1 - ROUNDNESS_STEP / 2:
        return ()
    steps = max(1, round(roundness / ROUNDNESS_STEP))
    return (steps * ROUNDNESS_STEP, round(angle / ANGLE_STEP) * ANGLE_STEP % 180)


def _fraction(value: float, steps: int) -> float:
    """The middle of the ``steps``-th of a pixel that ``value`` lies in."""
    return (math.floor((value - math.floor(value)) * steps) + 0.5) / steps


def _near_radius(radius: float) -> float:
    """Rounded to what one cannot see: an eighth of a pixel, or about 1 %."""
    step = max(0.125, 2.0 ** math.floor(math.log2(max(radius, 1.0) * 0.0125)))
    return max(0.125, round(radius / step) * step)
