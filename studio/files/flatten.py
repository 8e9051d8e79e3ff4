"""Layers composited into one picture, for the previews inside project files.

Legend of shapes
    pixels: [h, w, 4] uint8, straight sRGB with alpha, as in ``snapshot``
    strip, colour: [n, w, 3] float32, 0..1, premultiplied where it says so; alpha: [n, w, 1]

Source: W3C Compositing and Blending Level 1, 5.1 and 10.1, done on the sRGB values as painters do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.domain.picture import Array
from studio.files.snapshot import DocumentSnapshot, LayerSnapshot

Floats = npt.NDArray[np.float32]
Blend = Callable[[Floats, Floats], Floats]
STRIP = 256  # rows at a time, so that a large document needs little memory
NORMAL = "svg:src-over"


@dataclass(frozen=True, eq=False)
class Flattened:
    """The picture, and the blend modes that were shown as normal because we lack them."""

    pixels: Array
    approximated: tuple[str, ...] = ()


def flatten(snapshot: DocumentSnapshot) -> Flattened:
    """Composites the visible layers over transparency: ``[height, width, 4]``."""
    shown = [layer for layer in snapshot.layers if layer.visible and layer.opacity > 0]
    out = np.empty((snapshot.height, snapshot.width, 4), np.uint8)
    for top in range(0, snapshot.height, STRIP):
        strip = out[top : top + STRIP]
        _fill(strip, top, shown)
    known = {NORMAL, *BLENDS}
    return Flattened(out, tuple(sorted({la.blend for la in shown} - known)))


def _fill(strip: Array, top: int, layers: list[LayerSnapshot]) -> None:
    rows, width = strip.shape[:2]
    colour = np.zeros((rows, width, 3), np.float32)  # premultiplied
    alpha = np.zeros((rows, width, 1), np.float32)
    for layer in layers:
        height, across = layer.pixels.shape[:2]
        y0, y1 = max(layer.y, top), min(layer.y + height, top + rows)
        x0, x1 = max(layer.x, 0), min(layer.x + across, width)
        if y0 < y1 and x0 < x1:
            source = layer.pixels[y0 - layer.y : y1 - layer.y, x0 - layer.x : x1 - layer.x]
            where = (slice(y0 - top, y1 - top), slice(x0, x1))
            colour[where], alpha[where] = _over(source, layer, colour[where], alpha[where])
    np.divide(colour, alpha, out=colour, where=alpha > 0)
    strip[..., :3] = np.clip(colour * 255 + 0.5, 0, 255)
    strip[..., 3:] = np.clip(alpha * 255 + 0.5, 0, 255)


def _over(
    source: Array, layer: LayerSnapshot, below: Floats, below_alpha: Floats
) -> tuple[Floats, Floats]:
    """Source-over with the layer's blend; ``below`` and the result are premultiplied."""
    colour = source[..., :3].astype(np.float32) * np.float32(1 / 255)
    alpha = source[..., 3:].astype(np.float32) * np.float32(layer.opacity / 255)
    blend = BLENDS.get(layer.blend)
    if blend is not None:
        backdrop = np.zeros_like(below)
        np.divide(below, below_alpha, out=backdrop, where=below_alpha > 0)
        colour += below_alpha * (blend(backdrop, colour) - colour)
    return below * (1 - alpha) + colour * alpha, below_alpha + alpha * (1 - below_alpha)


def _overlay(below: Floats, above: Floats) -> Floats:
    return _hard_light(above, below)


def _hard_light(below: Floats, above: Floats) -> Floats:
    dark = 2 * below * above
    light = 1 - 2 * (1 - below) * (1 - above)
    return np.where(above <= 0.5, dark, light)


def _soft_light(below: Floats, above: Floats) -> Floats:
    curve = np.where(below <= 0.25, ((16 * below - 12) * below + 4) * below, np.sqrt(below))
    dark = below - (1 - 2 * above) * below * (1 - below)
    return np.where(above <= 0.5, dark, below + (2 * above - 1) * (curve - below))


def _dodge(below: Floats, above: Floats) -> Floats:
    lit = np.minimum(1, below / np.maximum(1 - above, 1e-6))
    return np.where(below <= 0, 0, lit).astype(np.float32)


def _burn(below: Floats, above: Floats) -> Floats:
    burnt = 1 - np.minimum(1, (1 - below) / np.maximum(above, 1e-6))
    return np.where(below >= 1, 1, burnt).astype(np.float32)


BLENDS: dict[str, Blend] = {
    "svg:multiply": lambda below, above: below * above,
    "svg:screen": lambda below, above: below + above - below * above,
    "svg:darken": np.minimum,
    "svg:lighten": np.maximum,
    "svg:difference": lambda below, above: np.abs(below - above),
    "svg:plus": lambda below, above: np.minimum(below + above, 1),
    "svg:overlay": _overlay,
    "svg:hard-light": _hard_light,
    "svg:soft-light": _soft_light,
    "svg:color-dodge": _dodge,
    "svg:color-burn": _burn,
}
