"""A choice and a text field with their name inside, at home beside the sliders."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from studio.widgets import theme

HEIGHT = 26  # px, as the sliders
PADDING = 8  # px


class LabelledCombo(QComboBox):
    """Name at the left, chosen item at the right."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.setAccessibleName(label)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def set_label(self, label: str) -> None:
        """Changes the name."""
        self._label = label
        self.setAccessibleName(label)
        self.update()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(96, HEIGHT)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()  # the panel scrolls; choices are not made by accident

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        text, option.currentText = option.currentText, ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.rect().adjusted(PADDING, 0, -22, 0)
        _paint_label(painter, room, self._label, self.isEnabled())
        used = self.fontMetrics().horizontalAdvance(self._label) + PADDING
        room.setLeft(room.left() + used)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(theme.colour("text" if self.isEnabled() else "text_disabled"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class LabelledEdit(QLineEdit):
    """Name at the left, what is typed at the right."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.setAccessibleName(label)
        self.setFixedHeight(HEIGHT)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setTextMargins(self.fontMetrics().horizontalAdvance(label) + PADDING, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        _paint_label(painter, self.rect().adjusted(PADDING, 0, 0, 0), self._label, self.isEnabled())
        painter.end()


def _paint_label(painter: QPainter, room: QRect, label: str, enabled: bool) -> None:
    painter.setPen(theme.colour("text" if enabled else "text_disabled"))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
