from __future__ import annotations

import numpy as np
import pytest

from studio.starter.data import SIZE, Pictures, composed, fetch_packages, moved
from studio.starter.vocabulary import STARTER_STYLES


def test_a_batch_is_a_function_of_seed_and_step(data_folder):
    pictures = Pictures(data_folder)
    first = pictures.batch(3, 7, 5, sketches=True)
    again = pictures.batch(3, 7, 5, sketches=True)
    other = pictures.batch(3, 8, 5, sketches=True)
    np.testing.assert_array_equal(first.pictures, again.pictures)
    np.testing.assert_array_equal(first.sketches, again.sketches)
    assert first.captions == again.captions
    assert not np.array_equal(first.pictures, other.pictures)


def test_batches_have_the_shapes_and_ranges_they_promise(data_folder):
    batch = Pictures(data_folder).batch(0, 0, 4, sketches=True, warp=2)
    assert batch.pictures.shape == (4, 3, SIZE, SIZE)
    assert batch.pictures.min() >= -1
    assert batch.pictures.max() <= 1
    assert batch.sketches.shape == (4, 1, SIZE, SIZE)
    assert 0 <= batch.sketches.min() < batch.sketches.max() <= 1
    assert len(batch.captions) == len(batch.shown) == 4


def test_only_chosen_styles_are_shown(data_folder):
    batch = Pictures(data_folder, styles=STARTER_STYLES[:1]).batch(0, 0, 16)
    assert {picture.style for picture in batch.shown} == {STARTER_STYLES[0]}


def test_an_empty_choice_is_refused(data_folder):
    with pytest.raises(ValueError, match="no picture"):
        Pictures(data_folder, subjects=["unheard of"])


def test_moving_keeps_the_icon_inside(data_folder):
    rgba = np.load(data_folder / "rgba.npy")[0]
    for seed in range(20):
        alpha = moved(np.random.default_rng(seed), rgba, 0.0)[..., 3]
        border = np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]])
        assert alpha.max() > 0.9
        assert border.max() == 0


def test_composing_puts_the_background_behind(data_folder):
    rgba = np.load(data_folder / "rgba.npy")[0].astype(np.float32) / 255
    rgb = composed(rgba, (255, 0, 0))
    np.testing.assert_allclose(rgb[0, 0], (1, 0, 0))
    np.testing.assert_allclose(rgb[SIZE // 2, SIZE // 2], rgba[SIZE // 2, SIZE // 2, :3])


def test_fetching_without_npm_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RuntimeError, match=r"Install Node\.js"):
        fetch_packages(tmp_path / "packages")
