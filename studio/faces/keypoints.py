"""Draws the five key points of a face as InstantID's ControlNet was trained to see them.

Source: Wang et al. 2024, "InstantID: Zero-shot Identity-Preserving Generation in Seconds"; the
drawing is that of its reference pipeline, point for point.

Legend of shapes
    points: [F, 5, 2] pixels: the eye on the left of the picture, the other eye, the nose, the
        corner of the mouth on the left, the other corner
    picture: [H, W, 3] uint8, RGB on black
"""

from __future__ import annotations

import math

import cv2
import numpy as np
import numpy.typing as npt

KEY_POINT_COLOURS = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0), (255, 0, 255))
_STICKS = ((0, 2), (1, 2), (3, 2), (4, 2))  # each in the colour of its first point
_STICK_WIDTH, _RADIUS = 4, 10
_SMALLEST = 2
_USUAL_SIDE = 1024  # SDXL's, for which the widths were chosen


def draw_key_points(
    points: npt.ArrayLike, size: tuple[int, int], scale: float | None = None
) -> npt.NDArray[np.uint8]:
    """The key points of one face or several, each joined to its nose by darker sticks.

    Args:
        points: ``[5, 2]`` or ``[F, 5, 2]`` pixels, x and y.
        size: of the picture, width and height in pixels.
        scale: of the sticks' width and the points' radius; 1 is InstantID's own. Without it they
            shrink with the shorter side of pictures below 1024 pixels.

    Returns:
        The picture, ``[height, width, 3]`` RGB.

    Raises:
        ValueError: ``points`` has another shape.
    """
    faces = np.asarray(points, np.float64)
    if faces.ndim < 2 or faces.shape[-2:] != (5, 2):
        raise ValueError(f"Key points come as [faces, 5, 2], not as {list(faces.shape)}.")
    faces = faces.reshape(-1, 5, 2)
    if scale is None:
        scale = min(1.0, min(size) / _USUAL_SIDE)
    stick = max(_SMALLEST, round(_STICK_WIDTH * scale))
    radius = max(_SMALLEST, round(_RADIUS * scale))
    picture = np.zeros((size[1], size[0], 3), np.uint8)
    for face in faces:
        for start, end in _STICKS:
            polygon = _stick(face[start], face[end], stick)
            cv2.fillConvexPoly(picture, polygon, KEY_POINT_COLOURS[start])
    picture = (picture * 0.6).astype(np.uint8)
    for face in faces:
        for (x, y), colour in zip(face, KEY_POINT_COLOURS, strict=True):
            cv2.circle(picture, (int(x), int(y)), radius, colour, -1)
    return picture


def _stick(
    start: npt.NDArray[np.float64], end: npt.NDArray[np.float64], width: int
) -> npt.NDArray[np.int32]:
    """A narrow ellipse from ``start`` to ``end``; everything is cut to whole pixels and degrees."""
    across, down = start - end
    middle = (start + end) / 2
    angle = int(math.degrees(math.atan2(down, across)))
    axes = (int(math.hypot(across, down) / 2), width)
    return np.asarray(
        cv2.ellipse2Poly((int(middle[0]), int(middle[1])), axes, angle, 0, 360, 1), np.int32
    )
