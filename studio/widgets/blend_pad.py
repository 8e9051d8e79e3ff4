"""A pad between two to four things: the nearer the handle is to one, the more of it there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPolygonF,
    QRadialGradient,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.widgets import theme
from studio.widgets.simplex import CORNERS, place, shares_at

MOST = max(CORNERS)
HEIGHTS = {2: 44, 3: 132, 4: 132}  # px
_SIDE, _LABELS = 12, 20  # px: margins at the sides, and above and below for the names
_HANDLE = 7  # px
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_FINE, _COARSE = 0.01, 0.05  # of the pad, for one press of an arrow key

# Colours of the corners that are told apart by the colour-blind too (Okabe and Ito 2008).
HUES = ("#e69f00", "#56b4e9", "#009e73", "#cc79a7")


@dataclass(frozen=True)
class Corner:
    """One of the things that are blended."""

    name: str
    share: float


class BlendPad(QWidget):
    """Press, drag, or use the arrow keys (Shift for fine steps); a double click evens it out.

    Signals:
        moved(object): the shares, in the order of the corners.
        editing_finished(): a drag or a press of a key is over.
    """

    moved = Signal(object)
    editing_finished = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corners: tuple[Corner, ...] = ()
        self._dragging = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(label)
        self.setToolTip(self.tr("Nearer to a name: more of it. Double click: the same of all"))

    @staticmethod
    def can_show(count: int) -> bool:
        """Whether there is a pad for so many."""
        return count in CORNERS

    def set_corners(self, corners: Sequence[Corner]) -> None:
        """Shows two to four things with their shares; emits nothing."""
        assert self.can_show(len(corners))
        if tuple(corners) == self._corners:
            return
        self._corners = tuple(corners)
        self.setFixedHeight(HEIGHTS[len(corners)])
        said = ", ".join(f"{corner.name} {corner.share:.0%}" for corner in corners)
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, HEIGHTS[len(self._corners) or MOST])

    # ---- paint

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        if not self._corners:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        shape = self._shape()
        painter.save()
        painter.setClipPath(shape)
        painter.fillPath(shape, theme.colour("input"))
        for index, corner in enumerate(CORNERS[len(self._corners)]):
            painter.fillRect(self.rect(), self._glow(self._to_widget(corner), HUES[index]))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.colour("accent" if self.hasFocus() else "border"))
        painter.drawPath(shape)
        self._paint_names(painter)
        self._paint_handle(painter)
        painter.end()

    def _glow(self, centre: QPointF, hue: str) -> QRadialGradient:
        reach = self._area().width() * 0.75
        gradient = QRadialGradient(centre, reach)
        strong, gone = QColor(hue), QColor(hue)
        strong.setAlphaF(0.85)
        gone.setAlphaF(0.0)
        gradient.setColorAt(0, strong)
        gradient.setColorAt(1, gone)
        return gradient

    def _paint_names(self, painter: QPainter) -> None:
        corners = CORNERS[len(self._corners)]
        for corner, (x, y) in zip(self._corners, corners, strict=True):
            text = f"{corner.name} {corner.share:.0%}"
            above = y < 0.5 or len(corners) == 2
            top = 0.0 if above else self.height() - _LABELS
            alone = len(corners) == 3 and above
            half = self.width() / (1 if alone else 2) - _SIDE / 2
            room = QRectF(0 if x < 0.5 or alone else self.width() - half, top, half, _LABELS)
            flag = Qt.AlignmentFlag.AlignLeft if x < 0.5 else Qt.AlignmentFlag.AlignRight
            flag = Qt.AlignmentFlag.AlignHCenter if alone else flag
            shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, int(half))
            painter.setPen(theme.colour("text" if corner.share else "text_muted"))
            painter.drawText(room, flag | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_handle(self, painter: QPainter) -> None:
        point = self._to_widget(place([corner.share for corner in self._corners]))
        pen = painter.pen()
        for colour, width in (("#000000", 4.0), ("#ffffff", 2.0)):
            pen.setColor(QColor(colour))
            pen.setWidthF(width)
            painter.setPen(pen)
            painter.drawEllipse(point, _HANDLE, _HANDLE)

    # ---- pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._dragging:
            self._move_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        if self._dragging:
            self._dragging = False
            self.editing_finished.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        self.moved.emit((1 / len(self._corners),) * len(self._corners))
        self.editing_finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._corners:
            super().keyPressEvent(event)
            return
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        size = _FINE if fine else _COARSE
        x, y = place([corner.share for corner in self._corners])
        moved = shares_at((x + size * step[0], y + size * step[1]), len(self._corners))
        self.moved.emit(moved)
        self.editing_finished.emit()

    def _move_to(self, position: QPointF) -> None:
        area = self._area()
        x = (position.x() - area.left()) / area.width()
        y = (position.y() - area.top()) / area.height()
        self.moved.emit(shares_at((x, y), len(self._corners)))

    # ---- places

    def _area(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_SIDE, _LABELS, -_SIDE, -_LABELS)
        if len(self._corners) == 2:
            room = QRectF(self.rect()).adjusted(_SIDE, _LABELS, -_SIDE, -2)
        return room

    def _to_widget(self, point: tuple[float, float]) -> QPointF:
        area = self._area()
        return QPointF(area.left() + point[0] * area.width(), area.top() + point[1] * area.height())

    def _shape(self) -> QPainterPath:
        path = QPainterPath()
        if len(self._corners) == 3:
            path.addPolygon(QPolygonF([self._to_widget(p) for p in CORNERS[3]]))
            path.closeSubpath()
        else:
            path.addRoundedRect(self._area(), 4, 4)
        return path
