"""A ruler of a run's steps with a playhead that is dragged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.widgets import theme

HEIGHT = 24  # px
MARGIN = 7  # px: that of ``CurveEditor``, so that both show the same moment in one place
_NUMBERS = 36  # px a number needs


class TimeRuler(QWidget):
    """Steps from 0 to the last; moments of which there are pictures are marked.

    Signals:
        moved(float): the playhead, 0..1, while it is dragged too.
        let_go(): the drag is over.
    """

    moved = Signal(float)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps, self._at = 20, 0.0
        self._moments: Sequence[float] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(self.tr("Moment of the run"))
        self.setToolTip(self.tr("Drag to see how the last picture was at that step"))

    @property
    def progress(self) -> float:
        """Where the playhead is, 0..1."""
        return self._at

    def set_steps(self, steps: int) -> None:
        """How many steps the run has."""
        if steps != self._steps:
            self._steps = max(1, steps)
            self.update()

    def set_moments(self, moments: Sequence[float]) -> None:
        """Of which there are pictures."""
        self._moments = moments
        self.update()

    def set_progress(self, progress: float) -> None:
        """Puts the playhead somewhere; emits ``moved`` if it was elsewhere."""
        progress = min(1.0, max(0.0, progress))
        if progress != self._at:
            self._at = progress
            step = self.tr("Step {step} of {steps}").format(
                step=round(progress * self._steps), steps=self._steps
            )
            self.setAccessibleDescription(step)
            self.update()
            self.moved.emit(progress)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(240, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_steps(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        for moment in self._moments:
            painter.drawEllipse(QPointF(self._x(moment), HEIGHT - 4), 1.5, 1.5)
        x = self._x(self._at)
        painter.setBrush(theme.colour("accent_hover" if self.hasFocus() else "accent"))
        head = [QPointF(x - 6, 2), QPointF(x + 6, 2), QPointF(x, 13)]
        painter.drawPolygon(QPolygonF(head))
        painter.fillRect(QRectF(x - 0.75, 2, 1.5, HEIGHT - 2), theme.colour("accent"))
        painter.end()

    def _paint_steps(self, painter: QPainter) -> None:
        room = self.width() - 2 * MARGIN
        every = 1
        while room * every / self._steps < _NUMBERS:
            every = every * 2 if every < 5 else every + 5
        for step in range(self._steps + 1):
            x = self._x(step / self._steps)
            numbered = step % every == 0
            painter.setPen(theme.colour("text_muted" if numbered else "line"))
            painter.drawLine(QPointF(x, HEIGHT - (9 if numbered else 6)), QPointF(x, HEIGHT - 1))
            if numbered:
                place = QRectF(x - _NUMBERS / 2, 0, _NUMBERS, HEIGHT - 9)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(step))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        self.let_go.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if by is not None:
            self.set_progress((round(self._at * self._steps) + by) / self._steps)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.set_progress(float(event.key() == Qt.Key.Key_End))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.let_go.emit()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.update()

    def _go(self, x: float) -> None:
        step = round((x - MARGIN) / max(1, self.width() - 2 * MARGIN) * self._steps)
        self.set_progress(step / self._steps)

    def _x(self, progress: float) -> float:
        return MARGIN + progress * (self.width() - 2 * MARGIN)
