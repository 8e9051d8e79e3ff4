"""All pairs of adapters as a table of colours."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QHelpEvent, QIcon, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from studio.panels.remedy_menu import fill_menu
from studio.panels.wires import Wires
from studio.state.adapter_entry import AdapterEntry
from studio.state.interference import Finding, Interference
from studio.widgets import theme

_CELL, _NAMES, _BAR = 44, 150, 90  # px
_LIGHT = 0.45  # lightness from which on black is read better than white


class Matrix(QWidget):
    """One cell a pair: warm where they change the same, cold where they work against each other.

    Right of it a bar for each: how much it changes what it acts on.

    Signals:
        pair_chosen(Finding): a cell was clicked.
    """

    pair_chosen = Signal(object)

    def __init__(self, meter: Interference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meter = meter
        self.setAccessibleName(self.tr("Pairs of adapters"))
        self.refresh()

    def refresh(self) -> None:
        """Looks at the list anew."""
        self._findings = self._meter.findings()
        self._loudness = self._meter.loudness()
        known = {entry.id for f in self._findings for entry in (f.first, f.second)}
        self._entries = [entry for entry in self._meter.listed() if entry.id in known]
        self.setAccessibleDescription(" ".join(each.sentence() for each in self._findings))
        self.updateGeometry()
        self.update()

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

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        finding = self.finding_at(event.position().x(), event.position().y())
        if finding is not None:
            self.pair_chosen.emit(finding)

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
    """The matrix, how to read it, and what can be done for two or for all."""

    def __init__(self, meter: Interference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Adapters beside one another"))
        self._meter = meter
        self.matrix = Matrix(meter, self)
        words = QLabel(
            self.tr(
                "100: both change the same things. 0: neither is in the other's way. -100: what "
                "one does, the other undoes. Click a pair to keep the two apart. The bars say how "
                "much each changes what it acts on."
            ),
            self,
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        self.all = QPushButton(self.tr("All LoRAs"), self)
        self.all.setToolTip(self.tr("What can be done for all LoRAs at once, with its effect"))
        self.all.setMenu(QMenu(self.all))
        self.all.menu().aboutToShow.connect(self._offer_all)
        self.pairs = QPushButton(self.tr("A pair"), self)
        self.pairs.setToolTip(self.tr("What can be done for two of them, with its effect"))
        self.pairs.setMenu(QMenu(self.pairs))
        self.pairs.menu().aboutToShow.connect(self._offer_pairs)
        self.pair = QMenu(self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.addButton(self.pairs, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.all, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.matrix)
        layout.addWidget(words)
        layout.addWidget(buttons)
        self.matrix.pair_chosen.connect(self._offer_pair)
        Wires(self).connect(meter.changed, self._refresh)
        Wires(self).connect(meter.adapters_changed, self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self.matrix.refresh()
        self.all.setVisible(bool(self._meter.remedies_for_all()))

    def _offer_all(self) -> None:
        fill_menu(self.all.menu(), self._meter.remedies_for_all(), self._meter)

    def _offer_pairs(self) -> None:
        menu = self.pairs.menu()
        menu.clear()
        for finding in self._meter.findings():
            pair = menu.addMenu(finding.sentence().replace("&", "&&"))
            # Only when it opens: every offer is worked out.
            pair.aboutToShow.connect(partial(self._fill, pair, finding))

    def _fill(self, menu: QMenu, finding: Finding) -> None:
        fill_menu(menu, self._meter.remedies(finding), self._meter)

    def _offer_pair(self, finding: Finding) -> None:
        self._fill(self.pair, finding)
        self.pair.popup(QCursor.pos())
