"""The figures of the evaluation on cases whose answers are known."""

from __future__ import annotations

import numpy as np
import pytest

from studio.starter.metrics import edge_f1, mean_iou, pck, rank1, spearman


@pytest.fixture
def joints() -> np.ndarray:
    """A person 100 pixels tall; the last six joints are hidden."""
    joints = np.zeros((18, 3), np.float32)
    joints[:12, 1] = np.linspace(10, 110, 12)
    joints[:12, 0], joints[:12, 2] = 60, 1
    return joints


def test_every_joint_within_a_tenth_of_the_person_counts(joints):
    assert pck(joints, joints[:, :2]) == 1
    assert pck(joints, joints[:, :2] + (9.9, 0)) == 1
    assert pck(joints, joints[:, :2] + (10.1, 0)) == 0


def test_hidden_joints_do_not_count(joints):
    found = joints[:, :2].copy()
    found[12:] = 500
    assert pck(joints, found) == 1
    found[:3] = 500
    assert pck(joints, found) == pytest.approx(9 / 12)


def test_a_person_of_whom_nothing_is_shown_has_no_figure(joints):
    joints[:, 2] = 0
    assert np.isnan(pck(joints, joints[:, :2]))


def test_rank_correlation_knows_order_and_not_scale():
    depth = np.arange(12).reshape(3, 4)
    assert spearman(depth, np.exp(depth / 3)) == pytest.approx(1)
    assert spearman(depth, -depth) == pytest.approx(-1)
    assert spearman(depth, np.zeros((3, 4))) == 0


def test_rank_correlation_gives_ties_their_mean_rank():
    # By hand: ranks 1.5 1.5 3 4 and 1 2 3 4.
    assert spearman(np.array([0, 0, 1, 2]), np.array([1, 2, 3, 4])) == pytest.approx(
        np.corrcoef([1.5, 1.5, 3, 4], [1, 2, 3, 4])[0, 1]
    )


def test_intersection_over_union_is_averaged_over_the_classes_shown():
    classes = np.array([[0, 0, 0, 0], [1, 1, 1, 1]])
    assert mean_iou(classes, classes) == 1
    found = np.array([[0, 0, 1, 1], [1, 1, 1, 1]])
    assert mean_iou(classes, found) == pytest.approx((2 / 4 + 4 / 6) / 2)
    elsewhere = np.array([[0, 0, 0, 0], [1, 1, 2, 2]])
    assert mean_iou(classes, elsewhere) == pytest.approx((1 + 2 / 4) / 2)


def test_rank1_goes_by_direction_and_not_by_length():
    gallery = np.array([[1.0, 0], [0, 1]])
    queries = np.array([[9.0, 1], [0.01, 0.2], [2, 1]])
    assert rank1(queries, np.array([7, 8, 8]), gallery, np.array([7, 8])) == pytest.approx(2 / 3)


def test_lines_two_pixels_off_are_followed_and_three_are_not():
    lines = np.zeros((32, 32), np.uint8)
    lines[10] = 255
    assert edge_f1(lines, np.roll(lines, 2, 0)) == 1
    assert edge_f1(lines, np.roll(lines, 3, 0)) == 0
    assert edge_f1(lines, np.zeros_like(lines)) == 0
