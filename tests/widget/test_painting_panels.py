"""Tools, brushes and colours in their panels."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from studio.panels.brush_panel import BrushPanel
from studio.panels.colour_panel import ColourPanel
from studio.panels.tool_bar import ToolBar
from studio.state.brushes import PRESETS, Tool
from studio.state.tools import ToolBox

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def box(qapp):
    return ToolBox()


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.resize(272, 240)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_every_tool_has_a_button_with_a_name_and_a_tip(qtbot, box):
    bar = shown(qtbot, ToolBar(box))
    assert set(bar.buttons) == set(Tool)
    for tool, button in bar.buttons.items():
        button.click()
        assert box.tool is tool
        assert button.accessibleName()
        assert button.accessibleName() in button.toolTip()
    box.tool = Tool.FILL
    assert bar.buttons[Tool.FILL].isChecked()


def test_the_pair_of_colours_swaps(qtbot, box):
    bar = shown(qtbot, ToolBar(box))
    before = box.colour
    bar.colours.click()
    assert box.second_colour == before


def test_a_chip_takes_its_brush_and_is_marked(qtbot, box):
    panel = shown(qtbot, BrushPanel(box))
    for chip in panel.chips:
        chip.click()
        assert box.brush == chip.preset.brush
        assert [other for other in panel.chips if other.isChecked()] == [chip]
    panel.size_slider.set_value(99)
    assert box.size == 99
    assert not any(chip.isChecked() for chip in panel.chips)


def test_a_fractional_size_survives_being_shown(qtbot, box):
    panel = shown(qtbot, BrushPanel(box))
    box.size = 8.4
    assert box.size == 8.4
    assert panel.size_slider.value() == 8


def test_sliders_and_toggles_set_the_brush(qtbot, box):
    panel = shown(qtbot, BrushPanel(box))
    panel.opacity.set_value(50)
    panel.hardness.set_value(25)
    panel.stabiliser.set_value(70)
    assert (box.opacity, box.hardness, box.stabiliser) == (0.5, 0.25, 0.7)
    panel.pressure_size.click()
    assert box.brush.pressure_size == 0
    panel.pressure_opacity.click()
    assert box.brush.pressure_opacity > 0


def test_only_what_matters_to_the_tool_is_shown(qtbot, box):
    panel = shown(qtbot, BrushPanel(box))
    box.tool = Tool.FILL
    assert panel.tolerance.isVisible()
    assert not panel.size_slider.isVisible()
    panel.tolerance.set_value(40)
    panel.all_layers.click()
    assert box.tolerance == 0.4
    assert not box.fill_all_layers
    box.tool = Tool.PENCIL
    assert panel.size_slider.isVisible()
    assert not panel.hardness.isVisible()
    assert not panel.tolerance.isVisible()


def test_the_wheel_chooses_hue_and_shade(qtbot, box):
    panel = shown(qtbot, ColourPanel(box))
    wheel = panel.wheel
    box.colour = QColor("#ff0000")
    QTest.mouseClick(wheel, LEFT, pos=wheel.ring_point(120).toPoint())
    assert abs(box.colour.hue() - 120) <= 2
    middle = wheel.square().center()
    QTest.mouseClick(wheel, LEFT, pos=middle.toPoint())
    assert abs(box.colour.hsvSaturationF() - 0.5) < 0.03
    assert abs(box.colour.valueF() - 0.5) < 0.03
    assert panel.hex_field.text() == box.colour.name()


def test_a_drag_that_leaves_the_square_stays_at_its_edge(qtbot, box):
    panel = shown(qtbot, ColourPanel(box))
    wheel = panel.wheel
    box.colour = QColor("#ff0000")
    QTest.mousePress(wheel, LEFT, pos=wheel.square().center().toPoint())
    QTest.mouseMove(wheel, (wheel.square().bottomLeft() + QPointF(-30, 30)).toPoint())
    QTest.mouseRelease(wheel, LEFT)
    assert box.colour == QColor("black")
    QTest.mouseClick(wheel, LEFT, pos=(wheel.square().topRight() + QPointF(-1, 1)).toPoint())
    assert box.colour.hue() in (0, 359)  # passing through black did not lose the hue


def test_arrow_keys_move_in_the_wheel(qtbot, box):
    panel = shown(qtbot, ColourPanel(box))
    box.colour = QColor.fromHsvF(0.5, 0.5, 0.5)
    QTest.keyClick(panel.wheel, Qt.Key.Key_Up)
    assert box.colour.valueF() > 0.5
    QTest.keyClick(panel.wheel, Qt.Key.Key_PageUp)
    assert box.colour.hue() > 180


@pytest.mark.parametrize(("typed", "colour"), [("#12ab9F", "#12ab9f"), ("fff", "#ffffff")])
def test_a_number_can_be_typed(qtbot, box, typed, colour):
    panel = shown(qtbot, ColourPanel(box))
    panel.hex_field.selectAll()
    QTest.keyClicks(panel.hex_field, typed)
    QTest.keyClick(panel.hex_field, Qt.Key.Key_Return)
    assert box.colour.name() == colour
    assert panel.hex_field.text() == colour


def test_half_a_number_changes_nothing(qtbot, box):
    panel = shown(qtbot, ColourPanel(box))
    before = box.colour
    panel.hex_field.selectAll()
    QTest.keyClicks(panel.hex_field, "12z")
    QTest.keyClick(panel.hex_field, Qt.Key.Key_Return)
    assert box.colour == before


def test_a_recent_colour_is_taken_with_a_click(qtbot, box):
    panel = shown(qtbot, ColourPanel(box))
    for name in ("#ff0000", "#00ff00"):
        box.colour = QColor(name)
        box.remember_colour()
    QTest.mouseClick(panel.recent, LEFT, pos=panel.recent.cell(1).center())
    assert box.colour.name() == "#ff0000"
    QTest.mouseClick(panel.recent, LEFT, pos=panel.recent.rect().bottomRight() + QPoint(9, 9))
    assert box.colour.name() == "#ff0000"


def test_presets_have_names_of_their_own():
    assert len({preset.key for preset in PRESETS}) == len(PRESETS)
