"""Groups of points moved together, with bones kept and without."""

import numpy as np
import pytest

from studio.pose.faces import with_face
from studio.pose.hands import with_hand
from studio.pose.parts import HANDS, Part
from studio.pose.person import PARENTS, standing
from studio.pose.transforming import posed, transformed

SEEDS = range(12)


def whole():
    person = standing((300, 300), 500)
    for part in HANDS:
        person = with_hand(person, part)
    return with_face(person)


def spots(person, points):
    return np.array([complex(person.at(i).x, person.at(i).y) for i in points])


def bones(person):
    body = spots(person, range(18))
    return np.array([abs(body[i] - body[p]) for i, p in enumerate(PARENTS) if p >= 0])


def some(rng):
    return {int(i) for i in rng.choice(18, rng.integers(1, 17), replace=False)}


def a_move(rng):
    turn, by = np.exp(1j * rng.uniform(-1, 1)), complex(*rng.uniform(-120, 120, 2))
    return lambda spot: (spot - 300 - 300j) * turn + 300 + 300j + by


@pytest.mark.parametrize("seed", SEEDS)
def test_bones_are_kept_whatever_is_moved(seed):
    rng = np.random.default_rng(seed)
    person = whole()
    for _ in range(20):
        after = posed(person, some(rng), a_move(rng))
        assert np.abs(bones(after) - bones(person)).max() < 0.1
        hand = spots(after, Part.LEFT_HAND.points)
        there = spots(person, Part.LEFT_HAND.points)
        assert np.allclose(abs(hand[:, None] - hand), abs(there[:, None] - there))
        person = after


@pytest.mark.parametrize("seed", SEEDS)
def test_hands_and_feet_go_where_they_are_taken_as_far_as_they_reach(seed):
    rng = np.random.default_rng(seed)
    by = complex(*rng.uniform(-14, 14, 2)) - 30j
    after = posed(whole(), (4, 7, 10), lambda spot: spot + by)
    assert np.allclose(spots(after, (4, 7, 10)), spots(whole(), (4, 7, 10)) + by, atol=0.1)
    assert np.allclose(spots(after, (1, 2, 5, 8, 13)), spots(whole(), (1, 2, 5, 8, 13)))


def test_nothing_moves_where_nothing_is_moved():
    person = whole()
    for points in ((3,), (4, 3, 2), range(18), range(128), range(18, 39)):
        for move in (posed, transformed):
            after = move(person, points, lambda spot: spot)
            assert np.allclose(spots(after, range(128)), spots(person, range(128)), atol=1e-4)


@pytest.mark.parametrize("move", [posed, transformed])
def test_whole_people_are_moved_as_they_are(move):
    turn = np.exp(0.4j)
    after = move(whole(), range(128), lambda spot: spot * turn + 7)
    assert np.allclose(spots(after, range(128)), spots(whole(), range(128)) * turn + 7)


def test_without_keeping_lengths_points_go_exactly_there_and_hands_follow():
    person = whole()
    after = transformed(person, (4,), lambda spot: spot + 80 - 10j)
    assert spots(after, (4,)) == pytest.approx(spots(person, (4,)) + 80 - 10j)
    assert spots(after, (18,)) == pytest.approx(spots(person, (18,)) + 80 - 10j)
    assert after.joints[3] == person.joints[3]
    finger = transformed(person, (26,), lambda spot: spot + 5)
    assert sum(a != b for a, b in zip(finger.items(), person.items(), strict=True)) == 1


def test_points_a_person_does_not_have_are_passed_over():
    bare = standing((0, 0), 10)
    for move in (posed, transformed):
        after = move(bare, (4, 30, 100), lambda spot: spot + 1)
        assert after.face == after.right_hand == ()
