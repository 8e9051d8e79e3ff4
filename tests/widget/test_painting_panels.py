"""Tools, brushes and colours in their panels."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from studio.domain.errors import UserError
from studio.panels.brush_details import BrushDetails
from studio.panels.brush_panel import BrushPanel
from studio.panels.colour_panel import ColourPanel
from studio.panels.tool_bar import ToolBar
from studio.state.brush_library import BrushLibrary
from studio.state.brushes import PRESETS, Tool
from studio.state.symmetry import Mirror, Symmetry
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
        button.show_tool(tool)
        box.tool = next(other for other in Tool if bar.buttons[other] is not button)
        button.click()
        assert box.tool is tool
        assert button.accessibleName()
        assert button.accessibleName() in button.toolTip()
    box.tool = Tool.FILL
    assert bar.buttons[Tool.FILL].isChecked()


def test_a_family_shows_the_tool_used_last_and_all_of_them_in_its_menu(qtbot, box):
    bar = shown(qtbot, ToolBar(box))
    button = bar.buttons[Tool.LASSO]
    box.tool = Tool.LASSO
    assert button.tool is Tool.LASSO
    box.tool = Tool.BRUSH
    assert button.tool is Tool.LASSO  # comes back with a click
    entries = button.findChild(QMenu).actions()
    assert [entry.text().split(" ")[0] for entry in entries][2:4] == ["Lasso:", "Polygon"]
    entries[4].trigger()
    assert box.tool is Tool.WAND
    bar.show_keys({Tool.WAND: "W"})
    assert "(W)" in button.toolTip()


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
    fill = panel.fill_options
    assert fill.tolerance.isVisible()
    assert not panel.size_slider.isVisible()
    fill.tolerance.set_value(40)
    fill.all_layers.click()
    fill.gap.set_value(6)
    fill.grow.set_value(3)
    fill.erases.click()
    assert box.tolerance == 0.4
    assert not box.fill_all_layers
    assert (box.options.fill_gap, box.options.fill_grow) == (6, 3)
    assert box.options.fill_erases
    box.tool = Tool.GRADIENT
    assert not fill.tolerance.isVisible()
    fill.radial.click()
    assert box.options.radial
    box.tool = Tool.LASSO
    assert not fill.isVisible()
    assert panel.nothing.isVisible()
    box.tool = Tool.PENCIL
    assert panel.size_slider.isVisible()
    assert not panel.hardness.isVisible()
    assert not fill.tolerance.isVisible()


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


def test_the_finer_settings_of_a_brush(qtbot, box):
    panel = shown(qtbot, BrushPanel(box))
    details = panel.details.findChild(BrushDetails)
    details.sliders["roundness"].set_value(30)
    details.sliders["angle"].set_value(-45)
    details.sliders["grain"].set_value(80)
    assert (box.brush.roundness, box.brush.angle, box.brush.grain) == (0.3, -45, 0.8)
    assert not details.curve.isVisibleTo(details)
    details.pressure.setCurrentIndex(3)
    details.pressure.activated.emit(3)
    assert details.curve.isVisibleTo(details)
    details.curve.curve_changed.emit(((0.0, 0.2), (1.0, 1.0)))
    assert box.brush.felt(0.5) == pytest.approx(0.6)
    details.pressure.activated.emit(0)
    assert box.brush.felt(0.5) == 0.5


def test_brushes_of_ones_own_are_listed_taken_renamed_and_deleted(qtbot, box, tmp_path):
    library = BrushLibrary(tmp_path / "brushes.json")
    panel = shown(qtbot, BrushPanel(box, library))
    box.size = 77
    library.save("Broom", box.tool, box.brush)
    chip = panel.picker.chips[-1]
    assert chip.text() == "Broom"
    box.size = 5
    chip.click()
    assert box.size == 77
    assert "Broom" in panel.all_brushes.text()
    library.rename(chip.preset.key, "Ink")
    assert panel.picker.chips[-1].text() == "Ink 2"
    actions = panel.picker.menu_for(panel.picker.chips[-1].preset).actions()
    actions[-1].trigger()
    assert len(panel.picker.chips) == len(PRESETS)
    assert library.own == ()


def test_a_disk_that_refuses_a_brush_is_reported(qtbot, box, tmp_path):
    (tmp_path / "file").write_text("in the way")
    library = BrushLibrary(tmp_path / "file" / "brushes.json")
    panel = shown(qtbot, BrushPanel(box, library))
    with qtbot.waitSignal(panel.failed) as told:
        panel.picker._try(lambda: library.save("Broom", box.tool, box.brush))
    assert isinstance(told.args[0], UserError)
    assert library.own == ()


def test_the_button_of_symmetries(qtbot, box):
    panel = shown(qtbot, BrushPanel(box))
    button = panel.symmetry
    button.choices[Symmetry(Mirror.BOTH)].trigger()
    assert box.symmetry.mirror is Mirror.BOTH
    assert button.isChecked()
    button.choices[Symmetry(Mirror.RADIAL, 8)].trigger()
    assert (box.symmetry.mirror, box.symmetry.spokes) == (Mirror.RADIAL, 8)
    button.choices[Symmetry()].trigger()
    assert not button.isChecked()
