"""Reads people from the files of other pose tools, and writes them for those.

``json_dialects`` lists what is read. Written is what sd-webui-controlnet and controlnet-aux write,
which most tools read.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from studio.domain.errors import PoseError
from studio.pose.json_dialects import DIALECTS, KEPT, Body, Frame, Size, read
from studio.pose.person import MOST_PEOPLE, Person
from studio.pose.unseen import completed

_OTHER_PARTS = ("face_keypoints_2d", "hand_left_keypoints_2d", "hand_right_keypoints_2d")
_NOWHERE = ((0.0, 0.0), (-1.0, -1.0))  # what tools write of a joint that was not seen
_USUAL: Size = (512, 512)


def loads(text: str | bytes, size: Size | None = None) -> tuple[tuple[Person, ...], Size | None]:
    """Reads the people of a file; of a film, those of the first frame with someone in it.

    Args:
        text: the file's contents.
        size: width and height of the document in pixels. The file's canvas is fitted into it,
            centred and with its proportions kept; without ``size`` places are the file's own.
            Numbers from 0 to 1 are parts of the file's canvas, or else of the document.

    Returns:
        The people, and the canvas size that the file names. Joints that the file does not place
        are hidden, and hang where they would if the person stood.

    Raises:
        PoseError: the file is too large, no JSON, no pose, or has nobody or too many people in it.
    """
    frame = read(text)
    if not frame.bodies:
        raise PoseError("There is nobody in this pose file.", KEPT, "Choose another file.")
    if len(frame.bodies) > MOST_PEOPLE:
        what = f"There are {len(frame.bodies)} people in this pose file, more than {MOST_PEOPLE}."
        raise PoseError(what, KEPT, "Choose a file with fewer people.")
    try:
        return tuple(_person(body, frame, size) for body in frame.bodies), frame.canvas
    except ValueError as error:
        what = "Someone in this pose file lies too far outside the picture."
        raise PoseError(what, KEPT, DIALECTS) from error


def dumps(people: Sequence[Person], size: Size) -> str:
    """The people as sd-webui-controlnet and controlnet-aux write them.

    Args:
        people: in pixels of a document of this size.
        size: its width and height.
    """
    width, height = size
    none = dict.fromkeys(_OTHER_PARTS)
    bodies = [{"pose_keypoints_2d": _numbers(person), **none} for person in people]
    return json.dumps({"people": bodies, "canvas_width": width, "canvas_height": height})


def _numbers(person: Person) -> list[float]:
    # Hidden joints keep their place for us; other tools read the confidence of 0.
    rows = ((round(j.x, 3), round(j.y, 3), float(j.shown)) for j in person.joints)
    return [number for row in rows for number in row]


def _person(body: Body, frame: Frame, size: Size | None) -> Person:
    across, down = _parts(frame, size)
    factor, dx, dy = _fitted(frame.canvas, size)
    places = [
        None
        if confidence <= 0 and (x, y) in _NOWHERE
        else (x * across * factor + dx, y * down * factor + dy)
        for x, y, confidence in body
    ]
    height = (size or frame.canvas or _USUAL)[1] * 0.8
    return completed(places, [row[2] > 0 for row in body], height)


def _parts(frame: Frame, size: Size | None) -> Size:
    """What to multiply the file's numbers by to have pixels of its canvas."""
    seen = [row for body in frame.bodies for row in body if row[2] > 0]
    if all(0 <= x <= 1 and 0 <= y <= 1 for x, y, _ in seen):
        return frame.canvas or size or (1, 1)
    return 1, 1


def _fitted(canvas: Size | None, size: Size | None) -> tuple[float, float, float]:
    """The factor and the shift from the canvas to the document."""
    if canvas is None or size is None:
        return 1.0, 0.0, 0.0
    factor = min(size[0] / canvas[0], size[1] / canvas[1])
    return factor, (size[0] - canvas[0] * factor) / 2, (size[1] - canvas[1] * factor) / 2
