"""Dragging joints: bones keep their lengths, hands reach, and nothing jumps."""

import math
from dataclasses import replace

import numpy as np
import pytest

from studio.pose.ik import dragged
from studio.pose.openpose import JOINTS
from studio.pose.person import FAR, PARENTS, Joint, Person, standing

LIMBS = ((2, 3, 4), (5, 6, 7), (8, 9, 10), (11, 12, 13))
ENDS = frozenset({4, 7, 10, 13})
HEAD = {0, 14, 15, 16, 17}
SEEDS = range(25)


def anyone(rng):
    """Someone of any size in any pose, with bones of unlike lengths."""
    height = float(rng.uniform(60, 900))
    person = standing((400, 400), height).turned(float(rng.uniform(0, 360)), (400, 400))
    shake = rng.normal(0, 0.08 * height, (18, 2)).tolist()
    joints = (Joint(j.x + x, j.y + y) for j, (x, y) in zip(person.joints, shake, strict=True))
    return Person(tuple(joints))


def spot(person, joint):
    return np.array((person.joints[joint].x, person.joints[joint].y))


def gap(person, a, b):
    return math.dist(spot(person, a), spot(person, b))


def lengths(person):
    return np.array([gap(person, i, p) for i, p in enumerate(PARENTS) if p >= 0])


def cross(a, b):
    return float(a[0] * b[1] - a[1] * b[0])


def bend(person, chain):
    """Above 0 when the lower bone turns clockwise from the upper one."""
    root, middle, end = (spot(person, joint) for joint in chain)
    return cross(middle - root, end - middle)


def apart(one, two):
    """How far the joint that moved most is from where it was."""
    return max(
        math.dist((a.x, a.y), (b.x, b.y)) for a, b in zip(one.joints, two.joints, strict=True)
    )


def moved(one, two):
    return {i for i, (a, b) in enumerate(zip(one.joints, two.joints, strict=True)) if a != b}


def around(rng, person, pivot, reach, low=0.0, high=1.0):
    """A point between two parts of ``reach`` from a joint."""
    angle, radius = rng.uniform(0, 2 * math.pi), rng.uniform(low, high) * reach
    x, y = spot(person, pivot) + radius * np.array((math.cos(angle), math.sin(angle)))
    return float(x), float(y)


@pytest.mark.parametrize("seed", SEEDS)
def test_bones_keep_their_lengths(seed):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    before = lengths(person)
    for joint in range(18):
        pins = frozenset(int(i) for i in rng.choice(18, rng.integers(0, 6)))
        to = tuple(rng.uniform(-300, 1100, 2).tolist())
        after = dragged(person, joint, to, pinned=pins)
        assert np.abs(lengths(after) - before).max() < 0.1
        assert after.id == person.id


def test_a_long_drag_does_not_stretch_anyone():
    rng = np.random.default_rng(7)
    person = anyone(rng)
    before = lengths(person)
    for _ in range(3000):
        joint = int(rng.integers(18))
        pins = frozenset(int(i) for i in rng.choice(list(ENDS), 2))
        person = dragged(person, joint, tuple(rng.uniform(0, 800, 2).tolist()), pinned=pins)
    assert np.abs(lengths(person) - before).max() < 1e-6


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("chain", LIMBS)
def test_hands_and_feet_reach_what_they_can(seed, chain):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    root, middle, end = chain
    upper, lower = gap(person, root, middle), gap(person, middle, end)
    low = abs(upper - lower) / (upper + lower)
    to = around(rng, person, root, upper + lower, low)
    after = dragged(person, end, to)
    assert math.dist(spot(after, end), to) < 0.1
    assert moved(person, after) <= {middle, end}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("chain", LIMBS)
def test_a_limb_stretches_toward_what_is_too_far(seed, chain):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    root, middle, end = chain
    reach = gap(person, root, middle) + gap(person, middle, end)
    to = np.array(around(rng, person, root, reach, 1.05, 30))
    after = dragged(person, end, tuple(to.tolist()))
    way = (to - spot(after, root)) / math.dist(to, spot(after, root))
    assert math.dist(spot(after, root) + way * reach, spot(after, end)) < 0.1
    straight = spot(after, root) + way * gap(person, root, middle)
    assert math.dist(straight, spot(after, middle)) < 0.1 + 1e-3 * reach


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("chain", LIMBS)
def test_an_elbow_stays_on_its_side_even_through_a_stretched_arm(seed, chain):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    root, middle, end = chain
    side = math.copysign(1, bend(person, chain))
    reach = gap(person, root, middle) + gap(person, middle, end)
    for _ in range(60):
        person = dragged(person, end, around(rng, person, root, reach, 0, 1.6))
        assert math.copysign(1, bend(person, chain)) == side


def test_straight_limbs_bend_outward():
    joints = list(standing((200, 200), 300).joints)
    for root, middle, end in LIMBS:
        top, length = joints[root], 60
        for k, joint in enumerate((root, middle, end)):
            joints[joint] = Joint(top.x, top.y + length * k)
    straight = Person(tuple(joints))
    for root, middle, end in LIMBS:
        top = straight.joints[root]
        after = dragged(straight, end, (top.x, top.y + 90))
        outward = math.copysign(1, top.x - 200)
        assert (after.joints[middle].x - top.x) * outward > 30


def allowance(person, step):
    """What counts as a little, in pixels.

    A bone turns faster the nearer the pointer is to its pivot, and an arm that comes out of the
    straight bends by the root of the way: both belong to bones that keep their lengths.
    """
    longest = float(lengths(person).max())
    return 40 * step + 4 * math.sqrt(step * longest)


def smooth_targets(rng, person, joint, count):
    """Targets not quite at the pivot, where a bone has no direction; many near the full reach."""
    pivot = 1 if joint == 1 else next((c[0] for c in LIMBS if joint in c[1:]), PARENTS[joint])
    chain = next((c for c in LIMBS if joint == c[2]), None)
    reach = gap(person, joint, pivot) or 100.0
    if chain:
        reach = gap(person, chain[0], chain[1]) + gap(person, chain[1], chain[2])
    for k in range(count):
        low, high = (0.3, 2.5) if k % 2 else (0.98, 1.02)
        yield around(rng, person, pivot, reach, low, high)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("step", [1.0, 1e-2, 1e-4])
def test_a_small_move_of_the_pointer_is_a_small_move_of_everything(seed, step):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    for joint in range(18):
        # A pinned hand leaves its elbow two places; the test below is about those.
        pins = ENDS if joint not in (3, 6, 9, 12) else frozenset()
        for x, y in smooth_targets(rng, person, joint, 12):
            angle = rng.uniform(0, 2 * math.pi)
            near = (x + step * math.cos(angle), y + step * math.sin(angle))
            for pinned in (frozenset(), pins):
                one = dragged(person, joint, (x, y), pinned=pinned)
                two = dragged(person, joint, near, pinned=pinned)
                assert apart(one, two) < allowance(person, step), JOINTS[joint]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_drag_begins_where_the_person_is(seed):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    for joint in range(18):
        at = person.joints[joint]
        for pins in (frozenset(), ENDS):
            assert apart(dragged(person, joint, (at.x, at.y), pinned=pins), person) < 1e-3
            after = dragged(person, joint, (at.x + 0.01, at.y), pinned=pins)
            assert apart(after, person) < allowance(person, 0.01)


@pytest.mark.parametrize("seed", range(12))
def test_a_drag_taken_step_by_step_is_steady(seed):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    for chain in LIMBS:
        end, root = chain[2], chain[0]
        reach = gap(person, chain[0], chain[1]) + gap(person, chain[1], chain[2])
        start = spot(person, end)
        goal = spot(person, root) + 1.4 * reach * (start - spot(person, root)) / max(
            math.dist(start, spot(person, root)), 1e-9
        )
        there = np.linspace(start, goal, 200)
        step = math.dist(there[0], there[1])
        for to in (*there, *there[::-1]):
            after = dragged(person, end, tuple(to.tolist()))
            assert apart(after, person) < allowance(person, step)
            person = after
        assert math.dist(spot(person, end), start) < 0.1


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("chain", LIMBS)
def test_an_elbow_goes_round_its_shoulder_and_the_hand_stays_near(seed, chain):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    root, middle, end = chain
    upper = gap(person, root, middle)
    to = np.array(around(rng, person, root, upper, 0.3, 3))
    after = dragged(person, middle, tuple(to.tolist()))
    way = (to - spot(person, root)) / math.dist(to, spot(person, root))
    assert math.dist(spot(after, middle), spot(person, root) + upper * way) < 0.1
    assert moved(person, after) <= {middle, end}
    travelled = math.dist(spot(after, middle), spot(person, middle))
    assert math.dist(spot(after, end), spot(person, end)) <= travelled * 3.5 + 0.1


@pytest.mark.parametrize("degrees", [20, 40, 40.001, 80, 120, 170])
def test_an_elbow_that_passes_its_hand_does_not_whirl_it_about(degrees):
    """The hand lies on the elbow's own circle, and the elbow goes once round."""
    joints = list(standing((0, 0), 500).joints)
    angle = math.radians(degrees)
    joints[2], joints[3] = Joint(0, 0), Joint(100, 0)
    joints[4] = Joint(100 * math.cos(angle), 100 * math.sin(angle))
    person = last = Person(tuple(joints))
    for tenth in range(3601):
        turn = math.radians(tenth / 10)
        after = dragged(person, 3, (100 * math.cos(turn), 100 * math.sin(turn)))
        assert apart(after, last) < 4 * 100 * math.radians(0.1)
        last = after
    assert apart(last, person) < 1e-6


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("chain", LIMBS)
def test_an_elbow_whose_hand_is_pinned_goes_to_the_pointers_side(seed, chain):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    root, middle, end = chain
    to = np.array(around(rng, person, root, gap(person, root, end), 0.1, 2))
    after = dragged(person, middle, tuple(to.tolist()), pinned=frozenset({end}))
    assert after.joints[end] == person.joints[end]
    line = spot(person, end) - spot(person, root)
    if (
        cross(line, spot(person, middle) - spot(person, root))
        * cross(line, to - spot(person, root))
        > 0
    ):
        assert after == person
    else:
        assert bend(after, chain) == pytest.approx(-bend(person, chain), rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("chain", LIMBS)
def test_a_shoulder_turns_about_the_neck_with_its_arm(seed, chain):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    root, middle, end = chain
    to = np.array(around(rng, person, 1, gap(person, root, 1), 0.3, 3))
    after = dragged(person, root, tuple(to.tolist()))
    way = (to - spot(person, 1)) / math.dist(to, spot(person, 1))
    assert math.dist(spot(after, root), spot(person, 1) + way * gap(person, root, 1)) < 0.1
    assert moved(person, after) <= {root, middle, end}
    assert gap(after, root, end) == pytest.approx(gap(person, root, end))
    pinned = dragged(person, root, tuple(to.tolist()), pinned=frozenset({end}))
    assert_holds(pinned, person, chain)


def assert_holds(after, before, chain):
    """The pinned end is where it was, or as near as the limb lets it be."""
    root, middle, end = chain
    upper, lower = gap(before, root, middle), gap(before, middle, end)
    away = math.dist(spot(after, root), spot(before, end))
    missing = max(0.0, away - upper - lower, abs(upper - lower) - away)
    assert math.dist(spot(after, end), spot(before, end)) == pytest.approx(missing, abs=0.1)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_neck_carries_everyone_but_pinned_hands_and_feet(seed):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    dx, dy = rng.normal(0, 0.1 * person.height, 2).tolist()
    to = (person.joints[1].x + dx, person.joints[1].y + dy)
    assert apart(dragged(person, 1, to), person.moved(dx, dy)) < 1e-6
    after = dragged(person, 1, to, pinned=ENDS)
    for chain in LIMBS:
        assert_holds(after, person, chain)
        assert np.allclose(spot(after, chain[0]) - spot(person, chain[0]), (dx, dy))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_head_turns_as_one(seed):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    to = around(rng, person, 1, gap(person, 0, 1), 0.2, 4)
    after = dragged(person, 0, to)
    assert moved(person, after) <= HEAD
    for a in HEAD | {1}:
        for b in HEAD:
            assert gap(after, a, b) == pytest.approx(gap(person, a, b), abs=1e-6)
    assert cross(spot(after, 0) - spot(after, 1), to - spot(after, 1)) == pytest.approx(0, abs=1e-3)


@pytest.mark.parametrize(("eye", "ear"), [(14, 16), (15, 17)])
def test_an_ear_comes_along_with_its_eye(eye, ear):
    rng = np.random.default_rng(eye)
    person = anyone(rng)
    after = dragged(person, eye, around(rng, person, 0, gap(person, 0, eye), 0.5, 2))
    assert moved(person, after) == {eye, ear}
    assert np.allclose(spot(after, ear) - spot(after, eye), spot(person, ear) - spot(person, eye))
    assert moved(person, dragged(person, ear, (0, 0))) == {ear}


@pytest.mark.parametrize("joint", range(18))
def test_without_lengths_a_joint_moves_alone(joint):
    person = standing((100, 100), 90).with_shown(joint, False)
    after = dragged(person, joint, (12.5, -3), keep_lengths=False, pinned=frozenset({joint}))
    assert moved(person, after) == {joint}
    assert after.joints[joint] == Joint(12.5, -3, shown=False)


def test_hidden_joints_come_along_hidden():
    person = standing((100, 100), 90).with_shown(4, False).with_shown(0, False)
    after = dragged(person, 1, (120, 80))
    assert [j.shown for j in after.joints] == [j.shown for j in person.joints]


@pytest.mark.parametrize("joint", range(18))
@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_targets_that_are_no_numbers_are_refused(joint, bad):
    person = standing((100, 100), 90)
    for to in ((bad, 0.0), (0.0, bad)):
        for keep in (True, False):
            with pytest.raises(ValueError, match="not a number"):
                dragged(person, joint, to, keep_lengths=keep)


@pytest.mark.parametrize("joint", [-1, 18, 1000])
def test_joints_that_are_not_there_are_refused(joint):
    with pytest.raises(ValueError, match="no joint"):
        dragged(standing((0, 0), 1), joint, (0, 0))


@pytest.mark.parametrize("joint", range(18))
def test_absurd_targets_are_taken_to_be_near_or_refused(joint):
    person = standing((100, 100), 90)
    before = lengths(person)
    for to in ((1e300, -1e300), (-1e18, 5.0), (FAR, FAR)):
        if joint == 1:  # the neck alone takes everyone out of the world
            with pytest.raises(ValueError, match="within"):
                dragged(person, joint, to)
            continue
        for pins in (frozenset(), ENDS):
            after = dragged(person, joint, to, pinned=pins)
            assert np.abs(lengths(after) - before).max() < 0.1


@pytest.mark.parametrize("seed", range(30))
def test_bones_without_length_do_no_harm(seed):
    rng = np.random.default_rng(seed)
    joints = list(anyone(rng).joints)
    for joint in rng.choice(18, rng.integers(1, 18), replace=False).tolist():
        parent = max(PARENTS[joint], 0)
        joints[joint] = replace(joints[parent])
    if seed == 0:
        joints = [Joint(50, 50)] * 18
    person = Person(tuple(joints))
    before = lengths(person)
    for joint in range(18):
        for to in (tuple(rng.uniform(0, 800, 2).tolist()), (joints[joint].x, joints[joint].y)):
            for pins in (frozenset(), ENDS):
                after = dragged(person, joint, to, pinned=pins)
                assert np.abs(lengths(after) - before).max() < 0.1
                if joint == 1:
                    assert math.dist(spot(after, 1), to) < 1e-9


def test_the_pivot_itself_is_a_target_too():
    rng = np.random.default_rng(3)
    person = anyone(rng)
    before = lengths(person)
    for joint, parent in enumerate(PARENTS):
        for pivot in {max(parent, 0), PARENTS[max(parent, 0)] if parent > 1 else 1}:
            after = dragged(person, joint, tuple(spot(person, pivot).tolist()))
            assert np.abs(lengths(after) - before).max() < 0.1
