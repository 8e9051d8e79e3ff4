"""Settings that an adapter needs or has left behind: a line that says so, and a button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.state.adapter_adding import Offer
from studio.state.session import Session


class SettingsOffer(QFrame):
    """Hidden while the settings suit the adapters.

    Signals:
        appeared(): it has something to say.
    """

    appeared = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session = session
        self._offer: Offer | None = None
        self.words = QLabel(self)
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.take = QPushButton(self)
        self.take.setToolTip(self.tr("Change these settings in one step, which can be undone"))
        self.take.setAccessibleName(self.tr("Change the settings"))
        self.take.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addWidget(self.take)
        self.hide()

    def refresh(self) -> None:
        """Looks at settings and adapters anew."""
        offer = self._session.adding.offer()
        if offer != self._offer and offer is not None:
            self.words.setText(offer.text)
            self.take.setText(offer.action)
            self.take.setAccessibleDescription(offer.text)
        appears = offer is not None and self._offer is None
        self._offer = offer
        self.setVisible(offer is not None)
        if appears:
            self.appeared.emit()

    def _take(self) -> None:
        if self._offer is not None:
            self._session.adding.take(self._offer)
            self.refresh()
