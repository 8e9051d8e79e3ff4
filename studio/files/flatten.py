"""Layers composited into one picture, for the previews inside project files.

Legend of shapes
    pixels: [h, w, 4] uint8, straight sRGB with alpha, as in ``snapshot``
    colour: [n, w, 3] float32, 0..1, premultiplied where it says so; alpha: [n, w, 1]

Source: W3C Compositing and Blending Level 1, 5.1, 9.1 and 10.1, done on the sRGB values as painters
do; OpenRaster 0.0.5 for groups.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from studio.domain.blends import BLENDS, Floats
from studio.domain.picture import Array
from studio.files.snapshot import GROUP, PASS_THROUGH, DocumentSnapshot, LayerSnapshot, as_array

STRIP = 256  # rows at a time, so that a large document needs little memory
NORMAL = "svg:src-over"
# Porter and Duff's operators: the parts that remain of what is above and of what is below.
OPERATORS = ("svg:plus", "svg:dst-in", "svg:dst-out", "svg:src-atop", "svg:dst-atop")

Children = Mapping[str, Sequence[LayerSnapshot]]


@dataclass(frozen=True, eq=False)
class Flattened:
    """The picture, and the blend modes that were shown as normal because we lack them."""

    pixels: Array
    approximated: tuple[str, ...] = ()


@dataclass(eq=False)
class _Strip:
    """Some rows of the picture that is being made: ``colour`` is premultiplied."""

    top: int
    colour: Floats
    alpha: Floats

    @classmethod
    def blank(cls, top: int, rows: int, width: int) -> _Strip:
        return cls(
            top, np.zeros((rows, width, 3), np.float32), np.zeros((rows, width, 1), np.float32)
        )

    def like(self) -> _Strip:
        return _Strip.blank(self.top, *self.alpha.shape[:2])


def flatten(snapshot: DocumentSnapshot) -> Flattened:
    """Composites the visible layers over transparency: ``[height, width, 4]``."""
    shown = [layer for layer in snapshot.layers if layer.visible and layer.opacity > 0]
    children: dict[str, list[LayerSnapshot]] = {}
    for layer in snapshot.layers:
        children.setdefault(layer.parent, []).append(layer)
    pixels = {layer: as_array(layer.pixels) for layer in shown if layer.kind != GROUP}
    out = np.empty((snapshot.height, snapshot.width, 4), np.uint8)
    for top in range(0, snapshot.height, STRIP):
        rows = out[top : top + STRIP]
        strip = _Strip.blank(top, rows.shape[0], snapshot.width)
        _compose(strip, children.get("", ()), children, pixels)
        np.divide(strip.colour, strip.alpha, out=strip.colour, where=strip.alpha > 0)
        rows[..., :3] = np.clip(strip.colour * 255 + 0.5, 0, 255)
        rows[..., 3:] = np.clip(strip.alpha * 255 + 0.5, 0, 255)
    known = {NORMAL, PASS_THROUGH, *BLENDS, *OPERATORS}
    return Flattened(out, tuple(sorted({la.blend for la in shown} - known)))


def _compose(
    strip: _Strip,
    layers: Iterable[LayerSnapshot],
    children: Children,
    pixels: Mapping[LayerSnapshot, Array],
) -> None:
    for layer in layers:
        if not layer.visible or layer.opacity <= 0:
            continue
        inside = children.get(layer.id, ())
        if layer.kind == GROUP and layer.blend == PASS_THROUGH and layer.opacity >= 1:
            _compose(strip, inside, children, pixels)
            continue
        if layer.kind == GROUP:
            source = strip.like()
            _compose(source, inside, children, pixels)
        else:
            source = _placed(strip, layer, pixels[layer])
        _lay(strip, source, layer)


def _placed(strip: _Strip, layer: LayerSnapshot, pixels: Array) -> _Strip:
    out = strip.like()
    rows, width = strip.alpha.shape[:2]
    height, across = pixels.shape[:2]
    y0, y1 = max(layer.y, strip.top), min(layer.y + height, strip.top + rows)
    x0, x1 = max(layer.x, 0), min(layer.x + across, width)
    if y0 < y1 and x0 < x1:
        part = pixels[y0 - layer.y : y1 - layer.y, x0 - layer.x : x1 - layer.x]
        where = (slice(y0 - strip.top, y1 - strip.top), slice(x0, x1))
        out.alpha[where] = part[..., 3:].astype(np.float32) * np.float32(1 / 255)
        out.colour[where] = part[..., :3].astype(np.float32) * np.float32(1 / 255)
        out.colour[where] *= out.alpha[where]
    return out


def _lay(strip: _Strip, source: _Strip, layer: LayerSnapshot) -> None:
    """Composites ``source`` upon ``strip`` as the layer says."""
    below, below_alpha = strip.colour, strip.alpha
    alpha = source.alpha * np.float32(layer.opacity)
    above = source.colour * np.float32(layer.opacity)
    blend = BLENDS.get(layer.blend)
    if blend is not None:
        backdrop, colour = np.zeros_like(below), np.zeros_like(above)
        np.divide(below, below_alpha, out=backdrop, where=below_alpha > 0)
        np.divide(above, alpha, out=colour, where=alpha > 0)
        above = alpha * (colour + below_alpha * (blend(backdrop, colour) - colour))
    of_above, of_below = _parts(layer.blend, alpha, below_alpha)
    strip.colour = np.minimum(above * of_above + below * of_below, 1)
    strip.alpha = np.minimum(alpha * of_above + below_alpha * of_below, 1)


def _parts(blend: str, above: Floats, below: Floats) -> tuple[Floats, Floats]:
    """Porter and Duff's fractions Fa and Fb, from both alphas."""
    none, whole = np.zeros_like(above), np.ones_like(above)
    return {
        "svg:plus": (whole, whole),
        "svg:dst-in": (none, above),
        "svg:dst-out": (none, 1 - above),
        "svg:src-atop": (below, 1 - above),
        "svg:dst-atop": (1 - below, above),
    }.get(blend, (whole, 1 - above))
