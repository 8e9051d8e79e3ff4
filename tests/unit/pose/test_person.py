"""A person's joints, moved as one."""

import numpy as np
import pytest

from studio.pose.openpose import JOINTS, LIMBS, draw_body
from studio.pose.person import FAR, PARENTS, SWAPPED, Joint, Person, points_of, standing


def anyone(seed):
    rng = np.random.default_rng(seed)
    spots = rng.uniform(-50, 600, (18, 2)).tolist()
    shown = rng.random(18) < 0.8
    return Person(tuple(Joint(x, y, bool(s)) for (x, y), s in zip(spots, shown, strict=True)))


def test_the_tree_is_the_limbs_that_are_drawn():
    pairs = {(parent, joint) for joint, parent in enumerate(PARENTS) if parent >= 0}
    assert pairs == set(LIMBS)
    assert PARENTS[JOINTS.index("neck")] == -1


def test_the_other_side_of_the_other_side_is_this_one():
    for joint, other in enumerate(SWAPPED):
        assert SWAPPED[other] == joint
        sides = {"right": "left", "left": "right"}
        expected = " ".join(sides.get(word, word) for word in JOINTS[joint].split())
        assert JOINTS[other] == expected


def test_points_are_what_draw_body_takes():
    person = anyone(1)
    points = person.points()
    assert points.shape == (18, 3)
    assert points.dtype == np.float32
    assert [bool(s) for s in points[:, 2]] == [j.shown for j in person.joints]
    assert points_of([person, anyone(2)]).shape == (2, 18, 3)
    assert points_of([]).shape == (0, 18, 3)
    assert draw_body(points_of([standing((64, 64), 100)]), (128, 128)).any()
    assert not draw_body(points_of([]), (16, 16)).any()


def test_everyone_has_a_name_of_their_own():
    one, two = standing((0, 0), 1), standing((0, 0), 1)
    assert one.id != two.id
    assert len(one.id) == 12
    assert one.joints == two.joints
    for changed in (
        one.moved(1, 2),
        one.mirrored(3),
        one.with_shown(4, False),
        one.turned(5, (0, 0)),
    ):
        assert changed.id == one.id


def test_moving_there_and_back():
    person = anyone(3)
    moved = person.moved(12, -7)
    assert moved.joints[4].x == pytest.approx(person.joints[4].x + 12)
    assert moved.joints[4].y == pytest.approx(person.joints[4].y - 7)
    assert np.allclose(moved.moved(-12, 7).points(), person.points())


def test_scaling_keeps_the_point_it_is_about():
    person = anyone(4)
    about = (person.joints[8].x, person.joints[8].y)
    large = person.scaled(2.5, about)
    assert (large.joints[8].x, large.joints[8].y) == pytest.approx(about)
    assert large.height == pytest.approx(2.5 * person.height)
    assert np.allclose(large.scaled(0.4, about).points(), person.points(), atol=1e-3)


def test_turning_is_clockwise_and_keeps_distances():
    person = standing((100, 100), 80)
    turned = person.turned(90, (100, 100))
    assert turned.joints[0].x > 130  # the head, which was above, is to the right
    assert turned.joints[0].y == pytest.approx(100)
    before, after = (p.points()[:, None, :2] - p.points()[None, :, :2] for p in (person, turned))
    assert np.allclose(np.hypot(*after.T), np.hypot(*before.T), atol=1e-3)
    for degrees in (360, -720, 3600000):
        assert np.allclose(person.turned(degrees, (3, 4)).points(), person.points(), atol=1e-3)


def test_a_mirror_image_has_its_right_hand_on_the_same_side_of_the_picture():
    person = standing((100, 100), 80)
    image = person.moved(20, 0).mirrored(100)
    assert image.centre() == pytest.approx((80, 100))
    assert image.joints[2].x < image.joints[5].x
    anyhow = anyone(5)
    assert np.allclose(anyhow.mirrored(33).mirrored(33).points(), anyhow.points(), atol=1e-3)
    assert anyhow.mirrored(33).joints[4].shown == anyhow.joints[7].shown
    assert anyhow.mirrored(33).joints[4].y == anyhow.joints[7].y


def test_the_box_is_that_of_the_shown_joints():
    person = standing((100, 100), 80)
    left, top, right, bottom = person.box()
    assert (top, bottom) == pytest.approx((60, 140))
    assert person.height == pytest.approx(80)
    assert person.centre() == pytest.approx((100, 100))
    assert left == pytest.approx(200 - right)
    without_feet = person.with_shown(10, False).with_shown(13, False)
    assert without_feet.box()[3] == pytest.approx(person.joints[9].y)
    nobody = person
    for joint in range(18):
        nobody = nobody.with_shown(joint, False)
    assert nobody.box() == person.box()
    assert not nobody.points()[:, 2].any()


def test_someone_who_stands_faces_us():
    person = standing((0, 0), 1)
    across = {name: joint.x for name, joint in zip(JOINTS, person.joints, strict=True)}
    down = {name: joint.y for name, joint in zip(JOINTS, person.joints, strict=True)}
    for part in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle", "eye", "ear"):
        assert across[f"right {part}"] < 0 < across[f"left {part}"]
    for chain in (("shoulder", "elbow", "wrist"), ("hip", "knee", "ankle")):
        assert sorted(chain, key=lambda part: down[f"left {part}"]) == list(chain)
    assert down["right eye"] < down["nose"] < down["neck"] < down["right hip"]
    # The arms are away from the body, and their bend tells which side an elbow goes to.
    assert abs(across["right wrist"]) > abs(across["right elbow"]) > abs(across["right shoulder"])


@pytest.mark.parametrize(
    "joints",
    [(), (Joint(0, 0),) * 17, (Joint(float("nan"), 0),) * 18, (Joint(0, float("-inf")),) * 18,
     (Joint(FAR * 2, 0),) * 18],
)  # fmt: skip
def test_no_person_is_made_of_nonsense(joints):
    with pytest.raises(ValueError, match=r"^(A person has|Joints must)"):
        Person(joints)


def test_gestures_that_lead_nowhere_are_refused():
    person = standing((0, 0), 10)
    for gesture in (
        lambda: person.moved(float("nan"), 0),
        lambda: person.scaled(float("inf"), (0, 0)),
        lambda: person.scaled(1e300, (0, 0)),
        lambda: person.turned(float("nan"), (0, 0)),
        lambda: person.mirrored(1e300),
    ):
        with pytest.raises(ValueError, match="numbers within"):
            gesture()
    with pytest.raises(KeyError):
        person.with_shown(18, False)  # she has no hands
