"""Draws outlines on a head that turns, nods, tilts and moves, and says where its points went.

Outlines are written in the head's own coordinates: pixels, the origin between nose and eyes, x to
the right of the picture, y downwards; about 25 to the sides, -31 at the crown and 30 at the chin.

Legend of shapes
    points: [N, 2] float32
    turn, roll: [N, 1] float32, how much of the head's turning and tilting a point takes part in
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from studio.starter.drawing.drawing import Colour, Points, Shape

# How far the middle of the face moves at a yaw or pitch of 1, and where that fades to nothing.
_TURN = (9.5, 6.0)
_REACH = (34.0, 44.0)
_NECK = np.array([0, 34], np.float32)  # what the head tilts about
_CENTRE = np.array([64, 66], np.float32)  # where the head's origin stands in the picture
_NUMBER = re.compile(r"-?\d*\.?\d+")


@dataclass(frozen=True)
class Outline:
    """Path data with its numbers taken out: ``data % tuple(points)`` puts them back."""

    data: str
    points: Points


@lru_cache(maxsize=1024)
def outline(path: str) -> Outline:
    """Reads path data of absolute M, L, Q, C and Z, whose numbers are all pairs of x and y."""
    numbers = np.array([float(number) for number in _NUMBER.findall(path)], np.float32)
    return Outline(_NUMBER.sub("%.1f", path), numbers.reshape(-1, 2))


DISC = outline(
    "M1 0C1 .552 .552 1 0 1C-.552 1 -1 .552 -1 0C-1 -.552 -.552 -1 0 -1C.552 -1 1 -.552 1 0Z"
)


@dataclass(frozen=True)
class Pose:
    """Where a head is and where it faces; see ``portraits.Look`` for the ranges."""

    yaw: float
    pitch: float
    roll: float
    scale: float
    x: float
    y: float

    def place(self, points: Points, turn: Points | float = 1, roll: Points | float = 1) -> Points:
        """From the head's coordinates to the picture's.

        The face's middle moves most and the rim of the head hardly, which foreshortens the far
        half; everything bends together, so that nothing comes apart.
        """
        near = np.maximum(0, 1 - ((points / _REACH) ** 2).sum(axis=1, keepdims=True))
        shift = np.array([self.yaw * _TURN[0], self.pitch * _TURN[1]], np.float32)
        moved = points + shift * near * turn - _NECK
        angle = np.deg2rad(self.roll) * roll
        sine, cosine = np.sin(angle), np.cos(angle)
        x, y = moved[:, :1], moved[:, 1:]
        tilted = np.concatenate([x * cosine - y * sine, x * sine + y * cosine], axis=1) + _NECK
        placed: Points = tilted * self.scale + _CENTRE + (self.x, self.y)
        return placed.astype(np.float32)


@dataclass
class Pen:
    """Collects outlines from back to front and places them all at once, which is what is fast."""

    pose: Pose
    _points: list[Points] = field(default_factory=list)
    _loose: list[tuple[float, float]] = field(default_factory=list)
    _marks: list[tuple[str, Colour, str, float, float, float]] = field(default_factory=list)

    def draw(
        self,
        drawn: Outline | str,
        colour: Colour,
        part: str,
        depth: float,
        *,
        bulge: float = 0,
        width: float = 0,
        at: tuple[float, float] = (0, 0),
        size: tuple[float, float] = (1, 1),
        turn: float = 1,
        roll: float = 1,
    ) -> None:
        """Lays an outline over the others, enlarged by ``size`` and then moved by ``at``.

        ``turn`` and ``roll`` say how much of the head's turning and tilting it takes part in.
        """
        drawn = outline(drawn) if isinstance(drawn, str) else drawn
        scaled = drawn.points * np.array(size, np.float32) + np.array(at, np.float32)
        self._points.append(scaled)
        self._loose.append((turn, roll))
        self._marks.append((drawn.data, colour, part, depth, bulge, width))

    def shapes(self) -> tuple[Shape, ...]:
        """Everything drawn so far, in the picture's coordinates."""
        counts = [len(points) for points in self._points]
        loose = np.repeat(np.array(self._loose, np.float32), counts, axis=0)
        placed = self.pose.place(np.concatenate(self._points), loose[:, :1], loose[:, 1:])
        numbers, shapes, start = placed.ravel().tolist(), [], 0
        for (data, colour, part, depth, bulge, width), count in zip(
            self._marks, counts, strict=True
        ):
            path = data % tuple(numbers[start : start + 2 * count])
            start += 2 * count
            line = width * self.pose.scale
            shapes.append(Shape(path, colour, part, depth=depth, bulge=bulge, width=line))
        return tuple(shapes)
