"""The nets that find faces and know them again, on a few avatars."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch
from torch import nn

from studio.starter import painted
from studio.starter.face_export import difference, export_onnx, folded
from studio.starter.face_net import ALIGNED, PICTURE, CosineMargin, FaceEncoder, FacePoints
from studio.starter.face_tasks import (
    FaceEncoderTask,
    FacePointsTask,
    found_points,
    moved,
    point_error,
    recognised,
)
from studio.starter.loop import Plan, Trainer

PEOPLE, LOOKS = 3, 4


@pytest.fixture(scope="module")
def faces(tmp_path_factory):
    return painted.faces(tmp_path_factory.mktemp("faces") / "faces.npz", PEOPLE, LOOKS, seed=3)


def test_the_cache_is_read_back_as_it_was_made(faces, tmp_path):
    made = painted.faces(tmp_path / "faces.npz", PEOPLE, LOOKS, seed=3)
    read = painted.faces(tmp_path / "faces.npz", PEOPLE, LOOKS, seed=3)
    assert np.array_equal(made.pictures, read.pictures)
    assert np.array_equal(made.pictures, faces.pictures)
    assert list(read.who) == [0, 1, 2] * LOOKS


def test_every_picture_of_a_person_is_another_one(faces):
    assert len({picture.tobytes() for picture in faces.pictures}) == PEOPLE * LOOKS


def test_points_move_with_the_picture(faces):
    dot = np.zeros((PICTURE, PICTURE, 3), np.uint8)
    points = np.array([[50, 60], [78, 60], [64, 70], [56, 80], [72, 80]], np.float32)
    cv2.circle(dot, (50, 60), 2, (255, 255, 255), -1)
    for seed in range(6):
        turned, where = moved(np.random.default_rng(seed), dot, points)
        rows, columns = np.nonzero(turned[..., 0] > 128)
        middle = np.array([columns.mean(), rows.mean()])
        assert np.linalg.norm(where - middle, axis=1).min() < 1.5
        assert where[0, 0] < where[1, 0]  # the left eye is the left one in a mirror, too


def test_faces_are_told_apart_after_a_short_training(faces, tmp_path):
    task = FaceEncoderTask(faces, width=4, batch=12)
    before = task.loss(1000).item()
    Trainer(task, Plan(steps=40, rate=5e-3, warmup=5, log_every=100), tmp_path).run()
    assert task.loss(1000).item() < before / 2
    assert recognised(task.model, faces) > 0.8


def test_points_are_found_better_after_a_short_training(faces, tmp_path):
    task = FacePointsTask(faces, batch=8)
    before = point_error(task.model, faces)
    Trainer(task, Plan(steps=40, rate=3e-3, warmup=5, log_every=100), tmp_path).run()
    assert point_error(task.model, faces) < before / 2


def test_an_interrupted_encoder_ends_in_the_same_weights(faces, tmp_path):
    plan = Plan(steps=6, rate=1e-3, warmup=1, log_every=100)
    whole = Trainer(FaceEncoderTask(faces, width=4, batch=4), plan, tmp_path / "whole")
    whole.run()
    Trainer(FaceEncoderTask(faces, width=4, batch=4), plan, tmp_path / "parts").run(stop_at=2)
    resumed = Trainer(FaceEncoderTask(faces, width=4, batch=4), plan, tmp_path / "parts")
    resumed.run()
    expected = whole.task.modules["face_encoder"].state_dict()
    found = resumed.task.modules["face_encoder"].state_dict()
    assert all(torch.equal(expected[name], found[name]) for name in expected)


def test_the_margin_makes_it_harder():
    torch.manual_seed(0)
    margin = CosineMargin(5)
    embeddings, who = torch.randn(8, 512), torch.arange(8) % 5
    assert margin(embeddings, who, 1.0) > margin(embeddings, who, 0.0)


def _lived_in(net: nn.Module, side: int) -> nn.Module:
    """As after training: every normalisation has seen pictures."""
    net.train()
    for _ in range(3):
        net(torch.rand(4, 3, side, side) * 2 - 1)
    return net.eval()


@pytest.mark.parametrize(
    ("net", "side", "shape"),
    [(FaceEncoder(4), ALIGNED, (1, 512)), (FacePoints(16), PICTURE, (1, 5, 2))],
    ids=["encoder", "points"],
)
def test_opencv_reads_the_export_to_the_same_numbers(tmp_path, net, side, shape):
    path = tmp_path / "net.onnx"
    export_onnx(_lived_in(net, side), path, side)
    assert difference(net, path, side) < 1e-3
    reader = cv2.dnn.readNetFromONNX(str(path))
    reader.setInput(np.zeros((1, 3, side, side), np.float32))
    assert reader.forward().shape == shape
    assert [file.name for file in tmp_path.iterdir()] == ["net.onnx"]


def test_an_export_that_reads_otherwise_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setattr("studio.starter.face_export.difference", lambda *_: 0.5)
    with pytest.raises(RuntimeError, match="differs"):
        export_onnx(FacePoints(16).eval(), tmp_path / "net.onnx", PICTURE)
    assert not list(tmp_path.iterdir())


def test_folding_changes_nothing_but_the_layers():
    net = _lived_in(FacePoints(16), PICTURE)
    plain = folded(net)
    pictures = torch.rand(2, 3, PICTURE, PICTURE)
    with torch.no_grad():
        torch.testing.assert_close(plain(pictures), net(pictures), rtol=1e-4, atol=1e-5)
    assert not any(isinstance(layer, nn.BatchNorm2d) for layer in plain.modules())


def test_the_shipped_net_has_little_over_a_million_weights():
    assert sum(p.numel() for p in FaceEncoder().parameters()) < 1.2e6


def test_found_points_are_pixels(faces):
    found = found_points(FacePoints(16), faces.pictures)
    assert found.shape == (PEOPLE * LOOKS, 5, 2)
    assert 32 < found.mean() < 96
