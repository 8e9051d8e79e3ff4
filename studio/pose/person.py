"""One person of a pose layer: body, hands and face, moved, turned, scaled and mirrored together.

Everything is in document pixels, y down. A person faces the viewer unless posed otherwise: the
right shoulder is the one on the left of the picture.

Proportions: D. A. Winter, "Biomechanics and Motor Control of Human Movement", figure 4.1 (after
Drillis and Contini), as fractions of the standing height; the face after usual head breadths.
"""

from __future__ import annotations

import math
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from studio.pose.openpose import JOINTS, Points
from studio.pose.parts import EXTRAS, MIRRORED_FACE, Part, part_of

# The joint that each joint hangs from, in the order of JOINTS; the neck is the root.
PARENTS: tuple[int, ...] = (1, -1, 1, 2, 3, 1, 5, 6, 1, 8, 9, 1, 11, 12, 0, 0, 14, 15)
# Where each joint's other side is: right and left change places.
SWAPPED: tuple[int, ...] = (0, 1, 5, 6, 7, 2, 3, 4, 11, 12, 13, 8, 9, 10, 15, 14, 17, 16)
MOST_PEOPLE = 64  # of a file, or on a layer
FAR = 1e6  # pixels; a joint further out is a fault of a file or of a gesture, not a pose

# Fractions of the standing height, from the middle of the ground; the arms hang a little outward.
STANDING: tuple[tuple[float, float], ...] = (
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


def new_id() -> str:
    """An id no other person has."""
    return uuid.uuid4().hex[:12]


Joints = tuple[Joint, ...]


@dataclass(frozen=True)
class Person:
    """A body, and hands and a face where it has them.

    Attributes:
        joints: of the body, 18 in the order of ``openpose.JOINTS``.
        right_hand, left_hand: 21 each, or none.
        face: 68, or none.
        pinned: joints of the body that stay where they are while others are dragged.

    Raises:
        ValueError: another number of joints, or one that is not a number or more than ``FAR``
            pixels out.
    """

    joints: Joints
    id: str = field(default_factory=new_id)
    right_hand: Joints = ()
    left_hand: Joints = ()
    face: Joints = ()
    pinned: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        for part in Part:
            count = len(self.part(part))
            if count != len(part.points) and (count or part is Part.BODY):
                name = part.name.lower().replace("_", " ")
                raise ValueError(f"A person has {len(part.points)} joints of {name}, not {count}.")
        # The comparison is false for numbers that are none.
        if not all(abs(j.x) <= FAR and abs(j.y) <= FAR for _, j in self.items()):
            raise ValueError(f"Joints must be numbers within {FAR:,.0f} pixels.")
        if not self.pinned <= set(Part.BODY.points):
            raise ValueError("Only joints of the body can be pinned.")

    def part(self, part: Part) -> Joints:
        """The joints of a part; empty where the person has none."""
        return {
            Part.BODY: self.joints,
            Part.RIGHT_HAND: self.right_hand,
            Part.LEFT_HAND: self.left_hand,
            Part.FACE: self.face,
        }[part]

    def with_part(self, part: Part, joints: Joints) -> Person:
        """The person with other joints in a part."""
        match part:
            case Part.BODY:
                return replace(self, joints=joints)
            case Part.RIGHT_HAND:
                return replace(self, right_hand=joints)
            case Part.LEFT_HAND:
                return replace(self, left_hand=joints)
            case Part.FACE:
                return replace(self, face=joints)

    def shows(self, part: Part) -> bool:
        """Whether anything of a part is seen."""
        return any(joint.shown for joint in self.part(part))

    def items(self) -> Iterator[tuple[int, Joint]]:
        """Every point there is with its number, see ``parts``."""
        for part in Part:
            yield from zip(part.points, self.part(part), strict=False)

    def at(self, point: int) -> Joint:
        """The point of this number.

        Raises:
            KeyError: no such point, or the person has no such part.
        """
        part = part_of(point) if 0 <= point < Part.FACE.points.stop else None
        joints = self.part(part) if part else ()
        if part is None or not joints:
            raise KeyError(point)
        return joints[point - part.points.start]

    def with_places(self, places: Mapping[int, complex]) -> Person:
        """The person with these points at x + iy; what does not move stays the same object."""
        changed = self
        for part in Part:
            joints = self.part(part)
            if joints and not places.keys().isdisjoint(part.points):
                pairs = zip(part.points, joints, strict=True)
                placed = tuple(_placed(j, places.get(i)) for i, j in pairs)
                changed = changed.with_part(part, placed)
        return changed

    def points(self) -> Points:
        """``[18, 3]`` float32 of the body: x, y and 1 where the joint is shown, else 0."""
        return points_in(self.joints)

    def moved(self, dx: float, dy: float) -> Person:
        """The person, so many pixels further right and down."""
        return self.mapped(lambda place: place + complex(dx, dy))

    def scaled(self, factor: float, around: tuple[float, float]) -> Person:
        """The person ``factor`` times as large; the point ``around`` stays where it is."""
        centre = complex(*around)
        return self.mapped(lambda place: centre + (place - centre) * factor)

    def turned(self, degrees: float, around: tuple[float, float]) -> Person:
        """The person turned clockwise, as one looks at the picture, about the point ``around``."""
        centre, angle = complex(*around), math.radians(degrees % 360)
        turn = complex(math.cos(angle), math.sin(angle))
        return self.mapped(lambda place: centre + (place - centre) * turn)

    def mirrored(self, x: float) -> Person:
        """The mirror image about the vertical line at ``x``.

        A mirror makes a right hand a left one: the joints change sides too, so that the image faces
        the viewer as the person did.
        """
        image = self.mapped(lambda place: complex(2 * x - place.real, place.imag))
        return replace(
            image,
            joints=tuple(image.joints[other] for other in SWAPPED),
            right_hand=image.left_hand,
            left_hand=image.right_hand,
            face=tuple(image.face[other] for other in MIRRORED_FACE) if image.face else (),
            pinned=frozenset(SWAPPED[joint] for joint in self.pinned),
        )

    def with_shown(self, point: int, shown: bool) -> Person:
        """The person with one point shown or hidden."""
        part = part_of(point)
        joints = list(self.part(part))
        joints[point - part.points.start] = replace(self.at(point), shown=shown)
        return self.with_part(part, tuple(joints))

    def with_part_shown(self, part: Part, shown: bool) -> Person:
        """The person with all of a part shown or hidden."""
        return self.with_part(part, tuple(replace(j, shown=shown) for j in self.part(part)))

    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the body's shown joints; of all where none is shown."""
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

    def mapped(self, place: Callable[[complex], complex]) -> Person:
        """The person with every point x + iy taken elsewhere."""
        changed = self
        for part in (Part.BODY, *EXTRAS):
            if joints := self.part(part):
                moved = tuple(_placed(j, place(complex(j.x, j.y))) for j in joints)
                changed = changed.with_part(part, moved)
        return changed


def _placed(joint: Joint, place: complex | None) -> Joint:
    # The same object where nothing moved: equal people stay equal.
    if place is None or place == complex(joint.x, joint.y):
        return joint
    return Joint(place.real, place.imag, joint.shown)


def points_in(joints: Sequence[Joint]) -> Points:
    """``[N, 3]`` float32: x, y and 1 where the joint is shown, else 0."""
    rows = [(j.x, j.y, float(j.shown)) for j in joints]
    return np.array(rows, np.float32).reshape(-1, 3)


def standing(centre: tuple[float, float], height: float) -> Person:
    """Someone who stands and faces the viewer, all joints shown.

    Args:
        centre: of the joints' box.
        height: of the joints' box, from the eyes to the ankles.
    """
    unit = Person(tuple(Joint(x, y) for x, y in STANDING))
    across, down = unit.centre()
    centred = unit.moved(centre[0] - across, centre[1] - down)
    return centred.scaled(height / unit.height, centre)


def points_of(people: Sequence[Person]) -> Points:
    """``[P, 18, 3]`` float32, what ``openpose.draw_body`` takes."""
    if not people:
        return np.zeros((0, len(JOINTS), 3), np.float32)
    return np.stack([person.points() for person in people])
