"""The artist's own poses, in one file beside the presets.

The file is as ``resources/poses/poses.json``, with hands and faces where poses have them. One that
is damaged is put aside under another name before a new one is begun: nothing is lost.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from studio.domain.errors import PoseError, StorageError
from studio.files.atomic import write_bytes
from studio.pose.library import Pose, pose_of, read_poses, row_of
from studio.pose.person import Person

FILE, DAMAGED = "own.json", "own.damaged.json"
MOST = 500


class OwnPoses:
    """Poses by name, in the order in which they were saved.

    Args:
        folder: where the file lies; made when first written to.
        group: the heading they stand under.
    """

    def __init__(self, folder: Path, group: str) -> None:
        self._path, self._group = folder / FILE, group

    def all(self) -> tuple[Pose, ...]:
        """All of them; none where nothing was saved yet.

        Raises:
            PoseError: the file is damaged.
        """
        if not self._path.exists():
            return ()
        return tuple(replace(pose, group=self._group) for pose in read_poses(self._path))

    def save(self, name: str, person: Person) -> Pose:
        """Keeps a person's pose, hands and face included.

        Raises:
            PoseError: the name is empty or taken, or there are too many.
            StorageError: it could not be written.
        """
        poses = self._known()
        pose = pose_of(self._free(name, poses), self._group, person)
        if len(poses) >= MOST:
            what = f"The library holds {MOST} poses of your own at most."
            raise PoseError(what, "All of them were kept.", "Delete some that you do not need.")
        self._write((*poses, pose))
        return pose

    def rename(self, old: str, new: str) -> None:
        """Gives a pose another name.

        Raises:
            PoseError: the new name is empty or taken, or there is no such pose.
            StorageError: it could not be written.
        """
        poses = self.all()
        others = tuple(pose for pose in poses if pose.name != old)
        if len(others) == len(poses):
            raise PoseError(f"There is no pose called “{old}”.", "Your poses are as they were.")
        name = self._free(new, others)
        self._write([replace(p, name=name) if p.name == old else p for p in poses])

    def delete(self, name: str) -> None:
        """Takes a pose away.

        Raises:
            StorageError: it could not be written.
        """
        self._write([pose for pose in self.all() if pose.name != name])

    def _known(self) -> tuple[Pose, ...]:
        try:
            return self.all()
        except PoseError:
            self._path.replace(self._path.with_name(DAMAGED))
            return ()

    def _free(self, name: str, poses: Sequence[Pose]) -> str:
        name = " ".join(name.split())
        if not name:
            raise PoseError("A pose needs a name.", "Your poses are as they were.")
        if name in {pose.name for pose in poses}:
            what = f"There is a pose called “{name}” already."
            raise PoseError(what, "It was kept.", "Choose another name, or delete that one first.")
        return name

    def _write(self, poses: Sequence[Pose]) -> None:
        if not poses:
            self._path.unlink(missing_ok=True)
            return
        lines = ",\n".join(json.dumps(row_of(pose)) for pose in poses)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(
                f"The folder for your poses could not be made ({error.strerror}).",
                "The person is as she was.",
                "Check that the disk is not full and may be written to.",
            ) from error
        write_bytes(self._path, f'{{"poses": [\n{lines}\n]}}\n'.encode())
