"""Bodies drawn as pose adapters expect them."""

import math

import cv2
import numpy as np
import pytest

from studio.pose.openpose import COLOURS, JOINTS, LIMBS, draw_body, limb_colour

STANDING = [
    (128, 40), (128, 80), (98, 82), (88, 130), (80, 175), (158, 82), (168, 130), (176, 175),
    (110, 170), (106, 220), (104, 270), (146, 170), (150, 220), (152, 270),
    (120, 32), (136, 32), (108, 38), (148, 38),
]  # fmt: skip


def body(hidden=()):
    points = np.ones((1, 18, 3), np.float32)
    points[0, :, :2] = STANDING
    points[0, list(hidden), 2] = 0
    return points


def test_tables_are_openposes():
    assert len(JOINTS) == len(COLOURS) == 18
    assert len(LIMBS) == 17
    assert (JOINTS[4], JOINTS[7], JOINTS[14]) == ("right wrist", "left wrist", "right eye")
    assert limb_colour(0) == (153, 0, 0)
    assert limb_colour(12) == (0, 0, 153)  # neck to nose


def test_every_joint_has_its_colour():
    picture = draw_body(body(), (256, 300))
    assert picture.shape == (300, 256, 3)
    for (x, y), colour in zip(STANDING, COLOURS, strict=True):
        assert tuple(picture[y, x]) == colour


def test_every_long_limb_has_its_darker_colour_in_the_middle():
    picture = draw_body(body(), (256, 300))
    for limb, (a, b) in enumerate(LIMBS):
        (x0, y0), (x1, y1) = STANDING[a], STANDING[b]
        if math.hypot(x0 - x1, y0 - y1) > 30:
            assert tuple(picture[(y0 + y1) // 2, (x0 + x1) // 2]) == limb_colour(limb)


def test_a_hidden_joint_takes_its_limbs_along():
    picture = draw_body(body(hidden=[3]), (256, 300))
    for colour in (COLOURS[3], limb_colour(2), limb_colour(3)):
        assert not (picture == colour).all(-1).any()
    assert (picture == limb_colour(4)).all(-1).any()


def test_several_people_are_drawn_and_none_is_black():
    two = np.concatenate([body(), body()])
    two[1, :, 0] += 100
    picture = draw_body(two, (356, 300))
    for dx in (0, 100):
        assert tuple(picture[40, 128 + dx]) == COLOURS[0]
    assert not draw_body(np.zeros((0, 18, 3), np.float32), (64, 32)).any()


def test_points_of_another_shape_are_refused():
    with pytest.raises(ValueError, match=r"\[P, 18, 3\]"):
        draw_body(np.zeros((18, 3), np.float32), (64, 64))


def reference(points, size):
    """The published rule on coordinates between 0 and 1, with its own one-based table."""
    sequence = [
        [2, 3], [2, 6], [3, 4], [4, 5], [6, 7], [7, 8], [2, 9], [9, 10], [10, 11], [2, 12],
        [12, 13], [13, 14], [2, 1], [1, 15], [15, 17], [1, 16], [16, 18],
    ]  # fmt: skip
    wheel = cv2.cvtColor(
        np.array([[[round(i * 10), 255, 255] for i in range(18)]], np.uint8), cv2.COLOR_HSV2RGB
    )[0]
    width, height = size
    canvas = np.zeros((height, width, 3), np.uint8)
    for one in points / np.array([width, height, 1.0]):
        for i, pair in enumerate(sequence):
            ends = one[np.array(pair) - 1]
            if (ends[:, 2] > 0).all():
                across, down = ends[:, 0] * width, ends[:, 1] * height
                half = int(math.dist((across[0], down[0]), (across[1], down[1])) / 2)
                angle = math.degrees(math.atan2(down[0] - down[1], across[0] - across[1]))
                middle = (int(across.mean()), int(down.mean()))
                outline = cv2.ellipse2Poly(middle, (half, 4), int(angle), 0, 360, 1)
                cv2.fillConvexPoly(canvas, outline, [int(float(c) * 0.6) for c in wheel[i]])
        for colour, (x, y, seen) in zip(wheel.tolist(), one, strict=True):
            if seen > 0:
                cv2.circle(canvas, (int(x * width), int(y * height)), 4, colour, -1)
    return canvas


@pytest.mark.parametrize("seed", range(20))
def test_equals_the_published_rule_to_the_pixel(seed):
    rng = np.random.default_rng(seed)
    points = np.ones((2, 18, 3), np.float32)
    # A power of two, and quarters of pixels: dividing and multiplying by it is exact.
    points[..., :2] = rng.integers(0, 256 * 4, (2, 18, 2)) / 4
    points[..., 2] = rng.random((2, 18)) < 0.85
    assert np.array_equal(draw_body(points, (256, 256)), reference(points, (256, 256)))
