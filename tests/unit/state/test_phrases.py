"""Helping with prompts: phrases in and out, weights up and down, tokens counted."""

from __future__ import annotations

import pytest

from studio.state.phrases import count_tokens, holds, split, toggle, weigh

STYLES = ("flat style", "glossy 3d style")
BACKGROUNDS = ("white background", "light blue background")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "flat style"),
        ("a red apple", "a red apple, flat style"),
        ("a red apple,  ", "a red apple, flat style"),
        ("an apple, glossy 3d style", "an apple, flat style"),
        ("an apple, white background", "an apple, flat style, white background"),
        ("an apple, FLAT style", "an apple"),
        ("flat style", ""),
    ],
)
def test_a_phrase_goes_in_and_out_and_replaces_its_rivals(before, after):
    assert toggle(before, "flat style", STYLES, BACKGROUNDS) == after


def test_twice_is_none():
    once = toggle("a pear", "white background", BACKGROUNDS)
    assert toggle(once, "white background", BACKGROUNDS) == "a pear"


def test_phrases_are_whole():
    assert not holds("a flat stylesheet", "flat style")
    assert split(" a , ,b,") == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "span", "up", "after"),
    [
        ("a red apple", (2, 5), True, "a (red:1.1) apple"),
        ("a red apple", (3, 3), True, "a (red:1.1) apple"),
        ("a red apple", (2, 5), False, "a (red:0.9) apple"),
        ("a (red:1.1) apple", (3, 6), True, "a (red:1.2) apple"),
        ("a (red:1.1) apple", (4, 4), False, "a red apple"),
        ("a (red:2) apple", (4, 4), True, "a (red:2) apple"),
        ("a (red:0.1) apple", (4, 4), False, "a (red:0.1) apple"),
        ("a red apple ", (2, 12), True, "a (red apple:1.1) "),
        ("a  b", (2, 2), True, "a  b"),
        ("", (0, 0), True, ""),
    ],
)
def test_weights(text, span, up, after):
    changed, start, end = weigh(text, *span, up)
    assert changed == after
    assert changed[start:end] in text


def test_up_and_down_again_is_what_it_was():
    text, start, end = weigh("a red apple", 2, 5, True)
    assert weigh(text, start, end, False) == ("a red apple", 2, 5)


@pytest.mark.parametrize(
    ("prompt", "count"), [("", 0), ("a red apple", 3), ("a (red:1.2) apple, 2d", 6), ("größer", 1)]
)
def test_tokens_are_counted_without_weights(prompt, count):
    assert count_tokens(prompt) == count
