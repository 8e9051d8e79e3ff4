"""How far a run is, in a bar with the words inside."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from studio.widgets import theme

HEIGHT = 36  # px, as the Generate button in whose place it stands
_PARTS = 1000  # of the bar


class RunMeter(QProgressBar):
    """A progress bar (so that screen readers know it) painted as the sliders are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runMeter")
        self.setRange(0, _PARTS)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Progress"))
        self._left_text, self._short_text, self._right_text, self._waiting = "", "", "", 0

    def clear(self) -> None:
        """Empties the bar."""
        self._show("", "", 0.0)

    def show_loading(self, what: str, fraction: float) -> None:
        """Reading ``what``, ``fraction`` 0..1 done."""
        self._show(what, f"{fraction:.0%}" if fraction > 0 else "", fraction)

    def show_progress(self, step: int, steps: int, left: float) -> None:
        """Steps done, and the seconds that are left (nothing known before the first)."""
        words = self.tr("Step {step} of {steps}").format(step=step, steps=steps)
        self._show(words, self._time(left) if 0 < step < steps else "", step / max(1, steps))
        self._short_text = f"{step} / {steps}"

    def show_waiting(self, count: int) -> None:
        """How many requests wait behind this one."""
        self._waiting = count
        self.update()

    def words(self) -> str:
        """All that is written in the bar."""
        waiting = self.tr("+{count} waiting").format(count=self._waiting) if self._waiting else ""
        return "  ".join(part for part in (self._left_text, self._right_text, waiting) if part)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(bar, 4, 4)
        painter.fillPath(outline, theme.colour("input"))
        painter.setClipPath(outline)
        done = QRectF(bar.left(), bar.top(), bar.width() * self.value() / _PARTS, bar.height())
        painter.fillRect(done, theme.colour("accent_soft"))
        painter.fillRect(
            QRectF(bar.left(), bar.bottom() - 3, done.width(), 3), theme.colour("accent")
        )
        painter.setClipping(False)
        painter.setPen(theme.colour("border"))
        painter.drawPath(outline)
        room = self.rect().adjusted(10, 0, -10, 0)
        left, right = self._fitting(room.width())
        painter.setPen(theme.colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, left)
        painter.setPen(theme.colour("text_muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, right)
        painter.end()

    def _fitting(self, room: int) -> tuple[str, str]:
        """The most that can be written left and right in ``room`` pixels."""
        advance = self.fontMetrics().horizontalAdvance
        right = self.words()[len(self._left_text) :].strip()
        for left, beside in (
            (self._left_text, right),
            (self._short_text, right),
            (self._left_text, self._right_text),
            (self._short_text, self._right_text),
        ):
            if advance(left) + advance(beside) + 8 <= room:
                return left, beside
        return self._short_text, ""

    def _show(self, left: str, right: str, fraction: float) -> None:
        self._left_text, self._short_text, self._right_text = left, left, right
        self.setValue(round(min(1.0, max(0.0, fraction)) * _PARTS))
        self.setAccessibleDescription(self.words())
        self.setToolTip(self.words())
        self.update()

    def _time(self, seconds: float) -> str:
        if seconds < 1:
            return self.tr("almost done")
        if seconds < 100:
            return self.tr("{seconds} s left").format(seconds=round(seconds))
        return self.tr("{minutes} min left").format(minutes=round(seconds / 60))
