"""How good a face is to take an identity from: facts, and what they mean in words.

Legend of shapes
    pixels: [H, W, 3] uint8 RGB    points: [5, 2] float32, see ``found``
    model: [5, 3], the same points on a head, x to the right, y down, z away from the camera
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from studio.domain.picture import Array
from studio.faces.align import aligned, is_face
from studio.faces.face import Floats
from studio.faces.found import FoundFace

# Millimetres on an average adult head, the nose's tip in front. Seen straight, it is ArcFace's
# template: where the points of people who look into the camera lie.
_HEAD = np.array(
    [[-32, -37, 28], [32, -37, 28], [0, 0, 0], [-26, 38, 20], [26, 38, 20]], np.float64
)
# The corners of the mouth count little: a smile lifts them, and is no nod.
_TRUST = np.array([[1.0], [1.0], [1.0], [0.25], [0.25]])
SMALL = 80  # pixels a side: recognition nets look at 112
TINY = 40
SOFT = 40.0  # of the Laplacian's variance in the aligned face, grey levels squared
TURNED, FAR_TURNED = 25.0, 50.0  # degrees
_NOD = 10.0  # five points tell a nod less surely than a turn
CUT = 0.9  # the part that must lie in the picture
DARK, BRIGHT = 45.0, 225.0  # mean grey level


@dataclass(frozen=True)
class Quality:
    """Facts of one face.

    Attributes:
        side: pixels of the box's shorter side.
        sharpness: variance of the Laplacian of the face laid on 112 x 112 pixels.
        yaw, pitch, roll: degrees: turned to the right of the picture, up, tilted clockwise; 0 all
            three where the points were not measured.
        inside: part of the box within the picture, 0..1.
        brightness: mean grey level of the face, 0..255.
        measured: the points, and so the angles, were seen.
    """

    side: float
    sharpness: float
    yaw: float
    pitch: float
    roll: float
    inside: float
    brightness: float
    measured: bool

    @property
    def score(self) -> float:
        """0..1: how much a face is worth beside others of the same person."""
        size = min(1.0, self.side / 200)
        sharp = min(1.0, self.sharpness / (4 * SOFT))
        turned = math.cos(math.radians(min(90.0, math.hypot(self.yaw, self.pitch))))
        return size * (0.3 + 0.7 * sharp) * max(0.0, turned) * self.inside


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


@dataclass(frozen=True)
class Note:
    """One thing to know about a face.

    Attributes:
        code: which, for whoever translates it.
        text: a sentence.
        serious: the likeness will suffer.
    """

    code: str
    text: str
    serious: bool


def notes(facts: Quality) -> tuple[Note, ...]:
    """What an artist should know before taking this face; () is a good one."""
    found: list[Note] = []
    side = round(facts.side)
    if facts.side < TINY:
        found.append(Note("tiny", f"The face is tiny: {side} pixels.", serious=True))
    elif facts.side < SMALL:
        found.append(Note("small", f"The face is small: {side} pixels.", serious=False))
    if facts.inside < CUT:
        found.append(Note("cut", "Part of the face is beyond the picture's edge.", serious=True))
    turned = max(abs(facts.yaw), abs(facts.pitch) - _NOD)
    if turned > FAR_TURNED:
        found.append(Note("profile", "The face is turned far away.", serious=True))
    elif turned > TURNED:
        found.append(Note("turned", "The face is turned to one side.", serious=False))
    if facts.sharpness < SOFT:
        found.append(Note("soft", "The face is not sharp.", serious=facts.sharpness < SOFT / 3))
    if facts.brightness < DARK:
        found.append(Note("dark", "The face is very dark.", serious=False))
    elif facts.brightness > BRIGHT:
        found.append(Note("bright", "The face is too bright.", serious=False))
    if not facts.measured:
        text = "Where its eyes and mouth are was guessed."
        found.append(Note("guessed", text, serious=False))
    return tuple(found)
