"""The layers and their plain changes, without undo: what commands and live strokes act upon."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage

from studio.state.blend_modes import blend_mode
from studio.state.layer_tree import ancestors, held
from studio.state.layers import Layer, LayerKind
from studio.state.patches import Patch
from studio.state.tiles import TileAt, bounds_of, runs_of, tile_rect

Arrangement = tuple[tuple[Layer, str], ...]
SHOWN = frozenset({"visible", "opacity", "blend"})  # properties that change the picture


class LayerStack(QObject):
    """Layers from the bottom up. Every change is announced once it is complete.

    Signals:
        layers_changed: layers were added, removed or reordered.
        layer_changed: a property of the layer with this id.
        pixels_changed: the layer with this id, within a rectangle.
        pixels_replaced: the same, but from a command; a stroke in progress goes on upon them.
        picture_changed: the composite of all layers, within a rectangle.
    """

    layers_changed = Signal()
    layer_changed = Signal(str)
    pixels_changed = Signal(str, QRect)
    pixels_replaced = Signal(str, QRect)
    active_changed = Signal(str)
    picture_changed = Signal(QRect)

    def __init__(self, width: int, height: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rect = QRect(0, 0, width, height)
        self.revision = 0
        self.layers: list[Layer] = []
        self.active_id = ""

    def find(self, layer_id: str) -> Layer | None:
        """The layer with this id, or ``None``."""
        return next((layer for layer in self.layers if layer.id == layer_id), None)

    def layer(self, layer_id: str) -> Layer:
        """The layer with this id.

        Raises:
            KeyError: no such layer.
        """
        found = self.find(layer_id)
        if found is None:
            raise KeyError(layer_id)
        return found

    def index(self, layer_id: str) -> int:
        """The layer's position, 0 at the bottom."""
        return self.layers.index(self.layer(layer_id))

    def insert(self, index: int, layer: Layer) -> None:
        """Adds ``layer`` so that it lies at ``index``."""
        self.layers.insert(index, layer)
        self._rearranged()

    def take(self, layer_id: str) -> Layer:
        """Removes a layer; the one that slips into its place becomes active if it was."""
        index = self.index(layer_id)
        layer = self.layers.pop(index)
        if self.active_id == layer_id:
            follower = (
                self.layers[max(0, min(index - 1, len(self.layers) - 1))].id if self.layers else ""
            )
            self.activate(follower)
        self._rearranged()
        return layer

    def arrangement(self) -> Arrangement:
        """All layers and the groups they are in, from the bottom up."""
        return tuple((layer, layer.parent) for layer in self.layers)

    def arrange(self, arrangement: Arrangement, active: str) -> None:
        """Makes these the layers, in this order and in these groups."""
        self.layers = [layer for layer, _ in arrangement]
        for layer, parent in arrangement:
            layer.parent = parent
        self.activate(active if self.find(active) else "")
        self._rearranged()

    def assign(self, layer_id: str, name: str, value: Any) -> None:
        """Sets the property ``name`` of a layer."""
        layer = self.layer(layer_id)
        reach = self.reach(layer)
        setattr(layer, name, value)
        self.revision += 1
        self.layer_changed.emit(layer_id)
        if name in SHOWN:
            self._show(runs_of([*reach, *self.reach(layer)]))

    def activate(self, layer_id: str) -> None:
        """Makes a layer the one that is drawn on; "" for none."""
        if layer_id != self.active_id:
            self.active_id = layer_id
            self.active_changed.emit(layer_id)

    def replace_image(self, layer_id: str, image: QImage) -> None:
        """Gives a layer another image of the same size."""
        self.layer(layer_id).image = image
        self._replaced(layer_id, self.rect)

    def redrawn(self, layer_id: str, *rects: QRect) -> None:
        """Announces that a command drew a layer anew within ``rects``, or changed what it tells."""
        self.pixels_replaced.emit(layer_id, bounds_of(rects))
        self.touched(layer_id, *rects)

    def apply(self, layer_id: str, patch: Patch) -> None:
        """Puts pieces of pixels into a layer."""
        patch.apply(self.layer(layer_id).image)
        rects = [rect for rect, _ in patch.pieces]
        for rect in rects:
            self.pixels_replaced.emit(layer_id, rect)
        self.touched(layer_id, *rects)

    def touched(self, layer_id: str, *rects: QRect) -> None:
        """Announces that a layer's pixels changed within ``rects``."""
        layer = self.layer(layer_id)
        layer.pixel_revision += 1
        self.revision += 1
        runs = rects if len(rects) == 1 else runs_of(rects)
        for rect in runs:
            layer.marks.mark(rect)
        self.pixels_changed.emit(layer_id, bounds_of(runs))
        if self.is_shown(layer):
            self._show(runs)

    def reset(self, width: int, height: int, layers: list[Layer], active: str) -> None:
        """Another document altogether."""
        self.rect = QRect(0, 0, width, height)
        self.layers = layers
        known = active if self.find(active) else (layers[-1].id if layers else "")
        self.active_id = known
        self._rearranged()
        self.active_changed.emit(known)

    def is_shown(self, layer: Layer) -> bool:
        """Whether a layer and all groups it is in are visible."""
        return all(one.visible for one in self.lineage(layer))

    def lineage(self, layer: Layer) -> list[Layer]:
        """A layer and the groups it is in, the innermost first."""
        return [layer, *ancestors(self.layers, layer)]

    def reach(self, layer: Layer) -> list[QRect]:
        """Where the picture may change with a layer's properties."""
        group = layer.kind is LayerKind.GROUP
        parts = held(self.layers, layer) if group else [layer]
        tiles: set[TileAt] = set()
        for part in (layer, *parts):
            if blend_mode(part.blend).clears:
                return [QRect(self.rect)]
            if part.kind is LayerKind.GROUP:
                continue
            if part.marks.filled is None:
                return [QRect(self.rect)]
            tiles |= part.marks.filled
        return runs_of(tile_rect(tile, self.rect) for tile in tiles)

    def _show(self, rects: Iterable[QRect]) -> None:
        for rect in rects:
            self.picture_changed.emit(rect)

    def _replaced(self, layer_id: str, rect: QRect) -> None:
        self.pixels_replaced.emit(layer_id, rect)
        self.touched(layer_id, rect)

    def _rearranged(self) -> None:
        self.revision += 1
        self.layers_changed.emit()
        self.picture_changed.emit(self.rect)
