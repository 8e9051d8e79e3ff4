"""People as plain JSON, for project files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from studio.pose.ik import PINNABLE
from studio.pose.parts import EXTRAS, Part
from studio.pose.person import Joint, Joints, Person

_PARTS = {part.name.lower(): part for part in EXTRAS}  # as files call them


def written(people: Iterable[Person]) -> list[dict[str, Any]]:
    """``people`` as plain JSON; parts a person does without are left out."""
    return [_written(person) for person in people]


def _written(person: Person) -> dict[str, Any]:
    parts = {name: person.part(part) for name, part in _PARTS.items()}
    return {
        "id": person.id,
        "joints": _rows(person.joints),
        **{name: _rows(joints) for name, joints in parts.items() if joints},
        **({"pinned": sorted(person.pinned)} if person.pinned else {}),
    }


def _rows(joints: Joints) -> list[list[float]]:
    return [[j.x, j.y, int(j.shown)] for j in joints]


def read(saved: object) -> tuple[Person, ...]:
    """The people that ``written`` wrote, also in an older version; what is damaged is left out."""
    items = saved if isinstance(saved, (list, tuple)) else ()
    found = (_person(item) for item in items)
    return tuple(person for person in found if person is not None)


def _person(item: object) -> Person | None:
    if not isinstance(item, dict):
        return None
    name = item.get("id")
    body = _joints(item.get("joints"))
    if not body or not isinstance(name, str):
        return None
    try:
        person = Person(body, name)
    except (ValueError, OverflowError):
        return None  # not as many joints as a person has, or one that is nowhere
    for key, part in _PARTS.items():
        person = _with(person, part, _joints(item.get(key)))
    return replace(person, pinned=_pins(item.get("pinned")))


def _with(person: Person, part: Part, joints: Joints) -> Person:
    try:
        return person.with_part(part, joints)
    except (ValueError, OverflowError):
        return person  # a damaged hand costs the hand


def _pins(saved: object) -> frozenset[int]:
    known = saved if isinstance(saved, list) else []
    return frozenset(n for n in known if type(n) is int and n in PINNABLE)


def _joints(rows: object) -> Joints:
    """None of them where one is damaged."""
    if not isinstance(rows, list):
        return ()
    try:
        return tuple(map(_joint, rows))
    except (ValueError, OverflowError):
        return ()


def _joint(values: object) -> Joint:
    if not isinstance(values, list) or len(values) != 3:
        raise ValueError("A joint is [x, y, shown].")
    x, y, shown = values
    if not isinstance(x, (int, float)) or not isinstance(y, (int, float)):
        raise ValueError("A joint lies at numbers.")
    return Joint(float(x), float(y), bool(shown))
