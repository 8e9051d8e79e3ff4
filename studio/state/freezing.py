"""Pixels of layers as values that never change, kept at the cost of what changed.

The window's thread copies only the tiles that changed since the last time; everything else
(straightening, packing, writing) is done from the kept tiles on another thread.

Legend of shapes
    tile: [h, w] uint32, premultiplied ARGB words; one word where all pixels are the same
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage

from studio.domain.picture import Array
from studio.state.layers import FORMAT, Layer
from studio.state.pixels import to_array, words
from studio.state.tiles import TILE, TileAt, bounds_of, tile_rect

Tile = npt.NDArray[np.uint32] | int


class FrozenPixels:
    """The pixels of one layer at one moment; a ``studio.files.snapshot.Pixels``.

    Attributes:
        bounds: what of the document they cover, whole tiles; empty where nothing is drawn.
    """

    def __init__(self, size: QSize, tiles: Mapping[TileAt, Tile]) -> None:
        self._whole = QRect(0, 0, size.width(), size.height())
        self._tiles = tiles
        self.bounds = bounds_of(tile_rect(at, self._whole) for at in tiles)

    @property
    def shape(self) -> tuple[int, int, int]:
        """Of what ``array`` gives."""
        return max(1, self.bounds.height()), max(1, self.bounds.width()), 4

    @property
    def corner(self) -> tuple[int, int]:
        """Where the pixels begin in the document."""
        return max(0, self.bounds.x()), max(0, self.bounds.y())

    def array(self) -> Array:
        """``[h, w, 4]`` straight RGBA, by tiles, so that other threads get their turn."""
        out = np.zeros(self.shape, np.uint8)
        left, top = self.corner
        for at in self._tiles:
            place = tile_rect(at, self._whole).translated(-left, -top)
            rows = slice(place.top(), place.bottom() + 1)
            out[rows, place.left() : place.right() + 1] = to_array(self._image(at))
        return out

    def part(self, rect: QRect) -> QImage | None:
        """The pixels of ``rect``, which is one tile; ``None`` where it is empty."""
        at = rect.left() // TILE, rect.top() // TILE
        return self._image(at) if at in self._tiles else None

    def _image(self, at: TileAt) -> QImage:
        tile, place = self._tiles[at], tile_rect(at, self._whole)
        image = QImage(place.size(), FORMAT)
        if isinstance(tile, int):
            image.fill(tile)
        else:
            words_of = np.frombuffer(image.bits(), np.uint32)
            words_of.reshape(place.height(), -1)[:, : place.width()] = tile
        return image


class FrozenImage:
    """A small picture that is straightened when it is asked for; a ``Pixels``, too."""

    def __init__(self, image: QImage) -> None:
        self._image = image

    @property
    def shape(self) -> tuple[int, int, int]:
        """Of what ``array`` gives."""
        return self._image.height(), self._image.width(), 4

    def array(self) -> Array:
        """``[h, w, 4]`` straight RGBA."""
        return to_array(self._image)


@dataclass
class _Kept:
    layer: Layer
    tiles: dict[TileAt, Tile] = field(default_factory=dict)
    frozen: FrozenPixels | None = None

    def keep(self, at: TileAt, size: QRect) -> None:
        if self.frozen is not None:  # its tiles are somebody else's now
            self.frozen, self.tiles = None, dict(self.tiles)
        tile = _copied(self.layer.image, tile_rect(at, size))
        if isinstance(tile, int) and tile == 0:
            self.tiles.pop(at, None)
            if self.layer.marks.filled is not None:
                self.layer.marks.filled.discard(at)
        else:
            self.tiles[at] = tile


class Freezer:
    """Keeps the tiles of a document's layers. Belongs to the window's thread."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def prepare(self, layers: Iterable[Layer], seconds: float) -> bool:
        """Copies what changed for about ``seconds``; whether nothing is left to copy."""
        ends = time.monotonic() + seconds
        return all(self._keep(layer, ends) for layer in layers)

    def freeze(self, layers: Iterable[Layer]) -> list[FrozenPixels]:
        """The pixels of ``layers`` as they are now; forgets the layers that are gone."""
        present = list(layers)
        for layer in present:
            self._keep(layer, None)
        self._kept = {layer.id: self._kept[layer.id] for layer in present}
        return [self._frozen(kept) for kept in self._kept.values()]

    def _keep(self, layer: Layer, ends: float | None) -> bool:
        kept = self._kept.get(layer.id)
        if kept is None or kept.layer is not layer:
            kept = self._kept[layer.id] = _Kept(layer)
            layer.marks.changed = None
        whole = layer.image.rect()
        waiting = layer.marks.to_keep(whole.size())
        while waiting:
            if ends is not None and time.monotonic() >= ends:
                return False
            kept.keep(waiting.pop(), whole)
        if layer.marks.filled is None:
            layer.marks.filled = set(kept.tiles)
        return True

    def _frozen(self, kept: _Kept) -> FrozenPixels:
        if kept.frozen is None:
            kept.frozen = FrozenPixels(kept.layer.image.size(), kept.tiles)
        return kept.frozen


def _copied(image: QImage, rect: QRect) -> Tile:
    rows = slice(rect.top(), rect.bottom() + 1)
    pixels = words(image)[rows, rect.left() : rect.right() + 1]
    first = pixels[0, 0]
    return int(first) if bool((pixels == first).all()) else pixels.copy()
