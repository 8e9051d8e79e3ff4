"""A complete request to begin with: the embedded model, and a sketch drawn here."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from studio.domain.picture import Picture
from studio.domain.request import STARTER, AdapterUse, Request

_SIZE = 128  # pixels, what the embedded model makes
_FINE = 4  # drawn so much larger and scaled down, for smooth lines


def example_request() -> Request:
    """A red apple after a sketch, with every setting written out."""
    sketch = AdapterUse(
        kind="t2i_adapter", model=f"{STARTER}:sketch", weight=1.0, picture=apple_sketch()
    )
    return Request(
        prompt="a red apple, glossy 3d style, light blue background",
        model=STARTER,
        width=_SIZE,
        height=_SIZE,
        seed=7,
        adapters=(sketch,),
    )


def apple_sketch() -> Picture:
    """An apple with stalk and leaf in dark lines on white, 128 x 128."""
    size = _SIZE * _FINE
    page = Image.new("L", (size, size), 255)
    pen = ImageDraw.Draw(page)
    angle = np.linspace(0, 2 * np.pi, 120)
    # A circle that is drawn in at the top, where the stalk grows, and a little at the bottom.
    dent = 0.28 * np.exp(-(((angle - np.pi / 2) / 0.35) ** 2))
    dent += 0.10 * np.exp(-(((angle - 3 * np.pi / 2) / 0.30) ** 2))
    radius = 0.34 * (1 - dent)
    outline = _points(0.5 + 1.05 * radius * np.cos(angle), 0.57 - radius * np.sin(angle), size)
    pen.line([*outline, outline[0]], fill=0, width=10, joint="curve")
    along = np.linspace(0, 1, 20)
    pen.line(_points(0.5 + 0.05 * along**2, 0.35 - 0.2 * along, size), fill=0, width=10)
    leaf = np.sin(np.pi * along) * 0.06
    upper = _points(0.53 + 0.2 * along, 0.25 - 0.08 * along - leaf, size)
    lower = _points(0.53 + 0.2 * along, 0.25 - 0.08 * along + leaf, size)
    pen.line(upper, fill=0, width=8, joint="curve")
    pen.line(lower, fill=0, width=8, joint="curve")
    small = page.resize((_SIZE, _SIZE), Image.Resampling.LANCZOS)
    return Picture.from_array(np.asarray(small))


def _points(x: np.ndarray, y: np.ndarray, size: int) -> list[tuple[float, float]]:
    return [(float(a * size), float(b * size)) for a, b in zip(x, y, strict=True)]
