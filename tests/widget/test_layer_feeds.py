"""Badges of the layers list, the eye of adapter rows, and the way between them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.engines import FakeEngine
from support.pointing import LEFT, NONE
from support.sessions import draw, make_starter

from studio.app.main_window import MainWindow
from studio.app.parts import build_parts
from studio.domain.adapter_catalogue import find
from studio.files.places import Places
from studio.panels.badge_paint import badge_room
from studio.panels.eye_button import HELD_MS, EyeButton
from studio.panels.layers_delegate import parts_of
from studio.state.control_layers import add_control_layer
from studio.state.layers import LayerKind
from studio.state.pixel_edit import Pixels
from studio.state.tools import Tool
from studio.workers.generation import GenerationWorker


@pytest.fixture
def window(qapp, qtbot, tmp_path):
    parts = build_parts(Places.under(tmp_path / "home"), starter=make_starter(tmp_path))
    window = MainWindow(parts, GenerationWorker(FakeEngine))
    window.resize(1200, 900)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.files.may_close = lambda: True
    window.close()
    window.worker.shutdown()
    parts.history.shutdown()
    parts.document.undo_stack.cleanChanged.disconnect(window.show_name)
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def badge_of(window, layer):
    return window.panels.layers.feeds.badge(layer)


def click_badge(window, layer):
    panel = window.panels.layers
    index = panel.model.index_of(layer.id)
    panel.list.scrollTo(index)
    words = parts_of(panel.list.visualRect(index)).words
    room = badge_room(words, badge_of(window, layer), panel.list.font())
    QTest.mouseClick(panel.list.viewport(), LEFT, NONE, room.center())


def test_a_click_on_the_badge_of_an_idle_layer_adds_its_adapter_and_leads_there(window, qtbot):
    document, session = window.parts.document, window.parts.session
    layer = add_control_layer(document, LayerKind.DEPTH)
    badge = badge_of(window, layer)
    assert (badge.text, badge.warns) == ("+ Depth", True)
    click_badge(window, layer)
    entry = session.adapters.entries[-1]
    assert entry.name == "Depth"
    assert (badge_of(window, layer).text, badge_of(window, layer).warns) == ("Depth", False)
    row = next(r for r in window.panels.adapters.rows if r.entry_id == entry.id)
    assert row.property("taking") is True  # marked for a moment
    qtbot.waitUntil(lambda: row.property("taking") is False)


def test_a_click_on_a_badge_leads_to_the_adapter_even_in_a_closed_folder(window, qtbot):
    session, panel = window.parts.session, window.panels.adapters
    [entry] = session.adapters.entries
    folder = session.adapters.group([entry.id], "Lines")
    panel.folders[folder.id].fold.click()
    [row] = panel.rows
    assert not row.isVisible()
    window.docks._docks["adapters"].hide()
    sketch = window.parts.document.layers[1]
    click_badge(window, sketch)
    assert row.isVisible()
    assert row.property("taking") is True
    qtbot.waitUntil(lambda: row.property("taking") is False)


def test_the_menu_of_a_layer_binds_it_to_adapters(window):
    document, session = window.parts.document, window.parts.session
    session.adding.embedded(find("starter:canny"))
    first, canny = session.adapters.entries
    mask = add_control_layer(document, LayerKind.MASK)
    assert badge_of(window, mask).warns
    menu = window.panels.layers.context_menu()
    within = next(a.menu() for a in menu.actions() if a.text() == "Adapters acting only here")
    assert [a.text() for a in within.actions()] == ["Sketch", "Edges"]
    for action in within.actions():
        action.trigger()
    assert all(e.mask_layer == mask.id for e in session.adapters.entries)
    assert badge_of(window, mask).text == "Sketch +1"
    document.set_active(document.layers[0].id)
    menu = window.panels.layers.context_menu()
    seen = next(a.menu() for a in menu.actions() if a.text() == "Seen by")
    next(a for a in seen.actions() if a.text() == "Edges").trigger()
    assert session.adapters.entry(canny.id).source_layer == document.layers[0].id
    assert session.adapters.entry(first.id).source_layer is None


def test_the_eye_shows_and_hides_what_the_adapter_sees(window, qtbot):
    session, seen = window.parts.session, window.area.seen
    draw(session, LayerKind.SKETCH)
    [row] = window.panels.adapters.rows
    qtbot.waitUntil(row.eye.isVisible)
    assert not seen.isVisible()
    row.eye.click()
    assert seen.isVisible()
    shown = window.canvas.grab().toImage()
    assert row.eye.isChecked()
    row.eye.click()
    assert not seen.isVisible()
    assert window.canvas.grab().toImage() != shown
    window.actions_["view.seen"].trigger()
    assert seen.isVisible()
    assert row.eye.isChecked()
    window.actions_["view.seen"].trigger()
    assert not row.eye.isChecked()


def test_one_draws_on_while_the_eye_is_open(window, qtbot):
    session, document = window.parts.session, window.parts.document
    draw(session, LayerKind.SKETCH)
    window.actions_["view.seen"].trigger()
    before, revision = QImage(window.panels.seeing.image), document.revision
    middle = window.canvas.rect().center()
    under = window.canvas.childAt(middle)
    assert under is None  # the pointer goes through
    QTest.mousePress(window.canvas, LEFT, NONE, middle)
    QTest.mouseMove(window.canvas, middle + QPoint(60, 30))
    QTest.mouseRelease(window.canvas, LEFT, NONE, middle)
    assert document.revision > revision
    qtbot.waitUntil(lambda: window.panels.seeing.image != before)


def test_a_held_eye_closes_when_it_is_let_go(qtbot, qapp):
    eye = EyeButton("What it sees", None)
    qtbot.addWidget(eye)
    eye.show()
    told = []
    eye.looked.connect(told.append)
    QTest.mousePress(eye, Qt.MouseButton.LeftButton)
    assert told == [True]
    QTest.qWait(HELD_MS + 50)
    QTest.mouseRelease(eye, Qt.MouseButton.LeftButton)
    assert told == [True, False]
    assert not eye.isChecked()
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert told == [True, False, True]
    assert eye.isChecked()


def test_without_anything_to_see_the_command_says_so(window):
    session = window.parts.session
    session.adapters.replace_all([], "")
    window.actions_["view.seen"].trigger()
    assert not window.area.seen.isVisible()
    assert "No adapter looks at anything" in window.toasts.messages[-1].title


def test_the_menu_of_a_layer_makes_other_layers_of_it(window):
    document = window.parts.document
    document.set_active(document.layers[0].id)
    menu = window.panels.layers.context_menu()
    lines = next(a.menu() for a in menu.actions() if a.text() == "Lines")
    assert [a.text() for a in lines.actions()] == [
        "Edges of it", "Pencil drawing of it", "Scribble of it",
    ]  # fmt: skip
    lines.actions()[0].trigger()  # of white paper
    assert "No lines" in window.toasts.messages[-1].title
    window.actions_["layer.inflate"].trigger()
    assert "covers everything" in window.toasts.messages[-1].title
    document.set_active(document.layers[1].id)
    window.actions_["layer.invert"].trigger()
    assert document.undo_stack.undoText() == "Invert lines"


def test_only_one_bar_floats_over_the_canvas(window):
    document, box, area = window.parts.document, window.parts.toolbox, window.area
    bars = (area.pose_bar, area.depth_bar, area.area_bar)

    def shown():
        return [bar for bar in bars if bar.isVisible()]

    areas = add_control_layer(document, LayerKind.SEGMENTATION)
    assert shown() == [area.area_bar]
    box.tool = Tool.POSE
    assert shown() == [area.pose_bar]
    add_control_layer(document, LayerKind.DEPTH)
    assert (shown(), box.tool) == ([area.depth_bar], Tool.RELIEF)
    document.set_active(areas.id)
    assert shown() == [area.area_bar]
    assert box.tool not in (Tool.POSE, Tool.RELIEF)
    document.set_active(document.layers[0].id)
    assert shown() == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_classes_are_chosen_and_replaced_by_the_keyboard(window):
    document, picker = window.parts.document, window.area.area_bar.picker
    window.actions_["layer.class"].trigger()
    assert "no areas layer" in window.toasts.messages[-1].title
    areas = add_control_layer(document, LayerKind.SEGMENTATION)
    document.set_active(document.layers[0].id)
    window.actions_["layer.class"].trigger()
    assert document.active is areas
    assert picker.isVisible()
    QTest.keyClicks(picker.search, "boat")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert window.area.area_tools.current.name == "boat"
    areas.image.fill(window.parts.toolbox.colour)
    window.actions_["layer.swap_class"].trigger()
    QTest.keyClicks(picker.search, "car")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert document.undo_stack.undoText() == "Replace boat by car"


def test_opening_the_document_again_shows_its_own_depth(window):
    document, overlay = window.parts.document, window.area.depth_colours
    layer = add_control_layer(document, LayerKind.DEPTH)
    saved = document.snapshot()
    edit = document.begin_edit(layer.id)
    edit.lay(Pixels(solid_image(document), QPoint(0, 0)), document.rect)
    edit.commit("Fill")
    assert overlay._image.pixelColor(5, 5).alpha() > 0
    document.restore(saved)
    assert overlay._image.pixelColor(5, 5).alpha() == 0


def solid_image(document):
    image = QImage(document.rect.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    return image


def test_the_eye_lies_where_the_drawing_is_however_the_view_is_turned(window):
    session, view = window.parts.session, window.canvas
    session.document.restore(session.document.snapshot())
    draw(session, LayerKind.SKETCH, "black", (300, 100, 120, 60))
    window.actions_["view.seen"].trigger()
    assert window.panels.seeing.entry_id is not None
    for turn in (lambda: None, lambda: view.rotate_by(37), lambda: view.set_mirrored(True)):
        turn()
        shown = view.grab().toImage()
        for x, y, dark in ((360, 130, True), (360, 220, False), (150, 130, False)):
            place = view.viewport_state.to_view(QPointF(x, y)).toPoint()
            assert (shown.pixelColor(place).lightness() < 60) is dark, (x, y)
