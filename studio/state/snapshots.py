"""Layers to the plain values that are saved, and back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter

from studio.domain.classes import PALETTE
from studio.files.snapshot import LayerSnapshot
from studio.state.layers import Layer, LayerKind, blank_image
from studio.state.pixels import content_rect, to_array, to_image
from studio.state.pose_saving import read, written
from studio.state.posing import rendered


class SnapshotCache:
    """Layer snapshots; a layer whose pixels did not change is not converted a second time."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Layer, int, LayerSnapshot]] = {}

    def take(self, layers: list[Layer]) -> tuple[LayerSnapshot, ...]:
        """Snapshots of ``layers``; forgets the layers that are gone."""
        self._kept = {layer.id: (layer, layer.pixel_revision, self._one(layer)) for layer in layers}
        return tuple(kept[2] for kept in self._kept.values())

    def _one(self, layer: Layer) -> LayerSnapshot:
        known = self._kept.get(layer.id)
        if known is not None and known[0] is layer and known[1] == layer.pixel_revision:
            pixels, x, y = known[2].pixels, known[2].x, known[2].y
        else:
            rect = content_rect(layer.image)
            pixels = (
                to_array(layer.image.copy(rect))
                if not rect.isEmpty()
                else to_array(blank_image(1, 1))
            )
            x, y = max(0, rect.x()), max(0, rect.y())
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
        )


def layer_from(snapshot: LayerSnapshot, width: int, height: int) -> Layer:
    """The layer a snapshot describes; what lies outside the document is cut off."""
    people = read(snapshot.people)
    image = rendered(people, QSize(width, height)) if people else blank_image(width, height)
    if snapshot.pixels.size and not people:
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(QPoint(snapshot.x, snapshot.y), to_image(snapshot.pixels))
        painter.end()
    return Layer(
        id=snapshot.id,
        kind=LayerKind.named(snapshot.kind),
        name=snapshot.name,
        image=image,
        visible=snapshot.visible,
        opacity=min(1.0, max(0.0, snapshot.opacity)),
        locked=snapshot.locked,
        blend=snapshot.blend,
        people=people,
    )
