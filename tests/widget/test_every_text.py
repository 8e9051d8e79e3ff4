"""Whatever the window says can be said in another language."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QComboBox

from studio.app.palette_entries import collect
from studio.domain.adapter_kinds import KINDS
from studio.panels.adapter_names import KIND_NAMES, LONG_NAMES
from studio.panels.chips import StarterChips
from studio.panels.trigger_words import TriggerWords
from studio.state.layers import LayerKind
from studio.state.sentences import LANGUAGE

# Names of things, numbers with their units, colours: the same everywhere.
SAME = re.compile(r"#\w{6}|[\d.,:×%≈ ]*(px|%|°|s|min)?|DDIM|DPM\+\+.*|Euler.*|LCM|UniPC|ADE20K")
PROMPT = (StarterChips, TriggerWords)  # words for the model, which reads English


class Marks(QTranslator):
    """Puts every text it is asked about into brackets."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"«{source}»"

    def isEmpty(self):  # noqa: N802
        return False


@pytest.fixture
def marked(qapp):
    marks = Marks()
    qapp.installTranslator(marks)
    qapp.setProperty(LANGUAGE, "xx")
    yield
    qapp.removeTranslator(marks)
    qapp.setProperty(LANGUAGE, None)


@pytest.fixture
def window(marked, open_window):
    return open_window()


def said(widget):
    """What is written on ``widget``, or told about it."""
    for name in ("text", "toolTip", "accessibleName", "placeholderText", "windowTitle", "title"):
        ask = getattr(widget, name, None)
        try:
            words = ask() if callable(ask) else ""
        except TypeError:  # another method of that name
            continue
        if isinstance(words, str):
            yield words
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))


def is_hard_coded(words):
    names = {*KINDS, *KIND_NAMES.values(), *LONG_NAMES.values(), "Studio"}
    told = words.strip() and "«" not in words
    return bool(told and not SAME.fullmatch(words) and words not in names)


def test_no_text_of_the_window_is_hard_coded(window):
    document, session = window.parts.document, window.parts.session
    for kind in (LayerKind.PAINT, LayerKind.POSE, LayerKind.DEPTH, LayerKind.MASK):
        document.add_layer(kind)
    for embedded in session.embedded:
        session.adding.embedded(embedded)
    QApplication.processEvents()
    found = set()
    for widget in window.findChildren(object):
        if isinstance(widget, PROMPT) or isinstance(widget.parent(), PROMPT):
            continue
        for words in said(widget):
            if is_hard_coded(words):
                found.add((type(widget).__name__, type(widget.parent()).__name__, words))
    found = {f for f in found if f[2] not in {entry.name for entry in session.adapters.entries}}
    assert found == set()


def test_nor_are_commands_and_undo_steps(window):
    document, session = window.parts.document, window.parts.session
    document.add_layer(LayerKind.SKETCH)
    session.adapters.update(session.adapters.entries[0].id, weight=0.4)
    session.settings.set("steps", 9)
    names = {layer.name for layer in document.layers}
    words = [entry.text for entry in collect(window)]
    words += [document.undo_stack.text(i) for i in range(document.undo_stack.count())]
    assert [text for text in words if is_hard_coded(text) and text not in names] == []
