"""What is painted on depth and areas layers is where it is in the picture: by metric.

Painted with the tools as an artist would, and asked for as the window does.
"""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from support.pointing import drag
from support.sessions import make_session

from studio.canvas.view import CanvasView
from studio.domain.adapter_catalogue import find
from studio.domain.events import StopToken
from studio.domain.request import Request
from studio.domain.resources import resource
from studio.engine.engine import Engine
from studio.state.adapter_entry import embedded_entry
from studio.state.area_tools import AreaTools
from studio.state.control_layers import add_control_layer
from studio.state.layers import LayerKind
from studio.state.relief import Solid
from studio.state.tools import Tool, ToolBox

SEEDS = (71, 72, 73)
SIDE = 256  # pixels of the document; pictures have half of it


@pytest.fixture(scope="module")
def engine() -> Engine:
    import torch

    torch.set_num_threads(1)
    return Engine("cpu")


class Studio:
    """A document, the tools and a canvas to use them on."""

    def __init__(self, qtbot, home, adapter: str) -> None:
        self.session = make_session(home, SIDE, starter=resource("starter"))
        self.session.adapters.replace_all([embedded_entry(find(f"starter:{adapter}"))], "")
        self.box = ToolBox()
        self.view = CanvasView(self.session.document, self.box)
        qtbot.addWidget(self.view)
        self.view.resize(SIDE + 40, SIDE + 40)
        self.view.show()
        self.areas = AreaTools(self.session.document, self.box, lambda: True)

    def use(self, tool: Tool, *points: tuple[float, float]) -> None:
        self.box.tool = tool
        drag(self.view, points)

    def solid(self, solid: Solid, *points: tuple[float, float]) -> None:
        self.box.relief.solid = solid
        self.use(Tool.SOLID, *points)

    def fill(self, name: str, x: float, y: float) -> None:
        self.areas.choose(next(a for a in self.areas.classes() if a.name == name))
        self.use(Tool.FILL, (x, y), (x, y))

    def brush(self, name: str, size: float, *points: tuple[float, float]) -> None:
        self.areas.choose(next(a for a in self.areas.classes() if a.name == name))
        self.box.tool = Tool.BRUSH
        self.box.size = size
        drag(self.view, points)

    def request(self, words: str) -> Request:
        self.session.settings.set_many({"prompt": words, "steps": 12}, "")
        return self.session.build_request()


@pytest.fixture
def studio(qtbot, tmp_path):
    made = []

    def make(adapter: str) -> Studio:
        made.append(Studio(qtbot, tmp_path, adapter))
        return made[-1]

    yield make
    for studio in made:
        studio.session.close()


def pictures(engine: Engine, request: Request) -> list[np.ndarray]:
    """``[128, 128, 3]`` of every seed."""
    made = [
        engine.run(replace(request, seed=seed), lambda _event: None, StopToken()) for seed in SEEDS
    ]
    return [outcome.results[0].pixels for outcome in made]


def without(request: Request) -> Request:
    return replace(request, adapters=())


def paint_ball(studio: Studio, x: float) -> np.ndarray:
    """A floor with a ball on it; returns where the ball is, ``[128, 128]`` bool."""
    add_control_layer(studio.session.document, LayerKind.DEPTH)
    studio.solid(Solid.FLOOR, (SIDE / 2, 110), (SIDE / 2, 180), (SIDE / 2, 254))
    studio.solid(Solid.BALL, (x, 150), (x + 20, 150), (x + 44, 150))
    mask = np.zeros((SIDE, SIDE), np.uint8)
    cv2.circle(mask, (round(x), 150), 44, 255, -1)
    return cv2.resize(mask, (128, 128), interpolation=cv2.INTER_AREA) > 127


def red_share(picture: np.ndarray, mask: np.ndarray) -> float:
    """How much of what is red lies within ``mask``, 0..1."""
    r, g, b = (picture[..., i].astype(int) for i in range(3))
    red = (r > 120) & (r - g > 50) & (r - b > 40)
    return float((red & mask).sum() / max(1, red.sum()))


@pytest.mark.parametrize("x", [70, 186])
def test_a_ball_is_where_its_depth_was_shaped(engine, studio, x):
    desk = studio("depth")
    mask = paint_ball(desk, x)
    request = desk.request("a red ball, flat style")
    assert len(request.adapters) == 1
    followed = [red_share(p, mask) for p in pictures(engine, request)]
    ignored = [red_share(p, mask) for p in pictures(engine, without(request))]
    assert np.mean(followed) > 0.6
    assert np.mean(followed) > np.mean(ignored) + 0.2


def warm_share(picture: np.ndarray, mask: np.ndarray) -> float:
    """How much of what is warm, as walls and roofs are, lies within ``mask``, 0..1."""
    r, g, b = (picture[..., i].astype(int) for i in range(3))
    warm = (r > g + 8) & (r > b + 20)
    return float((warm & mask).sum() / max(1, warm.sum()))


@pytest.mark.parametrize("side", ["left", "right"])
def test_sky_ground_tree_and_house_are_where_they_were_painted(engine, studio, side):
    desk = studio("segmentation")
    house, tree = (70, 190) if side == "left" else (186, 66)
    add_control_layer(desk.session.document, LayerKind.SEGMENTATION)
    desk.fill("sky", 10, 10)
    desk.brush("grass", 120, (0, 220), (128, 215), (256, 220))
    desk.brush("tree", 50, (tree, 100), (tree + 10, 110), (tree, 120))
    desk.brush("tree", 14, (tree, 120), (tree, 190))
    desk.brush("house", 60, *((house + dx, y) for y in (130, 170) for dx in (-15, 15)))
    request = desk.request("trees and a house, flat style")
    [use] = request.adapters
    mask = (use.picture.rgb() == (255, 9, 224)).all(axis=2)
    assert 0.03 < mask.mean() < 0.25
    reach = cv2.dilate(mask.astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    followed = [warm_share(p, reach) for p in pictures(engine, request)]
    ignored = [warm_share(p, reach) for p in pictures(engine, without(request))]
    assert np.mean(followed) > 0.6
    assert np.mean(followed) > np.mean(ignored) + 0.2
