"""Which model makes the pictures: the embedded one or a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.domain.request import STARTER
from studio.panels.fields import LabelledCombo
from studio.panels.wires import SettingsWires
from studio.state.session import Session

CHOOSE = "choose"


class ModelField(LabelledCombo):
    """The embedded model, the folders chosen before, and a way to choose another."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_label(self.tr("Model"))
        self.setToolTip(
            self.tr(
                "The model that makes the pictures. Its weights are never changed.\n"
                "Folders in the diffusers layout (SD 1.5, SDXL) can be chosen."
            )
        )
        self._session = session
        self._folders: list[str] = []
        SettingsWires(self, session.settings).show("model", self._show)
        self.activated.connect(self._choose)

    def _show(self, model: str) -> None:
        if model != STARTER and model not in self._folders:
            self._folders.append(model)
        self.clear()
        self.addItem(self.tr("Starter (embedded)"), STARTER)
        for folder in self._folders:
            self.addItem(Path(folder).name or folder, folder)
            self.setItemData(self.count() - 1, folder, Qt.ItemDataRole.ToolTipRole)
        self.insertSeparator(self.count())
        self.addItem(self.tr("Choose a folder…"), CHOOSE)
        self.setCurrentIndex(self.findData(model))

    def _choose(self, index: int) -> None:
        settings = self._session.settings
        model = self.itemData(index)
        if model == CHOOSE:
            model = QFileDialog.getExistingDirectory(
                self, self.tr("Choose a model folder (with a model_index.json)")
            )
        settings.finish_edit()
        settings.set("model", model or settings.model)
        self._show(settings.model)
