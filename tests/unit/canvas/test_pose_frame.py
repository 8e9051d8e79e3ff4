"""The frame around chosen points, and what lies under the pointer."""

import itertools
import math

import pytest
from PySide6.QtCore import QPointF, QRectF

from studio.canvas.pose_frame import HANDLE_REACH, Handle, change, handle_at, place
from studio.canvas.pose_hits import handled, handles, hit
from studio.pose.faces import with_face
from studio.pose.hands import with_hand
from studio.pose.parts import HANDS, Part
from studio.pose.person import standing

BOX = QRectF(100, 200, 80, 120)


@pytest.mark.parametrize("scale", [0.1, 1.0, 7.0])
def test_every_handle_is_found_where_it_is_and_as_large_on_screen(scale):
    for handle in Handle:
        at = place(handle, BOX, scale)
        assert handle_at(BOX, at, scale) is handle
        assert handle_at(BOX, at + QPointF(0, -0.9 * HANDLE_REACH * scale), scale) is handle
    spots = [place(handle, BOX, scale) for handle in Handle]
    for one, other in itertools.combinations(spots, 2):
        assert math.hypot(one.x() - other.x(), one.y() - other.y()) > HANDLE_REACH * scale
    assert handle_at(BOX, BOX.center(), scale) is None


def drag(handle, by, *, steps=False, centred=False):
    start = place(handle, BOX, 1.0)
    to = start + QPointF(*by)
    return change(handle, BOX, start, to, steps=steps, centred=centred)


@pytest.mark.parametrize("handle", [h for h in Handle if h is not Handle.TURN])
def test_the_opposite_side_stays(handle):
    across, down = handle.value
    for by in ((0, 0), (9, 13), (-40, 22)):
        matrix = drag(handle, by)
        fixed = QPointF(140 - across * 40, 260 - down * 60)
        assert matrix.map(fixed) == fixed
        middle = drag(handle, by, centred=True).map(BOX.center())
        assert (middle.x(), middle.y()) == pytest.approx((140, 260))
        if across and down:
            assert matrix.m11() == pytest.approx(matrix.m22())
        else:
            assert (matrix.m11() == 1) or (matrix.m22() == 1)


def test_nothing_is_turned_inside_out():
    for handle in Handle:
        if handle is not Handle.TURN:
            across, down = handle.value
            matrix = drag(handle, (-across * 9999, -down * 9999))
            assert min(matrix.m11(), matrix.m22()) > 0


def test_a_quarter_turn_and_steps():
    start = place(Handle.TURN, BOX, 1.0)
    reach = 260 - start.y()
    quarter = change(Handle.TURN, BOX, start, QPointF(140 + reach, 260), steps=False, centred=False)
    turned = quarter.map(QPointF(140, 200))
    assert (turned.x(), turned.y()) == pytest.approx((200, 260))
    stepped = drag(Handle.TURN, (20, 0), steps=True)
    angle = math.degrees(math.atan2(stepped.m12(), stepped.m11()))
    assert angle / 15 == pytest.approx(round(angle / 15))


def test_fingers_and_faces_have_handles_when_they_can_be_read():
    person = standing((300, 300), 500)
    for part in HANDS:
        person = with_hand(person, part)
    person = with_face(person)
    for part in (*HANDS, Part.FACE):
        assert not handled(person, part, 2.0)
        assert handled(person, part, 0.2)
        assert not handled(person.with_part_shown(part, shown=False), part, 0.2)
    assert list(handles(person, Part.LEFT_HAND, 0.2)) == list(Part.LEFT_HAND.points)[1:]
    tip = person.at(18 + 8)
    at = QPointF(tip.x, tip.y)
    assert hit([person], at, 0.2).point == 18 + 8
    far = hit([person], at, 1.0)
    assert (far.point, far.part) == (None, Part.RIGHT_HAND)
    assert hit([person], QPointF(5, 5), 1.0) is None
