"""What there is in a document, for whoever looks at it: layers, and the picture they make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QRect, QSize, Signal
from PySide6.QtGui import QColor, QImage

from studio.domain.picture import Array
from studio.state import control_image as control
from studio.state.composite_cache import CompositeCache
from studio.state.compositing import flatten, group_picture
from studio.state.layer_names import kind_name
from studio.state.layer_stack import LayerStack
from studio.state.layers import Layer, LayerKind


class Drawing(QObject):
    """Layers of one pixel size, and the composite of what is visible. Nothing here changes them.

    Signals:
        layers_changed: layers were added, removed, reordered.
        layer_changed: a property of the layer with this id, its name or visibility for example.
        pixels_changed: the layer with this id, within a rectangle.
        active_changed: the id of the layer being drawn on, or "".
        size_changed: another document was opened, with another size or not.
        picture_changed: the composite, within a rectangle.
    """

    layers_changed = Signal()
    layer_changed = Signal(str)
    pixels_changed = Signal(str, QRect)
    active_changed = Signal(str)
    size_changed = Signal()
    picture_changed = Signal(QRect)

    def __init__(self, width: int, height: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = LayerStack(width, height, self)
        self._cache = CompositeCache(
            lambda: self._stack.layers, lambda: self._stack.active_id, QSize(width, height)
        )
        self._stack.picture_changed.connect(self._cache.mark)
        for name in (
            "layers_changed",
            "layer_changed",
            "pixels_changed",
            "active_changed",
            "picture_changed",
        ):
            getattr(self._stack, name).connect(getattr(self, name))

    @property
    def width(self) -> int:
        """In pixels."""
        return self._stack.rect.width()

    @property
    def height(self) -> int:
        """In pixels."""
        return self._stack.rect.height()

    @property
    def rect(self) -> QRect:
        """All of the document, from (0, 0)."""
        return QRect(self._stack.rect)

    @property
    def layers(self) -> tuple[Layer, ...]:
        """From the bottom up."""
        return tuple(self._stack.layers)

    @property
    def active(self) -> Layer | None:
        """The layer being drawn on."""
        return self._stack.find(self._stack.active_id)

    @property
    def revision(self) -> int:
        """Grows with every change of pixels or layers."""
        return self._stack.revision

    def layer(self, layer_id: str) -> Layer:
        """The layer with this id.

        Raises:
            KeyError: no such layer.
        """
        return self._stack.layer(layer_id)

    def find(self, layer_id: str) -> Layer | None:
        """The layer with this id, or ``None`` if it is gone."""
        return self._stack.find(layer_id)

    def is_shown(self, layer_id: str) -> bool:
        """Whether a layer and the groups it is in are visible."""
        return self._stack.is_shown(self.layer(layer_id))

    def is_locked(self, layer_id: str) -> bool:
        """Whether a layer or a group it is in is locked."""
        return any(layer.locked for layer in self._stack.lineage(self.layer(layer_id)))

    def index(self, layer_id: str) -> int:
        """Where the layer lies, 0 at the bottom."""
        return self._stack.index(layer_id)

    def composite(
        self,
        rect: QRect | None = None,
        only: Iterable[LayerKind] | None = None,
        background: QColor | None = None,
    ) -> QImage:
        """The picture of all visible layers.

        Args:
            rect: part of the document; all of it if omitted.
            only: leaves out layers of other kinds.
            background: what transparency is laid over; stays transparent if omitted.
        """
        rect = self.rect if rect is None else rect.intersected(self.rect)
        if only is None and background is None:
            image = self._cache.image()
            return QImage(image) if rect == self.rect else image.copy(rect)
        kinds = set(LayerKind) if only is None else {*only, LayerKind.GROUP}
        return flatten([x for x in self._stack.layers if x.kind in kinds], rect, background)

    def picture(self) -> QImage:
        """The composite itself, for drawing at once: valid until the next change, do not keep."""
        return self._cache.image()

    def filled(self, layer: Layer) -> Layer:
        """``layer``, or for a group one in its place that holds the picture of the group."""
        if layer.kind is not LayerKind.GROUP:
            return layer
        return replace(layer, image=group_picture(self._stack.layers, layer, self.rect))

    def control_image(self, layer_id: str) -> QImage:
        """What an adapter fed by this layer sees, opaque RGB888; see ``state.control_image``."""
        return control.control_image(self.layer(layer_id))

    def control_array(self, layer_id: str) -> Array:
        """The same as ``[H, W, 3]`` uint8, ready for ``Picture.from_array``."""
        return control.control_array(self.layer(layer_id))

    def kind_name(self, kind: LayerKind) -> str:
        """What the artist calls a kind of layer."""
        return kind_name(kind)
