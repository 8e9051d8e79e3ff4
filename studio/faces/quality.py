"""Measures how good a face is to take an identity from.

Legend of shapes
    pixels: [H, W, 3] uint8 RGB    points: [5, 2] float32, see ``found``
    model: [5, 3], the same points on a head, x to the right, y down, z away from the camera
"""

from __future__ import annotations

import math

import cv2
import numpy as np

from studio.domain.picture import Array
from studio.faces.align import aligned, is_face
from studio.faces.face import Floats
from studio.faces.facts import Quality
from studio.faces.found import FoundFace

# Millimetres on an average adult head, the nose's tip in front. Seen straight, it is ArcFace's
# template: where the points of people who look into the camera lie.
_HEAD = np.array(
    [[-32, -37, 28], [32, -37, 28], [0, 0, 0], [-26, 38, 20], [26, 38, 20]], np.float64
)
# The corners of the mouth count little: a smile lifts them, and is no nod.
_TRUST = np.array([[1.0], [1.0], [1.0], [0.25], [0.25]])


def quality(pixels: Array, face: FoundFace) -> Quality:
    """Looks at a face in the picture it was found in."""
    height, width = pixels.shape[:2]
    close = cv2.cvtColor(aligned(pixels, face.points), cv2.COLOR_RGB2GRAY)
    yaw, pitch, roll = angles(face.points) if face.measured else (0.0, 0.0, 0.0)
    return Quality(
        side=min(face.box.width, face.box.height),
        sharpness=float(cv2.Laplacian(close, cv2.CV_64F).var()),
        yaw=yaw,
        pitch=pitch,
        roll=roll,
        inside=face.box.inside((width, height)),
        brightness=float(close.mean()),
        measured=face.measured,
    )


def angles(points: Floats) -> tuple[float, float, float]:
    """Yaw, pitch and roll in degrees, from where five points of an average head must be seen.

    Weak perspective: the head is small beside its distance. The least squares of the points
    give two rows of the turn, scaled; the third is square to them.
    """
    if not is_face(points) and not np.isfinite(points).all():
        return 0.0, 0.0, 0.0
    middle = (_HEAD * _TRUST).sum(0) / _TRUST.sum()
    seen = points.astype(np.float64) - (points * _TRUST).sum(0) / _TRUST.sum()
    rows = np.linalg.lstsq((_HEAD - middle) * _TRUST, seen * _TRUST, rcond=None)[0].T  # [2, 3]
    lengths = np.linalg.norm(rows, axis=1)
    if lengths.min() < 1e-6:
        return 0.0, 0.0, 0.0
    across = rows[0] / lengths[0]
    down = rows[1] - across * (rows[1] @ across)
    down /= np.linalg.norm(down)
    away = np.cross(across, down)
    # The head's own front is -z; where it points is the turn of that direction.
    front = -np.array([across[2], down[2], away[2]])
    yaw = math.degrees(math.atan2(front[0], -front[2]))
    pitch = math.degrees(math.atan2(-front[1], math.hypot(front[0], front[2])))
    eyes = points[1] - points[0]
    roll = math.degrees(math.atan2(float(eyes[1]), float(eyes[0])))
    return yaw, pitch, roll
