"""All 128 points of a person in one numbering, as OpenPose orders them.

0 to 17 are the body (COCO-18), 18 to 38 the right hand, 39 to 59 the left hand (wrist first, then
four points a finger from the thumb on) and 60 to 127 the face (the 68 points of iBUG 300-W).
"""

from __future__ import annotations

from enum import Enum

from studio.pose.openpose import JOINTS

HAND_POINTS, FACE_POINTS = 21, 68
FINGERS = ("thumb", "index finger", "middle finger", "ring finger", "little finger")
_KNUCKLES = ("base", "knuckle", "last knuckle", "tip")


class Part(Enum):
    """A part of a person that is shown, hidden, shaped and taken hold of as one."""

    BODY = range(18)
    RIGHT_HAND = range(18, 39)
    LEFT_HAND = range(39, 60)
    FACE = range(60, 128)

    @property
    def points(self) -> range:
        """The numbers of its points."""
        return self.value

    @property
    def is_hand(self) -> bool:
        """Whether it has fingers."""
        return self in HANDS


HANDS = (Part.RIGHT_HAND, Part.LEFT_HAND)
EXTRAS = (*HANDS, Part.FACE)  # what a person may do without
COUNT = Part.FACE.points.stop
WRIST = {Part.RIGHT_HAND: 4, Part.LEFT_HAND: 7}  # the joint of the body a hand hangs from
ELBOW = {Part.RIGHT_HAND: 3, Part.LEFT_HAND: 6}
# Lines of a face, to be seen while it is posed; OpenPose draws its points alone.
FACE_LINES: tuple[tuple[int, ...], ...] = (
    tuple(range(17)),
    tuple(range(17, 22)),
    tuple(range(22, 27)),
    tuple(range(27, 31)),
    tuple(range(31, 36)),
    (*range(36, 42), 36),
    (*range(42, 48), 42),
    (*range(48, 60), 48),
    (*range(60, 68), 60),
)
_FACE_NAMES = (
    (17, "jaw"),
    (22, "right eyebrow"),
    (27, "left eyebrow"),
    (36, "nose"),
    (42, "right eye rim"),
    (48, "left eye rim"),
    (60, "lips"),
    (68, "inner lips"),
)


def part_of(point: int) -> Part:
    """The part a point belongs to."""
    return next(part for part in Part if point in part.points)


def _hand_names(side: str) -> tuple[str, ...]:
    knuckles = (f"{side} {finger}, {where}" for finger in FINGERS for where in _KNUCKLES)
    return (f"{side} hand", *knuckles)


def _face_name(point: int) -> str:
    return next(name for end, name in _FACE_NAMES if point < end)


# What each point is called, in English; the window translates it.
NAMES: tuple[str, ...] = (
    *JOINTS,
    *_hand_names("right"),
    *_hand_names("left"),
    *map(_face_name, range(FACE_POINTS)),
)


def _mirrored_face() -> tuple[int, ...]:
    mirrored = list(range(FACE_POINTS))
    runs = ((0, 16), (17, 26), (31, 35), (48, 54), (60, 64))
    for first, last in runs:
        for i in range(first, last + 1):
            mirrored[i] = first + last - i
    eyes = ((36, 45), (37, 44), (38, 43), (39, 42), (40, 47), (41, 46))
    pairs = (*eyes, (55, 59), (56, 58), (65, 67))
    for one, other in pairs:
        mirrored[one], mirrored[other] = other, one
    return tuple(mirrored)


# Where each point of a face is in its mirror image.
MIRRORED_FACE = _mirrored_face()
