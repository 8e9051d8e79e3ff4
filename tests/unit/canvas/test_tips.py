"""Flat tips, paper, wet edges, symmetry: what they leave in the coverage."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from studio.canvas.brush import BrushStroke, Coverage
from studio.canvas.grain import PERIOD, on_paper, tooth
from studio.canvas.stamps import StampCache, round_stamp
from studio.canvas.stroke_path import PathPoint
from studio.state.brushes import Brush
from studio.state.inks import Ink
from studio.state.selection import alpha_view
from studio.state.symmetry import Mirror, Symmetry

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = (120, 90)


def stroke(brush, points, symmetry=Symmetry()):  # noqa: B008 - a frozen value
    laid = []
    line = BrushStroke(
        lambda ink, rect: laid.append((ink, rect)),
        SIZE,
        brush,
        QColor("black"),
        0.0,
        StampCache(),
        symmetry.copies(*SIZE),
    )
    first, *rest = points
    line.press(first)
    for point in rest:
        line.move(point)
    line.release()
    return line._coverage.array.copy(), laid


def extent(coverage):
    rows, columns = np.nonzero(coverage > 127)
    return np.ptp(columns) + 1, np.ptp(rows) + 1


@pytest.mark.parametrize("angle", [0, 90])
def test_a_flat_tip_is_long_along_its_angle(angle):
    stamp = round_stamp(20, 1.0, 0.5, 0.5, 0.25, angle).coverage
    wide, high = extent(stamp)
    if angle:
        wide, high = high, wide
    assert abs(wide - 40) <= 1
    assert abs(high - 10) <= 1


def test_a_turned_tip_covers_as_much_as_a_level_one():
    level = round_stamp(20, 1.0, 0.5, 0.5, 0.3, 0).coverage.sum(dtype=np.int64)
    turned = round_stamp(20, 1.0, 0.5, 0.5, 0.3, 35).coverage.sum(dtype=np.int64)
    assert turned == pytest.approx(level, rel=0.02)


def test_a_soft_flat_tip_has_no_rings():
    row = round_stamp(24, 0.0, 0.5, 0.5, 0.4, 0).coverage[25].astype(int)
    assert (np.diff(row[: len(row) // 2]) >= 0).all()


def test_a_tilted_pen_draws_a_wider_line_across_its_lean():
    brush = Brush(size=10, tilt=1.0, hardness=1.0)
    upright, _ = stroke(brush, [PathPoint(20, 45), PathPoint(100, 45)])
    lying = [PathPoint(20, 45, 1.0, 0, 60), PathPoint(100, 45, 1.0, 0, 60)]
    leaning, _ = stroke(brush, lying)
    assert extent(leaning)[1] > extent(upright)[1] * 1.6


def test_the_tooth_lies_still_and_pressure_fills_its_valleys():
    depth = 180
    full = np.full((200, 200), 255, np.uint8)
    light = np.full((200, 200), 110, np.uint8)
    pressed, touched = on_paper(full, 5, 7, depth), on_paper(light, 5, 7, depth)
    assert (touched <= pressed).all()
    assert 0.1 < (touched > 60).mean() < (pressed > 60).mean()
    again = on_paper(full, 5 + PERIOD, 7 + PERIOD, depth)
    assert (pressed == again).all()
    moved = on_paper(full, 6, 7, depth)
    assert (moved[:, :-1] == pressed[:, 1:]).all()
    assert tooth(depth).max() == depth


def test_no_tooth_no_change():
    piece = np.full((9, 9), 77, np.uint8)
    coverage = Coverage(20, 20)
    coverage.dab(piece, 3, 3, 1.0, 1.0)
    assert coverage.array[5, 5] == 77


def test_a_wash_is_thin_in_the_middle_and_dense_at_its_edge():
    coverage = Coverage(60, 60)
    coverage.dab(round_stamp(25, 0.3, 0.5, 0.5).coverage, 4, 4, 1.0, 1.0)
    ink = Ink(coverage.image, QColor("black"), edge=0.9)
    image, _ = ink._covering(coverage.image.rect())
    row = alpha_view(image)[30]
    assert row[30] < 160
    assert row[5:20].max() > row[30] + 40
    assert row[0] == 0


@pytest.mark.parametrize(
    ("mirror", "turned"),
    [(Mirror.VERTICAL, np.fliplr), (Mirror.HORIZONTAL, np.flipud)],
)
def test_mirrored_strokes_are_mirror_images(mirror, turned):
    flat = Brush(size=16, hardness=0.5, roundness=0.3, angle=30)
    points = [PathPoint(15.5, 20.5), PathPoint(40.5, 30.5), PathPoint(50.5, 40.5)]
    found, laid = stroke(flat, points, Symmetry(mirror))
    difference = np.abs(found.astype(int) - turned(found).astype(int))
    assert difference.mean() < 1.5
    assert found.any()
    # Each copy is laid by itself: a rectangle around both would be most of the page.
    assert max(rect.width() * rect.height() for _, rect in laid) < 60 * 50


def test_spokes_turn_the_tip_too():
    flat = Brush(size=20, hardness=1.0, roundness=0.2, angle=0)
    found, _ = stroke(flat, [PathPoint(60, 20)], Symmetry(Mirror.RADIAL, 4))
    assert extent(found[:40, 40:80]) == pytest.approx((20, 4), abs=1)
    assert extent(found[30:60, 70:]) == pytest.approx((4, 20), abs=1)
