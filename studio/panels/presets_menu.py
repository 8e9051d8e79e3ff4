"""Settings saved under a name: choose one, save one, remove one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from studio.domain.errors import UserError
from studio.files.presets import PresetFolder
from studio.state.session import Session
from studio.widgets.icons import icon

# What a preset leaves alone: what is being made now, rather than how.
_OWN = ("prompt", "negative_prompt", "seed", "seed_locked")


class PresetsButton(QToolButton):
    """A button with the menu of presets.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = PresetFolder(session.places.presets)
        self.setIcon(icon("presets"))
        self.setIconSize(QSize(16, 16))
        self.setToolTip(self.tr("Presets: settings saved under a name"))
        self.setAccessibleName(self.tr("Presets"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Lists what the folder holds now."""
        menu = self.menu()
        menu.clear()
        names = self._folder.names()
        for name in names:
            load = partial(self._try, partial(self.load, name))
            menu.addAction(name.replace("&", "&&"), load)
        if not names:
            menu.addAction(self.tr("No presets yet")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(icon("save"), self.tr("Save these settings…"), self._ask_and_save)
        if names:
            removal = menu.addMenu(icon("trash"), self.tr("Remove"))
            for name in names:
                remove = partial(self._try, partial(self._folder.remove, name))
                removal.addAction(name.replace("&", "&&"), remove)

    def load(self, name: str) -> None:
        """Takes the settings saved as ``name`` over, prompt and seed excepted: one undo step.

        Raises:
            UserError: they cannot be read or used; nothing is changed.
        """
        saved = self._folder.load(name)
        wanted = {key: value for key, value in saved.items() if key not in _OWN}
        settings = self._session.settings
        settings.finish_edit()
        settings.set_many(wanted, self.tr("Load preset {name}").format(name=name))

    def save(self, name: str) -> None:
        """Saves the settings as they are.

        Raises:
            StorageError: the file cannot be written.
        """
        values = self._session.settings.to_json()
        self._folder.save(name, {key: values[key] for key in values if key not in _OWN})

    def _ask_and_save(self) -> None:
        name, accepted = QInputDialog.getText(
            self, self.tr("Save preset"), self.tr("Name of the preset:")
        )
        if accepted:
            self._try(partial(self.save, name))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except UserError as error:
            self.failed.emit(error)
