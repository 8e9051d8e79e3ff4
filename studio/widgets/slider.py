"""A slider with its name and value inside the bar, as painting programs have it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
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
from PySide6.QtWidgets import QAbstractSlider, QScrollArea, QSizePolicy, QWidget

from studio.widgets import theme
from studio.widgets.number_field import NumberField
from studio.widgets.scale import Scale

HEIGHT = 26  # px
PADDING = 8  # px between the edge and the text
FINE = 0.1  # a drag with Shift moves this much slower
KEY_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}


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
        self._label, self._suffix, self._default = label, suffix, value
        self._before = value  # at the last press
        self._scale = Scale(step, decimals, curve)
        self._grab: tuple[float, float] | None = None  # (pointer x, fraction) at the press
        self._editor: NumberField | None = None
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(self._scale.ticks(minimum), self._scale.ticks(maximum))
        self.setSingleStep(max(1, self._scale.ticks(step)))
        self.setPageStep(max(1, self._scale.ticks(step) * 10))
        self.setValue(self._scale.ticks(value))
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
        return self._scale.value(super().value())

    def set_value(self, value: float) -> None:
        """Moves to ``value``, kept within the range; emits ``value_changed`` if it differs."""
        self.setValue(self._scale.ticks(value))

    def set_range(self, minimum: float, maximum: float) -> None:
        """Changes the range; the value is pulled inside."""
        self.setRange(self._scale.ticks(minimum), self._scale.ticks(maximum))
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
        return self._scale.text(super().value(), self._suffix)

    # ---- size and paint

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        metrics = self.fontMetrics()
        widest = max(len(self._scale.text(end)) for end in (self.minimum(), self.maximum()))
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
        self._before = self.value()
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
            self._edit(self._before)  # the first click was not meant as a drag
            self.start_typing()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        self._edit(self._default)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        turns = event.angleDelta().y() / 120
        if not turns or (not self.hasFocus() and self._in_scrolling_area()):
            event.ignore()  # the panel scrolls rather than the value under the pointer changing
            return
        self._edit(self.value() + turns * self._scale.step)
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
        shown = text or self._scale.text(super().value())
        field = NumberField(shown, self._suffix, self)
        field.setAccessibleName(self._label)
        field.setGeometry(self.rect())
        field.typed.connect(self._edit)
        field.closed.connect(self._close_editor)
        if not text:
            field.selectAll()
        self._editor = field
        field.show()
        field.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        if self._editor is not None:
            self._editor.setGeometry(self.rect())
        super().resizeEvent(event)

    # ---- helpers

    def _close_editor(self) -> None:
        field, self._editor = self._editor, None
        if field is not None:
            field.hide()
            field.deleteLater()
            self.setFocus()

    def _edit(self, value: float) -> None:
        """One complete edit: one undo step for whoever listens."""
        inside = max(self.minimum(), min(self.maximum(), self._scale.ticks(value)))
        if inside == super().value():
            return
        self.editing_started.emit()
        self.setValue(inside)
        self.editing_finished.emit()

    def _key_target(self, key: Qt.Key) -> float | None:
        steps = KEY_STEPS.get(key)
        if steps is not None:
            return self.value() + steps * self._scale.step
        ends = {Qt.Key.Key_Home: self.minimum(), Qt.Key.Key_End: self.maximum()}
        return self._scale.value(ends[key]) if key in ends else None

    def _fraction(self) -> float:
        return self._scale.fraction(super().value(), self.minimum(), self.maximum())

    def _move_to(self, fraction: float) -> None:
        self.set_value(self._scale.value_at(fraction, self.minimum(), self.maximum()))

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
