"""The shipped starter follows a sketch with its adapter, and does not without: by metric."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine

SIZE = 512  # sketches are drawn as large as the welcome document
SEEDS = (41, 42)


def apple() -> np.ndarray:
    turn = np.linspace(0, 2 * np.pi, 60)
    return np.stack([170 + 110 * np.cos(turn), 330 + 130 * np.sin(turn)], axis=1)


def star() -> np.ndarray:
    turn = np.linspace(0, 2 * np.pi, 11)[:10] - np.pi / 2
    radius = np.where(np.arange(10) % 2, 75, 170)
    return np.stack([330 + radius * np.cos(turn), 200 + radius * np.sin(turn)], axis=1)


def heart() -> np.ndarray:
    t = np.linspace(0, 2 * np.pi, 80)
    x = 16 * np.sin(t) ** 3
    y = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    return np.stack([190 + 8 * x, 190 - 11 * y], axis=1)


SHAPES: dict[str, Callable[[], np.ndarray]] = {
    "a red apple": apple,
    "a star": star,
    "a red heart": heart,
}


def overlap(first: np.ndarray, second: np.ndarray) -> float:
    """Intersection over union of two boolean pictures."""
    return float((first & second).sum() / max(1, (first | second).sum()))


def drawn(points: np.ndarray) -> tuple[Picture, np.ndarray]:
    """The outline as dark ink on white, and what it encloses at the starter's size."""
    contour = points.round().astype(np.int32)
    ink = np.full((SIZE, SIZE), 255, np.uint8)
    cv2.polylines(ink, [contour], isClosed=True, color=20, thickness=8, lineType=cv2.LINE_AA)
    filled = cv2.fillPoly(np.zeros((SIZE, SIZE), np.uint8), [contour], 255)
    small = cv2.resize(filled, (128, 128), interpolation=cv2.INTER_AREA) > 127
    return Picture.from_array(ink), small


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine("cpu")


def test_the_figure_fills_the_sketch_with_the_adapter_and_not_without(engine):
    followed, ignored = [], []
    for words, shape in SHAPES.items():
        sketch, inside = drawn(shape())
        for seed in SEEDS:
            for weight, overlaps in ((1.0, followed), (0.0, ignored)):
                request = Request(
                    prompt=f"{words}, flat style, white background",
                    seed=seed,
                    adapters=(AdapterUse("t2i_adapter", "starter:sketch", weight, picture=sketch),),
                )
                pixels = engine.run(request, lambda _event: None, StopToken()).results[0].pixels
                overlaps.append(overlap(pixels.min(axis=2) < 200, inside))
    assert np.mean(followed) > 0.7
    assert np.mean(followed) > np.mean(ignored) + 0.2
