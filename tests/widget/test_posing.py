"""The pose tool on the canvas, with mouse and pen, and the bar and menus that belong to it."""

from __future__ import annotations

import json
import math

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from support.ink import state_of
from support.pointing import Pen, at, drag

from studio.app.canvas_area import CanvasArea
from studio.pose.library import all_poses
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.tools import Tool, ToolBox

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CTRL, RIGHT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.RightButton
NECK, SHOULDER, ELBOW, WRIST = 1, 2, 3, 4


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
    box.tool = Tool.POSE
    return area


@pytest.fixture
def view(area):
    return area.view


@pytest.fixture
def layer(document):
    return document.add_pose_layer()


def joint(layer, number, person=0):
    place = layer.people[person].joints[number]
    return place.x, place.y


def length(layer, first, second):
    return math.dist(joint(layer, first), joint(layer, second))


def test_a_hand_is_dragged_and_its_arm_keeps_its_lengths(view, document, layer):
    upper, fore = length(layer, SHOULDER, ELBOW), length(layer, ELBOW, WRIST)
    start, shoulder = joint(layer, WRIST), joint(layer, SHOULDER)
    target = (shoulder[0] - 30, shoulder[1] - 20)
    drag(view, [start, (start[0] - 10, start[1] - 40), target])
    assert math.dist(joint(layer, WRIST), target) < 1.5  # screen pixels are rounded
    assert joint(layer, SHOULDER) == shoulder
    assert length(layer, SHOULDER, ELBOW) == pytest.approx(upper, abs=0.1)
    assert length(layer, ELBOW, WRIST) == pytest.approx(fore, abs=0.1)
    assert document.undo_stack.undoText() == "Move right wrist"
    document.undo_stack.undo()
    assert joint(layer, WRIST) == start


def test_a_joint_does_not_jump_to_where_it_was_taken(view, layer):
    x, y = joint(layer, WRIST)
    drag(view, [(x + 3, y + 2), (x + 3, y + 2)])
    assert joint(layer, WRIST) == pytest.approx((x, y))


def test_alt_moves_one_joint_alone_and_shift_the_whole_person(view, document, layer):
    before = layer.people[0]
    x, y = joint(layer, ELBOW)
    drag(view, [(x, y), (x - 20, y)], modifiers=ALT)
    after = layer.people[0]
    assert math.dist(joint(layer, ELBOW), (x - 20, y)) < 1.5
    assert [a for a, b in zip(after.joints, before.joints, strict=True) if a != b] == [
        after.joints[ELBOW]
    ]
    x, y = joint(layer, WRIST)
    drag(view, [(x, y), (x + 12, y + 6)], modifiers=SHIFT)
    moved = layer.people[0]
    assert moved.joints[NECK].x - after.joints[NECK].x == pytest.approx(12, abs=1)
    assert document.undo_stack.undoText() == "Move person"


def test_the_body_between_joints_moves_the_person(view, layer):
    (x0, y0), (x1, y1) = joint(layer, NECK), joint(layer, 8)
    middle = ((x0 + x1) / 2, (y0 + y1) / 2)
    drag(view, [middle, (middle[0] + 15, middle[1])])
    assert joint(layer, NECK)[0] - x0 == pytest.approx(15, abs=1)


@pytest.mark.parametrize("way", [(Qt.MouseButton.LeftButton, CTRL), (RIGHT, None)])
def test_a_joint_is_hidden_and_shown_again(view, document, layer, way):
    button, modifiers = way
    modifiers = modifiers or Qt.KeyboardModifier.NoModifier
    place = at(view, *joint(layer, WRIST))
    QTest.mouseClick(view, button, modifiers, place)
    assert not layer.people[0].joints[WRIST].shown
    assert document.undo_stack.undoText() == "Hide right wrist"
    QTest.mouseClick(view, button, modifiers, place)
    assert layer.people[0].joints[WRIST].shown


def test_a_pen_poses_too(view, layer):
    x, y = joint(layer, WRIST)
    Pen(view).stroke([(x, y, 0.2), (x - 8, y - 20, 0.5), (x - 10, y - 30, 0.8)])
    assert math.dist(joint(layer, WRIST), (x - 10, y - 30)) < 1.5


def test_a_press_beside_everybody_changes_nothing(view, document, layer):
    before, count = state_of(document), document.undo_stack.count()
    drag(view, [(4, 4), (40, 40)])
    assert (state_of(document), document.undo_stack.count()) == (before, count)


def test_esc_in_the_middle_of_a_drag_takes_it_back(view, document, layer):
    before = layer.people
    x, y = joint(layer, WRIST)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at(view, x, y))
    QTest.mouseMove(view, at(view, x - 20, y - 20))
    assert layer.people != before
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert layer.people == before
    assert document.undo_stack.count() == 1


def test_without_a_pose_layer_it_says_what_to_do(view, document):
    said = []
    view.message.connect(said.append)
    drag(view, [(40, 40), (60, 60)])
    assert said == ["There is nobody to pose. Add a pose layer from the Layer menu."]
    document.add_pose_layer()
    document.set_locked(document.active.id, locked=True)
    drag(view, [(40, 40), (60, 60)])
    assert "is locked" in said[-1]


def test_what_lies_under_the_pointer_is_marked_and_named(view, layer):
    QTest.mouseMove(view, at(view, *joint(layer, WRIST)))
    assert view.toolTip() == "right wrist"
    assert view.cursor().shape() == Qt.CursorShape.SizeAllCursor
    QTest.mouseMove(view, at(view, 3, 3))
    assert view.toolTip() == ""
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_handles_are_seen_with_the_tool_only(view, box, layer):
    posing = view.grab().toImage()
    box.tool = Tool.BRUSH
    painting = view.grab().toImage()
    assert posing != painting


def test_the_one_in_front_is_taken(view, document, box):
    layer = document.add_pose_layer()
    twin = layer.people[0].moved(2, 0)
    document.set_people(layer.id, (layer.people[0], twin), "Twins")
    neck = joint(layer, NECK, 1)
    drag(view, [neck, (neck[0] + 30, neck[1])])
    assert joint(layer, NECK, 0)[0] == pytest.approx(neck[0] - 2)


# ---- the bar


def test_the_bar_adds_mirrors_and_removes(area, document):
    bar = area.pose_bar
    bar.add.click()
    bar.add.click()
    layer = document.pose_layer()
    assert len(layer.people) == 2
    bar.mirror.click()
    bar.remove.click()
    assert len(layer.people) == 1


def test_every_pose_of_the_menu_is_taken_by_the_person_at_hand(area, document, layer):
    menu = area.pose_bar.poses.menu()
    menu.aboutToShow.emit()
    actions = [action for group in menu.actions() for action in group.menu().actions()]
    assert len(actions) == len(all_poses())
    assert not any(action.icon().isNull() for action in actions)
    centre = layer.people[0].centre()
    for action in actions:
        action.trigger()
        (person,) = layer.people
        assert math.dist(person.centre(), centre) < 3
        area.pose_tools.take_pose(all_poses()[0])
    document.undo_stack.undo()


def test_openpose_files_go_out_and_come_in(area, document, layer, tmp_path):
    path = tmp_path / "pose.json"
    area.pose_bar.export_file(path)
    assert json.loads(path.read_text())["canvas_width"] == 256
    before = layer.people
    area.pose_tools.group.scale(0.5)
    area.pose_bar.import_file(path)
    for ours, theirs in zip(layer.people[0].joints, before[0].joints, strict=True):
        assert (ours.x, ours.y) == pytest.approx((theirs.x, theirs.y), abs=0.01)


def test_a_file_that_is_no_pose_is_told_and_nothing_changes(area, document, layer, tmp_path):
    told = []
    area.pose_bar.failed.connect(told.append)
    (tmp_path / "a.json").write_text("{}")
    before = layer.people
    for name in ("a.json", "none.json"):
        area.pose_bar.import_file(tmp_path / name)
    area.pose_bar.export_file(tmp_path / "no folder" / "a.json")
    assert len(told) == 3
    assert all(error.kept for error in told)
    assert layer.people == before


def test_points_are_kept_where_the_view_is_turned_and_mirrored(view, layer):
    view.rotate_by(30)
    view.set_mirrored(True)
    x, y = joint(layer, WRIST)
    drag(view, [(x, y), (x - 10, y - 20)])
    assert math.dist(joint(layer, WRIST), (x - 10, y - 20)) < 1.5
    assert view.viewport_state.to_document(view.viewport_state.to_view(QPointF(x, y))).x() == (
        pytest.approx(x)
    )


def test_kinds_have_names(document):
    assert {document.kind_name(kind) for kind in LayerKind} >= {"pose", "mask", "paint"}
