"""How a person stands: a table of poses, shaken joint by joint, through forward kinematics.

Legend of shapes
    joints: [18, 2] float, unit: the standing height; y down; the pelvis is the origin
Angles in the table are degrees from hanging straight down, of the bone itself and not against the
bone before it. Positive is outward in a pose seen from the front, forward in one seen from a side.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from studio.starter.drawing.limbs import Frame, Line

UPPER_ARM, FOREARM, THIGH, SHIN, SPINE = 0.15, 0.145, 0.2, 0.2, 0.29
SHOULDER, HIP = 0.095, 0.055  # half widths
HEAD = 0.1  # the unit of the head: the face is 1.72 wide and 2.04 high
HEAD_ABOVE_NECK = 0.145
TURNED = 0.4  # from this turn on, radians, one arm and one ear are behind the body

Bones = tuple[float, float]


@dataclass(frozen=True)
class Pose:
    """Angles of upper arm and forearm, thigh and shin; the person's right, then the left."""

    arms: tuple[Bones, Bones]
    legs: tuple[Bones, Bones]
    lean: float = 0.0
    side: bool = False


def _front(right: Bones, left: Bones, legs: tuple[Bones, Bones], lean: float = 0.0) -> Pose:
    return Pose((right, left), legs, lean)


def _side(right: Bones, left: Bones, legs: tuple[Bones, Bones], lean: float = 0.0) -> Pose:
    return Pose((right, left), legs, lean, side=True)


STANDING = (
    _front((14, 8), (14, 8), ((4, 3), (4, 3))),
    _front((45, -45), (14, 8), ((4, 3), (10, 8))),
)
POSES = (
    *STANDING,
    _front((48, -48), (48, -48), ((12, 10), (12, 10))),  # hands on the hips
    _front((14, 8), (105, 168), ((5, 3), (5, 3))),  # waving
    _front((48, -48), (120, 172), ((8, 6), (5, 3)), 4),
    _front((155, 168), (155, 168), ((8, 6), (8, 6))),  # arms raised
    _front((118, 132), (118, 132), ((28, 30), (28, 30))),  # star jump
    _front((92, 92), (92, 92), ((8, 6), (8, 6))),  # arms wide
    _front((92, 175), (92, 175), ((10, 8), (10, 8))),  # showing muscles
    _front((95, 170), (60, 10), ((10, 5), (38, -15)), 8),  # dancing
    _front((145, 150), (50, -50), ((28, 8), (6, 3)), -8),
    _front((70, 130), (80, 150), ((40, -45), (5, 2)), 5),
    _front((150, 160), (150, 160), ((50, -35), (50, -35))),  # jumping
    _front((60, 75), (70, 80), ((3, 3), (72, 72)), -10),  # kicking sideways
    _front((32, -22), (32, -22), ((72, -84), (72, -84))),  # cross-legged
    _front((38, -12), (38, -12), ((62, -22), (62, -22))),  # crouching
    _front((20, -82), (20, -70), ((6, 4), (6, 4))),  # arms folded
    _front((48, -48), (88, 92), ((6, 4), (12, 10))),  # pointing
    _side((-24, -8), (22, 42), ((22, 12), (-16, -36)), 3),  # walking
    _side((24, 44), (-26, -10), ((-18, -34), (22, 14)), 3),
    _side((-55, 35), (42, 125), ((62, -15), (-28, -88)), 12),  # running
    _side((45, 125), (-55, 30), ((-26, -92), (58, -10)), 12),
    _side((-20, 10), (40, 70), ((72, -2), (-38, -58)), 4),  # lunging
    _side((100, 100), (80, 85), ((70, 0), (-42, -55)), 8),
    _side((-45, -20), (60, 95), ((82, 78), (-4, -8)), -14),  # kicking
    _side((60, 95), (-50, -25), ((-4, -8), (88, 80)), -12),
    _side((-38, -30), (-32, -24), ((128, 28), (122, 22)), -14),  # sitting, knees up
    _side((40, 62), (34, 58), ((86, 84), (90, 88)), -4),  # sitting, legs out
    _side((28, 72), (24, 66), ((84, 4), (88, 0)), 0),  # sitting as on a chair
    _side((52, 70), (60, 78), ((108, -30), (96, -34)), 28),  # crouching
    _side((20, 60), (34, 60), ((88, -2), (-6, -88)), 0),  # kneeling
    _side((130, 145), (-120, -110), ((70, -25), (-35, -70)), 8),  # leaping
    _side((150, 160), (140, 150), ((20, -40), (-10, -75)), -4),
)


@dataclass(frozen=True)
class Skeleton:
    """A person in one pose.

    Attributes:
        joints: ``[18, 2]`` in OpenPose's order.
        turn: radians; above 0 the person looks to the right of the picture.
        lean: radians, clockwise, of the spine.
        tilt: the same of the head.
        unit: of the joints, to one standing height.
    """

    joints: Line
    turn: float
    lean: float
    tilt: float
    unit: float = 1.0

    @property
    def head(self) -> Frame:
        """The head's frame: its middle, its tilt."""
        up = np.array([math.sin(self.tilt), -math.cos(self.tilt)])
        return Frame(self.joints[1] + up * HEAD_ABOVE_NECK * self.unit, self.tilt, HEAD * self.unit)


_SWAP = [0, 1, 5, 6, 7, 2, 3, 4, 11, 12, 13, 8, 9, 10, 15, 14, 17, 16]


def skeleton(rng: np.random.Generator, pose: Pose, looseness: float = 1.0) -> Skeleton:
    """The pose with every joint turned a little at random, in one of its two mirror images."""
    arms, legs = np.array(pose.arms, float), np.array(pose.legs, float)
    arms += rng.normal(size=(2, 2)) * (9, 12) * looseness
    legs += rng.normal(size=(2, 2)) * (5, 6) * looseness
    if pose.side:  # knees bend backward only
        legs[:, 1] = np.minimum(legs[:, 1], legs[:, 0] + 4)
    outward = np.array([[1.0], [1.0]]) if pose.side else np.array([[-1.0], [1.0]])
    turn = float(rng.uniform(0.55, 1.0) if pose.side else np.clip(rng.normal() * 0.2, -0.35, 0.35))
    lean = math.radians(pose.lean + rng.normal() * 3 * looseness)
    tilt = lean * 0.5 + float(rng.normal()) * 0.09
    joints = _joints(np.radians(arms * outward), np.radians(legs * outward), turn, lean, tilt)
    found = Skeleton(joints, turn, lean, tilt)
    return _mirrored(found) if rng.random() < 0.5 else found


def _joints(arms: Line, legs: Line, turn: float, lean: float, tilt: float) -> Line:
    spine = Frame(np.zeros(2), lean, 1.0)
    width = max(math.cos(turn), 0.45)
    neck, right, left, hip_right, hip_left = spine.at(
        (0.0, -SPINE),
        (-SHOULDER * width, -SPINE),
        (SHOULDER * width, -SPINE),
        (-HIP * width, 0.0),
        (HIP * width, 0.0),
    )
    joints = np.zeros((18, 2))
    joints[1] = neck
    for first, root, bones, lengths in (
        (2, right, arms[0], (UPPER_ARM, FOREARM)),
        (5, left, arms[1], (UPPER_ARM, FOREARM)),
        (8, hip_right, legs[0], (THIGH, SHIN)),
        (11, hip_left, legs[1], (THIGH, SHIN)),
    ):
        steps = np.stack([np.sin(bones), np.cos(bones)], 1) * np.array(lengths)[:, None]
        joints[first] = root
        joints[first + 1] = root + steps[0]
        joints[first + 2] = root + steps[0] + steps[1]
    s, c = math.sin(turn), math.cos(turn)
    joints[[0, 14, 15, 16, 17]] = Skeleton(joints, turn, lean, tilt).head.at(
        (0.6 * s, 0.3),
        (-0.36 * c + 0.42 * s, 0.02),
        (0.36 * c + 0.42 * s, 0.02),
        (-0.88 * c, 0.12),
        (0.88 * c, 0.12),
    )
    return joints


def _mirrored(of: Skeleton) -> Skeleton:
    return Skeleton(of.joints[_SWAP] * (-1.0, 1.0), -of.turn, -of.lean, -of.tilt)
