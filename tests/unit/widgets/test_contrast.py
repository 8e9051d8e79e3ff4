"""Text can be read: WCAG 2.1 contrast of the theme's colours."""

from __future__ import annotations

import pytest

from studio.widgets.theme import DARK, LIGHT

TEXT = 4.5  # WCAG AA
LARGE = 3.0  # signs and borders that carry meaning

# What stands on what, as in the style sheet and in what is painted by hand.
READ = (
    *(("text", ground) for ground in ("window", "panel", "raised", "input", "hover", "overlay",
                                      "pressed", "selection", "accent_soft")),
    *(("text_muted", ground) for ground in ("window", "panel", "overlay", "input")),
    *(("text_accent", ground) for ground in ("overlay", "input", "panel")),
    *(("accent_text", f"accent_fill{state}") for state in ("", "_hover", "_pressed")),
    *(("warning", ground) for ground in ("panel", "overlay", "window")),
    *(("danger", ground) for ground in ("panel", "overlay", "window")),
)  # fmt: skip
SEEN = (("accent", "panel"), ("accent", "input"), ("success", "panel"), ("accent_hover", "overlay"))


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_wcags():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_text_can_be_read(tokens):
    faint = {
        f"{front} on {ground}": round(contrast(tokens[front], tokens[ground]), 2)
        for front, ground in READ
        if contrast(tokens[front], tokens[ground]) < TEXT
    }
    assert faint == {}


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_signs_can_be_seen(tokens):
    faint = {
        f"{front} on {ground}": round(contrast(tokens[front], tokens[ground]), 2)
        for front, ground in SEEN
        if contrast(tokens[front], tokens[ground]) < LARGE
    }
    assert faint == {}
