"""The tiles in which changes of pixels are kept.

A tile is named by its column and row.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

TileAt = tuple[int, int]  # (column, row)
TILE = 128  # pixels: a diagonal stroke then keeps a staircase of tiles, not its whole bounding box


def tiles_of(rect: QRect) -> Iterable[TileAt]:
    """(column, row) of every tile that ``rect`` touches."""
    if rect.isEmpty():
        return
    for row in range(rect.top() // TILE, rect.bottom() // TILE + 1):
        for column in range(rect.left() // TILE, rect.right() // TILE + 1):
            yield column, row


def tile_rect(tile: TileAt, bounds: QRect) -> QRect:
    """The pixels of a tile that lie within ``bounds``."""
    column, row = tile
    return QRect(column * TILE, row * TILE, TILE, TILE).intersected(bounds)


def runs_of(rects: Iterable[QRect]) -> list[QRect]:
    """The same pixels as ``rects`` in as few rectangles as a region makes of them."""
    region = QRegion()
    for rect in rects:
        region += rect
    return [QRect(rect) for rect in region]  # type: ignore[attr-defined]


def bounds_of(rects: Iterable[QRect]) -> QRect:
    """The rectangle around all ``rects``."""
    bounds = QRect()
    for rect in rects:
        bounds = bounds.united(rect)
    return bounds
