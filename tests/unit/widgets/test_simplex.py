"""Places between corners and the shares they stand for."""

import numpy as np
import pytest

from studio.widgets.simplex import CORNERS, place, shares_at


@pytest.mark.parametrize("count", CORNERS)
def test_corners_are_everything_of_one(count):
    for index, corner in enumerate(CORNERS[count]):
        assert shares_at(corner, count) == tuple(float(i == index) for i in range(count))
    even = (1 / count,) * count
    assert shares_at(place(even), count) == pytest.approx(even)


@pytest.mark.parametrize("count", [2, 3])
def test_a_place_and_its_shares_are_one(count):
    for shares in np.random.default_rng(0).dirichlet([1] * count, 50):
        assert shares_at(place(shares), count) == pytest.approx(tuple(shares))


@pytest.mark.parametrize("count", CORNERS)
def test_places_anywhere_give_shares(count):
    for point in np.random.default_rng(1).uniform(-1, 2, (200, 2)):
        shares = shares_at(tuple(point), count)
        assert sum(shares) == pytest.approx(1)
        assert min(shares) >= 0
