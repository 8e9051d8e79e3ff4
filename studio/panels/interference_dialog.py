"""All pairs of adapters as a table of colours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QToolTip, QVBoxLayout, QWidget

from studio.state.adapter_entry import AdapterEntry
from studio.state.interference import Finding, Interference
from studio.widgets import theme

_CELL, _NAMES, _BAR = 44, 150, 90  # px
_LIGHT = 0.45  # lightness from which on black is read better than white


class Matrix(QWidget):
    """One cell a pair: warm where they change the same, cold where they work against each other.

    Right of it a bar for each: how much it changes what it acts on.
    """

    def __init__(self, meter: Interference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = meter.findings()
        self._loudness = meter.loudness()
        entries: dict[str, AdapterEntry] = {}
        for finding in self._findings:
            entries.setdefault(finding.first.id, finding.first)
            entries.setdefault(finding.second.id, finding.second)
        self._entries = [entry for entry in meter.listed() if entry.id in entries]
        self.setAccessibleName(self.tr("Pairs of adapters"))
        self.setAccessibleDescription(" ".join(each.sentence() for each in self._findings))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        side = _CELL * max(1, len(self._entries))
        return QSize(_NAMES + side + _BAR + 24, side + 28)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def finding_at(self, x: float, y: float) -> Finding | None:
        """The pair whose cell lies there."""
        column, row = int((x - _NAMES) // _CELL), int((y - 28) // _CELL)
        count = len(self._entries)
        if x < _NAMES or y < 28 or column >= count or row >= count or column == row:
            return None
        pair = {self._entries[column].id, self._entries[row].id}
        return next((f for f in self._findings if {f.first.id, f.second.id} == pair), None)

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            finding = self.finding_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), finding.sentence() if finding else "")
            return True
        return super().event(event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, entry in enumerate(self._entries):
            self._paint_name(painter, index, entry)
            for other in range(len(self._entries)):
                self._paint_cell(painter, index, other)
            self._paint_bar(painter, index, entry)
        painter.end()

    def _paint_name(self, painter: QPainter, index: int, entry: AdapterEntry) -> None:
        painter.setPen(theme.colour("text" if entry.enabled else "text_disabled"))
        room = QRectF(0, 28 + index * _CELL, _NAMES - 10, _CELL)
        name = painter.fontMetrics().elidedText(
            f"{index + 1}  {entry.name}", Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, name)
        head = QRectF(_NAMES + index * _CELL, 0, _CELL, 26)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, str(index + 1))

    def _paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        cell = QRectF(_NAMES + column * _CELL, 28 + row * _CELL, _CELL, _CELL)
        cell = cell.adjusted(1, 1, -1, -1)
        finding = self.finding_at(cell.center().x(), cell.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade(finding.cosine) if finding else theme.colour("input"))
        painter.drawRoundedRect(cell, 4, 4)
        if finding is not None:
            ground = painter.brush().color().lightnessF()
            painter.setPen(QColor("black" if ground > _LIGHT else "white"))
            words = f"{round(finding.cosine * 100)}"
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_bar(self, painter: QPainter, index: int, entry: AdapterEntry) -> None:
        if entry.id not in self._loudness:
            return
        loud = self._loudness[entry.id]
        left = _NAMES + len(self._entries) * _CELL + 12
        bar = QRectF(left, 28 + index * _CELL + 10, _BAR, _CELL - 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("input"))
        painter.drawRoundedRect(bar, 4, 4)
        painter.setBrush(theme.colour("accent_soft"))
        filled = QRectF(bar)
        filled.setWidth(bar.width() * min(1.0, loud))
        painter.drawRoundedRect(filled, 4, 4)
        painter.setPen(theme.colour("text"))
        painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, f"{loud * 100:.0f} %")


def shade(cosine: float) -> QColor:
    """The colour of a cell."""
    ground, hot = theme.colour("raised"), theme.colour("warning" if cosine > 0 else "accent")
    share = min(1.0, abs(cosine))
    low = (ground.redF(), ground.greenF(), ground.blueF())
    high = (hot.redF(), hot.greenF(), hot.blueF())
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in zip(low, high, strict=True)))


class InterferenceDialog(QDialog):
    """The matrix with a line that says how to read it."""

    def __init__(self, meter: Interference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Adapters beside one another"))
        self.matrix = Matrix(meter, self)
        words = QLabel(
            self.tr(
                "100: both change the same things. 0: neither is in the other's way. -100: what "
                "one does, the other undoes. The bars say how much each changes what it acts on."
            ),
            self,
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.matrix)
        layout.addWidget(words)
        layout.addWidget(buttons)
