"""What Qt's events tell about the pointer and the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice, QTabletEvent

from studio.canvas.controller import Press


def modifier_of(key: int) -> Qt.KeyboardModifier:
    """The modifier a key is; platforms differ in whether its own event tells."""
    return {
        Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
        Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
        Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
    }.get(Qt.Key(key), Qt.KeyboardModifier.NoModifier)


def from_mouse(event: QMouseEvent) -> Press:
    """What a mouse tells."""
    return Press(event.position(), event.button(), event.modifiers())


def from_tablet(event: QTabletEvent) -> Press:
    """What a pen tells."""
    eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
    tilt = (float(event.xTilt()), float(event.yTilt()))
    place, keys = event.position(), event.modifiers()
    return Press(place, event.button(), keys, event.pressure(), eraser, tilt)
