"""Five points of a posed face: of its 68 where it has them, of a resting face otherwise."""

import numpy as np
import pytest

from studio.pose.faces import EXPRESSIONS, with_face
from studio.pose.key_points import face_points, head_place
from studio.pose.parts import Part
from studio.pose.person import standing

SOMEONE = standing((200.0, 300.0), 400.0)


def test_a_body_alone_has_a_face_where_its_eyes_and_nose_are() -> None:
    points = face_points(SOMEONE)
    joints = [SOMEONE.joints[i] for i in (14, 15, 0)]
    assert np.abs(points[:3] - [(j.x, j.y) for j in joints]).max() < 0.02 * 400
    assert points[0, 0] < points[1, 0]  # the eye on the left of the picture first
    assert points[3:, 1].min() > points[2, 1]  # the mouth is below the nose


def test_the_face_s_own_points_count_where_there_are_any() -> None:
    laughing = with_face(SOMEONE, next(e for e in EXPRESSIONS if e.name == "Laugh"))
    resting, seen = face_points(SOMEONE), face_points(laughing)
    assert np.allclose(seen[2], resting[2], atol=1e-6)
    assert seen[4, 0] - seen[3, 0] > resting[4, 0] - resting[3, 0]  # a wider mouth


def test_a_turned_head_turns_the_points() -> None:
    turned = SOMEONE.turned(90, SOMEONE.centre())
    eyes = face_points(turned)[:2]
    assert abs(eyes[0, 0] - eyes[1, 0]) < 1
    assert head_place(face_points(turned)).angle == pytest.approx(90, abs=1)


def test_a_hidden_face_has_none() -> None:
    assert face_points(SOMEONE.with_shown(0, shown=False)) is None
    seen_again = with_face(SOMEONE.with_shown(0, shown=False))
    assert face_points(seen_again) is not None
    assert face_points(seen_again.with_part_shown(Part.FACE, shown=False)) is None


def test_the_head_holds_its_face_and_scales_with_it() -> None:
    points = face_points(SOMEONE)
    place = head_place(points)
    inside = (points - place.centre) / place.axes
    assert (np.hypot(*inside.T) < 0.75).all()
    assert head_place(points * 2).axes == pytest.approx(tuple(2 * a for a in place.axes))
