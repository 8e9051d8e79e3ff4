"""Compositing of single colours, written from the specification and from nothing of ours.

Source: W3C Compositing and Blending Level 1: 5.1 (simple alpha compositing), 9.1 (operators), 10.1
and 10.2 (blend modes). Colours are straight (r, g, b, a), 0..1, in Python floats.
"""

from __future__ import annotations

from math import sqrt

Colour = tuple[float, float, float, float]


def composite(below: Colour, above: Colour, blend: str, opacity: float = 1.0) -> Colour:
    """``above`` laid on ``below`` by OpenRaster's composite-op ``blend``; premultiplied."""
    name = blend.removeprefix("svg:")
    backdrop_alpha, source_alpha = below[3], above[3] * opacity
    fractions = {
        "plus": (1.0, 1.0),
        "dst-in": (0.0, source_alpha),
        "dst-out": (0.0, 1 - source_alpha),
        "src-atop": (backdrop_alpha, 1 - source_alpha),
        "dst-atop": (1 - backdrop_alpha, source_alpha),
    }
    of_source, of_backdrop = fractions.get(name, (1.0, 1 - source_alpha))
    mixed = above[:3] if name in {*fractions, "src-over"} else _mixed(name, below[:3], above[:3])
    out = []
    for cb, cs, both in zip(below[:3], above[:3], mixed, strict=True):
        colour = (1 - backdrop_alpha) * cs + backdrop_alpha * both
        out.append(source_alpha * of_source * colour + backdrop_alpha * of_backdrop * cb)
    alpha = source_alpha * of_source + backdrop_alpha * of_backdrop
    return tuple(min(1.0, value) for value in (*out, alpha))


def _mixed(name, cb, cs):
    if name == "hue":
        return _set_lum(_set_sat(cs, _sat(cb)), _lum(cb))
    if name == "saturation":
        return _set_lum(_set_sat(cb, _sat(cs)), _lum(cb))
    if name == "color":
        return _set_lum(cs, _lum(cb))
    if name == "luminosity":
        return _set_lum(cb, _lum(cs))
    return tuple(_SEPARABLE[name](b, s) for b, s in zip(cb, cs, strict=True))


def _hard_light(b, s):
    return b * 2 * s if s <= 0.5 else b + (2 * s - 1) - b * (2 * s - 1)


def _soft_light(b, s):
    if s <= 0.5:
        return b - (1 - 2 * s) * b * (1 - b)
    d = ((16 * b - 12) * b + 4) * b if b <= 0.25 else sqrt(b)
    return b + (2 * s - 1) * (d - b)


def _dodge(b, s):
    if b == 0:
        return 0.0
    return 1.0 if s == 1 else min(1.0, b / (1 - s))


def _burn(b, s):
    if b == 1:
        return 1.0
    return 0.0 if s == 0 else 1 - min(1.0, (1 - b) / s)


_SEPARABLE = {
    "multiply": lambda b, s: b * s,
    "screen": lambda b, s: b + s - b * s,
    "overlay": lambda b, s: _hard_light(s, b),
    "darken": min,
    "lighten": max,
    "color-dodge": _dodge,
    "color-burn": _burn,
    "hard-light": _hard_light,
    "soft-light": _soft_light,
    "difference": lambda b, s: abs(b - s),
}


def _lum(c):
    return 0.3 * c[0] + 0.59 * c[1] + 0.11 * c[2]


def _sat(c):
    return max(c) - min(c)


def _clip(c):
    lum, low, high = _lum(c), min(c), max(c)
    if low < 0:
        c = [lum + (v - lum) * lum / (lum - low) for v in c]
    if high > 1:
        c = [lum + (v - lum) * (1 - lum) / (high - lum) for v in c]
    return tuple(c)


def _set_lum(c, lum):
    return _clip(tuple(v + lum - _lum(c) for v in c))


def _set_sat(c, sat):
    order = sorted(range(3), key=lambda k: c[k])
    low, middle, high = order
    out = [0.0, 0.0, 0.0]
    if c[high] > c[low]:
        out[middle] = (c[middle] - c[low]) * sat / (c[high] - c[low])
        out[high] = sat
    return tuple(out)
