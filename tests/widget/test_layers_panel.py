"""The layers list does what the document does, in the order painters expect."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from support.ink import paint

from studio.panels.layers_delegate import parts_of
from studio.panels.layers_model import LAYER, THUMBNAIL
from studio.panels.layers_panel import LayersPanel
from studio.state.document import Document
from studio.state.layers import LayerKind

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(qapp):
    return Document(40, 30)


@pytest.fixture
def panel(qtbot, document):
    panel = LayersPanel(document)
    qtbot.addWidget(panel)
    panel.resize(272, 360)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def names(panel):
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def part(panel, row, name):
    rect = panel.list.visualRect(panel.model.index(row))
    return getattr(parts_of(rect), name).center()


def test_the_topmost_layer_comes_first(panel, document):
    assert names(panel) == ["Sketch", "Paper"]
    document.add_layer(LayerKind.RESULT)
    assert names(panel) == ["Result", "Sketch", "Paper"]
    document.undo_stack.undo()
    assert names(panel) == ["Sketch", "Paper"]


def test_choosing_a_row_makes_the_layer_active_and_the_other_way_round(panel, document):
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=part(panel, 1, "words"))
    assert document.active.name == "Paper"
    document.set_active(document.layers[1].id)
    assert panel.list.currentIndex().data() == "Sketch"


def test_eye_and_padlock(panel, document):
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=part(panel, 0, "eye"))
    assert not document.layers[1].visible
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=part(panel, 1, "lock"))
    assert document.layers[0].locked
    document.undo_stack.setIndex(0)
    assert document.layers[1].visible
    assert not document.layers[0].locked


def test_renaming_in_place(panel, document, qtbot):
    panel.list.edit(panel.model.index(0))
    editor = panel.list.findChild(QLineEdit)
    editor.setText("Outline")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.layers[1].name == "Outline")
    assert document.undo_stack.undoText() == "Rename layer"


def test_delete_removes_and_what_is_refused_is_said(panel, document, qtbot):
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert names(panel) == ["Paper"]
    with qtbot.waitSignal(panel.message) as message, qtbot.waitSignal(panel.failed) as failed:
        QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert "at least one" in message.args[0]
    assert failed.args[0].remedy
    assert names(panel) == ["Paper"]


def test_buttons_that_cannot_work_say_why(panel, document):
    document.set_active(document.layers[0].id)
    assert not panel.buttons["merge"].isEnabled()
    assert "below" in panel.buttons["merge"].toolTip()
    document.set_active(document.layers[1].id)
    assert panel.buttons["merge"].isEnabled()
    panel.buttons["merge"].click()
    assert names(panel) == ["Paper"]


def test_adding_and_duplicating(panel, document):
    panel.add_sketch.click()
    panel.add_paint.click()
    panel.buttons["duplicate"].click()
    assert names(panel) == ["Paint copy", "Paint", "Sketch 1", "Sketch", "Paper"]
    assert document.layers[2].kind is LayerKind.SKETCH


@pytest.mark.parametrize(
    ("row", "gap", "expected"),
    [
        (0, 2, ["B", "A", "C"]),
        (0, 3, ["B", "C", "A"]),
        (2, 0, ["C", "A", "B"]),
        (2, 1, ["A", "C", "B"]),
        (1, 1, ["A", "B", "C"]),
        (1, 2, ["A", "B", "C"]),
    ],
)
def test_a_layer_dropped_between_two_rows_lies_there(panel, document, row, gap, expected):
    document.add_layer(LayerKind.PAINT)
    for layer, name in zip(reversed(document.layers), "ABC", strict=True):
        document.rename_layer(layer.id, name)
    data = panel.model.mimeData([panel.model.index(row)])
    assert panel.model.dropMimeData(data, Qt.DropAction.MoveAction, gap, 0, QModelIndex())
    assert names(panel) == expected


def test_a_foreign_drop_is_refused(panel, document):
    data = panel.model.mimeData([])
    assert not panel.model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def test_a_drag_of_the_opacity_is_one_undo_step(panel, document):
    slider = panel.opacity
    QTest.mousePress(slider, LEFT, pos=QPoint(slider.width() - 10, 10))
    for x in (80, 60, 40):
        QTest.mouseMove(slider, QPoint(x, 10))
    QTest.mouseRelease(slider, LEFT, pos=QPoint(40, 10))
    assert document.active.opacity < 0.5
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.active.opacity == 1
    assert slider.value() == 100


def test_choosing_a_layer_leaves_no_undo_step(panel, document):
    document.set_opacity(document.layers[0].id, 0.333)
    document.set_active(document.layers[0].id)
    document.set_active(document.layers[1].id)
    assert document.undo_stack.count() == 1


def test_the_blend_mode(panel, document):
    panel.blend.setCurrentIndex(panel.blend.findData("svg:multiply"))
    panel.blend.activated.emit(panel.blend.currentIndex())
    assert document.active.blend == "svg:multiply"
    assert panel.delegate.note(document.active) == "Sketch · Multiply"
    document.set_blend(document.active.id, "krita:greater")
    assert panel.blend.currentText() == "krita:greater"


def test_thumbnails_follow_once_nothing_is_painted_for_a_moment(panel, document, qtbot):
    index = panel.model.index(0)
    before = index.data(THUMBNAIL)
    assert before.pixelColor(20, 20).alpha() == 0
    with qtbot.waitSignal(panel.model.dataChanged):
        paint(document, document.rect)
    assert panel.model.index(0).data(THUMBNAIL).pixelColor(20, 20).name() == "#ff0000"


def test_screen_readers_hear_what_is_special(panel, document):
    layer = document.layers[1]
    document.set_visible(layer.id, False)
    document.set_locked(layer.id, True)
    spoken = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sketch, sketch, hidden, locked"


def test_the_menu_offers_what_can_be_done(panel, document):
    document.set_active(document.layers[0].id)
    entries = {action.text(): action for action in panel.context_menu().actions()}
    assert not entries["Merge with the layer below"].isEnabled()
    entries["Hide"].trigger()
    assert not document.layers[0].visible


def test_another_document_is_shown(panel, document):
    document.restore(Document(8, 8).snapshot())
    assert panel.model.index(0).data(LAYER) is document.layers[1]
    assert panel.list.currentIndex().row() == 0
