"""The few windows that ask or tell something."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio import __version__
from studio.app.actions import Actions
from studio.domain.request import MAX_SIZE
from studio.widgets import theme
from studio.widgets.icons import pixmap
from studio.widgets.slider import ValueSlider

SMALLEST = 64  # px: less is no picture one can draw


@dataclass(frozen=True)
class Format:
    """A size of paper, in pixels."""

    name: str
    width: int
    height: int


class NewDocumentDialog(QDialog):
    """Asks for the size of a new drawing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New drawing"))
        self._width = ValueSlider(self.tr("Width"), SMALLEST, 2048, 512, 8, " px")
        self._height = ValueSlider(self.tr("Height"), SMALLEST, 2048, 512, 8, " px")
        for slider in (self._width, self._height):
            slider.set_range(SMALLEST, MAX_SIZE)
            slider.setToolTip(self.tr("Drag, or double click to type a number"))
        self._cards = QHBoxLayout()
        self._cards.setSpacing(8)
        for form in self._formats():
            self._cards.addWidget(self._card(form))
        buttons = QDialogButtonBox()
        create = buttons.addButton(self.tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole)
        create.setProperty("primary", "true")
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(_title(self.tr("How large shall it be?")))
        layout.addLayout(self._cards)
        layout.addWidget(self._width)
        layout.addWidget(self._height)
        layout.addSpacing(4)
        layout.addWidget(buttons)

    @property
    def size_px(self) -> tuple[int, int]:
        """(width, height) as chosen, multiples of 8."""
        return round(self._width.value() / 8) * 8, round(self._height.value() / 8) * 8

    def choose(self, width: int, height: int) -> None:
        """Sets both sliders."""
        self._width.set_value(width)
        self._height.set_value(height)

    def _formats(self) -> tuple[Format, ...]:
        return (
            Format(self.tr("Small"), 512, 512),
            Format(self.tr("Square"), 1024, 1024),
            Format(self.tr("Portrait"), 768, 1024),
            Format(self.tr("Landscape"), 1024, 768),
            Format(self.tr("Wide"), 1344, 768),
        )

    def _card(self, form: Format) -> QToolButton:
        card = QToolButton()
        card.setText(f"{form.name}\n{form.width} × {form.height}")
        card.setIcon(_paper(form))
        card.setIconSize(QSize(40, 40))
        card.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        card.setFixedSize(96, 92)
        card.setObjectName("card")
        card.setToolTip(
            self.tr("{width} by {height} pixels").format(width=form.width, height=form.height)
        )
        card.clicked.connect(lambda: self.choose(form.width, form.height))
        return card


class DetailsDialog(QDialog):
    """Shows a traceback, to be copied."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details"))
        self.resize(720, 420)
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
        layout.addWidget(_title(self.tr("Studio {version}").format(version=__version__)))
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
    """Every command that has keys."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(500, 560)
        sheet = QWidget()
        sheet.setObjectName("panelBody")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        rows = [(a.toolTip().rsplit(" (", 1)[0], a.shortcuts()) for a in actions if a.shortcuts()]
        rows += self._pointer()
        for row, (words, keys) in enumerate(rows):
            shown = keys if isinstance(keys, str) else keys[0].toString()
            label = QLabel(shown)
            label.setFont(bold)
            grid.addWidget(label, row, 0)
            grid.addWidget(QLabel(words), row, 1)
        grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(area)
        layout.addWidget(buttons)

    def _pointer(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Move the view"), self.tr("Space + drag")),
            (self.tr("Zoom"), self.tr("Wheel")),
            (self.tr("Pick a colour while painting"), self.tr("Alt + click")),
            (self.tr("A slider's default"), self.tr("Right click")),
            (self.tr("Type a slider's value"), self.tr("Double click")),
        ]


def ask_to_save(parent: QWidget, name: str) -> QMessageBox.StandardButton:
    """What shall happen to unsaved changes: ``Save``, ``Discard`` or ``Cancel``."""
    button = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setWindowTitle(parent.tr("Unsaved changes"))
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setText(parent.tr("Save the changes to “{name}”?").format(name=name))
    box.setInformativeText(parent.tr("Otherwise what you drew since the last save is lost."))
    box.setStandardButtons(button.Save | button.Discard | button.Cancel)
    box.setDefaultButton(button.Save)
    save = box.button(button.Save)
    save.setProperty("primary", "true")
    save.style().unpolish(save)
    save.style().polish(save)
    return button(box.exec())


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "title")
    label.setWordWrap(True)
    return label


def _paper(form: Format) -> QIcon:
    """A little sheet in the proportions of ``form``."""
    scale = 34 / max(form.width, form.height)
    width, height = form.width * scale, form.height * scale
    picture = QPixmap(80, 80)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor("white"))
    painter.setPen(QPen(theme.colour("text_muted"), 1))
    painter.drawRoundedRect(QRectF(20 - width / 2, 20 - height / 2, width, height), 2, 2)
    painter.end()
    return QIcon(picture)
