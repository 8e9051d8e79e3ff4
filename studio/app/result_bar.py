"""What floats over the canvas while a result is shown: keep it, compare it, put it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from studio.state.key_map import with_key
from studio.widgets.icons import icon
from studio.widgets.slider import ValueSlider

MARGIN = 12  # px above the lower edge of the canvas


class ResultBar(QFrame):
    """At the bottom of ``area``, in its middle.

    Signals:
        applied, discarded: the buttons.
        turned(int): 1 for the next picture of the run, -1 for the one before.
        strength_changed(float): how strongly the result covers the drawing, 0..1.
    """

    applied = Signal()
    discarded = Signal()
    strength_changed = Signal(float)
    turned = Signal(int)

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.previous = self._arrow("chevron-left", self.tr("The picture before"))
        self.next = self._arrow("chevron-right", self.tr("The next picture"))
        self.label = QLabel()
        self.label.setProperty("role", "muted")
        self.slider = ValueSlider(self.tr("Show"), 0, 100, 100, 5, " %")
        self.slider.setFixedWidth(120)
        self.slider.setToolTip(self.tr("How strongly the result covers your drawing"))
        self.apply_button = QPushButton(icon("apply-layer", "accent_text"), self.tr("Add as layer"))
        self.apply_button.setProperty("primary", "true")
        self.apply_button.setToolTip(self.tr("Keep this picture as a layer"))
        self.apply_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the canvas keeps Enter
        self.discard_button = self._arrow(
            "close", self.tr("Put it away and draw on; it stays in the history")
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(8)
        for part in (
            self.previous,
            self.label,
            self.next,
            self.slider,
            self.apply_button,
            self.discard_button,
        ):
            layout.addWidget(part)
        self.slider.value_changed.connect(lambda value: self.strength_changed.emit(value / 100))
        self.apply_button.clicked.connect(self.applied)
        self.discard_button.clicked.connect(self.discarded)
        self.previous.clicked.connect(lambda: self.turned.emit(-1))
        self.next.clicked.connect(lambda: self.turned.emit(1))
        self._area = area
        self._words = self._count = ""
        area.installEventFilter(self)
        self.hide()

    def show_keys(self, add: str, discard: str) -> None:
        """Tells in the tool tips which keys do the same."""
        self.apply_button.setToolTip(with_key(self.tr("Keep this picture as a layer"), add))
        away = self.tr("Put it away and draw on; it stays in the history")
        self.discard_button.setToolTip(with_key(away, discard))

    def show_result(self, words: str, count: str = "") -> None:
        """Comes up with ``words`` and the result fully shown; ``count`` if there are more."""
        self._words, self._count, one_of_many = words, count, bool(count)
        self.previous.setVisible(one_of_many)
        self.next.setVisible(one_of_many)
        self.slider.set_value(100)
        self.show()
        self.raise_()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _arrow(self, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, "text_muted"))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _place(self) -> None:
        area = self._area
        room = area.width() - 2 * MARGIN
        texts = (" · ".join(filter(None, (self._count, self._words))), self._count)
        for text in texts:  # what can be spared makes room first
            self.label.setText(text)
            self.label.setVisible(bool(text))
            if self.sizeHint().width() <= room:
                break
        self.slider.show()
        self.slider.setVisible(self.sizeHint().width() <= room)
        self.adjustSize()
        x = (area.width() - self.width()) // 2
        self.move(max(4, x), area.height() - self.height() - MARGIN)
