"""Rows and the menu: every adapter with a click, fed by layers and pictures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog
from support.files import noise
from support.sessions import draw, touch

from studio.domain.adapter_catalogue import find
from studio.domain.adapter_kinds import Sees
from studio.domain.picture import Picture
from studio.panels.adapters_panel import AdaptersPanel
from studio.state.layers import LayerKind


@pytest.fixture
def panel(session, qtbot):
    widget = AdaptersPanel(session)
    qtbot.addWidget(widget)
    widget.resize(272, 400)
    widget.show()
    return widget


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    path.write_bytes(Picture.from_array(noise(40, 30, 3)).png)
    return path


def add(panel, session, name):
    session.adding.embedded(find(f"starter:{name}"))
    return panel.rows[-1]


def drop(widget, *paths):
    """Drags files onto ``widget``; tells whether it wanted them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier)
    entering.ignore()
    QApplication.sendEvent(widget, entering)
    if not entering.isAccepted():
        return False
    drop = QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, drop)
    return drop.isAccepted()


def items(menu):
    return [action.text() for action in menu.actions() if action.text()]


def test_the_menu_lists_what_ships_by_purpose(panel):
    texts = items(panel.menu)
    heads = ["Lines", "Body and space", "Style", "Face", "Speed"]
    assert [text for text in texts if text in heads] == heads
    assert texts.index("Pose: people stand as in a pose picture") > texts.index("Body and space")
    assert texts[-2:] == ["From a file…", "From a folder…"]


def test_each_item_adds_its_adapter(panel, session):
    for action in panel.menu.actions():
        if ":" in action.text() and not action.text().startswith("Style blend"):
            before = len(session.adapters.entries)
            action.trigger()
            entry = session.adapters.entries[-1]
            assert len(session.adapters.entries) == before + 1
            assert action.text().startswith(f"{entry.name}: ")
    badges = {row.badge.text() for row in panel.rows}
    assert badges == {"T2I", "CN", "IP", "ID", "TI", "LoRA"}


def test_the_embedded_ones_are_offered_for_their_model_only(panel, session):
    session.settings.model = "/models/sd15"
    panel.menu.aboutToShow.emit()
    enabled = [action.text() for action in panel.menu.actions() if action.isEnabled()]
    assert [text for text in enabled if text] == ["From a file…", "From a folder…"]
    session.settings.model = "starter"
    panel.menu.aboutToShow.emit()
    assert sum(action.isEnabled() for action in panel.menu.actions()) > 10


def test_the_menu_says_which_settings_fast_brings(panel):
    (tip,) = [a.toolTip() for a in panel.menu.actions() if a.text().startswith("Fast:")]
    assert tip == "LoRA; also sets LCM, 6 steps, guidance 1"


@pytest.mark.parametrize("name", ["loras/ink", "tokens/paper"])
def test_what_looks_at_nothing_shows_no_source(panel, session, name, photo):
    row = add(panel, session, name)
    row.fold.click()
    assert row.thumbnail.isHidden()
    assert row.source.isHidden()
    assert row.looks.reads.isHidden()
    assert row.looks.ask.isHidden()
    assert row.hint.isHidden()
    assert not drop(row, photo)


def test_a_row_without_a_picture_asks_for_one(panel, session, photo, monkeypatch, qtbot):
    row = add(panel, session, "identity")
    assert row.hint.text() == "It needs a picture with a face. Choose one."
    assert row.thumbnail.image is None
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(photo), ""))
    row.looks.ask.click()
    qtbot.waitUntil(lambda: row.thumbnail.image is not None)
    assert row.looks.ask.isHidden()
    assert row.hint.isHidden()
    assert "photo.png" in row.thumbnail.toolTip()
    assert row.source.currentText() == "photo.png"
    row.source.activated.emit(0)
    assert session.adapters.entries[-1].picture is None
    assert row.thumbnail.image is None
    assert not row.looks.ask.isHidden()


def test_an_example_is_two_clicks_away(panel, session, qtbot):
    row = add(panel, session, "pose")
    assert not row.looks.tries.isHidden()
    menu = row.looks.tries.menu()
    menu.aboutToShow.emit()
    assert {"Standing", "Arms up"} <= set(items(menu))
    assert not menu.actions()[0].icon().isNull()
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: session.adapters.entries[-1].picture is not None)
    assert row.looks.tries.isHidden()
    assert [use.model for use in session.build_request().adapters] == ["starter:pose"]


def test_areas_come_with_the_colours_that_stand_for_things(panel, session, qtbot):
    assert panel.rows[0].looks.colours.isHidden()
    row = add(panel, session, "segmentation")
    assert not row.looks.colours.isHidden()
    menu = row.looks.colours.menu()
    menu.aboutToShow.emit()
    assert items(menu)[:3] == ["Background", "Sky", "Tree"]
    with qtbot.waitSignal(panel.colour_wanted) as wanted:
        menu.actions()[1].trigger()
    assert wanted.args[0].name() == "#06e6e6"
    paint = draw(session, LayerKind.PAINT, "#06e6e6")
    session.pictures.look_at(row.entry_id, paint)
    assert not row.looks.colours.isHidden()
    row.switch.click()
    assert row.looks.colours.isHidden()


def test_other_peoples_adapters_have_no_examples(panel, session, tmp_path):
    session.adding.file("controlnet", touch(tmp_path / "pose/config.json").parent)
    row = panel.rows[-1]
    assert not row.looks.ask.isHidden()
    assert row.looks.tries.isHidden()
    row.thumbnail.menu().aboutToShow.emit()
    assert "Examples" not in items(row.thumbnail.menu())


def test_choosing_no_file_changes_nothing(panel, session, monkeypatch):
    row = add(panel, session, "style")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    before = session.adapters.entries
    row.source.activated.emit(row.source.count() - 1)
    assert session.adapters.entries == before
    assert row.source.currentText() == "Nothing"


def test_a_picture_dropped_on_a_row_feeds_it(panel, session, photo, qtbot):
    row = add(panel, session, "style")
    assert drop(row, photo)
    qtbot.waitUntil(lambda: session.adapters.entries[-1].picture_name == "photo.png")
    assert row.property("taking") is False
    assert not drop(row, photo, photo)
    assert not drop(row, photo.with_suffix(".txt"))


def test_a_file_that_is_no_picture_is_told(panel, session, tmp_path, qtbot):
    row = add(panel, session, "style")
    with qtbot.waitSignal(panel.failed) as told:
        drop(row, touch(tmp_path / "empty.png"))
    assert "empty.png" in told.args[0].what
    assert session.adapters.entries[-1].picture is None


def test_the_menu_of_the_thumbnail_chooses_layers(panel, session):
    row = add(panel, session, "depth")
    menu = row.thumbnail.menu()
    menu.aboutToShow.emit()
    assert items(menu) == ["Choose a picture…", "Examples", "Top depth layer", "Sketch", "Paper"]
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["Top depth layer"]
    menu.actions()[-1].trigger()
    paper = session.document.layers[0]
    assert session.adapters.entries[-1].source_layer == paper.id
    assert row.thumbnail.image is not None


@pytest.mark.parametrize(
    ("name", "kind"), [("depth", LayerKind.DEPTH), ("segmentation", LayerKind.SEGMENTATION)]
)
def test_a_row_that_has_nothing_to_look_at_offers_a_layer_to_paint(panel, session, name, kind):
    row = add(panel, session, name)
    assert row.looks.paint.isVisibleTo(row)
    row.looks.paint.click()
    assert session.document.active.kind is kind
    assert session.source(session.adapters.entries[-1]) is session.document.active
    draw(session, kind)
    row.show_conditions()
    assert not row.looks.paint.isVisibleTo(row)


def test_the_thumbnail_follows_the_drawing(panel, session, qtbot):
    (row,) = panel.rows
    blank = row.thumbnail.image
    draw(session, LayerKind.SKETCH)
    qtbot.waitUntil(lambda: row.thumbnail.image != blank)


def test_reads_is_for_other_peoples_control_adapters(panel, session, tmp_path):
    assert panel.rows[0].looks.reads.isHidden()
    session.adding.file("controlnet", touch(tmp_path / "canny/config.json").parent)
    row = panel.rows[-1]
    assert not row.looks.reads.isHidden()
    assert row.looks.reads.currentText() == "Its edges"
    row.looks.reads.activated.emit(0)
    assert session.adapters.entries[-1].reads is Sees.INK
    assert row.looks.reads.currentText() == "Dark lines on white"
    session.adding.file("controlnet", touch(tmp_path / "depth/config.json").parent)
    assert panel.rows[-1].looks.reads.currentText() == "Depth: near is light"


def test_an_adapter_file_whose_kind_is_not_told_is_asked_for(panel, session, tmp_path, monkeypatch):
    file = touch(tmp_path / "odd.safetensors")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    answers = [("LoRA", False), ("LoRA", True)]
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_, **__: answers.pop(0))
    action = next(a for a in panel.menu.actions() if a.text() == "From a file…")
    action.trigger()
    assert len(panel.rows) == 1
    action.trigger()
    assert (session.adapters.entries[-1].kind, panel.rows[-1].name.text()) == ("lora", "odd")


def test_adapters_dropped_on_the_panel_are_added(panel, session, tmp_path):
    folder = touch(tmp_path / "net/config.json").parent
    (folder / "config.json").write_text('{"_class_name": "T2IAdapter"}')
    assert drop(panel, folder)
    assert session.adapters.entries[-1].name == "net"
    assert not drop(panel, touch(tmp_path / "a.txt"))


def test_fast_leaves_an_offer_behind(panel, session):
    assert panel.offer.isHidden()
    row = add(panel, session, "loras/fast")
    assert panel.offer.isHidden()
    row.switch.click()
    assert not panel.offer.isHidden()
    assert "still those of “Fast”" in panel.offer.words.text()
    panel.offer.take.click()
    assert session.settings.steps == 20
    assert panel.offer.isHidden()


def test_rows_fit_the_narrow_column(panel, session):
    for name in ("segmentation", "style", "identity", "loras/ink", "canny"):
        add(panel, session, name).fold.click()
    room = panel._area.viewport().width() - 16  # px of margins
    assert {row.name.text(): row.minimumSizeHint().width() <= room for row in panel.rows} == {
        row.name.text(): True for row in panel.rows
    }


def test_a_new_row_is_brought_into_view(panel, session, qtbot):
    for name in ("scribble", "pose", "style", "identity", "loras/ink"):
        row = add(panel, session, name)
    qtbot.waitUntil(lambda: row.visibleRegion().boundingRect().height() == row.height())


def test_every_control_has_a_tool_tip_and_a_name(panel, session):
    row = add(panel, session, "pose")
    controls = (
        row.thumbnail,
        row.looks.reads,
        row.looks.ask,
        row.looks.tries,
        row.source,
        row.looks.colours,
    )
    assert [c for c in controls if not c.toolTip() or not c.accessibleName()] == []


def test_a_pose_adapter_offers_somebody_to_pose_and_fits_its_panel(panel, session, qtbot):
    row = add(panel, session, "pose")
    qtbot.wait(80)
    assert row.looks.people.isVisible()
    assert row.width() <= panel.width()
    row.looks.people.click()
    assert [layer.name for layer in session.document.layers][-1] == "Pose"
    qtbot.waitUntil(lambda: not row.looks.people.isVisible())
    assert row.source.currentText() == "Top pose layer"
