"""The colours nobody confuses: right and left differ also for those who see fewer colours."""

import numpy as np
import pytest

from studio.pose.openpose import COLOURS, JOINTS, LIMBS, limb_colour
from studio.pose.safe_colours import SAFE_FINGERS, SAFE_JOINTS, SAFE_LIMBS

# G. Machado et al., "A Physiologically-based Model for Simulation of Color Vision Deficiency"
# (2009), severity 1.0, for linear RGB.
SEEN = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                   [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                     [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                   [0.004733, 0.691367, 0.303900]],
}  # fmt: skip
XYZ = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]


def lab(colour, seen):
    """CIELAB of a colour as it is seen."""
    linear = np.where(
        (c := np.array(colour) / 255) <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4
    )
    linear = np.clip(np.array(SEEN[seen]) @ linear, 0, 1)
    x, y, z = np.array(XYZ) @ linear / (0.9505, 1.0, 1.089)
    f = [v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z)]
    return np.array((116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])))


def apart(one, other, seen):
    return float(np.linalg.norm(lab(one, seen) - lab(other, seen)))


# The limbs of the right and of the left side that could be taken for each other.
PAIRS = ((0, 1), (2, 4), (3, 5), (7, 10), (8, 11), (13, 15), (14, 16))


@pytest.mark.parametrize("seen", SEEN)
def test_right_and_left_are_told_apart(seen):
    for right, left in PAIRS:
        gap = apart(SAFE_LIMBS[right], SAFE_LIMBS[left], seen)
        assert gap > 25, (LIMBS[right], gap)
    for one, other in ((2, 8), (4, 10)):  # an arm from the leg of its side
        assert apart(SAFE_LIMBS[one], SAFE_LIMBS[other + (other == 4)], seen) > 10


@pytest.mark.parametrize("seen", SEEN)
def test_openposes_own_are_worse(seen):
    ours = min(apart(SAFE_LIMBS[r], SAFE_LIMBS[left], seen) for r, left in PAIRS)
    theirs = min(apart(limb_colour(r), limb_colour(left), seen) for r, left in PAIRS)
    assert ours > theirs


def test_there_is_one_for_everything():
    assert len(SAFE_LIMBS) == len(LIMBS)
    assert len(SAFE_JOINTS) == len(JOINTS) == len(COLOURS)
    assert len(SAFE_FINGERS) == 5
