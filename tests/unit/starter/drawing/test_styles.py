"""How drawings are painted."""

from __future__ import annotations

import numpy as np
import pytest

from studio.starter.coded_styles import CELL, ink, pixel
from studio.starter.drawing import scenes, solids, styles
from studio.starter.drawing.drawing import Drawing, Shape
from studio.starter.drawing.paths import ellipse
from studio.starter.samples import drawn
from studio.starter.vocabulary import STARTER_STYLES

BALL = Drawing("a ball", (Shape(ellipse(64, 64, 40, 40), (220, 60, 60), "ball"),))


def test_every_style_with_a_word_can_be_painted():
    assert set(styles.PAINTERS) == set(STARTER_STYLES)


@pytest.mark.parametrize("style", STARTER_STYLES)
def test_a_background_shows_only_where_nothing_is_drawn(style):
    red, green = (styles.paint(BALL, style, c) for c in ((255, 0, 0), (0, 255, 0)))
    assert tuple(red[2, 2]) == (255, 0, 0)
    assert tuple(green[2, 2]) == (0, 255, 0)
    assert np.array_equal(red[50:80, 50:80], green[50:80, 50:80])


def test_styles_differ_in_shading():
    def tones(style):
        inside = styles.paint(BALL, style, (255, 255, 255))[40:88, 40:88]
        return len(np.unique(inside.reshape(-1, 3), axis=0))

    assert tones("flat") == tones("simple") == 1
    assert tones("rounded") > 10
    assert tones("glossy 3d") > 50
    flat, simple = (styles.paint(BALL, s, (0, 0, 0))[64, 64] for s in ("flat", "simple"))
    assert tuple(flat) == (220, 60, 60) != tuple(simple)


@pytest.mark.parametrize("make", [scenes.scene, solids.solid])
def test_the_same_generator_makes_the_same_picture(make):
    first, again = (make(np.random.default_rng([6, 1])) for _ in range(2))
    assert first.words == again.words
    assert first.shapes == again.shapes


@pytest.mark.parametrize("make", [scenes.scene, solids.solid])
def test_words_are_varied_and_short(make):
    words = [make(np.random.default_rng([6, i])).words for i in range(60)]
    assert len(set(words)) > 15
    assert all(0 < len(w.split()) <= 14 for w in words)


def sample():
    return drawn(np.random.default_rng(5), BALL)


def test_ink_is_black_and_white():
    picture = ink(sample()).picture.astype(int)
    assert np.ptp(picture, axis=2).max() == 0
    assert 0.4 < (picture[..., 0] > 240).mean() < 0.98


def test_pixel_art_is_made_of_squares():
    picture = pixel(sample()).picture
    squares = picture.reshape(128 // CELL, CELL, 128 // CELL, CELL, 3)
    assert (np.ptp(squares, axis=(1, 3)) == 0).all()
