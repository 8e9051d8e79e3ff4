"""Classes on areas layers: chosen, told, filled, swapped."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.classes import all_classes, class_of
from studio.state.area_tools import AreaTools, fill_region
from studio.state.control_layers import add_control_layer
from studio.state.document import Document, LayerError
from studio.state.layers import LayerKind
from studio.state.picking import picked
from studio.state.pixel_edit import Ink
from studio.state.pixels import to_array
from studio.state.tools import Tool, ToolBox

AREAS = LayerKind.SEGMENTATION


def named(name):
    return next(area for area in all_classes(embedded=True) if area.name == name)


@pytest.fixture
def document(qapp):
    return Document(100, 80)


@pytest.fixture
def box(qapp):
    return ToolBox()


@pytest.fixture
def model():
    return {"starter": True}


@pytest.fixture
def tools(document, box, model):
    return AreaTools(document, box, lambda: model["starter"])


@pytest.fixture
def layer(document):
    return add_control_layer(document, AREAS)


def paint(document, layer, name, rect):
    coverage = QImage(document.rect.size(), QImage.Format.Format_Alpha8)
    coverage.fill(0)
    painter = QPainter(coverage)
    painter.fillRect(QRect(*rect), QColor(0, 0, 0))
    painter.end()
    edit = document.begin_edit(layer.id)
    edit.lay(Ink(coverage, QColor(*named(name).rgb)), QRect(*rect))
    edit.commit("Rectangle")


def test_a_class_is_chosen_told_and_remembered(tools, box):
    box.tool = Tool.ERASER
    for name in ("tree", "water", "tree"):
        tools.choose(named(name))
    assert box.tool is Tool.BRUSH
    assert tools.current.name == "tree"
    assert [a.name for a in tools.recent] == ["tree", "water"]
    box.colour = QColor(8, 220, 235)  # of the colour wheel: what it would be painted as
    assert tools.current.name == "sky"


def test_names_are_those_of_the_open_model(tools, document, layer, model):
    paint(document, layer, "ball", (10, 10, 20, 20))
    assert tools.class_at(QPoint(15, 15)).name == "ball"
    model["starter"] = False
    assert tools.class_at(QPoint(15, 15)).name == "fence"
    assert tools.class_at(QPoint(60, 60)) is None
    assert tools.class_at(QPoint(-3, 200)) is None


def test_the_class_under_the_pointer_is_told_on_any_layer_unless_the_areas_are_hidden(
    tools, document, layer
):
    paint(document, layer, "house", (10, 10, 20, 20))
    document.set_active(document.layers[0].id)
    assert tools.class_at(QPoint(15, 15)).name == "house"
    document.set_visible(layer.id, visible=False)
    assert tools.class_at(QPoint(15, 15)) is None


def test_the_legend_tells_what_covers_most_first(tools, document, layer):
    assert tools.used(layer) == ()
    paint(document, layer, "sky", (0, 0, 100, 40))
    paint(document, layer, "tree", (0, 60, 10, 20))
    assert [(u.area.name, round(u.share, 3)) for u in tools.used(layer)] == [
        ("sky", 0.5), ("tree", 0.025),
    ]  # fmt: skip


def test_one_class_becomes_another_in_one_step(tools, document, layer):
    paint(document, layer, "sky", (0, 0, 100, 40))
    paint(document, layer, "tree", (20, 20, 30, 50))
    before = to_array(layer.image)
    tools.swap(layer, named("tree"), named("house"))
    assert document.undo_stack.undoText() == "Replace tree by house"
    assert {u.area.name for u in tools.used(layer)} == {"sky", "house"}
    assert tools.class_at(QPoint(30, 60)).name == "house"
    document.undo_stack.undo()
    assert np.array_equal(to_array(layer.image), before)
    tools.swap(layer, named("sky"), None)
    assert [u.area.name for u in tools.used(layer)] == ["tree"]


def test_a_swap_that_changes_nothing_is_no_step_and_a_locked_layer_says_so(tools, document, layer):
    paint(document, layer, "sky", (0, 0, 100, 40))
    count = document.undo_stack.count()
    tools.swap(layer, named("tree"), named("house"))
    tools.swap(layer, named("sky"), named("sky"))
    assert document.undo_stack.count() == count
    document.set_locked(layer.id, True)
    with pytest.raises(LayerError, match="locked"):
        tools.swap(layer, named("sky"), named("house"))


def test_a_fill_stops_at_sketched_lines_and_at_other_classes(document, layer):
    sketch = document.layers[1]
    painter = QPainter(sketch.image)
    painter.fillRect(QRect(48, 0, 4, 80), QColor(200, 30, 30))  # ink of any colour
    painter.end()
    paint(document, layer, "tree", (0, 40, 100, 40))
    area = fill_region(document, layer, QPoint(10, 10), lines=True) > 0
    assert area[:40, :50].all()
    assert not area[:40, 50:].any()
    assert not area[40:].any()
    assert (fill_region(document, layer, QPoint(10, 10), lines=False) > 0)[:40].all()
    document.set_visible(sketch.id, visible=False)
    assert (fill_region(document, layer, QPoint(10, 10), lines=True) > 0)[:40].all()


def test_a_white_correction_is_no_line(document, layer):
    painter = QPainter(document.layers[1].image)
    painter.fillRect(QRect(48, 0, 4, 80), QColor("black"))
    painter.fillRect(QRect(40, 20, 20, 20), QColor("white"))  # the line is opened here
    painter.end()
    area = fill_region(document, layer, QPoint(10, 10), lines=True) > 0
    assert area[10, 80]


def test_the_picker_takes_what_the_layer_says_and_not_what_shines_through(document, layer):
    paint(document, layer, "sky", (0, 0, 50, 80))
    assert picked(document, QPoint(10, 10)) == QColor(*named("sky").rgb)
    assert document.picture().pixelColor(10, 10) != QColor(*named("sky").rgb)
    assert picked(document, QPoint(80, 10)) is None
    assert picked(document, QPoint(800, 10)) is None
    document.set_active(document.layers[0].id)
    assert picked(document, QPoint(80, 10)) == QColor("white")
    depth = add_control_layer(document, LayerKind.DEPTH)
    depth.image.fill(QColor(90, 90, 90))
    assert picked(document, QPoint(80, 10)) == QColor(90, 90, 90)
    assert class_of((0, 0, 0), embedded=True) is None
