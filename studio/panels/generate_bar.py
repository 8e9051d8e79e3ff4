"""Generate, and what can be done while it runs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.panels.generate_button import GenerateButton
from studio.panels.run_meter import RunMeter
from studio.panels.wires import Wires
from studio.state.key_map import with_key
from studio.state.session import Session
from studio.widgets.icons import icon


class GenerateBar(QWidget):
    """The big button; while a picture is made, a meter, "Stop here" and "Cancel" in its place.

    Knows no worker: whoever runs one tells it what happens.

    Signals:
        generate_requested(), cancel_requested(), stop_here_requested(): the artist pressed it.
    """

    generate_requested = Signal()
    cancel_requested = Signal()
    stop_here_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._running = False
        self._key = ""
        self.generate = GenerateButton(self)
        self.meter = RunMeter(self)
        self.stop_here = self._button(
            "stop-here",
            self.tr("Good enough: stop after this step and keep what there is"),
            self.tr("Stop here"),
        )
        self.cancel = self._button("stop", self.tr("Cancel, nothing is kept"), self.tr("Cancel"))
        self.reasons = QLabel(self)
        self.reasons.setProperty("role", "warning")
        self.reasons.setWordWrap(True)
        self._lay_out()
        self.generate.clicked.connect(self.generate_requested)
        self.cancel.clicked.connect(self.cancel_requested)
        self.stop_here.clicked.connect(self._stop_here)
        Wires(self).connect(session.conditions_changed, self.show_blockers)
        self.show_idle()

    @property
    def running(self) -> bool:
        """Whether it shows a run."""
        return self._running

    def show_idle(self) -> None:
        """Nothing runs: the big button."""
        self._show_running(running=False)
        self.meter.clear()

    def show_loading(self, what: str, fraction: float) -> None:
        """A model is being read, ``fraction`` 0..1."""
        self._show_running(running=True)
        self.stop_here.setEnabled(False)
        self.meter.show_loading(what, fraction)

    def show_progress(self, step: int, steps: int, left: float) -> None:
        """``step`` of ``steps`` is done, ``left`` seconds are expected; before the first, 0."""
        if not self._running or step == 0:
            self.stop_here.setEnabled(True)
        self._show_running(running=True)
        self.meter.show_progress(step, steps, left)

    def show_waiting(self, count: int) -> None:
        """``count`` more requests wait."""
        self.meter.show_waiting(count)

    def show_blockers(self) -> None:
        """Enables the button, or says why not: the first reason below it, all in the tool tip."""
        reasons = self._session.blockers()
        self.generate.setEnabled(not reasons)
        if not reasons:
            self.generate.setToolTip(with_key(self.tr("Make the picture"), self._key))
        else:
            listed = "\n".join(f"• {reason}" for reason in reasons)
            self.generate.setToolTip(self.tr("Not yet:") + "\n" + listed)
        more = len(reasons) - 1
        text = reasons[0] if reasons else ""
        if more > 0:
            text += " " + self.tr("(and {more} more)").format(more=more)
        self.reasons.setText(text)
        self.reasons.setToolTip("\n".join(reasons))
        self.reasons.setVisible(bool(reasons) and not self._running)

    def show_keys(self, run: str, cancel: str) -> None:
        """Tells in the tool tips which keys do the same."""
        self._key = run
        self.generate.show_key(run)
        self.cancel.setToolTip(with_key(self.tr("Cancel, nothing is kept"), cancel))
        self.show_blockers()

    def _button(self, name: str, tip: str, text: str) -> QPushButton:
        button = QPushButton(icon(name), "", self)
        button.setIconSize(QSize(18, 18))
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setFixedSize(40, 36)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (self.generate, self.meter):
            row.addWidget(widget, 1)
        row.addWidget(self.stop_here)
        row.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.reasons, 0, Qt.AlignmentFlag.AlignTop)

    def _show_running(self, *, running: bool) -> None:
        self._running = running
        self.show_blockers()
        parts = (self.meter, self.stop_here, self.cancel)
        going, coming = ((self.generate,), parts) if running else (parts, (self.generate,))
        for widget in going:  # first: both sets at once would widen the dock, and it stays wide
            widget.hide()
        for widget in coming:
            widget.show()

    def _stop_here(self) -> None:
        self.stop_here.setEnabled(False)  # once is enough
        self.stop_here_requested.emit()
