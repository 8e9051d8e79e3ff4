"""Depth in colours and contour lines over the document: small differences of grey are not seen."""

from __future__ import annotations

from functools import cache

import numpy as np
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.canvas.view import CanvasView
from studio.domain.picture import Array
from studio.state.document import Document
from studio.state.layers import FORMAT, LayerKind
from studio.state.relief import Relief, planes

# From far to near; told apart by those who see colours differently, too (after viridis).
_COLOURS = ((68, 1, 84), (59, 82, 139), (33, 145, 140), (94, 201, 98), (253, 231, 37))
_STRENGTH = 0.85  # what lies below is still to be made out
_FADE = 6  # opacities below a sixth fade out
_CONTOURS = 12  # heights between two lines


class DepthOverlay(QWidget):
    """Covers ``view`` while a depth layer is active and false colours are wanted."""

    def __init__(self, view: CanvasView, document: Document, relief: Relief) -> None:
        super().__init__(view)
        self._view, self._document, self._relief = view, document, relief
        self._image, self._layer_id = QImage(), ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.installEventFilter(self)
        relief.changed.connect(self._refresh)
        document.active_changed.connect(self._refresh)
        document.size_changed.connect(self._start_over)
        document.layer_changed.connect(self._refresh)
        document.pixels_changed.connect(self._painted)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._view and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        if self._view.ghost is not None:  # what became of the depth is what matters then
            painter.setOpacity(1 - self._view.ghost_opacity)
        viewport = self._view.viewport_state
        painter.setTransform(viewport.transform(), combine=True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        part = viewport.document_rect(event.rect()).intersected(self._image.rect())
        painter.drawImage(QRectF(part), self._image, QRectF(part))
        painter.end()

    def _start_over(self) -> None:
        """Another document may have a layer of the same id: the one it is a copy of."""
        self._layer_id = ""
        self._refresh()

    def _refresh(self) -> None:
        active = self._document.active
        wanted = active is not None and active.kind is LayerKind.DEPTH and active.visible
        if active is None or not wanted or not self._relief.false_colours:
            self.hide()
            self._image, self._layer_id = QImage(), ""
            return
        if self._layer_id == active.id and self._image.size() == self._document.rect.size():
            return  # its pixels are followed as they change
        self._image, self._layer_id = QImage(self._document.rect.size(), FORMAT), active.id
        self._colour(self._document.rect)
        self.setGeometry(self._view.rect())
        self.show()
        self.lower()  # below the eye and whatever else floats over the canvas
        self.update()

    def _painted(self, layer_id: str, rect: QRect) -> None:
        if layer_id != self._layer_id:
            return
        self._colour(rect)
        self.update(self._view.viewport_state.view_rect(rect))

    def _colour(self, rect: QRect) -> None:
        layer = self._document.find(self._layer_id)
        if layer is None or rect.isEmpty():
            return
        painter = QPainter(self._image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(rect.topLeft(), false_colours(layer.image.copy(rect)))
        painter.end()


def false_colours(image: QImage) -> QImage:
    """A depth layer's heights in colours, transparent where nothing is painted."""
    height, alpha = planes(image)
    # What is hardly there fades out, or a soft hill would end in a dark edge.
    there = np.minimum(alpha.astype(np.uint16) * _FADE, 255)[..., None]
    rows, columns = height.shape
    pixels = np.ascontiguousarray((_table()[height] * there // 255).astype(np.uint8))
    return QImage(pixels.data, columns, rows, columns * 4, FORMAT).copy()


@cache
def _table() -> Array:
    """``[256, 4]`` premultiplied BGRA of every height, every so many of them darker."""
    stops = np.linspace(0, 255, len(_COLOURS))
    rgb = np.stack(
        [np.interp(np.arange(256), stops, channel) for channel in np.array(_COLOURS).T], axis=1
    )
    lines = np.arange(256) % _CONTOURS == 0
    rgb[lines] *= 0.72
    rgba = np.concatenate([rgb[:, ::-1], np.full((256, 1), 255.0)], axis=1) * _STRENGTH
    return (rgba + 0.5).astype(np.uint8)
