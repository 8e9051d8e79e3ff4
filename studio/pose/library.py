"""The poses that ship with the studio.

They lie in ``resources/poses/poses.json``, written by ``packaging/poses.py``: names, groups, and 18
joints as x, y and 1, or 0 where hidden; x and y from 0 to 1 of the longer side of the joints' box.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from studio.domain.errors import PoseError
from studio.domain.resources import resource
from studio.pose.faces import refitted
from studio.pose.following import followed
from studio.pose.hands import reshaped, shape_called
from studio.pose.openpose import JOINTS
from studio.pose.parts import EXTRAS, HANDS, Part
from studio.pose.person import Joint, Joints, Person
from studio.pose.stature import stature

_SOME_HEIGHT = 1000.0  # pixels, before it is scaled


@dataclass(frozen=True)
class Pose:
    """A pose of the library.

    Attributes:
        name: as the artist reads it; none twice.
        group: the heading it stands under.
        joints: in the order of ``openpose.JOINTS``, from 0 to 1 of the box's longer side.
        parts: hands and a face in the same measure, where the pose has them.
        hands: names of the shapes that hands take, right and left, of whoever shows hands.
    """

    name: str
    group: str
    joints: Joints
    parts: Mapping[Part, Joints] = field(default_factory=dict)
    hands: tuple[str, ...] = ()

    def person(self, centre: tuple[float, float], height: float) -> Person:
        """A new person in this pose.

        Args:
            centre: of the joints' box, in document pixels.
            height: of the box's longer side, its width where the person lies: whatever the pose, it
                fits a square of this size.
        """
        unit = Person(self.joints)
        for part, joints in self.parts.items():
            unit = unit.with_part(part, joints)
        left, top, right, bottom = _box(self.joints)
        # Of all joints, a hidden ear too: mirrored and turned poses then have the same size.
        centred = unit.moved(centre[0] - (left + right) / 2, centre[1] - (top + bottom) / 2)
        return centred.scaled(height / max(right - left, bottom - top), centre)

    def taken_by(self, person: Person) -> Person:
        """The person in this pose: with bones as long as she has them, and where she was.

        Hands and a face that the pose does not have are her own.
        """
        posed = self.person(person.centre(), _SOME_HEIGHT)
        # A sitting person is lower than a standing one, not larger.
        posed = posed.scaled(stature(person) / stature(posed), person.centre())
        made = followed(person, replace(person, joints=posed.joints, pinned=frozenset()))
        made = refitted(person, made)
        for part in self.parts:
            made = made.with_part(part, posed.part(part))
        for part, name in zip(HANDS, self.hands, strict=False):
            if made.shows(part) and part not in self.parts:
                made = reshaped(made, part, shape_called(name))
        return made


def all_poses() -> tuple[Pose, ...]:
    """The poses in the order in which they are shown; read once.

    Raises:
        PoseError: the file is missing or damaged.
    """
    return read_poses(resource("poses", "poses.json"))


def read_poses(path: Path) -> tuple[Pose, ...]:
    """The poses of a file; read once as long as it does not change.

    Raises:
        PoseError: the file is missing or damaged.
    """
    try:
        return _read(path, path.stat().st_mtime_ns)
    except OSError as error:
        raise _damaged(path) from error


def pose_of(name: str, group: str, person: Person) -> Pose:
    """The pose of a person, whatever her place and size."""
    left, top, right, bottom = _box(person.joints)
    size = max(right - left, bottom - top, 1e-6)
    unit = person.mapped(lambda spot: (spot - complex(left, top)) / size)
    parts = {part: unit.part(part) for part in EXTRAS if person.shows(part)}
    return Pose(name, group, unit.joints, parts)


def row_of(pose: Pose) -> dict[str, Any]:
    """A pose as files have it."""
    parts = {part.name.lower(): _rows(joints) for part, joints in pose.parts.items()}
    return {"name": pose.name, "group": pose.group, "joints": _rows(pose.joints), **parts}


def _rows(joints: Joints) -> list[list[float]]:
    return [[round(j.x, 6), round(j.y, 6), int(j.shown)] for j in joints]


@functools.lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> tuple[Pose, ...]:
    try:
        rows = json.loads(path.read_text("utf-8"))["poses"]
        poses = tuple(map(_pose, rows))
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise _damaged(path) from error
    if not poses or len({pose.name for pose in poses}) < len(poses):
        raise _damaged(path)
    return poses


def _damaged(path: Path) -> PoseError:
    return PoseError(
        f"The pose library {path.name} is missing or damaged.",
        "Poses can still be drawn by hand and read from files.",
        "Fetch the studio again, with all files of resources/poses; poses of your own that are "
        "saved from now on begin a new file, and the damaged one is put aside.",
    )


def _pose(row: dict[str, Any]) -> Pose:
    name, group = row["name"], row["group"]
    joints = _joints(row["joints"], len(JOINTS))
    if not (isinstance(name, str) and isinstance(group, str) and name and group):
        raise ValueError("A pose has a name and a group.")
    if not all(0 <= v <= 1 for j in joints for v in (j.x, j.y)):
        raise ValueError("A pose's joints lie between 0 and 1.")
    left, top, right, bottom = _box(joints)
    if max(right - left, bottom - top) < 0.99:
        raise ValueError("The longer side of a pose's box is 1.")
    rows = ((part, row.get(part.name.lower())) for part in EXTRAS)
    parts = {part: _joints(saved, len(part.points)) for part, saved in rows if saved is not None}
    hands = tuple(row.get("hands", ()))
    for shape in hands:
        shape_called(shape)
    return Pose(name, group, joints, parts, hands)


def _joints(rows: Any, count: int) -> Joints:
    joints = tuple(Joint(float(x), float(y), bool(shown)) for x, y, shown in rows)
    # A hand reaches beyond the joints' box, but not far; no number passes this.
    if len(joints) != count or not all(abs(v) <= 3 for j in joints for v in (j.x, j.y)):
        raise ValueError(f"There are {count} joints, near the pose's box.")
    return joints


def _box(joints: Joints) -> tuple[float, float, float, float]:
    across, down = [j.x for j in joints], [j.y for j in joints]
    return min(across), min(down), max(across), max(down)
