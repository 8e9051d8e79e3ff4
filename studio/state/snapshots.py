"""Layers to the plain values that are saved, and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter

from studio.domain.classes import PALETTE, exact
from studio.domain.picture import Array
from studio.files.snapshot import LayerSnapshot, as_array
from studio.state.freezing import Freezer, FrozenPixels
from studio.state.layers import Layer, LayerKind, blank_image
from studio.state.pixels import to_image
from studio.state.pose_saving import read, written
from studio.state.posing import rendered
from studio.state.tile_marks import TileMarks
from studio.state.tiles import tiles_of


class SnapshotCache:
    """Layer snapshots; a layer whose pixels did not change is not converted a second time."""

    def __init__(self) -> None:
        self._freezer = Freezer()
        self._cropped: WeakKeyDictionary[FrozenPixels, tuple[Array, int, int]]
        self._cropped = WeakKeyDictionary()

    def prepare(self, layers: Sequence[Layer], seconds: float) -> bool:
        """Does part of the next ``freeze`` beforehand; whether nothing is left of it."""
        return self._freezer.prepare(layers, seconds)

    def freeze(self, layers: Sequence[Layer]) -> tuple[LayerSnapshot, ...]:
        """Snapshots whose pixels are worked out when they are asked for, on any thread."""
        frozen = self._freezer.freeze(layers)
        return tuple(_frozen(layer, own) for layer, own in zip(layers, frozen, strict=True))

    def take(self, layers: Sequence[Layer]) -> tuple[LayerSnapshot, ...]:
        """Snapshots with their pixels, cropped to what is drawn."""
        return tuple(map(self._plain, self.freeze(layers)))

    def _plain(self, layer: LayerSnapshot) -> LayerSnapshot:
        frozen = layer.pixels
        assert isinstance(frozen, FrozenPixels)
        if frozen not in self._cropped:
            self._cropped[frozen] = _cropped(frozen)
        pixels, x, y = self._cropped[frozen]
        return replace(layer, pixels=pixels, x=x, y=y)


def _frozen(layer: Layer, pixels: FrozenPixels) -> LayerSnapshot:
    x, y = pixels.corner
    return LayerSnapshot(
        id=layer.id,
        kind=layer.kind.value,
        name=layer.name,
        pixels=pixels,
        x=x,
        y=y,
        visible=layer.visible,
        opacity=layer.opacity,
        locked=layer.locked,
        blend=layer.blend,
        people=tuple(written(layer.people)),
        palette=PALETTE if layer.kind is LayerKind.SEGMENTATION else "",
        alpha_locked=layer.alpha_locked,
        parent=layer.parent,
        attributes=layer.attributes,
    )


def _cropped(frozen: FrozenPixels) -> tuple[Array, int, int]:
    pixels, (x, y) = frozen.array(), frozen.corner
    filled: npt.NDArray[np.bool_] = pixels[..., 3] > 0
    rows = np.flatnonzero(filled.any(axis=1))
    columns = np.flatnonzero(filled.any(axis=0))
    if not rows.size:
        return pixels[:1, :1].copy(), 0, 0
    part = pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].copy()
    return part, x + int(columns[0]), y + int(rows[0])


def _placed(snapshot: LayerSnapshot, kind: LayerKind, whole: QRect) -> tuple[QImage, QRect]:
    """A layer's image, and where in it something may be."""
    pixels = as_array(snapshot.pixels)
    if kind is LayerKind.SEGMENTATION:
        pixels = exact(pixels)
    place = QRect(snapshot.x, snapshot.y, pixels.shape[1], pixels.shape[0])
    if place == whole:
        return to_image(pixels), whole
    image = blank_image(whole.width(), whole.height())
    if pixels.size:
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(place.topLeft(), to_image(pixels))
        painter.end()
    return image, place.intersected(whole)


def layer_from(snapshot: LayerSnapshot, width: int, height: int) -> Layer:
    """The layer a snapshot describes; what lies outside the document is cut off."""
    people, kind = read(snapshot.people), LayerKind.named(snapshot.kind)
    marks = TileMarks(())
    if people:
        image, marks = rendered(people, QSize(width, height)), TileMarks()
    elif kind is LayerKind.GROUP:
        image = blank_image(1, 1)
    else:
        image, place = _placed(snapshot, kind, QRect(0, 0, width, height))
        marks = TileMarks(tiles_of(place))
    return Layer(
        id=snapshot.id,
        kind=kind,
        name=snapshot.name,
        image=image,
        visible=snapshot.visible,
        opacity=min(1.0, max(0.0, snapshot.opacity)),
        locked=snapshot.locked,
        blend=snapshot.blend,
        people=people,
        alpha_locked=snapshot.alpha_locked,
        parent=snapshot.parent,
        marks=marks,
        attributes=snapshot.attributes,
    )
