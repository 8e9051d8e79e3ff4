"""What floats over the canvas while a result is shown: keep it, compare it, put it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from studio.widgets.icons import icon
from studio.widgets.slider import ValueSlider

MARGIN = 12  # px above the lower edge of the canvas


class ResultBar(QFrame):
    """At the bottom of ``area``, in its middle.

    Signals:
        applied, discarded: the buttons.
        strength_changed(float): how strongly the result covers the drawing, 0..1.
    """

    applied = Signal()
    discarded = Signal()
    strength_changed = Signal(float)

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label = QLabel()
        self.label.setProperty("role", "muted")
        self.slider = ValueSlider(self.tr("Show"), 0, 100, 100, 5, " %")
        self.slider.setFixedWidth(120)
        self.slider.setToolTip(self.tr("How strongly the result covers your drawing"))
        self.apply_button = QPushButton(icon("apply-layer", "accent_text"), self.tr("Add as layer"))
        self.apply_button.setProperty("primary", "true")
        self.apply_button.setToolTip(self.tr("Keep this picture as a layer (Enter)"))
        self.discard_button = QToolButton()
        self.discard_button.setIcon(icon("close", "text_muted"))
        self.discard_button.setIconSize(QSize(16, 16))
        self.discard_button.setToolTip(
            self.tr("Put it away and draw on (Esc); it stays in the history")
        )
        self.discard_button.setAccessibleName(self.tr("Put the result away"))
        for widget in (self.apply_button, self.discard_button):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the canvas keeps Enter and Esc
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(8)
        for part in (self.label, self.slider, self.apply_button, self.discard_button):
            layout.addWidget(part)
        self.slider.value_changed.connect(lambda value: self.strength_changed.emit(value / 100))
        self.apply_button.clicked.connect(self.applied)
        self.discard_button.clicked.connect(self.discarded)
        self._area = area
        area.installEventFilter(self)
        self.hide()

    def show_result(self, text: str) -> None:
        """Comes up with ``text`` and the result fully shown."""
        self.label.setText(text)
        self.slider.set_value(100)
        self.show()
        self.raise_()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        area = self._area
        self.label.setVisible(bool(self.label.text()) and area.width() > 420)
        self.adjustSize()
        x = (area.width() - self.width()) // 2
        self.move(max(4, x), area.height() - self.height() - MARGIN)
