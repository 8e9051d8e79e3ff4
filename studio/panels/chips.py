"""Buttons that put the words the starter model knows into the prompt."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from studio.panels.flow_layout import FlowLayout
from studio.state import phrases
from studio.state.starter_words import StarterWords
from studio.widgets import theme


class Swatch(QAbstractButton):
    """A round spot of colour that can be chosen."""

    SIDE = 18  # px

    def __init__(self, colour: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.SIDE, self.SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        if self.isChecked() or self.hasFocus() or self.underMouse():
            painter.setPen(theme.colour("accent" if self.isChecked() else "text_muted"))
            painter.setBrush(theme.colour("accent" if self.isChecked() else "panel"))
            painter.drawEllipse(room.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(theme.colour("line"))
        painter.setBrush(self._colour)
        painter.drawEllipse(room.adjusted(2.5, 2.5, -2.5, -2.5))
        painter.end()


class StarterChips(QWidget):
    """Art styles as words, backgrounds as colours; one of each at most.

    Signals:
        changed(str): the prompt as it becomes by the click.
    """

    changed = Signal(str)

    def __init__(self, words: StarterWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._prompt = ""
        self._buttons: dict[str, QAbstractButton] = {}
        styles, backgrounds = FlowLayout(), FlowLayout(gap=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(styles)
        layout.addLayout(backgrounds)
        for phrase, style in zip(words.style_phrases, words.styles, strict=True):
            chip = QToolButton(self)
            chip.setObjectName("chip")
            chip.setText(style)
            chip.setCheckable(True)
            tip = self.tr("Draw in the style “{style}”: puts it into the prompt")
            self._add(phrase, chip, tip.format(style=style))
            styles.addWidget(chip)
        colours = zip(words.background_phrases, words.backgrounds.items(), strict=True)
        for phrase, (name, rgb) in colours:
            swatch = Swatch(QColor(*rgb), self)
            self._add(phrase, swatch, self.tr("On a {name} background").format(name=name))
            backgrounds.addWidget(swatch)

    def show_prompt(self, prompt: str) -> None:
        """Marks the chips whose phrase ``prompt`` holds."""
        self._prompt = prompt
        for phrase, button in self._buttons.items():
            button.setChecked(phrases.holds(prompt, phrase))

    def _add(self, phrase: str, button: QAbstractButton, tip: str) -> None:
        button.setToolTip(tip)
        button.setAccessibleName(phrase)
        # clicked, not toggled: showing a prompt must not change it
        button.clicked.connect(lambda: self._toggle(phrase))
        self._buttons[phrase] = button

    def _toggle(self, phrase: str) -> None:
        styles, backgrounds = self._words.style_phrases, self._words.background_phrases
        rivals, after = (styles, backgrounds) if phrase in styles else (backgrounds, ())
        self.changed.emit(phrases.toggle(self._prompt, phrase, rivals, after))
        self.show_prompt(self._prompt)  # a click that changed nothing leaves no mark
