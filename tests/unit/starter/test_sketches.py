from __future__ import annotations

import numpy as np

from studio.starter.metrics import edge_f1, edges
from studio.starter.sketches import inner_lines, outline, sketch_of


def floats(data_folder):
    return np.load(data_folder / "rgba.npy")[0].astype(np.float32) / 255


def test_the_outline_follows_the_silhouette(data_folder):
    rgba = floats(data_folder)
    rows, columns = np.nonzero(outline(rgba))
    radii = np.hypot(rows - 64, columns - 64)
    assert len(rows) > 100
    assert np.all(np.abs(radii - 30) < 3)


def test_a_hand_drawn_sketch_stays_near_the_true_lines(data_folder):
    rgba = floats(data_folder)
    scores = [
        edge_f1(outline(rgba), (sketch_of(np.random.default_rng(s), rgba) > 0.4) * np.uint8(255), 3)
        for s in range(10)
    ]
    assert np.mean(scores) > 0.8


def test_sketches_of_different_hands_differ(data_folder):
    rgba = floats(data_folder)
    first, second = (sketch_of(np.random.default_rng(s), rgba) for s in (1, 2))
    assert not np.array_equal(first, second)


def test_f1_is_one_for_the_same_lines_and_nothing_for_none(data_folder):
    lines = np.maximum(outline(floats(data_folder)), inner_lines(floats(data_folder)))
    assert edge_f1(lines, lines) == 1.0
    assert edge_f1(lines, np.zeros_like(lines)) == 0.0
    assert edge_f1(np.zeros_like(lines), lines) == 0.0


def test_f1_forgives_two_pixels_and_not_ten(data_folder):
    lines = outline(floats(data_folder))
    assert edge_f1(lines, np.roll(lines, 2, axis=1)) > 0.95
    assert edge_f1(lines, np.roll(lines, 10, axis=1)) < 0.6


def test_edges_find_a_drawn_disc(data_folder):
    rgba = floats(data_folder)
    picture = ((rgba[..., :3] + 1 - rgba[..., 3:]) * 255).astype(np.uint8)
    assert edge_f1(outline(rgba), edges(picture)) > 0.9
