"""What a fill of one class takes."""

from __future__ import annotations

import numpy as np

from studio.domain.regions import closed, region


def sheet():
    keys = np.zeros((40, 60), np.uint32)
    lines = np.zeros((40, 60), bool)
    return keys, lines


def test_other_classes_and_lines_stop_it():
    keys, lines = sheet()
    keys[:, 45:] = 7
    lines[:, 20] = True
    out = region(keys, lines, (30, 10)) > 0
    assert out[:, 21:45].all()
    assert not out[:, :20].any()
    assert not out[:, 45:].any()
    assert (region(keys, lines, (50, 3)) > 0)[:, 45:].all()
    assert not region(keys, lines, (50, 3))[:, :45].any()


def test_regions_meet_below_the_middle_of_a_line_and_leave_nothing_out():
    keys, lines = sheet()
    lines[:, 20:25] = True  # a line of five pixels
    left, right = region(keys, lines, (5, 5)) > 0, region(keys, lines, (50, 5)) > 0
    assert (left | right).all()
    assert left[:, :22].all()
    assert right[:, 23:].all()
    assert not left[:, 23:].any()


def test_a_press_on_a_line_means_what_is_beside_it():
    keys, lines = sheet()
    lines[:, 20:25] = True
    assert np.array_equal(region(keys, lines, (20, 9)), region(keys, lines, (5, 5)))
    assert np.array_equal(region(keys, lines, (24, 9)), region(keys, lines, (50, 5)))


def test_regions_are_joined_by_sides_and_not_by_corners():
    keys, lines = sheet()
    for i in range(40):
        lines[i, i] = True
    below = region(keys, lines, (2, 30)) > 0
    assert below[30, 2]
    assert not below[5, 40]


def test_all_ink_and_one_region_do_no_harm():
    keys, lines = sheet()
    assert (region(keys, lines, (0, 0)) == 255).all()
    assert (region(keys, ~lines, (0, 0)) == 255).all()
    lines[3, 4] = True  # a speck within
    assert (region(keys, lines, (0, 0)) == 255).all()


def test_small_openings_of_a_line_are_closed_where_that_is_wanted():
    keys, lines = sheet()
    lines[:, 20:23] = True
    lines[18:22, 20:23] = False  # four pixels
    assert region(keys, closed(lines, 0), (5, 5))[5, 50]
    kept = region(keys, closed(lines, 6), (5, 5)) > 0
    assert not kept[:, 30:].any()
    assert kept[:, :20].all()
    assert not closed(np.zeros_like(lines), 6).any()
