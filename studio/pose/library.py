"""The poses that ship with the studio.

They lie in ``resources/poses/poses.json``, written by ``packaging/poses.py``: names, groups, and 18
joints as x, y and 1, or 0 where hidden; x and y from 0 to 1 of the longer side of the joints' box.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.domain.errors import PoseError
from studio.domain.resources import resource
from studio.pose.openpose import JOINTS
from studio.pose.person import Joint, Person


@dataclass(frozen=True)
class Pose:
    """A pose of the library.

    Attributes:
        name: as the artist reads it; none twice.
        group: the heading it stands under.
        joints: in the order of ``openpose.JOINTS``, from 0 to 1 of the box's longer side.
    """

    name: str
    group: str
    joints: tuple[Joint, ...]

    def person(self, centre: tuple[float, float], height: float) -> Person:
        """A new person in this pose.

        Args:
            centre: of the joints' box, in document pixels.
            height: of the box's longer side, its width where the person lies: whatever the pose, it
                fits a square of this size.
        """
        unit = Person(self.joints)
        left, top, right, bottom = _box(self.joints)
        # Of all joints, a hidden ear too: mirrored and turned poses then have the same size.
        centred = unit.moved(centre[0] - (left + right) / 2, centre[1] - (top + bottom) / 2)
        return centred.scaled(height / max(right - left, bottom - top), centre)


def all_poses() -> tuple[Pose, ...]:
    """The poses in the order in which they are shown; read once.

    Raises:
        PoseError: the file is missing or damaged.
    """
    return _read(resource("poses", "poses.json"))


@functools.lru_cache(maxsize=4)
def _read(path: Path) -> tuple[Pose, ...]:
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
        "Fetch the studio again, with all files of resources/poses.",
    )


def _pose(row: dict[str, Any]) -> Pose:
    name, group = row["name"], row["group"]
    joints = tuple(Joint(float(x), float(y), bool(shown)) for x, y, shown in row["joints"])
    if not (isinstance(name, str) and isinstance(group, str) and name and group):
        raise ValueError("A pose has a name and a group.")
    if len(joints) != len(JOINTS) or not all(0 <= v <= 1 for j in joints for v in (j.x, j.y)):
        raise ValueError(f"A pose has {len(JOINTS)} joints between 0 and 1.")
    left, top, right, bottom = _box(joints)
    if max(right - left, bottom - top) < 0.99:
        raise ValueError("The longer side of a pose's box is 1.")
    return Pose(name, group, joints)


def _box(joints: tuple[Joint, ...]) -> tuple[float, float, float, float]:
    across, down = [j.x for j in joints], [j.y for j in joints]
    return min(across), min(down), max(across), max(down)
