"""The filmstrip with every result: look, apply, restore, compare, drag out, delete and undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from studio.domain.errors import UserError
from studio.files.history import HistoryEntry
from studio.panels.compare_dialog import CompareDialog
from studio.panels.history_banner import HistoryBanner
from studio.panels.history_details import HistoryDetails
from studio.panels.history_model import HistoryModel
from studio.panels.history_view import HistoryView
from studio.panels.wires import Wires
from studio.state.history_store import HistoryStore
from studio.widgets.icons import icon

DETAILS_FROM = 560  # px of width from which the details stand beside the strip


class HistoryPanel(QWidget):
    """Shows what the store holds; whoever owns the store asks it to ``refresh``.

    Signals:
        apply_requested(entry): put the picture on a layer.
        restore_requested(entry): bring back the settings that made it.
        failed(error): ``UserError``; something could not be shown.
    """

    apply_requested = Signal(object)
    restore_requested = Signal(object)
    failed = Signal(object)

    def __init__(self, store: HistoryStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = HistoryModel(store, self)
        self.view = HistoryView(self.model)
        self._make_actions()
        self.details = HistoryDetails(
            (self.apply, self.restore, self.copy_seed, self.compare, self.delete)
        )
        self.banner = HistoryBanner(self.view)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(6)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.details)
        self._bind()
        self._follow_selection()

    def selected(self) -> tuple[HistoryEntry, ...]:
        """The chosen entries, newest first."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        entries = (self.model.entry(self.model.index(row)) for row in rows)
        return tuple(entry for entry in entries if entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """The actions for what is chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        groups = (
            (self.apply, self.restore, self.copy_picture, self.copy_seed),
            (self.compare, self.open_folder),
            (self.delete,),
        )
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            menu.addActions(group)
        return menu

    def _make_actions(self) -> None:
        tr, make = self.tr, self._action
        self.apply = make("apply-layer", tr("Apply as layer"), tr("Put it on a new layer (Enter)"))
        self.restore = make(
            "restore", tr("Restore settings"), tr("Prompt, seed and all that made it"), "Ctrl+R"
        )
        self.copy_picture = make("copy", tr("Copy picture"), tr("Put the picture on the clipboard"))
        self.copy_seed = make("copy", tr("Copy seed"), tr("Copy the seed"), "Ctrl+C")
        self.compare = make("compare", tr("Compare"), tr("Choose two to compare them"), "C")
        self.open_folder = make("folder", tr("Open folder"), tr("Show the files of the history"))
        self.delete = make("trash", tr("Delete"), tr("Delete; can be undone for a while"), "Del")

    def _action(self, sign: str, text: str, tip: str, shortcut: str = "") -> QAction:
        action = QAction(icon(sign), text, self.view)
        action.setToolTip(f"{tip} ({shortcut})" if shortcut else tip)
        if shortcut:
            action.setShortcut(shortcut)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.view.addAction(action)
        return action

    def _bind(self) -> None:
        self.view.chosen.connect(lambda index: self._emit_apply(self.model.entry(index)))
        self.view.selectionModel().selectionChanged.connect(self._follow_selection)
        self.model.modelReset.connect(self._follow_selection)
        self.model.rowsRemoved.connect(self._follow_selection)
        self.apply.triggered.connect(lambda: self._emit_apply(self._one()))
        self.restore.triggered.connect(self._restore_settings)
        self.copy_picture.triggered.connect(self._copy_picture)
        self.copy_seed.triggered.connect(self._copy_seed)
        self.compare.triggered.connect(self._compare)
        self.open_folder.triggered.connect(self._open_folder)
        self.delete.triggered.connect(self._delete)
        wires = Wires(self)
        wires.connect(self._store.added, self._on_added)
        wires.connect(self._store.unsaved_changed, self._show_unsaved)

    def _one(self) -> HistoryEntry | None:
        chosen = self.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _follow_selection(self) -> None:
        chosen = self.selected()
        one = chosen[0] if len(chosen) == 1 else None
        whole = one is not None and not one.damaged
        self.apply.setEnabled(whole)
        self.restore.setEnabled(whole)
        self.copy_picture.setEnabled(whole)
        self.copy_seed.setEnabled(one is not None and one.seed is not None)
        self.compare.setEnabled(len(chosen) == 2 and not any(e.damaged for e in chosen))
        self.delete.setEnabled(bool(chosen))
        if one:
            self.details.show_entry(one)
        elif chosen:
            self.details.show_many(len(chosen))
        self.details.setVisible(bool(chosen) and self.width() >= DETAILS_FROM)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001, N802
        super().resizeEvent(event)
        self.details.setVisible(bool(self.selected()) and self.width() >= DETAILS_FROM)

    def _emit_apply(self, entry: HistoryEntry | None) -> None:
        if entry and not entry.damaged:
            self.apply_requested.emit(entry)

    def _restore_settings(self) -> None:
        entry = self._one()
        if entry:
            self.restore_requested.emit(entry)

    def _copy_picture(self) -> None:
        entry = self._one()
        if entry is None:
            return
        try:
            png = entry.picture().png
        except UserError as error:
            self.failed.emit(error)
            return
        QGuiApplication.clipboard().setImage(QImage.fromData(png))
        self.banner.show_message(self.tr("Picture copied"), seconds=3)

    def _copy_seed(self) -> None:
        entry = self._one()
        if entry and entry.seed is not None:
            QGuiApplication.clipboard().setText(str(entry.seed))
            self.banner.show_message(self.tr("Seed {} copied").format(entry.seed), seconds=3)

    def _compare(self) -> None:
        chosen = self.selected()
        if len(chosen) != 2:
            return
        try:
            dialog = CompareDialog(chosen[1], chosen[0], self.window())
        except UserError as error:
            self.failed.emit(error)
            return
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._store.folder)))

    def _delete(self) -> None:
        chosen = self.selected()
        if not chosen:
            return
        for entry in chosen:
            self._store.remove(entry)
        words = (
            self.tr("Picture deleted")
            if len(chosen) == 1
            else self.tr("{} pictures deleted").format(len(chosen))
        )
        self.banner.show_message(words, (self.tr("Undo"), lambda: self._bring_back(chosen)))

    def _bring_back(self, entries: tuple[HistoryEntry, ...]) -> None:
        for entry in entries:
            self._store.restore(entry)

    def _on_added(self) -> None:
        bar = self.view.horizontalScrollBar()
        if bar.value() <= self.view.gridSize().width():  # at the newest already
            bar.setValue(0)

    def _show_unsaved(self) -> None:
        count = len(self._store.unsaved)
        if not count:
            self.banner.hide()
            return
        words = (
            self.tr("A picture is not on the disk yet")
            if count == 1
            else self.tr("{} pictures are not on the disk yet").format(count)
        )
        self.banner.show_message(
            words,
            (self.tr("Try again"), self._store.retry_unsaved),
            (self.tr("Save elsewhere…"), self._save_elsewhere),
            seconds=0,
        )

    def _save_elsewhere(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Save the pictures to"))
        if folder:
            self._store.write_unsaved_to(Path(folder))
        else:
            self._show_unsaved()
