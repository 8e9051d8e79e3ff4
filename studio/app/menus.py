"""The menu bar: which command stands where."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from studio.app.actions import Actions
from studio.app.paint_actions import BRUSH_KEYS

LINE = "-"


class Menus:
    """Fills the window's menu bar; ``panels`` and ``pose`` are filled by whoever owns them."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        self._bar, self._actions, self._window = window.menuBar(), actions, window
        tr = window.tr
        self.file = self._add(
            tr("&File"),
            "file.new file.open - file.save file.save_as - file.import file.export - "
            "file.restore - file.quit",
        )
        export = QMenu(tr("Export &more"), window)
        for name in ("layer", "layers", "controls"):
            export.addAction(actions[f"file.export_{name}"])
        self.file.insertMenu(_after(self.file, actions["file.export"]), export)
        self.recent = QMenu(tr("Open &recent"), window)
        self.file.insertMenu(self.file.actions()[2], self.recent)
        self._add(
            tr("&Edit"),
            "edit.undo edit.redo - "
            "edit.cut edit.copy edit.copy_merged edit.copy_result edit.paste - "
            "edit.clear edit.fill - "
            "transform.flip transform.flip_down transform.left transform.right - "
            "edit.swap edit.smaller edit.larger - edit.shortcuts edit.preferences",
        )
        tools = self._add(
            tr("&Tools"),
            "tool.brush tool.pencil tool.eraser tool.smudge tool.blur - "
            "tool.fill tool.gradient tool.line tool.rectangle tool.ellipse - "
            "tool.select-rectangle tool.select-ellipse tool.lasso tool.polygon tool.wand "
            "tool.transform - tool.pose tool.relief tool.solid "
            "layer.class layer.swap_class - tool.picker tool.pan",
        )
        brushes = tools.addMenu(tr("&Brush presets"))
        for name in ("next", "previous", *BRUSH_KEYS):
            brushes.addAction(actions[f"brush.{name}"])
        self._add(
            tr("&Select"),
            "select.all select.none select.invert select.layer - "
            "select.grow select.shrink select.feather - "
            "edit.cut_to_layer edit.to_layer select.mask",
        )
        layer = self._add(
            tr("&Layer"),
            "layer.paint layer.sketch layer.pose layer.depth layer.areas layer.mask - "
            "file.import file.reference - "
            "layer.adapter layer.reference layer.lock_alpha - layer.duplicate layer.merge - "
            "layer.add_group layer.group layer.ungroup - "
            "layer.raise layer.lower - layer.remove",
        )
        lines = "layer.edges layer.pencil layer.scribble - "
        lines += "layer.invert layer.thicker layer.thinner"
        others = "layer.inflate layer.as_depth layer.as_areas"
        after = actions["layer.duplicate"]
        layer.insertMenu(after, self._sub(tr("Li&nes"), lines))
        layer.insertMenu(after, self._sub(tr("Con&vert"), others))
        layer.insertSeparator(after)
        self.pose = self._add(tr("&Pose"), "")
        view = self._add(
            tr("&View"),
            "view.zoom_in view.zoom_out view.fit view.actual - view.left view.right "
            "view.straight view.mirror view.safe_colours view.seen - view.docks view.fullscreen -",
        )
        theme = view.addMenu(tr("&Theme"))
        group = QActionGroup(window)
        for name in ("theme.dark", "theme.light", "theme.system"):
            group.addAction(actions[name])
            theme.addAction(actions[name])
        theme.addSeparator()
        theme.addAction(actions["theme.switch"])
        self._add(
            tr("&Generate"),
            "generate.run generate.stop_here generate.cancel - generate.apply generate.discard",
        )
        self.panels = self._add(tr("&Window"), "")
        self._add(tr("&Help"), "window.palette help.keys - help.about")

    def add_panels(self, toggles: list[QAction]) -> None:
        """Lists the docks in the Window menu, above "Reset layout"."""
        self.panels.addActions(toggles)
        self.panels.addSeparator()
        self.panels.addAction(self._actions["window.next"])
        self.panels.addAction(self._actions["window.reset"])

    def show_recent(self, paths: tuple[Path, ...], open_path: Callable[[Path], None]) -> None:
        """Fills File > Open recent."""
        self.recent.clear()
        self.recent.setEnabled(bool(paths))
        for path in paths:
            action = self.recent.addAction(path.stem)
            action.setStatusTip(str(path))
            action.triggered.connect(partial(_without_checked, open_path, path))

    def _add(self, title: str, names: str) -> QMenu:
        return self._filled(self._bar.addMenu(title), names)

    def _sub(self, title: str, names: str) -> QMenu:
        return self._filled(QMenu(title, self._window), names)

    def _filled(self, menu: QMenu, names: str) -> QMenu:
        menu.setToolTipsVisible(False)
        for name in names.split():
            if name == LINE:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        return menu


def _without_checked(open_path: Callable[[Path], None], path: Path, *_: bool) -> None:
    open_path(path)


def _after(menu: QMenu, action: QAction) -> QAction:
    """What follows ``action`` in ``menu``."""
    return menu.actions()[menu.actions().index(action) + 1]
