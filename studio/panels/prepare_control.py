"""What is done to a picture before an adapter sees it: a choice, its settings, how far it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.domain.adapter_kinds import CONTROLNET, T2I_ADAPTER
from studio.domain.preprocess import Preprocess, Preprocessor, named, suiting, usual
from studio.panels.fields import LabelledCombo
from studio.panels.wires import quietly
from studio.state.adapter_entry import AdapterEntry
from studio.state.session import Session
from studio.widgets.icon_button import icon_button
from studio.widgets.slider import ValueSlider

AS_IT_IS = ""
_PREPARED = (CONTROLNET, T2I_ADAPTER)


class PrepareControl(QObject):
    """A combo box, a slider for each setting of what is chosen, and a line while it works.

    Attributes:
        ways: the combo box; what cannot be used is greyed and says why.
        sliders: by the name of the setting.
        status: how far it is.
        cancel: ends it.
    """

    def __init__(self, session: Session, entry: AdapterEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._entry = session, entry
        self._offered: tuple[tuple[str, str], ...] = ()
        self.ways = LabelledCombo(self.tr("Prepared as"), parent)
        self.ways.setToolTip(self.tr("What is made of its picture before it looks at it"))
        self.ways.activated.connect(self._choose)
        self.sliders: dict[str, ValueSlider] = {}
        self._settings = QWidget(parent)
        self._column = QVBoxLayout(self._settings)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._settings_of = AS_IT_IS
        self.working = QWidget(parent)
        self.status = QLabel(self.working)
        self.status.setProperty("role", "muted")
        self.cancel = icon_button("close", self.tr("Stop preparing the picture"), self.working)
        self.cancel.clicked.connect(lambda: session.preparing.cancel(self._entry.id))
        line = QHBoxLayout(self.working)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.status, 1)
        line.addWidget(self.cancel)

    def add_to(self, column: QVBoxLayout) -> None:
        """Puts the choice and its settings into a column; ``working`` goes elsewhere."""
        column.addWidget(self.ways)
        column.addWidget(self._settings)

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows how ``entry`` is prepared."""
        self._entry = entry
        chosen = entry.prepared or usual(entry.sees)
        kinds = tuple(suiting(entry.sees)) if entry.kind in _PREPARED else ()
        self.ways.setVisible(bool(kinds))
        self._settings.setVisible(bool(kinds) and chosen is not None)
        self._offer(kinds)
        self.ways.setCurrentIndex(self.ways.findData(chosen.name if chosen else AS_IT_IS))
        self._show_settings(chosen)
        for control in (self.ways, *self.sliders.values()):
            control.setEnabled(entry.enabled)
        self._show_progress()

    def _offer(self, kinds: tuple[Preprocessor, ...]) -> None:
        lacks = tuple((kind.name, self._session.preparing.lack(kind)) for kind in kinds)
        if lacks == self._offered:
            return
        self._offered = lacks
        self.ways.clear()
        if usual(self._entry.sees) is None:
            self.ways.addItem(self.tr("As it is"), AS_IT_IS)
        model = self.ways.model()
        assert isinstance(model, QStandardItemModel)
        for kind, (_, lack) in zip(kinds, lacks, strict=True):
            title = _words(kind.title)
            # said in the list as well, for a greyed entry alone does not say why
            shown = self.tr("{title}: missing").format(title=title) if lack else title
            self.ways.addItem(shown, kind.name)
            index = self.ways.count() - 1
            does = _words(kind.does)
            tip = lack or does[:1].upper() + does[1:]  # not capitalize(): names keep their letters
            self.ways.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)
            self.ways.setItemData(index, tip, Qt.ItemDataRole.AccessibleDescriptionRole)
            model.item(index).setEnabled(not lack)

    def _show_settings(self, chosen: Preprocess | None) -> None:
        name = chosen.name if chosen else AS_IT_IS
        if name != self._settings_of:
            self._settings_of = name
            for slider in self.sliders.values():
                self._column.removeWidget(slider)
                slider.hide()
                slider.deleteLater()
            self.sliders = {}
            for setting in named(name).settings if chosen else ():
                self._add(setting.name)
        for name, value in chosen.settings if chosen else ():
            quietly(self.sliders[name], partial(self.sliders[name].set_value, value))

    def _add(self, name: str) -> None:
        setting = next(s for s in named(self._settings_of).settings if s.name == name)
        step = 1.0 if not setting.decimals else 10.0**-setting.decimals
        slider = ValueSlider(
            *(_words(setting.label), setting.low, setting.high, setting.usual, step),
            decimals=setting.decimals,
            parent=self._settings,
        )
        slider.setToolTip(_words(setting.tip))
        slider.value_changed.connect(partial(self._change, name))
        slider.editing_finished.connect(self._session.adapters.finish_edit)
        self.sliders[name] = slider
        self._column.addWidget(slider)

    def _show_progress(self) -> None:
        progress = self._session.preparing.progress(self._entry.id)
        self.working.setVisible(progress is not None and self._entry.enabled)
        if progress is not None:
            words = {
                "waiting": self.tr("Waits for its turn…"),
                "starting": self.tr("Starting controlnet-aux…"),
                "reading": self.tr("Reading its net…"),
                "looking": self.tr("Looking at the picture…"),
            }.get(progress.what, progress.what)
            self.status.setText(f"{words} {progress.fraction:.0%}")

    def _choose(self, index: int) -> None:
        name = self.ways.itemData(index)
        self._session.preparing.retry()
        self._session.adapters.finish_edit()
        chosen = Preprocess(name) if name != AS_IT_IS else None
        self._session.adapters.update(self._entry.id, preprocess=chosen)
        self._session.adapters.finish_edit()

    def _change(self, name: str, value: float) -> None:
        chosen = self._entry.prepared or usual(self._entry.sees)
        if chosen is not None:
            changed = chosen.with_setting(name, value)
            self._session.adapters.update(self._entry.id, preprocess=changed)


def _words(text: str) -> str:
    """The catalogue's words in the artist's language."""
    return QCoreApplication.translate("Preprocessors", text)
