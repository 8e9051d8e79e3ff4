"""Pixels between Qt and numpy.

Legend of shapes
    rgba: [H, W, 4] uint8, straight alpha, sRGB
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage

from studio.domain.picture import Array
from studio.state.layers import FORMAT
from studio.state.tiles import TILE, tile_rect, tiles_of

__all__ = [
    "TILE", "content_rect", "same_pixels", "small_copy", "tile_rect", "tiles_of", "to_array",
    "to_gray", "to_image", "words",
]  # fmt: skip


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


def small_copy(image: QImage, side: int) -> QImage:
    """A copy with every n-th pixel of ``image``, its longer side ``side`` pixels at most."""
    longer = max(image.width(), image.height())
    if longer <= side:
        return image.copy()
    size = QSize(max(1, image.width() * side // longer), max(1, image.height() * side // longer))
    return image.scaled(size)


def same_pixels(one: QImage, other: QImage) -> bool:
    """Whether two images hold the same pixels, bit for bit."""
    if one.size() != other.size():
        return False
    return bool(np.array_equal(words(one), words(other)))
