"""What each adapter is shown of a picture whose lines, joints, depth and classes are known.

Legend of shapes
    lines, ink: [H, W] uint8, 255 on 0
    control pictures: [C, H, W] uint8, C is 1 or 3
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from studio.faces.keypoints import draw_key_points
from studio.pose.openpose import draw_body
from studio.starter.drawing.drawing import SIZE, Points
from studio.starter.drawing.maps import class_colours
from studio.starter.sketches import hand_drawn

_Bytes = npt.NDArray[np.uint8]


def sketch(rng: np.random.Generator, lines: _Bytes) -> _Bytes:
    """What the sketch T2I-Adapter sees: ``[1, H, W]``, ink 255 on 0, as an artist draws it."""
    return (hand_drawn(rng, lines) * 255).astype(np.uint8)[None]


def scribble(rng: np.random.Generator, lines: _Bytes) -> _Bytes:
    """What the scribble ControlNet sees: ``[3, H, W]``, fat careless white lines on black."""
    width = int(rng.integers(2, 5))
    brush = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width))
    fat = cv2.dilate(lines, brush)
    shaken = hand_drawn(rng, fat, shake=float(rng.uniform(0, 2.2)), widths=(1, 2))
    return three((shaken * 255).astype(np.uint8))


def canny(picture: _Bytes, low: int = 70, high: int = 160) -> _Bytes:
    """What the canny ControlNet sees of ``[H, W, 3]``: ``[3, H, W]``, thin white edges on black."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    return three(cv2.Canny(grey, low, high))


def pose(joints: Points, side: int = SIZE) -> _Bytes:
    """What the pose adapter sees: OpenPose's drawing ``[3, 128, 128]``.

    Args:
        joints: ``[18, 3]`` or ``[P, 18, 3]`` in pixels of a 128 x 128 picture.
        side: of the picture it is drawn in before it is made smaller: OpenPose's lines are four
            pixels wide whatever the size, so a larger one gives thinner lines.
    """
    scale = np.array([side / SIZE, side / SIZE, 1.0], np.float32)
    people = np.asarray(joints, np.float32).reshape(-1, 18, 3) * scale
    drawn = draw_body(people, (side, side))
    small = cv2.resize(drawn, (SIZE, SIZE), interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(small.transpose(2, 0, 1))


def key_points(face: Points, side: int = SIZE) -> _Bytes:
    """What the IdentityNet sees: InstantID's drawing of five points, ``[3, 128, 128]``.

    ``face`` is ``[5, 2]`` in pixels of a 128 x 128 picture; ``side`` as for ``pose``.
    """
    drawn = draw_key_points(np.asarray(face, np.float32) * (side / SIZE), (side, side))
    small = cv2.resize(drawn, (SIZE, SIZE), interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(small.transpose(2, 0, 1))


def depth(near: _Bytes) -> _Bytes:
    """What the depth adapter sees of ``[H, W]``: the same grey in three channels."""
    return three(near)


def segmentation(classes: _Bytes) -> _Bytes:
    """What the segmentation adapter sees of ``[H, W]`` class numbers: ADE20K's colours."""
    return np.ascontiguousarray(class_colours(classes).transpose(2, 0, 1))


def three(grey: _Bytes) -> _Bytes:
    """``[H, W]`` as ``[3, H, W]``."""
    return np.repeat(grey[None], 3, axis=0)
