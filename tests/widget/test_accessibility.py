"""Whoever works by keyboard or screen reader: names, focus order, readable colours, large text."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QScrollBar,
    QTabBar,
    QWidget,
)

from studio.app.dialogs import NewDocumentDialog
from studio.app.help_dialogs import AboutDialog, DetailsDialog, ShortcutsDialog
from studio.app.key_bindings import titles
from studio.app.own_poses_dialog import OwnPosesDialog
from studio.app.preferences_dialog import PreferencesDialog
from studio.app.recovery import RecoveryDialog
from studio.app.shortcut_editor import ShortcutEditor
from studio.panels.interference_dialog import InterferenceDialog
from studio.state.layers import LayerKind


def focusable(top):
    """What takes the keyboard, without the parts Qt makes for its own widgets."""
    for widget in top.findChildren(QWidget):
        internal = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar | QTabBar)
        holder = widget.parentWidget()
        within = isinstance(holder, QAbstractScrollArea) and holder.viewport() is widget
        within |= holder is not None and isinstance(holder.parentWidget(), QComboBox)  # its list
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not internal and not within:
            yield widget


def nameless(top):
    named = {label.buddy() for label in top.findChildren(QLabel) if label.buddy()}
    found = []
    for widget in focusable(top):
        text = getattr(widget, "text", None)
        words = widget.accessibleName() or (
            text() if callable(text) and not is_field(widget) else ""
        )
        if not words and widget not in named:
            found.append((type(widget).__name__, widget.objectName(), path(widget)))
    return found


def is_field(widget):
    """Whether its text is what somebody typed, which is no name."""
    return hasattr(widget, "setPlaceholderText") and not widget.placeholderText()


def path(widget):
    holders = itertools.takewhile(bool, iter_parents(widget))
    return " < ".join(type(holder).__name__ for holder in itertools.islice(holders, 4))


def iter_parents(widget):
    while widget is not None:
        widget = widget.parentWidget()
        yield widget


def test_every_control_of_the_window_has_a_name(window):
    session = window.parts.session
    for kind in (LayerKind.PAINT, LayerKind.POSE, LayerKind.DEPTH, LayerKind.MASK):
        window.parts.document.add_layer(kind)
    for embedded in session.embedded:
        session.adding.embedded(embedded)
    QApplication.processEvents()
    assert nameless(window) == []


def dialogs(window):
    keys = window.actions_.keys
    yield NewDocumentDialog(window)
    yield AboutDialog("CPU", window)
    yield DetailsDialog("a trace", window)
    yield ShortcutsDialog(window.actions_, titles(window), window)
    yield ShortcutEditor(keys, titles(window), window)
    yield RecoveryDialog([], window)
    yield OwnPosesDialog(window.own_poses, window)
    yield InterferenceDialog(window.parts.session.interference, window)
    yield PreferencesDialog(window.parts.preferences, lambda _: None, lambda: None, window)


def test_every_control_of_the_dialogs_has_a_name(window):
    missing = {type(d).__name__: nameless(d) for d in dialogs(window)}
    assert {name: found for name, found in missing.items() if found} == {}


def test_every_dialog_closes_on_escape_and_has_a_title(qtbot, window):
    for dialog in dialogs(window):
        assert isinstance(dialog, QDialog)
        assert dialog.windowTitle()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), type(dialog).__name__


def test_f6_goes_round_all_panels_and_back_to_the_canvas(qtbot, window):
    window.canvas.setFocus()
    seen = []
    for _ in range(12):
        window.actions_["window.next"].trigger()
        at = QApplication.focusWidget()
        docks = [name for name, dock in window.docks._docks.items() if dock.isAncestorOf(at)]
        seen.append(docks[0] if docks else "canvas")
        if seen[-1] == "canvas":
            break
    assert seen[-1] == "canvas"
    shown = {n for n, d in window.docks._docks.items() if not d.visibleRegion().isEmpty()}
    assert set(seen[:-1]) == shown


@pytest.mark.parametrize(
    "panel", ["picture", "settings", "layers", "brush", "colour", "adapters", "faces", "history"]
)
def test_tab_walks_downwards_within_a_panel(qtbot, window, panel):
    """The order of the keyboard is that of the eye: never far up again."""
    window.docks.bring(panel)
    QApplication.processEvents()
    dock = window.docks[panel]
    inside = [w for w in focusable(dock.widget()) if w.isVisible() and w.isEnabled()]
    inside = [w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    order, widget = [], inside[0]
    for _ in range(5000):
        if widget in inside and widget not in order:
            order.append(widget)
        widget = widget.nextInFocusChain()
    assert set(order) == set(inside)
    tops = [w.mapTo(dock, w.rect().center()).y() for w in order]
    round_trip = [*tops, tops[0]]
    falls = [
        (type(a).__name__, a.accessibleName(), b.accessibleName())
        for a, b in itertools.pairwise(order)
        if b.mapTo(dock, b.rect().center()).y() < a.mapTo(dock, a.rect().center()).y() - 60
    ]
    assert sum(below < above - 60 for above, below in itertools.pairwise(round_trip)) <= 1, falls


def test_on_a_very_low_screen_panels_share_a_place_at_each_side(qtbot, window, monkeypatch):
    """1440 x 900 at 200 % is 720 x 450: with all panels below one another it would not fit."""
    monkeypatch.setattr(type(window.docks), "_room", property(lambda _: 450))
    window.docks.reset()
    window.layout().activate()
    assert window.minimumSizeHint().height() <= 450
    shared = window.tabifiedDockWidgets(window.docks["picture"])
    assert window.docks["settings"] in shared
    assert window.docks["layers"] in window.tabifiedDockWidgets(window.docks["colour"])


def test_all_menus_are_seen_however_narrow_the_window(qtbot, window):
    bar = window.menuBar()
    window.resize(1400, 860)
    QApplication.processEvents()
    assert bar.cornerWidget().isVisible()
    window.resize(window.minimumSizeHint().width(), 700)
    QApplication.processEvents()
    last = bar.actionGeometry(bar.actions()[-1])
    assert bar.rect().contains(last)
    window.resize(1400, 860)
    QApplication.processEvents()
    assert bar.cornerWidget().isVisible()
