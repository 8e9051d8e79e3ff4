"""A change of pixels while it is being made: a stroke under the pen, a shape being dragged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QUndoStack

from studio.state.commands import ChangePixels, shrink_history
from studio.state.control_ink import settle, suited
from studio.state.layer_stack import LayerStack
from studio.state.layers import FORMAT
from studio.state.patches import Patch
from studio.state.pixels import tile_rect, tiles_of

Mode = QPainter.CompositionMode
_HALF = 128


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
    """

    coverage: QImage
    colour: QColor | None
    opacity: float = 1.0
    crisp: bool = False

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
        if not self.crisp:
            return self.coverage, rect
        part = self.coverage.copy(rect)
        flat = np.frombuffer(part.bits(), np.uint8)
        flat[:] = np.where(flat < _HALF, 0, 255)
        return part, part.rect()


class PixelEdit:
    """Lays ink on one layer, anew at every move, and ends as one undo step or without a trace.

    The ink always goes on the pixels the layer had before, so overlapping parts of one stroke do
    not build up beyond its opacity.
    """

    def __init__(self, stack: LayerStack, undo: QUndoStack, layer_id: str) -> None:
        self._stack, self._undo = stack, undo
        self.layer_id = layer_id
        # Shares its memory with the layer until the first ink makes the layer's own copy.
        self._before = QImage(stack.layer(layer_id).image)
        self._tiles: set[tuple[int, int]] = set()
        self._ink: Drawn | None = None
        self.open = True
        stack.pixels_replaced.connect(self._rebase)
        stack.layers_changed.connect(self._abandon_if_gone)

    def lay(self, ink: Drawn, rect: QRect) -> None:
        """Makes ``rect`` the former pixels with ``ink`` upon them."""
        rect = rect.intersected(self._stack.rect)
        if rect.isEmpty() or not self.open:
            return
        kind = self._stack.layer(self.layer_id).kind
        self._ink = suited(ink, kind) if isinstance(ink, Ink) else ink
        self._tiles.update(tiles_of(rect))
        self._compose(rect)
        self._stack.touched(self.layer_id, rect)

    def commit(self, text: str) -> bool:
        """Ends the edit as the undo step ``text``; false if nothing was changed."""
        rects = self._touched_rects()
        if not self.open:
            return False
        self._close()
        if not rects:
            return False
        settle(self._stack.layer(self.layer_id), rects)
        image = self._stack.layer(self.layer_id).image
        before, after = Patch.grab(self._before, rects), Patch.grab(image, rects)
        self._undo.push(ChangePixels(self._stack, self.layer_id, before, after, text))
        shrink_history(self._undo)
        return True

    def cancel(self) -> None:
        """Ends the edit as if it had never been."""
        rects = self._touched_rects()
        if not self.open:
            return
        self._close()
        if rects:
            patch = Patch.grab(self._before, rects)
            patch.apply(self._stack.layer(self.layer_id).image)
            self._stack.touched(self.layer_id, patch.bounds)

    def _compose(self, rect: QRect) -> None:
        painter = QPainter(self._stack.layer(self.layer_id).image)
        painter.setCompositionMode(Mode.CompositionMode_Source)
        painter.drawImage(rect.topLeft(), self._before, rect)
        if self._ink is not None:
            self._ink.draw(painter, rect)
        painter.end()

    def _touched_rects(self) -> list[QRect]:
        return [tile_rect(tile, self._stack.rect) for tile in sorted(self._tiles)]

    def _rebase(self, layer_id: str, rect: QRect) -> None:
        """An undo changed the layer under the stroke: the ink goes on the new pixels."""
        if layer_id != self.layer_id:
            return
        image = self._stack.layer(layer_id).image
        painter = QPainter(self._before)
        painter.setCompositionMode(Mode.CompositionMode_Source)
        painter.drawImage(rect.topLeft(), image, rect)
        painter.end()
        for tile_at in self._tiles:
            overlap = tile_rect(tile_at, self._stack.rect).intersected(rect)
            if not overlap.isEmpty():
                self._compose(overlap)

    def _abandon_if_gone(self) -> None:
        if self._stack.find(self.layer_id) is None:
            self._close()

    def _close(self) -> None:
        self.open = False
        self._stack.pixels_replaced.disconnect(self._rebase)
        self._stack.layers_changed.disconnect(self._abandon_if_gone)
