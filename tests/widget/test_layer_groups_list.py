"""Groups in the layers list: folding, dropping in and out, keys, and what is said of them."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from support.ink import paint

from studio.panels.layers_delegate import INDENT, depth_at, parts_of
from studio.panels.layers_model import ROW
from studio.panels.layers_panel import LayersPanel
from studio.state.document import Document
from studio.state.layers import IN_PICTURE, PASS_THROUGH, LayerKind

ROOM = QRect(0, 0, 260, 46)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(qapp):
    """From the top: d, G [c, b], a."""
    made = Document(40, 30)
    made.remove_layer(made.layers[1].id)
    made.rename_layer(made.layers[0].id, "a")
    for name in "bcd":
        made.add_layer(LayerKind.PAINT, name)
    by = {layer.name: layer.id for layer in made.layers}
    group = made.groups.wrap(by["b"])
    made.rename_layer(group.id, "G")
    made.groups.place(by["c"], group.id, 1)
    return made


@pytest.fixture
def panel(qtbot, document):
    panel = LayersPanel(document)
    qtbot.addWidget(panel)
    panel.resize(272, 400)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def rows(panel):
    """Names from the top down, ``>`` for each group a layer is in."""
    found = [panel.model.index(row).data(ROW) for row in range(panel.model.rowCount())]
    return [">" * row.depth + row.layer.name for row in found]


def index(panel, name):
    return next(
        panel.model.index(row)
        for row in range(panel.model.rowCount())
        if panel.model.index(row).data() == name
    )


def drop(panel, name, gap, depth=9, parent=None):
    data = panel.model.mimeData([index(panel, name)])
    panel.model.drop_depth = depth
    move = Qt.DropAction.MoveAction
    return panel.model.dropMimeData(data, move, gap, 0, parent or QModelIndex())


def test_what_a_group_holds_is_indented_below_it(panel):
    assert rows(panel) == ["d", "G", ">c", ">b", "a"]
    assert (
        parts_of(panel.rect(), 1).picture.left() - parts_of(panel.rect()).picture.left() == INDENT
    )


def test_a_click_on_the_folder_folds_it(panel, document):
    rect = panel.list.visualRect(index(panel, "G"))
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=parts_of(rect).picture.center())
    assert rows(panel) == ["d", "G", "a"]
    inside = next(layer for layer in document.layers if layer.name == "b")
    document.set_active(inside.id)  # what is drawn on has a row
    assert rows(panel) == ["d", "G", ">c", ">b", "a"]
    assert panel.list.currentIndex().data() == "b"


def test_left_and_right_fold_and_unfold(panel):
    panel.list.setCurrentIndex(index(panel, "G"))
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Left)
    assert rows(panel) == ["d", "G", "a"]
    QTest.keyClick(panel.list, Qt.Key.Key_Right)
    assert rows(panel) == ["d", "G", ">c", ">b", "a"]
    panel.list.setCurrentIndex(index(panel, "d"))
    QTest.keyClick(panel.list, Qt.Key.Key_Left)  # no group: nothing happens
    assert len(rows(panel)) == 5


@pytest.mark.parametrize(
    ("name", "gap", "depth", "expected"),
    [
        ("d", 2, 9, ["G", ">d", ">c", ">b", "a"]),  # right below the group's row: into it, on top
        ("d", 3, 9, ["G", ">c", ">d", ">b", "a"]),
        ("d", 4, 9, ["G", ">c", ">b", ">d", "a"]),  # at its end, to the right: still in it
        ("d", 4, 0, ["G", ">c", ">b", "d", "a"]),  # at its end, to the left: out of it
        ("d", 5, 0, ["G", ">c", ">b", "a", "d"]),
        ("c", 0, 9, ["c", "d", "G", ">b", "a"]),
        ("b", 5, 9, ["d", "G", ">c", "a", "b"]),
        ("G", 0, 9, ["G", ">c", ">b", "d", "a"]),
        ("G", 5, 9, ["d", "a", "G", ">c", ">b"]),
        ("a", 3, 9, ["d", "G", ">c", ">a", ">b"]),
        ("c", 3, 9, ["d", "G", ">c", ">b", "a"]),
    ],
)
def test_dropping_between_rows(panel, document, name, gap, depth, expected):
    steps = document.undo_stack.count()
    assert drop(panel, name, gap, depth)
    assert rows(panel) == expected
    assert document.undo_stack.count() == steps + (expected != ["d", "G", ">c", ">b", "a"])
    if document.undo_stack.count() > steps:
        document.undo_stack.undo()
    assert rows(panel) == ["d", "G", ">c", ">b", "a"]


def test_dropping_on_a_group_puts_it_in_on_top_also_when_folded(panel, document):
    panel.model.toggle(index(panel, "G").data(ROW).layer.id)
    assert drop(panel, "a", -1, parent=index(panel, "G"))
    panel.model.toggle(index(panel, "G").data(ROW).layer.id)
    assert rows(panel) == ["d", "G", ">a", ">c", ">b"]


def test_below_a_folded_group_is_outside_of_it(panel):
    panel.model.toggle(index(panel, "G").data(ROW).layer.id)
    drop(panel, "d", 2)
    assert rows(panel) == ["G", "d", "a"]


def test_a_group_dropped_into_itself_stays_and_says_why(panel, qtbot):
    with qtbot.waitSignal(panel.failed) as told:
        assert not drop(panel, "G", 3)
    assert "into itself" in str(told.args[0])
    assert rows(panel) == ["d", "G", ">c", ">b", "a"]


def test_where_a_drop_is_tells_how_deep_it_goes():
    first = parts_of(ROOM, 0).picture.left()
    assert depth_at(0) == depth_at(first - 4) == 0
    assert depth_at(parts_of(ROOM, 1).picture.center().x()) >= 1


def test_a_group_has_its_own_words_and_blend_mode(panel, document):
    panel.list.setCurrentIndex(index(panel, "G"))
    assert panel.blend.currentData() == PASS_THROUGH
    assert "group" in panel.buttons["merge"].toolTip()
    entries = {action.text(): action for action in panel.context_menu().actions()}
    assert entries["Merge the group into one layer"].isEnabled()
    entries["Ungroup"].trigger()
    assert rows(panel) == ["d", "c", "b", "a"]
    assert panel.blend.findData(PASS_THROUGH) < 0  # of groups only


def test_merging_a_group_from_the_panel(panel, document):
    panel.list.setCurrentIndex(index(panel, "G"))
    panel.run("merge")
    assert rows(panel) == ["d", "G", "a"]
    assert document.active.kind is LayerKind.PAINT


def test_screen_readers_hear_where_a_layer_is(panel):
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert index(panel, "G").data(spoken) == "G, group, 2 layers, unfolded"
    assert index(panel, "b").data(spoken) == "b, paint, in G"


def test_a_reference_picture_is_seen_and_is_no_part_of_the_picture(panel, document):
    document.set_active(index(panel, "d").data(ROW).layer.id)
    before = document.composite(only=IN_PICTURE)
    entries = {action.text(): action for action in panel.context_menu().actions()}
    paint(document, QRect(0, 0, 9, 9), "red")
    entries["Use as reference"].trigger()
    assert document.active.kind is LayerKind.REFERENCE
    assert document.picture().pixelColor(4, 4).name() == "#ff0000"  # seen, and can be picked
    assert document.composite(only=IN_PICTURE) == before
    again = {action.text(): action for action in panel.context_menu().actions()}
    again["Use as part of the picture"].trigger()
    assert document.composite(only=IN_PICTURE) != before


def drag(kind, path, at):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy = Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    event = kind(at, copy, data, Qt.MouseButton.LeftButton, none)
    event.keep = data  # Qt does not
    return event


def test_a_picture_dropped_on_the_list_is_told_and_other_files_are_not(panel, tmp_path):
    told = []
    panel.reference_dropped.connect(told.append)
    at = QPoint(60, 60)
    for name, taken in (("a.png", True), ("b.txt", False)):
        enter = drag(QDragEnterEvent, tmp_path / name, at)
        enter.ignore()
        panel.list.dragEnterEvent(enter)
        assert enter.isAccepted() == taken
        panel.list.dropEvent(drag(QDropEvent, tmp_path / name, QPointF(at)))
    assert told == [tmp_path / "a.png"]
    assert rows(panel) == ["d", "G", ">c", ">b", "a"]


def test_transparency_is_locked_from_the_menu_and_said_in_the_row(panel, document):
    document.set_active(index(panel, "d").data(ROW).layer.id)
    entries = {action.text(): action for action in panel.context_menu().actions()}
    entries["Lock transparency"].trigger()
    assert document.active.alpha_locked
    assert "transparency locked" in panel.delegate.note(document.active)
    assert document.undo_stack.undoText() == "Lock transparency"
    again = {action.text(): action for action in panel.context_menu().actions()}
    assert again["Lock transparency"].isChecked()
    again["Lock transparency"].trigger()
    assert not document.active.alpha_locked
