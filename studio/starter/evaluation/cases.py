"""What is asked of each adapter: pictures and people that no training saw.

Legend of shapes
    lines: [128, 128] uint8, 255 on 0    pixels: [128, 128, 3] uint8
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
import numpy.typing as npt

from studio.domain.picture import Array
from studio.starter import conditions
from studio.starter.data import Pictures, composed, moved
from studio.starter.drawing import avatars
from studio.starter.evaluation.artist import Artist, Case
from studio.starter.samples import DRAWERS, Sample, drawn
from studio.starter.sketches import inner_lines, outline
from studio.starter.style_judge import StyledIcons, subject_of
from studio.starter.views import ALL_STYLES
from studio.starter.vocabulary import STARTER_STYLES, STARTER_SUBJECTS, caption

HELD_OUT = 90_000  # seeds of pictures from here on are for figures only
POSE_SIDE = 256  # pixels: how large a pose picture is drawn before it is made smaller
SCRIBBLE_WIDTH = 3  # pixels
# Which drawings an adapter is tried on.
SOURCES = {"pose": ("person",), "depth": ("solid", "scene"), "segmentation": ("scene",)}
WHITE = (255, 255, 255)

_Value = TypeVar("_Value")


def seeded(index: int, *purpose: int) -> np.random.Generator:
    """The same for the same case, whatever else is evaluated."""
    return np.random.default_rng([HELD_OUT, *purpose, index])


@dataclass(frozen=True)
class Looks:
    """Of one person: the picture the adapter is given, and another one to compare with."""

    given: Sample
    other: Sample


class Material:
    """Icons of ``data``, and the cases made of them for ``artist``."""

    def __init__(self, data: Path, artist: Artist) -> None:
        self.artist = artist
        self.styled = StyledIcons(data)
        self._pictures = Pictures(data, STARTER_SUBJECTS, STARTER_STYLES)

    def lines(self, reference: str, count: int) -> list[Case]:
        """Line drawings of icons; the truth is ([lines], [real pixels])."""
        return [self._line_case(reference, index) for index in range(count)]

    def _line_case(self, reference: str, index: int) -> Case:
        rng = np.random.default_rng([777, index])
        icon = self._pictures.pictures[rng.integers(len(self._pictures.pictures))]
        rgba = moved(rng, self._pictures.rgba[icon.index], 1.5)
        real = (composed(rgba, WHITE) * 255 + 0.5).astype(np.uint8)
        lines = np.maximum(outline(rgba), inner_lines(rgba))
        if reference.endswith("canny"):
            lines = np.ascontiguousarray(conditions.canny(real)[0])
        shown = _line_picture(reference, lines)
        use = self.artist.use(reference, shown)
        prompt = caption(icon.subject, icon.style, "white")
        return Case(prompt, (use,), shown, (lines, real))

    def drawings(self, reference: str, count: int) -> list[Case]:
        """People, scenes or solids in turn; the truth is the sample."""
        makers: dict[str, Callable[[Sample], npt.NDArray[np.uint8]]] = {
            "pose": lambda sample: conditions.pose(_known(sample.joints), POSE_SIDE),
            "depth": lambda sample: conditions.depth(sample.depth),
            "segmentation": lambda sample: conditions.segmentation(_known(sample.classes)),
        }
        name = reference.split(":")[1]
        sources = SOURCES[name]
        cases = []
        for index in range(count):
            rng = seeded(index, 1, list(makers).index(name))
            sample = drawn(rng, DRAWERS[sources[index % len(sources)]](rng))
            shown = np.ascontiguousarray(makers[name](sample).transpose(1, 2, 0))
            prompt = caption(sample.words, sample.style, sample.background)
            cases.append(Case(prompt, (self.artist.use(reference, shown),), shown, sample))
        return cases

    def styles(self, reference: str, count: int) -> list[Case]:
        """A picture in every style in turn, another subject in the prompt; the truth is both."""
        cases = []
        for index in range(count):
            rng = seeded(index, 2)
            style = ALL_STYLES[index % len(ALL_STYLES)]
            shown = self.styled.sample(rng, style)
            others = [word for word in STARTER_SUBJECTS if word != subject_of(shown)]
            subject = others[rng.integers(len(others))]
            use = self.artist.use(reference, shown.picture)
            cases.append(Case(caption(subject), (use,), shown.picture, (style, subject)))
        return cases

    def words(self, reference: str, style: str, named: str | None, count: int) -> list[Case]:
        """Subjects in turn with a learned word or LoRA; the truth is (style, subject)."""
        use = self.artist.use(reference)
        example = self.styled.sample(seeded(0, 3), style).picture
        return [
            Case(caption(subject, named), (use,), example, (style, subject))
            for subject in spread(count)
        ]

    def faces(self, reference: str, count: int) -> list[Case]:
        """People; the prompt tells their expression only. The truth is their ``Looks``."""
        cases = []
        for index in range(count):
            rng = seeded(index, 4)
            identity = avatars.random_identity(rng)
            given, other = (
                drawn(rng, avatars.avatar(identity, avatars.random_look(rng), rng))
                for _ in range(2)
            )
            asked = STARTER_STYLES[rng.integers(len(STARTER_STYLES))]
            use = self.artist.use(reference, given.picture)
            prompt = caption(other.words, asked, "white")
            cases.append(Case(prompt, (use,), given.picture, Looks(given, other)))
        return cases

    def few_steps(self, reference: str, steps: int, count: int) -> list[Case]:
        """Captions as for the base, in few steps; the truth is (style, subject)."""
        use = self.artist.use(reference)
        settings = {"sampler": "lcm", "steps": steps, "guidance_scale": 1.0}
        blank = np.full((128, 128, 3), 255, np.uint8)
        return [
            Case(caption(subject, style, "white"), (use,), blank, (style, subject), settings)
            for style, subject in named_pairs(count)
        ]


def named_pairs(count: int) -> list[tuple[str, str]]:
    """(style, subject) that go through all of both, however many are asked for."""
    return [
        (STARTER_STYLES[(i + i // len(STARTER_SUBJECTS)) % len(STARTER_STYLES)], subject)
        for i, subject in enumerate(spread(count))
    ]


def spread(count: int) -> list[str]:
    """``count`` subjects from all over the list, each as often as the others where it goes."""
    total = len(STARTER_SUBJECTS)
    if count >= total:
        return [STARTER_SUBJECTS[i % total] for i in range(count)]
    return [STARTER_SUBJECTS[i * total // count] for i in range(count)]


def _line_picture(reference: str, lines: Array) -> Array:
    if reference.endswith("scribble"):
        brush = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (SCRIBBLE_WIDTH, SCRIBBLE_WIDTH))
        lines = cv2.dilate(lines, brush)
    grey = 255 - lines if reference.endswith("sketch") else lines
    return np.repeat(grey[..., None], 3, axis=2)


def _known(value: _Value | None) -> _Value:
    assert value is not None  # people have joints, scenes have classes
    return value
