"""The few windows that ask or tell something."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QMessageBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.help_dialogs import title
from studio.domain.request import MAX_SIZE
from studio.widgets import theme
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
        layout.addWidget(title(self.tr("How large shall it be?")))
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
