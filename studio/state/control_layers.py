"""Layers that only steer the model: how they come into the document, and the colours for them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from studio.domain.class_colours import CLASSES
from studio.state.document import Document
from studio.state.layers import Layer, LayerKind
from studio.state.tools import ToolBox

# How strongly they cover what lies below; the adapter sees them in full.
OPACITY = {LayerKind.DEPTH: 0.7, LayerKind.SEGMENTATION: 0.6, LayerKind.MASK: 0.5}


def add_control_layer(document: Document, kind: LayerKind, name: str | None = None) -> Layer:
    """Adds a layer of depth, areas or a mask on top, translucent, and makes it active."""
    top = len(document.layers)
    return document.add_layer(kind, name, None, top, OPACITY.get(kind, 1.0))


_FIRST = {
    LayerKind.DEPTH: QColor(230, 230, 230),  # near
    LayerKind.SEGMENTATION: QColor(*CLASSES["sky"]),
}


class LayerColours(QObject):
    """Greys for depth and colours of classes stay on their layers; the artist's ink comes back."""

    def __init__(self, document: Document, toolbox: ToolBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._toolbox = document, toolbox
        self._kept: dict[LayerKind | None, QColor] = dict(_FIRST.items())
        self._family: LayerKind | None = None
        self._follow()
        document.active_changed.connect(self._follow)
        document.layers_changed.connect(self._follow)

    def _family_now(self) -> LayerKind | None:
        """The kind of layer, where it has colours of its own."""
        active = self._document.active
        return active.kind if active is not None and active.kind in _FIRST else None

    def _follow(self) -> None:
        family = self._family_now()
        if family is self._family:
            return
        self._kept[self._family] = self._toolbox.colour
        self._family = family
        self._toolbox.keeps_recent = family is None
        self._toolbox.colour = self._kept[family]
