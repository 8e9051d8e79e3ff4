"""A ring of hues around a square of saturation (across) and value (up)."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QConicalGradient,
    QFocusEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.widgets import theme

RING = 0.17  # of the radius
STEP, HUE_STEP = 0.02, 3  # of one key press: saturation and value; degrees of hue


class ColourWheel(QWidget):
    """Drag on the ring or in the square; arrow keys move in the square, Page up and down the hue.

    Keeps hue and saturation where a colour has none (grey, black), so that passing through black
    does not lose the hue.
    """

    colour_changed = Signal(QColor)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hue, self._saturation, self._value = 0.0, 0.0, 0.0  # degrees, 0..1, 0..1
        self._grip = ""  # "ring" or "square" while dragged
        self._ring = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(200)
        self.setToolTip(self.tr("Hue on the ring, strength and brightness in the square"))
        self.setAccessibleName(self.tr("Colour wheel"))

    @property
    def colour(self) -> QColor:
        """What is chosen."""
        return QColor.fromHsvF(self._hue / 360 % 1, self._saturation, self._value)

    def set_colour(self, colour: QColor) -> None:
        """Shows ``colour``; says nothing."""
        if colour.rgb() == self.colour.rgb():
            return
        hue, saturation, value = colour.hsvHueF(), colour.hsvSaturationF(), colour.valueF()
        if hue >= 0 and saturation > 0:
            self._hue = hue * 360
        if value > 0:
            self._saturation = saturation
        self._value = value
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(150, 150)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(110, 110)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._ring = QPixmap()
        super().resizeEvent(event)

    def square(self) -> QRectF:
        """Where the square lies."""
        half = self._radius() * (1 - RING) * math.sqrt(0.5) - 3
        middle = self._middle()
        return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)

    def ring_point(self, hue: float) -> QPointF:
        """The middle of the ring at ``hue`` degrees."""
        reach = self._radius() * (1 - RING / 2)
        angle = math.radians(hue)
        return self._middle() + QPointF(math.cos(angle), -math.sin(angle)) * reach

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ring.isNull():
            self._ring = self._drawn_ring()
        painter.drawPixmap(0, 0, self._ring)
        self._paint_square(painter)
        inside = self._radius() * RING * 0.36
        _paint_handle(painter, self.ring_point(self._hue), inside, self._pure())
        square = self.square()
        at = QPointF(
            square.left() + self._saturation * square.width(),
            square.bottom() - self._value * square.height(),
        )
        _paint_handle(painter, at, 5.5, self.colour)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._middle(), self._radius() - 0.5, self._radius() - 0.5)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() != Qt.MouseButton.LeftButton:
            return
        from_middle = event.position() - self._middle()
        distance = math.hypot(from_middle.x(), from_middle.y())
        if self.square().contains(event.position()):
            self._grip = "square"
        elif self._radius() * (1 - RING) - 4 <= distance <= self._radius() + 4:
            self._grip = "ring"
        self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        self._grip = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        moves = {
            Qt.Key.Key_Left: (0, -STEP, 0),
            Qt.Key.Key_Right: (0, STEP, 0),
            Qt.Key.Key_Down: (0, 0, -STEP),
            Qt.Key.Key_Up: (0, 0, STEP),
            Qt.Key.Key_PageUp: (HUE_STEP, 0, 0),
            Qt.Key.Key_PageDown: (-HUE_STEP, 0, 0),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        self._choose(self._hue + move[0], self._saturation + move[1], self._value + move[2])

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.update()

    def _drag(self, at: QPointF) -> None:
        if self._grip == "ring":
            off = at - self._middle()
            self._choose(math.degrees(math.atan2(-off.y(), off.x())), self._saturation, self._value)
        elif self._grip == "square":
            square = self.square()
            across = (at.x() - square.left()) / square.width()
            self._choose(self._hue, across, (square.bottom() - at.y()) / square.height())

    def _choose(self, hue: float, saturation: float, value: float) -> None:
        chosen = (hue % 360, min(1.0, max(0.0, saturation)), min(1.0, max(0.0, value)))
        if chosen != (self._hue, self._saturation, self._value):
            self._hue, self._saturation, self._value = chosen
            self.update()
            self.colour_changed.emit(self.colour)

    def _pure(self) -> QColor:
        return QColor.fromHsvF(self._hue / 360 % 1, 1, 1)

    def _radius(self) -> float:
        return min(self.width(), self.height()) / 2 - 1

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _drawn_ring(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        gradient = QConicalGradient(self._middle(), 0)
        for sixth in range(7):
            gradient.setColorAt(sixth / 6, QColor.fromHsvF(sixth / 6 % 1, 1, 1))
        radius = self._radius()
        path = QPainterPath()
        path.addEllipse(self._middle(), radius, radius)
        hole = QPainterPath()
        hole.addEllipse(self._middle(), radius * (1 - RING), radius * (1 - RING))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path.subtracted(hole), gradient)
        painter.end()
        return pixmap

    def _paint_square(self, painter: QPainter) -> None:
        square = self.square()
        across = QLinearGradient(square.topLeft(), square.topRight())
        across.setColorAt(0, QColor(255, 255, 255))
        across.setColorAt(1, self._pure())
        down = QLinearGradient(square.topLeft(), square.bottomLeft())
        down.setColorAt(0, QColor(0, 0, 0, 0))
        down.setColorAt(1, QColor(0, 0, 0))
        path = QPainterPath()
        path.addRoundedRect(square, 3, 3)
        painter.fillPath(path, across)
        painter.fillPath(path, down)


def _paint_handle(painter: QPainter, at: QPointF, radius: float, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.setPen(QPen(QColor(0, 0, 0, 130), 3))
    painter.drawEllipse(at, radius, radius)
    painter.setPen(QPen(QColor(255, 255, 255), 1.6))
    painter.drawEllipse(at, radius, radius)
