"""Prompt and negative prompt."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.request import STARTER
from studio.panels.chips import StarterChips
from studio.panels.ideas import IdeasButton
from studio.panels.prompt_edit import PromptEdit
from studio.panels.wires import SettingsWires, Wires
from studio.state.phrases import count_tokens, with_subject
from studio.state.session import Session
from studio.state.starter_words import with_article
from studio.widgets.icons import icon
from studio.widgets.section import Section

CHUNK = 75  # tokens a CLIP text encoder reads at a time
_LONGEST_ITEM = 60  # letters of a prompt shown in the menu


class PromptPanel(QWidget):
    """Says what shall be seen, and what not."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.prompt = PromptEdit(4, self)
        self.prompt.setPlaceholderText(
            self.tr("What do you want to see?\nFor example: a red apple, glossy 3d style")
        )
        self.prompt.setAccessibleName(self.tr("Prompt"))
        self.prompt.setToolTip(
            self.tr(
                "What the picture shows. (word:1.2) gives a word more weight: "
                "Ctrl+Up and Ctrl+Down do it for the selected words."
            )
        )
        grows = QSizePolicy.Policy.MinimumExpanding
        self.prompt.setSizePolicy(QSizePolicy.Policy.Expanding, grows)
        self.negative = PromptEdit(2, self)
        self.negative.setPlaceholderText(
            self.tr("What must not be seen? For example: blurry, text")
        )
        self.negative.setAccessibleName(self.tr("Negative prompt"))
        self.negative.setToolTip(self.tr("What the picture is steered away from"))
        self.chips = StarterChips(session.words, self)
        self.tokens = QLabel(self)
        self.tokens.setProperty("role", "muted")
        self.ideas = IdeasButton(session.words.subjects, session.words.pictures, self)
        self.recent = QToolButton(self)
        self.recent.setIcon(icon("history"))
        self.recent.setIconSize(QSize(16, 16))
        self.recent.setToolTip(self.tr("Prompts you used before"))
        self.recent.setAccessibleName(self.tr("Recent prompts"))
        self.recent.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.recent.setMenu(QMenu(self.recent))
        self.avoid = Section(self.tr("Negative prompt"), expanded=False, parent=self)
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        corner = QHBoxLayout()
        corner.setContentsMargins(0, 0, 4, 4)
        corner.setSpacing(0)
        corner.addWidget(self.tokens)
        corner.addWidget(self.ideas)
        corner.addWidget(self.recent)
        field = QGridLayout()
        field.addWidget(self.prompt, 0, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        field.addLayout(corner, 0, 0, right)  # over the field, where text comes last
        self.avoid.add(self.negative)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(field, 1)
        layout.addWidget(self.chips)
        layout.addWidget(self.avoid)

    def _bind(self) -> None:
        settings, prompts = self._session.settings, self._session.prompts
        wires = SettingsWires(self, settings)
        wires.show("prompt", self.prompt.show_text)
        wires.show("prompt", self._show_tokens)
        wires.show("prompt", self.chips.show_prompt)
        wires.show("negative_prompt", self.negative.show_text)
        wires.show("negative_prompt", self._show_negative)
        wires.show("model", lambda model: self.chips.setVisible(model == STARTER))
        wires.show("model", self._show_ideas)
        self.ideas.chosen.connect(self._take_idea)
        self.prompt.edited.connect(lambda text: settings.set("prompt", text))
        self.negative.edited.connect(lambda text: settings.set("negative_prompt", text))
        self.prompt.paused.connect(settings.finish_edit)
        self.negative.paused.connect(settings.finish_edit)
        self.chips.changed.connect(self.prompt.insert_words)
        self.recent.menu().aboutToShow.connect(self._fill_recent)
        Wires(self).connect(prompts.changed, self._show_recent)
        self._show_recent()

    def _show_ideas(self, model: str) -> None:
        self.ideas.setVisible(model == STARTER and bool(self._session.words.subjects))

    def _take_idea(self, subject: str) -> None:
        words = self._session.words
        known = (*words.style_phrases, *words.background_phrases)
        prompt = self._session.settings.prompt
        told = subject if subject in words.pictures else with_article(subject)
        self.prompt.insert_words(with_subject(prompt, told, known))

    def _show_tokens(self, prompt: str) -> None:
        count = count_tokens(prompt)
        self.tokens.setVisible(count > CHUNK // 2)
        self.tokens.setText(f"≈ {count}")
        self.tokens.setToolTip(
            self.tr(
                "About {count} tokens. The text encoder reads {chunk} at a time; longer prompts "
                "are read in parts."
            ).format(count=count, chunk=CHUNK)
        )

    def _show_negative(self, text: str) -> None:
        if text and not self.avoid.expanded:
            self.avoid.set_expanded(True)  # what steers the picture must not be hidden

    def _show_recent(self) -> None:
        self.recent.setEnabled(bool(self._session.prompts.prompts))

    def _fill_recent(self) -> None:
        menu = self.recent.menu()
        menu.clear()
        for prompt in self._session.prompts.prompts:
            line = " ".join(prompt.split()).replace("&", "&&")
            short = line if len(line) <= _LONGEST_ITEM else line[: _LONGEST_ITEM - 1] + "…"
            action = menu.addAction(short)
            action.setToolTip(prompt)
            action.triggered.connect(lambda _=False, text=prompt: self.prompt.insert_words(text))
        menu.addSeparator()
        menu.addAction(self.tr("Forget all"), self._session.prompts.clear)
