"""Points of mediapipe's models as OpenPose's.

Numbers after mediapipe's documentation (BlazePose GHUM's 33 landmarks, the 478 of the face mesh);
the hand's 21 are in OpenPose's order already.
"""

from __future__ import annotations

from collections.abc import Sequence

from studio.pose.photo.base import Row

# Which landmark each joint of COCO-18 is; the neck, 1, is between the shoulders.
_JOINTS = (0, -1, 12, 14, 16, 11, 13, 15, 24, 26, 28, 23, 25, 27, 5, 2, 8, 7)
_NECK, _SHOULDERS = 1, (12, 11)
SEEN = 0.6  # visibility from which a landmark counts as seen
# Which point of the mesh each of the 68 points of iBUG 300-W is.
MESH_68 = (
    162, 234, 93, 58, 172, 136, 149, 148, 152, 377, 378, 365, 397, 288, 323, 454, 389,  # jaw
    71, 63, 105, 66, 107, 336, 296, 334, 293, 301,  # brows
    168, 197, 5, 4, 75, 97, 2, 326, 305,  # nose
    33, 160, 158, 133, 153, 144, 362, 385, 387, 263, 373, 380,  # eyes
    61, 39, 37, 0, 267, 269, 291, 405, 314, 17, 84, 181,  # lips
    78, 82, 13, 312, 308, 317, 14, 87,  # inner lips
)  # fmt: skip


def body_of(landmarks: Sequence[tuple[float, float, float]]) -> tuple[Row, ...]:
    """The 18 joints of 33 landmarks, each x, y in pixels and its visibility."""
    rows = [(x, y, seen >= SEEN) for x, y, seen in landmarks]
    body = [rows[i] for i in _JOINTS]
    right, left = (rows[i] for i in _SHOULDERS)
    middle = ((right[0] + left[0]) / 2, (right[1] + left[1]) / 2)
    body[_NECK] = (*middle, right[2] and left[2])
    return tuple(body)


def face_of(mesh: Sequence[tuple[float, float]]) -> tuple[Row, ...]:
    """The 68 points of a mesh of 468 or more, x and y in pixels."""
    return tuple((*mesh[i], True) for i in MESH_68)
