"""Messages that come up over the canvas, stop nobody, and go away by themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.widgets.icons import icon, pixmap

WIDTH = 440  # px
MARGIN = 12  # px to the edge of the area
MOST = 3  # older messages make room
SECONDS = {"info": 6, "warning": 12, "error": 0}  # 0 stays until closed


@dataclass(frozen=True)
class Message:
    """What to show.

    Attributes:
        title: what happened, a sentence.
        text: what was kept and what to try; may be empty.
        kind: decides colour and how long it stays.
        details: a traceback or the like, shown on demand.
        action: title of a button, and what it does.
    """

    title: str
    text: str = ""
    kind: Literal["info", "warning", "error"] = "info"
    details: str = ""
    action: tuple[str, Callable[[], None]] | None = None


class Toast(QFrame):
    """One message."""

    closed = Signal()
    details_requested = Signal(str)

    def __init__(self, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.message = message
        self.setObjectName("toast")
        self.setProperty("kind", message.kind)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(message.title)
        self.setAccessibleDescription(message.text)
        tone = {"info": "accent", "warning": "warning", "error": "danger"}[message.kind]
        sign = QLabel()
        sign.setPixmap(pixmap(message.kind, 20, tone, self.devicePixelRatioF()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 10, 8, 10)
        layout.setSpacing(10)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._words(), 1)
        layout.addWidget(self._close_button(), 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS[message.kind] * 1000)
        self._timer.timeout.connect(self.closed)
        self._start()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        self._timer.stop()  # being read
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self._start()
        super().leaveEvent(event)

    def fitting_height(self, width: int) -> int:
        """The height in pixels that all words need at ``width``."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else self.sizeHint().height()

    def _start(self) -> None:
        if self._timer.interval():
            self._timer.start()

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(_wrapped(self.message.title, "heading"))
        if self.message.text:
            words.addWidget(_wrapped(self.message.text, "muted"))
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        if self.message.action:
            title, run = self.message.action
            button = QPushButton(title)
            button.setProperty("primary", "true")
            button.setToolTip(title)
            button.clicked.connect(run)
            button.clicked.connect(self.closed)
            buttons.addWidget(button)
        if self.message.details:
            button = QPushButton(self.tr("Details"))
            button.setToolTip(self.tr("Show what the program knows about it"))
            button.clicked.connect(lambda: self.details_requested.emit(self.message.details))
            buttons.addWidget(button)
        if buttons.count():
            buttons.addStretch()
            words.addSpacing(4)
            words.addLayout(buttons)
        return words

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("close", "text_muted"))
        button.setIconSize(QSize(12, 12))
        button.setToolTip(self.tr("Close this message"))
        button.setAccessibleName(self.tr("Close this message"))
        button.clicked.connect(self.closed)
        return button


class ToastStack(QObject):
    """Shows messages at the top right of ``area``, the newest lowest, at most three."""

    details_requested = Signal(str)

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._toasts: list[Toast] = []
        area.installEventFilter(self)

    @property
    def messages(self) -> tuple[Message, ...]:
        """What is being shown, oldest first."""
        return tuple(toast.message for toast in self._toasts)

    def show(self, message: Message) -> None:
        """Shows ``message``; the same one again only stays longer."""
        for toast in self._toasts:
            if toast.message.title == message.title and toast.message.text == message.text:
                self._remove(toast)
                break
        toast = Toast(message, self._area)
        toast.closed.connect(lambda: self._remove(toast))
        toast.details_requested.connect(self.details_requested)
        self._toasts.append(toast)
        while len(self._toasts) > MOST:
            self._remove(self._toasts[0])
        toast.show()
        self._place()

    def clear(self) -> None:
        """Takes all messages away."""
        for toast in tuple(self._toasts):
            self._remove(toast)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _remove(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        width = min(WIDTH, self._area.width() - 2 * MARGIN)
        top = MARGIN
        for toast in self._toasts:
            toast.setFixedWidth(max(160, width))
            height = toast.fitting_height(toast.width())
            toast.resize(toast.width(), height)
            toast.move(QPoint(self._area.width() - toast.width() - MARGIN, top))
            toast.raise_()
            top += height + 8


def _wrapped(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label
