"""Whatever is done to layers that steer, with every tool: they hold what their adapters know."""

from __future__ import annotations

import random

import numpy as np
import pytest
from support.pointing import drag

from studio.canvas.view import CanvasView
from studio.domain.classes import all_classes, is_exact
from studio.state.area_tools import AreaTools
from studio.state.control_layers import add_control_layer
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.pixels import to_array
from studio.state.relief import Solid, Work
from studio.state.selection import Selection
from studio.state.tools import Tool, ToolBox

SIDE = 160
DRAWING = (
    Tool.BRUSH, Tool.PENCIL, Tool.ERASER, Tool.SMUDGE, Tool.BLUR, Tool.FILL, Tool.GRADIENT,
    Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE,
)  # fmt: skip
SHAPING = (Tool.RELIEF, Tool.SOLID)


@pytest.fixture
def document(qapp):
    return Document(SIDE, SIDE)


@pytest.fixture
def box(qapp):
    return ToolBox()


@pytest.fixture
def view(qtbot, document, box):
    view = CanvasView(document, box)
    qtbot.addWidget(view)
    view.resize(SIDE + 60, SIDE + 60)
    view.show()
    qtbot.waitExposed(view)
    return view


def somewhere(rng):
    return rng.uniform(5, SIDE - 5), rng.uniform(5, SIDE - 5)


def work(view, document, box, rng, tools):
    """One stroke, fill or shape of any tool, with any brush and any selection."""
    box.tool = rng.choice(tools)
    box.size = rng.uniform(4, 60)
    box.hardness, box.opacity = rng.random(), rng.uniform(0.2, 1)
    box.relief.work, box.relief.solid = rng.choice(list(Work)), rng.choice(list(Solid))
    if rng.random() < 0.2:
        soft = np.linspace(0, 255, SIDE, dtype=np.uint8)[:, None].repeat(SIDE, axis=1)
        chosen = None if document.selecting.value is not None else Selection.of(soft)
        document.selecting.set(chosen, "Select")
    drag(view, [somewhere(rng) for _ in range(4)])


def whole_history(document, layer, count):
    """Pixels after undoing and redoing everything that was done since ``count`` steps."""
    after = to_array(layer.image)
    while document.undo_stack.index() > count:
        document.undo_stack.undo()
    assert not to_array(layer.image).any()
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert np.array_equal(to_array(layer.image), after)


@pytest.mark.parametrize("seed", range(3))
def test_areas_are_of_whole_classes_after_every_step(view, document, box, seed):
    rng = random.Random(seed)
    tools = AreaTools(document, box, lambda: True)
    layer = add_control_layer(document, LayerKind.SEGMENTATION)
    count = document.undo_stack.index()
    for step in range(40):
        tools.choose(rng.choice(all_classes(embedded=True)[:12]))
        work(view, document, box, rng, DRAWING)
        assert is_exact(to_array(layer.image)), (step, box.tool)
    assert len(tools.used(layer)) > 2
    whole_history(document, layer, count)


@pytest.mark.parametrize("seed", range(3))
def test_depth_is_grey_after_every_step(view, document, box, seed):
    rng = random.Random(seed)
    layer = add_control_layer(document, LayerKind.DEPTH)
    count = document.undo_stack.index()
    for step in range(40):
        box.colour = rng.choice(box.recent_colours)
        work(view, document, box, rng, DRAWING + SHAPING)
        rgba = to_array(layer.image)
        assert (rgba[..., :1] == rgba[..., 1:3]).all(), (step, box.tool)
    whole_history(document, layer, count)
