"""The Select menu, the clipboard and the bars over the canvas, in the whole window."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainterPath
from PySide6.QtWidgets import QInputDialog
from support.engines import FakeEngine
from support.ink import paint

from studio.app.main_window import MainWindow
from studio.app.parts import build_parts
from studio.files.places import Places
from studio.state.layers import LayerKind
from studio.state.pixels import content_rect
from studio.state.selection import Combine, Selection
from studio.state.tools import Tool
from studio.workers.generation import GenerationWorker

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qapp, qtbot, tmp_path):
    parts = build_parts(Places.under(tmp_path / "home"))
    window = MainWindow(parts, GenerationWorker(FakeEngine))
    window.resize(1024, 700)
    window.show()
    yield window
    window.files.may_close = lambda: True
    window.close()
    window.worker.shutdown()
    parts.history.shutdown()
    parts.document.undo_stack.cleanChanged.disconnect(window.show_name)
    window.deleteLater()


@pytest.fixture
def document(window):
    return window.parts.document


def select(document, x, y, width, height):
    path = QPainterPath()
    path.addRect(QRectF(x, y, width, height))
    area = Selection.of_path(path, document.rect, smooth=False)
    document.selecting.combine(area, Combine.REPLACE)


def press(qtbot, window, key, modifiers=NONE):
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, key, modifiers)


def test_copy_and_paste_by_keys_lands_in_place_ready_to_be_moved(qtbot, window, document):
    paint(document, QRect(40, 50, 60, 60), "red")
    select(document, 40, 50, 20, 20)
    press(qtbot, window, Qt.Key.Key_C, CONTROL)
    layers = len(document.layers)
    press(qtbot, window, Qt.Key.Key_V, CONTROL)
    assert len(document.layers) == layers + 1
    assert content_rect(document.active.image) == QRect(40, 50, 20, 20)
    assert window.parts.toolbox.tool is Tool.TRANSFORM
    assert window.area.transform_bar.isVisible()


def test_cut_takes_the_pixels_away(qtbot, window, document):
    paint(document, QRect(40, 50, 60, 60), "red")
    select(document, 0, 0, 70, 512)
    press(qtbot, window, Qt.Key.Key_X, CONTROL)
    assert content_rect(document.active.image) == QRect(70, 50, 30, 60)
    assert QGuiApplication.clipboard().image().size().toTuple() == (30, 60)


@pytest.mark.parametrize("place", ["", "a,b", "1,2,3", "\xb2,3", "--,1", "1-,2", "99999,-99999"])
def test_a_picture_with_a_damaged_note_is_pasted_within_the_page(window, document, place):
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    image.setText("Studio-Place", place)
    QGuiApplication.clipboard().setImage(image)
    window.actions_["edit.paste"].trigger()
    assert content_rect(document.active.image).size().toTuple() == (20, 10)


def test_an_empty_clipboard_is_said(qtbot, window, document):
    QGuiApplication.clipboard().setText("only words")
    layers = len(document.layers)
    window.actions_["edit.paste"].trigger()
    assert len(document.layers) == layers
    assert "no picture to paste" in words_of(window)


def words_of(window):
    return " ".join(message.title for message in window.toasts.messages)


def test_growing_asks_for_pixels_and_remembers_them(window, document, monkeypatch):
    asked = []

    def answer(parent, title, label, value, low, high):
        asked.append(value)
        return 7, True

    monkeypatch.setattr(QInputDialog, "getInt", answer)
    window.actions_["select.grow"].trigger()
    assert asked == []
    assert "Nothing is selected" in words_of(window)
    select(document, 50, 50, 20, 20)
    window.actions_["select.grow"].trigger()
    assert document.selecting.value.bounds == QRect(43, 43, 34, 34)
    window.actions_["select.shrink"].trigger()
    assert asked == [4, 7]
    assert document.selecting.value.bounds == QRect(50, 50, 20, 20)


def test_delete_and_fill_keep_to_the_selection(qtbot, window, document):
    paint(document, QRect(0, 0, 100, 100), "red")
    select(document, 0, 0, 50, 100)
    press(qtbot, window, Qt.Key.Key_Delete)
    assert content_rect(document.active.image) == QRect(50, 0, 50, 100)
    assert document.undo_stack.undoText() == "Clear selection"
    press(qtbot, window, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ShiftModifier)
    assert content_rect(document.active.image) == QRect(0, 0, 100, 100)
    window.actions_["select.mask"].trigger()
    assert document.active.kind is LayerKind.MASK


def test_bars_come_with_their_tools_and_below_one_another(qtbot, window, document):
    box, bar = window.parts.toolbox, window.select_bar
    assert not bar.isVisible()
    press(qtbot, window, Qt.Key.Key_W)
    assert box.tool is Tool.WAND
    assert bar.isVisible()
    assert bar.tolerance.isVisible()
    press(qtbot, window, Qt.Key.Key_Q)
    assert not bar.tolerance.isVisible()
    bar.modes[Combine.ADD].click()
    assert box.options.combine is Combine.ADD
    assert bar.width() < window.canvas.width()
    document.add_layer(LayerKind.DEPTH)
    box.tool = Tool.LASSO
    depth = window.area.depth_bar
    assert depth.isVisible()
    assert not bar.geometry().intersects(depth.geometry())


def test_the_transform_bar_flips_applies_and_puts_back(window, document):
    paint(document, QRect(10, 10, 40, 20), "red")
    window.parts.toolbox.tool = Tool.TRANSFORM
    bar = window.area.transform_bar
    assert not bar.apply.isEnabled()
    bar.right.click()
    assert bar.apply.isEnabled()
    assert bar.facts.text() == "40 × 20  90°"
    assert content_rect(document.active.image).size().toTuple() == (20, 40)
    bar.put_back.click()
    assert content_rect(document.active.image) == QRect(10, 10, 40, 20)
    bar.flip.click()
    bar.apply.click()
    assert document.undo_stack.undoText() == "Flip"


def test_a_bar_says_what_stands_in_its_way(window, document):
    window.parts.toolbox.tool = Tool.TRANSFORM
    window.area.transform_bar.flip.click()  # the layer is empty
    assert "nothing to move" in words_of(window)


def test_keys_take_brushes(qtbot, window):
    box = window.parts.toolbox
    press(qtbot, window, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    assert box.brush == window.parts.brushes.presets[7].brush
    press(qtbot, window, Qt.Key.Key_Period)
    assert box.brush == window.parts.brushes.presets[8].brush


def test_what_is_in_the_air_comes_down_before_other_commands(window, document):
    paint(document, QRect(10, 10, 40, 20), "red")
    window.parts.toolbox.tool = Tool.TRANSFORM
    transforming = window.canvas.overlays.transforming
    transforming.place(transforming.placement.moved(30, 0))
    window.actions_["layer.duplicate"].trigger()
    texts = [document.undo_stack.text(at) for at in range(document.undo_stack.count())]
    assert texts[-2:] == ["Move", "Duplicate layer"]
    transforming.place(transforming.placement.moved(30, 0))
    window.files.may_close = lambda: False
    window.close()
    assert document.undo_stack.undoText() == "Move"


def test_brushes_and_colours_are_there_again_at_the_next_start(qapp, qtbot, tmp_path):
    sizes = []
    for size in (77, 5):
        parts = build_parts(Places.under(tmp_path / "home"))
        window = MainWindow(parts, GenerationWorker(FakeEngine))
        sizes.append(parts.toolbox.size)
        parts.toolbox.size = size
        window.files.may_close = lambda: True
        window.show()
        window.close()
        window.worker.shutdown()
        parts.history.shutdown()
        parts.document.undo_stack.cleanChanged.disconnect(window.show_name)
        window.deleteLater()
    assert sizes == [8, 77]


def test_undo_from_the_menu_gives_up_what_is_in_the_air_first(window, document):
    paint(document, QRect(10, 10, 40, 20), "red")
    window.parts.toolbox.tool = Tool.TRANSFORM
    transforming = window.canvas.overlays.transforming
    transforming.place(transforming.placement.moved(30, 0))
    window.actions_["edit.undo"].trigger()
    assert content_rect(document.active.image) == QRect(10, 10, 40, 20)
    assert document.undo_stack.undoText() == "Brush stroke"
    window.actions_["edit.undo"].trigger()
    assert content_rect(document.active.image).isEmpty()
    window.actions_["edit.redo"].trigger()
    assert content_rect(document.active.image) == QRect(10, 10, 40, 20)


def test_flips_and_turns_are_steps_of_their_own_beyond_the_transform_tool(window, document):
    paint(document, QRect(10, 10, 40, 20), "red")
    paint(document, QRect(10, 10, 10, 20), "blue")
    window.actions_["transform.flip"].trigger()
    assert document.undo_stack.undoText() == "Flip"
    assert document.active.image.pixelColor(45, 15) == QColor("blue")
    window.actions_["transform.right"].trigger()
    assert document.undo_stack.undoText() == "Transform"
    assert content_rect(document.active.image).size().toTuple() == (20, 40)
    assert not window.canvas.overlays.transforming.lifted
    steps = document.undo_stack.count()
    window.parts.toolbox.tool = Tool.TRANSFORM
    window.actions_["transform.left"].trigger()
    window.actions_["transform.flip_down"].trigger()
    assert document.undo_stack.count() == steps
    window.parts.toolbox.tool = Tool.BRUSH
    assert document.undo_stack.count() == steps + 1
