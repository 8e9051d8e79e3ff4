"""Tools are found as they were left."""

import json

import pytest
from PySide6.QtGui import QColor

from studio.state.brushes import Brush, Tool
from studio.state.selection import Combine
from studio.state.symmetry import Mirror, Symmetry
from studio.state.tool_memory import recall, remembered
from studio.state.tools import ToolBox

pytestmark = pytest.mark.usefixtures("qapp")


def test_brushes_choices_and_colours_come_back():
    box = ToolBox()
    box.tool = Tool.SMUDGE
    box.size = 91
    box.tool = Tool.BRUSH
    box.set_brush(Brush(size=7, grain=0.3, curve=((0.0, 0.2), (1.0, 1.0))))
    box.stabiliser, box.tolerance, box.fill_all_layers = 0.6, 0.3, False
    box.change_options(combine=Combine.ADD, fill_gap=9, radial=True)
    box.colour = QColor("#123456")
    box.remember_colour()
    box.symmetry = Symmetry(Mirror.BOTH)
    other = ToolBox()
    recall(other, remembered(box))
    assert remembered(other) == remembered(box)
    assert other.brush == box.brush
    assert other.brush_of(Tool.SMUDGE).size == 91
    assert other.options == box.options
    assert other.colour == QColor("#123456")
    assert other.tool is Tool.BRUSH
    assert not other.symmetry.on


NONSENSE = {
    "brushes": {"brush": {"size": "large"}, "eraser": 5},
    "stabiliser": 7,
    "tolerance": None,
    "fill_all_layers": "no",
    "options": {"combine": "explode", "fill_gap": 2.5, "fill_grow": -4, "radial": 1},
    "colours": ["no colour", 7, None],
}


@pytest.mark.parametrize("text", ["", "[", "[]", "7", '{"brushes": []}', json.dumps(NONSENSE)])
def test_nonsense_leaves_everything_as_it_was(text):
    box, usual = ToolBox(), ToolBox()
    recall(box, text)
    grown = text == json.dumps(NONSENSE)
    assert box.options.fill_grow == (0 if grown else usual.options.fill_grow)
    box.change_options(fill_grow=usual.options.fill_grow)
    assert remembered(box) == remembered(usual)
