"""A cloud of the subjects the starter model knows, to begin a prompt with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from studio.panels.flow_layout import FlowLayout
from studio.widgets.icons import icon

_CLOUD = QSize(380, 300)  # px


class IdeasButton(QToolButton):
    """Opens the cloud; the subject or picture that is clicked is told.

    Signals:
        chosen(str): a subject, or the words of a whole picture.
    """

    chosen = Signal(str)

    def __init__(
        self,
        subjects: Sequence[str],
        pictures: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setIcon(icon("idea"))
        self.setIconSize(QSize(16, 16))
        self.setToolTip(self.tr("What the starter model knows: choose what to draw"))
        self.setAccessibleName(self.tr("Ideas"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._subjects, self._pictures = tuple(subjects), tuple(pictures)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        """When first opened: the window need not wait for a cloud that nobody may ask for."""
        if self.menu().isEmpty():
            cloud = QWidgetAction(self.menu())
            cloud.setDefaultWidget(self._cloud(self.menu()))
            self.menu().addAction(cloud)

    def _cloud(self, menu: QMenu) -> QWidget:
        body = QWidget()
        body.setObjectName("ideas")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._title(self.tr("The starter model was taught these things."), body))
        layout.addLayout(self._chips(sorted(self._subjects), body, menu))
        if self._pictures:
            title = self.tr("And pictures like these: change their colours and parts.")
            layout.addWidget(self._title(title, body))
            layout.addLayout(self._chips(self._pictures, body, menu))
        layout.addStretch(1)
        area = QScrollArea(menu)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        area.setFixedSize(_CLOUD)
        return area

    def _title(self, text: str, body: QWidget) -> QLabel:
        title = QLabel(text, body)
        title.setProperty("role", "muted")
        return title

    def _chips(self, texts: Sequence[str], body: QWidget, menu: QMenu) -> FlowLayout:
        flow = FlowLayout(gap=4)
        for text in texts:
            chip = QToolButton(body)
            chip.setObjectName("chip")
            chip.setText(text)
            chip.setToolTip(self.tr("Begin the prompt with “{subject}”").format(subject=text))
            chip.setAccessibleName(text)
            chip.clicked.connect(menu.close)
            chip.clicked.connect(partial(self.chosen.emit, text))
            flow.addWidget(chip)
        return flow
