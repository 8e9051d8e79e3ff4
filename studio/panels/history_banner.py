"""A line over the filmstrip that says what just happened and offers to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

SECONDS = 10  # how long it stays by default


class HistoryBanner(QFrame):
    """Lies at the lower middle of ``area``; hidden until ``show_message``."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self.setObjectName("floating")
        self._area = area
        self._words = QLabel()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 6, 4)
        self._row.setSpacing(8)
        self._row.addWidget(self._words)
        self._buttons: list[QPushButton] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        area.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be pressed."""
        return tuple(self._buttons)

    def show_message(
        self, text: str, *actions: tuple[str, Callable[[], None]], seconds: int = SECONDS
    ) -> None:
        """Shows ``text`` with a button for each action; 0 seconds stays until a button is used."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(title, act) for title, act in actions]
        self._words.setText(text)
        self.setAccessibleName(text)
        self._timer.stop()
        if seconds:
            self._timer.start(seconds * 1000)
        self.show()
        self._place()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _button(self, title: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(title)
        button.setToolTip(title)
        button.setAccessibleName(title)
        button.clicked.connect(self.hide)  # first: the action may show another message
        button.clicked.connect(act)
        self._row.addWidget(button)
        return button

    def _place(self) -> None:
        self.adjustSize()
        x = max(4, (self._area.width() - self.width()) // 2)
        self.move(QPoint(x, self._area.height() - self.height() - 10))
