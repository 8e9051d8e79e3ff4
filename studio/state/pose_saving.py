"""People as plain JSON, for project files."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from studio.pose.person import PARENTS, Joint, Person

JOINTS = len(PARENTS)
_FAR = 1e6  # pixels: no document reaches so far


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
    if not isinstance(joints, list) or len(joints) != JOINTS or not isinstance(name, str):
        return None
    made = [_joint(each) for each in joints]
    kept = tuple(joint for joint in made if joint is not None)
    return Person(kept, name) if len(kept) == JOINTS else None


def _joint(values: object) -> Joint | None:
    if not isinstance(values, list) or len(values) != 3:
        return None
    x, y, shown = values
    numbers = [v for v in (x, y) if isinstance(v, (int, float)) and math.isfinite(v)]
    if len(numbers) != 2 or any(abs(number) > _FAR for number in numbers):
        return None
    return Joint(float(x), float(y), bool(shown))
