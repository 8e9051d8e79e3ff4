"""Mirrors and spokes: what is drawn once appears several times."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

MOST_SPOKES = 24


class Mirror(Enum):
    """Which copies of a stroke there are."""

    NONE = "none"
    VERTICAL = "vertical"  # the axis is upright: left and right
    HORIZONTAL = "horizontal"
    BOTH = "both"
    RADIAL = "radial"


@dataclass(frozen=True)
class Symmetry:
    """Around which axes strokes are repeated.

    Attributes:
        mirror: which copies.
        spokes: of a radial symmetry, 2..24.
        centre: where the axes cross, parts of the document's width and height.
    """

    mirror: Mirror = Mirror.NONE
    spokes: int = 6
    centre: tuple[float, float] = (0.5, 0.5)

    @property
    def on(self) -> bool:
        """Whether there are copies at all."""
        return self.mirror is not Mirror.NONE

    def place(self, width: int, height: int) -> QPointF:
        """Where the axes cross in a document of this size."""
        return QPointF(self.centre[0] * width, self.centre[1] * height)

    def copies(self, width: int, height: int) -> tuple[QTransform, ...]:
        """From a point that is drawn to each of its places, the first one being itself."""
        middle = self.place(width, height)
        return tuple(
            QTransform.fromTranslate(-middle.x(), -middle.y())
            * turn
            * QTransform.fromTranslate(middle.x(), middle.y())
            for turn in self._turns()
        )

    def _turns(self) -> list[QTransform]:
        here, across, down = (
            QTransform(),
            QTransform.fromScale(-1, 1),
            QTransform.fromScale(1, -1),
        )
        if self.mirror is Mirror.RADIAL:
            return [QTransform().rotate(360 * at / self.spokes) for at in range(self.spokes)]
        return {
            Mirror.NONE: [here],
            Mirror.VERTICAL: [here, across],
            Mirror.HORIZONTAL: [here, down],
            Mirror.BOTH: [here, across, down, across * down],
        }[self.mirror]
