"""What of the people lies under the pointer."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from studio.pose.drawing import HAND_EDGES
from studio.pose.openpose import LIMBS
from studio.pose.parts import EXTRAS, FACE_LINES, Part
from studio.pose.person import Person

REACH = 12.0  # px on screen: how near a press must be to take a joint
SMALL_REACH = 8.0  # ... or a point of a hand or face, which lie closer together
LIMB_REACH = 8.0  # ... or a line
# So large on screen, from corner to corner, a hand or face must be for its points to be taken.
READABLE = {Part.RIGHT_HAND: 80.0, Part.LEFT_HAND: 80.0, Part.FACE: 170.0}


@dataclass(frozen=True)
class Hit:
    """What lies under the pointer: a point, or with ``None`` the lines of a part.

    Attributes:
        person: her place among the people.
        point: its number, see ``pose.parts``.
        part: of the body where a person as a whole is meant.
    """

    person: int
    point: int | None
    part: Part = Part.BODY


def hit(people: Sequence[Person], at: QPointF, scale: float) -> Hit | None:
    """The nearest point within reach, else a line; people in front, the last ones, first.

    Args:
        people: of a layer.
        at: document coordinates.
        scale: document pixels of one pixel on screen.
    """
    best: tuple[float, Hit] | None = None
    for index in reversed(range(len(people))):
        for part in Part:
            near = _nearest(people[index], part, at, scale)
            if near is not None and (best is None or near[0] < best[0]):
                best = (near[0], Hit(index, near[1], part))
        if best is None and (part_hit := _part_at(people[index], at, LIMB_REACH * scale)):
            best = (math.inf, Hit(index, None, part_hit))
    return best[1] if best else None


def handled(person: Person, part: Part, scale: float) -> bool:
    """Whether the points of a part can be taken one by one, as large as they are on screen."""
    if part is Part.BODY:
        return True
    joints = person.part(part)
    if not person.shows(part):
        return False
    across, down = [j.x for j in joints], [j.y for j in joints]
    size = math.hypot(max(across) - min(across), max(down) - min(down))
    return size >= READABLE[part] * scale


def handles(person: Person, part: Part, scale: float) -> range:
    """The points of a part that have handles; a hand's wrist has the body's."""
    if not handled(person, part, scale):
        return range(0)
    return part.points[1:] if part.is_hand else part.points


def lines(person: Person, part: Part) -> Iterator[tuple[QPointF, QPointF]]:
    """The lines between the shown points of a part, in document coordinates."""
    joints = person.part(part)
    if joints:
        for start, end in _LINES[part]:
            a, b = joints[start], joints[end]
            if a.shown and b.shown:
                yield QPointF(a.x, a.y), QPointF(b.x, b.y)


_LINES: dict[Part, tuple[tuple[int, int], ...]] = {
    Part.BODY: LIMBS,
    Part.RIGHT_HAND: HAND_EDGES,
    Part.LEFT_HAND: HAND_EDGES,
    Part.FACE: tuple(pair for line in FACE_LINES for pair in itertools.pairwise(line)),
}


def _nearest(person: Person, part: Part, at: QPointF, scale: float) -> tuple[float, int] | None:
    reach = (REACH if part is Part.BODY else SMALL_REACH) * scale
    joints, first = person.part(part), part.points.start
    found: tuple[float, int] | None = None
    for point in handles(person, part, scale):
        place = joints[point - first]
        distance = math.hypot(place.x - at.x(), place.y - at.y())
        if distance <= reach and (found is None or distance < found[0]):
            found = (distance, point)
    return found


def _part_at(person: Person, at: QPointF, reach: float) -> Part | None:
    for part in (*EXTRAS, Part.BODY):
        if any(_distance(at, start, end) <= reach for start, end in lines(person, part)):
            return part
    return None


def _distance(at: QPointF, start: QPointF, end: QPointF) -> float:
    """From a point to a line between two."""
    dx, dy = end.x() - start.x(), end.y() - start.y()
    length = dx * dx + dy * dy
    along = ((at.x() - start.x()) * dx + (at.y() - start.y()) * dy) / length if length else 0.0
    along = max(0.0, min(1.0, along))
    return math.hypot(at.x() - start.x() - along * dx, at.y() - start.y() - along * dy)
