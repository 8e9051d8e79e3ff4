"""Prompt and negative prompt: typing, undo, chips, weights, recent prompts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication, QToolButton
from support.sessions import make_session

from studio.panels.prompt_panel import PromptPanel


@pytest.fixture
def session(qapp, tmp_path):
    return make_session(tmp_path)


@pytest.fixture
def panel(session, qtbot):
    widget = PromptPanel(session)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def chip(panel, phrase):
    return panel.chips._buttons[phrase]


def test_typing_reaches_the_settings_as_one_undo_step(panel, session, qtbot):
    qtbot.keyClicks(panel.prompt, "a red apple")
    assert session.settings.prompt == "a red apple"
    assert session.document.undo_stack.count() == 1
    panel.prompt.paused.emit()
    qtbot.keyClicks(panel.prompt, " tree")
    session.document.undo_stack.undo()
    assert panel.prompt.toPlainText() == "a red apple"


def test_what_the_settings_say_is_shown_without_echo(panel, session):
    session.settings.set("prompt", "a pear", undo=False)
    assert panel.prompt.toPlainText() == "a pear"
    assert session.document.undo_stack.count() == 0


def test_the_cursor_stays_when_undo_changes_the_text(panel, session, qtbot):
    qtbot.keyClicks(panel.prompt, "abc")
    panel.prompt.moveCursor(QTextCursor.MoveOperation.Start)
    session.settings.prompt = "abcd"
    assert panel.prompt.textCursor().position() == 0


def test_the_field_leaves_undo_keys_to_the_window(panel):
    for keys in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
        combination = QKeySequence(keys)[0]
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers()
        )
        event.setAccepted(False)
        QApplication.sendEvent(panel.prompt, event)
        assert not event.isAccepted()


def test_control_up_and_down_weigh_the_word_at_the_cursor(panel, session, qtbot):
    qtbot.keyClicks(panel.prompt, "a red")
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(panel.prompt, Qt.Key.Key_Up, control)
    assert session.settings.prompt == "a (red:1.1)"
    assert panel.prompt.textCursor().selectedText() == "red"
    qtbot.keyClick(panel.prompt, Qt.Key.Key_Down, control)
    assert session.settings.prompt == "a red"
    panel.prompt.show_text("")
    qtbot.keyClick(panel.prompt, Qt.Key.Key_Up, control)
    assert panel.prompt.toPlainText() == ""


def test_chips_put_their_words_in_and_show_what_is_in(panel, session, qtbot):
    session.settings.prompt = "a pear"
    qtbot.mouseClick(chip(panel, "flat style"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(chip(panel, "white background"), Qt.MouseButton.LeftButton)
    assert session.settings.prompt == "a pear, flat style, white background"
    qtbot.mouseClick(chip(panel, "simple style"), Qt.MouseButton.LeftButton)
    assert session.settings.prompt == "a pear, simple style, white background"
    assert not chip(panel, "flat style").isChecked()
    session.document.undo_stack.undo()
    assert session.settings.prompt == "a pear, flat style, white background"
    assert chip(panel, "flat style").isChecked()
    qtbot.mouseClick(chip(panel, "flat style"), Qt.MouseButton.LeftButton)
    assert session.settings.prompt == "a pear, white background"


def test_an_idea_replaces_the_subject_and_keeps_style_and_background(panel, session, qtbot):
    session.settings.prompt = "my cat, with a hat, flat style, white background"
    panel.ideas.chosen.emit("owl")
    assert session.settings.prompt == "an owl, flat style, white background"
    session.document.undo_stack.undo()
    assert session.settings.prompt.startswith("my cat")


def test_a_whole_picture_stands_where_the_subject_did(panel, session):
    session.settings.prompt = "my cat, flat style"
    panel.ideas.chosen.emit("a boat and a lake")
    assert session.settings.prompt == "a boat and a lake, flat style"


def test_every_idea_is_a_chip_that_tells_its_subject(panel, qtbot):
    for _ in range(2):
        panel.ideas.menu().aboutToShow.emit()
    assert len(panel.ideas.menu().actions()) == 1
    area = panel.ideas.menu().actions()[0].defaultWidget()
    chips = area.findChildren(QToolButton, "chip")
    assert [chip.text() for chip in chips] == ["owl", "red apple", "a boat and a lake"]
    with qtbot.waitSignal(panel.ideas.chosen) as blocker:
        chips[0].click()
    assert blocker.args == [chips[0].text()]


def test_chips_are_for_the_starter_only(panel, session):
    session.settings.model = "/models/sd15"
    assert panel.chips.isHidden()
    assert panel.ideas.isHidden()
    session.settings.model = "starter"
    assert not panel.chips.isHidden()


def test_a_negative_prompt_is_never_hidden(panel, session):
    assert not panel.avoid.expanded
    session.settings.negative_prompt = "blurry"
    assert panel.avoid.expanded
    assert panel.negative.toPlainText() == "blurry"


def test_recent_prompts(panel, session):
    assert not panel.recent.isEnabled()
    session.settings.prompt = "a cat & a dog"
    session.build_request()
    session.settings.prompt = "x" * 200
    session.build_request()
    assert panel.recent.isEnabled()
    menu = panel.recent.menu()
    menu.aboutToShow.emit()
    long, short = menu.actions()[:2]
    assert len(long.text()) == 60
    assert short.text() == "a cat && a dog"
    short.trigger()
    assert session.settings.prompt == "a cat & a dog"
    menu.actions()[-1].trigger()
    assert not panel.recent.isEnabled()


def test_the_token_count_shows_when_it_matters(panel, session):
    assert panel.tokens.isHidden()
    session.settings.prompt = "word " * 80
    assert panel.tokens.text() == "≈ 80"
    assert not panel.tokens.isHidden()


def test_a_deleted_panel_is_not_called_any_more(session, qtbot):
    panel = PromptPanel(session)
    panel.deleteLater()
    QApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)
    session.settings.prompt = "a pear"
    session.prompts.remember("a pear")
    assert session.settings.prompt == "a pear"
