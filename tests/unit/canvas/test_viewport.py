"""Zoom, rotation, mirror: where a document point shows."""

import random

import pytest
from PySide6.QtCore import QPointF, QRect, QSizeF

from studio.canvas.viewport import MAX_ZOOM, MIN_ZOOM, Viewport, angle_between

VIEW = Viewport(QSizeF(800, 600), QPointF(256, 256))


def near(point, other, within=1.01):
    return (point - other).manhattanLength() <= within


@pytest.mark.parametrize("seed", range(8))
def test_zooming_and_turning_keep_the_point_under_the_pointer(seed):
    chance = random.Random(seed)
    view = Viewport(QSizeF(800, 600), QPointF(90, 40), mirrored=seed % 2 == 1)
    for _ in range(20):
        at = QPointF(chance.uniform(0, 800), chance.uniform(0, 600))
        held = view.to_document(at)
        if chance.random() < 0.5:
            view = view.zoomed(view.zoom * chance.uniform(0.5, 2), at)
        else:
            view = view.rotated(view.rotation + chance.uniform(-90, 90), at)
        assert near(view.to_view(held), at, 1 + view.zoom * 0.01)


def test_zooming_many_times_does_not_drift():
    view, at = VIEW, QPointF(123, 77)
    held = view.to_document(at)
    for _ in range(200):
        view = view.zoomed(view.zoom * 1.07, at).zoomed(view.zoom, at)
    assert near(view.to_document(at), held, 1.0)


@pytest.mark.parametrize("mirrored", [False, True])
def test_view_and_document_coordinates_are_inverse(mirrored):
    view = Viewport(QSizeF(300, 200), QPointF(7, 9), 2.7, 33, mirrored, 2.0)
    for point in (QPointF(0, 0), QPointF(10, 20), QPointF(299, 1)):
        assert near(view.to_view(view.to_document(point)), point, 1e-6)


def test_zoom_has_ends():
    assert VIEW.zoomed(1e9, QPointF()).zoom == MAX_ZOOM
    assert VIEW.zoomed(0, QPointF()).zoom == MIN_ZOOM


def test_zoom_steps_go_through_all_of_the_range():
    view = VIEW.zoomed(MIN_ZOOM, QPointF())
    seen = [view.zoom]
    while view.zoom < MAX_ZOOM:
        view = view.zoomed(view.step(1), QPointF())
        seen.append(view.zoom)
    assert 1.0 in seen
    assert view.zoomed(1.07, QPointF()).step(-1) == 1.0


def test_panning_follows_the_pointer():
    for view in (VIEW, VIEW.rotated(70, QPointF()), VIEW.mirror(True)):
        moved = view.panned(QPointF(30, -12))
        shift = moved.to_view(QPointF(256, 256)) - view.to_view(QPointF(256, 256))
        assert near(shift, QPointF(30, -12))


def test_mirroring_exchanges_left_and_right_on_screen():
    mirrored = VIEW.mirror(True)
    assert mirrored.to_view(QPointF(300, 256)).x() < mirrored.to_view(QPointF(200, 256)).x()
    assert near(mirrored.to_view(VIEW.centre), VIEW.to_view(VIEW.centre))


@pytest.mark.parametrize("rotation", [0.0, 45.0, 90.0])
def test_a_fitted_document_is_seen_whole(rotation):
    view = VIEW.rotated(rotation, QPointF()).fitted(2048, 700)
    corners = [view.to_view(QPointF(x, y)) for x in (0, 2048) for y in (0, 700)]
    assert all(0 <= c.x() <= 800 and 0 <= c.y() <= 600 for c in corners)
    width = max(c.x() for c in corners) - min(c.x() for c in corners)
    height = max(c.y() for c in corners) - min(c.y() for c in corners)
    assert width == pytest.approx(752, abs=2) or height == pytest.approx(552, abs=2)


def test_at_full_zoom_pixels_lie_on_pixels_of_the_screen():
    for ratio in (1.0, 2.0):
        view = Viewport(QSizeF(801, 601), QPointF(100.3, 99.7), ratio=ratio)
        corner = view.to_view(QPointF(0, 0)) * ratio
        assert corner.x() == pytest.approx(round(corner.x()), abs=1e-6)
        assert view.to_view(QPointF(1, 0)).x() * ratio - corner.x() == pytest.approx(1)


def test_what_changed_in_the_document_lies_within_what_is_repainted():
    for view in (VIEW.zoomed(0.3, QPointF()), VIEW.rotated(30, QPointF())):
        rect = QRect(100, 100, 7, 5)
        shown = view.view_rect(rect)
        for x in (100, 107):
            for y in (100, 105):
                assert shown.contains(view.to_view(QPointF(x, y)).toPoint())
        assert view.document_rect(shown).contains(rect)


def test_angles_are_clockwise_on_screen():
    assert angle_between(QPointF(), QPointF(1, 0), QPointF(0, 1)) == pytest.approx(90)
