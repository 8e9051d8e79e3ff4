"""When, where and in which parts an adapter acts; folders; rows dragged to other places."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from safetensors.torch import save_file
from support.sessions import make_session

from studio.domain.adapter_catalogue import find
from studio.domain.picture import Picture
from studio.domain.request_json import dumps, loads
from studio.domain.takes import Takes
from studio.panels.adapters_panel import AdaptersPanel
from studio.panels.curve_control import FADES_OUT
from studio.panels.grip import carried, of_folder
from studio.state.adapter_entry import AdapterEntry
from studio.state.layers import LayerKind
from studio.widgets import theme


@pytest.fixture
def session(session):
    session.adapters.replace_all((), "", undo=False)
    for name in ("sketch", "loras/ink", "loras/fast"):
        session.adding.embedded(find(f"starter:{name}"))
    return session


@pytest.fixture
def panel(session, qtbot):
    widget = AdaptersPanel(session)
    qtbot.addWidget(widget)
    widget.resize(272, 700)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def names(session):
    return [entry.name for entry in session.adapters.entries]


def ink(session):
    return session.adapters.entries[names(session).index("Ink")]


def details(panel, index=1):
    panel.rows[index].fold.setChecked(True)
    return panel.rows[index].details


def choose(combo, text):
    index = combo.findText(text)
    assert index >= 0, [combo.itemText(i) for i in range(combo.count())]
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def test_usual_ways_over_the_run_and_a_curve_of_ones_own(panel, session):
    shown = details(panel)
    assert shown.curve.editor.isHidden()
    choose(shown.curve.ways, "Fades out")
    assert ink(session).curve == FADES_OUT
    assert shown.curve.editor.isVisible()
    choose(shown.curve.ways, "Stays")
    assert (ink(session).curve, shown.curve.editor.isHidden()) == ((), True)
    choose(shown.curve.ways, "A curve of my own")
    assert shown.curve.editor.isVisible()
    shown.curve.editor.curve_changed.emit(((0.0, 0.5), (1.0, 1.0)))
    shown.curve.editor.editing_finished.emit()
    assert ink(session).curve == ((0.0, 0.5), (1.0, 1.0))
    assert shown.curve.ways.currentText() == "A curve of my own"
    session.document.undo_stack.undo()
    assert ink(session).curve == ()


def test_single_blocks_are_those_of_the_chosen_model(panel, session, tmp_path, qtbot):
    parts = details(panel).parts
    config = tmp_path / "three/unet/config.json"
    config.parent.mkdir(parents=True)
    config.write_text('{"down_block_types": ["a", "b", "c"]}')
    parts.sliders["up.1"].value_changed.emit(25)
    session.settings.set("model", str(tmp_path / "three"))
    single = ["down.0", "down.1", "down.2", "up.0", "up.1", "up.2"]
    qtbot.waitUntil(lambda: set(parts.sliders) == {"early", "middle", "late", "text", *single})
    body = parts.single.body
    shown = [body.itemAt(index).widget() for index in range(body.count())]
    assert shown == [parts.sliders[name] for name in single]
    assert parts.sliders["up.1"].value() == 25
    session.settings.set("model", "starter")
    qtbot.waitUntil(lambda: "up.3" in parts.sliders)


def test_what_is_taken_from_a_picture_reaches_the_request(panel, session):
    session.adding.embedded(find("starter:style"))
    row = panel.rows[-1]
    row.fold.setChecked(True)
    assert not row.looks.takes.isHidden()
    assert panel.rows[0].looks.takes.isHidden()
    choose(row.looks.takes, "Style and layout")
    style = session.adapters.entries[-1]
    assert style.takes is Takes.STYLE_AND_LAYOUT
    picture = Picture.from_array(np.full((8, 8, 3), 120, np.uint8))
    session.adapters.update(style.id, picture=picture, picture_name="grey")
    request = session.build_request()
    assert request.adapters[-1].takes is Takes.STYLE_AND_LAYOUT
    assert loads(dumps(request)) == request
    session.adapters.replace_all((), "")
    session.apply_request(request)
    assert session.adapters.entries[-1].takes is Takes.STYLE_AND_LAYOUT
    saved = session.adapters.to_json()
    session.adapters.from_json(saved)
    assert session.adapters.entries[-1].takes is Takes.STYLE_AND_LAYOUT


def test_a_lora_shows_the_picture_beside_its_file(panel, session, tmp_path):
    for name, picture in (("shown", ".preview.png"), ("odd", ".png"), ("bare", None)):
        (tmp_path / f"{name}.safetensors").touch()
        if picture == ".preview.png":
            wide = QImage(300, 100, QImage.Format.Format_RGB32)
            wide.fill(QColor("teal"))
            assert wide.save(str(tmp_path / f"{name}{picture}"))
        elif picture:
            (tmp_path / f"{name}{picture}").write_bytes(b"no picture")
        session.adding.file("lora", tmp_path / f"{name}.safetensors")
    shown, odd, bare = panel.rows[-3:]
    assert shown.picture.image.width() == shown.picture.image.height()
    assert shown.picture.image.pixelColor(20, 20) == QColor("teal")
    assert not shown.picture.isHidden()
    assert "shown.preview.png" in shown.picture.toolTip()
    assert odd.picture.isHidden() and bare.picture.isHidden()
    assert panel.rows[0].picture.isHidden()


def test_a_curve_reaches_the_request(panel, session):
    choose(details(panel).curve.ways, "Fades out")
    (use,) = [u for u in session.build_request().adapters if u.model.endswith("ink")]
    assert use.curve == FADES_OUT


def test_parts(panel, session):
    parts = details(panel).parts
    assert not parts.section.expanded
    single = {f"{way}.{level}" for way in ("down", "up") for level in range(4)}
    assert set(parts.sliders) == {"early", "middle", "late", "text"} | single
    assert set(details(panel, 0).parts.sliders) == {"early", "middle", "late"} | single
    assert not parts.single.expanded
    parts.sliders["down.1"].set_value(25)
    assert dict(ink(session).blocks) == {"down.1": 0.25}
    session.document.undo_stack.undo()
    parts.sliders["early"].set_value(50)
    parts.sliders["late"].set_value(150)
    assert dict(ink(session).blocks) == {"early": 0.5, "late": 1.5}
    parts.sliders["early"].set_value(100)
    assert dict(ink(session).blocks) == {"late": 1.5}
    (use,) = [u for u in session.build_request().adapters if u.model.endswith("ink")]
    assert use.blocks == (("late", 1.5),)


@pytest.mark.parametrize(("row", "name"), [(0, "Sketch"), (1, "Ink")])
def test_loras_and_guides_multiply(panel, session, row, name):
    shown = details(panel, row)
    choose(shown.composition, "Multiplies")
    found = {entry.name: entry.multiplies for entry in session.adapters.entries}
    assert [each for each, multiplies in found.items() if multiplies] == [name]
    session.document.undo_stack.undo()
    assert shown.composition.currentText() == "Adds up"
    assert not any(entry.multiplies for entry in session.adapters.entries)


@pytest.mark.parametrize(
    ("words", "field"), [("Keeps clear", "keeps_clear"), ("Has its own pass", "own_pass")]
)
def test_more_ways_beside_other_loras(panel, session, words, field):
    shown = details(panel)
    choose(shown.composition, "Multiplies")
    choose(shown.composition, words)
    assert getattr(ink(session), field)
    assert not ink(session).multiplies
    assert shown.composition.itemData(shown.composition.currentIndex(), Qt.ItemDataRole.ToolTipRole)
    session.document.undo_stack.undo()
    assert shown.composition.currentText() == "Multiplies"
    assert details(panel, 0).composition.findText(words) < 0


def test_a_plan_part_by_part_can_be_chosen_away(panel, session):
    session.adapters.update(ink(session).id, ranges=(("late", 0.5, 1.0),))
    shown = details(panel)
    assert shown.composition.currentText() == "Hands over part by part"
    choose(shown.composition, "Adds up")
    assert ink(session).ranges == ()
    assert shown.composition.findText("Hands over part by part") < 0


def test_a_style_picture_does_not_multiply(panel, session):
    session.adding.embedded(find("starter:style"))
    assert details(panel, 3).composition.isHidden()


def test_a_mask_says_what_it_leaves_out_of_a_lora(panel, session, tmp_path):
    tensors = {
        f"{layer}.{part}": torch.zeros(shape)
        for layer in ("lora_unet_down_blocks_0_attentions_0_proj_in", "lora_te_text_model_encoder")
        for part, shape in (("lora_down.weight", (2, 8)), ("lora_up.weight", (8, 2)))
    }
    for stem, stored in (("words", tensors), ("paint", dict(list(tensors.items())[:2]))):
        save_file(stored, tmp_path / f"{stem}.safetensors")
        entry = AdapterEntry("lora", str(tmp_path / f"{stem}.safetensors"), stem)
        session.adapters.add(entry)
        shown = details(panel, len(panel.rows) - 1)
        assert shown.where.note.isHidden()
        choose(shown.where.places, "Within a new mask")
        assert shown.where.note.isHidden() is (stem == "paint")
        assert "words" in shown.where.note.text()
        session.document.undo_stack.undo()
        assert shown.where.note.isHidden()


def test_a_new_mask_is_a_layer_to_paint_on(panel, session):
    shown, document = details(panel), session.document
    choose(shown.where.places, "Within a new mask")
    top = document.layers[-1]
    assert (top.kind, top.name, document.active.id) == (LayerKind.MASK, "Mask for Ink", top.id)
    assert shown.where.places.currentText() == "Within “Mask for Ink”"
    assert "acts nowhere" in session.adapter_warning(ink(session))
    assert not [u for u in session.build_request().adapters if u.model.endswith("ink")]
    image = top.image.copy()
    image.fill(QColor(0, 0, 0, 0))
    for x in range(32):
        for y in range(64):
            image.setPixelColor(x, y, QColor("red"))
    document.undo_stack.undo()
    assert ink(session).mask_layer is None
    assert top.id not in [layer.id for layer in document.layers]
    painted = document.add_layer(LayerKind.MASK, "Left", image)
    panel.rows[1].show_conditions()
    choose(shown.where.places, "Within “Left”")
    assert session.adapter_warning(ink(session)) == ""
    (use,) = [u for u in session.build_request().adapters if u.model.endswith("ink")]
    grey = use.mask.grey()
    assert (grey[:, :32] == 255).all()
    assert (grey[:, 32:] == 0).all()
    document.remove_layer(painted.id)
    panel.rows[1].show_conditions()
    assert shown.where.places.currentText() == "Everywhere: its mask was deleted"
    (use,) = [u for u in session.build_request().adapters if u.model.endswith("ink")]
    assert use.mask is None


def test_a_request_brings_all_of_it_back(panel, session):
    document, adapters = session.document, session.adapters
    image = document.layers[0].image.copy()
    image.fill(QColor(0, 0, 0, 0))
    image.setPixelColor(3, 3, QColor("red"))
    mask = document.add_layer(LayerKind.MASK, "Spot", image)
    adapters.update(ink(session).id, mask_layer=mask.id, curve=FADES_OUT, multiplies=True)
    adapters.update(ink(session).id, blocks=(("late", 0.5),))
    folder = adapters.group([ink(session).id], "Look")
    adapters.update_folder(folder.id, weight=0.5)
    request = session.build_request()
    document.remove_layer(mask.id)
    adapters.replace_all((), "")
    session.apply_request(request)
    (use,) = [u for u in session.build_request().adapters if u.model.endswith("ink")]
    assert use == next(u for u in request.adapters if u.model.endswith("ink"))
    assert use.weight == 0.5
    restored = document.find(ink(session).mask_layer)
    assert (restored.kind, restored.visible) == (LayerKind.MASK, False)


def test_masks_are_no_part_of_the_picture(session):
    from studio.state.layers import IN_PICTURE

    document = session.document
    before = document.composite(only=IN_PICTURE)
    image = document.layers[0].image.copy()
    image.fill(QColor("red"))
    document.add_layer(LayerKind.MASK, "All", image)
    assert document.composite() != before
    assert document.composite(only=IN_PICTURE) == before


def test_a_folder_is_made_renamed_folded_and_ungrouped(panel, session):
    row = panel.rows[1]
    (menu,) = [action.menu() for action in row.more.menu().actions() if action.menu()]
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    (folder,) = session.adapters.folders
    head = panel.folders[folder.id]
    head.name.setText("Look")
    head.name.editingFinished.emit()
    assert session.adapters.folders[0].name == "Look"
    head.weight.set_value(50)
    assert [e.weight for e in session.adapters.acting() if e.name == "Ink"] == [0.5]
    head.fold.setChecked(False)
    assert [row.isVisible() for row in panel.rows] == [True, False, True]
    head.fold.setChecked(True)
    head.switch.click()
    (use,) = [u for u in session.build_request().adapters if u.model.endswith("ink")]
    assert not use.enabled
    assert panel.rows[1].switch.isChecked()
    next(a for a in head.more.menu().actions() if a.text() == "Ungroup").trigger()
    assert panel.folders == {}
    assert names(session) == ["Sketch", "Ink", "Fast"]


def drag(panel, entry_id, place):
    data = carried(entry_id)
    action, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, action, data, left, none)
    QApplication.sendEvent(panel, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(panel, QDragMoveEvent(place, action, data, left, none))
    assert panel.place.isVisible()
    QApplication.sendEvent(panel, QDropEvent(QPointF(place), action, data, left, none))
    assert panel.place.isHidden()


def beside(panel, widget, *, below):
    return widget.mapTo(panel, QPoint(20, widget.height() - 3 if below else 3))


@pytest.mark.parametrize(
    ("moved", "over", "below", "expected"),
    [
        ("Fast", 0, False, ["Fast", "Sketch", "Ink"]),
        ("Fast", 0, True, ["Sketch", "Fast", "Ink"]),
        ("Sketch", 2, True, ["Ink", "Fast", "Sketch"]),
        ("Ink", 1, True, ["Sketch", "Ink", "Fast"]),
    ],
)
def test_a_row_is_dragged_to_another_place(panel, session, qtbot, moved, over, below, expected):
    qtbot.wait(10)
    entry_id = session.adapters.entries[names(session).index(moved)].id
    drag(panel, entry_id, beside(panel, panel.rows[over], below=below))
    assert names(session) == expected
    assert [row.entry_id for row in panel.rows] == [e.id for e in session.adapters.entries]


def test_a_row_is_dragged_into_a_folder_and_out_of_it(panel, session, qtbot):
    folder = session.adapters.group([ink(session).id], "Look")
    qtbot.wait(10)
    fast = session.adapters.entries[2]
    drag(panel, fast.id, beside(panel, panel.folders[folder.id], below=True))
    assert names(session) == ["Sketch", "Fast", "Ink"]
    assert session.adapters.entry(fast.id).folder == folder.id
    qtbot.wait(10)
    drag(panel, fast.id, beside(panel, panel.folders[folder.id], below=False))
    assert session.adapters.entry(fast.id).folder is None
    assert names(session) == ["Sketch", "Fast", "Ink"]


def test_a_folder_is_dragged_with_all_inside(panel, session, qtbot):
    folder = session.adapters.group([e.id for e in session.adapters.entries[1:]], "Look")
    qtbot.wait(60)
    first = panel.rows[0]
    at = QPointF(first.mapTo(panel, QPoint(20, 2)))
    data = carried(of_folder(folder.id))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragMoveEvent, QDropEvent):
        where = at if kind is QDropEvent else at.toPoint()
        event = kind(where, Qt.DropAction.MoveAction, data, left, none)
        (panel.dropEvent if kind is QDropEvent else panel.dragMoveEvent)(event)
        assert panel.place.isVisible() is (kind is QDragMoveEvent)
    assert names(session) == ["Ink", "Fast", "Sketch"]
    assert [e.folder for e in session.adapters.entries] == [folder.id, folder.id, None]
    session.document.undo_stack.undo()
    assert names(session) == ["Sketch", "Ink", "Fast"]


def test_keys_act_on_the_row_that_has_the_focus(panel, session, qtbot):
    panel.activateWindow()
    row = panel.rows[0]
    row.switch.setFocus()
    qtbot.waitUntil(row.switch.hasFocus)
    qtbot.keyClick(row.switch, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(session) == ["Ink", "Sketch", "Fast"]
    assert row.switch.hasFocus()
    row.weight.setFocus()
    qtbot.keyClick(row.weight, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(session) == ["Sketch", "Ink", "Fast"]
    assert session.adapters.entries[0].weight == 1.0
    qtbot.keyClick(row.weight, Qt.Key.Key_F2)
    assert row.name.hasFocus()
    qtbot.keyClick(row.name, Qt.Key.Key_Delete)  # the text, not the row
    assert len(names(session)) == 3
    row.name.setText("Sketch")
    row.switch.setFocus()
    qtbot.keyClick(row.switch, Qt.Key.Key_Delete)
    assert names(session) == ["Ink", "Fast"]


def test_delete_on_a_curve_takes_a_point_and_never_the_row(panel, session, qtbot):
    panel.activateWindow()
    shown = details(panel)
    choose(shown.curve.ways, "Fades out")
    editor = shown.curve.editor
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    for _ in range(4):
        qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert names(session) == ["Sketch", "Ink", "Fast"]


def test_up_and_down_of_the_menu_go_through_folders(panel, session):
    folder = session.adapters.group([ink(session).id], "Look")
    panel.rows[0].move_requested.emit(1)
    assert session.adapters.entries[0].folder == folder.id


def test_projects_keep_all_of_it(session, tmp_path):
    adapters = session.adapters
    adapters.update(ink(session).id, curve=FADES_OUT, blocks=(("late", 0.5),), multiplies=True)
    adapters.group([ink(session).id], "Look")
    snapshot = session.project_snapshot()
    other = make_session(tmp_path)
    assert other.open_project(snapshot) == ()
    assert other.adapters.entries == adapters.entries
    assert other.adapters.folders == adapters.folders
    other.close()


def test_trigger_words_go_into_the_prompt_and_out(qapp, qtbot, tmp_path):
    from studio.domain.resources import resource

    session = make_session(tmp_path, starter=resource("starter"))
    session.adding.embedded(find("starter:loras/ink"))
    panel = AdaptersPanel(session)
    qtbot.addWidget(panel)
    sketch, ink_row = panel.rows
    assert sketch.details.words.isHidden()
    assert list(ink_row.details.words.buttons) == ["ink drawing style"]
    session.settings.set("prompt", "an owl")
    chip = ink_row.details.words.buttons["ink drawing style"]
    chip.click()
    assert session.settings.prompt == "an owl, ink drawing style"
    assert chip.isChecked()
    session.document.undo_stack.undo()
    assert session.settings.prompt == "an owl"
    assert not chip.isChecked()
    session.close()


def test_a_folder_is_no_wider_than_the_panel(session, qtbot, qapp):
    """Or all rows would reach beyond its right edge, where nothing scrolls to."""
    theme.apply(qapp, "dark")
    panel = AdaptersPanel(session)
    qtbot.addWidget(panel)
    session.adapters.group([entry.id for entry in session.adapters.entries], "A folder's long name")
    panel.resize(272, 500)
    panel.show()
    qtbot.waitExposed(panel)
    body, seen = panel._area.widget(), panel._area.viewport()
    qtbot.waitUntil(lambda: body.width() <= seen.width())
