"""The style timeline: each style as a coloured track over the run, and a playhead to look back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.domain.transitions import Transition
from studio.panels.switch import Switch
from studio.panels.time_ruler import TimeRuler
from studio.panels.wires import Wires
from studio.state.adapter_entry import AdapterEntry
from studio.state.preview_reel import PreviewReel
from studio.state.session import Session
from studio.state.style_tracks import StyleTracks
from studio.widgets.curve_editor import CurveEditor

# Told apart with any sight of colours (Okabe and Ito 2008), on dark and on light.
COLOURS = ("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#8c7ae6")
TRACK = 36  # px
_NAMES = 118  # px


class Track(QFrame):
    """A style's switch and name, and its course."""

    def __init__(self, session: Session, entry: AdapterEntry, colour: QColor) -> None:
        super().__init__()
        self._adapters, self.entry_id = session.adapters, entry.id
        self.switch = Switch(entry.name, self)
        self.switch.setFixedWidth(_NAMES)
        self.switch.setToolTip(self.tr("Switch this style on or off"))
        name = self.tr("Course of {name}").format(name=entry.name)
        self.editor = CurveEditor(name, self, height=TRACK, colour=colour)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.switch)
        layout.addWidget(self.editor, 1)
        self.switch.toggled.connect(self._toggle)
        self.editor.curve_changed.connect(self._bend)
        self.editor.editing_finished.connect(session.adapters.finish_edit)
        self.show_entry(entry)

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows ``entry``, which has the same id."""
        self.switch.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.switch.setChecked(entry.enabled)
        self.switch.blockSignals(False)  # noqa: FBT003
        self.editor.set_points(entry.curve)
        self.editor.set_range(entry.start, entry.end)
        self.editor.setEnabled(entry.enabled)

    def _toggle(self, on: bool) -> None:
        self._adapters.update(self.entry_id, enabled=on)

    def _bend(self, curve: object) -> None:
        self._adapters.update(self.entry_id, curve=curve)


class TimelinePanel(QWidget):
    """Tracks, ways for all of them at once, and the playhead.

    Signals:
        moment_wanted(object): show the last run at this progress, or with ``None`` its result.
    """

    moment_wanted = Signal(object)

    def __init__(self, session: Session, reel: PreviewReel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._reel = session, reel
        self._styles = StyleTracks(session.adapters)
        self.tracks: list[Track] = []
        self.ruler = TimeRuler(self)
        self.eased = Switch(self.tr("Soft"), self)
        self.eased.setToolTip(self.tr("Fades begin and end slowly"))
        self.eased.setChecked(True)
        self.ways = {way: self._way(way) for way in Transition}
        self.hint = QLabel(
            self.tr("Styles of the adapters list become tracks here: LoRAs and styles of pictures.")
        )
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self._lay_out()
        wires = Wires(self)
        wires.connect(session.adapters.changed, self._sync)
        wires.connect(session.settings.changed, self._show_steps)
        wires.connect(reel.changed, self._show_moments)
        self.ruler.moved.connect(self._look)
        self.ruler.let_go.connect(partial(self.moment_wanted.emit, None))
        self._sync()
        self._show_steps()

    def _way(self, way: Transition) -> QPushButton:
        words, tip = {
            Transition.STAY: (self.tr("All stay"), self.tr("Every style acts all the time")),
            Transition.SWITCH: (self.tr("Switch"), self.tr("One style after the other, at once")),
            Transition.CROSSFADE: (self.tr("Crossfade"), self.tr("One style into the next")),
            Transition.PING_PONG: (self.tr("Ping-pong"), self.tr("The first two by turns")),
        }[way]
        button = QPushButton(words, self)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(partial(self._apply, way))
        return button

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(4)
        for button in self.ways.values():
            ways.addWidget(button)
        ways.addWidget(self.eased)
        ways.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addSpacing(_NAMES + 6)
        head.addWidget(self.ruler, 1)
        body = QWidget(self)
        body.setObjectName("panelBody")
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(3)
        self._list.addWidget(self.hint)
        self._list.addStretch(1)
        area = QScrollArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keyboard
        area.setObjectName("panel")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setSpacing(3)
        bar = area.verticalScrollBar()

        def make_room(_low: int, high: int) -> None:
            # The ruler ends where the tracks do, also beside a scroll bar.
            head.setContentsMargins(0, 0, bar.sizeHint().width() if high > 0 else 0, 0)

        bar.rangeChanged.connect(make_room)
        grid.addLayout(ways, 0, 0)
        grid.addLayout(head, 1, 0)
        grid.addWidget(area, 2, 0)
        grid.setRowStretch(2, 1)

    def _sync(self) -> None:
        entries = self._styles.entries
        if [track.entry_id for track in self.tracks] != [entry.id for entry in entries]:
            for track in self.tracks:
                self._list.removeWidget(track)
                track.deleteLater()
            self.tracks = [
                Track(self._session, entry, QColor(COLOURS[index % len(COLOURS)]))
                for index, entry in enumerate(entries)
            ]
            for index, track in enumerate(self.tracks):
                self._list.insertWidget(index + 1, track)
        for track, entry in zip(self.tracks, entries, strict=True):
            track.show_entry(entry)
        self.hint.setVisible(not entries)
        several = sum(entry.enabled for entry in entries) > 1
        for way, button in self.ways.items():
            button.setEnabled(several or (way is Transition.STAY and bool(entries)))

    def _show_steps(self) -> None:
        self.ruler.set_steps(self._session.settings.steps)

    def _show_moments(self) -> None:
        self.ruler.set_moments(self._reel.moments)

    def _look(self, progress: float) -> None:
        if self._reel.moments:
            self.moment_wanted.emit(progress)

    def _apply(self, way: Transition) -> None:
        self._styles.apply(way, eased=self.eased.isChecked())
