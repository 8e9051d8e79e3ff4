"""Evenly spaced dabs on a line without corners."""

import itertools
import math

import pytest

from studio.canvas.stroke_path import PathPoint, SmoothPath, Stabiliser


def walk(points, spacing):
    path = SmoothPath(points[0])
    dabs = [points[0]]
    for point in points[1:]:
        dabs += path.move(point, spacing)
    return dabs + path.finish(spacing)


def test_dabs_are_evenly_spaced_whatever_the_moves():
    moves = [PathPoint(x, 0) for x in (0, 1, 1.5, 9, 9.2, 30, 31, 80)]
    dabs = walk(moves, 2.5)
    gaps = [a.distance(b) for a, b in itertools.pairwise(dabs)]
    assert gaps == pytest.approx([2.5] * len(gaps))
    assert dabs[-1].x == pytest.approx(80, abs=2.5)


def test_a_corner_of_the_pointer_becomes_a_curve():
    dabs = walk([PathPoint(0, 0), PathPoint(40, 0), PathPoint(40, 40)], 1.0)
    angles = [math.atan2(b.y - a.y, b.x - a.x) for a, b in itertools.pairwise(dabs)]
    turns = [abs(b - a) for a, b in itertools.pairwise(angles)]
    assert max(turns) < math.radians(25)


def test_pressure_changes_gradually():
    dabs = walk([PathPoint(x, 0, x / 100) for x in range(0, 101, 20)], 2.0)
    pressures = [dab.pressure for dab in dabs]
    assert pressures == sorted(pressures)
    assert max(b - a for a, b in itertools.pairwise(pressures)) < 0.05


def test_standing_still_adds_no_dabs():
    path = SmoothPath(PathPoint(5, 5))
    assert path.move(PathPoint(5, 5), 1.0) == []
    assert path.finish(1.0) == []


def test_without_stabiliser_the_line_is_where_the_pointer_is():
    stabiliser = Stabiliser(0.0, PathPoint(0, 0))
    assert stabiliser.move(PathPoint(10, 20)) == PathPoint(10, 20)


def test_a_stabilised_line_trembles_less_and_ends_at_the_pointer():
    stabiliser = Stabiliser(0.8, PathPoint(0, 0))
    steady = [stabiliser.move(PathPoint(x, 4.0 * (x % 2))) for x in range(60)]
    assert max(abs(p.y - q.y) for p, q in itertools.pairwise(steady)) < 1.5
    rest = list(stabiliser.settle(PathPoint(60, 0)))
    assert rest[-1] == PathPoint(60, 0)
