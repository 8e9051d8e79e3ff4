"""Two results over each other, and what differs in how they were made."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from studio.files.history import HistoryEntry
from studio.panels.compare_view import CompareView
from studio.panels.history_model import when


class CompareDialog(QDialog):
    """Not modal: one may go on drawing.

    Raises:
        PictureError: one of the files cannot be read.
    """

    def __init__(
        self, before: HistoryEntry, after: HistoryEntry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare"))
        images = [QImage.fromData(entry.picture().png) for entry in (before, after)]
        self.view = CompareView(images[0], images[1], (self._title(before), self._title(after)))
        self.differences = QLabel(self._differences(before, after))
        self.differences.setProperty("role", "muted")
        self.differences.setWordWrap(True)
        self.differences.setAccessibleName(self.tr("What differs"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.differences)
        self.view.setFocus()

    def _title(self, entry: HistoryEntry) -> str:
        return when(entry) if entry.seed is None else self.tr("Seed {}").format(entry.seed)

    def _differences(self, before: HistoryEntry, after: HistoryEntry) -> str:
        names = {
            "seed": self.tr("seed"),
            "prompt": self.tr("prompt"),
            "negative_prompt": self.tr("negative prompt"),
            "steps": self.tr("steps"),
            "guidance_scale": self.tr("guidance"),
            "sampler": self.tr("sampler"),
            "width": self.tr("width"),
            "height": self.tr("height"),
            "model": self.tr("model"),
        }
        first, second = asdict(before.summary), asdict(after.summary)
        parts = [
            f"{title}: {_short(first[key])} → {_short(second[key])}"
            for key, title in names.items()
            if first[key] != second[key]
        ]
        return "   ·   ".join(parts) or self.tr("Both were made with the same settings.")


def _short(value: object) -> str:
    text = " ".join(str(value).split()) or "—"
    return text if len(text) <= 48 else text[:47] + "…"
