"""Painting what is where: the bar, the picker and the legend of an areas layer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from support.pointing import Pen, drag

from studio.app.canvas_area import CanvasArea
from studio.state.control_layers import LayerColours, add_control_layer
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.pixels import to_array
from studio.state.tools import Tool, ToolBox

# Popups on the offscreen screen.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def document(qapp):
    return Document(256, 256)


@pytest.fixture
def box(qapp):
    return ToolBox()


@pytest.fixture
def area(qtbot, document, box):
    area = CanvasArea(document, box, embedded=lambda: True)
    area.kept = LayerColours(document, box, area)
    qtbot.addWidget(area)
    area.resize(600, 560)
    area.show()
    qtbot.waitExposed(area)
    add_control_layer(document, LayerKind.SEGMENTATION)
    area.area_bar.set_shown(shown=True)
    return area


@pytest.fixture
def bar(area):
    return area.area_bar


def choose(area, name):
    tools = area.area_tools
    tools.choose(next(a for a in tools.classes() if a.name == name))


def rows(picker):
    items = (picker.list.item(i) for i in range(picker.list.count()))
    return [item.text() for item in items]


def test_soft_pens_paint_whole_classes_and_the_artists_colours_stay_his(area, document, box):
    recent = box.recent_colours
    choose(area, "grass")
    box.hardness, box.size = 0.0, 40
    Pen(area.view).stroke([(30, 30, 0.3), (120, 60, 0.9), (200, 200, 0.5)])
    choose(area, "house")
    box.tool = Tool.ELLIPSE
    drag(area.view, [(60, 60), (100, 100), (160, 140)])
    assert document.active.image.pixelColor(110, 100) == QColor(255, 9, 224)  # shapes are filled
    found = {tuple(p) for p in to_array(document.active.image).reshape(-1, 4).tolist()}
    assert found == {(0, 0, 0, 0), (4, 250, 7, 255), (255, 9, 224, 255)}
    assert box.recent_colours == recent


def test_the_picker_begins_with_what_the_model_knows_and_finds_the_rest(area, bar):
    choose(area, "boat")
    bar.chosen.click()
    picker = bar.picker
    assert picker.isVisible()
    assert rows(picker)[:3] == ["The starter knows", "Sky", "Tree"]
    at = rows(picker).index("Used lately")
    assert rows(picker)[at + 1] == "Boat"
    assert "Escalator" in rows(picker)
    QTest.keyClicks(picker.search, "chair")
    assert {"Chair", "Armchair", "Swivel chair"} <= set(rows(picker))
    assert rows(picker)[0] == "Chair"
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    wanted = picker.list.currentItem().text()
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert not picker.isVisible()
    assert bar.chosen.text().startswith(wanted)
    bar.chosen.click()
    QTest.keyClicks(picker.search, "zeppelin")
    assert rows(picker) == []
    QTest.keyClick(picker.search, Qt.Key.Key_Return)  # nothing to take
    assert bar.chosen.text().startswith(wanted)


def test_the_legend_follows_the_drawing_and_its_chips_choose(area, bar, box, qtbot):
    box.tool = Tool.FILL
    choose(area, "sky")
    drag(area.view, [(10, 10), (10, 10)])
    choose(area, "tree")
    box.tool, box.size = Tool.BRUSH, 40
    drag(area.view, [(60, 60), (100, 100)])
    qtbot.waitUntil(lambda: [c.text() for c in bar.chips] == ["Sky", "Tree"])
    assert [c.isChecked() for c in bar.chips] == [False, True]
    bar.chips[0].click()
    assert box.colour == QColor(6, 230, 230)
    assert [c.isChecked() for c in bar.chips] == [True, False]
    for chip in bar.chips:
        assert chip.accessibleName()
        assert chip.toolTip()


def test_a_class_is_replaced_from_its_chip(area, bar, box, document, qtbot):
    box.tool = Tool.FILL
    choose(area, "sky")
    drag(area.view, [(10, 10), (10, 10)])
    qtbot.waitUntil(lambda: len(bar.chips) == 1)
    menu = bar.chip_menu(bar.chips[0], area.area_tools.current)
    next(a for a in menu.actions() if a.text().startswith("Replace")).trigger()
    assert "sky" in bar.picker.title.text()
    QTest.keyClicks(bar.picker.search, "water")
    QTest.keyClick(bar.picker.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [c.text() for c in bar.chips] == ["Water"])
    assert document.undo_stack.undoText() == "Replace sky by water"
    assert area.area_tools.current.name == "water"
    document.set_locked(document.active.id, True)
    with qtbot.waitSignal(bar.failed):
        bar.chip_menu(bar.chips[0], area.area_tools.current).actions()[-1].trigger()


def test_the_bar_stays_within_a_narrow_canvas(area, bar, box, qtbot):
    area.resize(436, 500)
    for name in ("sky", "tree", "grass", "house", "water", "mountain", "person", "pool table"):
        choose(area, name)
        box.tool, box.size = Tool.BRUSH, 30
        x = 10 + 30 * len(bar.chips)
        drag(area.view, [(x, 20), (x, 200)])
        bar._count()
    assert len(bar.chips) == 8
    assert area.rect().contains(bar.geometry())
    for chip in bar.chips:
        assert bar.rect().contains(chip.geometry())
