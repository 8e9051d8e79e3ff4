"""Portraits: the person stays, the look changes, and the key points are where they are drawn."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import numpy as np
import pytest

from studio.starter.drawing import maps
from studio.starter.drawing.avatars import avatar, described, random_identity, random_look
from studio.starter.drawing.drawing import SIZE
from studio.starter.drawing.pen import DISC, Pen, Pose
from studio.starter.drawing.portraits import EXPRESSIONS, HAIR_STYLES
from studio.starter.drawing.styles import paint

STILL = {"yaw": 0.0, "pitch": 0.0, "roll": 0.0, "scale": 1.0, "x": 0.0, "y": 0.0}


@pytest.fixture
def rng():
    return np.random.default_rng(7)


def colours(drawing, part):
    """Of the filled areas: brows, lids and lips are lines that come and go with the look."""
    return {s.colour for s in drawing.shapes if s.part == part and s.width == 0}


def somebody(rng, **traits):
    return replace(random_identity(rng), **traits)


def numbers(path):
    return np.array([float(n) for n in re.findall(r"-?\d+\.?\d*", path)]).reshape(-1, 2)


def test_one_person_in_two_looks_shares_number_and_colours(rng):
    for _ in range(50):
        identity = random_identity(rng)
        calm, smiling = (
            avatar(identity, replace(random_look(rng), mouth="sad", eyes="open"), rng)
            for _ in range(2)
        )
        assert calm.person == smiling.person
        for part in ("skin", "hair", "eye", "glasses", "beard", "hat"):
            assert colours(calm, part) == colours(smiling, part)


def test_every_trait_counts_in_the_number(rng):
    identity = somebody(rng, hair="short", hat=0, beard="full", glasses="round", face="oval")
    changed = {"hair": "long", "beard": "none", "glasses": "none", "face": "long", "nose": "wide"}
    for trait in fields(identity):
        value = getattr(identity, trait.name)
        if isinstance(value, str):
            other = changed[trait.name] if changed[trait.name] != value else "button"
        elif isinstance(value, bool):
            other = not value
        else:
            other = value + (0.01 if isinstance(value, float) else 1)
        assert replace(identity, **{trait.name: other}).number != identity.number, trait.name


def test_people_differ(rng):
    assert len({random_identity(rng).number for _ in range(500)}) == 500


def test_key_points_are_inside_and_in_order():
    for seed in range(200):
        rng = np.random.default_rng(seed)
        drawing = avatar(random_identity(rng), random_look(rng), rng)
        face = drawing.face
        assert face.shape == (5, 2)
        assert face.dtype == np.float32
        assert (face > 0).all()
        assert (face < SIZE).all()
        left_eye, right_eye, nose, left, right = face
        assert left_eye[0] + 8 < right_eye[0]
        assert left[0] + 4 < right[0]
        # Down the face, whichever way it is tilted.
        down = np.array([-(right_eye - left_eye)[1], (right_eye - left_eye)[0]])
        heights = [float(p @ down) for p in ((left_eye + right_eye) / 2, nose, (left + right) / 2)]
        assert heights == sorted(heights)


def test_key_points_are_where_eyes_and_mouth_are_drawn(rng):
    for _ in range(50):
        look = replace(random_look(rng), mouth="smirk", eyes="open")
        drawing = avatar(somebody(rng, beard="none"), look, rng)
        pupils = [s for s in drawing.shapes if s.part == "eye" and s.depth == 0.79]
        for eye, pupil in zip(drawing.face[:2], pupils, strict=True):
            assert np.abs(numbers(pupil.path).mean(axis=0) - eye).max() < 1
        mouth = next(numbers(s.path) for s in drawing.shapes if s.part == "mouth")
        np.testing.assert_allclose(mouth[[0, -1]], drawing.face[3:], atol=0.06)


def test_the_head_turns_nods_and_tilts(rng):
    identity, look = random_identity(rng), replace(random_look(rng), mouth="smile", **STILL)

    def face(**changes):
        return avatar(identity, replace(look, **changes), np.random.default_rng(0)).face

    straight = face()
    turned = face(yaw=1.0)
    assert turned[2, 0] > straight[2, 0] + 6
    # The far half of the face is foreshortened.
    near, far = turned[2, 0] - turned[0, 0], turned[1, 0] - turned[2, 0]
    assert far < near
    assert (face(pitch=1.0)[:, 1] > straight[:, 1]).all()
    tilted = face(roll=15.0)
    angle = np.rad2deg(np.arctan2(*(tilted[1] - tilted[0])[::-1]))
    assert angle == pytest.approx(15, abs=0.01)
    wide = face(scale=1.2)
    assert wide[1, 0] - wide[0, 0] == pytest.approx(1.2 * (straight[1, 0] - straight[0, 0]), 1e-3)


def test_turning_folds_nothing():
    across = np.stack([np.linspace(-60, 60, 200), np.zeros(200)], axis=1).astype(np.float32)
    for yaw in (-1, 1):
        moved = Pose(yaw, 0, 0, 1, 0, 0).place(across, turn=1.2)
        assert (np.diff(moved[:, 0]) > 0).all()


def test_a_pen_moves_and_enlarges_what_it_draws():
    pen = Pen(Pose(0, 0, 0, 1, 0, 0))
    pen.draw(DISC, (1, 2, 3), "eye", 0.5, at=(10, -20), size=(4, 2))
    (shape,) = pen.shapes()
    points = numbers(shape.path)
    assert np.ptp(points[:, 0]) == pytest.approx(8, abs=0.11)
    assert np.ptp(points[:, 1]) == pytest.approx(4, abs=0.11)


def test_the_same_chance_draws_the_same_picture():
    def draw():
        rng = np.random.default_rng(3)
        return avatar(random_identity(rng), random_look(rng), rng)

    first, second = draw(), draw()
    assert first.shapes == second.shapes
    np.testing.assert_array_equal(first.face, second.face)


def test_words_tell_the_expression_and_never_the_person(rng):
    for mouth, word in EXPRESSIONS.items():
        drawing = avatar(random_identity(rng), replace(random_look(rng), mouth=mouth), rng)
        assert drawing.words == f"a portrait of a {word} person"


def test_descriptions_name_what_is_seen(rng):
    identity = somebody(
        rng, hair="curly", hair_colour=1, glasses="round", beard="none", hat=-1, freckles=False
    )
    look = replace(random_look(rng), mouth="smile")
    said = "a portrait of a smiling person with curly brown hair and glasses"
    assert described(identity, look) == said
    chosen = {described(identity, look, rng).partition(" with ")[2] for _ in range(60)}
    assert chosen == {"curly brown hair", "glasses", "curly brown hair and glasses"}


def test_descriptions_are_short(rng):
    for _ in range(300):
        words = described(random_identity(rng), random_look(rng), rng)
        assert len(words.split()) <= 15


@pytest.mark.parametrize("hair", HAIR_STYLES)
def test_every_hairstyle_is_seen_in_its_colour(rng, hair):
    identity = somebody(rng, hair=hair, hair_colour=7, skin=0, hat=-1, beard="none", eye=0)
    drawing = avatar(identity, replace(random_look(rng), shirt=0, **STILL), rng)
    picture = paint(drawing, "flat", (255, 255, 255)).astype(int)
    blue = picture[..., 2] - picture[..., 0] > 50
    assert (blue.sum() > 300) == (hair != "bald")


def test_parts_have_classes_and_depths_are_in_range(rng):
    for _ in range(40):
        drawing = avatar(random_identity(rng), random_look(rng), rng)
        assert not drawing.whole
        for shape in drawing.shapes:
            assert maps.class_of(shape.part) > 0
            assert shape.depth >= 0.5
            assert shape.depth + shape.bulge <= 0.81
