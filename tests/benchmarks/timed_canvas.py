"""The canvas, driven by a pointer of ours and noting when it has drawn."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from studio.canvas.view import CanvasView

Button = Qt.MouseButton


class TimedCanvas(CanvasView):
    """``painted``: when the last repaint ended, by ``time.perf_counter``."""

    painted = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        self.painted = time.perf_counter()

    def press(self, at: tuple[float, float]) -> None:
        """The left button goes down."""
        self._send(QEvent.Type.MouseButtonPress, at, Button.LeftButton)

    def drag(self, at: tuple[float, float]) -> None:
        """The pointer moves while it is down."""
        self._send(QEvent.Type.MouseMove, at, Button.NoButton)

    def lift(self, at: tuple[float, float]) -> None:
        """It goes up."""
        self._send(QEvent.Type.MouseButtonRelease, at, Button.LeftButton, held=Button.NoButton)

    def _send(
        self,
        kind: QEvent.Type,
        at: tuple[float, float],
        button: Qt.MouseButton,
        held: Qt.MouseButton = Button.LeftButton,
    ) -> None:
        place = QPointF(*at)
        nothing = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, place, self.mapToGlobal(place), button, held, nothing)
        QApplication.sendEvent(self, event)
