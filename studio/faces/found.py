"""A face that was found in a picture, before anybody says whose it is.

Legend of shapes
    pixels: [H, W, 3] uint8 RGB
    points: [5, 2] float32, x and y in pixels: the eye on the left of the picture, the other eye,
        the nose, the corner of the mouth on the left, the other corner
    embedding: [512] float32, not normalised
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from studio.faces.face import Floats, floats

SAME = 0.35  # of intersection over union: two boxes mean one face


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels, whose edges may lie beyond the picture."""

    left: float
    top: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """In square pixels."""
        return max(0.0, self.width) * max(0.0, self.height)

    def overlap(self, other: Box) -> float:
        """Intersection over union, 0..1."""
        width = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        height = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        shared = max(0.0, width) * max(0.0, height)
        whole = self.area + other.area - shared
        return shared / whole if whole > 0 else 0.0

    def shifted(self, x: float, y: float) -> Box:
        """The box moved by (x, y) pixels."""
        return replace(self, left=self.left + x, top=self.top + y)

    def inside(self, size: tuple[int, int]) -> float:
        """Which part of it lies in a picture of ``size`` (width, height), 0..1."""
        width = min(self.left + self.width, size[0]) - max(self.left, 0.0)
        height = min(self.top + self.height, size[1]) - max(self.top, 0.0)
        return max(0.0, width) * max(0.0, height) / self.area if self.area > 0 else 0.0


@dataclass(frozen=True, eq=False)
class FoundFace:
    """Where a face is and, if somebody could tell, whose it is.

    Attributes:
        box: around it, from the brows to the chin.
        points: its five key points.
        score: 0..1, how sure the finder is.
        measured: the points were seen; otherwise they are where a face in such a box has them.
        embedding: of a recognition net: two pictures of one person have similar directions.
    """

    box: Box
    points: Floats
    score: float
    measured: bool = True
    embedding: Floats | None = None

    def shifted(self, x: float, y: float) -> FoundFace:
        """The same face in a picture of which this one was a part."""
        return replace(
            self,
            box=self.box.shifted(x, y),
            points=self.points + floats([x, y]),
        )


def distinct(faces: Iterable[FoundFace]) -> tuple[FoundFace, ...]:
    """One of each face, the surest, largest first: several looks may have found the same."""
    kept: list[FoundFace] = []
    for face in sorted(faces, key=lambda face: -face.score):
        if all(face.box.overlap(other.box) < SAME for other in kept):
            kept.append(face)
    return tuple(sorted(kept, key=lambda face: -face.box.area))
