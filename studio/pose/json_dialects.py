"""What pose files of each dialect say, as they say it: rows of x, y and confidence, and a canvas.

Read are
    OpenPose (``doc/02_output.md``): ``people`` with ``pose_keypoints_2d``, x, y and confidence in
    turn, of COCO's 18 joints or of BODY_25's; before its version 1.3 ``pose_keypoints``;
    sd-webui-controlnet and controlnet-aux: the same, with ``canvas_width`` and ``canvas_height``,
    alone or as a list of frames;
    openpose-editor: ``width``, ``height`` and ``keypoints``, [x, y] or null of 18 joints a person,
    one person after the other or a list for each.
Hands of 21 points and faces of 68 (70 with the pupils, which are left out) are read beside a body
in OpenPose's and ControlNet's files. Animals are passed over, and so are people without a body.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from studio.domain.errors import PoseError
from studio.pose.openpose import JOINTS
from studio.pose.parts import Part
from studio.pose.person import FAR

LARGEST = 16 * 2**20  # bytes of a file
KEPT = "The people in the document are unchanged."
DIALECTS = "Choose a JSON file saved by OpenPose, ControlNet or openpose-editor."
# BODY_25 has a middle hip (8) and six joints of the feet (19 to 24) that COCO does not have.
BODY_25 = (0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)

Size = tuple[int, int]
Row = tuple[float, float, float]  # x, y, confidence; 0 or below where the joint was not seen
Body = tuple[Row, ...]  # 18, in the order of JOINTS
_UNSEEN: Row = (0.0, 0.0, 0.0)


Rows = tuple[Row, ...]
_PARTS = {
    Part.RIGHT_HAND: "hand_right_keypoints_2d",
    Part.LEFT_HAND: "hand_left_keypoints_2d",
    Part.FACE: "face_keypoints_2d",
}


@dataclass(frozen=True)
class Figure:
    """Someone: a body, and the rows of the hands and face that were seen."""

    body: Body
    parts: Mapping[Part, Rows] = field(default_factory=dict)

    @property
    def seen(self) -> tuple[Row, ...]:
        """Of all points, those that were seen."""
        rows = (*self.body, *(row for part in self.parts.values() for row in part))
        return tuple(row for row in rows if row[2] > 0)


@dataclass(frozen=True)
class Frame:
    """What a file says of one picture; ``canvas`` is the size of the picture where it is named."""

    figures: tuple[Figure, ...]
    canvas: Size | None


def read(text: str | bytes) -> Frame:
    """A file's frame; of a film's, the first with someone in it.

    Raises:
        PoseError: the file is too large, no JSON or no pose.
    """
    if len(text) > LARGEST:
        what = f"This pose file is larger than {LARGEST // 2**20} MiB."
        raise PoseError(what, KEPT, "Poses take a few kilobytes: choose another file.")
    try:
        # Unlike bytes, text may not open with a byte order mark.
        said = json.loads(text.lstrip("\ufeff") if isinstance(text, str) else text)
    except (ValueError, RecursionError) as error:
        raise PoseError("This file is not JSON, or is damaged.", KEPT, DIALECTS) from error
    frames = [_frame(part) for part in (said if isinstance(said, list) else [said])]
    peopled = (frame for frame in frames if frame.figures)
    return next(peopled, Frame((), frames[0].canvas if frames else None))


def _frame(said: Any) -> Frame:
    if isinstance(said, dict):
        if isinstance(people := said.get("people"), list):
            figures = [
                Figure(_body(numbers), _parts(one))
                for one in people
                if (numbers := _numbers_of(one))
            ]
            canvas = _canvas(said, "canvas_width", "canvas_height") or _canvas(said)
        elif isinstance(points := said.get("keypoints"), list):
            figures = [Figure(_from_points(one)) for one in _split(points)]
            canvas = _canvas(said)
        else:
            raise _no_pose()
        # A detector's list may hold people of whom it saw a hand alone.
        standing = (f for f in figures if any(row[2] > 0 for row in f.body))
        return Frame(tuple(standing), canvas)
    raise _no_pose()


def _no_pose() -> PoseError:
    return PoseError("This JSON file holds no pose.", KEPT, DIALECTS)


def _numbers_of(person: Any) -> list[Any]:
    if not isinstance(person, dict):
        raise _no_pose()
    numbers = person.get("pose_keypoints_2d", person.get("pose_keypoints"))
    if numbers is None:
        return []
    if not isinstance(numbers, list):
        raise _no_pose()
    return numbers


def _body(numbers: list[Any]) -> Body:
    counts = {3 * len(JOINTS): range(len(JOINTS)), 3 * 25: BODY_25}
    if len(numbers) not in counts:
        what = f"Someone in this pose file has {len(numbers)} numbers instead of 54 or 75."
        raise PoseError(what, KEPT, "Choose a file with bodies of 18 or 25 joints.")
    row = [_number(n) for n in numbers]
    return tuple((row[3 * i], row[3 * i + 1], row[3 * i + 2]) for i in counts[len(numbers)])


def _parts(person: dict[str, Any]) -> dict[Part, Rows]:
    """Hands and face; what is null, empty or of another count is as if it were not there."""
    found = {}
    for part, key in _PARTS.items():
        numbers = person.get(key)
        count = len(part.points)
        if isinstance(numbers, list) and len(numbers) in (3 * count, 3 * (count + _PUPILS[part])):
            row = [_number(n) for n in numbers]
            rows = tuple((row[3 * i], row[3 * i + 1], row[3 * i + 2]) for i in range(count))
            if any(row != _UNSEEN for row in rows):
                found[part] = rows
    return found


_PUPILS = {Part.RIGHT_HAND: 0, Part.LEFT_HAND: 0, Part.FACE: 2}


def _split(points: list[Any]) -> list[list[Any]]:
    """Lists of 18 places, of one list for all or a list for each."""
    nested = all(isinstance(one, list) and len(one) == len(JOINTS) for one in points)
    people = points if nested else [points[i : i + 18] for i in range(0, len(points), 18)]
    if any(len(one) != len(JOINTS) for one in people):
        what = f"This pose file has {len(points)} joints, which are not 18 for each person."
        raise PoseError(what, KEPT, "Choose a file with bodies of 18 joints.")
    return people


def _from_points(places: list[Any]) -> Body:
    rows = []
    for place in places:
        if place is None:
            rows.append(_UNSEEN)
        elif isinstance(place, list) and len(place) in (2, 3):
            x, y = _number(place[0]), _number(place[1])
            # The editor puts joints that were not seen at -1, -1.
            rows.append((x, y, float(x >= 0 or y >= 0)))
        else:
            raise _no_pose()
    return tuple(rows)


def _canvas(said: dict[str, Any], across: str = "width", down: str = "height") -> Size | None:
    if said.get(across) is None or said.get(down) is None:
        return None
    width, height = round(_number(said[across])), round(_number(said[down]))
    if width <= 0 or height <= 0:
        what = f"This pose file was drawn on a canvas of {width} x {height} pixels."
        raise PoseError(what, KEPT, DIALECTS)
    return width, height


def _number(value: Any) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise _no_pose()
    # Compared before it is converted: JSON's whole numbers may be too large for a float.
    if not -FAR <= value <= FAR or math.isnan(value):
        what = "A joint in this pose file lies nowhere: its place is infinite or not a number."
        raise PoseError(what, KEPT, "Save the file again, or choose another.")
    return float(value)
