"""Dabs: round, as hard as asked, placed between pixels."""

import numpy as np
import pytest

from studio.canvas.stamps import StampCache, pixel_stamp, round_stamp


def test_a_hard_stamp_covers_the_area_of_its_disc():
    for radius in (0.25, 0.5, 1.0, 3.3, 20.0):
        stamp = round_stamp(radius, 1.0, 0.5, 0.5)
        area = stamp.coverage.sum() / 255
        assert area == pytest.approx(np.pi * radius**2, rel=0.25, abs=0.25)


def test_a_soft_stamp_falls_off_from_its_centre():
    stamp = round_stamp(20, 0.0, 0.5, 0.5)
    row = stamp.coverage[stamp.top, stamp.left :].astype(int)
    assert row[0] > 250
    assert (np.diff(row) <= 0).all()
    assert 60 < row[10] < 200


def test_the_fraction_moves_the_centre_of_mass():
    for x, y in ((0.125, 0.875), (0.625, 0.375)):
        stamp = round_stamp(4, 1.0, x, y)
        rows, columns = np.indices(stamp.coverage.shape) + 0.5
        total = stamp.coverage.sum()
        assert (columns * stamp.coverage).sum() / total == pytest.approx(stamp.left + x, abs=0.05)
        assert (rows * stamp.coverage).sum() / total == pytest.approx(stamp.top + y, abs=0.05)


def test_crisp_stamps_have_whole_pixels_only():
    for radius in (0.1, 0.5, 1.0, 2.0, 6.5):
        coverage = pixel_stamp(radius).coverage
        assert set(np.unique(coverage)) <= {0, 255}
        assert coverage.shape[0] == max(1, round(2 * radius))
        assert coverage.any(axis=0).all()


def test_the_same_dab_is_computed_once():
    cache = StampCache()
    first = cache.get(10.1, 10.1, 5.0, 0.9, crisp=False)
    assert cache.get(30.12, 7.05, 5.001, 0.9, crisp=False) is first
    assert cache.get(30.6, 7.05, 5.0, 0.9, crisp=False) is not first


def test_the_cache_stays_within_its_limit():
    cache = StampCache(limit=20_000)
    for radius in range(1, 60):
        cache.get(0, 0, radius, 1.0, crisp=False)
    kept = sum(stamp.coverage.nbytes for stamp in cache._kept.values())
    assert kept <= 20_000 or len(cache._kept) == 1
