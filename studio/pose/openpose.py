"""Draws bodies the way pose ControlNets and T2I-Adapters were taught to read them.

The joints' order, the limbs' order and the colours are OpenPose's COCO-18; how thick and how dark a
limb is follows ``controlnet_aux.open_pose.util.draw_bodypose`` (Apache-2.0), to the pixel.

Legend of shapes
    points: [P, 18, 3] float32: x and y in pixels of the picture, then 1 where the joint is shown
    picture: [H, W, C] uint8, drawn on in place: RGB, or another order for which ``ink`` is given
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float32]
Colour = tuple[int, int, int]
Ink = Callable[[Colour], tuple[int, ...]]

JOINTS = (
    "nose",
    "neck",
    "right shoulder",
    "right elbow",
    "right wrist",
    "left shoulder",
    "left elbow",
    "left wrist",
    "right hip",
    "right knee",
    "right ankle",
    "left hip",
    "left knee",
    "left ankle",
    "right eye",
    "left eye",
    "right ear",
    "left ear",
)
# Pairs of joints, counted from 0, in the order in which they are painted over each other.
LIMBS = (
    (1, 2),
    (1, 5),
    (2, 3),
    (3, 4),
    (5, 6),
    (6, 7),
    (1, 8),
    (8, 9),
    (9, 10),
    (1, 11),
    (11, 12),
    (12, 13),
    (1, 0),
    (0, 14),
    (14, 16),
    (0, 15),
    (15, 17),
)
# RGB around the colour wheel; joint i has colour i, and limb i has colour i darkened.
COLOURS: tuple[Colour, ...] = (
    (255, 0, 0),
    (255, 85, 0),
    (255, 170, 0),
    (255, 255, 0),
    (170, 255, 0),
    (85, 255, 0),
    (0, 255, 0),
    (0, 255, 85),
    (0, 255, 170),
    (0, 255, 255),
    (0, 170, 255),
    (0, 85, 255),
    (0, 0, 255),
    (85, 0, 255),
    (170, 0, 255),
    (255, 0, 255),
    (255, 0, 170),
    (255, 0, 85),
)
STICK_WIDTH = 4  # half the thickness of a limb, in pixels whatever the picture's size
JOINT_RADIUS = 4
LIMB_SHADE = 0.6


def limb_colour(limb: int) -> Colour:
    """The colour of ``LIMBS[limb]``: its wheel colour at 60 percent, rounded down."""
    red, green, blue = (int(c * LIMB_SHADE) for c in COLOURS[limb])
    return red, green, blue


def draw_body(points: Points, size: tuple[int, int]) -> npt.NDArray[np.uint8]:
    """Draws people on black.

    Args:
        points: ``[P, 18, 3]`` in pixels; a joint whose third number is 0 or below is not drawn,
            nor is a limb that ends in it.
        size: width and height of the picture in pixels.

    Returns:
        ``[H, W, 3]`` uint8, RGB.

    Raises:
        ValueError: ``points`` has another shape.
    """
    if points.ndim != 3 or points.shape[1:] != (len(JOINTS), 3):
        raise ValueError(f"Points must be [P, 18, 3], not {list(points.shape)}.")
    width, height = size
    picture = np.zeros((height, width, 3), np.uint8)
    for body in points:
        paint_body(picture, body)
    return picture


def as_rgb(colour: Colour) -> tuple[int, ...]:
    """The colour itself: for pictures in RGB."""
    return colour


def paint_body(picture: npt.NDArray[np.uint8], body: Points, ink: Ink = as_rgb) -> None:
    """Draws one body, ``[18, 3]`` in pixels of the picture, which is drawn on in place.

    Always on a whole picture: near the edge of a part OpenCV would choose other pixels.

    Args:
        picture: any number of channels.
        body: its joints.
        ink: what the picture's channels are for a colour.
    """
    import cv2  # where it is used: it would add a tenth to the start of the window

    shown = body[:, 2] > 0
    for limb, (start, end) in enumerate(LIMBS):
        if shown[start] and shown[end]:
            polygon = _limb(body[start], body[end])
            cv2.fillConvexPoly(picture, polygon, ink(limb_colour(limb)))
    for (x, y, _), seen, colour in zip(body, shown, COLOURS, strict=True):
        if seen:
            cv2.circle(picture, (int(x), int(y)), JOINT_RADIUS, ink(colour), thickness=-1)


def _limb(start: Points, end: Points) -> npt.NDArray[np.int32]:
    """A limb is an ellipse whose long axis joins two joints; whole pixels and degrees."""
    import cv2

    (x0, y0), (x1, y1) = start[:2].astype(float), end[:2].astype(float)
    centre = (int((x0 + x1) / 2), int((y0 + y1) / 2))
    axes = (int(math.hypot(x0 - x1, y0 - y1) / 2), STICK_WIDTH)
    angle = int(math.degrees(math.atan2(y0 - y1, x0 - x1)))
    return np.asarray(cv2.ellipse2Poly(centre, axes, angle, 0, 360, 1), np.int32)
