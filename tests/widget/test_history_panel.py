"""The filmstrip: rows follow the store, pictures come as needed, every action and its limits."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPixmap, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog
from support.files import full_disk, result

from studio.domain.events import Timings
from studio.files.history import HistoryFolder
from studio.panels.compare_dialog import CompareDialog
from studio.panels.history_model import ENTRY
from studio.panels.history_panel import HistoryPanel
from studio.panels.history_view import GRID_FROM
from studio.state.history_store import HistoryStore
from studio.widgets import theme

NOW = datetime(2026, 7, 24, 15, 30).astimezone()


@pytest.fixture
def store(qapp, tmp_path):
    made = HistoryStore(tmp_path / "history")
    yield made
    made.shutdown()


def fill(store, count=4):
    folder = HistoryFolder(store.folder)
    for seed in range(count):
        moment = NOW + timedelta(seconds=seed)
        folder.add(result(seed), Timings(total=3.25), moment)


@pytest.fixture
def panel(qtbot, store):
    """Four results, the newest (seed 3) first."""
    fill(store)
    return opened(qtbot, store)


def opened(qtbot, store):
    widget = HistoryPanel(store)
    qtbot.addWidget(widget)
    widget.resize(900, 120)
    widget.show()
    with qtbot.waitSignal(store.loaded):
        store.refresh()
    return widget


def choose(panel, *rows):
    model = panel.view.selectionModel()
    model.clearSelection()
    for row in rows:
        index = panel.model.index(row)
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def seeds(panel):
    rows = range(panel.model.rowCount())
    return [panel.model.index(row).data(ENTRY).seed for row in rows]


def emitted(signal):
    got = []
    signal.connect(got.append)
    return got


def test_rows_follow_the_store(qtbot, store, panel):
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert seeds(panel) == [3, 2, 1, 0]
    with qtbot.waitSignal(store.added):
        store.add(result(99))
    assert seeds(panel) == [99, 3, 2, 1, 0]
    with qtbot.waitSignal(store.removed):
        store.remove(store.entries[2])
    assert seeds(panel) == [99, 3, 1, 0]
    with qtbot.waitSignal(store.loaded):
        store.refresh()
    assert seeds(panel) == [99, 3, 1, 0]


def test_pictures_are_made_when_they_are_painted(qtbot, panel):
    index = panel.model.index(0)
    role = Qt.ItemDataRole.DecorationRole
    qtbot.waitUntil(lambda: isinstance(index.data(role), QPixmap))
    assert (index.data(role).width(), index.data(role).height()) == (16, 12)


def test_rows_out_of_sight_cost_nothing(qtbot, store, monkeypatch):
    fill(store, 60)
    wished = []
    monkeypatch.setattr(store, "request_thumbnail", wished.append)
    panel = opened(qtbot, store)
    qtbot.waitUntil(lambda: bool(wished))
    panel.repaint()
    assert panel.model.rowCount() == 60
    assert 4 <= len({e.path for e in wished}) < 20
    assert len(wished) == len({e.path for e in wished})


def test_nothing_can_be_done_without_a_choice(panel):
    actions = (panel.apply, panel.restore, panel.copy_seed, panel.compare, panel.delete)
    assert not any(action.isEnabled() for action in actions)
    assert panel.open_folder.isEnabled()
    assert not panel.details.isVisible()
    for act in (panel._restore_settings, panel._copy_seed, panel._compare, panel._delete):
        act()
    assert seeds(panel) == [3, 2, 1, 0]


def test_details_of_the_chosen_one(panel):
    choose(panel, 1)
    assert panel.details.isVisible()
    assert panel.details.prompt.text.startswith("a red apple")
    assert panel.details.settings.text == "Seed 2  ·  20 steps  ·  DPM++ 2M Karras"
    assert panel.details.made.text.startswith("16 × 12  ·  24 Jul")
    assert panel.details.made.text.endswith("3.2 s")
    choose(panel, 1, 2)
    assert panel.details.prompt.text == "2 pictures"
    panel.resize(300, 120)
    assert not panel.details.isVisible()


def test_applying_by_double_click_enter_and_menu(qtbot, panel):
    got = emitted(panel.apply_requested)
    choose(panel, 1)
    panel.view.doubleClicked.emit(panel.model.index(1))
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    panel.apply.trigger()
    assert [e.seed for e in got] == [2, 2, 2]


def test_restoring_and_copying_the_seed(panel):
    got = emitted(panel.restore_requested)
    choose(panel, 3)
    panel.restore.trigger()
    panel.copy_seed.trigger()
    assert [e.seed for e in got] == [0]
    assert QGuiApplication.clipboard().text() == "0"
    assert "Seed 0 copied" in panel.banner.text
    panel.copy_picture.trigger()
    assert QGuiApplication.clipboard().image().size() == QSize(got[0].width, got[0].height)


def test_arrow_keys_walk_along_the_strip(qtbot, panel):
    choose(panel, 0)
    panel.view.setFocus()
    for _ in range(2):
        qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    assert [e.seed for e in panel.selected()] == [1]


def test_deleting_and_taking_it_back(qtbot, store, panel):
    choose(panel, 0, 2)
    with qtbot.waitSignals([store.removed, store.removed]):
        panel.delete.trigger()
    assert seeds(panel) == [2, 0]
    assert panel.banner.text == "2 pictures deleted"
    with qtbot.waitSignals([store.restored, store.restored]):
        panel.banner.buttons[0].click()
    assert seeds(panel) == [3, 2, 1, 0]
    assert not panel.banner.isVisible()


def test_damaged_files_are_shown_but_cannot_be_used(qtbot, store):
    fill(store, 2)
    HistoryFolder(store.folder).entries()[0].path.write_bytes(b"broken")
    panel = opened(qtbot, store)
    got = emitted(panel.apply_requested)
    choose(panel, 0)
    assert "not a PNG" in panel.details.prompt.text
    assert "not a PNG" in panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Damaged" in panel.model.index(0).data()
    panel.view.chosen.emit(panel.model.index(0))
    assert got == []
    assert not panel.apply.isEnabled()
    assert not panel.restore.isEnabled()
    assert panel.delete.isEnabled()
    assert not panel.model.flags(panel.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    choose(panel, 0, 1)
    assert not panel.compare.isEnabled()


def test_dragging_out_carries_the_file(panel):
    index = panel.model.index(0)
    assert panel.model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    data = panel.model.mimeData([index])
    assert [u.toLocalFile() for u in data.urls()] == [str(index.data(ENTRY).path)]
    assert panel.model.supportedDragActions() == Qt.DropAction.CopyAction


def test_comparing_two(qtbot, panel):
    choose(panel, 2, 0)
    assert panel.compare.isEnabled()
    panel.compare.trigger()
    (dialog,) = panel.findChildren(CompareDialog)
    assert "seed: 1 → 3" in dialog.differences.text()
    view = dialog.view
    qtbot.mouseClick(
        view, Qt.MouseButton.LeftButton, pos=view.frame().topLeft().toPoint() + QPoint(1, 9)
    )
    assert view.position < 0.02
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert 0.01 < view.position < 0.05
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.position == 1.0
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton)
    assert view.position == 0.5
    dialog.close()


def test_comparing_a_file_that_is_gone_is_told(panel, store):
    got = emitted(panel.failed)
    choose(panel, 0, 1)
    store.entries[0].path.unlink()
    panel.compare.trigger()
    assert "could not be opened" in got[0].what


def test_unsaved_pictures_can_be_written_again(qtbot, store, panel, monkeypatch, tmp_path):
    with monkeypatch.context() as patch:
        patch.setattr("os.write", full_disk())
        with qtbot.waitSignal(store.failed):
            store.add(result(50))
    assert panel.banner.text == "A picture is not on the disk yet"
    assert seeds(panel) == [50, 3, 2, 1, 0]
    assert "memory" in panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    with qtbot.waitSignal(store.added):
        panel.banner.buttons[0].click()
    assert not panel.banner.isVisible()
    with monkeypatch.context() as patch:
        patch.setattr("os.write", full_disk())
        with qtbot.waitSignal(store.failed):
            store.add(result(51))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    panel.banner.buttons[1].click()
    assert panel.banner.isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "stick"))
    with qtbot.waitSignal(store.removed):
        panel.banner.buttons[1].click()
    assert len(HistoryFolder(tmp_path / "stick").entries()) == 1


def test_the_folder_is_opened(panel, store, monkeypatch):
    opened_ = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_.append(url.toLocalFile()))
    panel.open_folder.trigger()
    assert opened_ == [str(store.folder)]


def test_the_menu_has_every_action(panel):
    choose(panel, 0)
    texts = [a.text() for a in panel.menu().actions() if a.text()]
    assert texts == [
        "Apply as layer", "Restore settings", "Copy picture", "Copy seed", "Compare",
        "Open folder", "Delete",
    ]  # fmt: skip


def test_a_high_panel_is_a_grid(panel):
    assert not panel.view.isWrapping()
    panel.resize(400, GRID_FROM + 60)
    QApplication.processEvents()
    assert panel.view.isWrapping()
    rects = [panel.view.visualRect(panel.model.index(row)) for row in range(4)]
    assert len({r.top() for r in rects}) == 2


def test_the_wheel_scrolls_sideways(qtbot, store):
    fill(store, 30)
    panel = opened(qtbot, store)
    bar = panel.view.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    at, none = QPointF(20, 20), QPoint()
    event = QWheelEvent(
        at, at, none, QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(panel.view.viewport(), event)
    assert bar.value() > 0


@pytest.mark.parametrize("kind", ["dark", "light"])
def test_every_state_paints_in_both_themes(qtbot, qapp, store, kind):
    before = qapp.property(theme.PROPERTY), qapp.palette(), qapp.styleSheet()
    panel = opened(qtbot, store)
    try:
        theme.apply(qapp, kind)
        empty = panel.grab().toImage()
        panel.resize(500, 300)
        assert panel.grab().toImage() != empty
        fill(store, 3)
        with qtbot.waitSignal(store.loaded):
            store.refresh()
        choose(panel, 1)
        panel.resize(900, 120)
        full = panel.grab().toImage()
        assert full != empty
        accent = theme.colour("accent").rgb()
        points = ((x, y) for x in range(full.width()) for y in range(full.height()))
        assert any(full.pixel(x, y) == accent for x, y in points)
    finally:
        qapp.setProperty(theme.PROPERTY, before[0])
        qapp.setPalette(before[1])
        qapp.setStyleSheet(before[2])


def test_the_panel_can_die_before_the_store(qtbot, store):
    fill(store, 1)
    panel = opened(qtbot, store)
    panel.close()
    panel.deleteLater()
    QApplication.processEvents()
    with qtbot.waitSignal(store.added):
        store.add(result(77))
    assert len(store.entries) == 2
