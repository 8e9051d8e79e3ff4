"""Drags any of a person's 128 points, and hands and faces as a whole."""

from __future__ import annotations

import math

from studio.pose.fingers import pulled
from studio.pose.following import followed
from studio.pose.ik import dragged
from studio.pose.parts import WRIST, Part, part_of
from studio.pose.person import FAR, Person
from studio.pose.two_bones import toward


def drag_point(
    person: Person, point: int, to: tuple[float, float], *, keep_lengths: bool = True
) -> Person:
    """The person after one point was dragged.

    A joint of the body takes hands and face along; a point of a hand bends its finger; a point of a
    face moves alone.

    Args:
        person: before the drag; what she has pinned stays.
        point: its number, see ``parts``.
        to: where it goes, in document pixels.
        keep_lengths: of bones; False moves the point alone.

    Raises:
        ValueError: no such point, or ``to`` is not a number.
    """
    if point in Part.BODY.points or point < 0:
        after = dragged(person, point, to, keep_lengths=keep_lengths, pinned=person.pinned)
        return followed(person, after)
    if not all(math.isfinite(value) for value in to):
        raise ValueError("A point cannot be dragged to a place that is not a number.")
    target = complex(*(max(-FAR, min(FAR, value)) for value in to))
    try:
        place = person.at(point)
    except KeyError as error:
        raise ValueError(f"The person has no point {point}.") from error
    part = part_of(point)
    if part.is_hand and point == part.points.start:
        by = target - complex(place.x, place.y)
        wrist = person.joints[WRIST[part]]
        moved = (wrist.x + by.real, wrist.y + by.imag)
        return drag_point(person, WRIST[part], moved, keep_lengths=keep_lengths)
    if part.is_hand and keep_lengths:
        hand = [complex(j.x, j.y) for j in person.part(part)]
        side = 1 if part is Part.RIGHT_HAND else -1
        spots = pulled(hand, point - part.points.start, target, side)
        return person.with_places(dict(zip(part.points, spots, strict=True)))
    return person.with_places({point: target})


def turn_hand(person: Person, part: Part, start: complex, to: complex) -> Person:
    """The hand turned about its wrist, by the angle from ``start`` to ``to``."""
    wrist = person.joints[WRIST[part]]
    pivot = complex(wrist.x, wrist.y)
    turn = toward(to - pivot, start - pivot) / toward(start - pivot)
    return _each(person, part, pivot, turn, 0j)


def move_part(person: Person, part: Part, by: complex) -> Person:
    """The hand or face somewhere else, whatever its wrist or head does."""
    return _each(person, part, 0j, 1 + 0j, by)


def _each(person: Person, part: Part, pivot: complex, turn: complex, by: complex) -> Person:
    spots = ((i, complex(j.x, j.y)) for i, j in person.items() if i in part.points)
    return person.with_places({i: pivot + (z - pivot) * turn + by for i, z in spots})
