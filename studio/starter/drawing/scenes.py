"""Landscapes of sky, ground, water, mountains, trees, houses, cars and people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studio.starter.drawing.drawing import Colour, Drawing, Shape
from studio.starter.drawing.paths import box, ellipse, polygon, ridge
from studio.starter.drawing.styles import mixed

# time of day: sky, lower sky, sun or moon, and how dark everything else is
TIMES: dict[str, tuple[Colour, Colour, Colour, float]] = {
    "": ((132, 200, 246), (196, 230, 252), (255, 222, 92), 0.0),
    "at sunset": ((240, 138, 96), (250, 196, 124), (252, 112, 74), 0.12),
    "at night": ((34, 44, 92), (58, 70, 128), (240, 238, 214), 0.4),
}
_ROOFS: tuple[Colour, ...] = ((196, 74, 58), (122, 82, 60), (74, 96, 134))
_WALLS: tuple[Colour, ...] = ((244, 230, 202), (232, 192, 148), (214, 222, 230))
_CARS: tuple[Colour, ...] = ((218, 58, 58), (58, 116, 214), (248, 204, 70), (236, 236, 240))
_NIGHT: Colour = (16, 22, 52)


@dataclass(frozen=True)
class _Place:
    """Where the ground begins, and how dark it is."""

    horizon: float
    dark: float

    def tone(self, colour: Colour) -> Colour:
        return mixed(colour, _NIGHT, self.dark)

    def near(self, foot: float) -> float:
        """The depth of what stands on the ground at ``foot``."""
        return 0.22 + 0.7 * (foot - self.horizon) / (128 - self.horizon)

    def scale(self, foot: float) -> float:
        """How large what stands there looks; 1 at the lower edge."""
        return 0.35 + 0.65 * (foot - self.horizon) / (128 - self.horizon)


def scene(rng: np.random.Generator) -> Drawing:
    """A landscape of two to four things, named in the order of their weight."""
    when = list(TIMES)[int(rng.choice(3, p=[0.6, 0.2, 0.2]))]
    place = _Place(float(rng.uniform(48, 84)), TIMES[when][3])
    shapes = _sky(rng, when, place)
    words: list[str] = []
    if rng.random() < 0.45:
        shapes += _mountains(rng, place)
        words.append("mountains")
    ground = str(rng.choice(["grass", "grass", "earth", "water"]))
    shapes += _ground(rng, ground, place)
    if ground == "water":
        words.append("a lake")
    elif ground == "earth":
        words.append("a desert")
    standing = _standing(rng, ground)
    feet = np.sort(rng.uniform(place.horizon + 6, 122, len(standing)))
    spots = rng.permutation(np.linspace(20, 108, len(standing)))
    for foot, spot, (name, draw) in zip(feet, spots, standing, strict=True):
        shapes += draw(rng, float(spot + rng.uniform(-8, 8)), float(foot), place)
        if name not in words:
            words.insert(0, name)
    told = words[:3] or ["a meadow"]
    listed = told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
    return Drawing(f"{listed} {when}".strip(), tuple(shapes), whole=True)


_Draw = Callable[[np.random.Generator, float, float, _Place], list[Shape]]


def _standing(rng: np.random.Generator, ground: str) -> list[tuple[str, _Draw]]:
    if ground == "water":
        return [("a boat", _boat)] if rng.random() < 0.5 else []
    things: list[tuple[str, _Draw]] = []
    if rng.random() < 0.6:
        things.append(("a house", _house))
    if rng.random() < 0.65:
        things += [("trees", _tree)] * int(rng.integers(2, 4))
    if rng.random() < 0.3:
        things.append(("a car", _car))
    return things or [("trees", _tree), ("trees", _tree)]


def _sky(rng: np.random.Generator, when: str, place: _Place) -> list[Shape]:
    high, low, light, _ = TIMES[when]
    shapes = [
        Shape(box(0, 0, 128, 128), high, "sky", 0.02),
        Shape(box(0, place.horizon * 0.55, 128, 128), low, "sky", 0.03),
    ]
    x, y = float(rng.uniform(16, 112)), float(rng.uniform(10, place.horizon * 0.5))
    radius = float(rng.uniform(6, 11))
    shapes.append(Shape(ellipse(x, y, radius, radius), light, "sky", 0.02))
    for _ in range(int(rng.integers(0, 3)) if when != "at night" else 0):
        x, y = float(rng.uniform(10, 118)), float(rng.uniform(8, place.horizon * 0.6))
        size = float(rng.uniform(5, 9))
        cloud = mixed((255, 255, 255), low, 0.15)
        for dx, dy, r in ((-size, 1.0, 0.7), (0.0, -1.0, 1.0), (size, 1.0, 0.75)):
            shapes.append(Shape(ellipse(x + dx, y + dy, size * r, size * r * 0.7), cloud, "sky"))
    return [Shape(s.path, s.colour, s.part, min(s.depth, 0.04)) for s in shapes]


def _mountains(rng: np.random.Generator, place: _Place) -> list[Shape]:
    shapes = []
    for _ in range(int(rng.integers(1, 4))):
        x, width = float(rng.uniform(10, 118)), float(rng.uniform(28, 56))
        top = place.horizon - float(rng.uniform(22, 42))
        colour = place.tone(mixed((112, 128, 156), (150, 138, 130), float(rng.random())))
        foot = place.horizon + 2
        shapes.append(
            Shape(
                polygon([(x - width, foot), (x, top), (x + width, foot)]), colour, "mountain", 0.14
            )
        )
        tip = 0.26
        snow = [
            (x - width * tip, top + (foot - top) * tip),
            (x, top),
            (x + width * tip, top + (foot - top) * tip),
        ]
        shapes.append(Shape(polygon(snow), place.tone((244, 248, 252)), "mountain", 0.14))
    return shapes


def _ground(rng: np.random.Generator, kind: str, place: _Place) -> list[Shape]:
    colours: dict[str, Colour] = {
        "grass": (112, 190, 92),
        "earth": (226, 192, 132),
        "water": (70, 150, 214),
    }
    # Depth over the ground: 0.2 at the horizon to 0.9 at the lower edge.
    tilt = 0.7 * 128 / (128 - place.horizon)
    level = 0.2 + tilt * (64 - place.horizon) / 128
    heights = place.horizon + rng.uniform(-3, 3, 5) * (kind != "water")
    shapes = [
        Shape(
            ridge([float(h) for h in heights]),
            place.tone(colours[kind]),
            kind,
            level,
            tilt=(0.0, tilt),
        )
    ]
    if kind == "grass" and rng.random() < 0.35:
        top, foot = float(rng.uniform(40, 88)), float(rng.uniform(30, 98))
        way = [
            (top - 3, place.horizon),
            (top + 3, place.horizon),
            (foot + 22, 128),
            (foot - 22, 128),
        ]
        shapes.append(
            Shape(polygon(way), place.tone((132, 132, 138)), "road", level, tilt=(0.0, tilt))
        )
    if kind == "water":
        for _ in range(4):
            x, y = float(rng.uniform(8, 104)), float(rng.uniform(place.horizon + 6, 122))
            wave = box(x, y, float(rng.uniform(10, 22)), 1.6)
            shapes.append(
                Shape(wave, place.tone((150, 204, 240)), "water", level, tilt=(0.0, tilt))
            )
    return shapes


def _tree(rng: np.random.Generator, x: float, foot: float, place: _Place) -> list[Shape]:
    height = 62 * place.scale(foot) * float(rng.uniform(0.85, 1.15))
    near, trunk = place.near(foot), place.tone((124, 84, 54))
    green = place.tone(mixed((52, 140, 72), (96, 164, 70), float(rng.random())))
    wide = height * 0.09
    shapes = [
        Shape(box(x - wide / 2, foot - height * 0.4, wide, height * 0.4), trunk, "tree", near)
    ]
    if rng.random() < 0.5:
        for level in range(3):
            base, half = foot - height * (0.22 + 0.2 * level), height * (0.27 - 0.055 * level)
            tip = base - height * 0.38
            colour = mixed(green, (255, 255, 255), 0.06 * level)
            shapes.append(
                Shape(polygon([(x - half, base), (x, tip), (x + half, base)]), colour, "tree", near)
            )
        return shapes
    for dx, dy, r in ((-0.15, 0.5, 0.2), (0.15, 0.5, 0.2), (0.0, 0.68, 0.25)):
        crown = ellipse(x + dx * height, foot - dy * height, r * height, r * height)
        shapes.append(Shape(crown, green, "tree", near, 0.06))
    return shapes


def _house(rng: np.random.Generator, x: float, foot: float, place: _Place) -> list[Shape]:
    size = 40 * place.scale(foot) * float(rng.uniform(0.9, 1.2))
    near = place.near(foot)
    wall = place.tone(_WALLS[rng.integers(len(_WALLS))])
    roof = place.tone(_ROOFS[rng.integers(len(_ROOFS))])
    pane: Colour = (255, 226, 120) if place.dark > 0.2 else (150, 206, 240)
    left, top = x - size / 2, foot - size * 0.62
    gable = [(left - size * 0.1, top), (x, top - size * 0.42), (left + size * 1.1, top)]
    shapes = [
        Shape(box(left, top, size, size * 0.62), wall, "house", near),
        Shape(polygon(gable), roof, "house", near + 0.02),
        Shape(
            box(x - size * 0.1, foot - size * 0.34, size * 0.2, size * 0.34),
            place.tone((112, 70, 48)),
            "house",
            near,
        ),
    ]
    for side in (-0.31, 0.31):
        window = box(x + side * size - size * 0.09, top + size * 0.14, size * 0.18, size * 0.18)
        shapes.append(Shape(window, pane, "house", near))
    return shapes


def _car(rng: np.random.Generator, x: float, foot: float, place: _Place) -> list[Shape]:
    size = 40 * place.scale(foot)
    near, body = place.near(foot), place.tone(_CARS[rng.integers(len(_CARS))])
    left, wheel = x - size / 2, size * 0.12
    cabin = [
        (left + size * 0.2, foot - size * 0.3),
        (left + size * 0.32, foot - size * 0.5),
        (left + size * 0.7, foot - size * 0.5),
        (left + size * 0.84, foot - size * 0.3),
    ]
    shapes = [
        Shape(polygon(cabin), body, "car", near),
        Shape(box(left, foot - size * 0.32, size, size * 0.22), body, "car", near, 0.04),
        Shape(
            box(left + size * 0.34, foot - size * 0.46, size * 0.34, size * 0.15),
            place.tone((190, 226, 246)),
            "car",
            near,
        ),
    ]
    for side in (0.24, 0.76):
        tyre = ellipse(left + size * side, foot - wheel, wheel, wheel)
        shapes.append(Shape(tyre, (46, 46, 54), "car", near))
    return shapes


def _boat(rng: np.random.Generator, x: float, foot: float, place: _Place) -> list[Shape]:
    size = 44 * place.scale(foot)
    near, hull = place.near(foot), place.tone(_ROOFS[rng.integers(len(_ROOFS))])
    deck = foot - size * 0.22
    body = [
        (x - size / 2, deck),
        (x + size / 2, deck),
        (x + size * 0.34, foot),
        (x - size * 0.34, foot),
    ]
    sail = [(x, deck - size * 0.72), (x, deck - 2), (x + size * 0.4, deck - 2)]
    return [
        Shape(polygon(body), hull, "boat", near, 0.05),
        Shape(
            box(x - 1.2, deck - size * 0.75, 2.4, size * 0.75),
            place.tone((110, 78, 54)),
            "boat",
            near,
        ),
        Shape(polygon(sail), place.tone((250, 246, 236)), "boat", near),
    ]
