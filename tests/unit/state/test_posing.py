"""People on layers: drawn, dragged, undone, saved."""

from __future__ import annotations

import json
import math
import random

import numpy as np
import pytest
from support.sessions import make_session

from studio.domain.adapter_catalogue import find
from studio.domain.errors import UserError
from studio.files import openraster
from studio.pose.ik import dragged
from studio.pose.openpose import draw_body
from studio.pose.person import Joint, points_of, standing
from studio.state.document import Document, LayerError
from studio.state.layers import IN_PICTURE, LayerKind
from studio.state.pixels import to_array
from studio.state.pose_saving import read, written
from studio.state.pose_tools import PoseTools
from studio.state.tools import ToolBox


@pytest.fixture
def document(qapp) -> Document:
    return Document(128, 160)


@pytest.fixture
def tools(document) -> PoseTools:
    return PoseTools(document, ToolBox())


def drawn(document, layer) -> bool:
    """Whether the layer's image is exactly what OpenPose draws of its people.

    Black cannot be told from nothing, and is nowhere in the drawing.
    """
    expected = draw_body(points_of(layer.people), (document.width, document.height))
    rgba = to_array(layer.image)
    seen = rgba[..., 3] > 0
    return bool((rgba[..., :3][seen] == expected[seen]).all() and not expected[~seen].any())


def test_a_new_layer_has_somebody_on_it_and_is_no_part_of_the_picture(document):
    before = document.composite(only=IN_PICTURE)
    layer = document.add_pose_layer()
    assert (layer.kind, layer.name, document.active) == (LayerKind.POSE, "Pose", layer)
    assert len(layer.people) == 1
    left, top, right, bottom = layer.people[0].box()
    assert 0 < left < right < 128
    assert 0 < top < bottom < 160
    assert drawn(document, layer)
    assert document.composite(only=IN_PICTURE) == before
    document.undo_stack.undo()
    assert layer not in document.layers


def test_a_drag_is_one_undo_step_and_its_middle_is_seen(document):
    layer = document.add_pose_layer()
    start = layer.people
    edit = document.begin_pose(layer.id)
    for dx in (3, 6, 9):
        edit.show((start[0].moved(dx, 0),))
        assert drawn(document, layer)
    edit.commit("Move person")
    assert document.undo_stack.count() == 2
    assert document.undo_stack.undoText() == "Move person"
    document.undo_stack.undo()
    assert layer.people == start
    assert drawn(document, layer)
    document.undo_stack.redo()
    assert layer.people == (start[0].moved(9, 0),)
    assert drawn(document, layer)


def test_whatever_changes_the_layer_shows_all_of_it(document, tools):
    """Only a part is drawn anew; it must be all that differs."""
    rng = random.Random(1)
    for _ in range(3):
        tools.add_person()
    layer = document.pose_layer()
    edit = document.begin_pose(layer.id)
    for _ in range(150):
        people = list(layer.people)
        index = rng.randrange(len(people))
        joint = rng.randrange(18)
        ways = [
            lambda p, j=joint: dragged(p, j, (rng.uniform(-20, 150), rng.uniform(-20, 180))),
            lambda p: p.moved(rng.uniform(-30, 30), rng.uniform(-30, 30)),
            lambda p, j=joint: p.with_shown(j, rng.random() < 0.5),
        ]
        people[index] = rng.choice(ways)(people[index])
        if rng.random() < 0.1:
            rng.shuffle(people)
        edit.show(tuple(people))
        assert drawn(document, layer)


def test_a_cancelled_drag_never_happened(document):
    layer = document.add_pose_layer()
    start, count = layer.people, document.undo_stack.count()
    edit = document.begin_pose(layer.id)
    edit.show((start[0].moved(5, 5),))
    edit.cancel()
    assert (layer.people, document.undo_stack.count()) == (start, count)
    edit = document.begin_pose(layer.id)
    edit.commit("Nothing")
    assert document.undo_stack.count() == count


def test_people_are_not_painted_on_or_merged(document):
    layer = document.add_pose_layer()
    with pytest.raises(LayerError, match="holds people, not paint"):
        document.begin_edit()
    with pytest.raises(LayerError, match="holds people, not paint"):
        document.merge_down(layer.id)
    document.set_locked(layer.id, locked=True)
    with pytest.raises(LayerError, match="is locked"):
        document.begin_pose(layer.id)
    with pytest.raises(LayerError, match="is locked"):
        document.set_people(layer.id, (), "Clear layer")


def test_a_copy_has_people_of_its_own(document):
    layer = document.add_pose_layer()
    copy = document.duplicate_layer(layer.id)
    document.set_people(copy.id, (), "Remove person")
    assert len(layer.people) == 1
    assert drawn(document, layer)
    assert drawn(document, copy)


def test_tools_add_mirror_turn_scale_and_remove(document, tools):
    tools.add_person()
    tools.add_person()
    layer = document.pose_layer()
    first, second = layer.people
    assert first.centre()[0] != second.centre()[0]
    assert tools.chosen() == second
    tools.group.scale(0.5)
    assert tools.chosen().height == pytest.approx(second.height / 2)
    tools.group.turn(90)
    left, top, right, bottom = tools.chosen().box()
    assert right - left > bottom - top
    tools.group.mirror()
    assert tools.chosen().id == second.id
    assert layer.people[0] == first
    tools.group.remove()
    assert layer.people == (first,)
    tools.group.remove()
    assert layer.people == ()
    tools.group.remove()
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.pose_layer() is None


def test_a_person_stays_as_large_in_every_pose(document, tools):
    from studio.pose.library import all_poses

    layer = document.add_pose_layer()
    bones = [(2, 3), (5, 6), (8, 9), (11, 12)]

    def longest():
        joints = layer.people[0].joints
        return max(
            math.dist((joints[a].x, joints[a].y), (joints[b].x, joints[b].y)) for a, b in bones
        )

    before = longest()
    for pose in all_poses():
        tools.take_pose(pose)
        assert 0.6 < longest() / before < 1.6, pose.name


def test_too_many_are_refused(document, tools):
    somebody = standing((10, 10), 10)
    layer = document.add_pose_layer(tuple(somebody.moved(i, 0) for i in range(64)))
    with pytest.raises(UserError, match="64 people at most"):
        tools.add_person()
    assert len(layer.people) == 64


def test_projects_keep_people_and_other_painters_see_them(document, tmp_path):
    layer = document.add_pose_layer()
    person = layer.people[0].with_shown(4, False)
    document.set_people(layer.id, (person, standing((30, 60), 50)), "Two")
    path = tmp_path / "people.ora"
    openraster.save(document.snapshot(), path)
    other = Document(8, 8)
    other.restore(openraster.load(path))
    again = next(each for each in other.layers if each.kind is LayerKind.POSE)
    assert again.people == layer.people
    assert drawn(other, again)
    merged = openraster.load(path).layers[-1].pixels
    assert merged[..., 3].any()


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        "people",
        [3],
        [{}],
        [{"id": 3, "joints": []}],
        [{"id": "a", "joints": [[0, 0, 1]] * 17}],
        [{"id": "a", "joints": [[0, "x", 1]] * 18}],
        [{"id": "a", "joints": [[0, 1e9, 1]] * 18}],
        [{"id": "a", "joints": [[0, 0]] * 18}],
    ],
)
def test_damaged_people_are_left_out(damaged):
    assert read(damaged) == ()


def test_json_round_trip_is_exact():
    people = (standing((0.1 + 0.2, 7), 33), standing((1, 2), 3).with_shown(0, False))
    assert read(json.loads(json.dumps(written(people)))) == people
    assert people[1].joints[0] == Joint(people[1].joints[0].x, people[1].joints[0].y, False)


def test_a_pose_adapter_looks_at_the_topmost_pose_layer(qapp, tmp_path):
    session = make_session(tmp_path, 128)
    session.adapters.replace_all((), "")
    entry = session.adding.embedded(find("starter:pose"))
    assert "Add a pose" in session.adapter_warning(entry)
    layer = session.document.add_pose_layer()
    assert session.adapter_warning(entry) == ""
    (use,) = session.build_request().adapters
    expected = draw_body(points_of(layer.people), (128, 128))
    assert np.array_equal(use.picture.rgb(), expected)
    session.document.set_people(layer.id, (layer.people[0].moved(9, 0),), "Move person")
    (moved,) = session.build_request().adapters
    assert moved.picture != use.picture
    session.close()
