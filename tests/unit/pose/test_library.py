"""The poses that ship with the studio."""

import itertools
import json
import math

import numpy as np
import pytest

from studio.domain.errors import PoseError
from studio.domain.resources import resource
from studio.pose import library
from studio.pose.hands import with_hand
from studio.pose.library import all_poses
from studio.pose.openpose import JOINTS, LIMBS, draw_body
from studio.pose.parts import HANDS
from studio.pose.person import PARENTS, points_of, standing
from studio.pose.stature import stature

POSES = all_poses()
# What a pose cannot go without, and what it is made of.
WANTED = (
    "Standing", "Relaxed", "Hands on hips", "Arms up", "Waving", "Pointing", "Arms crossed",
    "Walking", "Running", "Jumping", "Kicking a ball", "Punch", "Fencing lunge", "Sitting",
    "Sitting, from the front", "Kneeling", "Squatting", "Lying on the back", "Disco", "Ballet",
    "Tree", "Bow", "Throwing", "Climbing", "Carrying", "Shrug", "Thinking",
)  # fmt: skip
BONES = {(2, 3), (3, 4), (5, 6), (6, 7), (8, 9), (9, 10), (11, 12), (12, 13)}


def bone(pose, a, b):
    one, two = pose.joints[a], pose.joints[b]
    return math.dist((one.x, one.y), (two.x, two.y))


def test_there_are_poses_for_everyone():
    names = [pose.name for pose in POSES]
    assert len(set(names)) == len(names) >= 24
    assert set(WANTED) <= set(names)
    groups = [group for group, _ in itertools.groupby(POSES, lambda pose: pose.group)]
    assert len(set(groups)) == len(groups) >= 6  # each group in one piece
    assert all_poses() is POSES


@pytest.mark.parametrize("pose", POSES, ids=lambda pose: pose.name)
def test_a_pose_fills_its_unit_box(pose):
    spots = np.array([(j.x, j.y) for j in pose.joints])
    assert spots.shape == (18, 2)
    assert spots.min(0) == pytest.approx((0, 0))
    assert spots.max() == pytest.approx(1)
    assert sum(not j.shown for j in pose.joints) <= 2
    assert all(j.shown or "e" in JOINTS[i][-3:] for i, j in enumerate(pose.joints))


@pytest.mark.parametrize("pose", POSES, ids=lambda pose: pose.name)
def test_everyone_has_the_same_human_proportions(pose):
    """Bones may point at the viewer and be drawn shorter, but none is longer than it is."""
    model = standing((0, 0), 1)
    full = [bone(model, a, b) for a, b in sorted(BONES)]
    drawn = [bone(pose, a, b) for a, b in sorted(BONES)]
    parts = np.array(drawn) / np.array(full)
    size = parts.max()
    assert (parts > 0.98 * size).sum() >= 3  # drawn at full length, and alike
    assert (parts > 0.25 * size).all()
    head = [bone(pose, 1, i) / size for i in (0, 14, 15, 16, 17)]
    assert max(head) < 0.18
    trunk = max(bone(pose, 1, 8), bone(pose, 1, 11)) / size
    assert 0.25 < trunk < 0.36


@pytest.mark.parametrize("pose", POSES, ids=lambda pose: pose.name)
def test_right_and_left_are_on_their_sides(pose):
    """Along the line across the trunk, from whose right the viewer sees."""
    spots = np.array([(j.x, j.y) for j in pose.joints])
    spine = spots[1] - (spots[8] + spots[11]) / 2
    across = np.array((-spine[1], spine[0])) / np.hypot(*spine)
    assert (spots[5] - spots[2]) @ across > 0
    assert (spots[11] - spots[8]) @ across > 0


@pytest.mark.parametrize("pose", POSES, ids=lambda pose: pose.name)
def test_a_person_fits_the_place_it_is_put(pose):
    person = pose.person((300, 250), 200)
    spots = np.array([(j.x, j.y) for j in person.joints])
    low, high = spots.min(0), spots.max(0)
    assert (low + high) / 2 == pytest.approx((300, 250))
    assert (high - low).max() == pytest.approx(200)
    assert [j.shown for j in person.joints] == [j.shown for j in pose.joints]
    assert person.id != pose.person((300, 250), 200).id
    assert draw_body(points_of([person]), (600, 500)).any()


def test_standing_is_someone_who_stands():
    pose = next(pose for pose in POSES if pose.name == "Standing")
    there, here = pose.person((200, 200), 300), standing((200, 200), 300)
    gaps = np.hypot(*(there.points() - here.points())[:, :2].T)
    assert gaps.max() < 8


def test_whoever_takes_poses_in_turn_keeps_her_proportions():
    """Every bone is as long as it was, or drawn shorter where it points at the viewer."""
    model = standing((0, 0), 640)
    full = {pair: bone(model, *pair) for pair in BONES}
    person = model
    for pose in (*POSES, *POSES[::-1]):
        person = pose.taken_by(person)
        assert stature(person) == pytest.approx(640, rel=1e-5)
        drawn = {pair: bone(person, *pair) for pair in BONES}
        assert all(drawn[pair] <= full[pair] + 0.05 for pair in BONES)
        assert sum(abs(drawn[pair] - full[pair]) < 0.05 for pair in BONES) >= 3
    stood = next(pose for pose in POSES if pose.name == "Standing").taken_by(person)
    for pair in BONES:
        assert bone(stood, *pair) == pytest.approx(full[pair], abs=0.05)


def test_hands_take_the_shape_of_the_pose_where_they_are_shown():
    person = standing((100, 100), 90)
    punch = next(pose for pose in POSES if pose.name == "Punch")
    assert len([pose for pose in POSES if pose.hands]) >= 24
    assert punch.taken_by(person).right_hand == ()
    for part in HANDS:
        person = with_hand(person, part)
    fist = punch.taken_by(person)
    for part in HANDS:
        reach = [math.dist((j.x, j.y), (h[0].x, h[0].y)) for h in [fist.part(part)] for j in h]
        assert max(reach) < 0.09 * 90 / 0.893  # closed


def test_poses_differ():
    for one, two in itertools.combinations(POSES, 2):
        gaps = one.person((0, 0), 1).points() - two.person((0, 0), 1).points()
        assert np.hypot(*gaps[:, :2].T).max() > 0.03, (one.name, two.name)


def rows():
    return json.loads(resource("poses", "poses.json").read_text("utf-8"))["poses"]


def edited(**change):
    return json.dumps({"poses": [{**rows()[0], **change}]})


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "3", '{"poses": []}', '{"poses": [3]}', '{"poses": {"a": 1}}', "[" * 99999,
        edited(name=""), edited(name=3), edited(group=None), edited(joints=[]), edited(joints=None),
        edited(joints=[[0, 1]] * 18), edited(joints=[[0.5, 0.5, 1]] * 18),
        edited(hands=["Paw", "Fist"]), edited(hands=3),
        edited(joints=[["a", 0, 1]] * 18), edited(joints=[[0, 0, 1]] * 17 + [[1, 7, 1]]),
        edited(joints=[[0, 0, 1]] * 17 + [[1, math.nan, 1]]),
        json.dumps({"poses": [rows()[0], rows()[0]]}),
    ],
)  # fmt: skip
def test_a_damaged_library_is_said_to_be(tmp_path, monkeypatch, text):
    (tmp_path / "poses.json").write_text(text, "utf-8")
    monkeypatch.setattr(library, "resource", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(PoseError, match="missing or damaged"):
        all_poses()


def test_a_missing_library_is_said_to_be(tmp_path, monkeypatch):
    monkeypatch.setattr(library, "resource", tmp_path.joinpath)
    with pytest.raises(PoseError, match="by hand"):
        all_poses()


def test_limbs_that_are_measured_are_limbs():
    assert set(LIMBS) >= BONES
    assert all(PARENTS[b] == a for a, b in BONES)
