"""Moving the view and resizing the brush with the pointer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF

from studio.canvas.viewport import Viewport, angle_between
from studio.state.tools import ToolBox

CLICK = 3.0  # px: a shorter drag was a click
SNAP = 4.0  # degrees: a rotation this close to upright becomes upright


class Drag(Protocol):
    """Something that follows the pointer (view coordinates) until it is let go."""

    def move(self, at: QPointF) -> None:
        """The pointer is at ``at`` now."""


class PanDrag:
    """The document sticks to the pointer."""

    def __init__(self, viewport: Viewport, look: Callable[[Viewport], None], at: QPointF) -> None:
        self._start, self._at, self._set = viewport, at, look

    def move(self, at: QPointF) -> None:
        self._set(self._start.panned(at - self._at))


class RotateDrag:
    """The document turns around the middle of the view."""

    def __init__(self, viewport: Viewport, look: Callable[[Viewport], None], at: QPointF) -> None:
        self._start, self._at, self._set = viewport, at, look

    def move(self, at: QPointF) -> None:
        size = self._start.size
        middle = QPointF(size.width() / 2, size.height() / 2)
        turned = angle_between(middle, self._at, at)
        if self._start.mirrored:
            turned = -turned
        rotation = self._start.rotation + turned
        nearest = round(rotation / 90) * 90
        self._set(
            self._start.rotated(nearest if abs(rotation - nearest) < SNAP else rotation, middle)
        )


class SizeDrag:
    """To the right the brush grows, to the left it shrinks; its outline stays in place.

    Attributes:
        moved: whether it was dragged at all, or is a mere click.
    """

    def __init__(self, toolbox: ToolBox, at: QPointF, scale: float) -> None:
        self._toolbox, self.anchor = toolbox, at
        self._size, self._scale = toolbox.size, scale  # view pixels per document pixel
        self.moved = False

    def move(self, at: QPointF) -> None:
        self.moved = self.moved or (at - self.anchor).manhattanLength() > CLICK
        if not self.moved:
            return
        self._toolbox.size = round(self._size + 2 * (at.x() - self.anchor.x()) / self._scale, 1)
