"""The line at the bottom: what happens, where the pointer is, how large things are."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from studio.state.document import Document


class StatusBar(QStatusBar):
    """Message at the left; pointer, document size, zoom and device at the right."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._document = document
        self.message = QLabel()
        self.under = self._field(self.tr("What is under the pointer"), 0)
        self.pointer = self._field(self.tr("Pointer, in pixels"), 90)
        self.size_label = self._field(self.tr("Size of the drawing"), 90)
        self.zoom = self._field(self.tr("Zoom"), 60)
        self.device = self._field(self.tr("What pictures are made on"), 0)
        self.addWidget(self.message, 1)
        for label in (self.under, self.pointer, self.size_label, self.zoom, self.device):
            self.addPermanentWidget(label)
        document.size_changed.connect(self._show_size)
        self._show_size()

    def say(self, text: str) -> None:
        """Shows what happens."""
        self.message.setText(text)

    def show_pointer(self, place: QPointF) -> None:
        """Shows the pointer's place in the document, nothing outside of it."""
        x, y = int(place.x()), int(place.y())
        inside = self._document.rect.contains(x, y)
        self.pointer.setText(f"{x}, {y}" if inside else "")

    def show_under(self, text: str) -> None:
        """Shows what a control layer says of the place under the pointer."""
        self.under.setText(text)

    def show_zoom(self, zoom: float) -> None:
        """Shows the zoom; 1 is 100 %."""
        self.zoom.setText(f"{zoom:.0%}".replace("%", " %"))

    def show_device(self, text: str) -> None:
        """Shows what the engine runs on."""
        self.device.setText(text)

    def _show_size(self) -> None:
        self.size_label.setText(f"{self._document.width} × {self._document.height}")

    def _field(self, tip: str, width: int) -> QLabel:
        label = QLabel()
        label.setToolTip(tip)
        label.setAccessibleName(tip)
        label.setMinimumWidth(width)
        return label
