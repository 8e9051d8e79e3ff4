"""Single training pictures of every source, with all that is known of them.

Legend of shapes
    picture: [128, 128, 3] uint8    lines: [128, 128] uint8, 255 on 0
    depth, classes: [128, 128] uint8    joints: [18, 3]    face: [5, 2]

A sample is a pure function of the random generator it is given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.starter.data import Pictures, composed, moved
from studio.starter.drawing import avatars, people, scenes, solids
from studio.starter.drawing.drawing import Drawing, Points
from studio.starter.drawing.maps import classes, depth, silhouette_depth, visible
from studio.starter.drawing.styles import PAINTERS, painted
from studio.starter.sketches import lines_of
from studio.starter.vocabulary import BACKGROUNDS, STARTER_STYLES, article

_Bytes = npt.NDArray[np.uint8]
WHITE = 0.3  # share of pictures on plain white
SOURCES = ("icon", "person", "avatar", "scene", "solid")


@dataclass(frozen=True)
class Sample:
    """One picture; what is ``None`` is not known of its source.

    Attributes:
        words: the caption's subject.
        style: the art style, and ``named`` whether the starter has a word for it.
        background: the word of its plain background, or ``None`` where it has none.
        person: see ``Drawing``.
    """

    picture: _Bytes
    words: str
    style: str
    named: bool
    background: str | None
    lines: _Bytes
    depth: _Bytes
    classes: _Bytes | None = None
    joints: Points | None = None
    face: Points | None = None
    person: tuple[int, ...] | None = None


def _background(rng: np.random.Generator) -> str:
    names = list(BACKGROUNDS)
    return "white" if rng.random() < WHITE else names[rng.integers(len(names))]


class Icons:
    """Icons of chosen subjects; those of named styles more often where asked."""

    def __init__(self, pictures: Pictures, unnamed: float = 0.14) -> None:
        named = [p for p in pictures.pictures if p.style in STARTER_STYLES]
        others = [p for p in pictures.pictures if p.style not in STARTER_STYLES]
        self._pools, self._unnamed = (named, others or named), unnamed
        self._rgba = pictures.rgba

    def sample(self, rng: np.random.Generator) -> Sample:
        """A random icon, large and central as icons are or small and anywhere as artists draw."""
        pool = self._pools[int(rng.random() < self._unnamed)]
        icon = pool[rng.integers(len(pool))]
        rgba = moved(rng, self._rgba[icon.index], 0.8 if rng.random() < 0.6 else 1.5)
        background = _background(rng)
        picture = (composed(rgba, BACKGROUNDS[background]) * 255 + 0.5).astype(np.uint8)
        words = f"{article(icon.subject)} {icon.subject}" if rng.random() < 0.5 else icon.subject
        return Sample(
            picture,
            words,
            icon.style,
            icon.style in STARTER_STYLES,
            background,
            lines_of(rng, rgba),
            silhouette_depth(rgba[..., 3]),
        )


def drawn(rng: np.random.Generator, drawing: Drawing) -> Sample:
    """A drawing painted in a random style, on a random background unless it covers everything."""
    style = list(PAINTERS)[rng.integers(len(PAINTERS))]
    rgba = np.asarray(painted(drawing, style) / 255, np.float32)
    background = None if drawing.whole else _background(rng)
    colour = BACKGROUNDS[background] if background else (255, 255, 255)
    shown = visible(drawing)
    return Sample(
        (composed(rgba, colour) * 255 + 0.5).astype(np.uint8),
        drawing.words,
        style,
        style in STARTER_STYLES,
        background,
        _borders(shown, drawing),
        depth(drawing, shown),
        classes(drawing, shown),
        drawing.joints,
        drawing.face,
        drawing.person,
    )


def _borders(shown: npt.NDArray[np.int32], drawing: Drawing) -> _Bytes:
    """Lines where areas of different colours meet."""
    colours = np.array([shape.colour for shape in drawing.shapes] + [(-1, -1, -1)], np.int32)
    seen = colours[shown]
    lines = np.zeros(shown.shape, bool)
    lines[:, 1:] |= (seen[:, 1:] != seen[:, :-1]).any(axis=2)
    lines[1:] |= (seen[1:] != seen[:-1]).any(axis=2)
    return lines.astype(np.uint8) * 255


def portrait(rng: np.random.Generator) -> Drawing:
    """A random person's portrait, described in words about as often as not."""
    identity, look = avatars.random_identity(rng), avatars.random_look(rng)
    drawing = avatars.avatar(identity, look, rng)
    if rng.random() < 0.5:
        return drawing
    words = avatars.described(identity, look)
    return Drawing(
        words, drawing.shapes, drawing.whole, drawing.joints, drawing.face, drawing.person
    )


DRAWERS: dict[str, Callable[[np.random.Generator], Drawing]] = {
    "person": people.person,
    "avatar": portrait,
    "scene": scenes.scene,
    "solid": solids.solid,
}


def sampler(icons: Icons) -> Callable[[np.random.Generator, str], Sample]:
    """A function from a generator and a source to a sample."""

    def sample(rng: np.random.Generator, source: str) -> Sample:
        return icons.sample(rng) if source == "icon" else drawn(rng, DRAWERS[source](rng))

    return sample
