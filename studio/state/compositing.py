"""How layers become one picture, and the cached picture the canvas shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from studio.state.layers import FORMAT, NORMAL, Layer

Mode = QPainter.CompositionMode
MOST_RECTS = 12  # beyond this many dirty pieces their bounding box is cheaper


@dataclass(frozen=True)
class BlendMode:
    """A way of blending that Qt and OpenRaster share.

    Attributes:
        label: English; panels translate it in the context ``BlendMode``.
    """

    label: str
    mode: QPainter.CompositionMode


# Sources: https://www.openraster.org/baseline/layer-stack-spec.html, QPainter::CompositionMode.
BLEND_MODES: dict[str, BlendMode] = {
    NORMAL: BlendMode("Normal", Mode.CompositionMode_SourceOver),
    "svg:multiply": BlendMode("Multiply", Mode.CompositionMode_Multiply),
    "svg:darken": BlendMode("Darken", Mode.CompositionMode_Darken),
    "svg:color-burn": BlendMode("Colour burn", Mode.CompositionMode_ColorBurn),
    "svg:screen": BlendMode("Screen", Mode.CompositionMode_Screen),
    "svg:lighten": BlendMode("Lighten", Mode.CompositionMode_Lighten),
    "svg:color-dodge": BlendMode("Colour dodge", Mode.CompositionMode_ColorDodge),
    "svg:plus": BlendMode("Add", Mode.CompositionMode_Plus),
    "svg:overlay": BlendMode("Overlay", Mode.CompositionMode_Overlay),
    "svg:soft-light": BlendMode("Soft light", Mode.CompositionMode_SoftLight),
    "svg:hard-light": BlendMode("Hard light", Mode.CompositionMode_HardLight),
    "svg:difference": BlendMode("Difference", Mode.CompositionMode_Difference),
}


def blend_mode(name: str) -> BlendMode:
    """The mode called ``name``; one of another program that we lack is shown as normal."""
    return BLEND_MODES.get(name, BLEND_MODES[NORMAL])


def draw_layers(painter: QPainter, layers: Iterable[Layer], rect: QRect) -> None:
    """Draws what is visible of ``layers`` within ``rect``, in document coordinates."""
    for layer in layers:
        if not layer.visible or layer.opacity <= 0:
            continue
        painter.setOpacity(layer.opacity)
        painter.setCompositionMode(blend_mode(layer.blend).mode)
        painter.drawImage(rect.topLeft(), layer.image, rect)


def flatten(layers: Iterable[Layer], rect: QRect, background: QColor | None = None) -> QImage:
    """The picture of ``layers`` within ``rect``, over ``background`` or transparent."""
    out = QImage(rect.size(), FORMAT)
    out.fill(background if background is not None else QColor(0, 0, 0, 0))
    if not rect.isEmpty():
        painter = QPainter(out)
        painter.translate(-rect.topLeft())
        draw_layers(painter, layers, rect)
        painter.end()
    return out


class CompositeCache:
    """The picture of all visible layers; only what changed is composed anew."""

    def __init__(self, layers: Callable[[], Iterable[Layer]], size: QSize) -> None:
        self._layers = layers
        self._image = QImage(size, FORMAT)
        self._dirty = QRegion(self._image.rect())

    def resize(self, size: QSize) -> None:
        """Starts over with another document size."""
        self._image = QImage(size, FORMAT)
        self._dirty = QRegion(self._image.rect())

    def mark(self, rect: QRect) -> None:
        """``rect`` has to be composed again before it is next shown."""
        self._dirty += rect.intersected(self._image.rect())

    def image(self) -> QImage:
        """The picture, up to date. Do not paint on it."""
        if not self._dirty.isEmpty():
            self._refresh()
        return self._image

    def _refresh(self) -> None:
        bounds = self._dirty.boundingRect()
        scattered = self._dirty.rectCount() > MOST_RECTS
        rects = [bounds] if scattered else [*self._dirty]  # type: ignore[misc]
        painter = QPainter(self._image)
        for rect in rects:
            painter.setOpacity(1.0)
            painter.setCompositionMode(Mode.CompositionMode_Source)
            painter.fillRect(rect, QColor(0, 0, 0, 0))
            draw_layers(painter, self._layers(), rect)
        painter.end()
        self._dirty = QRegion()
