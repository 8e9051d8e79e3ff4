"""Facts of a face, and what they mean for whoever takes it. Needs no OpenCV."""

from __future__ import annotations

import math
from dataclasses import dataclass

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
