"""Hands and faces drawn as pose adapters expect them."""

import colorsys
import importlib.util
import sys
from collections import namedtuple
from dataclasses import replace
from types import ModuleType

import cv2
import numpy as np
import pytest

from studio.pose.drawing import HAND_EDGES, draw_people, edge_colour, paint_person
from studio.pose.faces import with_face
from studio.pose.hands import with_hand
from studio.pose.openpose import draw_body
from studio.pose.parts import Part
from studio.pose.person import Joint, Person, points_of, standing

SIZE = (256, 256)


def anyone(seed):
    """Points anywhere, also outside the picture, some of them hidden; quarters of pixels."""
    rng = np.random.default_rng(seed)

    def some(count):
        spots = (rng.integers(-40, 300 * 4, (count, 2)) / 4).tolist()
        shown = rng.random(count) < 0.9
        return tuple(Joint(x, y, bool(s)) for (x, y), s in zip(spots, shown, strict=True))

    return Person(some(18), right_hand=some(21), left_hand=some(21), face=some(68))


def published(person, size):
    """The rule as it is published: parts of the width and height, -1 where a point is missing."""
    width, height = size
    canvas = draw_body(points_of([person]), size)
    for hand in (person.left_hand, person.right_hand):
        spots = [(j.x / width, j.y / height) if j.shown else (-1.0, -1.0) for j in hand]
        edges = [
            [0, 1], [1, 2], [2, 3], [3, 4], [0, 5], [5, 6], [6, 7], [7, 8], [0, 9], [9, 10],
            [10, 11], [11, 12], [0, 13], [13, 14], [14, 15], [15, 16], [0, 17], [17, 18],
            [18, 19], [19, 20],
        ]  # fmt: skip
        whole = [(int(x * width), int(y * height)) for x, y in spots]
        for number, (a, b) in enumerate(edges):
            if min(*whole[a], *whole[b]) > 0.01:
                colour = np.array(colorsys.hsv_to_rgb(number / 20, 1, 1)) * 255
                cv2.line(canvas, whole[a], whole[b], colour.tolist(), thickness=2)
        for x, y in whole:
            if x > 0.01 and y > 0.01:
                cv2.circle(canvas, (x, y), 4, (0, 0, 255), thickness=-1)
    for joint in person.face:
        x, y = int(joint.x), int(joint.y)
        if joint.shown and x > 0.01 and y > 0.01:
            cv2.circle(canvas, (x, y), 3, (255, 255, 255), thickness=-1)
    return canvas


@pytest.mark.parametrize("seed", range(20))
def test_equals_the_published_rule_to_the_pixel(seed):
    person = anyone(seed)
    assert np.array_equal(draw_people([person], SIZE), published(person, SIZE))


@pytest.mark.parametrize("seed", range(6))
def test_equals_controlnet_aux_where_it_is_installed(seed, monkeypatch):
    util = _controlnet_aux(monkeypatch)
    person = anyone(seed)
    canvas = np.zeros((256, 256, 3), np.uint8)

    def keypoints(joints, *, missing):
        return [util.Keypoint(x=j.x / 256, y=j.y / 256) if j.shown else missing for j in joints]

    away = util.Keypoint(x=-1.0, y=-1.0)
    util.draw_bodypose(canvas, keypoints(person.joints, missing=None))
    for hand in (person.left_hand, person.right_hand):
        util.draw_handpose(canvas, keypoints(hand, missing=away))
    util.draw_facepose(canvas, keypoints(person.face, missing=away))
    assert np.array_equal(draw_people([person], SIZE), canvas)


def _controlnet_aux(monkeypatch):
    """Its drawing alone: the package itself imports torch, timm and mediapipe."""
    pytest.importorskip("matplotlib.colors")
    found = importlib.util.find_spec("controlnet_aux")
    if found is None:
        pytest.skip("controlnet_aux is not installed")
    folder = f"{next(iter(found.submodule_search_locations))}/open_pose"
    body = ModuleType("open_pose.body")
    body.Keypoint = namedtuple("Keypoint", "x y")
    body.BodyResult = object
    package = ModuleType("open_pose")
    package.__path__ = [folder]
    monkeypatch.setitem(sys.modules, "open_pose", package)
    monkeypatch.setitem(sys.modules, "open_pose.body", body)
    spec = importlib.util.spec_from_file_location("open_pose.util", f"{folder}/util.py")
    util = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(util)
    return util


def test_people_in_front_cover_those_behind():
    one, other = anyone(1), anyone(2)
    both = draw_people([one, other], SIZE)
    front = draw_people([other], SIZE)
    covered = front.any(-1)
    assert np.array_equal(both[covered], front[covered])


def test_a_picture_of_four_channels_is_inked():
    person = anyone(4)
    picture = np.zeros((256, 256, 4), np.uint8)
    paint_person(picture, person, lambda c: (c[2], c[1], c[0], 255))
    whole = draw_people([person], SIZE)
    assert np.array_equal(picture[..., 2::-1], whole)
    assert np.array_equal(picture[..., 3] > 0, whole.any(-1))


def test_colours_go_once_around_the_wheel():
    assert edge_colour(0) == (255, 0, 0)
    assert edge_colour(10) == (0, 255, 255)
    assert len({edge_colour(i) for i in range(len(HAND_EDGES))}) == 20


def test_what_is_hidden_is_not_drawn():
    person = with_face(with_hand(standing((128, 128), 220), Part.LEFT_HAND))
    bare = standing((128, 128), 220)
    assert (draw_people([person], SIZE) != draw_people([bare], SIZE)).any()
    for part in (Part.LEFT_HAND, Part.FACE):
        person = person.with_part_shown(part, False)
    assert np.array_equal(
        draw_people([person], SIZE), draw_people([replace(bare, joints=person.joints)], SIZE)
    )
