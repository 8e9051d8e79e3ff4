"""Cartoon people in random poses and clothes, whose every joint is known.

Legend of shapes
    joints: [18, 2] float, pixels of a 128 x 128 picture once a figure has been placed
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from studio.starter.drawing import hair, poses
from studio.starter.drawing.drawing import SIZE, Colour, Drawing, Points, Shape
from studio.starter.drawing.limbs import Line
from studio.starter.drawing.outfits import Outfit, body

CLOTH: dict[str, Colour] = {
    "red": (214, 54, 54),
    "orange": (240, 140, 50),
    "yellow": (246, 206, 70),
    "green": (70, 160, 90),
    "blue": (60, 110, 200),
    "purple": (130, 80, 180),
    "pink": (240, 140, 175),
    "brown": (130, 88, 56),
    "black": (52, 52, 60),
    "white": (240, 240, 240),
    "gray": (145, 150, 158),
}
SKIN: tuple[Colour, ...] = (
    (255, 220, 190),
    (243, 196, 160),
    (224, 168, 126),
    (190, 132, 92),
    (146, 96, 64),
    (104, 68, 48),
)
HAIR: tuple[Colour, ...] = (
    (44, 34, 34),
    (84, 54, 38),
    (134, 84, 46),
    (226, 180, 92),
    (186, 88, 44),
    (170, 170, 176),
)
LEGWEAR = ("trousers", "shorts", "skirt")
NOUNS = ("person", "man", "woman")
UNLIKE = 60.0  # clothes of a colour closer than this to the skin's would look like skin
MARGIN = 1.5  # pixels kept free around a figure


@dataclass(frozen=True)
class Look:
    """Who a person is and what they wear; the words tell the nouns and the clothes."""

    noun: str
    shirt: str
    legs: str
    outfit: Outfit
    head: hair.Head

    @property
    def words(self) -> str:
        """The caption: "a person in a red shirt and blue trousers"."""
        garment = self.outfit.legwear
        article = f"{_article(self.legs)} " if garment == "skirt" else ""
        shirt = f"{_article(self.shirt)} {self.shirt} shirt"
        return f"a {self.noun} in {shirt} and {article}{self.legs} {garment}"


def person(rng: np.random.Generator) -> Drawing:
    """One person, the whole body, in any pose and anywhere in the picture."""
    look = random_look(rng)
    figure = poses.skeleton(rng, poses.POSES[int(rng.integers(len(poses.POSES)))])
    low, high = _extent(figure, look)
    wide, tall = high - low
    room = SIZE - 2 * MARGIN
    unit = min(float(rng.uniform(0.65, 1.0)) * room / max(wide, tall), 0.95 * room)
    free = room - unit * (high - low)
    corner = MARGIN + free * rng.random(2)
    placed = _placed(figure, unit, corner - unit * low)
    return Drawing(look.words, tuple(_shapes(look, placed)), joints=_shown(rng, placed, look))


def person_shapes(
    rng: np.random.Generator, scale: float, foot_xy: tuple[float, float]
) -> tuple[Shape, ...]:
    """Someone who stands in a scene.

    Args:
        rng: for the looks.
        scale: height in pixels.
        foot_xy: the pixel between the feet.
    """
    look = random_look(rng)
    figure = poses.skeleton(rng, poses.STANDING[int(rng.integers(len(poses.STANDING)))], 0.6)
    low, high = _extent(figure, look)
    unit = scale / float(high[1] - low[1])
    foot = np.array([figure.joints[[10, 13], 0].mean(), high[1]])
    placed = _placed(figure, unit, np.array(foot_xy) - unit * foot)
    return tuple(_shapes(look, placed))


def random_look(rng: np.random.Generator) -> Look:
    """Any clothes on any body; "man" and "woman" are said only where one can tell."""
    noun = NOUNS[int(rng.choice(3, p=(0.5, 0.25, 0.25)))]
    styles = (
        hair.LONG_STYLES if noun == "woman" else hair.STYLES[:5] if noun == "man" else hair.STYLES
    )
    style = styles[int(rng.integers(len(styles)))]
    skirts = {"man": 0.0, "woman": 0.5, "person": 0.3 if style in hair.LONG_STYLES else 0.05}[noun]
    shorts = (1 - skirts) * 0.3
    legwear = LEGWEAR[int(rng.choice(3, p=(1 - skirts - shorts, shorts, skirts)))]
    names = list(CLOTH)
    shirt = names[int(rng.integers(len(names)))]
    legs = names[int(rng.integers(len(names)))]
    skins = [s for s in SKIN if min(math.dist(s, CLOTH[shirt]), math.dist(s, CLOTH[legs])) > UNLIKE]
    skin = _varied(rng, skins[int(rng.integers(len(skins)))], 6)
    locks = _varied(rng, HAIR[int(rng.integers(len(HAIR)))], 8)
    shoes = ((60, 50, 50), (240, 240, 240), (196, 60, 60), (120, 78, 50), (60, 90, 160))
    outfit = Outfit(
        skin=skin,
        shirt=_varied(rng, CLOTH[shirt], 9),
        legs=_varied(rng, CLOTH[legs], 9),
        shoes=shoes[int(rng.integers(len(shoes)))],
        legwear=legwear,
        long_sleeves=bool(rng.random() < 0.5),
        slim=noun == "woman" or legwear == "skirt",
        depth=float(rng.uniform(0.63, 0.7)),
    )
    beard = noun == "man" and bool(rng.random() < 0.6)
    smile = "open" if rng.random() < 0.4 else "line"
    head = hair.Head(skin, locks, style, beard, smile, outfit.depth + 0.01)
    return Look(noun, shirt, legs, outfit, head)


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"


def _varied(rng: np.random.Generator, colour: Colour, amount: float) -> Colour:
    change = rng.normal() * amount + rng.normal(size=3) * amount * 0.4
    red, green, blue = np.clip(np.array(colour) + change, 0, 255).astype(int)
    return int(red), int(green), int(blue)


def _extent(figure: poses.Skeleton, look: Look) -> tuple[Line, Line]:
    """The corners of the box around the figure, in standing heights."""
    pads = np.full((18, 1), 0.06)
    pads[[4, 7]] = 0.065  # hands reach past the wrists
    pads[[10, 13]] = 0.085  # shoes past the ankles
    pads[[1, 14, 15, 16, 17]] = 0.04
    tall = {"bun": 0.18, "curly": 0.165, "ponytail": 0.165, "spiky": 0.14}.get(
        look.head.style, 0.125
    )
    spots = np.vstack([figure.joints, figure.head.origin])
    pads = np.vstack([pads, [[tall]]])
    return (spots - pads).min(0), (spots + pads).max(0)


def _placed(figure: poses.Skeleton, unit: float, offset: Line) -> poses.Skeleton:
    return poses.Skeleton(
        figure.joints * unit + offset, figure.turn, figure.lean, figure.tilt, unit
    )


def _shapes(look: Look, figure: poses.Skeleton) -> list[Shape]:
    head = figure.head
    back, middle, near = body(look.outfit, figure)
    return [
        *hair.behind(look.head, head, figure.turn),
        *back,
        *middle,
        *hair.front(look.head, head, figure.turn),
        *near,
    ]


def _shown(rng: np.random.Generator, figure: poses.Skeleton, look: Look) -> Points:
    """``[18, 3]``: an ear is not shown behind a turned head, seldom through hair over it."""
    joints = np.ones((18, 3), np.float32)
    joints[:, :2] = figure.joints
    if abs(figure.turn) >= poses.TURNED:
        joints[17 if figure.turn > 0 else 16, 2] = 0
    if look.head.style in hair.COVERS_EARS and rng.random() < 0.5:
        joints[16:, 2] = 0
    return joints
