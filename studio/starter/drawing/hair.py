"""The head of a drawn person: hair behind it, face, hair on top of it.

Everything is in units of the head: the face is 1.72 wide and 2.04 high, its middle the origin.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from studio.starter.drawing.drawing import Colour, Shape
from studio.starter.drawing.limbs import Frame, Line, circle, limb, ring, smooth_ring
from studio.starter.drawing.poses import TURNED

STYLES = ("bald", "short", "side", "spiky", "curly", "long", "bob", "bun", "ponytail", "fringe")
LONG_STYLES = ("long", "bob", "bun", "ponytail")
COVERS_EARS = ("long", "bob", "curly")

_TOP = 1.12  # height of the crown of the hair


@dataclass(frozen=True)
class Head:
    """What a head looks like.

    Attributes:
        style: one of ``STYLES``.
        smile: "line" or "open".
    """

    skin: Colour
    hair: Colour
    style: str
    beard: bool
    smile: str
    depth: float


def behind(head: Head, frame: Frame, turn: float) -> list[Shape]:
    """The hair that hangs or stands behind the head and the shoulders."""
    s = math.sin(turn)
    depth, bulge = head.depth - 0.05, 0.03
    dark = shade(head.hair, 0.86)
    if head.style in ("long", "bob"):
        low = 2.35 if head.style == "long" else 1.05
        back = -0.35 * s
        outline = frame.at(
            (-0.5 + back, -1.2), (0.5 + back, -1.2), (1.12 + back, -0.9), (1.12 + back, low * 0.5),
            (1.1 + back, low), (0.1 + back, low + 0.12), (-1.1 + back, low),
            (-1.12 + back, low * 0.5), (-1.12 + back, -0.9),
        )  # fmt: skip
        return [Shape(smooth_ring(outline), dark, "hair", depth, bulge)]
    if head.style == "curly":
        return [Shape(ring(_curls(frame, -0.3 * s)), dark, "hair", depth, bulge)]
    if head.style == "bun":
        knot = frame.at((-0.55 * s, -1.3))[0]
        return [Shape(circle(knot, 0.46 * frame.unit), dark, "hair", depth, bulge)]
    if head.style == "ponytail":
        way = -1.0 if s >= 0 else 1.0
        tail = frame.at((0.7 * way, -0.55), (1.45 * way, -0.1), (1.3 * way, 1.3))
        radii = (0.3 * frame.unit, 0.34 * frame.unit, 0.12 * frame.unit)
        return [Shape(limb(tail, radii), dark, "hair", depth, bulge)]
    return []


def front(head: Head, frame: Frame, turn: float) -> list[Shape]:
    """Ears, face, features and the hair over them."""
    s, c, d = math.sin(turn), math.cos(turn), head.depth
    ears = frame.at((-0.88 * c, 0.12), (0.88 * c, 0.12))
    near = [e for e, side in zip(ears, (-1, 1), strict=True) if abs(turn) < TURNED or side * s < 0]
    round_ears = [
        Shape(circle(e, 0.2 * frame.unit), shade(head.skin, 0.93), "skin", d) for e in near
    ]
    face = frame.at(
        (-0.52, -1.04), (0.52, -1.04), (0.9, -0.6), (0.96, 0.4), (0.5, 1.1), (-0.5, 1.1),
        (-0.96, 0.4), (-0.9, -0.6),
    )  # fmt: skip
    shapes = [Shape(smooth_ring(face), head.skin, "skin", d, 0.1)]
    if head.beard:
        shapes.append(Shape(smooth_ring(_beard(frame, s)), head.hair, "hair", d + 0.01, 0.08))
    shapes += _features(head, frame, s, c)
    if head.style != "bald":
        cap = ring(_cap(head.style, frame, s))
        shapes.append(Shape(cap, head.hair, "hair", d + 0.01, 0.08))
    if head.style in COVERS_EARS:
        return round_ears + shapes
    turned = abs(turn) >= TURNED  # then the one ear is in front of the cheek
    return shapes + round_ears if turned else round_ears + shapes


def shade(colour: Colour, factor: float) -> Colour:
    """The colour darker (below 1) or lighter."""
    red, green, blue = (min(255, round(c * factor)) for c in colour)
    return red, green, blue


def _features(head: Head, frame: Frame, s: float, c: float) -> list[Shape]:
    d, unit = head.depth + 0.02, frame.unit
    sides = (-0.36 * c + 0.42 * s, 0.36 * c + 0.42 * s)
    eyes = frame.at(*[(x, 0.02) for x in sides])
    black = (38, 30, 34)
    shapes = [Shape(circle(eye, 0.145 * unit), black, "eye", d) for eye in eyes]
    brow = shade(head.hair, 0.8) if head.style != "bald" else (70, 50, 40)
    arch = 0.19 * max(c, 0.6)
    for x in sides:
        a, b, e = frame.at((x - arch, -0.26), (x, -0.33), (x + arch, -0.26))
        shapes.append(Shape(_arc(a, b, e), brow, "hair", d, width=0.1 * unit))
    tip = frame.at((0.6 * s - 0.1, 0.33), (0.6 * s, 0.4), (0.6 * s + 0.1, 0.33))
    shapes.append(Shape(_arc(*tip), shade(head.skin, 0.74), "skin", d, width=0.11 * unit))
    x, y = 0.48 * s, 0.62
    wide = 0.3 * max(c, 0.6)
    if head.smile == "open":
        a, b, e = frame.at((x - wide, y - 0.06), (x, y + 0.5), (x + wide, y - 0.06))
        shapes.append(Shape(_arc(a, b, e) + "Z", (150, 40, 50), "mouth", d))
    else:
        a, b, e = frame.at((x - wide, y - 0.03), (x, y + 0.22), (x + wide, y - 0.03))
        shapes.append(Shape(_arc(a, b, e), (170, 60, 60), "mouth", d, width=0.12 * unit))
    return shapes


def _arc(a: Line, b: Line, c: Line) -> str:
    return f"M{a[0]:.2f} {a[1]:.2f}Q{b[0]:.2f} {b[1]:.2f} {c[0]:.2f} {c[1]:.2f}"


def _beard(frame: Frame, s: float) -> Line:
    return frame.at(
        (-0.95, 0.05), (-0.72 + 0.2 * s, 0.1), (-0.5 + 0.45 * s, 0.42), (0.5 + 0.45 * s, 0.42),
        (0.72 + 0.2 * s, 0.1), (0.95, 0.05), (0.98, 0.75), (0.45, 1.25), (-0.45, 1.25),
        (-0.98, 0.75),
    )  # fmt: skip


_HAIRLINES: dict[str, tuple[tuple[float, float], ...]] = {
    # From the right temple of the picture to the left one.
    "short": (
        (0.8, -0.2),
        (0.62, -0.55),
        (0.2, -0.66),
        (-0.2, -0.66),
        (-0.62, -0.55),
        (-0.8, -0.2),
    ),
    "side": ((0.8, -0.15), (0.68, -0.4), (0.3, -0.5), (-0.3, -0.72), (-0.6, -0.6), (-0.8, -0.15)),
    "fringe": ((0.8, 0.1), (0.74, -0.34), (0.3, -0.38), (-0.3, -0.38), (-0.74, -0.34), (-0.8, 0.1)),
    "long": ((0.74, 0.6), (0.66, -0.2), (0.3, -0.55), (-0.1, -0.85), (-0.62, -0.3), (-0.74, 0.6)),
    "bob": ((0.74, 0.7), (0.68, -0.36), (0.3, -0.4), (-0.3, -0.4), (-0.68, -0.36), (-0.74, 0.7)),
}


def _cap(style: str, frame: Frame, s: float) -> Line:
    """From the left temple over the crown to the right one, and back along the hairline."""
    line = _HAIRLINES.get(style, _HAIRLINES["short"])
    low = line[0][1]
    turn = np.linspace(math.pi, 2 * math.pi, 13)
    reach = np.ones(13)
    if style == "spiky":
        reach[2:-2:2] = 1.22
    if style == "curly":
        reach[1::2] = 1.08
    crown = np.stack([np.cos(turn) * reach, np.sin(turn) * _TOP * reach - 0.05], 1)
    hairline = [(x + 0.42 * s * (1 - 0.35 * abs(x + 0.6 * s)), y) for x, y in line]
    edge = 1.02 if style in LONG_STYLES else 0.97
    sides = [(edge, low), *hairline, (-edge, low)]
    return frame.at(*[(x, y) for x, y in crown.tolist()], *sides)


def _curls(frame: Frame, shift: float) -> Line:
    """A round mass with a scalloped rim."""
    turn = np.linspace(0, 2 * math.pi, 48, endpoint=False)
    reach = 1.28 + 0.1 * np.abs(np.sin(turn * 6))
    x, y = np.cos(turn) * reach + shift, np.sin(turn) * reach - 0.28
    return frame.at(*zip(x.tolist(), y.tolist(), strict=True))
