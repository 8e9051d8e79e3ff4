"""Draws whole people, hands and faces included, as pose adapters were taught to read them.

Bodies are in ``openpose``; hands and faces follow ``controlnet_aux.open_pose.util`` (Apache-2.0),
``draw_handpose`` and ``draw_facepose``, and the order ``draw_poses``: person by person the body,
the left hand, the right hand, the face. All of it to the pixel.

Legend of shapes
    picture: [H, W, C] uint8, drawn on in place
    hand: [21, 3], face: [68, 3] float32: x, y in pixels, then 1 where the point is shown
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from studio.pose.openpose import JOINT_RADIUS, STICK_WIDTH, Colour, Ink, Points, as_rgb, paint_body
from studio.pose.person import Person, points_in

Pixels = npt.NDArray[np.uint8]
HAND_EDGES = tuple((0 if point % 4 == 1 else point - 1, point) for point in range(1, 21))
HAND_POINT: Colour = (0, 0, 255)
FACE_POINT: Colour = (255, 255, 255)
FACE_RADIUS, HAND_RADIUS, EDGE_WIDTH = 3, 4, 2  # pixels, whatever the picture's size
REACH = max(JOINT_RADIUS, STICK_WIDTH) + 2  # pixels that a drawing reaches beyond its points


def edge_colour(edge: int) -> Colour:
    """Of ``HAND_EDGES[edge]``: once around the colour wheel, beginning at the thumb."""
    red, green, blue = colorsys.hsv_to_rgb(edge / len(HAND_EDGES), 1.0, 1.0)
    # OpenCV rounds the fractions it is given.
    return round(red * 255), round(green * 255), round(blue * 255)


def draw_people(people: Iterable[Person], size: tuple[int, int]) -> Pixels:
    """``[H, W, 3]`` RGB: people on black.

    Args:
        people: from the back to the front.
        size: width and height of the picture in pixels.
    """
    picture = np.zeros((size[1], size[0], 3), np.uint8)
    for person in people:
        paint_person(picture, person)
    return picture


def paint_person(picture: Pixels, person: Person, ink: Ink = as_rgb) -> None:
    """Draws a person on a whole picture; see ``openpose.paint_body``."""
    paint_body(picture, person.points(), ink)
    for hand in (person.left_hand, person.right_hand):
        if hand:
            _paint_hand(picture, points_in(hand), ink)
    if person.face:
        _paint_face(picture, points_in(person.face), ink)


def _paint_hand(picture: Pixels, hand: Points, ink: Ink) -> None:
    import cv2

    seen, spots = _seen(hand), hand[:, :2].astype(int).tolist()
    for edge, (start, end) in enumerate(HAND_EDGES):
        if seen[start] and seen[end]:
            cv2.line(picture, spots[start], spots[end], ink(edge_colour(edge)), EDGE_WIDTH)
    _dots(picture, hand[seen], HAND_RADIUS, ink(HAND_POINT))


def _paint_face(picture: Pixels, face: Points, ink: Ink) -> None:
    _dots(picture, face[_seen(face)], FACE_RADIUS, ink(FACE_POINT))


def _seen(points: Points) -> npt.NDArray[np.bool_]:
    """The published drawing leaves out points on the first row and column, and beyond them."""
    spots = points[:, :2].astype(int)
    return np.asarray((points[:, 2] > 0) & (spots > 0).all(axis=1))


def _dots(picture: Pixels, points: Points, radius: int, colour: tuple[int, ...]) -> None:
    import cv2

    for x, y in points[:, :2].astype(int).tolist():
        cv2.circle(picture, (x, y), radius, colour, thickness=-1)
