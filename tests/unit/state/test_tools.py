"""The tool box: every drawing tool keeps its own brush."""

import pytest
from PySide6.QtGui import QColor

from studio.state.brushes import MAX_SIZE, PRESETS, Tool
from studio.state.tools import RECENT_COLOURS, ToolBox


@pytest.fixture
def box(qapp):
    return ToolBox()


def test_each_drawing_tool_keeps_its_own_brush(box):
    box.size = 33
    box.tool = Tool.ERASER
    box.size = 77
    box.tool = Tool.BRUSH
    assert box.size == 33
    box.tool = Tool.ERASER
    assert box.size == 77


def test_tools_without_a_brush_show_the_last_one(box):
    box.size = 33
    box.tool = Tool.PICKER
    assert box.size == 33


def test_values_out_of_range_are_brought_into_it(box):
    box.size, box.opacity, box.hardness, box.flow = 9000, 3, -1, 0
    assert (box.size, box.opacity, box.hardness, box.flow) == (MAX_SIZE, 1, 0, 0.01)
    box.stabiliser, box.tolerance = 2, -2
    assert (box.stabiliser, box.tolerance) == (1, 0)


def test_brackets_grow_and_shrink_in_steps_one_can_see(box):
    box.size = 1
    box.shrink()
    assert box.size == 1
    sizes = []
    for _ in range(60):
        box.grow()
        sizes.append(box.size)
    assert sizes[:3] == [2, 3, 4]
    assert sizes[-1] == MAX_SIZE
    assert sizes == sorted(sizes)


def test_setting_the_same_is_silent(box, qtbot):
    before = (box.size, box.tool, box.colour, box.stabiliser)
    with qtbot.assertNotEmitted(box.changed):
        box.size = box.size
        box.tool = box.tool
        box.colour = box.colour
        box.stabiliser = box.stabiliser
    assert (box.size, box.tool, box.colour, box.stabiliser) == before


def test_a_preset_brings_its_tool(box):
    eraser = PRESETS[-1]
    box.apply_preset(eraser)
    assert box.tool is Tool.ERASER
    assert box.brush == eraser.brush


def test_colours_are_opaque_swap_and_are_remembered_once(box):
    box.colour = QColor(255, 0, 0, 40)
    assert box.colour.alpha() == 255
    box.remember_colour()
    box.swap_colours()
    assert box.second_colour == QColor(255, 0, 0)
    box.remember_colour()
    box.swap_colours()
    box.remember_colour()
    names = [colour.name() for colour in box.recent_colours]
    assert names[:2] == ["#ff0000", "#ffffff"]
    assert len(set(names)) == len(names) == RECENT_COLOURS


def test_an_invalid_colour_changes_nothing(box):
    before = box.colour
    box.colour = QColor("no colour")
    assert box.colour == before
