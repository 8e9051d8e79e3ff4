"""Where a face comes on a posed person: five key points, and the part of the picture that is head.

Legend of shapes
    points: [5, 2] float64 pixels: the eye on the left of the picture, the other eye, the nose, the
        corner of the mouth on the left, the other corner
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from studio.pose.faces import model
from studio.pose.head import HEAD, Spots, view_of
from studio.pose.parts import Part
from studio.pose.person import Person

# Of the 68: outlines of the eyes, the tip of the nose, the corners of the mouth.
_EYES, _NOSE, _MOUTH = (range(36, 42), range(42, 48)), 30, (48, 54)
# Half widths of the ellipse, in distances from the eyes' middle to the mouth's: hair and neck are
# part of a likeness.
_WIDE, _HIGH = 2.0, 2.4
_SEEN = frozenset(HEAD[:3])  # nose and eyes: without them nobody looks out of the picture


@dataclass(frozen=True)
class HeadPlace:
    """The part of the picture that is a person's head: an ellipse.

    Attributes:
        centre: pixels.
        axes: half widths across and along the face, pixels.
        angle: degrees, clockwise, of the axis across.
    """

    centre: tuple[float, float]
    axes: tuple[float, float]
    angle: float


def face_points(person: Person) -> Spots | None:
    """Five points of the face, ``None`` where neither it nor eyes and nose are shown.

    The 68 points say it where the person has them; otherwise a resting face is put on the head.
    """
    if person.shows(Part.FACE):
        spots = np.array([(joint.x, joint.y) for joint in person.face])
    elif all(person.joints[i].shown for i in _SEEN):
        spots = view_of(person).seen(model())
    else:
        return None
    eyes = [spots[list(eye)].mean(0) for eye in _EYES]
    return np.stack([*eyes, spots[_NOSE], *spots[list(_MOUTH)]])


def head_place(points: Spots) -> HeadPlace:
    """The head around five points of a face."""
    eyes, mouth = points[:2].mean(0), points[3:].mean(0)
    length = max(math.dist(eyes, mouth), math.dist(points[0], points[1]), 1.0)
    across = points[1] - points[0]
    angle = math.degrees(math.atan2(across[1], across[0]))
    centre = eyes + (mouth - eyes) * 0.3
    return HeadPlace((float(centre[0]), float(centre[1])), (length * _WIDE, length * _HIGH), angle)
