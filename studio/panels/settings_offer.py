"""Settings that an adapter needs or has left behind: a line that says so, and a button."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from studio.state.adapter_adding import Offer
from studio.state.session import Session


class SettingsOffer(QFrame):
    """Hidden while the settings suit the adapters."""

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
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        self.hide()

    def refresh(self) -> None:
        """Looks at settings and adapters anew."""
        offer = self._session.adding.offer()
        if offer != self._offer and offer is not None:
            self.words.setText(offer.text)
            self.take.setText(offer.action)
            self.take.setAccessibleDescription(offer.text)
        self._offer = offer
        self.setVisible(offer is not None)

    def _take(self) -> None:
        if self._offer is not None:
            self._session.adding.take(self._offer)
            self.refresh()
