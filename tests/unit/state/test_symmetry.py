"""Copies of strokes around axes."""

import pytest
from PySide6.QtCore import QPointF

from studio.state.symmetry import Mirror, Symmetry


def places(symmetry, x, y, width=100, height=60):
    found = (copy.map(QPointF(x, y)) for copy in symmetry.copies(width, height))
    return [(round(place.x(), 6), round(place.y(), 6)) for place in found]


@pytest.mark.parametrize(
    ("mirror", "wanted"),
    [
        (Mirror.NONE, [(10, 20)]),
        (Mirror.VERTICAL, [(10, 20), (90, 20)]),
        (Mirror.HORIZONTAL, [(10, 20), (10, 40)]),
        (Mirror.BOTH, [(10, 20), (90, 20), (10, 40), (90, 40)]),
    ],
)
def test_mirrors(mirror, wanted):
    assert places(Symmetry(mirror), 10, 20) == wanted


def test_the_axes_can_be_moved():
    moved = Symmetry(Mirror.BOTH, centre=(0.25, 1.0))
    assert places(moved, 20, 50)[1:] == [(30, 50), (20, 70), (30, 70)]


@pytest.mark.parametrize("spokes", [2, 3, 7])
def test_spokes_lie_evenly_around_the_middle(spokes):
    found = places(Symmetry(Mirror.RADIAL, spokes), 70, 30)
    assert len(set(found)) == spokes
    assert found[0] == (70, 30)
    for x, y in found:
        assert (x - 50) ** 2 + (y - 30) ** 2 == pytest.approx(400, abs=0.01)
