"""One person of a pose layer: 18 joints that can be moved, turned, scaled and mirrored together.

Everything is in document pixels, y down. A person faces the viewer unless posed otherwise: the
right shoulder is the one on the left of the picture.

Proportions: D. A. Winter, "Biomechanics and Motor Control of Human Movement", figure 4.1 (after
Drillis and Contini), as fractions of the standing height; the face after usual head breadths.
"""

from __future__ import annotations

import math
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from studio.pose.openpose import JOINTS, Points

# The joint that each joint hangs from, in the order of JOINTS; the neck is the root.
PARENTS: tuple[int, ...] = (1, -1, 1, 2, 3, 1, 5, 6, 1, 8, 9, 1, 11, 12, 0, 0, 14, 15)
# Where each joint's other side is: right and left change places.
SWAPPED: tuple[int, ...] = (0, 1, 5, 6, 7, 2, 3, 4, 11, 12, 13, 8, 9, 10, 15, 14, 17, 16)
MOST_PEOPLE = 64  # of a file, or on a layer
FAR = 1e6  # pixels; a joint further out is a fault of a file or of a gesture, not a pose

# Fractions of the standing height, from the middle of the ground; the arms hang a little outward.
_STANDING: tuple[tuple[float, float], ...] = (
    (0.0, -0.91),  # nose
    (0.0, -0.818),
    (-0.11, -0.815),
    (-0.155, -0.635),
    (-0.175, -0.49),
    (0.11, -0.815),
    (0.155, -0.635),
    (0.175, -0.49),
    (-0.06, -0.53),
    (-0.07, -0.285),
    (-0.075, -0.039),
    (0.06, -0.53),
    (0.07, -0.285),
    (0.075, -0.039),
    (-0.018, -0.932),  # eyes
    (0.018, -0.932),
    (-0.043, -0.921),  # ears
    (0.043, -0.921),
)


@dataclass(frozen=True)
class Joint:
    """A place in document pixels, and whether adapters get to see it."""

    x: float
    y: float
    shown: bool = True


def _new_id() -> str:
    return uuid.uuid4().hex[:12]


@dataclass(frozen=True)
class Person:
    """Eighteen joints in the order of ``openpose.JOINTS``.

    Raises:
        ValueError: not 18 joints, or one that is not a number or more than ``FAR`` pixels out.
    """

    joints: tuple[Joint, ...]
    id: str = field(default_factory=_new_id)

    def __post_init__(self) -> None:
        if len(self.joints) != len(JOINTS):
            raise ValueError(f"A person has {len(JOINTS)} joints, not {len(self.joints)}.")
        # The comparison is false for numbers that are none.
        if not all(abs(j.x) <= FAR and abs(j.y) <= FAR for j in self.joints):
            raise ValueError(f"Joints must be numbers within {FAR:,.0f} pixels.")

    def points(self) -> Points:
        """``[18, 3]`` float32: x, y and 1 where the joint is shown, else 0."""
        return np.array([(j.x, j.y, float(j.shown)) for j in self.joints], np.float32)

    def moved(self, dx: float, dy: float) -> Person:
        """The person, so many pixels further right and down."""
        return self._each(lambda x, y: (x + dx, y + dy))

    def scaled(self, factor: float, around: tuple[float, float]) -> Person:
        """The person ``factor`` times as large; the point ``around`` stays where it is."""
        x0, y0 = around
        return self._each(lambda x, y: (x0 + (x - x0) * factor, y0 + (y - y0) * factor))

    def turned(self, degrees: float, around: tuple[float, float]) -> Person:
        """The person turned clockwise, as one looks at the picture, about the point ``around``."""
        (x0, y0), angle = around, math.radians(degrees % 360)
        c, s = math.cos(angle), math.sin(angle)
        return self._each(
            lambda x, y: (x0 + (x - x0) * c - (y - y0) * s, y0 + (x - x0) * s + (y - y0) * c)
        )

    def mirrored(self, x: float) -> Person:
        """The mirror image about the vertical line at ``x``.

        A mirror makes a right hand a left one: the joints change sides too, so that the image faces
        the viewer as the person did.
        """
        images = [replace(j, x=2 * x - j.x) for j in self.joints]
        return replace(self, joints=tuple(images[other] for other in SWAPPED))

    def with_shown(self, joint: int, shown: bool) -> Person:
        """The person with one joint shown or hidden."""
        joints = list(self.joints)
        joints[joint] = replace(joints[joint], shown=shown)
        return replace(self, joints=tuple(joints))

    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the shown joints; of all joints where none is shown."""
        seen = [j for j in self.joints if j.shown] or list(self.joints)
        across, down = [j.x for j in seen], [j.y for j in seen]
        return min(across), min(down), max(across), max(down)

    def centre(self) -> tuple[float, float]:
        """The middle of the box."""
        left, top, right, bottom = self.box()
        return (left + right) / 2, (top + bottom) / 2

    @property
    def height(self) -> float:
        """Of the box, in pixels."""
        _, top, _, bottom = self.box()
        return bottom - top

    def _each(self, place: Callable[[float, float], tuple[float, float]]) -> Person:
        moved = (Joint(*place(j.x, j.y), j.shown) for j in self.joints)
        return replace(self, joints=tuple(moved))


def standing(centre: tuple[float, float], height: float) -> Person:
    """Someone who stands and faces the viewer, all joints shown.

    Args:
        centre: of the joints' box.
        height: of the joints' box, from the eyes to the ankles.
    """
    unit = Person(tuple(Joint(x, y) for x, y in _STANDING))
    across, down = unit.centre()
    centred = unit.moved(centre[0] - across, centre[1] - down)
    return centred.scaled(height / unit.height, centre)


def points_of(people: Sequence[Person]) -> Points:
    """``[P, 18, 3]`` float32, what ``openpose.draw_body`` takes."""
    if not people:
        return np.zeros((0, len(JOINTS), 3), np.float32)
    return np.stack([person.points() for person in people])
