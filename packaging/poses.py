"""Writes the pose library from a table of angles, through forward kinematics.

    python packaging/poses.py [--out resources/poses/poses.json]

Every body is the same: the bones' lengths are those of ``studio.pose.person.standing``, and a bone
that points toward or away from the viewer is drawn shorter. All lengths are fractions of the
standing height; x is to the right of the picture, y down; the origin is midway between the hips.

Angles are degrees of the bone itself, not against the bone before it, from hanging straight down.
Positive is outward for someone who faces the viewer, forward for someone who is turned: the turned
face the right of the picture. (angle, 0.5) is a bone drawn at half its length.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from studio.domain.resources import resource
from studio.pose.hands import SHAPES
from studio.pose.person import STANDING

Spots = npt.NDArray[np.float64]
Bone = float | tuple[float, float]
Limb = tuple[Bone, Bone]

SPINE = 0.288
SHOULDER, HIP = 0.11, 0.06  # half widths
HEAD_ABOVE_NECK = 0.103
# The bones of someone who stands, to the last digit: whoever takes poses in turn keeps her size.
UPPER_ARM, FOREARM, THIGH, SHIN = (
    math.hypot(STANDING[end][0] - STANDING[start][0], STANDING[end][1] - STANDING[start][1])
    for start, end in ((2, 3), (3, 4), (8, 9), (9, 10))
)
# Nose, eyes and ears from the middle of the head: to the picture's right, down, toward the viewer.
FACE = np.array(
    [
        (0, 0.011, 0.058),
        (-0.018, -0.011, 0.046),
        (0.018, -0.011, 0.046),
        (-0.043, 0, 0),
        (0.043, 0, 0),
    ]
)
FAR_EAR, FAR_EYE = 25.0, 65.0  # degrees from which on the head hides its far ear, its far eye


@dataclass(frozen=True)
class Stand:
    """A line of the table; right arm and leg first.

    Attributes:
        lean: of the spine, clockwise.
        turn: of the body toward the right of the picture; 0 faces the viewer.
        look: of the head, against the body.
        nod: of the head, positive looks down.
        tilt: of the head, clockwise, against half the lean.
        shoulders: clockwise tilt of their line.
        hips: the same of theirs.
        shrug: how much higher the shoulders are.
        torso: below 1 the trunk leans toward the viewer or away.
    """

    name: str
    group: str
    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb]
    lean: float = 0.0
    turn: float = 0.0
    look: float = 0.0
    nod: float = 0.0
    tilt: float = 0.0
    shoulders: float = 0.0
    hips: float = 0.0
    shrug: float = 0.0
    torso: float = 1.0


DOWN: Limb = (13, 7)
LEG: Limb = (3, 1)
APART: Limb = (10, 8)
HIPS: Limb = (46, -52)
UP: Limb = (158, 172)

UPRIGHT = (
    Stand("Standing", "Standing", (DOWN, DOWN), (LEG, LEG)),
    Stand(
        "Relaxed", "Standing", ((10, 4), (16, 2)), ((-3, -4), (17, 6)), shoulders=4, hips=-5, tilt=4
    ),
    Stand("Hands on hips", "Standing", (HIPS, HIPS), (APART, APART)),
    Stand("One hand on the hip", "Standing", (DOWN, HIPS), ((14, 4), (-1, -4)), hips=5, tilt=-5),
    Stand("Arms crossed", "Standing", (((8, 0.92), -98), ((8, 0.98), -84)), ((7, 5), (7, 5))),
    Stand("From the side", "Standing", ((-6, 6), (4, 16)), ((2, -2), (4, 0)), turn=72),
    Stand("Arms wide", "Standing", ((90, 90), (90, 90)), (LEG, LEG)),
)
GESTURES = (
    Stand("Arms up", "Gestures", (UP, UP), (APART, APART)),
    Stand("Waving", "Gestures", (DOWN, (78, 168)), (LEG, LEG), tilt=4),
    Stand("Pointing", "Gestures", (HIPS, (88, 92)), ((4, 2), APART), look=25),
    Stand("Shrug", "Gestures", ((24, 112), (24, 112)), (LEG, LEG), shrug=0.03, tilt=8),
    Stand("Thinking", "Gestures", (((8, 0.9), -86), ((-6, 0.62), -153)), (LEG, (8, 4)), tilt=6),
    Stand("Hands behind the head", "Gestures", ((150, -71), (150, -71)), (LEG, APART)),
    Stand("Salute", "Gestures", (((125, 0.8), -104), DOWN), ((1, 1), (1, 1))),
    Stand("Cheering", "Gestures", ((62, 172), UP), (APART, (16, 6)), lean=-4, tilt=-6),
    Stand("Bow", "Gestures", ((10, 16), (14, 20)), ((-6, -4), (-2, 0)), lean=62, turn=68, nod=18),
)
MOVING = (
    Stand("Walking", "Moving", ((-24, -6), (20, 40)), ((22, 10), (-16, -34)), lean=3, turn=62),
    Stand(
        "Walking toward us",
        "Moving",
        (((10, 0.94), (2, 0.9)), (14, (4, 0.7))),
        ((2, 2), ((5, 0.96), (2, 0.72))),
        hips=3,
        shoulders=-3,
    ),
    Stand("Running", "Moving", ((-58, 34), (42, 124)), ((66, -14), (-28, -92)), lean=13, turn=62),
    Stand("Sprint start", "Moving", ((4, 2), (8, 6)), ((40, -50), (6, -72)), 82, 66, nod=-40),
    Stand("Jumping", "Moving", ((140, 150), (140, 150)), ((36, -14), (36, -14))),
    Stand("Star jump", "Moving", ((122, 132), (122, 132)), ((32, 32), (32, 32))),
    Stand("Leaping", "Moving", ((128, 140), (-70, -60)), ((74, 30), (-52, -74)), lean=10, turn=60),
    Stand("Kicking a ball", "Moving", ((-48, -22), (62, 92)), ((62, 50), (-6, -12)), -14, 58),
    Stand("Throwing", "Moving", ((-112, 168), (84, 88)), ((-26, -38), (34, 4)), -12, 50),
    Stand("Climbing", "Moving", ((158, 176), (104, 168)), ((16, -20), (88, -14)), 6, 62, nod=-25),
    Stand("Carrying", "Moving", ((16, 84), (12, 80)), ((12, -2), (-8, -22)), lean=-7, turn=62),
    Stand("Pushing", "Moving", ((66, 96), (74, 98)), ((34, -12), (-36, -48)), lean=32, turn=66),
)
SEATED = (
    Stand("Sitting", "Sitting and lying", ((22, 66), (28, 74)), ((86, 2), (90, 6)), -2, 66),
    Stand(
        "Sitting, from the front",
        "Sitting and lying",
        ((16, (-8, 0.75)), (16, (-8, 0.75))),
        (((24, 0.5), 4), ((24, 0.5), 4)),
    ),
    Stand(
        "Legs crossed on a chair",
        "Sitting and lying",
        ((26, 62), (34, 70)),
        ((98, 24), (88, -4)),
        lean=-8,
        turn=56,
    ),
    Stand("Cross-legged", "Sitting and lying", ((30, 4), (30, 4)), ((74, (-78, 0.92)),) * 2),
    Stand("Knees up", "Sitting and lying", ((44, 76), (50, 82)), ((132, 24), (126, 18)), 14, 66),
    Stand(
        "Legs stretched out",
        "Sitting and lying",
        ((-34, -28), (-28, -22)),
        ((88, 86),) * 2,
        -20,
        66,
    ),
    Stand("Kneeling", "Sitting and lying", ((20, 62), (28, 70)), ((-4, -88), (88, -2)), 2, 62),
    Stand("Kneeling upright", "Sitting and lying", (DOWN, DOWN), ((9, (2, 0.3)), (9, (2, 0.3)))),
    Stand("Squatting", "Sitting and lying", ((46, 62), (54, 70)), ((112, -34), (104, -38)), 30, 62),
    Stand(
        "On all fours",
        "Sitting and lying",
        ((6, 0), (-4, 4)),
        ((4, -88), (-6, -92)),
        74,
        70,
        nod=-40,
    ),
    Stand(
        "Lying on the back",
        "Sitting and lying",
        ((78, 84), (96, 92)),
        ((90, 90), (92, 88)),
        -90,
        62,
    ),
    Stand(
        "Lying, knee up",
        "Sitting and lying",
        ((190, 262), (90, 86)),
        ((90, 90), (142, 40)),
        -88,
        58,
    ),
    Stand(
        "Lying on the front",
        "Sitting and lying",
        ((24, 86), (32, 92)),
        ((-94, -90), (-90, -168)),
        58,
        64,
        nod=-25,
    ),
)
DANCING = (
    Stand("Disco", "Dancing", ((148, 150), HIPS), ((14, 4), (20, 8)), lean=8, tilt=-6, hips=-6),
    Stand("Ballet", "Dancing", ((146, -154), (146, -154)), ((2, 0), ((60, 0.85), -62)), tilt=5),
    Stand("Arabesque", "Dancing", ((102, 100), (-84, -80)), ((0, 0), (-92, -96)), lean=20, turn=58),
    Stand("Swing", "Dancing", ((62, 118), (96, 60)), ((30, -24), (14, 2)), lean=-8, tilt=8, hips=6),
    Stand(
        "Hip-hop", "Dancing", ((84, 12), (58, -34)), ((38, -10), (30, 2)), lean=14, shoulders=-10
    ),
    Stand("Twirl", "Dancing", ((152, -164), (52, -48)), ((4, 2), (34, -58)), lean=-4, tilt=-5),
)
FIGHTING = (
    Stand("Guard", "Fighting", ((14, 128), (38, 138)), ((-16, -34), (28, -4)), lean=8, turn=52),
    Stand("Punch", "Fighting", ((88, 90), (22, 138)), ((-30, -38), (42, -4)), lean=14, turn=54),
    Stand("High kick", "Fighting", ((-32, 50), (38, 128)), ((-2, -6), (112, 106)), -30, 56),
    Stand("Flying kick", "Fighting", ((-44, 30), (40, 126)), ((86, 88), (58, -84)), -16, 58),
    Stand("Fencing lunge", "Fighting", ((88, 92), (-112, -152)), ((80, -2), (-54, -56)), 6, 50),
    Stand("Sword overhead", "Fighting", ((152, -168), (162, -160)), ((-26, -32), (44, -2)), 2, 50),
    Stand("Archer", "Fighting", (((-95, 0.55), 96), (90, 90)), ((-14, -16), (16, 12)), 0, 40, 30),
)
YOGA = (
    Stand("Tree", "Yoga", ((160, -164), (160, -164)), ((0, 0), ((58, 0.8), -75))),
    Stand("Warrior", "Yoga", ((90, 90), (90, 90)), ((52, 50), (78, 0)), look=60),
    Stand("Triangle", "Yoga", ((178, 178), (2, 2)), ((30, 30), (30, 30)), lean=58),
    Stand("Downward dog", "Yoga", ((44, 42), (40, 38)), ((-26, -24), (-20, -18)), 132, 70),
    Stand("Bridge", "Yoga", ((94, 92), (90, 90)), ((104, -8), (100, -12)), -126, 62),
    Stand("Lotus", "Yoga", ((36, 44), (36, 44)), ((78, (-84, 0.9)), (78, (-84, 0.9)))),
)
POSES = (*UPRIGHT, *GESTURES, *MOVING, *SEATED, *DANCING, *FIGHTING, *YOGA)


# What hands do, right and left, where it is not what they did before.
FISTS, OPEN, GRIPS = ("Fist", "Fist"), ("Open", "Open"), ("Grip", "Grip")
HANDS: dict[str, tuple[str, str]] = {
    "Standing": ("Relaxed", "Relaxed"),
    "Relaxed": ("Relaxed", "Relaxed"),
    "Hands on hips": FISTS,
    "One hand on the hip": ("Relaxed", "Fist"),
    "Arms wide": OPEN,
    "Arms up": OPEN,
    "Waving": ("Relaxed", "Open"),
    "Pointing": ("Fist", "Point"),
    "Shrug": ("Spread", "Spread"),
    "Thinking": ("Relaxed", "Fist"),
    "Salute": ("Flat", "Relaxed"),
    "Cheering": ("Thumb up", "Fist"),
    "Walking": ("Relaxed", "Relaxed"),
    "Running": FISTS,
    "Sprint start": ("Spread", "Spread"),
    "Star jump": ("Spread", "Spread"),
    "Throwing": ("Grip", "Open"),
    "Climbing": GRIPS,
    "Carrying": ("Hold a cup", "Hold a cup"),
    "Pushing": ("Flat", "Flat"),
    "On all fours": ("Flat", "Flat"),
    "Disco": ("Point", "Fist"),
    "Ballet": ("Relaxed", "Relaxed"),
    "Hip-hop": ("Horns", "Victory"),
    "Guard": FISTS,
    "Punch": FISTS,
    "High kick": FISTS,
    "Flying kick": FISTS,
    "Fencing lunge": ("Grip", "Relaxed"),
    "Sword overhead": GRIPS,
    "Archer": ("Pinch", "Grip"),
    "Tree": ("Flat", "Flat"),
    "Warrior": ("Flat", "Flat"),
    "Lotus": ("OK", "OK"),
}


def main() -> int:
    """Writes the library and prints its path."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=resource("poses", "poses.json"))
    out = parser.parse_args().out
    out.parent.mkdir(parents=True, exist_ok=True)
    # A pose a line: changes to one are changes to one line.
    lines = ",\n".join(json.dumps(line) for line in library())
    out.write_text(f'{{"poses": [\n{lines}\n]}}\n', "utf-8")
    print(out)
    return 0


def library() -> Iterator[dict[str, object]]:
    """What is written of each pose; x and y from 0 to 1 of the longer side, 0 where hidden."""
    for stand in POSES:
        spots = joints(stand)
        spots -= spots.min(axis=0)
        spots /= spots.max()
        rows = [[round(x, 6), round(y, 6), 1] for x, y in spots.tolist()]
        yaw = stand.turn + stand.look
        if abs(yaw) > FAR_EAR:
            rows[17 if yaw > 0 else 16][2] = 0
        if abs(yaw) > FAR_EYE:
            rows[15 if yaw > 0 else 14][2] = 0
        hands = HANDS.get(stand.name)
        assert hands is None or set(hands) <= {shape.name for shape in SHAPES}
        said = {"hands": list(hands)} if hands else {}
        yield {"name": stand.name, "group": stand.group, **said, "joints": rows}


def joints(stand: Stand) -> Spots:
    """``[18, 2]``, in standing heights."""
    spots = np.zeros((18, 2))
    width = math.cos(math.radians(stand.turn))
    spine = _turn(stand.lean)
    spots[1] = spine @ (0, -SPINE * stand.torso)
    across = _turn(stand.lean + stand.shoulders) @ (SHOULDER * width, 0)
    lift = spine @ (0, -stand.shrug)
    spots[2], spots[5] = spots[1] - across + lift, spots[1] + across + lift
    # Hips take half of a bend sideways; seen from the side they turn with the whole trunk.
    level = stand.lean if stand.turn else stand.lean / 2
    across = _turn(level + stand.hips) @ (HIP * width, 0)
    spots[8], spots[11] = -across, across
    outward = (1.0, 1.0) if stand.turn else (-1.0, 1.0)
    for root, limb, sign in zip((2, 5), stand.arms, outward, strict=True):
        _hang(spots, root, limb, sign, (UPPER_ARM, FOREARM))
    for root, limb, sign in zip((8, 11), stand.legs, outward, strict=True):
        _hang(spots, root, limb, sign, (THIGH, SHIN))
    spots[[0, 14, 15, 16, 17]] = spots[1] + _head(stand)
    return spots


def _hang(spots: Spots, root: int, limb: Limb, sign: float, lengths: tuple[float, float]) -> None:
    for joint, bone, length in zip((root + 1, root + 2), limb, lengths, strict=True):
        angle, part = bone if isinstance(bone, tuple) else (bone, 1.0)
        radians = math.radians(angle * sign)
        step = np.array([math.sin(radians), math.cos(radians)])
        spots[joint] = spots[joint - 1] + step * length * part


def _head(stand: Stand) -> Spots:
    """``[5, 2]``: the face from the neck; nods and turns in space, then tilts in the picture."""
    pitch, yaw = math.radians(stand.nod), math.radians(stand.turn + stand.look)
    x, y, z = (FACE + np.array((0, 0, 0.015))).T
    y, z = y * math.cos(pitch) + z * math.sin(pitch), z * math.cos(pitch) - y * math.sin(pitch)
    x = x * math.cos(yaw) + z * math.sin(yaw)
    return np.stack([x, y - HEAD_ABOVE_NECK], axis=1) @ _turn(stand.lean * 0.75 + stand.tilt).T


def _turn(degrees: float) -> Spots:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([(c, -s), (s, c)])


if __name__ == "__main__":
    sys.exit(main())
