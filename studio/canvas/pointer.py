"""What a tool is told about the pointer, the same for mouse, touchpad and pen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt


@dataclass(frozen=True)
class Pointer:
    """One event of the pointer.

    Attributes:
        at: document coordinates; the pixel (0, 0) reaches from 0 to 1.
        pressure: 0..1; 1 for a mouse.
        modifiers: the keys held.
        eraser: it is the eraser end of a pen.
        scale: document pixels of one pixel on screen.
        tilt: of the pen to the right and towards the artist, degrees, -60..60; 0 is upright.
    """

    at: QPointF
    pressure: float = 1.0
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    eraser: bool = False
    scale: float = 1.0
    tilt: tuple[float, float] = (0.0, 0.0)

    @property
    def shift(self) -> bool:
        """Whether Shift is held: shapes keep their proportions."""
        return bool(self.modifiers & Qt.KeyboardModifier.ShiftModifier)

    @property
    def alt(self) -> bool:
        """Whether Alt is held: the other way round than usual, or out from the middle."""
        return bool(self.modifiers & Qt.KeyboardModifier.AltModifier)
