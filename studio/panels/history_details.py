"""What is known about the chosen picture, beside the filmstrip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.files.history import HistoryEntry
from studio.panels.history_model import when
from studio.widgets import theme

WIDTH = 300  # px


class HistoryDetails(QFrame):
    """A card with the prompt, the settings in two lines, and the actions as buttons."""

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("About the chosen picture"))
        self.prompt = ClippedLabel()
        self.settings, self.made = ClippedLabel(lines=1), ClippedLabel(lines=1)
        row = QHBoxLayout()
        row.setSpacing(2)
        for action in actions:
            row.addWidget(_button(action))
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 4)
        layout.setSpacing(1)
        layout.addWidget(self.prompt, 1)
        layout.addWidget(self.settings)
        layout.addWidget(self.made)
        layout.addLayout(row)

    def show_entry(self, entry: HistoryEntry) -> None:
        """Fills the card; a damaged file shows why."""
        if entry.damaged:
            self.prompt.set_text(entry.damaged)
            self.settings.set_text(entry.path.name)
            self.made.set_text(when(entry))
            return
        about = entry.summary
        self.prompt.set_text(about.prompt.strip() or self.tr("No prompt"))
        self.setToolTip(about.prompt.strip())
        seed = "" if entry.seed is None else self.tr("Seed {}").format(entry.seed)
        steps = self.tr("{} steps").format(about.steps) if about.steps else ""
        if about.stopped_at is not None and about.steps:
            steps = self.tr("stopped at {} of {}").format(about.stopped_at, about.steps)
        time = self.tr("{:.1f} s").format(about.seconds) if about.seconds else ""
        size = f"{entry.width} × {entry.height}"
        self.settings.set_text(_joined(seed, steps, about.sampler))
        self.made.set_text(_joined(size, when(entry), time))

    def show_many(self, count: int) -> None:
        """Several are chosen."""
        self.prompt.set_text(self.tr("{} pictures").format(count))
        self.setToolTip("")
        self.settings.set_text(self.tr("Compare two of them side by side") if count == 2 else "")
        self.made.set_text("")


class ClippedLabel(QWidget):
    """Words over as many lines as there is room for; the last one ends in dots.

    With ``lines=1`` it is one line in the muted colour.
    """

    def __init__(self, parent: QWidget | None = None, *, lines: int = 0) -> None:
        super().__init__(parent)
        self._text = ""
        self._tone = "text_muted" if lines else "text"
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed if lines else policy.Expanding)
        self.setMinimumHeight(self.fontMetrics().height())
        self._lines = lines or 2

    @property
    def text(self) -> str:
        """All of it, also what is clipped."""
        return self._text

    def set_text(self, text: str) -> None:
        """Shows ``text``."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(WIDTH, self.fontMetrics().height() * self._lines)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        painter = QPainter(self)
        painter.setPen(theme.colour(self._tone))
        metrics = self.fontMetrics()
        step, text = metrics.lineSpacing(), " ".join(self._text.split())
        layout = QTextLayout(text, self.font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        y = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width())
            rest = text[line.textStart() :]
            last = y + 2 * step > self.height()
            shown = (
                metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
                if last
                else rest[: line.textLength()]
            )
            painter.drawText(0, y + metrics.ascent(), shown)
            y += step
            if last:
                break
        layout.endLayout()
        painter.end()


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(16, 16))
    button.setAccessibleName(action.text().replace("&", ""))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _joined(*parts: str) -> str:
    return "  ·  ".join(part for part in parts if part)
