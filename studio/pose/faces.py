"""Faces of 68 points: a face in space, expressions for it, and how it sits on a head.

The points are those of iBUG 300-W; the proportions follow L. Farkas, "Anthropometry of the Head and
Face" (1994), as fractions of the standing height: right, down, and toward the viewer, from the
middle of the head.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.pose.head import Spots, view_of
from studio.pose.parts import FACE_POINTS, MIRRORED_FACE, Part
from studio.pose.person import Joint, Person

# The right half and the middle line, in thousandths; the left half is its mirror image.
_HALF: dict[int, tuple[float, float, float]] = {
    0: (-42.0, -10.0, 4), 1: (-41.6, 3.5, 6), 2: (-40.4, 17.0, 10), 3: (-38.0, 29.5, 15),
    4: (-33.8, 40.5, 21), 5: (-27.4, 49.0, 28), 6: (-19.4, 55.0, 36), 7: (-10.0, 58.6, 42),
    8: (0, 60.0, 44),
    17: (-34.0, -21.5, 33), 18: (-28.6, -25.6, 41), 19: (-22.0, -26.6, 46), 20: (-15.2, -25.4, 49),
    21: (-8.8, -22.8, 51),
    27: (0, -12.5, 52), 28: (0, -4.5, 56), 29: (0, 3.5, 60), 30: (0, 11.0, 64),
    31: (-9.4, 17.0, 49), 32: (-4.8, 18.6, 52), 33: (0, 19.8, 54),
    36: (-26.2, -10.4, 40), 37: (-21.2, -14.2, 45), 38: (-15.0, -14.2, 45.5),
    39: (-9.8, -9.6, 43), 40: (-15.0, -8.0, 45), 41: (-21.0, -8.0, 44.5),
    48: (-16.4, 34.0, 43), 49: (-10.4, 30.6, 48), 50: (-4.0, 28.6, 51), 51: (0, 29.6, 51.5),
    57: (0, 41.2, 50), 58: (-4.6, 40.6, 50), 59: (-10.4, 38.2, 48),
    60: (-13.4, 34.0, 43.5), 61: (-4.6, 33.0, 49.5), 62: (0, 33.4, 50),
    66: (0, 34.8, 50), 67: (-4.6, 34.6, 49.5),
}  # fmt: skip
_INNER_BROW, _OUTER_BROW = (20, 21), (17, 18)
_UPPER_LID, _LOWER_LID = (37, 38), (41, 40)
_LOWER_LIP, _LOWER_INNER = (57, 58, 59), (66, 67)
_UPPER_LIP, _UPPER_INNER = (49, 50, 51), (61, 62)
_CORNER, _CHIN = (48, 60), (4, 5, 6, 7, 8)


@dataclass(frozen=True)
class Expression:
    """What a face does; 0 is at rest and 1 is much.

    Attributes:
        name: as the artist reads it.
        smile: corners of the mouth out and up, below 0 down.
        opens: the jaw.
        rounds: the mouth.
        brows: up, below 0 down.
        frown: inner ends of the brows down and together, below 0 up.
        eyes: wide open, -1 closed.
        wink: only the left eye closes, as much as this.
    """

    name: str
    smile: float = 0.0
    opens: float = 0.0
    rounds: float = 0.0
    brows: float = 0.0
    frown: float = 0.0
    eyes: float = 0.0
    wink: float = 0.0


EXPRESSIONS = (
    Expression("Neutral"),
    Expression("Smile", smile=0.75, eyes=-0.15),
    Expression("Laugh", smile=1.0, opens=0.75, brows=0.3, eyes=-0.5),
    Expression("Open mouth", opens=0.9),
    Expression("Say O", opens=0.55, rounds=1.0),
    Expression("Surprise", opens=0.8, rounds=0.7, brows=1.0, eyes=0.7),
    Expression("Sad", smile=-0.7, frown=-0.9, eyes=-0.35),
    Expression("Angry", smile=-0.45, frown=1.0, brows=-0.4, eyes=0.1),
    Expression("Afraid", smile=-0.4, opens=0.4, brows=0.7, frown=-0.7, eyes=0.6),
    Expression("Eyes closed", eyes=-1.0),
    Expression("Wink", smile=0.6, wink=1.0),
    Expression("Kiss", rounds=1.0, eyes=-0.6),
)
NEUTRAL = EXPRESSIONS[0]


def model(expression: Expression = NEUTRAL) -> Spots:
    """``[68, 3]`` in space, about the middle of the head."""
    half = {i: np.array(place, np.float64) for i, place in _HALF.items()}
    _mouth(half, expression)
    for i in (17, 18, 19, 20, 21):
        half[i][1] -= 6 * expression.brows
    for share, i in zip((0.2, 0.6, 1.0), (19, *_INNER_BROW), strict=True):
        half[i] += np.array((1.6, 5.5, 0)) * share * expression.frown
    for i in _OUTER_BROW:
        half[i][1] -= 1.2 * expression.frown
    whole = _whole(half)
    _lids(whole, (37, 38, 41, 40), expression.eyes)
    _lids(whole, (44, 43, 46, 47), min(expression.eyes, expression.eyes - expression.wink))
    return whole / 1000


def _mouth(half: dict[int, Spots], of: Expression) -> None:
    for i in _CORNER:
        half[i] += np.array((-4.6, -5.0 if of.smile > 0 else -4.0, -2)) * (of.smile, of.smile, 0)
    half[49][:2] += np.array((-2.4, -1.2)) * of.smile
    half[59][:2] += np.array((-2.4, -1.6)) * of.smile
    drop = 15 * of.opens
    for i in (*_LOWER_LIP, *_LOWER_INNER, *_CHIN):
        half[i][1] += drop * (0.5 if i == 4 else 0.8 if i in (5, 59) else 1)
    for i in _CORNER:
        half[i] += np.array((1.6, 5.0, 0)) * of.opens
    for i in (*_UPPER_LIP, *_UPPER_INNER):
        half[i][1] -= 1.5 * of.opens
    for i in (*_CORNER, 49, 50, 58, 59, 61, 67):
        half[i][0] *= 1 - 0.42 * of.rounds
    for i in (*_LOWER_LIP, *_UPPER_LIP):
        half[i][2] += 4 * of.rounds


def _whole(half: dict[int, Spots]) -> Spots:
    spots = np.zeros((FACE_POINTS, 3))
    for i, place in half.items():
        spots[i] = place
        spots[MIRRORED_FACE[i]] = place * (-1, 1, 1) if MIRRORED_FACE[i] != i else place
    return spots


def _lids(whole: Spots, lids: tuple[int, int, int, int], opens: float) -> None:
    """Upper lids first; closed, both meet a little below the middle of the eye."""
    for upper, lower in (lids[::2], lids[1::2]):
        meet = 0.35 * whole[upper] + 0.65 * whole[lower]
        if opens >= 0:
            whole[upper][1] -= 2.6 * opens
            whole[lower][1] += 0.8 * opens
        else:
            whole[upper] += (meet - whole[upper]) * min(1.0, -opens)
            whole[lower] += (meet - whole[lower]) * min(1.0, -opens)


def with_face(person: Person, expression: Expression = NEUTRAL) -> Person:
    """The person with this face, as her head looks; points that were hidden stay so."""
    spots = view_of(person).seen(model(expression)).tolist()
    before = person.face if person.shows(Part.FACE) else ()
    shown = [joint.shown for joint in before] or [True] * FACE_POINTS
    joints = (Joint(x, y, seen) for (x, y), seen in zip(spots, shown, strict=True))
    return person.with_part(Part.FACE, tuple(joints))


def refitted(before: Person, after: Person) -> Person:
    """``after``, whose head is posed anew, with the face of ``before``: its expression is kept.

    What the face differs by from one at rest is turned and scaled as the head was.
    """
    if not before.face:
        return after
    old, new = view_of(before), view_of(after)
    spots = np.array([(j.x, j.y) for j in before.face])
    differs = spots - old.seen(model())
    turn = new.view @ np.linalg.pinv(old.view)
    placed = (new.seen(model()) + differs @ turn.T).tolist()
    joints = (Joint(x, y, j.shown) for (x, y), j in zip(placed, before.face, strict=True))
    return after.with_part(Part.FACE, tuple(joints))
