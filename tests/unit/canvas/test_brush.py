"""Strokes: pressure, opacity, hardness, as pixels."""

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from support.ink import picture

from studio.canvas.brush import BrushStroke, Coverage
from studio.canvas.brush_preview import brush_preview
from studio.canvas.stamps import StampCache
from studio.canvas.stroke_path import PathPoint
from studio.state.brushes import PRESETS, Brush
from studio.state.document import Document
from studio.state.pixels import to_array

pytestmark = pytest.mark.usefixtures("qapp")


def draw(points, brush, colour="black", stabiliser=0.0, size=(100, 60)):
    document = Document(*size)
    edit = document.begin_edit()
    ink = QColor(colour) if colour else None
    stroke = BrushStroke(edit.lay, size, brush, ink, stabiliser, StampCache())
    stroke.press(points[0])
    for point in points[1:]:
        stroke.move(point)
    stroke.release()
    edit.commit("Brush stroke")
    return document


def line(pressure=1.0):
    return [PathPoint(x, 30, pressure) for x in range(10, 91, 8)]


def darkness(document):
    return 255 - picture(document)[..., 0].astype(int)


def test_a_click_is_a_dot():
    dark = darkness(draw([PathPoint(50, 30)], Brush(size=10, hardness=1)))
    assert dark.sum() / 255 == pytest.approx(np.pi * 25, rel=0.05)


def test_a_line_is_as_wide_as_the_brush_and_reaches_both_ends():
    dark = darkness(draw(line(), Brush(size=8, hardness=1)))
    assert dark[:, 50].sum() / 255 == pytest.approx(8, abs=0.4)
    assert dark[30, 10] > 250
    assert dark[30, 88] > 250


def test_pressure_makes_the_line_thinner():
    dark = darkness(draw(line(0.25), Brush(size=16, hardness=1)))
    assert dark[:, 50].sum() / 255 == pytest.approx(4, abs=0.5)


def test_pressure_makes_the_line_fainter():
    brush = Brush(size=10, hardness=1, pressure_size=0, pressure_opacity=1)
    dark = darkness(draw(line(0.3), brush))
    assert dark[30, 50] == pytest.approx(0.3 * 255, abs=3)


def test_overlapping_dabs_do_not_build_up_beyond_the_opacity():
    there_and_back = line() + line()[::-1] + line()
    dark = darkness(draw(there_and_back, Brush(size=10, hardness=1, opacity=0.5)))
    assert dark.max() == pytest.approx(128, abs=1)
    assert dark[30, 50] == dark.max()


def test_a_low_flow_builds_up_to_the_opacity_and_no_further():
    brush = Brush(size=10, hardness=1, opacity=0.6, flow=0.1)
    once = darkness(draw(line(), brush))[30, 50]
    often = darkness(draw((line() + line()[::-1]) * 20, brush))
    assert 0 < once < often[30, 50]
    assert often.max() == pytest.approx(0.6 * 255, abs=2)


def test_the_pencil_draws_whole_pixels():
    brush = Brush(size=1, hardness=1, crisp=True)
    points = [PathPoint(10.5, 10.5), PathPoint(60.5, 40.5)]
    dark = darkness(draw(points, brush))
    assert set(np.unique(dark)) == {0, 255}
    assert dark[10, 10] == 255
    assert (dark[:, 10:60] > 0).any(axis=0).all()


def test_the_eraser_leaves_transparency():
    document = draw([PathPoint(30, 30), PathPoint(60, 30)], Brush(size=10), colour=None)
    assert (to_array(document.active.image) == 0).all()


def test_a_stroke_beside_the_document_does_nothing():
    document = draw([PathPoint(-500, -80), PathPoint(-300, 900)], Brush(size=30))
    assert not document.undo_stack.canUndo()


def test_a_stabilised_line_reaches_where_the_pen_was_lifted():
    dark = darkness(draw(line(), Brush(size=6, hardness=1), stabiliser=1.0))
    assert dark[30, 88] > 200


def test_on_one_pixel():
    document = draw([PathPoint(0.5, 0.5)], Brush(size=500), size=(1, 1))
    assert picture(document)[0, 0].tolist() == [0, 0, 0, 255]


def test_coverage_clips_at_the_edges():
    coverage = Coverage(10, 10)
    stamp = np.full((6, 6), 255, np.uint8)
    assert coverage.dab(stamp, -3, 7, 1.0, 1.0) == QRect(0, 7, 3, 3)
    assert coverage.dab(stamp, 20, 0, 1.0, 1.0).isEmpty()
    assert coverage.array.sum() == 9 * 255


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.key)
def test_every_preset_has_a_sample_stroke(preset):
    image = to_array(brush_preview(preset.brush, 48, 30, QColor("white")))
    assert image[..., 3].any()
    assert not image[0].any()
