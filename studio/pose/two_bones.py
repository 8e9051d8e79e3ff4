"""A limb of two bones: shoulder, elbow and wrist, or hip, knee and ankle.

Points are complex numbers, x + iy in document pixels: to turn a vector is to multiply it. Angles
are clockwise as one looks at the picture, for y points down.

The way the bones' triangle is solved is the law of cosines; what is ours is that nothing jumps.
"""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass

# The part of its length that a stretched limb stays bent by, so that it can still be told to which
# side: a hundredth of a pixel at the elbow of an arm of 200.
_SLACK = 1e-8
_STRAIGHT = 1e-6  # sines below this tell no side
_CLEAR = 0.3  # of the shorter bone: see _aim


@dataclass(frozen=True)
class Limb:
    """A limb's three joints, and the side (1 or -1) it bends to where it is quite straight."""

    root: complex
    middle: complex
    end: complex
    default_side: int = 1

    @property
    def upper(self) -> float:
        """The length of the bone at the body."""
        return abs(self.middle - self.root)

    @property
    def lower(self) -> float:
        """The length of the bone at the hand or foot."""
        return abs(self.end - self.middle)

    @property
    def side(self) -> int:
        """1 where the lower bone turns counter-clockwise from the upper one, else -1."""
        turn = cross(self.middle - self.root, self.end - self.middle)
        if abs(turn) <= _STRAIGHT * self.upper * self.lower:
            return self.default_side
        return -1 if turn > 0 else 1

    def moved(self, root: complex) -> Limb:
        """The limb as it is, at another root."""
        by = root - self.root
        return Limb(root, self.middle + by, self.end + by, self.default_side)


def cross(a: complex, b: complex) -> float:
    """The sine of the angle from ``a`` to ``b``, times both lengths."""
    return a.real * b.imag - a.imag * b.real


def toward(vector: complex, *otherwise: complex) -> complex:
    """The direction of ``vector``, or of the first after it that has a length, or downward."""
    for one in (vector, *otherwise):
        if abs(one) > 1e-9:
            return one / abs(one)
    return 1j


def reaching(limb: Limb, target: complex) -> Limb:
    """The limb with its end at ``target`` and its middle on the side it was.

    Out of reach, it is stretched toward the target; too near for two unequal bones, it is folded
    toward it. Continuous in ``target`` but at the root itself, where no direction is the right one.
    """
    upper, lower, side = limb.upper, limb.lower, limb.side
    slack = _SLACK * (upper + lower)
    way = toward(target - limb.root, limb.end - limb.root, limb.middle - limb.root)
    nearest, furthest = abs(upper - lower) + slack, upper + lower - slack
    span = max(min(abs(target - limb.root), furthest), nearest)
    # (upper - lower) * (upper + lower), and not two squares: nearly equal bones cancel out.
    adjacent = span * span + (upper - lower) * (upper + lower)
    angle = math.acos(max(-1.0, min(1.0, adjacent / max(2 * upper * span, 1e-12))))
    middle = limb.root + upper * way * cmath.rect(1, side * angle)
    # From the middle, so that the lower bone keeps its length whatever the rounding.
    end = middle + lower * toward(limb.root + span * way - middle, limb.end - limb.middle)
    return Limb(limb.root, middle, end, limb.default_side)


def bent(limb: Limb, target: complex) -> Limb:
    """The limb with its lower bone toward ``target`` and its middle where it was."""
    end = limb.middle + limb.lower * toward(target - limb.middle, limb.end - limb.middle)
    return Limb(limb.root, limb.middle, end, limb.default_side)


def swung(limb: Limb, target: complex) -> Limb:
    """The limb with its middle turned toward ``target``; its end stays as near as it can."""
    way = toward(target - limb.root, limb.middle - limb.root)
    middle = limb.root + limb.upper * way
    end = middle + limb.lower * toward(_aim(limb) - middle, limb.end - limb.middle)
    return Limb(limb.root, middle, end, limb.default_side)


def swung_with_end_fixed(limb: Limb, target: complex) -> Limb:
    """The limb with its middle on the side of ``target``, of the two where its end can stay.

    Where root and end are in one place, the middle is free to turn about them.
    """
    line = limb.end - limb.root
    if abs(line) < 1e-6 * (limb.upper + limb.lower):
        way = toward(target - limb.root, limb.middle - limb.root)
        return Limb(limb.root, limb.root + limb.upper * way, limb.end, limb.default_side)
    here, there = cross(line, limb.middle - limb.root), cross(line, target - limb.root)
    if here * there >= 0:
        return limb
    unit = toward(line)
    # Conjugating in the line's own frame is mirroring about it.
    mirrored = limb.root + unit * ((limb.middle - limb.root) / unit).conjugate()
    return Limb(limb.root, mirrored, limb.end, limb.default_side)


def _aim(limb: Limb) -> complex:
    """The point the lower bone keeps pointing at while the middle goes round the root.

    It is the end, so that the end hardly moves. But a middle that comes near the point it aims at
    whirls the lower bone about: where the end is too near the middle's circle, the point is taken
    further along the bone.
    """
    bone = limb.end - limb.middle
    clearance = _CLEAR * min(limb.upper, limb.lower)
    for step in range(24):
        point = limb.middle + bone * (1 + step / 8)
        if abs(abs(point - limb.root) - limb.upper) >= clearance:
            return point
    return limb.end
