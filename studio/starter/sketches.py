"""Draws the outline an artist might have drawn for a picture: training data of the sketch adapter.

Legend of shapes
    rgba:   [H, W, 4] float32 in 0..1, premultiplied alpha
    sketch: [H, W] float32 in 0..1, ink is 1
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

_Float = npt.NDArray[np.float32]
_Bytes = npt.NDArray[np.uint8]


def outline(rgba: _Float) -> _Bytes:
    """One-pixel lines along the silhouette; [H, W] of 0 or 255."""
    inside = (rgba[..., 3] > 0.5).astype(np.uint8) * 255
    return cv2.morphologyEx(inside, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8))


def inner_lines(rgba: _Float, low: int = 60, high: int = 140) -> _Bytes:
    """One-pixel lines where colours change (Canny over grey); [H, W] of 0 or 255."""
    over_grey = rgba[..., :3] + 0.5 * (1 - rgba[..., 3:])
    smooth = cv2.GaussianBlur((over_grey * 255).astype(np.uint8), (0, 0), 1.2)
    return cv2.Canny(smooth, low, high)


def sketch_of(rng: np.random.Generator, rgba: _Float) -> _Float:
    """A hand-like line drawing: shaky, of varying thickness, with gaps, inner lines or none."""
    return hand_drawn(rng, lines_of(rng, rgba))


def lines_of(rng: np.random.Generator, rgba: _Float) -> _Bytes:
    """The silhouette, and for most pictures the lines within it; [H, W] of 0 or 255."""
    lines = outline(rgba)
    if rng.random() < 0.6:
        lines = np.maximum(lines, inner_lines(rgba, high=int(rng.integers(110, 220))))
    return lines


def hand_drawn(
    rng: np.random.Generator,
    lines: _Bytes,
    shake: float | None = None,
    widths: tuple[int, int] = (1, 4),
) -> _Float:
    """Thin lines as a hand would draw them.

    Args:
        rng: decides about gaps, width and shake.
        lines: [H, W] of 0 or 255.
        shake: how far lines stray, in pixels; ``None`` is up to 1.5.
        widths: the least thickness in pixels, and the first one that is too much.
    """
    lines = _with_gaps(rng, lines)
    width = int(rng.integers(*widths))
    if width > 1:
        brush = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width))
        lines = cv2.dilate(lines, brush)
    amount = float(rng.uniform(0, 1.5)) if shake is None else shake
    shaken = _shaken(rng, lines, amount)
    soft = cv2.GaussianBlur(shaken, (0, 0), float(rng.uniform(0.4, 0.8)))
    return np.clip(soft.astype(np.float32) / 255 * 1.3, 0, 1)


def _with_gaps(rng: np.random.Generator, lines: _Bytes) -> _Bytes:
    height, width = lines.shape
    for _ in range(int(rng.integers(0, 5))):
        centre = (int(rng.integers(width)), int(rng.integers(height)))
        lines = cv2.circle(lines.copy(), centre, int(rng.integers(2, width // 12)), 0, -1)
    return lines


def _shaken(rng: np.random.Generator, lines: _Bytes, amount: float) -> _Bytes:
    """Moves every point by a smooth random vector of about ``amount`` pixels."""
    height, width = lines.shape
    coarse = rng.normal(size=(2, 8, 8)).astype(np.float32) * amount
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    dx, dy = (cv2.resize(c, (width, height), interpolation=cv2.INTER_CUBIC) for c in coarse)
    return cv2.remap(lines, columns + dx, rows + dy, cv2.INTER_LINEAR)
