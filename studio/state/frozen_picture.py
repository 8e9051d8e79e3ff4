"""The picture of a frozen document, composed off the window's thread exactly as the canvas does."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage

from studio.domain.picture import Array
from studio.files.snapshot import DocumentSnapshot, LayerSnapshot
from studio.state.compositing import compose
from studio.state.freezing import FrozenPixels
from studio.state.layer_tree import tree
from studio.state.layers import FORMAT, Layer, LayerKind
from studio.state.pixels import to_array
from studio.state.tiles import tile_rect, tiles_of


def picture_of(snapshot: DocumentSnapshot, kinds: Collection[LayerKind]) -> Array:
    """``[height, width, 4]`` straight RGBA of the visible layers of these kinds.

    Tile by tile, so that other threads get their turn.
    """
    wanted = {*kinds, LayerKind.GROUP}
    found = {layer.id: layer for layer in snapshot.layers if LayerKind.named(layer.kind) in wanted}
    nodes = tree([_light(layer) for layer in found.values()])

    def part(layer: Layer, rect: QRect) -> tuple[QImage, QPoint] | None:
        pixels = found[layer.id].pixels
        assert isinstance(pixels, FrozenPixels)
        image = pixels.part(rect)
        return None if image is None else (image, QPoint())

    whole = QRect(0, 0, snapshot.width, snapshot.height)
    out = np.empty((snapshot.height, snapshot.width, 4), np.uint8)
    for at in tiles_of(whole):
        place = tile_rect(at, whole)
        tile = QImage(place.size(), FORMAT)
        tile.fill(QColor(0, 0, 0, 0))
        compose(tile, nodes, place, part)
        rows = slice(place.top(), place.bottom() + 1)
        out[rows, place.left() : place.right() + 1] = to_array(tile)
    return out


def _light(layer: LayerSnapshot) -> Layer:
    """What compositing asks of a layer, without pixels."""
    return Layer(
        layer.id,
        LayerKind.named(layer.kind),
        layer.name,
        QImage(),
        visible=layer.visible,
        opacity=layer.opacity,
        blend=layer.blend,
        parent=layer.parent,
    )
