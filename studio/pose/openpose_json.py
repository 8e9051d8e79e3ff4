"""Reads people from the files of other pose tools, and writes them for those.

``json_dialects`` lists what is read. Written is what sd-webui-controlnet and controlnet-aux write,
which most tools read.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from studio.domain.errors import PoseError
from studio.pose.json_dialects import DIALECTS, KEPT, Figure, Frame, Rows, Size, read
from studio.pose.person import MOST_PEOPLE, Joint, Joints, Person
from studio.pose.unseen import Place, completed, with_part_completed

_EYES = (range(36, 42), range(42, 48))  # of a face; their middles stand in for the pupils
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
    if not frame.figures:
        raise PoseError("There is nobody in this pose file.", KEPT, "Choose another file.")
    if len(frame.figures) > MOST_PEOPLE:
        what = f"There are {len(frame.figures)} people in this pose file, more than {MOST_PEOPLE}."
        raise PoseError(what, KEPT, "Choose a file with fewer people.")
    try:
        return tuple(_person(figure, frame, size) for figure in frame.figures), frame.canvas
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
    bodies = [
        {
            "pose_keypoints_2d": _numbers(person.joints),
            "face_keypoints_2d": _numbers(_with_pupils(person.face)),
            "hand_left_keypoints_2d": _numbers(person.left_hand),
            "hand_right_keypoints_2d": _numbers(person.right_hand),
        }
        for person in people
    ]
    return json.dumps({"people": bodies, "canvas_width": width, "canvas_height": height})


def _numbers(joints: Joints) -> list[float] | None:
    # Hidden joints keep their place for us; other tools read the confidence of 0.
    rows = ((round(j.x, 3), round(j.y, 3), float(j.shown)) for j in joints)
    return [number for row in rows for number in row] or None


def _with_pupils(face: Joints) -> Joints:
    """The 70 points that OpenPose writes of a face."""
    if not face:
        return ()
    rims = ([face[i] for i in eye] for eye in _EYES)
    return (*face, *map(_middle, rims))


def _middle(joints: Sequence[Joint]) -> Joint:
    x, y = (sum(values) / len(joints) for values in zip(*((j.x, j.y) for j in joints), strict=True))
    return Joint(x, y, all(joint.shown for joint in joints))


def _person(figure: Figure, frame: Frame, size: Size | None) -> Person:
    height = (size or frame.canvas or _USUAL)[1] * 0.8
    person = completed(_places(figure.body, frame, size), _shown(figure.body), height)
    for part, rows in figure.parts.items():
        person = with_part_completed(person, part, _places(rows, frame, size), _shown(rows))
    return person


def _places(rows: Rows, frame: Frame, size: Size | None) -> list[Place]:
    """In pixels of the document; none where the file names none."""
    across, down = _parts(frame, size)
    factor, dx, dy = _fitted(frame.canvas, size)
    return [
        None
        if confidence <= 0 and (x, y) in _NOWHERE
        else (x * across * factor + dx, y * down * factor + dy)
        for x, y, confidence in rows
    ]


def _shown(rows: Rows) -> list[bool]:
    return [row[2] > 0 for row in rows]


def _parts(frame: Frame, size: Size | None) -> Size:
    """What to multiply the file's numbers by to have pixels of its canvas."""
    seen = [row for figure in frame.figures for row in figure.seen]
    if all(0 <= x <= 1 and 0 <= y <= 1 for x, y, _ in seen):
        return frame.canvas or size or (1, 1)
    return 1, 1


def _fitted(canvas: Size | None, size: Size | None) -> tuple[float, float, float]:
    """The factor and the shift from the canvas to the document."""
    if canvas is None or size is None:
        return 1.0, 0.0, 0.0
    factor = min(size[0] / canvas[0], size[1] / canvas[1])
    return factor, (size[0] - canvas[0] * factor) / 2, (size[1] - canvas[1] * factor) / 2
