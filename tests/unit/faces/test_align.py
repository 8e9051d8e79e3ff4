"""Faces are turned, scaled and shifted to the template, and to nothing else."""

import numpy as np
import pytest

from studio.faces.align import TEMPLATE, aligned, is_face, similarity


def moved(points: np.ndarray, degrees: float, scale: float, shift: tuple[float, float]):
    turn = np.deg2rad(degrees)
    matrix = scale * np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    return (points @ matrix.T + shift).astype(np.float32)


def test_a_similarity_is_undone() -> None:
    points = moved(TEMPLATE, 30, 2.5, (40, -7))
    matrix = similarity(points)
    assert np.abs(points @ matrix[:, :2].T + matrix[:, 2] - TEMPLATE).max() < 1e-3


def test_no_other_similarity_is_nearer() -> None:
    points = TEMPLATE + np.random.default_rng(0).normal(0, 4, (5, 2)).astype(np.float32)

    def miss(matrix: np.ndarray) -> float:
        return float(((points @ matrix[:, :2].T + matrix[:, 2] - TEMPLATE) ** 2).sum())

    best = similarity(points)
    a, b = best[0, 0], best[1, 0]
    for nudge in (0.01, -0.01):
        turned = best.copy()
        turned[:, :2] = [[a, -(b + nudge)], [b + nudge, a]]
        scaled = best.copy()
        scaled[:, :2] *= 1 + nudge
        assert miss(turned) > miss(best)
        assert miss(scaled) > miss(best)


def test_the_face_lies_on_the_template() -> None:
    picture = np.zeros((200, 300, 3), np.uint8)
    points = moved(TEMPLATE, 0, 1.5, (60, 20))
    for x, y in points.round().astype(int):
        picture[y - 2 : y + 3, x - 2 : x + 3] = 255
    face = aligned(picture, points)
    assert face.shape == (112, 112, 3)
    assert all(face[round(float(y)), round(float(x))].min() > 200 for x, y in TEMPLATE)


def test_beyond_the_picture_it_is_black() -> None:
    white = np.full((60, 60, 3), 255, np.uint8)
    assert aligned(white, TEMPLATE)[100, 100].max() == 0


@pytest.mark.parametrize("degrees", [0, 90, 200])
def test_faces_of_any_size_and_turn_are_faces(degrees: float) -> None:
    assert is_face(moved(TEMPLATE, degrees, 0.2, (5, 9)))


def test_what_is_no_face() -> None:
    assert not is_face(TEMPLATE * [-1, 1])
    assert not is_face(TEMPLATE[[2, 0, 4, 1, 3]])
    assert not is_face(np.full((5, 2), 64, np.float32))
    assert not is_face(np.full((5, 2), np.nan, np.float32))
