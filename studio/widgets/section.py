"""A titled part of a panel that folds away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from studio.widgets.icons import icon


class Section(QWidget):
    """A header that opens and closes what lies below it.

    Put content into ``body`` (a ``QVBoxLayout`` with ``set_content`` or ``add``); small buttons go
    to the right end of the header with ``add_action``.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, *, expanded: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = QToolButton(self)
        self.header.setObjectName("sectionHeader")
        self.header.setText(title)
        self.header.setCheckable(True)
        self.header.setIconSize(QSize(12, 12))
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.header.setToolTip(self.tr("Open or close this part"))
        self.header.setAccessibleName(title)
        self._content = QWidget(self)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.setSpacing(4)
        self._head = QHBoxLayout()
        self._head.setSpacing(2)
        self._head.addWidget(self.header)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._head)
        layout.addWidget(self._content)
        self.header.toggled.connect(self._show)
        self.header.setChecked(expanded)
        self.header.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._show(expanded)

    @property
    def expanded(self) -> bool:
        """Whether the content is shown."""
        return self.header.isChecked()

    def set_expanded(self, expanded: bool) -> None:
        """Opens or closes."""
        self.header.setChecked(expanded)

    def set_title(self, title: str) -> None:
        """Renames the header."""
        self.header.setText(title)
        self.header.setAccessibleName(title)

    def add(self, widget: QWidget, place: int = -1) -> None:
        """Puts ``widget`` into the content, at ``place`` or at the end."""
        self.body.insertWidget(place, widget)

    def take(self, widget: QWidget) -> None:
        """Takes ``widget`` out of the content and lets it go."""
        self.body.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def add_action(self, widget: QWidget) -> None:
        """Puts a small ``widget`` at the right end of the header."""
        self._head.addWidget(widget)

    def _show(self, expanded: bool) -> None:
        self.header.setIcon(icon("chevron-down" if expanded else "chevron-right", "text_muted"))
        self._content.setVisible(expanded)
        self.toggled.emit(expanded)
