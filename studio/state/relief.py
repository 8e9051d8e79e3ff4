"""How depth is shaped: what the soft height brush does, and which solid a drag makes."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

import numpy as np
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage, QPainter

from studio.domain import relief as heights
from studio.domain.picture import Array
from studio.state.document import Document
from studio.state.layers import FORMAT, Layer, LayerKind

NEAR, FAR = 0.9, 0.15  # of the whole range, to begin with


class Work(Enum):
    """What a stroke of the height brush does."""

    RAISE = "raise"
    LOWER = "lower"
    SMOOTH = "smooth"


class Solid(Enum):
    """What a drag makes."""

    FLOOR = "floor"
    WALL = "wall"
    BALL = "ball"
    HILL = "hill"


class Relief(QObject):
    """The choices of the two depth tools.

    Signals:
        changed: any of them.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._solid = Work.RAISE, Solid.FLOOR
        self._near, self._far = NEAR, FAR
        self._false_colours = True  # near is white, and so is paper

    @property
    def work(self) -> Work:
        """What strokes do."""
        return self._work

    @work.setter
    def work(self, work: Work) -> None:
        if work is not self._work:
            self._work = work
            self.changed.emit()

    @property
    def solid(self) -> Solid:
        """What drags make."""
        return self._solid

    @solid.setter
    def solid(self, solid: Solid) -> None:
        if solid is not self._solid:
            self._solid = solid
            self.changed.emit()

    @property
    def near(self) -> float:
        """The height of what is near, 0..1."""
        return self._near

    @near.setter
    def near(self, near: float) -> None:
        near = min(1.0, max(0.0, near))
        if near != self._near:
            self._near = near
            self.changed.emit()

    @property
    def far(self) -> float:
        """The height of what is far, 0..1."""
        return self._far

    @far.setter
    def far(self, far: float) -> None:
        far = min(1.0, max(0.0, far))
        if far != self._far:
            self._far = far
            self.changed.emit()

    @property
    def false_colours(self) -> bool:
        """Whether depth is shown in colours with contour lines; adapters see grey all the same."""
        return self._false_colours

    @false_colours.setter
    def false_colours(self, on: bool) -> None:
        if on != self._false_colours:
            self._false_colours = on
            self.changed.emit()


def depth_layer(document: Document) -> Layer | None:
    """The layer whose depth is shaped: the active one if it is of depth, else the topmost."""
    if document.active is not None and document.active.kind is LayerKind.DEPTH:
        return document.active
    found = [layer for layer in document.layers if layer.kind is LayerKind.DEPTH]
    return found[-1] if found else None


def planes(image: QImage) -> tuple[Array, Array]:
    """Heights and opacities of a layer's image, ``[H, W]`` each, copies."""
    flat = np.frombuffer(image.constBits(), np.uint8)
    bgra = flat.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()]
    return bgra[..., 2].copy(), bgra[..., 3].copy()


def height_at(image: QImage, x: float, y: float) -> float:
    """The height at a point, 0..1; 0 outside."""
    if not (0 <= x < image.width() and 0 <= y < image.height()):
        return 0.0
    pixel = image.copy(int(x), int(y), 1, 1)
    return int(planes(pixel)[0][0, 0]) / 255


class ReliefInk:
    """Heights as a stroke leaves them, for ``PixelEdit``.

    Args:
        before: gives the layer's pixels within a rectangle as they were before the stroke.
        bounds: of the document.
        coverage: ``[H, W]``, where and how strongly the stroke went so far; its owner goes on
            drawing on it.
        work: what the stroke does.
        strength: 0..1.
        radius: of the brush, pixels; smoothing levels out what is smaller.
    """

    def __init__(
        self,
        before: Callable[[QRect], QImage],
        bounds: QRect,
        coverage: Array,
        work: Work,
        strength: float,
        radius: float,
    ) -> None:
        self._before, self._bounds = before, bounds
        self._coverage, self._work = coverage, work
        self._strength, self._blur = strength, max(1.0, radius / 4)

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draws the part within ``rect`` on the layer."""
        height, alpha = planes(self._before(rect))
        after = self._smooth(rect) if self._work is Work.SMOOTH else self._move(rect, height)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.setOpacity(1.0)
        painter.drawImage(rect.topLeft(), _image(after, heights.alpha_for(after, height, alpha)))

    def _move(self, rect: QRect, height: Array) -> Array:
        by = self._strength if self._work is Work.RAISE else -self._strength
        return heights.moved(height, self._coverage[_within(rect)], by)

    def _smooth(self, rect: QRect) -> Array:
        margin = int(3 * self._blur) + 1
        wide = rect.adjusted(-margin, -margin, margin, margin) & self._bounds
        height, _ = planes(self._before(wide))
        out = heights.smoothed(height, self._coverage[_within(wide)], self._blur, self._strength)
        top, left = rect.top() - wide.top(), rect.left() - wide.left()
        return out[top : top + rect.height(), left : left + rect.width()]


def _within(rect: QRect) -> tuple[slice, slice]:
    """The rows and columns of a rectangle."""
    return np.s_[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1]


def _image(height: Array, alpha: Array) -> QImage:
    pixels = np.ascontiguousarray(np.dstack([height, height, height, alpha]))
    rows, columns = height.shape
    return QImage(pixels.data, columns, rows, columns * 4, FORMAT).copy()
