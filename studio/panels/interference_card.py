"""Says that two adapters get into each other's way, and offers what helps."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from studio.panels.interference_dialog import InterferenceDialog
from studio.panels.remedy_menu import fill_menu
from studio.panels.wires import Wires
from studio.state.interference import Finding, Interference
from studio.state.session import Session


class InterferenceCard(QFrame):
    """Hidden while nothing noteworthy is found."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._meter: Interference = session.interference
        self._worst: Finding | None = None
        self.words = QLabel(self)
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.fix = QPushButton(self.tr("Keep apart"), self)
        self.fix.setToolTip(self.tr("Ways to keep them apart, with the effect of each"))
        self.fix.setAccessibleName(self.tr("Keep these adapters apart"))
        menu = QMenu(self.fix)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(partial(self._fill, menu))
        self.fix.setMenu(menu)
        self.all = QPushButton(self.tr("All pairs…"), self)
        self.all.setToolTip(
            self.tr("Every pair of adapters, and how much each changes what it acts on")
        )
        self.all.setAccessibleName(self.tr("Show all pairs of adapters"))
        self.all.clicked.connect(self._show_all)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.fix, 1)
        buttons.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        Wires(self).connect(self._meter.changed, self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Looks at what was measured and at the list anew."""
        worst = next(iter(self._meter.findings()), None)
        if worst is not None and not worst.noteworthy:
            worst = None
        self._worst = worst
        if worst is not None:
            self.words.setText(worst.sentence())
            self.fix.setAccessibleDescription(worst.sentence())
        self.setVisible(worst is not None)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        if self._worst is None:
            return
        fill_menu(menu, self._meter.remedies(self._worst), self._meter)

    def _show_all(self) -> None:
        InterferenceDialog(self._meter, self.window()).open()
