"""People as plain JSON, for project files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from studio.pose.person import Joint, Person


def written(people: Iterable[Person]) -> list[dict[str, Any]]:
    """``people`` as plain JSON."""
    return [
        {"id": person.id, "joints": [[j.x, j.y, int(j.shown)] for j in person.joints]}
        for person in people
    ]


def read(saved: object) -> tuple[Person, ...]:
    """The people that ``written`` wrote; what is damaged is left out."""
    items = saved if isinstance(saved, (list, tuple)) else ()
    found = (_person(item) for item in items)
    return tuple(person for person in found if person is not None)


def _person(item: object) -> Person | None:
    if not isinstance(item, dict):
        return None
    joints, name = item.get("joints"), item.get("id")
    if not isinstance(joints, list) or not isinstance(name, str):
        return None
    try:
        return Person(tuple(map(_joint, joints)), name)
    except (ValueError, OverflowError):
        return None  # not as many joints as a person has, or one that is nowhere


def _joint(values: object) -> Joint:
    if not isinstance(values, list) or len(values) != 3:
        raise ValueError("A joint is [x, y, shown].")
    x, y, shown = values
    if not isinstance(x, (int, float)) or not isinstance(y, (int, float)):
        raise ValueError("A joint lies at numbers.")
    return Joint(float(x), float(y), bool(shown))
