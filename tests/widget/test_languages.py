"""The window in German: menus, Qt's own words, messages of the engine's side, undo."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from support.languages import speaking

from studio.app.palette_entries import collect, walk
from studio.domain.errors import PictureError
from studio.state.layers import LayerKind


@pytest.fixture
def german(qapp):
    with speaking(qapp, "de"):
        yield


@pytest.fixture
def window(german, open_window):
    return open_window()


def test_the_window_speaks_german(window):
    titles = {action.text() for action in window.menuBar().actions()}
    assert titles >= {"&Datei", "&Bearbeiten", "&Ebene", "&Ansicht"}
    assert window.panels.prompt.prompt.placeholderText().startswith("Was möchtest du sehen?")
    assert window.docks["layers"].windowTitle() == "Ebenen"


def test_names_of_undo_steps_and_new_layers_too(window):
    document = window.parts.document
    document.add_layer(LayerKind.SKETCH)
    assert document.active.name.startswith("Skizze")
    assert document.undo_stack.undoText() == "Ebene hinzufügen: Skizze"
    entry = window.parts.session.adapters.entries[0]
    window.parts.session.adapters.update(entry.id, weight=0.5)
    assert document.undo_stack.undoText() == "Gewicht von Skizze ändern"
    assert window.actions_["edit.undo"].text().startswith("Rückgängig")


def test_errors_are_told_in_german(window):
    error = PictureError(
        "The picture x.png could not be read: it is damaged or not a picture.",
        "Nothing was changed.",
    )
    message = window.reporter.explain(error)
    assert message.title == (
        "Das Bild x.png konnte nicht gelesen werden: Es ist beschädigt oder kein Bild."
    )
    assert message.text == "Es wurde nichts geändert."


def test_qts_own_buttons_are_german(qtbot, window):
    box = QMessageBox(window)
    box.setStandardButtons(QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Cancel)
    texts = {button.text().replace("&", "") for button in box.findChildren(QPushButton)}
    assert texts == {"Speichern", "Abbrechen"}


def test_mnemonics_of_the_menu_bar_are_different(window):
    letters = [a.text().split("&")[1][0].casefold() for a in window.menuBar().actions()]
    assert len(set(letters)) == len(letters)


def test_the_palette_finds_german_words_without_umlauts(window):
    from studio.state.found_commands import find

    found = find(collect(window), "loschen", ())
    assert found[0].entry.id == "layer.remove"
    assert all(path for _, path in walk(window.menuBar()))
