from __future__ import annotations

import numpy as np
import pytest

from studio.starter.vocabulary import (
    BACKGROUNDS,
    HELD_OUT_STYLES,
    STARTER_STYLES,
    STARTER_SUBJECTS,
    STYLES,
    article,
    caption,
    random_caption,
)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("a red apple",), "a red apple"),
        (("a red apple", "flat"), "a red apple, flat style"),
        (("fox", None, "light blue"), "fox, light blue background"),
        (("fox", "flat", "white"), "fox, flat style, white background"),
    ],
)
def test_captions_follow_the_grammar(arguments, expected):
    assert caption(*arguments) == expected


@pytest.mark.parametrize(("subject", "expected"), [("owl", "an"), ("red apple", "a")])
def test_the_article_fits_the_subject(subject, expected):
    assert article(subject) == expected


def test_random_captions_drop_every_phrase_sometimes_and_are_sometimes_empty():
    rng = np.random.default_rng(0)
    captions = [random_caption(rng, "owl", "flat", "white") for _ in range(400)]
    assert 20 <= captions.count("") <= 65
    assert any("flat style" not in words and "white background" in words for words in captions)
    assert any("flat style" in words and "white background" not in words for words in captions)


def test_only_white_paper_goes_without_saying():
    rng = np.random.default_rng(0)
    captions = [random_caption(rng, "owl", "flat", "red", drop=0) for _ in range(100)]
    assert all("red background" in words for words in captions)


def test_the_held_out_style_is_never_trained():
    assert not set(HELD_OUT_STYLES) & set(STYLES)
    assert set(STARTER_STYLES) <= set(STYLES.values())
    assert "outlined" not in STARTER_STYLES


def test_words_are_distinct():
    assert len(set(STARTER_SUBJECTS)) == len(STARTER_SUBJECTS)
    assert len(set(BACKGROUNDS.values())) == len(BACKGROUNDS)
