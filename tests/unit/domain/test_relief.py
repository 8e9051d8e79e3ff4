"""Heights under a soft brush."""

from __future__ import annotations

import numpy as np

from studio.domain.relief import alpha_for, moved, smoothed


def test_heights_go_up_and_down_as_far_as_the_brush_covers_and_the_range_allows():
    height = np.array([[0, 100, 250]], np.uint8)
    full = np.full((1, 3), 255, np.uint8)
    assert moved(height, full, 0.2).tolist() == [[51, 151, 255]]
    assert moved(height, full, -0.2).tolist() == [[0, 49, 199]]
    assert moved(height, full // 2, 0.2).tolist() == [[25, 125, 255]]
    assert np.array_equal(moved(height, np.zeros_like(full), 1.0), height)


def test_smoothing_levels_a_step_only_where_the_brush_went():
    height = np.zeros((40, 40), np.uint8)
    height[:, 20:] = 200
    coverage = np.zeros_like(height)
    coverage[10:30] = 255
    out = smoothed(height, coverage, 3.0, 1.0)
    assert np.array_equal(out[:10], height[:10])
    assert 0 < out[20, 18] < out[20, 21] < 200
    assert int(np.abs(np.diff(out[20].astype(int))).max()) < 40
    assert np.array_equal(smoothed(height, coverage, 3.0, 0.0), height)


def test_what_is_transparent_fades_and_what_is_opaque_stays_so():
    before, alpha = np.array([[0, 0, 100]], np.uint8), np.array([[0, 255, 180]], np.uint8)
    up = np.array([[60, 60, 160]], np.uint8)
    # a hill on nothing is white as strong as it is high; on black paper it is grey
    assert alpha_for(up, before, alpha).tolist() == [[60, 255, 240]]
    assert alpha_for(np.zeros_like(up), before, alpha).tolist() == [[0, 255, 80]]
