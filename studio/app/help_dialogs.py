"""Windows that tell: about the studio, its keys, and what lies behind a message."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio import __version__
from studio.app.action_book import BETWEEN, ActionBook
from studio.widgets.fitting import resize_within_screen
from studio.widgets.icons import pixmap


class DetailsDialog(QDialog):
    """Shows a traceback, to be copied."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details"))
        resize_within_screen(self, 720, 420)
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details"))
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        copy = QPushButton(self.tr("Copy"))
        copy.setToolTip(self.tr("Put the text on the clipboard"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(copy)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addWidget(text)
        layout.addLayout(row)


class AboutDialog(QDialog):
    """What this is, and on whose work it stands."""

    def __init__(self, device: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About the studio"))
        self.setFixedWidth(420)
        self.resize(420, 100)
        sign = QLabel()
        sign.setPixmap(pixmap("generate", 48, "accent", self.devicePixelRatioF()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 16)
        layout.setSpacing(12)
        layout.addWidget(sign)
        layout.addWidget(title(self.tr("Studio {version}").format(version=__version__)))
        for words in (
            self.tr(
                "Draw, describe, and watch the picture form. Everything happens on this "
                "computer; nothing is sent anywhere."
            ),
            self.tr("Pictures are made on: {device}").format(device=device),
            self.tr(
                "Free software under the Apache License 2.0. Built with Qt for Python (LGPL), "
                "PyTorch, diffusers and transformers. The embedded model was trained on openly "
                "licensed drawings, listed in resources/starter/LICENSES."
            ),
        ):
            label = QLabel(words)
            label.setWordWrap(True)
            label.setProperty("role", "muted")
            layout.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addSpacing(4)
        layout.addWidget(buttons)
        self.setFixedHeight(layout.heightForWidth(self.width()))


class ShortcutsDialog(QDialog):
    """Every command that has keys, by menu, and what the pointer does."""

    def __init__(
        self, actions: ActionBook, groups: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """Args: ``groups`` names the menu of each command, by id, in the order of the menus."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        resize_within_screen(self, 580, 600)
        sheet = QWidget()
        sheet.setObjectName("panelBody")
        self._grid = QGridLayout(sheet)
        self._grid.setContentsMargins(16, 4, 16, 12)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        for heading, ids in groupby(groups, key=lambda name: groups[name].split(BETWEEN)[0]):
            rows = [(actions.tip(name), actions.shown_keys(name)) for name in ids]
            self._add(heading, [(words, keys) for words, keys in rows if keys])
        self._add(self.tr("Pointer"), self._pointer())
        area = QScrollArea()
        area.setAccessibleName(self.tr("Keyboard shortcuts"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(area)
        layout.addWidget(buttons)

    def _add(self, heading: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        head = QLabel(heading)
        head.setProperty("role", "muted")
        head.setContentsMargins(0, 12, 0, 2)
        self._grid.addWidget(head, self._grid.rowCount(), 0, 1, 2)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for words, keys in rows:
            row = self._grid.rowCount()
            label, told = QLabel(keys), QLabel(words)
            label.setFont(bold)
            told.setWordWrap(True)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(told, row, 1)

    def _pointer(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Move the view"), self.tr("Space + drag")),
            (self.tr("Zoom"), self.tr("Wheel")),
            (self.tr("Pick a colour while painting"), self.tr("Alt + click")),
            (self.tr("A slider's default"), self.tr("Right click")),
            (self.tr("Type a slider's value"), self.tr("Double click")),
        ]


def title(text: str) -> QLabel:
    """The large words at the top of a dialog."""
    label = QLabel(text)
    label.setProperty("role", "title")
    label.setWordWrap(True)
    return label
