"""Classes, depth and masks of drawings."""

from __future__ import annotations

import numpy as np
import pytest

from studio.starter.drawing import maps, people, scenes, solids
from studio.starter.drawing.drawing import Drawing, Shape
from studio.starter.drawing.paths import box, ellipse


def names(index: np.ndarray) -> set[str]:
    return {list(maps.CLASSES)[i] for i in np.unique(index)}


def test_the_shape_on_top_decides():
    below = Shape(box(0, 0, 128, 128), (0, 0, 255), "sky", 0.1)
    above = Shape(box(32, 32, 64, 64), (255, 0, 0), "house", 0.8)
    drawing = Drawing("a house", (below, above), whole=True)
    assert names(maps.classes(drawing)) == {"sky", "house"}
    assert maps.classes(drawing)[64, 64] == list(maps.CLASSES).index("house")
    near = maps.depth(drawing)
    assert abs(int(near[64, 64]) - 204) <= 1
    assert abs(int(near[4, 4]) - 26) <= 1


def test_a_ball_is_nearest_in_its_middle():
    ball = Shape(ellipse(64, 64, 40, 40), (255, 0, 0), "ball", 0.4, bulge=0.3)
    near = maps.depth(Drawing("a ball", (ball,))).astype(int)
    assert near[64, 64] > near[64, 44] > near[64, 27] > near[64, 5] == 0


def test_ground_comes_nearer_downwards():
    ground = Shape(box(0, 0, 128, 128), (0, 200, 0), "grass", 0.5, tilt=(0.0, 0.6))
    column = maps.depth(Drawing("grass", (ground,))).astype(int)[:, 64]
    assert (np.diff(column) >= 0).all()
    assert column[-1] - column[0] > 140


def test_a_part_no_class_knows_is_an_error():
    with pytest.raises(KeyError, match="unicorn"):
        maps.class_of("unicorn")


@pytest.mark.parametrize("seed", range(20))
def test_every_part_of_every_drawing_has_a_class(seed):
    for make in (people.person, scenes.scene, solids.solid):
        drawing = make(np.random.default_rng([3, seed]))
        assert names(maps.classes(drawing)) <= set(maps.CLASSES)
        if drawing.whole:
            assert "background" not in names(maps.classes(drawing))


def test_garments_are_masks_of_their_own():
    drawing = people.person(np.random.default_rng(8))
    shirt = maps.part_mask(drawing, "shirt")
    legs = maps.part_mask(drawing, "trousers", "skirt")
    assert shirt.any()
    assert not ((shirt > 0) & (legs > 0)).any()
    person = maps.classes(drawing) == list(maps.CLASSES).index("person")
    assert person[shirt > 0].all()


def test_an_icon_is_a_cushion():
    alpha = np.zeros((64, 64), np.float32)
    alpha[16:48, 16:48] = 1
    near = maps.silhouette_depth(alpha)
    assert near[0, 0] == 0
    assert near[32, 32] > near[32, 17] > 80
    assert not maps.silhouette_depth(np.zeros((8, 8), np.float32)).any()
