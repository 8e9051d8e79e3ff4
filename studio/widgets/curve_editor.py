"""A curve drawn by its points: how something changes over the run."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.widgets import theme

HEIGHT = 84  # px
_MARGIN = 7  # px, so that points at the edges are seen whole
_RADIUS, _REACH = 4, 9  # px: a point, and how near a press must be to take it
_FINE, _COARSE = 0.01, 0.05  # of the whole, for one press of an arrow key
_FLAT = ((0.0, 1.0), (1.0, 1.0))

Points = tuple[tuple[float, float], ...]


class CurveEditor(QWidget):
    """Points (x, y) in 0..1, straight lines between them; no points are a level line at 1.

    A press adds a point or takes one, dragging moves it, a right click or Delete removes it.
    With the keyboard: Ctrl and an arrow goes from point to point, arrows move it, Insert adds one.

    Signals:
        curve_changed(object): the points, while they are dragged too.
        editing_finished(): a drag or a press of a key is over.
    """

    curve_changed = Signal(object)
    editing_finished = Signal()

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        height: int = HEIGHT,
        colour: QColor | None = None,
    ) -> None:
        """Args: ``label`` is its accessible name, ``colour`` of the line, the theme's without."""
        super().__init__(parent)
        self._colour, self._height = colour, height
        self._points: Points = ()
        self._range = (0.0, 1.0)
        self._chosen: int | None = None
        self._dragging = False
        self.setFixedHeight(height)
        self.setMinimumWidth(96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(label)
        self._describe()

    @property
    def points(self) -> Points:
        """In order of x."""
        return self._points

    def set_points(self, points: Points) -> None:
        """Shows other points; emits nothing."""
        if points == self._points:
            return
        self._points = points
        if self._chosen is not None and self._chosen >= len(points):
            self._chosen = None
        self._describe()
        self.update()

    def set_range(self, begin: float, end: float) -> None:
        """Dims what lies outside of ``begin`` to ``end``."""
        if (begin, end) != self._range:
            self._range = (begin, end)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self._height)

    # ---- paint

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        enabled = self.isEnabled()
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(theme.colour("input"))
        painter.setPen(theme.colour("accent" if self.hasFocus() and enabled else "border"))
        painter.drawRoundedRect(frame, 4, 4)
        self._paint_grid(painter)
        line = [self._place(point) for point in self._line()]
        bottom = self._area().bottom()
        below = QPolygonF([QPointF(line[0].x(), bottom), *line, QPointF(line[-1].x(), bottom)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._own("accent_soft") if enabled else theme.colour("raised"))
        painter.setOpacity(0.6 if self._colour is None else 0.35)
        painter.drawPolygon(below)
        painter.setOpacity(1)
        pen = painter.pen()
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setColor(self._own("accent") if enabled else theme.colour("text_disabled"))
        pen.setWidthF(1.5)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(line))
        self._paint_points(painter)
        self._paint_outside(painter)
        painter.end()

    def _own(self, name: str) -> QColor:
        """Its own colour, or the theme's of that name."""
        return theme.colour(name) if self._colour is None else self._colour

    def _paint_grid(self, painter: QPainter) -> None:
        area = self._area()
        painter.setPen(theme.colour("line"))
        for quarter in range(1, 4):
            x = area.left() + area.width() * quarter / 4
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        middle = area.center().y()
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))

    def _paint_points(self, painter: QPainter) -> None:
        pen = painter.pen()
        for index, point in enumerate(self._points):
            chosen = index == self._chosen and self.hasFocus()
            painter.setBrush(theme.colour("text") if chosen else self._own("accent"))
            pen.setColor(theme.colour("accent" if chosen else "input"))
            painter.setPen(pen)
            painter.drawEllipse(self._place(point), _RADIUS, _RADIUS)

    def _paint_outside(self, painter: QPainter) -> None:
        area = self._area()
        veil = theme.colour("panel")
        veil.setAlphaF(0.7)
        begin, end = (area.left() + area.width() * x for x in self._range)
        for left, right in ((area.left(), begin), (end, area.right())):
            if right > left:
                painter.fillRect(QRectF(left, area.top(), right - left, area.height()), veil)

    # ---- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        near = self._near(event.position())
        if event.button() == Qt.MouseButton.RightButton:
            if near is not None:
                self._remove(near)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._chosen = self._add(self._point(event.position())) if near is None else near
        self._dragging = True
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._dragging:
            self._move_to(*self._point(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        if self._dragging:
            self._dragging = False
            self.editing_finished.emit()

    # ---- keyboard

    def event(self, event: QEvent) -> bool:
        # Delete and Backspace are for its points first, whatever they do around it.
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = event.key()
        arrows = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        if key in arrows and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose((self._chosen or 0) + sum(arrows[Qt.Key(key)]))
        elif key in arrows:
            fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._nudge(*arrows[Qt.Key(key)], _FINE if fine else _COARSE)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen is not None:
            self._remove(self._chosen)
        elif key == Qt.Key.Key_Insert:
            self._insert()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: int) -> None:
        if self._points:
            self._chosen = max(0, min(len(self._points) - 1, index))
            self._describe()
            self.update()

    def _nudge(self, x: int, y: int, step: float) -> None:
        if not self._points:
            self._set(_FLAT)
        if self._chosen is None:
            self._choose(0)
        assert self._chosen is not None
        at = self._points[self._chosen]
        self._move_to(at[0] + x * step, at[1] + y * step)
        self.editing_finished.emit()

    def _insert(self) -> None:
        """A point half-way to the next one."""
        line = self._points or _FLAT
        index = min(self._chosen or 0, len(line) - 2)
        (x, y), (next_x, next_y) = line[index : index + 2]
        self._chosen = self._add(((x + next_x) / 2, (y + next_y) / 2))
        self.editing_finished.emit()

    # ---- helpers

    def _add(self, point: tuple[float, float]) -> int:
        points = sorted([*(self._points or _FLAT), point], key=lambda each: each[0])
        self._set(tuple(points))
        return points.index(point)

    def _move_to(self, x: float, y: float) -> None:
        if self._chosen is None:
            return
        points = list(self._points)
        before = points[self._chosen - 1][0] if self._chosen else 0.0
        after = points[self._chosen + 1][0] if self._chosen + 1 < len(points) else 1.0
        points[self._chosen] = (max(before, min(after, x)), max(0.0, min(1.0, y)))
        self._set(tuple(points))

    def _remove(self, index: int) -> None:
        points = (*self._points[:index], *self._points[index + 1 :])
        self._chosen = None
        self._set(points if len(points) > 1 else ())
        self.editing_finished.emit()

    def _set(self, points: Points) -> None:
        if points == self._points:
            return
        self._points = points
        self._describe()
        self.update()
        self.curve_changed.emit(points)

    def _describe(self) -> None:
        """For those who do not see it, and for all as a tool tip."""
        words = self.tr("Press to add a point, drag it, right click removes it.")
        if self._chosen is not None and self._chosen < len(self._points):
            x, y = self._points[self._chosen]
            words = self.tr("{share} % of the weight at {place} % of the run.").format(
                share=round(y * 100), place=round(x * 100)
            )
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    def _line(self) -> Points:
        """The points with a level line to both ends."""
        points = self._points or _FLAT
        return ((0.0, points[0][1]), *points, (1.0, points[-1][1])) if self._points else points

    def _near(self, position: QPointF) -> int | None:
        distances = [(self._place(point) - position).manhattanLength() for point in self._points]
        nearest = min(range(len(distances)), key=distances.__getitem__, default=None)
        return nearest if nearest is not None and distances[nearest] <= _REACH else None

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def _place(self, point: tuple[float, float]) -> QPointF:
        area = self._area()
        return QPointF(
            area.left() + point[0] * area.width(), area.bottom() - point[1] * area.height()
        )

    def _point(self, position: QPointF) -> tuple[float, float]:
        area = self._area()
        x = (position.x() - area.left()) / area.width()
        y = (area.bottom() - position.y()) / area.height()
        return max(0.0, min(1.0, x)), max(0.0, min(1.0, y))
