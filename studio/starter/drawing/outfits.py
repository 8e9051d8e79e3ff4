"""Clothes a skeleton wears: sleeves, shirt, trousers or skirt, shoes, and the skin they leave bare.

Legend of shapes
    joints: [18, 2] float, pixels of the picture; lengths in standing heights
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from studio.starter.drawing.drawing import Colour, Shape
from studio.starter.drawing.hair import shade
from studio.starter.drawing.limbs import Frame, Line, circle, hull, limb, smooth_ring
from studio.starter.drawing.poses import SPINE, TURNED, Skeleton

_ARMS = {"right": (2, 3, 4), "left": (5, 6, 7)}
_LEGS = {"right": (8, 9, 10), "left": (11, 12, 13)}


@dataclass(frozen=True)
class Outfit:
    """Colours and cut.

    Attributes:
        legwear: "trousers", "shorts" or "skirt".
        slim: a narrower waist and shoulders.
        depth: of the torso.
    """

    skin: Colour
    shirt: Colour
    legs: Colour
    shoes: Colour
    legwear: str
    long_sleeves: bool
    slim: bool
    depth: float


def body(outfit: Outfit, figure: Skeleton) -> tuple[list[Shape], list[Shape], list[Shape]]:
    """What is behind the torso; legs, torso and neck; the arms in front of the head."""
    near = "right" if figure.turn >= 0 else "left"
    far = "left" if near == "right" else "right"
    turned = abs(figure.turn) >= TURNED
    back = _arm(outfit, figure, far, shaded=0.8, nearer=-0.05) if turned else []
    front = _arm(outfit, figure, near, shaded=0.92, nearer=0.04)
    if not turned:
        front = _arm(outfit, figure, far, shaded=0.92, nearer=0.03) + front
    legs = _leg(outfit, figure, far, shaded=0.84, nearer=-0.03 if turned else 0.0)
    legs += _leg(outfit, figure, near, shaded=1.0, nearer=0.02 if turned else 0.0)
    return back, legs + _hips(outfit, figure) + _torso(outfit, figure), front


def _arm(outfit: Outfit, figure: Skeleton, side: str, shaded: float, nearer: float) -> list[Shape]:
    u, depth = figure.unit, outfit.depth + nearer
    shoulder, elbow, wrist = figure.joints[list(_ARMS[side])]
    thick = 0.9 if outfit.slim else 1.0
    hand = wrist + (wrist - elbow) / max(float(np.hypot(*(wrist - elbow))), 1e-6) * 0.022 * u
    skin, shirt = shade(outfit.skin, 1 - (1 - shaded) * 0.5), shade(outfit.shirt, shaded)
    shapes = [Shape(circle(hand, 0.031 * u), skin, "skin", depth, 0.03)]
    radii = (0.04 * u * thick, 0.032 * u * thick, 0.026 * u * thick)
    if outfit.long_sleeves:
        end = wrist - (wrist - elbow) * 0.06
        sleeve = limb(np.array([shoulder, elbow, end]), radii)
        return [*shapes, Shape(sleeve, shirt, "shirt", depth, 0.05)]
    arm = limb(np.array([shoulder, elbow, wrist]), (radii[0] * 0.85, radii[1], radii[2] * 0.95))
    shapes.append(Shape(arm, skin, "skin", depth, 0.05))
    end = shoulder + (elbow - shoulder) * 0.55
    sleeve = limb(np.array([shoulder, end]), (0.043 * u * thick, 0.045 * u * thick))
    return [*shapes, Shape(sleeve, shirt, "shirt", depth, 0.05)]


def _leg(outfit: Outfit, figure: Skeleton, side: str, shaded: float, nearer: float) -> list[Shape]:
    u, depth = figure.unit, outfit.depth + nearer
    hip, knee, ankle = figure.joints[list(_LEGS[side])]
    cloth, bare = shade(outfit.legs, shaded), shade(outfit.skin, 1 - (1 - shaded) * 0.5)
    shoe = Shape(_shoe(figure, side), shade(outfit.shoes, shaded), "shoes", depth + 0.01, 0.04)
    radii = (0.058 * u, 0.045 * u, 0.034 * u)
    if outfit.legwear == "trousers":
        leg = limb(np.array([hip, knee, ankle - (ankle - knee) * 0.04]), radii)
        return [shoe, Shape(leg, cloth, "trousers", depth, 0.07)]
    thin = (0.046 * u, 0.036 * u, 0.025 * u)
    leg = limb(np.array([hip, knee, ankle]), thin)
    shapes = [Shape(leg, bare, "skin", depth, 0.06), shoe]
    if outfit.legwear == "shorts":
        hem = hip + (knee - hip) * 0.72
        wide = limb(np.array([hip, hem]), (0.058 * u, 0.054 * u))
        shapes.append(Shape(wide, cloth, "trousers", depth, 0.07))
    return shapes


def _shoe(figure: Skeleton, side: str) -> str:
    """A shoe points where a turned person walks, and outward on one seen from the front."""
    u = figure.unit
    _, knee, ankle = figure.joints[list(_LEGS[side])]
    x, y = (ankle - knee) / max(float(np.hypot(*(ankle - knee))), 1e-6)
    if abs(figure.turn) >= TURNED:
        forward = math.copysign(1.0, figure.turn)
        toe = np.array([y, -x]) * forward * 0.068 + np.array([x, y]) * 0.024
    else:
        outward = -1.0 if side == "right" else 1.0
        toe = np.array([y, -x]) * outward * 0.032 + np.array([x, y]) * 0.032
    heel = ankle + np.array([x, y]) * 0.016 * u
    return limb(np.array([heel, ankle + toe * u]), (0.033 * u, 0.027 * u))


def _hips(outfit: Outfit, figure: Skeleton) -> list[Shape]:
    u, depth = figure.unit, outfit.depth + 0.01
    hips = figure.joints[[8, 11]]
    if outfit.legwear != "skirt":
        seat = limb(hips - np.array([0.0, 0.01 * u]), (0.058 * u, 0.058 * u))
        return [Shape(seat, outfit.legs, "trousers", depth, 0.06)]
    knees = figure.joints[[9, 12]]
    hems = hips + (knees - hips) * 0.78
    bones = knees - hips
    across = np.stack([-bones[:, 1], bones[:, 0]], 1)
    across *= 0.075 * u / np.maximum(np.hypot(across[:, 0], across[:, 1])[:, None], 1e-6)
    side = np.array([0.062 * u, 0.0])
    waist = _frame(figure).at((-0.062, -0.09), (0.062, -0.09), (-0.075, 0.0), (0.075, 0.0))
    skirt = hull(np.vstack([waist, hips - side, hips + side, hems - across, hems + across]))
    return [Shape(_softened(skirt), outfit.legs, "skirt", depth, 0.08)]


def _softened(corners: Line) -> str:
    """The polygon with its corners rounded a little: each replaced by two points close to it."""
    after, before = np.roll(corners, -1, axis=0), np.roll(corners, 1, axis=0)
    close = np.stack([corners + (before - corners) * 0.2, corners + (after - corners) * 0.2], 1)
    return smooth_ring(close.reshape(-1, 2))


def _frame(figure: Skeleton) -> Frame:
    """The torso's: the middle of the hips is its origin, the neck above."""
    return Frame(figure.joints[[8, 11]].mean(0), figure.lean, figure.unit)


def _torso(outfit: Outfit, figure: Skeleton) -> list[Shape]:
    u, depth = figure.unit, outfit.depth
    slim = 0.86 if outfit.slim else 1.0
    w = max(math.cos(figure.turn), 0.62)
    shoulder, waist, hem = 0.132 * w * slim, 0.083 * max(w, 0.8) * slim, 0.1 * max(w, 0.8)
    at = _frame(figure).at
    low = -0.05 if outfit.legwear == "skirt" else 0.03
    shirt = at(
        (-0.03, -SPINE - 0.03), (0.03, -SPINE - 0.03), (shoulder * 0.8, -SPINE - 0.028),
        (shoulder * 1.04, -SPINE + 0.0), (shoulder * 0.92, -SPINE + 0.09), (waist, -0.12),
        (hem * (0.86 if low < 0 else 1.0), low - 0.02), (hem * 0.7, low), (-hem * 0.7, low),
        (-hem * (0.86 if low < 0 else 1.0), low - 0.02), (-waist, -0.12),
        (-shoulder * 0.92, -SPINE + 0.09), (-shoulder * 1.04, -SPINE + 0.0),
        (-shoulder * 0.8, -SPINE - 0.028),
    )  # fmt: skip
    neck = np.array([at((0.0, -SPINE - 0.015))[0], figure.head.at((0.0, 0.6))[0]])
    return [
        Shape(smooth_ring(shirt), outfit.shirt, "shirt", depth, 0.1),
        Shape(limb(neck, (0.036 * u, 0.034 * u)), shade(outfit.skin, 0.86), "skin", depth, 0.03),
    ]
