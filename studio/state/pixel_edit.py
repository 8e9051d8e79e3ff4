"""A change of pixels while it is being made: a stroke under the pen, a shape being dragged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QUndoStack

from studio.state.alpha_lock import WithinPaint
from studio.state.commands import ChangePixels
from studio.state.control_ink import hard, settle, suited
from studio.state.inks import Drawn, Ink, Pixels
from studio.state.layer_stack import LayerStack
from studio.state.layers import LayerKind
from studio.state.patches import Patch, Piece
from studio.state.pixels import tile_rect, tiles_of
from studio.state.selection import Selection

__all__ = ["Drawn", "Ink", "PixelEdit", "Pixels"]

Mode = QPainter.CompositionMode


class PixelEdit:
    """Lays ink on one layer, anew at every move, and ends as one undo step or without a trace.

    The ink always goes on the pixels the layer had before, so overlapping parts of one stroke do
    not build up beyond its opacity. Only tiles that ink has reached are kept, so that beginning a
    stroke costs nothing however large the document is.

    Args:
        selection: nothing outside of it is changed; ``None`` leaves everything free.
        within_paint: nothing becomes more or less transparent.
    """

    def __init__(
        self,
        stack: LayerStack,
        undo: QUndoStack,
        layer_id: str,
        selection: Selection | None = None,
        *,
        within_paint: bool = False,
    ) -> None:
        self._within_paint = within_paint
        self._stack, self._undo = stack, undo
        self.layer_id = layer_id
        self.selection = self._fitting(selection)
        self._before: dict[tuple[int, int], QImage] = {}
        self._ink: Drawn | None = None
        self._suited = True  # nothing was laid that the layer cannot hold
        self.open = True
        # What ends the edit when another one begins: a stroke that was never ended goes.
        self.interrupted: Callable[[], None] = self.cancel
        stack.pixels_replaced.connect(self._rebase)
        stack.layers_changed.connect(self._abandon_if_gone)

    def _fitting(self, selection: Selection | None) -> Selection | None:
        """The selection as the layer can take it: classes are not mixed at soft edges."""
        kind = self._stack.layer(self.layer_id).kind
        if selection is None or kind is not LayerKind.SEGMENTATION:
            return selection
        return hard(selection) or selection

    @property
    def empty(self) -> bool:
        """Whether no pixel was reached so far."""
        return not self._before

    def lay(self, ink: Drawn, rect: QRect) -> None:
        """Makes ``rect`` the former pixels with ``ink`` upon them."""
        rect = rect.intersected(self._stack.rect)
        if self.selection is not None:
            rect = rect.intersected(self.selection.bounds)
        if rect.isEmpty() or not self.open:
            return
        kind = self._stack.layer(self.layer_id).kind
        self._ink = suited(ink, kind) if isinstance(ink, Ink) else ink
        if self._within_paint:
            self._ink = WithinPaint(self._ink, self.before)
        self._suited = self._suited and isinstance(ink, Ink)
        self._keep(rect)
        self._compose(rect)
        self._stack.touched(self.layer_id, rect)

    def before(self, rect: QRect) -> QImage:
        """The layer's pixels within ``rect`` (of the document) as they were before the edit."""
        out = self._stack.layer(self.layer_id).image.copy(rect)
        painter = QPainter(out)
        painter.setCompositionMode(Mode.CompositionMode_Source)
        painter.translate(-rect.topLeft())
        self._draw_before(painter, rect)
        painter.end()
        return out

    def commit(self, text: str) -> bool:
        """Ends the edit as the undo step ``text``; false if nothing was changed."""
        if not self.open:
            return False
        self._close()
        if self.empty:
            return False
        before = self._patch()
        rects = [rect for rect, _ in before.pieces]
        if not self._suited and settle(self._stack.layer(self.layer_id), before):
            self._stack.touched(self.layer_id, *rects)
        image = self._stack.layer(self.layer_id).image
        after = Patch.grab(image, rects)
        self._undo.push(ChangePixels(self._stack, self.layer_id, before, after, text))
        return True

    def cancel(self) -> None:
        """Ends the edit as if it had never been."""
        if not self.open:
            return
        self._close()
        if not self.empty:
            patch = self._patch()
            patch.apply(self._stack.layer(self.layer_id).image)
            self._stack.touched(self.layer_id, *(rect for rect, _ in patch.pieces))

    def _keep(self, rect: QRect) -> None:
        image = self._stack.layer(self.layer_id).image
        for tile in tiles_of(rect):
            if tile not in self._before:
                self._before[tile] = image.copy(tile_rect(tile, self._stack.rect))

    def _patch(self) -> Patch:
        tiles = sorted(self._before)
        return Patch(
            tuple((tile_rect(at, self._stack.rect), Piece(self._before[at])) for at in tiles)
        )

    def _compose(self, rect: QRect) -> None:
        painter = QPainter(self._stack.layer(self.layer_id).image)
        painter.setCompositionMode(Mode.CompositionMode_Source)
        self._draw_before(painter, rect)
        if self.selection is not None and not self.selection.holds_all(rect):
            self._draw_selected(painter, rect, self.selection)
        elif self._ink is not None:
            self._ink.draw(painter, rect)
        painter.end()

    def _draw_selected(self, painter: QPainter, rect: QRect, selection: Selection) -> None:
        """The ink as far as ``rect`` is selected: in between, something in between."""
        inked, mask = self.before(rect), selection.image(rect)
        ink = QPainter(inked)
        ink.translate(-rect.topLeft())
        if self._ink is not None:
            self._ink.draw(ink, rect)
        ink.resetTransform()
        ink.setOpacity(1.0)
        ink.setCompositionMode(Mode.CompositionMode_DestinationIn)
        ink.drawImage(0, 0, mask)
        ink.end()
        painter.setCompositionMode(Mode.CompositionMode_DestinationOut)
        painter.drawImage(rect.topLeft(), mask)
        painter.setCompositionMode(Mode.CompositionMode_Plus)
        painter.drawImage(rect.topLeft(), inked)

    def _draw_before(self, painter: QPainter, rect: QRect) -> None:
        for tile in tiles_of(rect):
            kept = self._before.get(tile)
            if kept is not None:
                place = tile_rect(tile, self._stack.rect)
                part = place.intersected(rect)
                painter.drawImage(part.topLeft(), kept, part.translated(-place.topLeft()))

    def _rebase(self, layer_id: str, rect: QRect) -> None:
        """An undo changed the layer under the stroke: the ink goes on the new pixels."""
        if layer_id != self.layer_id:
            return
        image = self._stack.layer(layer_id).image
        for tile, kept in self._before.items():
            place = tile_rect(tile, self._stack.rect)
            overlap = place.intersected(rect)
            if overlap.isEmpty():
                continue
            painter = QPainter(kept)
            painter.setCompositionMode(Mode.CompositionMode_Source)
            painter.drawImage(overlap.topLeft() - place.topLeft(), image, overlap)
            painter.end()
            self._compose(overlap)

    def _abandon_if_gone(self) -> None:
        if self._stack.find(self.layer_id) is None:
            self._close()

    def _close(self) -> None:
        self.open, self._ink = False, None
        self._stack.pixels_replaced.disconnect(self._rebase)
        self._stack.layers_changed.disconnect(self._abandon_if_gone)
