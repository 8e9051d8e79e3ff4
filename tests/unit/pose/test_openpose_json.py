"""Pose files of other tools, whole and damaged."""

import json
import math
import random

import numpy as np
import pytest

from studio.domain.errors import PoseError, UserError
from studio.pose.faces import with_face
from studio.pose.hands import with_hand
from studio.pose.openpose_json import MOST_PEOPLE, dumps, loads
from studio.pose.parts import HANDS
from studio.pose.person import Joint, Person, standing

HIDDEN = (4, 16)


def someone(seed=0, size=(512, 768)):
    rng = np.random.default_rng(seed)
    spots = (rng.uniform(0.05, 0.95, (18, 2)) * size).round(2).tolist()
    return Person(tuple(Joint(x, y, i not in HIDDEN) for i, (x, y) in enumerate(spots)))


def triples(person, scale=(1.0, 1.0)):
    """Flat x, y, confidence as a detector writes them."""
    rows = [(j.x * scale[0], j.y * scale[1], 0.9) if j.shown else (0, 0, 0) for j in person.joints]
    return [number for row in rows for number in row]


def body_25(person):
    rows = [triples(person)[i : i + 3] for i in range(0, 54, 3)]
    hip, foot = [1.0, 2.0, 0.8], [3.0, 4.0, 0.7]
    return [n for row in (*rows[:8], hip, *rows[8:], *[foot] * 6) for n in row]


def coco(person):
    return {"version": 1.3, "people": [{"person_id": [-1], "pose_keypoints_2d": triples(person)}]}


def controlnet(person, **more):
    hands = {"face_keypoints_2d": None, "hand_left_keypoints_2d": None}
    body = {"pose_keypoints_2d": triples(person), **hands}
    return {"people": [body], "canvas_width": 512, "canvas_height": 768, "animals": None, **more}


def editor(person):
    points = [[j.x, j.y] if j.shown else None for j in person.joints]
    return {"width": 512, "height": 768, "keypoints": [points]}


def shown(person):
    return [(j.x, j.y) if j.shown else None for j in person.joints]


def assert_same(read, person):
    for found, expected in zip(shown(read), shown(person), strict=True):
        assert (found is None) == (expected is None)
        assert found is None or found == pytest.approx(expected, abs=1e-3)


PERSON = someone()
FLAT = [[j.x, j.y] if j.shown else [-1, -1] for j in PERSON.joints]
HALF = {"face_keypoints_2d": [], "hand_right_keypoints_2d": [1.0] * 63, "pose_keypoints_2d": None}
UNIT = triples(PERSON, (1 / 512, 1 / 768))
DIALECTS = {
    "OpenPose, COCO": (coco(PERSON), None),
    "OpenPose, BODY_25": ({"people": [{"pose_keypoints_2d": body_25(PERSON)}]}, None),
    "OpenPose before 1.3": ({"people": [{"pose_keypoints": triples(PERSON)}]}, None),
    "ControlNet": (controlnet(PERSON), (512, 768)),
    "ControlNet, someone without a body": (
        controlnet(PERSON, people=[HALF, controlnet(PERSON)["people"][0]]),
        (512, 768),
    ),
    "controlnet-aux, frames": ([controlnet(PERSON)], (512, 768)),
    "controlnet-aux, an empty frame first": (
        [controlnet(PERSON, people=[]), controlnet(PERSON), controlnet(someone(3))],
        (512, 768),
    ),
    "controlnet-aux, from 0 to 1": (
        controlnet(PERSON, people=[{"pose_keypoints_2d": UNIT}]),
        (512, 768),
    ),
    "with width and height": ({**coco(PERSON), "width": 512, "height": 768}, (512, 768)),
    "openpose-editor": (editor(PERSON), (512, 768)),
    "openpose-editor, one after the other": (
        {"width": 512, "height": 768, "keypoints": FLAT},
        (512, 768),
    ),
}


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("form", ["text", "bytes", "marked text", "marked bytes", "wide bytes"])
def test_every_dialect_says_the_same(dialect, form):
    said, canvas = DIALECTS[dialect]
    text = json.dumps(said)
    written = {
        "text": text,
        "bytes": text.encode(),
        "marked text": "\ufeff" + text,
        "marked bytes": text.encode("utf-8-sig"),
        "wide bytes": text.encode("utf-16"),
    }[form]
    people, named = loads(written)
    assert named == canvas
    assert len(people) == 1
    assert_same(people[0], PERSON)


def test_several_people_of_the_editor_in_one_list():
    two = FLAT + [[x + 1, y] if x >= 0 else [x, y] for x, y in FLAT]
    people, _ = loads(json.dumps({"width": 512, "height": 768, "keypoints": two}))
    assert_same(people[0], PERSON)
    assert_same(people[1], PERSON.moved(1, 0))
    assert people[0].id != people[1].id


@pytest.mark.parametrize("seed", range(20))
def test_what_is_written_is_read_back(seed):
    people = [someone(seed + k, (900, 400)).moved(-30, 20) for k in range(1 + seed % 4)]
    read, canvas = loads(dumps(people, (900, 400)))
    assert canvas == (900, 400)
    for found, person in zip(read, people, strict=True):
        assert np.allclose(found.points(), person.points(), atol=1e-3)
    assert loads(dumps(read, (900, 400)), (900, 400))[0][0].joints == read[0].joints


def test_what_is_written_is_what_controlnet_reads():
    said = json.loads(dumps([PERSON], (512, 768)))
    assert (said["canvas_width"], said["canvas_height"]) == (512, 768)
    (body,) = said["people"]
    assert len(body["pose_keypoints_2d"]) == 54
    assert set(body["pose_keypoints_2d"][2::3]) == {0.0, 1.0}
    for part in ("face_keypoints_2d", "hand_left_keypoints_2d", "hand_right_keypoints_2d"):
        assert body[part] is None
    assert json.loads(dumps([], (8, 8)))["people"] == []


def test_the_canvas_is_fitted_into_the_document():
    text = json.dumps(controlnet(PERSON))
    assert_same(loads(text, (1024, 1536))[0][0], PERSON.scaled(2, (0, 0)))
    wide = loads(text, (1512, 768))[0][0]  # proportions are kept, and the canvas is centred
    assert_same(wide, PERSON.moved(500, 0))
    assert loads(text, (1512, 768))[1] == (512, 768)
    assert_same(loads(json.dumps(coco(PERSON)), (64, 64))[0][0], PERSON)  # no canvas is named


def test_parts_of_a_picture_without_a_size_are_of_the_document():
    text = json.dumps({"people": [{"pose_keypoints_2d": UNIT}]})
    people, canvas = loads(text, (1024, 1536))
    assert canvas is None
    assert_same(people[0], PERSON.scaled(2, (0, 0)))
    assert_same(loads(text)[0][0], Person(tuple(
        Joint(j.x / 512, j.y / 768, j.shown) for j in PERSON.joints
    )))  # fmt: skip


def test_joints_the_file_does_not_place_hang_where_they_would():
    person = standing((200, 300), 400)
    for joint in (3, 4, 10, 15, 17):
        person = person.with_shown(joint, False)
    (read,), _ = loads(json.dumps(coco(person)))
    for found, expected in zip(read.joints, person.joints, strict=True):
        assert found.shown == expected.shown
        assert math.dist((found.x, found.y), (expected.x, expected.y)) < 15


@pytest.mark.parametrize("only", range(18))
def test_a_single_joint_is_someone_too(only):
    numbers = [0.0] * 54
    numbers[3 * only : 3 * only + 3] = [100.0, 120.0, 0.5]
    (person,), _ = loads(json.dumps({"people": [{"pose_keypoints_2d": numbers}]}), (500, 500))
    assert [j.shown for j in person.joints] == [i == only for i in range(18)]
    everything = Person(tuple(Joint(j.x, j.y) for j in person.joints))
    assert everything.height == pytest.approx(400)
    assert (person.joints[only].x, person.joints[only].y) == pytest.approx((100, 120))


def broken(numbers):
    return json.dumps({"people": [{"pose_keypoints_2d": numbers}]})


REFUSED = {
    "nothing": ("", "not JSON"),
    "no JSON": ("a picture", "not JSON"),
    "cut off": (json.dumps(coco(PERSON))[:-9], "not JSON"),
    "a PNG": (b"\x89PNG\r\n\x1a\n\x00\x00", "not JSON"),
    "too deep": ("[" * 100_000, "not JSON"),
    "a number": ("3", "no pose"),
    "null": ("null", "no pose"),
    "another file": ('{"nodes": [], "links": []}', "no pose"),
    "a list of numbers": ("[1, 2, 3]", "no pose"),
    "people of text": ('{"people": ["Ann"]}', "no pose"),
    "keypoints of text": ('{"people": [{"pose_keypoints_2d": "many"}]}', "no pose"),
    "places of text": (broken(["1"] * 54), "no pose"),
    "truth for numbers": (broken([True] * 54), "no pose"),
    "points of text": ('{"keypoints": [' + ",".join(['"a"'] * 18) + "]}", "no pose"),
    "too few": (broken([1.0] * 53), "53 numbers"),
    "too many": (broken([1.0] * 78), "78 numbers"),
    "half an editor's person": (json.dumps({"keypoints": FLAT[:9]}), "9 joints"),
    "NaN": (broken([math.nan] * 54), "not a number"),
    "infinity": (broken([math.inf] + [1.0] * 53), "infinite"),
    "hardly finite": (broken([1e300] + [1.0] * 53), "infinite"),
    "a huge whole number": (broken([10**400] + [1] * 53), "infinite"),
    "more digits than are read": ("1" * 5000, "not JSON"),
    "no canvas": (json.dumps(controlnet(PERSON, canvas_width=0)), "canvas of 0 x 768"),
    "nobody": ('{"people": []}', "nobody"),
    "no frames": ("[]", "nobody"),
    "nobody seen": (broken([0.0] * 54), "nobody"),
    "hands alone": ('{"people": [{"hand_left_keypoints_2d": []}]}', "nobody"),
    "a crowd": (dumps([PERSON] * (MOST_PEOPLE + 1), (9, 9)), "65 people"),
    "a large file": (" " * (16 * 2**20 + 1), "16 MiB"),
    "too far out once scaled": (
        json.dumps(controlnet(PERSON.moved(9e5, 0), canvas_width=1, canvas_height=1)),
        "too far outside",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_files_that_are_no_poses_are_refused_in_sentences(case):
    text, what = REFUSED[case]
    with pytest.raises(PoseError) as caught:
        loads(text, (512, 512))
    error = caught.value
    assert isinstance(error, UserError)
    assert what in error.what
    for sentence in (error.what, error.kept, error.remedy):
        assert sentence.endswith(".")


def test_as_many_people_as_are_allowed():
    assert len(loads(dumps([PERSON] * MOST_PEOPLE, (9, 9)))[0]) == MOST_PEOPLE


def test_damaged_files_are_read_or_refused_and_nothing_else():
    """Two thousand files with bytes, numbers or parts changed."""
    dice = random.Random(5)
    whole = [json.dumps(said) for said, _ in DIALECTS.values()]
    values = (None, True, -1, 0, 1e18, "x", [], {}, [[]], 10**400, math.nan, math.inf)
    refused = 0
    for number in range(2000):
        text = dice.choice(whole)
        if number % 2:
            said = json.loads(text)
            for _ in range(dice.randint(1, 3)):
                changed(dice, said, values)
            data = json.dumps(said)
        else:
            data = bytearray(text.encode())
            for _ in range(dice.randint(1, 6)):
                at = dice.randrange(len(data))
                if dice.random() < 0.3:
                    del data[at : at + dice.randint(1, 40)]
                else:
                    data[at] = dice.randrange(256)
            data = bytes(data)
        try:
            people, _ = loads(data, (640, 480))
        except PoseError:
            refused += 1
        else:
            assert all(math.isfinite(j.x) and math.isfinite(j.y) for p in people for j in p.joints)
    assert 500 < refused < 1990


def changed(dice, said, values):
    """Replaces, removes or repeats something somewhere inside."""
    here = said
    while isinstance(here, (dict, list)) and here:
        keys = list(here) if isinstance(here, dict) else range(len(here))
        key = dice.choice(keys)
        if not isinstance(here[key], (dict, list)) or not here[key] or dice.random() < 0.2:
            action = dice.random()
            if action < 0.6:
                here[key] = dice.choice(values)
            elif action < 0.8:
                del here[key]
            elif isinstance(here, list):
                here.append(here[key])
            return
        here = here[key]


def whole(seed=0):
    rng = np.random.default_rng(seed)
    person = standing((256, 400), 600)
    for part in HANDS:
        person = with_hand(person, part)
    person = with_face(person)
    for point in rng.integers(18, 128, 9).tolist():
        person = person.with_shown(point, False)
    return person


def everything(person):
    return np.array([(j.x, j.y, j.shown) for _, j in person.items()])


@pytest.mark.parametrize("seed", range(5))
def test_hands_and_faces_are_written_and_read_back(seed):
    person = whole(seed)
    text = dumps([person, standing((100, 100), 90)], (512, 768))
    (said, bare) = json.loads(text)["people"]
    assert len(said["face_keypoints_2d"]) == 3 * 70  # with the pupils, as OpenPose writes
    assert len(said["hand_left_keypoints_2d"]) == len(said["hand_right_keypoints_2d"]) == 63
    assert bare["face_keypoints_2d"] is None
    (read, other), _ = loads(text)
    assert np.allclose(everything(read), everything(person), atol=1e-3)
    assert other.face == other.left_hand == ()
    (twice, _), _ = loads(text, (1024, 1536))
    assert np.allclose(everything(twice)[:, :2], everything(person)[:, :2] * 2, atol=2e-3)


def test_points_of_a_hand_that_were_not_seen_lie_where_they_may_be():
    person = whole()
    rows = [[j.x, j.y, 0.8] for j in person.left_hand]
    for missing in (3, 4, 20):
        rows[missing] = [0, 0, 0]
    body = {
        "pose_keypoints_2d": triples(person),
        "hand_left_keypoints_2d": [n for row in rows for n in row],
    }
    (read,), _ = loads(json.dumps({"people": [body]}))
    assert [i for i, j in enumerate(read.left_hand) if not j.shown] == [3, 4, 20]
    for found, true in zip(read.left_hand, person.left_hand, strict=True):
        assert math.dist((found.x, found.y), (true.x, true.y)) < 0.5


@pytest.mark.parametrize(
    "hand", [[], None, [0.0] * 63, [1.0] * 62, "hand", {}, [[1, 2, 1]] * 21, 7]
)
def test_a_hand_that_is_none_is_passed_over(hand):
    body = {"pose_keypoints_2d": triples(PERSON), "hand_left_keypoints_2d": hand}
    (read,), _ = loads(json.dumps({"people": [body]}))
    assert read.left_hand == ()
    assert_same(read, PERSON)


def test_a_hand_that_is_nowhere_is_refused():
    body = {"pose_keypoints_2d": triples(PERSON), "hand_left_keypoints_2d": [math.inf] * 63}
    with pytest.raises(PoseError, match="lies nowhere"):
        loads(json.dumps({"people": [body]}))
