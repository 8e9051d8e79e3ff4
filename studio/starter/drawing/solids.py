"""Balls, boxes, cones, cylinders and pyramids on a floor: pictures whose depth is known exactly."""

from __future__ import annotations

import math

import numpy as np

from studio.starter.drawing.drawing import Colour, Drawing, Shape
from studio.starter.drawing.paths import box, ellipse, polygon
from studio.starter.drawing.styles import mixed
from studio.starter.vocabulary import article

COLOURS: dict[str, Colour] = {
    "red": (222, 62, 60),
    "orange": (244, 148, 58),
    "yellow": (248, 214, 82),
    "green": (84, 172, 92),
    "blue": (62, 112, 212),
    "purple": (142, 92, 194),
    "pink": (244, 158, 196),
    "white": (240, 240, 242),
    "brown": (146, 102, 70),
}
KINDS = ("ball", "cube", "cone", "cylinder", "pyramid")
_ROOMS = (((214, 222, 232), (176, 160, 142)), ((244, 228, 204), (150, 170, 190)))
_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)


def solid(rng: np.random.Generator) -> Drawing:
    """One to three solids in a bare room, the nearer ones lower and larger."""
    wall, floor = _ROOMS[rng.integers(len(_ROOMS))]
    horizon = float(rng.uniform(46, 74))
    shapes = [
        Shape(box(0, 0, 128, horizon), wall, "wall", 0.06),
        Shape(box(0, horizon, 128, 128 - horizon), floor, "floor", 0.42, tilt=(0.0, 0.72)),
    ]
    count = int(rng.choice([1, 2, 2, 3]))
    feet = np.sort(rng.uniform(horizon + 10, 118, count))
    places = rng.permutation(np.linspace(28, 100, count) if count > 1 else [64.0])
    words = []
    names = list(COLOURS)
    for foot, place in zip(feet, places, strict=True):
        near = (foot - horizon) / (128 - horizon)
        size = float((15 + 19 * near) * rng.uniform(0.85, 1.2))
        kind, name = KINDS[rng.integers(len(KINDS))], names[rng.integers(len(names))]
        x = float(place + rng.uniform(-9, 9))
        shapes += _solid(rng, kind, COLOURS[name], (x, float(foot)), size, 0.25 + 0.5 * near)
        words.append(f"{article(name)} {name} {kind}")
    return Drawing(" and ".join(reversed(words)), tuple(shapes), whole=True)


def _solid(
    rng: np.random.Generator,
    kind: str,
    colour: Colour,
    foot: tuple[float, float],
    size: float,
    near: float,
) -> list[Shape]:
    """The shadow and the sides of one solid that stands at ``foot``; ``size`` is half its width."""
    x, y = foot
    shade = Shape(
        ellipse(x + size * 0.25, y - 1, size * 1.15, size * 0.26), (96, 92, 96), "floor", near
    )
    dark, light = mixed(colour, _BLACK, 0.32), mixed(colour, _WHITE, 0.3)
    if kind == "ball":
        return [shade, Shape(ellipse(x, y - size, size, size), colour, "ball", near, 0.22)]
    height = size * float(rng.uniform(1.4, 2.3))
    if kind == "cylinder":
        flat = size * 0.28
        side = (
            f"M{x - size:.2f} {y - height:.2f} L{x - size:.2f} {y - flat:.2f} "
            f"A{size:.2f} {flat:.2f} 0 0 0 {x + size:.2f} {y - flat:.2f} "
            f"L{x + size:.2f} {y - height:.2f} Z"
        )
        top = ellipse(x, y - height, size, flat)
        return [
            shade,
            Shape(side, colour, "box", near, 0.16),
            Shape(top, light, "box", near + 0.02),
        ]
    if kind == "cone":
        flat = size * 0.25
        side = (
            f"M{x:.2f} {y - height * 1.1:.2f} L{x - size:.2f} {y - flat:.2f} "
            f"A{size:.2f} {flat:.2f} 0 0 0 {x + size:.2f} {y - flat:.2f} Z"
        )
        return [shade, Shape(side, colour, "box", near, 0.16)]
    # A corner of a cube or pyramid is turned towards us; its two sides fall away from there.
    turn = float(rng.uniform(0.25, 0.75))
    edge = x - size + 2 * size * turn
    back = size * 0.3
    left, right = (x - size, y - back * turn), (x + size, y - back * (1 - turn))
    slope = 0.9 * math.hypot(size, back) / size
    if kind == "pyramid":
        tip = (x, y - height * 1.1)
        return [
            shade,
            Shape(polygon([tip, left, (edge, y)]), colour, "box", near + 0.1, tilt=(0.2, 0.3)),
            Shape(polygon([tip, (edge, y), right]), dark, "box", near + 0.1, tilt=(-0.2, 0.3)),
        ]
    rise = height * 0.85
    lift = [(px, py - rise) for px, py in (left, (edge, y), right)]
    rear = (x + (x - edge), y - rise - back)
    middle = (x - 64) / 128
    return [
        shade,
        Shape(
            polygon([left, (edge, y), lift[1], lift[0]]),
            colour,
            "box",
            near + 0.06 - 0.4 * slope * middle,
            tilt=(0.4 * slope, 0.0),
        ),
        Shape(
            polygon([(edge, y), right, lift[2], lift[1]]),
            dark,
            "box",
            near + 0.06 + 0.4 * slope * middle,
            tilt=(-0.4 * slope, 0.0),
        ),
        Shape(polygon([lift[0], lift[1], lift[2], rear]), light, "box", near + 0.03),
    ]
