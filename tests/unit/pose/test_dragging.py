"""Every point of a person is dragged: fingers keep their bones, reach, and do not jump."""

import math
from dataclasses import replace

import numpy as np
import pytest

from studio.pose.dragging import drag_point, move_part, turn_hand
from studio.pose.drawing import HAND_EDGES
from studio.pose.faces import with_face
from studio.pose.hands import SHAPES, with_hand
from studio.pose.ik import PINNABLE
from studio.pose.parts import HANDS, Part
from studio.pose.person import FAR, PARENTS, Person, standing

SEEDS = range(12)


def anyone(rng):
    """Somebody whole in any pose; hands of any shape, shaken a little."""
    height = float(rng.uniform(200, 900))
    person = standing((400, 400), height).turned(float(rng.uniform(0, 360)), (400, 400))
    person = person.with_places(
        {i: complex(j.x, j.y) + complex(*rng.normal(0, 0.05 * height, 2)) for i, j in
         enumerate(person.joints)}
    )  # fmt: skip
    for part in HANDS:
        person = with_hand(person, part, SHAPES[int(rng.integers(len(SHAPES)))])
    shaken = {
        i: complex(j.x, j.y) + complex(*rng.normal(0, 0.004 * height, 2))
        for i, j in person.items()
        if i >= 18
    }
    return with_face(person).with_places(shaken)


def spot(person, point):
    joint = person.at(point)
    return complex(joint.x, joint.y)


def bodily(person):
    return [abs(spot(person, i) - spot(person, p)) for i, p in enumerate(PARENTS) if p >= 0]


def bones(person):
    """The lengths of all bones, of body and hands."""
    hands = [
        abs(spot(person, part.points[a]) - spot(person, part.points[b]))
        for part in HANDS
        for a, b in HAND_EDGES
    ]
    return np.array(bodily(person) + hands)


def apart(one, two):
    pairs = zip(one.items(), two.items(), strict=True)
    return max(math.dist((a.x, a.y), (b.x, b.y)) for (_, a), (_, b) in pairs)


def to(place):
    return place.real, place.imag


@pytest.mark.parametrize("seed", SEEDS)
def test_no_bone_changes_its_length_whatever_is_dragged(seed):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    before = bones(person)
    for _ in range(60):
        pins = frozenset(int(i) for i in rng.choice(sorted(PINNABLE), rng.integers(0, 4)))
        person = replace(person, pinned=pins)
        person = drag_point(person, int(rng.integers(60)), tuple(rng.uniform(-200, 1000, 2)))
    assert np.abs(bones(person) - before).max() < 0.1


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("part", HANDS)
def test_fingertips_reach_what_a_finger_can_reach(seed, part):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    for finger in range(5):
        base = part.points[4 * finger + 1]
        lengths = [abs(spot(person, base + i + 1) - spot(person, base + i)) for i in range(3)]
        longest = max(lengths)
        nearest = max(0.0, 2 * longest - sum(lengths))
        for _ in range(8):
            radius = float(rng.uniform(nearest, sum(lengths)))
            target = spot(person, base) + radius * np.exp(1j * rng.uniform(0, 2 * math.pi))
            after = drag_point(person, base + 3, to(target))
            assert abs(spot(after, base + 3) - target) < 0.1
            moved = {i for (i, a), (_, b) in zip(person.items(), after.items(), strict=True)
                     if a != b}  # fmt: skip
            assert moved <= {base + 1, base + 2, base + 3}
            there = spot(person, base + 1) - spot(person, base)
            middle = spot(person, base) + 0.99 * (lengths[0] + lengths[1]) * there / abs(there)
            after = drag_point(person, base + 2, to(middle))
            assert abs(spot(after, base + 2) - middle) < 0.1


@pytest.mark.parametrize("seed", SEEDS)
def test_a_drag_begins_where_the_hand_is_and_goes_on_steadily(seed):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    for part in HANDS:
        for point in part.points[1:]:
            start = spot(person, point)
            assert apart(drag_point(person, point, to(start)), person) < 1e-3
            base = part.points[(point - part.points.start - 1) // 4 * 4 + 1]
            pivot = spot(person, part.points[0] if point == base else base)
            goal = pivot + (start - pivot) * 1.5 * np.exp(0.8j)
            way = np.linspace(start, goal, 120)
            step, last = abs(way[1] - way[0]), person
            longest = bones(person)[17:].max()
            for target in way:
                after = drag_point(person, point, to(complex(target)))
                # An arm that comes out of the straight bends by the root of the way.
                assert apart(after, last) < 40 * step + 4 * math.sqrt(step * longest)
                last = after


@pytest.mark.parametrize("seed", range(8))
def test_hands_and_faces_come_along_without_changing_shape(seed):
    rng = np.random.default_rng(seed)
    person = anyone(rng)
    for joint in range(18):
        after = drag_point(person, joint, tuple(rng.uniform(0, 800, 2)))
        for part in (*HANDS, Part.FACE):
            one, two = (np.array([spot(p, i) for i in part.points]) for p in (person, after))
            shape_before, shape_after = (np.abs(s[:, None] - s[None, :]) for s in (one, two))
            assert np.abs(shape_before - shape_after).max() < 1e-6


def test_the_hands_own_wrist_drags_the_arm():
    person = anyone(np.random.default_rng(1))
    there = spot(person, 4) + 5 + 3j
    offset = spot(person, 18) - spot(person, 4)
    after = drag_point(person, 18, to(there + offset))
    assert after == drag_point(person, 4, to(there))


@pytest.mark.parametrize("point", [4, 18 + 8, 39 + 20, 60 + 30])
def test_without_lengths_one_point_moves_alone(point):
    person = anyone(np.random.default_rng(2))
    after = drag_point(person, point, (3.0, 4.0), keep_lengths=False)
    assert spot(after, point) == 3 + 4j
    if point >= 18:
        assert sum(a != b for a, b in zip(person.items(), after.items(), strict=True)) == 1


def test_a_hand_is_turned_and_parts_are_moved_as_a_whole():
    person = anyone(np.random.default_rng(3))
    wrist = spot(person, 4)
    after = turn_hand(person, Part.RIGHT_HAND, wrist + 10, wrist + 10j)
    assert spot(after, 30) - wrist == pytest.approx((spot(person, 30) - wrist) * 1j)
    after = move_part(person, Part.FACE, 5 - 2j)
    assert spot(after, 100) == pytest.approx(spot(person, 100) + 5 - 2j)
    assert after.joints == person.joints


@pytest.mark.parametrize("pin", sorted(PINNABLE))
def test_what_is_pinned_stays_while_the_body_moves_a_little(pin):
    person = replace(standing((400, 400), 600), pinned=frozenset({pin}))
    if pin in (4, 7, 10, 13):
        # Bent first, so that the limb has room.
        x, y = person.joints[pin].x, person.joints[pin].y - 60
        person = replace(drag_point(person, pin, (x, y)), pinned=frozenset({pin}))
    neck = person.joints[1]
    after = drag_point(person, 1, (neck.x + 4, neck.y + 3))
    gap = abs(spot(after, pin) - spot(person, pin))
    assert gap < (1e-6 if pin in (4, 7, 10, 13) else 5.1)
    assert abs(spot(after, 1) - complex(neck.x + 4, neck.y + 3)) < 1e-6
    assert np.allclose(bodily(after), bodily(person))


@pytest.mark.parametrize("seed", range(8))
def test_with_any_pins_a_small_move_of_the_pointer_is_a_small_move_of_everything(seed):
    rng = np.random.default_rng(seed)
    for _ in range(40):
        person = anyone(rng)
        joint = int(rng.integers(18))
        # A middle whose end is pinned has two places only, and goes from one to the other.
        free = {j for j in PINNABLE if not (joint in (3, 6, 9, 12) and j == joint + 1)}
        pins = frozenset(int(i) for i in rng.choice(sorted(free), 3, replace=False))
        person = replace(person, pinned=pins)
        x, y = rng.uniform(0, 800, 2)
        for step in (1.0, 1e-3):
            angle = rng.uniform(0, 2 * math.pi)
            one = drag_point(person, joint, (x, y))
            two = drag_point(
                person, joint, (x + step * math.cos(angle), y + step * math.sin(angle))
            )
            body = zip(one.joints, two.joints, strict=True)
            moved = max(math.dist((a.x, a.y), (b.x, b.y)) for a, b in body)
            assert moved < 60 * step + 6 * math.sqrt(step * max(bodily(person)))


@pytest.mark.parametrize(("end", "middle"), [(4, 3), (7, 6), (10, 9), (13, 12)])
def test_with_a_pinned_elbow_only_the_forearm_turns(end, middle):
    person = replace(standing((400, 400), 600), pinned=frozenset({middle}))
    after = drag_point(person, end, (100.0, 100.0))
    assert after.joints[middle] == person.joints[middle]
    way = (100 + 100j) - spot(person, middle)
    assert abs((spot(after, end) - spot(after, middle)) / way).real >= 0
    assert ((spot(after, end) - spot(after, middle)) / way).imag == pytest.approx(0, abs=1e-9)


def test_nonsense_is_refused():
    person = standing((0, 0), 10)
    for point, place in (
        (18, (0, 0)),
        (127, (0, 0)),
        (128, (0, 0)),
        (-1, (0, 0)),
        (4, (math.nan, 0)),
    ):
        with pytest.raises(ValueError, match=r"point|joint"):
            drag_point(person, point, place)
    whole = with_hand(person, Part.LEFT_HAND)
    with pytest.raises(ValueError, match="not a number"):
        drag_point(whole, 45, (0, math.inf))
    after = drag_point(whole, 45, (9e9, 0), keep_lengths=False)
    assert after.at(45).x == FAR
    with pytest.raises(ValueError, match="pinned"):
        Person(person.joints, pinned=frozenset({18}))
