"""The colour being drawn with."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QColor, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from studio.panels.colour_swatch import ColourPair, RecentColours
from studio.panels.colour_wheel import ColourWheel
from studio.state.tools import ToolBox

SIDE = 80  # px, the column beside the wheel
_AROUND = 16  # px: padding and border of a field


class ColourPanel(QWidget):
    """Wheel, the pair of colours, a field for the number, and the colours used before."""

    def __init__(self, toolbox: ToolBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._toolbox = toolbox
        self.wheel = ColourWheel(self)
        self.pair = ColourPair(toolbox, 44, self)
        self.hex_field = self._hex_field()
        self.recent = RecentColours(toolbox, self)
        self.recent.setFixedWidth(SIDE)
        self._arrange()
        self.wheel.colour_changed.connect(self._take)
        self.hex_field.editingFinished.connect(self._take_typed)
        toolbox.colour_changed.connect(self._show)
        self._show()

    def _hex_field(self) -> QLineEdit:
        field = QLineEdit(self)
        numbers = QRegularExpression("#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
        field.setValidator(QRegularExpressionValidator(numbers, field))
        field.setMaxLength(7)
        needed = field.fontMetrics().horizontalAdvance("#000000") + _AROUND
        field.setFixedWidth(max(SIDE, needed))
        field.setToolTip(self.tr("The colour as #rrggbb"))
        field.setAccessibleName(self.tr("Colour number"))
        return field

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.pair)
        side.addWidget(self.hex_field)
        side.addWidget(self.recent)
        side.addStretch()
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.wheel, 1)
        top.addLayout(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 4)
        layout.addLayout(top, 1)
        layout.addStretch()

    def _show(self) -> None:
        colour = self._toolbox.colour
        self.wheel.set_colour(colour)
        if not self.hex_field.hasFocus() or not self.hex_field.isModified():
            self.hex_field.setText(colour.name())

    def _take(self, colour: QColor) -> None:
        self._toolbox.colour = colour

    def _take_typed(self) -> None:
        text = self.hex_field.text()
        self.hex_field.setModified(False)
        self._toolbox.colour = QColor(text if text.startswith("#") else f"#{text}")
        self.hex_field.setText(self._toolbox.colour.name())
