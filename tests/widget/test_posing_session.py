"""An artist who does anything at all: the drawing stays right, and every step can be taken back."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from support.ink import state_of

from studio.app.canvas_area import CanvasArea
from studio.app.pose_actions import pose_runs
from studio.pose.library import all_poses
from studio.state.document import Document
from studio.state.pixels import same_pixels
from studio.state.pose_saving import read, written
from studio.state.posing import rendered
from studio.state.tools import Tool, ToolBox

Button, Modifier = Qt.MouseButton, Qt.KeyboardModifier
HELD = (
    Modifier.NoModifier, Modifier.NoModifier, Modifier.NoModifier, Modifier.ShiftModifier,
    Modifier.AltModifier, Modifier.ControlModifier,
)  # fmt: skip
KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown, Qt.Key.Key_Escape, Qt.Key.Key_Delete,
)  # fmt: skip
ASKING = ("pose.read", "pose.write", "pose.photo", "pose.paste")


@pytest.fixture
def area(qtbot):
    box = ToolBox()
    document = Document(200, 160)
    area = CanvasArea(document, box)
    qtbot.addWidget(area)
    area.resize(560, 460)
    area.show()
    qtbot.waitExposed(area)
    box.tool = Tool.POSE
    area.document, area.box = document, box
    return area


def places(rng, area, count):
    """On the canvas; often on a joint, for there is most to be done."""
    view, people = area.view, area.pose_tools.people()
    spots = []
    for _ in range(count):
        spot = QPoint(rng.randrange(-20, 580), rng.randrange(-20, 480))
        if people and rng.random() < 0.6:
            _, joint = rng.choice(list(rng.choice(people).items()))
            spot = view.viewport_state.transform().map(QPoint(round(joint.x), round(joint.y)))
        spots.append(spot)
    return spots


def gesture(rng, area, runs):
    view, kind = area.view, rng.random()
    if kind < 0.5:
        button = Button.RightButton if rng.random() < 0.1 else Button.LeftButton
        held = rng.choice(HELD)
        start, *way = places(rng, area, rng.randrange(1, 5))
        QTest.mousePress(view, button, held, start)
        for place in way:
            QTest.mouseMove(view, place)
        if rng.random() < 0.1:
            QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, button, held, (way or [start])[-1])
    elif kind < 0.6:
        QTest.mouseDClick(view, Button.LeftButton, pos=places(rng, area, 1)[0])
        QTest.mouseRelease(view, Button.LeftButton)
    elif kind < 0.75:
        QTest.keyClick(view, rng.choice(KEYS), rng.choice(HELD[:4]))
    elif kind < 0.82:
        view.set_zoom(rng.uniform(0.3, 9.0), None)
        view.rotate_by(rng.choice((0, 0, 30)))
        view.set_mirrored(rng.random() < 0.3)
    elif kind < 0.88:
        area.pose_menus.attempt(lambda: area.pose_tools.take_pose(rng.choice(all_poses())))
    else:
        area.pose_menus.attempt(runs[rng.choice(sorted(runs))])


@pytest.mark.parametrize("seed", range(6))
def test_anything_can_be_done_and_taken_back(area, seed):
    rng, document = random.Random(seed), area.document
    document.undo_stack.setUndoLimit(0)
    start = state_of(document)
    runs = pose_runs(area.pose_tools, area.pose_bar.files)
    runs = {name: run for name, run in runs.items() if name not in ASKING}
    for _ in range(90):
        gesture(rng, area, runs)
        layer = document.pose_layer()
        if layer is not None:
            assert same_pixels(layer.image, rendered(layer.people, document.rect.size()))
            assert len({person.id for person in layer.people}) == len(layer.people)
    end = state_of(document)
    layer = document.pose_layer()
    assert layer is None or read(written(layer.people)) == layer.people
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert state_of(document) == start
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert state_of(document) == end
