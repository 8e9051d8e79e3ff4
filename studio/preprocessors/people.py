"""controlnet-aux's OpenPose, where it and its weights are there: reads people in photographs.

The weights (``body_pose_model.pth``, ``hand_pose_model.pth``, ``facenet.pth``) are for
non-commercial use and never fetched: the artist puts them into a folder.
"""

from __future__ import annotations

from functools import cached_property
from importlib import util
from pathlib import Path
from typing import Any

from studio.domain.errors import Cancelled, PoseError
from studio.domain.events import StopToken
from studio.domain.picture import Array
from studio.pose.parts import Part
from studio.pose.photo.base import Row, Sighting
from studio.preprocessors.torchvision_remedy import import_torchvision

WEIGHTS = ("body_pose_model.pth", "hand_pose_model.pth", "facenet.pth")


class OpenposeReader:
    """Reads people with OpenPose.

    Args:
        folder: where the weights lie.
    """

    name = "OpenPose"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @staticmethod
    def installed(folder: Path) -> bool:
        """Whether controlnet-aux and all weights are there."""
        there = all((folder / name).is_file() for name in WEIGHTS)
        return there and util.find_spec("controlnet_aux") is not None

    @cached_property
    def _detector(self) -> Any:
        try:
            import_torchvision()
            from controlnet_aux.open_pose import OpenposeDetector

            return OpenposeDetector.from_pretrained(str(self._folder), local_files_only=True)
        except Exception as error:  # a library of others: whatever it raises is about its files
            said = f"{type(error).__name__}: {error}".split(". ", 1)[0].splitlines()[0]
            raise PoseError(
                f"OpenPose could not be opened ({said}).",
                "The people in the document are unchanged.",
                f"Fetch the weights in {self._folder} again, or reinstall controlnet-aux.",
            ) from error

    def read(self, pixels: Array, stop: StopToken) -> tuple[Sighting, ...]:
        """See ``PoseReader.read``."""
        detector = self._detector
        if stop.cancelled:
            raise Cancelled
        height, width = pixels.shape[:2]
        poses = detector.detect_poses(pixels, include_hand=True, include_face=True)
        return tuple(_sighting(pose, width, height) for pose in poses)


def _sighting(pose: Any, width: int, height: int) -> Sighting:
    lists = {
        Part.RIGHT_HAND: pose.right_hand,
        Part.LEFT_HAND: pose.left_hand,
        # The net gives the pupils too.
        Part.FACE: pose.face[: len(Part.FACE.points)] if pose.face else None,
    }
    rows = {part: _rows(said, width, height) for part, said in lists.items() if said}
    parts = {
        part: found for part, found in rows.items() if len(found) == len(part.points) and any(found)
    }
    return Sighting(_rows(pose.body.keypoints, width, height), parts)


def _rows(keypoints: Any, width: int, height: int) -> tuple[Row | None, ...]:
    """Parts of the width and height, as pixels; it says -1 or nothing of what it did not see."""
    return tuple(
        None if p is None or p.x < 0 or p.y < 0 else (p.x * width, p.y * height, True)
        for p in keypoints
    )
