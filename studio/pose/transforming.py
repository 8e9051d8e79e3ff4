"""Moves, scales and turns some of a person's points together."""

from __future__ import annotations

from collections.abc import Callable, Collection

from studio.pose.dragging import drag_point
from studio.pose.following import followed
from studio.pose.parts import EXTRAS, Part
from studio.pose.person import Person

# From the body outward: what hangs on a joint is dragged after it.
_OUTWARD = (1, 2, 5, 8, 11, 3, 6, 9, 12, 4, 7, 10, 13, 0, 14, 15, 16, 17)
Place = Callable[[complex], complex]


def transformed(person: Person, points: Collection[int], place: Place) -> Person:
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


def posed(person: Person, points: Collection[int], place: Place) -> Person:
    """The same for moves and turns with every bone of the body as long as before.

    Where not all of the body is among ``points``, each joint goes as near to its place as bones
    let it: a chosen hand takes its arm along.

    Raises:
        ValueError: a point would lie too far out.
    """
    body, chosen = set(Part.BODY.points), set(points)
    own = [joint for joint in _OUTWARD if joint in chosen]
    if body <= chosen:
        return transformed(person, points, place)
    after = person
    for joint in own:
        spot = person.joints[joint]
        to = place(complex(spot.x, spot.y))
        after = drag_point(after, joint, (to.real, to.imag))
    rest = chosen - body
    spots = {i: place(complex(j.x, j.y)) for i, j in person.items() if i in rest}
    return after.with_places(spots)
