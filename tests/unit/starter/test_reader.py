"""The net that reads poses, depth and areas out of pictures."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch import nn

from studio.starter import painted
from studio.starter.loop import Plan, Trainer
from studio.starter.painted import HALF, JOINTS
from studio.starter.reader import (
    MIRRORED,
    Batch,
    ReaderTask,
    accuracy,
    half_mirrored,
    halved,
    joint_loss,
    read,
)

PLACE = (41.0, 77.0)  # pixels of 128, the middle of a cell of the maps


@pytest.fixture(scope="module")
def geometry(tmp_path_factory):
    return painted.geometry(tmp_path_factory.mktemp("geometry") / "geometry.npz", 20, seed=1)


class Sure(nn.Module):
    """Finds every joint at ``PLACE``, half the depth, and the class 3 everywhere."""

    def forward(self, pictures):
        maps = torch.zeros(len(pictures), JOINTS, HALF, HALF)
        maps[:, :, int(PLACE[1] // 2), int(PLACE[0] // 2)] = 20
        areas = torch.zeros(len(pictures), 5, HALF, HALF)
        areas[:, 3] = 1
        return maps, torch.full((len(pictures), HALF, HALF), 0.5), areas


def test_all_kinds_of_drawings_are_there(geometry):
    with_people = geometry.joints[..., 2].any(axis=1)
    assert with_people.sum() == 9
    assert geometry.depth.shape == geometry.classes.shape == (20, HALF, HALF)
    assert all(depth.max() > depth.min() for depth in geometry.depth)


def test_what_is_known_lies_where_the_picture_shows_it(geometry):
    for joints, classes in zip(geometry.joints, geometry.classes, strict=True):
        shown = joints[joints[:, 2] > 0]
        if len(shown) == 0:
            continue
        columns, rows = (shown[:, :2] / 2).astype(int).clip(0, HALF - 1).T
        assert (classes[rows, columns] > 0).mean() > 0.8  # on the person, not beside


def test_answers_are_read_in_pixels(geometry):
    found = read(Sure(), geometry.pictures[:3], size=2)
    assert found.joints.shape == (3, JOINTS, 2)
    np.testing.assert_allclose(found.joints, np.broadcast_to(PLACE, found.joints.shape))
    assert (found.depth == 128).all()
    assert (found.classes == 3).all()


def test_a_joint_found_in_its_place_costs_least():
    joints = torch.zeros(1, JOINTS, 3)
    joints[0, 0] = torch.tensor([*PLACE, 1])
    rows, columns = torch.meshgrid(torch.arange(HALF), torch.arange(HALF), indexing="ij")
    away = (columns - PLACE[0] / 2) ** 2 + (rows - PLACE[1] / 2) ** 2
    found = (-away / 4).expand(1, JOINTS, HALF, HALF)
    right, unsure = joint_loss(found, joints), joint_loss(torch.zeros_like(found), joints)
    wrong = joint_loss(found.flip(-1), joints)
    assert unsure.item() == pytest.approx(math.log(HALF * HALF), rel=1e-3)
    assert right < unsure / 1.5
    assert wrong > unsure


def test_hidden_joints_cost_nothing():
    maps = torch.randn(2, JOINTS, HALF, HALF)
    assert joint_loss(maps, torch.zeros(2, JOINTS, 3)) == 0


def test_in_a_mirror_the_right_hand_is_the_left_one():
    pictures = torch.zeros(2, 3, 128, 128)
    joints = torch.zeros(2, JOINTS, 3)
    right_wrist, left_wrist = 4, 7
    joints[:, right_wrist] = torch.tensor([20.5, 50.5, 1.0])
    pictures[:, :, 50, 20] = 1
    maps = torch.zeros(2, HALF, HALF)
    seen = half_mirrored(Batch(pictures, joints, maps, maps.long()))
    for row, wrist in ((0, right_wrist), (1, left_wrist)):
        x, y, shown = seen.joints[row, wrist]
        assert shown == 1
        assert seen.pictures[row, 0, int(y), int(x)] == 1
    assert sorted(MIRRORED) == list(range(JOINTS))


def test_it_learns(geometry, tmp_path):
    task = ReaderTask(geometry, width=8, batch=8)
    before = task.loss(1000).item()
    Trainer(task, Plan(steps=40, rate=5e-3, warmup=5, log_every=100), tmp_path).run()
    assert task.loss(1000).item() < 0.8 * before


def test_its_own_figures_are_at_their_best_for_the_truth(geometry):
    figures = accuracy(_Knows(geometry), geometry)
    assert figures.areas == 1
    assert figures.depth > 0.99
    assert figures.pck > 0.99


class _Knows(nn.Module):
    """Answers with the truth of the pictures in their order."""

    def __init__(self, geometry) -> None:
        super().__init__()
        self.geometry, self.next = geometry, 0

    def forward(self, pictures):
        rows = slice(self.next, self.next + len(pictures))
        self.next += len(pictures)
        maps = torch.zeros(len(pictures), JOINTS, HALF, HALF)
        for row, joints in enumerate(self.geometry.joints[rows]):
            for joint, (x, y, _) in enumerate(joints):
                maps[row, joint, min(63, max(0, int(y / 2))), min(63, max(0, int(x / 2)))] = 20
        classes = torch.from_numpy(self.geometry.classes[rows]).long()
        areas = nn.functional.one_hot(classes, 32).permute(0, 3, 1, 2).float()
        return maps, torch.from_numpy(self.geometry.depth[rows]).float() / 255, areas


def test_halving_keeps_every_second_pixel():
    whole = np.arange(16, dtype=np.uint8).reshape(4, 4)
    assert halved(whole).tolist() == [[5, 7], [13, 15]]
