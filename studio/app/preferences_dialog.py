"""What the artist can choose for the whole studio: language, theme, and the way to the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.languages import NAMES, SYSTEM
from studio.app.preferences import Preferences
from studio.widgets.theme import ThemeName


class PreferencesDialog(QDialog):
    """Every choice takes effect as it is made; the language at the next start."""

    def __init__(
        self,
        preferences: Preferences,
        set_theme: Callable[[ThemeName], None],
        edit_keys: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._set_theme = preferences, set_theme
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(420)
        self.language = self._language_field()
        self.theme = self._theme_field()
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("role", "muted")
        keys = QPushButton(self.tr("Edit shortcuts…"))
        keys.setAutoDefault(False)
        keys.setToolTip(self.tr("Give commands other keys"))
        keys.clicked.connect(edit_keys)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        form.addRow(self.tr("Language"), self.language)
        form.addRow("", self.note)
        form.addRow(self.tr("Theme"), self.theme)
        form.addRow(self.tr("Keys"), keys)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addStretch()
        layout.addWidget(buttons)
        self._tell()
        self.language.activated.connect(self._choose_language)
        self.theme.activated.connect(self._choose_theme)

    def _language_field(self) -> QComboBox:
        field = QComboBox()
        field.setAccessibleName(self.tr("Language"))
        field.setToolTip(self.tr("The language of the window"))
        field.addItem(self.tr("As the system"), SYSTEM)
        for code, name in NAMES.items():
            field.addItem(name, code)
        field.setCurrentIndex(max(0, field.findData(self._preferences.language)))
        return field

    def _theme_field(self) -> QComboBox:
        field = QComboBox()
        field.setAccessibleName(self.tr("Theme"))
        field.setToolTip(self.tr("Dark lets the picture lead, light suits a bright room"))
        for name, words in (
            ("dark", self.tr("Dark")),
            ("light", self.tr("Light")),
            ("system", self.tr("As the system")),
        ):
            field.addItem(words, name)
        field.setCurrentIndex(field.findData(self._preferences.theme))
        return field

    def _choose_language(self) -> None:
        self._preferences.language = self.language.currentData()
        self._tell(changed=True)

    def _choose_theme(self) -> None:
        self._set_theme(self.theme.currentData())

    def _tell(self, *, changed: bool = False) -> None:
        self.note.setText(
            self.tr("The studio speaks it when it is started again.")
            if changed
            else self.tr("Prompts are written in English, the language the models have learnt.")
        )
