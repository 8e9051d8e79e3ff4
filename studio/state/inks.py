"""What tools lay on a layer: colour through a coverage, or other pixels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.picture import Array
from studio.state.layers import FORMAT
from studio.state.selection import HALF, alpha_image, alpha_view

Mode = QPainter.CompositionMode


class Drawn(Protocol):
    """Whatever a tool lays on a layer."""

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draws the part within ``rect`` on a layer whose pixels there are those from before."""


@dataclass(frozen=True, eq=False)
class Ink:
    """What a stroke lays on its layer.

    Attributes:
        coverage: ``Format_Alpha8``, the size of the document, 0 none to 255 full; its owner may
            go on drawing on it, and gives each part that changed to ``PixelEdit.lay``.
        colour: of the ink; ``None`` erases instead.
        opacity: 0..1, of the stroke as a whole.
        crisp: no soft edge: what is half covered is wholly covered, less is not at all.
        edge: 0..1, how much paint gathers where coverage begins, as in a wash.
    """

    coverage: QImage
    colour: QColor | None
    opacity: float = 1.0
    crisp: bool = False
    edge: float = 0.0

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draws the part within ``rect`` on a layer."""
        painter.setOpacity(self.opacity)
        if self.colour is None:
            painter.setCompositionMode(Mode.CompositionMode_DestinationOut)
            coverage, part = self._covering(rect)
            painter.drawImage(rect.topLeft(), coverage, part)
        else:
            painter.setCompositionMode(Mode.CompositionMode_SourceOver)
            painter.drawImage(rect.topLeft(), self._tinted(rect, self.colour))

    def _tinted(self, rect: QRect, colour: QColor) -> QImage:
        image = QImage(rect.size(), FORMAT)
        image.fill(colour)
        painter = QPainter(image)
        painter.setCompositionMode(Mode.CompositionMode_DestinationIn)
        coverage, part = self._covering(rect)
        painter.drawImage(QPoint(0, 0), coverage, part)
        painter.end()
        return image

    def _covering(self, rect: QRect) -> tuple[QImage, QRect]:
        """A coverage, and which part of it lies within ``rect``."""
        if not self.crisp and not self.edge:
            return self.coverage, rect
        part = alpha_view(self.coverage.copy(rect))
        if self.edge:
            part = _edge_table(round(self.edge, 2))[part]
        if self.crisp:
            part = np.where(part < HALF, 0, 255).astype(np.uint8)
        return alpha_image(part), QRect(0, 0, rect.width(), rect.height())


@dataclass(frozen=True, eq=False)
class Pixels:
    """Other pixels in place of the former ones, or over them.

    Attributes:
        image: premultiplied, may go on being changed by its owner.
        origin: where its corner lies in the document.
        over: they lie over the former pixels instead of replacing them.
        opacity: 0..1.
    """

    image: QImage
    origin: QPoint
    over: bool = False
    opacity: float = 1.0

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draws the part within ``rect`` on a layer."""
        part = rect.intersected(QRect(self.origin, self.image.size()))
        if part.isEmpty():
            return
        painter.setOpacity(self.opacity)
        over, source = Mode.CompositionMode_SourceOver, Mode.CompositionMode_Source
        painter.setCompositionMode(over if self.over else source)
        painter.drawImage(part.topLeft(), self.image, part.translated(-self.origin))


@lru_cache(maxsize=16)
def _edge_table(edge: float) -> Array:
    """From coverage to paint, ``[256]`` uint8: thin in the middle, dense shortly after the edge."""
    part = np.linspace(0, 1, 256)
    # Smooth to either side, so that the rim is a band and no line.
    rim = np.exp(-(((part - 0.5) / 0.26) ** 2)) * np.minimum(1, part / 0.3)
    paint = (1 - 0.5 * edge) * part + 0.55 * edge * rim
    return (np.clip(paint, 0, 1) * 255 + 0.5).astype(np.uint8)
