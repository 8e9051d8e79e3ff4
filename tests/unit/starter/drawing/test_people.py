"""Drawn people: their joints, their words, their shapes."""

import re

import numpy as np
import pytest

from studio.starter.drawing import hair, poses
from studio.starter.drawing.drawing import SIZE, Drawing
from studio.starter.drawing.maps import class_of, visible
from studio.starter.drawing.outfits import body
from studio.starter.drawing.people import CLOTH, person, person_shapes, random_look

SEEDS = range(200)
BONES = ((2, 3, 0.15), (3, 4, 0.145), (5, 6, 0.15), (6, 7, 0.145))
BONES += ((8, 9, 0.2), (9, 10, 0.2), (11, 12, 0.2), (12, 13, 0.2))


def drawn(seed):
    return person(np.random.default_rng(seed))


def near(mask, joint, reach=2):
    """Whether the mask has a pixel within ``reach`` of the joint."""
    x, y = (round(float(v)) for v in joint[:2])
    return mask[max(y - reach, 0) : y + reach + 1, max(x - reach, 0) : x + reach + 1].any()


def numbers(path):
    return np.array([float(n) for n in re.findall(r"-?\d+\.?\d*", path)])


@pytest.mark.parametrize("seed", SEEDS)
def test_every_joint_is_inside_and_on_the_person(seed):
    drawing = drawn(seed)
    joints = drawing.joints
    assert joints.shape == (18, 3)
    assert joints.dtype == np.float32
    assert (joints[:, :2] > 1).all()
    assert (joints[:, :2] < SIZE - 1).all()
    covered = visible(drawing) >= 0
    assert all(near(covered, joint) for joint in joints)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_touches_the_rim(seed):
    covered = visible(drawn(seed)) >= 0
    rim = np.concatenate([covered[0], covered[-1], covered[:, 0], covered[:, -1]])
    assert not rim.any()


@pytest.mark.parametrize("seed", range(60))
def test_eyes_lie_at_their_joints(seed):
    drawing = drawn(seed)
    eyes = [s for s in drawing.shapes if s.part == "eye"]
    assert len(eyes) == 2
    found = [(n[0] + n[2], n[1]) for n in (numbers(s.path) for s in eyes)]
    assert np.allclose(sorted(found), sorted(drawing.joints[14:16, :2].tolist()), atol=0.03)


@pytest.mark.parametrize("seed", range(60))
def test_wrists_end_in_hands(seed):
    """A bare hand is a circle of skin that covers the wrist."""
    drawing = drawn(seed)
    rounds = [numbers(s.path) for s in drawing.shapes if s.part == "skin" and "a" in s.path]
    centres = [(n[0] + n[2], n[1], n[2]) for n in rounds]
    for x, y, _ in drawing.joints[[4, 7]]:
        assert any(np.hypot(x - cx, y - cy) <= radius for cx, cy, radius in centres)


@pytest.mark.parametrize("seed", SEEDS)
def test_bones_keep_their_lengths(seed):
    """Forward kinematics: whatever the pose, each bone has its length in standing heights."""
    joints = drawn(seed).joints[:, :2].astype(float)
    units = [np.hypot(*(joints[a] - joints[b])) / length for a, b, length in BONES]
    assert np.allclose(units, units[0], rtol=1e-3)
    assert np.allclose(joints[1], joints[[2, 5]].mean(0), atol=1e-3)


def test_all_joints_are_shown_but_ears():
    joints = np.stack([drawn(seed).joints for seed in SEEDS])
    assert (joints[:, :16, 2] == 1).all()
    shown = joints[:, 16:, 2].mean()
    assert 0.55 < shown < 0.95


def test_the_persons_right_is_on_the_left_of_one_who_looks_at_us():
    for seed in range(40):
        rng = np.random.default_rng(seed)
        figure = poses.skeleton(rng, poses.STANDING[0])
        for right, left in ((2, 5), (8, 11), (14, 15), (16, 17)):
            assert figure.joints[right, 0] < figure.joints[left, 0]


def test_the_far_arm_is_behind_the_torso_and_farther():
    rng = np.random.default_rng(5)
    look = random_look(rng)
    turned = next(p for p in poses.POSES if p.side)
    back, middle, front = body(look.outfit, poses.skeleton(rng, turned))
    torso = next(s for s in middle if s.part == "shirt")
    assert back
    assert max(s.depth for s in back) < torso.depth < min(s.depth for s in front)


def test_an_ear_behind_a_turned_head_is_not_shown():
    seen = 0
    for seed in SEEDS:
        drawing = drawn(seed)
        nose, right, left = drawing.joints[[0, 14, 15], 0]
        if (right + left) / 2 < nose - 1.5:  # looks well to the right of the picture
            seen += 1
            assert drawing.joints[17, 2] == 0
    assert seen > 5


def test_the_same_seed_draws_the_same_person():
    assert drawn(3).shapes == drawn(3).shapes
    assert np.array_equal(drawn(3).joints, drawn(3).joints)
    assert drawn(3).shapes != drawn(4).shapes


def test_words_name_the_person_and_both_garments():
    colour = "|".join(CLOTH)
    grammar = re.compile(
        rf"a (person|man|woman) in (an?) ({colour}) shirt and "
        rf"(?:({colour}) (?:trousers|shorts)|(an?) ({colour}) skirt)"
    )
    nouns = set()
    for seed in SEEDS:
        match = grammar.fullmatch(drawn(seed).words)
        assert match, drawn(seed).words
        noun, article, shirt, _, second, skirt = match.groups()
        nouns.add(noun)
        assert (article == "an") == (shirt == "orange")
        assert second is None or (second == "an") == (skirt == "orange")
    assert nouns == {"person", "man", "woman"}


def test_the_shirt_has_about_the_colour_that_is_said():
    for seed in SEEDS:
        drawing = drawn(seed)
        said = re.search(r"in an? (\w+) shirt", drawing.words).group(1)
        shirts = [s for s in drawing.shapes if s.part == "shirt"]
        brightest = max(shirts, key=lambda s: sum(s.colour)).colour
        assert np.abs(np.array(brightest) - CLOTH[said]).max() < 70


def test_every_part_has_a_class_and_every_depth_is_in_range():
    parts = set()
    for seed in SEEDS:
        for shape in drawn(seed).shapes:
            parts.add(shape.part)
            assert 0.5 < shape.depth < 0.8
            assert 0 <= shape.bulge <= 0.1
            assert all(0 <= c <= 255 for c in shape.colour)
    assert parts == {"skin", "hair", "shirt", "trousers", "skirt", "shoes", "eye", "mouth"}
    assert len({class_of(part) for part in parts}) == 1


def test_clothes_do_not_look_like_skin():
    for seed in SEEDS:
        outfit = random_look(np.random.default_rng(seed)).outfit
        for cloth in (outfit.shirt, outfit.legs):
            assert np.abs(np.subtract(cloth, outfit.skin)).max() > 12


def test_every_hair_style_is_drawn():
    styles = {random_look(np.random.default_rng(seed)).head.style for seed in SEEDS}
    assert styles == set(hair.STYLES)


@pytest.mark.parametrize("seed", range(40))
def test_someone_in_a_scene_stands_where_told_and_as_tall(seed):
    shapes = person_shapes(np.random.default_rng(seed), scale=50, foot_xy=(64, 100))
    rows, columns = np.nonzero(visible(Drawing("", shapes)) >= 0)
    assert 95 <= rows.max() <= 100
    assert rows.min() >= 49
    assert rows.max() - rows.min() > 40
    assert abs(columns.mean() - 64) < 8
