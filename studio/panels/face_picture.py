"""A photograph whose faces are outlined; a click chooses one, Shift or Control several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.widgets.theme import colour

HEIGHT = 190  # px; wide photographs are lower
RADIUS = 6.0  # px of an outline's corners
_MOST_ZOOM = 3.0  # small pictures are not blown up beyond it


@dataclass(frozen=True)
class Outline:
    """A face in the photograph: its rectangle in pixels, and what is to be known about it."""

    rect: QRectF
    words: str
    serious: bool


class FacePicture(QWidget):
    """Shows the photograph and the faces.

    Signals:
        chosen(): other faces than before are chosen.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image, self._scaled = QImage(), QPixmap()
        self._outlines: tuple[Outline, ...] = ()
        self._chosen: tuple[int, ...] = ()
        self._hovered = -1
        self._current = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Faces in the photograph"))

    @property
    def selected(self) -> tuple[int, ...]:
        """Indices of the chosen faces."""
        return self._chosen

    def show_photograph(self, image: QImage, outlines: Sequence[Outline]) -> None:
        """Another photograph; its first face is chosen."""
        self._image, self._outlines = image, tuple(outlines)
        self._hovered, self._current = -1, 0
        self._chosen = (0,) if outlines else ()
        self._rescale()
        self.updateGeometry()
        self.update()
        self._describe()
        self.chosen.emit()

    def choose(self, index: int, *, more: bool = False) -> None:
        """Chooses a face, beside the others with ``more``; a second time lets it go."""
        if not 0 <= index < len(self._outlines):
            return
        self._current = index
        if more and index in self._chosen:
            chosen = tuple(other for other in self._chosen if other != index)
        else:
            chosen = (*self._chosen, index) if more else (index,)
        if chosen != self._chosen:
            self._chosen = chosen
            self._describe()
            self.update()
            self.chosen.emit()

    # Sizes

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        if self._image.isNull():
            return 0
        tall = round(width * self._image.height() / self._image.width())
        return max(60, min(HEIGHT, tall))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(240, self.heightForWidth(240))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._rescale()

    def _rescale(self) -> None:
        if self._image.isNull() or self.width() < 1 or self.height() < 1:
            self._scaled = QPixmap()
            return
        ratio, size = self.devicePixelRatioF(), self._shown().size()
        scaled = self._image.scaled(
            (size * ratio).toSize(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self._scaled = QPixmap.fromImage(scaled)
        self._scaled.setDevicePixelRatio(ratio)

    def _scale(self) -> float:
        image = self._image
        return min(self.width() / image.width(), self.height() / image.height(), _MOST_ZOOM)

    def _shown(self) -> QRectF:
        """Where the photograph is on the widget."""
        scale = self._scale()
        width, height = self._image.width() * scale, self._image.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _place(self, rect: QRectF) -> QRectF:
        corner, scale = self._shown().topLeft(), self._scale()
        return QRectF(corner + rect.topLeft() * scale, rect.size() * scale)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(self._shown().topLeft(), self._scaled)
        for index, outline in enumerate(self._outlines):
            self._paint_outline(painter, index, outline)
        painter.end()

    def _paint_outline(self, painter: QPainter, index: int, outline: Outline) -> None:
        rect = self._place(outline.rect)
        chosen, hovered = index in self._chosen, index == self._hovered
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # A dark line around the bright one is seen on every photograph.
        for pen in (
            QPen(colour("overlay"), 4.5 if chosen else 3.0),
            QPen(colour("accent_hover" if chosen else "accent_text"), 2.5 if chosen else 1.5),
        ):
            painter.setOpacity(1.0 if chosen or hovered else 0.8)
            painter.setPen(pen)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        painter.setOpacity(1.0)
        if chosen and self.hasFocus() and index == self._current and len(self._outlines) > 1:
            painter.setPen(QPen(colour("accent_text"), 1.0, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), RADIUS + 3, RADIUS + 3)

    # Pointer and keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        hovered = self._at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            known = hovered >= 0
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if known else Qt.CursorShape.ArrowCursor
            )
            self.setToolTip(self._outlines[hovered].words if known else "")
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        index = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.choose(index, more=bool(event.modifiers() & _MORE))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._outlines:
            super().keyPressEvent(event)
            return
        index = (self._current + step) % len(self._outlines)
        self.choose(index, more=bool(event.modifiers() & _MORE))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.update()

    def _at(self, point: QPointF) -> int:
        """The smallest outline there: a small face may lie within a large one's."""
        found = [
            (outline.rect.width(), index)
            for index, outline in enumerate(self._outlines)
            if self._place(outline.rect).contains(point)
        ]
        return min(found)[1] if found else -1

    def _describe(self) -> None:
        words = [self._outlines[index].words for index in self._chosen]
        self.setAccessibleDescription(" ".join(words))


_MORE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
