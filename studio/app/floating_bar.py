"""A bar that floats at the upper edge of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from studio.widgets.icons import icon

MARGIN = 12  # px below the upper edge of the canvas


class FloatingBar(QFrame):
    """In the middle of ``area``; hidden until it is shown."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area = area
        area.installEventFilter(self)
        self.hide()

    def set_shown(self, *, shown: bool) -> None:
        """Comes up or goes."""
        self.setVisible(shown)
        if shown:
            self.raise_()
        for bar in self._bars():
            bar.place()

    def place(self) -> None:
        """Takes its place anew, as after a change of its size; below others that are shown."""
        self.adjustSize()
        bars = self._bars()
        above = [bar for bar in bars[: bars.index(self)] if bar.isVisibleTo(self._area)]
        top = MARGIN + sum(bar.height() + MARGIN // 2 for bar in above)
        self.move(max(4, (self._area.width() - self.width()) // 2), top)

    def _bars(self) -> list[FloatingBar]:
        return self._area.findChildren(FloatingBar)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def tool(self, name: str, text: str, tip: str) -> QToolButton:
        """A button with an icon, and with ``text`` beside it where there is one."""
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(tip)
        button.setAccessibleName(text or tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if text:
            button.setText(text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
