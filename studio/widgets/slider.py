"""A slider with its name and value inside the bar, as painting programs have it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QLineEdit, QScrollArea, QSizePolicy, QWidget

from studio.widgets import theme

HEIGHT = 26  # px
PADDING = 8  # px between the edge and the text
FINE = 0.1  # a drag with Shift moves this much slower


class ValueSlider(QAbstractSlider):
    """Drag, wheel, arrow keys, double click to type, right click for the default.

    Shift while dragging is fine. The base class carries the value as whole steps, which gives
    screen readers a proper slider; ``value()`` and ``value_changed`` speak the real unit.

    Args:
        label: shown at the left inside the bar, and the accessible name.
        minimum, maximum, value, step: in the unit of the value; ``value`` is also the default.
        suffix: unit shown after the number, e.g. ``" px"`` or ``" %"``.
        decimals: digits after the point; 0 for whole numbers.
        curve: above 1 gives small values more of the bar (2 for brush sizes).
    """

    value_changed = Signal(float)
    editing_started = Signal()
    editing_finished = Signal()

    def __init__(
        self,
        label: str = "",
        minimum: float = 0.0,
        maximum: float = 100.0,
        value: float = 0.0,
        step: float = 1.0,
        suffix: str = "",
        decimals: int = 0,
        parent: QWidget | None = None,
        *,
        curve: float = 1.0,
    ) -> None:
        super().__init__(parent)
        self._label, self._suffix, self._decimals, self._curve = label, suffix, decimals, curve
        self._unit, self._step = int(10**decimals), step
        self._default = value
        self._grab: tuple[float, float] | None = None  # (pointer x, fraction) at the press
        self._editor: QLineEdit | None = None
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(self._ticks(minimum), self._ticks(maximum))
        self.setSingleStep(max(1, self._ticks(step)))
        self.setPageStep(max(1, self._ticks(step) * 10))
        self.setValue(self._ticks(value))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(label)
        self.valueChanged.connect(self._announce)

    # ---- value, in its own unit

    def value(self) -> float:  # type: ignore[override]
        """The value in its own unit."""
        return super().value() / self._unit

    def set_value(self, value: float) -> None:
        """Moves to ``value``, kept within the range; emits ``value_changed`` if it differs."""
        self.setValue(self._ticks(value))

    def set_range(self, minimum: float, maximum: float) -> None:
        """Changes the range; the value is pulled inside."""
        self.setRange(self._ticks(minimum), self._ticks(maximum))
        self.update()

    def set_default(self, value: float) -> None:
        """What a right click goes back to."""
        self._default = value

    def set_label(self, label: str) -> None:
        """Changes the text at the left."""
        self._label = label
        self.setAccessibleName(label)
        self.update()

    def text(self) -> str:
        """The value as shown, with its unit."""
        return f"{self.value():.{self._decimals}f}{self._suffix}"

    # ---- size and paint

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        metrics = self.fontMetrics()
        widest = max(len(f"{end / self._unit:.{self._decimals}f}") for end in self._ends())
        number = metrics.horizontalAdvance("0" * widest + self._suffix)
        return QSize(metrics.horizontalAdvance(self._label) + number + PADDING * 4, HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(72, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        enabled = self.isEnabled()
        bar = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(bar, 4, 4)
        painter.fillPath(outline, theme.colour("input"))
        painter.save()
        painter.setClipPath(outline)
        filled = QRectF(bar.left(), bar.top(), bar.width() * self._fraction(), bar.height())
        hot = self.underMouse() or self._grab is not None
        painter.fillRect(filled, theme.colour("accent_soft" if enabled else "raised"))
        if enabled:
            edge = QRectF(filled.right() - 2, bar.top(), 2, bar.height())
            painter.fillRect(edge, theme.colour("accent_hover" if hot else "accent"))
        painter.restore()
        ring = "accent" if self.hasFocus() and enabled else "line" if hot else "border"
        painter.setPen(theme.colour(ring))
        painter.drawPath(outline)
        self._paint_text(painter)
        painter.end()

    def _paint_text(self, painter: QPainter) -> None:
        inner = self.rect().adjusted(PADDING, 0, -PADDING, 0)
        number = self.text()
        room = inner.width() - self.fontMetrics().horizontalAdvance(number) - PADDING
        name = self.fontMetrics().elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("text" if self.isEnabled() else "text_disabled"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | middle, name)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | middle, number)

    # ---- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.editing_started.emit()
        self.setSliderDown(True)
        x = event.position().x()
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._move_to(x / max(1, self.width()))
        self._grab = (x, self._fraction())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._grab is None:
            return
        start, fraction = self._grab
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        moved = (event.position().x() - start) / max(1, self.width())
        self._move_to(fraction + moved * (FINE if fine else 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        if self._grab is None:
            return
        self._grab = None
        self.setSliderDown(False)
        self.update()
        self.editing_finished.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self.start_typing()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        self._edit(self._default)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        turns = event.angleDelta().y() / 120
        if not turns or (not self.hasFocus() and self._in_scrolling_area()):
            event.ignore()  # the panel scrolls rather than the value under the pointer changing
            return
        self._edit(self.value() + turns * self._step)
        event.accept()

    # ---- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not event.modifiers():
            self.start_typing()
        elif text and (text.isdigit() or text in "-.,"):
            self.start_typing(text)
        elif (target := self._key_target(Qt.Key(key))) is not None:
            self._edit(target)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Digits type a value here, whatever they are shortcuts for elsewhere.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            text, plain = event.text(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and text and (text.isdigit() or text in "-.,\r"):
                event.accept()
                return True
        return super().event(event)

    def start_typing(self, text: str = "") -> None:
        """Opens the field in which the number is typed, holding ``text`` or the value."""
        if self._editor is not None:
            return
        field = QLineEdit(self)
        field.setAccessibleName(self._label)
        field.setText(text or f"{self.value():.{self._decimals}f}")
        field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        field.setGeometry(self.rect())
        field.installEventFilter(self)
        field.editingFinished.connect(self._take_typed)
        if not text:
            field.selectAll()
        self._editor = field
        field.show()
        field.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._editor and isinstance(event, QKeyEvent):
            escape = event.key() == Qt.Key.Key_Escape
            if escape and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # means this field, whatever it is a shortcut for elsewhere
                return True
            if escape and event.type() == QEvent.Type.KeyPress:
                self._close_editor()
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        if self._editor is not None:
            self._editor.setGeometry(QRect(self.rect()))
        super().resizeEvent(event)

    # ---- helpers

    def _take_typed(self) -> None:
        if self._editor is None:
            return
        text = self._editor.text().replace(",", ".").replace(self._suffix.strip() or "\0", "")
        self._close_editor()
        try:
            typed = float(text)
        except ValueError:
            return  # not a number: the value stays as it was
        if typed == typed:  # a NaN is not a number either
            self._edit(max(min(typed, self.maximum() / self._unit), self.minimum() / self._unit))

    def _close_editor(self) -> None:
        field, self._editor = self._editor, None
        if field is not None:
            field.hide()
            field.deleteLater()
            self.setFocus()

    def _edit(self, value: float) -> None:
        """One complete edit: one undo step for whoever listens."""
        if self._ticks(value) == super().value():
            return
        self.editing_started.emit()
        self.set_value(value)
        self.editing_finished.emit()

    def _key_target(self, key: Qt.Key) -> float | None:
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            return self.value() + self._step
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            return self.value() - self._step
        if key == Qt.Key.Key_PageUp:
            return self.value() + self._step * 10
        if key == Qt.Key.Key_PageDown:
            return self.value() - self._step * 10
        if key == Qt.Key.Key_Home:
            return self.minimum() / self._unit
        if key == Qt.Key.Key_End:
            return self.maximum() / self._unit
        return None

    def _fraction(self) -> float:
        low, high = self._ends()
        linear = (super().value() - low) / (high - low) if high > low else 0.0
        return float(linear ** (1 / self._curve))

    def _move_to(self, fraction: float) -> None:
        low, high = (end / self._unit for end in self._ends())
        exact = low + min(1.0, max(0.0, fraction)) ** self._curve * (high - low)
        stepped = low + round((exact - low) / self._step) * self._step
        self.set_value(min(high, stepped))

    def _ticks(self, value: float) -> int:
        return round(max(-2e9 / self._unit, min(2e9 / self._unit, value)) * self._unit)

    def _ends(self) -> tuple[int, int]:
        return self.minimum(), self.maximum()

    def _in_scrolling_area(self) -> bool:
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                return parent.verticalScrollBar().maximum() > 0
            parent = parent.parentWidget()
        return False

    def _announce(self) -> None:
        self.update()
        self.value_changed.emit(self.value())
