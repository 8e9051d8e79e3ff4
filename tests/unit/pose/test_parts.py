"""Hands and faces: their shapes, how they sit on a person, and that they come along."""

import itertools
import math

import numpy as np
import pytest

from studio.pose.drawing import HAND_EDGES
from studio.pose.faces import EXPRESSIONS, model, refitted, with_face
from studio.pose.following import followed
from studio.pose.hands import SHAPES, points, reshaped, with_hand
from studio.pose.head import MODEL, view_of
from studio.pose.library import all_poses
from studio.pose.parts import ELBOW, FACE_LINES, HANDS, MIRRORED_FACE, NAMES, WRIST, Part, part_of
from studio.pose.person import Person, standing
from studio.pose.stature import stature


def whole(height=800.0):
    person = standing((400, 450), height)
    for part in HANDS:
        person = with_hand(person, part)
    return with_face(person)


def spots(joints):
    return np.array([complex(j.x, j.y) for j in joints])


def test_the_numbering_is_openposes():
    assert [len(part.points) for part in Part] == [18, 21, 21, 68]
    assert list(itertools.chain(*(part.points for part in Part))) == list(range(128))
    assert all(part_of(i) is part for part in Part for i in part.points)
    assert len(NAMES) == 128
    assert NAMES[18 + 8] == "right index finger, tip"
    assert sorted(itertools.chain(*FACE_LINES[:-1])) == sorted([*range(60), 36, 42, 48])


def test_the_mirror_of_a_faces_mirror_is_the_face():
    assert all(MIRRORED_FACE[MIRRORED_FACE[i]] == i for i in range(68))
    rest = model()
    assert np.allclose(rest[list(MIRRORED_FACE)] * (-1, 1, 1), rest)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_no_bone_of_a_hand_is_longer_than_it_is(shape):
    flat = np.array(points(SHAPES[2]))  # spread: every bone at its full length
    drawn = np.array(points(shape))
    for a, b in HAND_EDGES:
        assert abs(drawn[a] - drawn[b]) <= abs(flat[a] - flat[b]) * 1.1
    assert drawn[0] == 0


def test_shapes_and_expressions_differ_and_have_names():
    for kinds in (SHAPES, EXPRESSIONS):
        assert len({kind.name for kind in kinds}) == len(kinds) >= 12
    for one, other in itertools.combinations(SHAPES, 2):
        gaps = np.abs(np.array(points(one)) - np.array(points(other)))
        assert gaps.max() > 0.01, (one.name, other.name)
    for one, other in itertools.combinations(EXPRESSIONS, 2):
        assert np.abs(model(one) - model(other)).max() > 0.002, (one.name, other.name)


def test_hands_hang_from_the_wrists_with_their_thumbs_to_the_body():
    person = whole()
    for part, inward in ((Part.RIGHT_HAND, 1), (Part.LEFT_HAND, -1)):
        hand, wrist = spots(person.part(part)), person.joints[WRIST[part]]
        elbow = person.joints[ELBOW[part]]
        fore = complex(wrist.x - elbow.x, wrist.y - elbow.y)
        assert hand[0] == complex(wrist.x, wrist.y)
        assert 0.55 < abs(hand[12] - hand[0]) / abs(fore) < 0.95  # Winter: 0.108 to 0.146
        assert ((hand[9] - hand[0]) / fore).real > 0
        assert (hand[4].real - hand[20].real) * inward > 0


def test_a_face_is_where_the_head_is():
    person = whole()
    eyes = [spots(person.face)[rim].mean() for rim in (range(36, 42), range(42, 48))]
    for eye, joint in zip(eyes, person.joints[14:16], strict=True):
        assert abs(eye - complex(joint.x, joint.y)) < 0.004 * 800
    assert abs(person.face[8].x - person.joints[1].x) < 1
    assert person.joints[0].y < person.face[8].y < person.joints[1].y


@pytest.mark.parametrize("seed", range(10))
def test_the_view_of_a_head_is_found_again(seed):
    rng = np.random.default_rng(seed)
    turn = np.linalg.qr(rng.normal(size=(3, 3)))[0]
    seen = MODEL @ (turn[:2] * 300).T + rng.uniform(0, 500, 2)
    person = standing((0, 0), 100).with_places(
        {i: complex(*spot) for i, spot in zip((0, 14, 15, 16, 17), seen.tolist(), strict=True)}
    )
    assert np.allclose(view_of(person).seen(MODEL), seen, atol=1e-6)


def test_a_head_in_one_point_looks_at_the_viewer():
    person = whole()
    flat = person.with_places(dict.fromkeys((0, 14, 15, 16, 17), 100 + 50j))
    face = spots(with_face(flat).face)
    assert np.isfinite(face).all()
    assert 20 < np.abs(face - face.mean()).max() < 100


@pytest.mark.parametrize("pose", all_poses(), ids=lambda pose: pose.name)
def test_every_pose_takes_hands_and_a_face(pose):
    person = pose.person((400, 400), 700)
    for part in HANDS:
        person = with_hand(person, part)
    person = with_face(person)
    tall = stature(person)
    for part in HANDS:
        assert 0.09 < np.abs(spots(person.part(part)) - person.part(part)[0].x
                             - 1j * person.part(part)[0].y).max() / tall < 0.14  # fmt: skip
    nose = complex(person.joints[0].x, person.joints[0].y)
    assert np.abs(spots(person.face) - nose).max() < 0.12 * tall


@pytest.mark.parametrize("seed", range(20))
def test_hands_turn_with_their_forearms_and_the_face_with_the_head(seed):
    rng = np.random.default_rng(seed)
    before = whole()
    body = {i: complex(*rng.uniform(0, 800, 2)) for i in (0, 3, 4, 6, 7)}
    after = followed(before, before.with_places(body))
    for part, root, end in ((Part.RIGHT_HAND, 3, 4), (Part.LEFT_HAND, 6, 7), (Part.FACE, 1, 0)):
        old, new = spots(before.joints), spots(after.joints)
        turn = (new[end] - new[root]) / (old[end] - old[root])
        turn /= abs(turn)
        expected = new[end] + (spots(before.part(part)) - old[end]) * turn
        assert np.allclose(spots(after.part(part)), expected)


def test_a_hand_on_a_pinned_wrist_lies_still():
    before = Person(**{**vars(whole()), "pinned": frozenset({4})})
    after = followed(before, before.with_places({3: 10 + 10j}))
    assert after.right_hand == before.right_hand


@pytest.mark.parametrize("part", HANDS)
def test_a_hand_takes_another_shape_where_it_is(part):
    person = whole().turned(40, (300, 300)).scaled(1.7, (0, 0))
    hand = spots(person.part(part))
    person = person.with_shown(part.points.start + 4, False)
    for shape in (*SHAPES, SHAPES[0]):
        person = reshaped(person, part, shape)
    again = person.part(part)
    assert np.abs(spots(again) - hand).max() < 1e-6
    assert [i for i, joint in enumerate(again) if not joint.shown] == [4]


def test_a_new_pose_keeps_the_expression():
    person = with_face(whole(), EXPRESSIONS[2])
    turned = person.turned(30, (0, 0)).scaled(0.6, (10, 10))
    bare = turned.with_part(Part.FACE, ())
    assert np.abs(spots(refitted(person, bare).face) - spots(turned.face)).max() < 1e-6


def test_mirrored_twice_is_the_same_and_sides_change():
    person = Person(**{**vars(whole()), "pinned": frozenset({4, 9})})
    image = person.mirrored(300)
    assert image.pinned == {7, 12}
    assert np.allclose(spots(image.right_hand), 600 - spots(person.left_hand).conj())
    again = image.mirrored(300)
    for part in Part:
        assert np.allclose(spots(again.part(part)), spots(person.part(part)))
    jaw = [joint.x for joint in image.face[:17]]
    assert jaw == sorted(jaw)


def test_a_person_is_as_tall_as_her_longest_bones_say():
    for height in (60, 700):
        person = standing((0, 0), height)
        assert stature(person) == pytest.approx(height)
        short = person.with_places({3: complex(person.joints[2].x, person.joints[2].y)})
        assert stature(short) == pytest.approx(height)
        pulled = person.with_places({4: 9000 + 0j})
        assert stature(pulled) == pytest.approx(height, rel=0.05)
    assert math.isfinite(stature(standing((0, 0), 0)))
