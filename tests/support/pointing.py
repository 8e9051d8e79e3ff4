"""Pointer, pen and wheel events for the canvas, in document coordinates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.canvas.view import CanvasView

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def at(view: CanvasView, x: float, y: float) -> QPoint:
    """Where the document point shows in the view."""
    return view.viewport_state.to_view(QPointF(x, y)).toPoint()


def click(view: CanvasView, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Presses and lets go at a document point."""
    QTest.mouseClick(view, LEFT, modifiers, at(view, x, y))


def drag(
    view: CanvasView,
    points: Sequence[tuple[float, float]],
    button: Qt.MouseButton = LEFT,
    modifiers: Qt.KeyboardModifier = NONE,
) -> None:
    """Presses at the first document point, moves through the others, lets go at the last."""
    places = [at(view, *point) for point in points]
    QTest.mousePress(view, button, modifiers, places[0])
    for place in places[1:]:
        _move(view, place, button, modifiers)
    QTest.mouseRelease(view, button, modifiers, places[-1])


def _move(
    view: CanvasView, place: QPoint, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier
) -> None:
    """As QTest.mouseMove, but the keys stay held."""
    none = Qt.MouseButton.NoButton
    local, overall = QPointF(place), view.mapToGlobal(QPointF(place))
    event = QMouseEvent(QEvent.Type.MouseMove, local, overall, none, button, modifiers)
    QApplication.sendEvent(view, event)


def wheel(view: CanvasView, place: QPoint, notches: int) -> None:
    """Turns the wheel over a place of the view."""
    event = QWheelEvent(
        QPointF(place),
        view.mapToGlobal(QPointF(place)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


class Pen:
    """A pen with pressure and an eraser end."""

    def __init__(self, view: CanvasView, *, eraser: bool = False) -> None:
        self._view = view
        self.tilt = (0, 0)  # degrees, to the right and towards the artist
        kind = QPointingDevice.PointerType
        self._device = QPointingDevice(
            "pen",
            7,
            QInputDevice.DeviceType.Stylus,
            kind.Eraser if eraser else kind.Pen,
            QInputDevice.Capability.Pressure | QInputDevice.Capability.Position,
            1,
            3,
        )

    def stroke(self, points: Sequence[tuple[float, float, float]]) -> None:
        """Through (x, y, pressure) in document coordinates."""
        self.send(QEvent.Type.TabletPress, *points[0])
        for point in points[1:]:
            self.send(QEvent.Type.TabletMove, *point)
        self.send(QEvent.Type.TabletRelease, *points[-1][:2], 0.0)

    def send(self, kind: QEvent.Type, x: float, y: float, pressure: float) -> None:
        """One event."""
        place = self._view.viewport_state.to_view(QPointF(x, y))
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else LEFT
        moved = kind == QEvent.Type.TabletMove
        button = Qt.MouseButton.NoButton if moved else LEFT
        event = QTabletEvent(
            kind, self._device, place, self._view.mapToGlobal(place), pressure,
            *self.tilt, 0, 0, 0, NONE, button, held,
        )  # fmt: skip
        QApplication.sendEvent(self._view, event)
