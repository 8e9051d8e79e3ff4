"""Two pictures on top of each other with a line between them that is drawn to and fro."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.widgets import theme

KNOB = 15.0  # px, radius
STEP = 0.02  # of the width, for the arrow keys


class CompareView(QWidget):
    """Left of the line lies ``before``, right of it ``after``; both fill the same frame.

    Signals:
        moved(position): 0..1.
    """

    moved = Signal(float)

    def __init__(
        self, before: QImage, after: QImage, titles: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._before, self._after, self._titles = before, after, titles
        self._position = 0.5
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setMinimumSize(240, 200)
        self.setToolTip(self.tr("Drag, or use the arrow keys, to uncover one or the other"))
        self.setAccessibleName(self.tr("Comparison of two pictures"))

    @property
    def position(self) -> float:
        """Where the line is: 0 shows only ``after``, 1 only ``before``."""
        return self._position

    def set_position(self, position: float) -> None:
        """Moves the line, within 0..1."""
        position = min(1.0, max(0.0, position))
        if position != self._position:
            self._position = position
            self.setAccessibleDescription(f"{position:.0%}")
            self.update()
            self.moved.emit(position)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(640, 560)

    def frame(self) -> QRectF:
        """Where the pictures lie, in px of the widget."""
        area = QRectF(self.rect())
        size = self._after.size().scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        frame = QRectF(0, 0, size.width(), size.height())
        frame.moveCenter(area.center())
        return frame

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        self.set_position(0.5)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        moves = {
            Qt.Key.Key_Left: self._position - STEP,
            Qt.Key.Key_Right: self._position + STEP,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: 1.0,
        }
        if event.key() in moves:
            self.set_position(moves[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = self.frame()
        x = frame.left() + frame.width() * self._position
        painter.drawImage(frame, self._after)
        painter.save()
        painter.setClipRect(QRectF(frame.left(), frame.top(), x - frame.left(), frame.height()))
        painter.drawImage(frame, self._before)
        painter.restore()
        self._labels(painter, frame)
        self._line(painter, frame, x)
        painter.end()

    def _follow(self, event: QMouseEvent) -> None:
        frame = self.frame()
        self.set_position((event.position().x() - frame.left()) / max(1.0, frame.width()))

    def _labels(self, painter: QPainter, frame: QRectF) -> None:
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        for text, left in ((self._titles[0], True), (self._titles[1], False)):
            pill = QRectF(0, 0, metrics.horizontalAdvance(text) + 18, metrics.height() + 6)
            pill.moveTop(frame.top() + 10)
            if left:
                pill.moveLeft(frame.left() + 10)
            else:
                pill.moveRight(frame.right() - 10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 150))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(QColor(255, 255, 255, 240))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _line(self, painter: QPainter, frame: QRectF, x: float) -> None:
        for width, colour in ((4.0, QColor(0, 0, 0, 90)), (2.0, QColor(255, 255, 255))):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
        at = QPointF(x, frame.center().y())
        painter.setPen(QPen(theme.colour("accent") if self.hasFocus() else QColor(0, 0, 0, 90), 2))
        painter.setBrush(QColor(255, 255, 255))
        painter.drawEllipse(at, KNOB, KNOB)
        pen = QPen(QColor(60, 60, 60), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for side in (-1, 1):
            tip = at + QPointF(side * 9, 0)
            painter.drawPolyline([tip + QPointF(-side * 4, -4), tip, tip + QPointF(-side * 4, 4)])
