"""The depth tools on the canvas, with mouse and pen, and the bar that belongs to them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from support.pointing import Pen, at, drag

from studio.app.canvas_area import CanvasArea
from studio.state.control_layers import add_control_layer
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.relief import Solid, Work, planes
from studio.state.tools import Tool, ToolBox

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def document(qapp):
    return Document(256, 256)


@pytest.fixture
def box(qapp):
    return ToolBox()


@pytest.fixture
def area(qtbot, document, box):
    area = CanvasArea(document, box)
    qtbot.addWidget(area)
    area.resize(600, 560)
    area.show()
    qtbot.waitExposed(area)
    return area


@pytest.fixture
def layer(area, document, box):
    layer = add_control_layer(document, LayerKind.DEPTH)
    box.tool = Tool.RELIEF
    return layer


def heights(layer):
    return planes(layer.image)[0].astype(int)


def solid(area, box, kind, points, **keys):
    box.relief.solid = kind
    box.tool = Tool.SOLID
    drag(area.view, points, **keys)


def test_a_stroke_raises_softly_and_the_next_one_further(area, document, layer):
    path = [(80, 128), (120, 128), (160, 128)]
    drag(area.view, path)
    once = heights(layer)
    across = once[88:168, 120]
    assert 60 < across[40] < 100  # 35 % of the range
    assert (np.diff(across[:40]) >= 0).all()
    assert (np.diff(across[41:]) <= 0).all()
    assert once[20, 20] == 0
    assert document.undo_stack.undoText() == "Raise"
    drag(area.view, path)
    assert heights(layer)[128, 120] == pytest.approx(2 * once[128, 120], abs=2)
    document.undo_stack.undo()
    assert np.array_equal(heights(layer), once)
    document.undo_stack.undo()
    assert not heights(layer).any()


@pytest.mark.parametrize("way", ["chosen", "ctrl", "eraser end"])
def test_lowering_takes_away_what_raising_gave(area, box, layer, way):
    path = [(100, 100), (101, 100)]
    drag(area.view, path)
    up = heights(layer).sum()
    assert up > 0
    if way == "chosen":
        box.relief.work = Work.LOWER
        drag(area.view, path)
    elif way == "ctrl":
        drag(area.view, path, modifiers=CTRL)
    else:
        Pen(area.view, eraser=True).stroke([(100, 100, 1.0), (101, 100, 1.0)])
    assert heights(layer).sum() < up * 0.02
    assert planes(layer.image)[1].max() <= 4  # and nothing black is left behind


def test_a_light_pen_raises_less(area, layer):
    Pen(area.view).stroke([(60, 128, 0.2), (61, 128, 0.2)])
    Pen(area.view).stroke([(190, 128, 1.0), (191, 128, 1.0)])
    assert 0 < heights(layer)[128, 60] < heights(layer)[128, 190] / 2


def test_smoothing_levels_a_step(area, box, layer):
    solid(area, box, Solid.WALL, [(128, 10), (200, 100), (250, 240)])
    before = heights(layer)
    box.relief.work, box.tool = Work.SMOOTH, Tool.RELIEF
    for _ in range(3):
        drag(area.view, [(128, 60), (128, 120), (128, 200)])
    after = heights(layer)
    steps = [np.abs(np.diff(h[128])).max() for h in (before, after)]
    assert steps[1] < steps[0] / 3
    assert np.array_equal(after[:, 230:], before[:, 230:])


def test_a_floor_rises_evenly_from_the_horizon(area, document, box, layer):
    solid(area, box, Solid.FLOOR, [(128, 100), (130, 180), (128, 250)], modifiers=SHIFT)
    h = heights(layer)
    assert not h[:99].any()
    column = h[101:250, 40]
    assert column[0] == pytest.approx(0.15 * 255, abs=4)
    assert column[-1] == pytest.approx(0.9 * 255, abs=4)
    assert np.abs(np.diff(column, 2)).max() <= 2  # a straight line
    assert h[255, 200] == pytest.approx(0.9 * 255, abs=3)  # beyond its end it stays as near
    assert document.undo_stack.undoText() == "Floor"


def test_a_wall_runs_from_near_to_far(area, box, layer):
    solid(area, box, Solid.WALL, [(20, 20), (60, 100), (120, 200)])
    row = heights(layer)[100]
    assert row[22] == pytest.approx(0.9 * 255, abs=6)
    assert row[117] == pytest.approx(0.15 * 255, abs=6)
    assert not row[130:].any()


def test_a_ball_stands_on_the_ground_below_it(area, box, layer):
    solid(area, box, Solid.FLOOR, [(128, 60), (128, 250)], modifiers=SHIFT)
    ground = heights(layer)[180, 128]
    solid(area, box, Solid.BALL, [(128, 130), (140, 140), (178, 130)])
    h = heights(layer)
    assert h[130, 128] == pytest.approx(ground + 0.22 * 255, abs=5)
    assert h[130, 80] == pytest.approx(ground, abs=20)
    assert h[130, 128] > h[130, 110] > h[130, 84]


def test_a_hill_rises_on_what_is_there_and_a_click_makes_nothing(area, document, box, layer):
    solid(area, box, Solid.HILL, [(128, 128), (150, 128), (188, 128)])
    h = heights(layer)
    assert h[128, 128] == pytest.approx(0.9 * 255, abs=3)
    assert 0 < h[128, 160] < h[128, 140] < h[128, 128]
    assert h[128, 195] == 0
    count = document.undo_stack.count()
    solid(area, box, Solid.BALL, [(50, 50), (50, 50)])
    assert document.undo_stack.count() == count
    assert np.array_equal(heights(layer), h)


def test_the_tools_find_the_depth_layer_and_say_when_there_is_none(area, document, box):
    said = []
    area.view.message.connect(said.append)
    box.tool = Tool.RELIEF
    drag(area.view, [(50, 50), (60, 60)])
    assert "no depth" in said[-1]
    layer = add_control_layer(document, LayerKind.DEPTH)
    document.set_active(document.layers[0].id)
    drag(area.view, [(50, 50), (60, 60)])
    assert document.active is layer
    assert heights(layer).any()
    document.set_locked(layer.id, True)
    drag(area.view, [(50, 50), (60, 60)])
    assert "locked" in said[-1]


def test_the_bar_chooses_tools_and_shows_what_matters(area, box, layer):
    bar = area.depth_bar
    bar.set_shown(shown=True)
    bar.solids[Solid.BALL].click()
    assert (box.tool, box.relief.solid) == (Tool.SOLID, Solid.BALL)
    assert bar.near.isVisible()
    assert not bar.strength.isVisible()
    bar.near.set_value(50)
    assert box.relief.near == 0.5
    bar.works[Work.SMOOTH].click()
    assert (box.tool, box.relief.work) == (Tool.RELIEF, Work.SMOOTH)
    bar.strength.set_value(80)
    assert box.brush.opacity == pytest.approx(0.8)
    bar.paint.click()
    assert box.tool is Tool.BRUSH
    bar.height_slider.set_value(100)
    assert box.colour == QColor("white")
    box.tool = Tool.ERASER
    assert not any(button.isChecked() for button in bar._group.buttons())
    for button in bar._group.buttons():
        assert button.accessibleName()
        assert button.toolTip()


def test_false_colours_are_shown_while_the_layer_is_active_and_follow_strokes(
    area, document, box, layer
):
    overlay = area.depth_colours
    solid(area, box, Solid.WALL, [(40, 40), (100, 100), (220, 220)])
    assert overlay.isVisible()
    coloured = area.view.grab().toImage()
    area.depth_bar.colours.click()
    assert not overlay.isVisible()
    grey = area.view.grab().toImage()
    area.depth_bar.colours.click()
    place = at(area.view, 60, 130)
    assert grey.pixelColor(place).saturation() < 10
    assert coloured.pixelColor(place).saturation() > 60
    assert coloured.pixelColor(at(area.view, 60, 130)) != coloured.pixelColor(
        at(area.view, 200, 130)
    )
    assert area.view.childAt(place) is None  # one draws through it
    box.tool = Tool.RELIEF
    drag(area.view, [(20, 20), (22, 20)])
    assert area.view.grab().toImage().pixelColor(at(area.view, 20, 20)).saturation() > 30
    document.set_active(document.layers[0].id)
    assert not overlay.isVisible()
    document.set_active(layer.id)
    assert overlay.isVisible()
    area.depth_bar.colours.click()
    assert not overlay.isVisible()


def test_a_result_is_not_covered_by_false_colours(area, box, layer):
    solid(area, box, Solid.WALL, [(40, 40), (100, 100), (220, 220)])
    place = at(area.view, 60, 130)
    result = layer.image.copy()
    result.fill(QColor("red"))
    area.view.set_ghost(result)
    assert area.view.grab().toImage().pixelColor(place) == QColor("red")
    area.view.set_ghost(None)
    assert area.view.grab().toImage().pixelColor(place) != QColor("red")
