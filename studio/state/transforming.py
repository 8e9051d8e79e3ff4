"""Moving, scaling and turning what is selected, or all of a layer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from shiboken6 import isValid

from studio.domain.errors import UserError
from studio.state.compositing import flatten
from studio.state.document import Document
from studio.state.layers import FORMAT
from studio.state.pixel_edit import Drawn, PixelEdit, Pixels
from studio.state.pixels import content_rect
from studio.state.placement import Placement, resampled
from studio.state.selection import Selection, alpha_view

LARGE = 2048 * 2048  # pixels: more are resampled finely only when they are applied
MOST_ABOVE = 2048 * 2048  # pixels: on a larger page what is in the air is shown on top


class Transforming(QObject):
    """Pixels lifted from their layer while they are placed.

    They are resampled from the originals whenever a drag ends, so that however often they are
    placed anew nothing is lost; everything together is one undo step. Between drags the layer
    holds the result, so that autosaves and pictures made meanwhile are complete.

    Signals:
        changed: the box, or what is shown in it.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._edit: PixelEdit | None = None
        self._selection: Selection | None = None
        self._source = QImage()
        self._rect = QRect()
        self._placement = Placement((0, 0))
        self._landed = QRect()  # where the layer got them last
        self._above: QImage | None = None
        self._fine = True  # whether the layer has them resampled as well as can be
        self._dragging = self._ending = False
        self._idle: tuple[object, QRect] = (None, QRect())
        document.active_changed.connect(lambda _: self.commit())
        document.undo_stack.indexChanged.connect(lambda _: self._overtaken())

    @property
    def lifted(self) -> bool:
        """Whether pixels are being placed."""
        return self._edit is not None and self._edit.open

    @property
    def floating(self) -> bool:
        """Whether they are in the air: the canvas shows them, the layer does not hold them."""
        return self.lifted and self._dragging

    @property
    def source(self) -> QImage:
        """The original pixels, premultiplied."""
        return self._source

    @property
    def rect(self) -> QRect:
        """The originals' place; empty where there is nothing to transform."""
        if self.lifted:
            return self._rect
        return self._idle_rect()

    @property
    def placement(self) -> Placement:
        """Where the pixels are now."""
        return self._placement if self.lifted else Placement.of(self._idle_rect())

    @property
    def above(self) -> QImage | None:
        """The picture of what lies above the pixels in the air; ``None``: nothing, or too much."""
        if self._above is None and self._edit is not None:
            self._above = self._picture_above(self._edit.layer_id)
        return self._above if self._above is not None and not self._above.isNull() else None

    @property
    def opacity(self) -> float:
        """Of the layer they belong to, 0..1."""
        layer = self._document.find(self._edit.layer_id) if self._edit is not None else None
        return layer.opacity if layer is not None else 1.0

    def drag(self, placement: Placement) -> None:
        """Shows the pixels at ``placement``; the layer follows at ``settle``.

        Raises:
            UserError: there is nothing to move, or the layer cannot be changed.
        """
        self._lift()
        if not self._dragging and self._edit is not None:
            self._dragging, self._above = True, None
            self._edit.lay(_Hole(self._selection, self._document.rect), self._reach())
        self._placement = placement
        self.changed.emit()

    def settle(self) -> None:
        """The drag ended: the layer holds the pixels where they are now."""
        if not self.floating or self._edit is None:
            return
        self._dragging = False
        self._fine = self._rect.width() * self._rect.height() <= LARGE
        self._lay_down(self._edit)
        self.changed.emit()

    def _lay_down(self, edit: PixelEdit) -> None:
        matrix = self._placement.matrix(self._rect)
        image, bounds = resampled(self._source, matrix, self._document.rect, fine=self._fine)
        before = self._reach()
        self._landed = bounds
        hole = _Hole(self._selection, self._document.rect)
        edit.lay(_Moved(hole, Pixels(image, bounds.topLeft(), over=True)), before | bounds)

    def place(self, placement: Placement) -> None:
        """Puts the pixels somewhere at once, e.g. flipped.

        Raises:
            UserError: as for ``drag``.
        """
        self.drag(placement)
        self.settle()

    def flip(self, *, upside_down: bool = False) -> None:
        """Mirrors the pixels in place."""
        self.place(self.placement.flipped(upside_down=upside_down))

    def turn(self, degrees: float) -> None:
        """Turns the pixels in place, clockwise."""
        self.place(self.placement.turned(degrees))

    def commit(self) -> None:
        """Makes it one undo step; the selection moves along."""
        if not self.lifted or self._edit is None:
            return
        self.settle()
        edit, self._edit = self._edit, None
        if self._placement == Placement.of(self._rect):
            edit.cancel()
            self.changed.emit()
            return
        if not self._fine and not self._placement.exact:
            self._fine = True
            self._lay_down(edit)
        undo, text = self._document.undo_stack, self._text()
        self._ending = True
        undo.beginMacro(text)
        edit.commit(text)
        if self._selection is not None:
            self._document.selecting.set(self._moved_selection(), text)
        undo.endMacro()
        self._ending = False
        self.changed.emit()

    def cancel(self) -> None:
        """Everything is where it was."""
        edit, self._edit = self._edit, None
        self._dragging = False
        if edit is not None:
            edit.cancel()
        self.changed.emit()

    def _lift(self) -> None:
        if self.lifted:
            return
        rect = self._idle_rect()
        if rect.isEmpty():
            raise UserError(
                self.tr("There is nothing to move here."),
                "",
                self.tr("Choose a layer with something on it, or select another area."),
            )
        self._edit = self._document.begin_edit(selected=False)
        self._edit.interrupted = self.commit
        self._selection = self._document.selecting.value
        self._rect, self._placement = rect, Placement.of(rect)
        self._landed = QRect()
        self._dragging = False
        self._source = self._document.layer(self._edit.layer_id).image.copy(rect)
        if self._selection is not None:
            painter = QPainter(self._source)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            painter.drawImage(QPoint(0, 0), self._selection.image(rect))
            painter.end()

    def _picture_above(self, layer_id: str) -> QImage:
        document = self._document
        higher = document.layers[document.index(layer_id) + 1 :]
        seen = any(layer.visible and layer.opacity > 0 for layer in higher)
        if not seen or document.width * document.height > MOST_ABOVE:
            return QImage()
        return flatten(higher, document.rect)

    def _reach(self) -> QRect:
        """What the pixels left, and where they were put last."""
        return self._rect.united(self._landed)

    def _idle_rect(self) -> QRect:
        """What would be lifted: the selected part of the layer, or all that is on it."""
        layer, selection = self._document.active, self._document.selecting.value
        if layer is None:
            return QRect()
        key = (layer.id, layer.pixel_revision, selection)
        if self._idle[0] != key:
            rect = content_rect(layer.image)
            if selection is not None:
                rect = rect.intersected(selection.bounds)
            self._idle = (key, rect)
        return self._idle[1]

    def _moved_selection(self) -> Selection | None:
        assert self._selection is not None
        mask = QImage(self._rect.size(), FORMAT)
        mask.fill(QColor(0, 0, 0))
        painter = QPainter(mask)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(QPoint(0, 0), self._selection.image(self._rect))
        painter.end()
        matrix = self._placement.matrix(self._rect)
        image, bounds = resampled(mask, matrix, self._document.rect)
        if image.isNull():
            return None
        alpha = alpha_view(image.convertToFormat(QImage.Format.Format_Alpha8))
        return Selection.of(alpha, (bounds.x(), bounds.y()))

    def _text(self) -> str:
        start, now = Placement.of(self._rect), self._placement
        translate: Callable[[str, str], str] = QCoreApplication.translate
        if (now.width, now.height, now.angle) == (start.width, start.height, start.angle):
            return translate("Transforming", "Move")
        if (abs(now.width), abs(now.height), now.angle) == (1, 1, 0) and now.centre == start.centre:
            return translate("Transforming", "Flip")
        return translate("Transforming", "Transform")

    def _overtaken(self) -> None:
        """Another step was made, and this one comes after it; or one was undone, and it ends."""
        undo = self._document.undo_stack
        # The stack's last signal comes while it is being taken down itself.
        if not self.lifted or self._ending or not isValid(undo):
            return
        if undo.index() == undo.count():
            self.commit()
        else:
            self.cancel()


class _Hole:
    """Takes away what was lifted."""

    def __init__(self, selection: Selection | None, rect: QRect) -> None:
        self._selection, self._rect = selection, rect

    def draw(self, painter: QPainter, rect: QRect) -> None:
        if self._selection is None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.fillRect(rect, QColor(0, 0, 0, 0))
            return
        part = rect.intersected(self._selection.bounds)
        if not part.isEmpty():
            coverage = self._selection.image(part)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
            painter.drawImage(part.topLeft(), coverage)


class _Moved:
    """What was lifted, put down elsewhere."""

    def __init__(self, hole: Drawn, pixels: Drawn) -> None:
        self._parts = (hole, pixels)

    def draw(self, painter: QPainter, rect: QRect) -> None:
        for part in self._parts:
            part.draw(painter, rect)
