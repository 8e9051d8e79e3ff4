"""Pixels between Qt and numpy, and the tiles in which changes are kept.

Legend of shapes
    rgba: [H, W, 4] uint8, straight alpha, sRGB
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from studio.domain.picture import Array
from studio.state.layers import FORMAT

TILE = 128  # pixels: a diagonal stroke then keeps a staircase of tiles, not its whole bounding box


def to_array(image: QImage) -> Array:
    """``[H, W, 4]`` straight RGBA, a copy of its own."""
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(straight.constBits(), np.uint8)
    rows = flat.reshape(straight.height(), straight.bytesPerLine())
    return rows[:, : straight.width() * 4].reshape(straight.height(), straight.width(), 4).copy()


def to_gray(image: QImage) -> Array:
    """``[H, W]`` of an image of one byte a pixel, a view that lives no longer than ``image``."""
    flat = np.frombuffer(image.constBits(), np.uint8)
    return flat.reshape(image.height(), image.bytesPerLine())[:, : image.width()]


def to_image(rgba: Array) -> QImage:
    """A premultiplied image of ``[H, W, 4]`` straight RGBA."""
    height, width = rgba.shape[:2]
    pixels = np.ascontiguousarray(rgba)
    view = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_RGBA8888)
    # converting makes the copy that lets the array go
    return view.convertToFormat(FORMAT)


def words(image: QImage) -> np.ndarray[tuple[int, int], np.dtype[np.uint32]]:
    """``[H, W]`` one 32-bit word a pixel, a view that lives no longer than ``image``."""
    flat = np.frombuffer(image.constBits(), np.uint32)
    return flat.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()]


def writable(image: QImage) -> Array:
    """``[H, W, 4]`` uint8 BGRA, premultiplied: a view to draw on, no longer lived than ``image``.

    An image that shares its memory with others is given its own first.
    """
    flat = np.frombuffer(image.bits(), np.uint8)
    rows = flat.reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)


def content_rect(image: QImage) -> QRect:
    """The smallest rectangle that holds every pixel that is not fully transparent."""
    filled = words(image) != 0
    rows = np.flatnonzero(filled.any(axis=1))
    if not rows.size:
        return QRect()
    columns = np.flatnonzero(filled[rows[0] : rows[-1] + 1].any(axis=0))
    top_left = QPoint(int(columns[0]), int(rows[0]))
    return QRect(top_left, QPoint(int(columns[-1]), int(rows[-1])))


def same_pixels(one: QImage, other: QImage) -> bool:
    """Whether two images hold the same pixels, bit for bit."""
    if one.size() != other.size():
        return False
    return bool(np.array_equal(words(one), words(other)))


def tiles_of(rect: QRect) -> Iterable[tuple[int, int]]:
    """(column, row) of every tile that ``rect`` touches."""
    if rect.isEmpty():
        return
    for row in range(rect.top() // TILE, rect.bottom() // TILE + 1):
        for column in range(rect.left() // TILE, rect.right() // TILE + 1):
            yield column, row


def tile_rect(tile: tuple[int, int], bounds: QRect) -> QRect:
    """The pixels of a tile that lie within ``bounds``."""
    column, row = tile
    return QRect(column * TILE, row * TILE, TILE, TILE).intersected(bounds)
