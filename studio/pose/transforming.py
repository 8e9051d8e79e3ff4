"""Moves, scales and turns some of a person's points together."""

from __future__ import annotations

from collections.abc import Callable, Collection

from studio.pose.following import followed
from studio.pose.parts import EXTRAS
from studio.pose.person import Person


def transformed(
    person: Person, points: Collection[int], place: Callable[[complex], complex]
) -> Person:
    """The person with ``points`` taken elsewhere.

    A hand or face of which no point is among them comes along with its wrist or head.

    Args:
        person: bones between these points and others are stretched.
        points: their numbers; those she does not have are passed over.
        place: from x + iy to where it goes.

    Raises:
        ValueError: a point would lie too far out.
    """
    chosen = frozenset(points)
    spots = {i: place(complex(j.x, j.y)) for i, j in person.items() if i in chosen}
    own = [part for part in EXTRAS if not chosen.isdisjoint(part.points)]
    return followed(person, person.with_places(spots), keep=own)
