"""Choosing, framing, pinning and ordering people in the window, with mouse and keys."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from support.ink import state_of
from support.pointing import at, drag

from studio.app.canvas_area import CanvasArea
from studio.app.own_poses_dialog import OwnPosesDialog
from studio.app.pose_actions import MENU, pose_runs, pose_specs
from studio.canvas.pose_frame import Handle, place
from studio.files.own_poses import OwnPoses
from studio.pose.parts import HANDS, Part
from studio.pose.person import standing
from studio.state.document import Document
from studio.state.pose_selection import bounds
from studio.state.tools import Tool, ToolBox

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
NECK, ELBOW, WRIST = 1, 3, 4


@pytest.fixture
def document(qapp):
    return Document(512, 512)


@pytest.fixture
def box(qapp):
    return ToolBox()


@pytest.fixture
def area(qtbot, document, box, tmp_path):
    area = CanvasArea(document, box, own_poses=OwnPoses(tmp_path / "poses", "My poses"))
    qtbot.addWidget(area)
    area.resize(700, 660)
    area.show()
    qtbot.waitExposed(area)
    box.tool = Tool.POSE
    return area


@pytest.fixture
def view(area):
    return area.view


@pytest.fixture
def layer(document):
    """Two people beside each other."""
    people = (standing((160, 256), 300), standing((360, 256), 300))
    return document.add_pose_layer(people)


def spot(layer, point, person=0):
    joint = layer.people[person].at(point)
    return joint.x, joint.y


def click(view, place_, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.mouseClick(view, LEFT, modifiers, at(view, *place_))


def corner(view, layer, box, handle):
    scale = view.viewport_state.ratio / view.viewport_state.zoom
    spot_ = place(handle, bounds(layer.people, box.pose.points), scale)
    return spot_.x(), spot_.y()


def middle(layer, person):
    """On a limb, away from every joint."""
    (x0, y0), (x1, y1) = spot(layer, 8, person), spot(layer, 9, person)
    return (x0 + x1) / 2, (y0 + y1) / 2


def test_clicks_choose_points_and_people(view, document, box, layer):
    before, steps = state_of(document), document.undo_stack.count()
    click(view, spot(layer, WRIST))
    assert box.pose.points == {(layer.people[0].id, WRIST)}
    click(view, spot(layer, ELBOW), SHIFT)
    assert box.pose.of(layer.people[0]) == {WRIST, ELBOW}
    click(view, spot(layer, ELBOW), SHIFT)
    assert box.pose.of(layer.people[0]) == {WRIST}
    click(view, middle(layer, 1))
    assert box.pose.whole(layer.people[1])
    assert not box.pose.of(layer.people[0])
    click(view, middle(layer, 0), SHIFT)
    assert box.pose.whole(layer.people[0])
    click(view, (8, 500))
    assert not box.pose.points
    assert (state_of(document), document.undo_stack.count()) == (before, steps)


def test_a_drag_over_empty_ground_chooses_what_it_surrounds(view, document, box, layer):
    steps = document.undo_stack.count()
    drag(view, [(260, 20), (400, 300), (500, 500)])
    assert box.pose.whole(layer.people[1])
    assert not box.pose.of(layer.people[0])
    x, y = spot(layer, WRIST)
    drag(view, [(x - 40, y - 20), (x - 5, y + 5), (x + 14, y + 14)], modifiers=SHIFT)
    assert box.pose.of(layer.people[0]) == {WRIST}
    assert box.pose.whole(layer.people[1])
    assert box.pose.band is None
    assert document.undo_stack.count() == steps


def test_the_frame_scales_and_turns_people(view, document, box, layer):
    click(view, middle(layer, 0))
    click(view, middle(layer, 1), SHIFT)
    before = bounds(layer.people, box.pose.points)
    x, y = corner(view, layer, box, Handle.BOTTOM_RIGHT)
    drag(view, [(x, y), (x - 40, y - 40), (x - 100, y - 100)])
    after = bounds(layer.people, box.pose.points)
    assert document.undo_stack.undoText() == "Scale selection"
    assert (after.left(), after.top()) == pytest.approx((before.left(), before.top()))
    assert after.width() / before.width() == pytest.approx(after.height() / before.height())
    assert 0.5 < after.width() / before.width() < 0.8
    x, y = corner(view, layer, box, Handle.TURN)
    centre = after.center()
    reach = centre.y() - y
    QTest.mousePress(view, LEFT, pos=at(view, x, y))
    for target in ((centre.x() + reach * 0.7, centre.y() - reach * 0.7),
                   (centre.x() + reach, centre.y())):  # fmt: skip
        QTest.mouseMove(view, at(view, *target))
    assert box.pose.turned is not None
    QTest.mouseRelease(view, LEFT, pos=at(view, centre.x() + reach, centre.y()))
    assert document.undo_stack.undoText() == "Turn selection"
    turned = bounds(layer.people, box.pose.points)
    assert turned.width() == pytest.approx(after.height(), rel=0.02)
    assert box.pose.turned is None
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert bounds(layer.people, box.pose.points) == before


def test_sides_stretch_one_way_and_nobody_is_turned_inside_out(view, box, layer):
    click(view, middle(layer, 0))
    before = bounds(layer.people, box.pose.points)
    x, y = corner(view, layer, box, Handle.RIGHT)
    drag(view, [(x, y), (x - 30, y + 9), (5, y)])
    after = bounds(layer.people, box.pose.points)
    assert after.height() == pytest.approx(before.height())
    assert 0 < after.width() < before.width() / 4
    assert spot(layer, 5)[0] > spot(layer, 2)[0]


def test_chosen_points_move_together(view, document, box, layer):
    click(view, spot(layer, WRIST))
    click(view, spot(layer, 10), SHIFT)
    hand, foot = spot(layer, WRIST), spot(layer, 10)
    drag(view, [hand, (hand[0] - 20, hand[1] - 6), (hand[0] - 30, hand[1] - 10)])
    for point, start in ((WRIST, hand), (10, foot)):
        moved = spot(layer, point)
        assert moved[0] - start[0] == pytest.approx(-30, abs=1.5)
        assert moved[1] - start[1] == pytest.approx(-10, abs=1.5)
    assert document.undo_stack.undoText() == "Move selection"


def test_a_double_click_pins_a_hand_which_then_stays(view, document, layer):
    x, y = spot(layer, WRIST)
    drag(view, [(x, y), (x + 10, y - 60)])
    x, y = spot(layer, WRIST)
    place_ = at(view, x, y)
    QTest.mouseClick(view, LEFT, pos=place_)
    QTest.mouseDClick(view, LEFT, pos=place_)
    assert layer.people[0].pinned == {WRIST}
    assert document.undo_stack.undoText() == "Pin joints"
    pinned, neck = spot(layer, WRIST), spot(layer, NECK)
    drag(view, [neck, (neck[0] - 6, neck[1] + 8), (neck[0] - 12, neck[1] + 14)])
    assert spot(layer, WRIST) == pytest.approx(pinned, abs=1e-6)
    assert spot(layer, NECK) != neck
    QTest.mouseMove(view, at(view, *pinned))
    assert view.toolTip() == "right wrist (pinned)"
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert layer.people[0].pinned == frozenset()


def test_the_body_moves_and_pinned_feet_stay(view, document, layer):
    x, y = spot(layer, 10)
    drag(view, [(x, y), (x - 4, y - 30)])
    person = replace(layer.people[0], pinned=frozenset({10}))
    document.set_people(layer.id, (person, layer.people[1]), "Pin")
    foot, neck, grip = spot(layer, 10), spot(layer, NECK), middle(layer, 0)
    drag(view, [grip, (grip[0] - 6, grip[1] + 5), (grip[0] - 10, grip[1] + 8)])
    assert spot(layer, 10) == pytest.approx(foot, abs=1e-6)
    assert spot(layer, NECK)[0] == pytest.approx(neck[0] - 10, abs=1.5)


def test_hands_and_faces_are_switched_and_posed(area, view, document, box, layer):
    bar, tools = area.pose_bar, area.pose_tools
    box.pose.person = layer.people[0].id
    bar.hands.click()
    bar.face.click()
    person = layer.people[0]
    assert all(person.shows(part) for part in (*HANDS, Part.FACE))
    assert bar.hands.isChecked()
    assert not layer.people[1].face
    view.set_zoom(6.0, view.viewport_state.to_view(QPointF(*spot(layer, WRIST))))
    tip = spot(layer, 18 + 8)
    drag(view, [tip, (tip[0] + 2, tip[1] - 2), (tip[0] + 3, tip[1] - 4)])
    assert document.undo_stack.undoText() == "Move right index finger, tip"
    assert math.dist(spot(layer, 18 + 8), (tip[0] + 3, tip[1] - 4)) < 0.6
    (a, b) = spot(layer, 18), spot(layer, 18 + 17)
    grip = ((a[0] + 2 * b[0]) / 3, (a[1] + 2 * b[1]) / 3)
    drag(view, [grip, (grip[0] - 3, grip[1] - 3), (grip[0] - 6, grip[1] - 8)])
    assert document.undo_stack.undoText() == "Turn hand"
    view.fit()
    menu = bar.shapes.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Fist").trigger()
    assert document.undo_stack.undoText() == "Hand: Fist"
    menu = bar.expressions.menu()
    menu.aboutToShow.emit()
    assert len(menu.actions()) >= 10
    next(action for action in menu.actions() if action.text() == "Smile").trigger()
    assert document.undo_stack.undoText() == "Face: Smile"
    bar.hands.click()
    assert not layer.people[0].shows(Part.LEFT_HAND)
    tools.parts.show(HANDS, on=True)
    assert layer.people[0].shows(Part.LEFT_HAND)


def test_who_is_chosen_whole_is_so_with_new_hands(area, view, box, layer):
    click(view, middle(layer, 0))
    area.pose_bar.hands.click()
    assert box.pose.whole(layer.people[0])
    click(view, spot(layer, WRIST))
    area.pose_bar.face.click()
    assert box.pose.of(layer.people[0]) == {WRIST}


def test_keys_nudge_duplicate_copy_and_take_away(view, document, box, layer):
    click(view, spot(layer, WRIST))
    x, y = spot(layer, WRIST)
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert spot(layer, WRIST) == pytest.approx((x - 1, y - 10), abs=0.1)
    assert document.undo_stack.undoText() == "Nudge"
    click(view, middle(layer, 0))
    QTest.keyClick(view, Qt.Key.Key_D, CTRL)
    assert len(layer.people) == 3
    assert box.pose.whole(layer.people[2])
    assert len({person.id for person in layer.people}) == 3
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    assert json.loads(text)["canvas_width"] == 512
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)
    assert len(layer.people) == 4
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert layer.people == ()
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)
    assert len(layer.people) == 1
    told = []
    view.parent().pose_bar.failed.connect(told.append)
    QGuiApplication.clipboard().setText("hello")
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)
    assert "nobody on the clipboard" in str(told[0])


def test_a_key_that_is_held_is_one_step(area, document, layer):
    count = document.undo_stack.count()
    group = area.pose_tools.group
    group.nudge(1, 0)
    for _ in range(5):
        group.nudge(1, 0, goes_on=True)
    assert document.undo_stack.count() == count + 1
    group.nudge(1, 0)
    assert document.undo_stack.count() == count + 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert spot(layer, NECK, 1)[0] == pytest.approx(360)


def test_people_come_to_the_front_and_go_to_the_back(area, view, box, document, layer):
    a, b = (person.id for person in layer.people)
    third = replace(standing((256, 256), 200), id="c")
    document.set_people(layer.id, (*layer.people, third), "Third")
    group = area.pose_tools.group
    box.pose.person = a

    def order():
        return [person.id for person in layer.people]

    for run, expected in (
        (group.forward, [b, a, "c"]), (group.to_front, [b, "c", a]), (group.backward, [b, a, "c"]),
        (group.to_back, [a, b, "c"]), (group.backward, [a, b, "c"]),
    ):  # fmt: skip
        run()
        assert order() == expected
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert order() == [b, a, "c"]
    box.pose.person = ""
    area.pose_tools.choose(layer.people[:2])
    group.forward()
    assert order() == ["c", b, a]


def test_joints_are_reached_without_a_mouse(view, box, layer):
    QTest.keyClick(view, Qt.Key.Key_Period)
    first = box.pose.points
    QTest.keyClick(view, Qt.Key.Key_Period)
    assert len(box.pose.points) == 1
    assert box.pose.points != first
    QTest.keyClick(view, Qt.Key.Key_Comma)
    assert box.pose.points == first


def test_bones_keep_their_lengths_or_not(view, box, area, layer):
    area.pose_bar.lengths.click()
    assert not box.pose.keep_lengths
    x, y = spot(layer, ELBOW)
    elsewhere = [j for i, j in enumerate(layer.people[0].joints) if i != ELBOW]
    drag(view, [(x, y), (x - 30, y), (x - 60, y - 20)])
    assert math.dist(spot(layer, ELBOW), (x - 60, y - 20)) < 1.5
    assert [j for i, j in enumerate(layer.people[0].joints) if i != ELBOW] == elsewhere


def test_safe_colours_are_seen_and_adapters_see_openposes(view, box, document, layer):
    usual, control = view.grab().toImage(), document.control_image(layer.id)
    box.pose.safe_colours = True
    assert view.grab().toImage() != usual
    assert document.control_image(layer.id) == control
    box.tool = Tool.BRUSH
    safe = view.grab().toImage()
    box.pose.safe_colours = False
    assert view.grab().toImage() != safe


def test_every_command_is_in_the_menu_and_works_or_says_why(area, document):
    ids = {spec.id for spec in pose_specs()}
    listed = {name for name in MENU.split() if name.startswith("pose.")}
    inner = {name for name in ids if name not in listed}
    assert listed <= ids
    assert inner == {"pose.larger", "pose.smaller", "pose.left", "pose.right", "pose.front",
                     "pose.forward", "pose.backward", "pose.back"}  # fmt: skip
    runs = pose_runs(area.pose_tools, area.pose_bar.files)
    assert ids - set(runs) == {"pose.save", "pose.own", "pose.photo"}
    told = []
    area.pose_bar.failed.connect(told.append)
    QGuiApplication.clipboard().setText("")
    asking = ("pose.read", "pose.write")
    for name in sorted(set(runs) - {"pose.add", *asking}):
        area.pose_menus.attempt(runs[name])
    assert all("nobody" in str(error) for error in told)
    assert document.undo_stack.count() == 0 or len(told) >= len(runs) - 5
    runs["pose.add"]()
    area.pose_tools.choose(area.pose_tools.people())
    for name in sorted(set(runs) - {"pose.add", *asking}):
        area.pose_menus.attempt(runs[name])
    while document.undo_stack.canUndo():
        document.undo_stack.undo()


def test_own_poses_are_kept_renamed_and_deleted(qtbot, area, layer, tmp_path):
    own = area.pose_menus.own
    own.save("One", layer.people[0])
    own.save("Two", layer.people[1].turned(40, (0, 0)))
    menu = area.pose_bar.poses.menu()
    menu.aboutToShow.emit()
    mine = menu.actions()[-1].menu()
    assert [action.text() for action in mine.actions()] == ["One", "Two"]
    dialog = OwnPosesDialog(own)
    qtbot.addWidget(dialog)
    dialog.list.item(0).setText("Two")
    assert "already" in dialog.note.text()
    assert [pose.name for pose in own.all()] == ["One", "Two"]
    dialog.list.item(0).setText("First")
    assert [pose.name for pose in own.all()] == ["First", "Two"]
    dialog.list.setCurrentRow(1)
    dialog.delete.click()
    assert [pose.name for pose in own.all()] == ["First"]
