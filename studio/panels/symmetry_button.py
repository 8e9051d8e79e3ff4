"""Chooses around which axes strokes are repeated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from studio.state.symmetry import Mirror, Symmetry
from studio.state.tools import ToolBox
from studio.widgets.icons import icon

SPOKES = (3, 4, 5, 6, 8, 12, 16)
ICONS = {
    Mirror.NONE: "symmetry",
    Mirror.VERTICAL: "symmetry",
    Mirror.HORIZONTAL: "symmetry-horizontal",
    Mirror.BOTH: "symmetry-both",
    Mirror.RADIAL: "symmetry-radial",
}


class SymmetryButton(QToolButton):
    """Shows whether there is a symmetry; its menu has all of them."""

    def __init__(self, toolbox: ToolBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = toolbox
        self.setIconSize(QSize(16, 16))
        self.setFixedSize(26, 26)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Symmetry: strokes and shapes are mirrored"))
        self.setAccessibleName(self.tr("Symmetry"))
        self.choices: dict[Symmetry, QAction] = {}
        self.setMenu(self._menu())
        toolbox.changed.connect(self._show)
        self._show()

    def _menu(self) -> QMenu:
        tr, menu, group = self.tr, QMenu(self), QActionGroup(self)
        names = (
            (Mirror.NONE, tr("No symmetry")),
            (Mirror.VERTICAL, tr("Left and right")),
            (Mirror.HORIZONTAL, tr("Top and bottom")),
            (Mirror.BOTH, tr("Both")),
        )
        for mirror, name in names:
            self._add(menu, group, Symmetry(mirror), name)
        radial = menu.addMenu(icon("symmetry-radial"), tr("Around the middle"))
        for spokes in SPOKES:
            name = tr("{count} times").format(count=spokes)
            self._add(radial, group, Symmetry(Mirror.RADIAL, spokes), name)
        menu.addSeparator()
        menu.addAction(tr("Axes back to the middle"), self._to_middle)
        return menu

    def _add(self, menu: QMenu, group: QActionGroup, choice: Symmetry, name: str) -> None:
        action = menu.addAction(icon(ICONS[choice.mirror]), name)
        action.setCheckable(True)
        group.addAction(action)
        action.triggered.connect(self._taker(choice))
        self.choices[choice] = action

    def _taker(self, choice: Symmetry) -> Callable[[], None]:
        def take() -> None:
            now = self._box.symmetry
            spokes = choice.spokes if choice.mirror is Mirror.RADIAL else now.spokes
            self._box.symmetry = replace(now, mirror=choice.mirror, spokes=spokes)

        return take

    def _to_middle(self) -> None:
        self._box.symmetry = replace(self._box.symmetry, centre=(0.5, 0.5))

    def _show(self) -> None:
        now = self._box.symmetry
        self.setIcon(icon(ICONS[now.mirror]))
        self.setChecked(now.on)
        for choice, action in self.choices.items():
            same = choice.mirror is now.mirror
            radial = now.mirror is Mirror.RADIAL
            action.setChecked(same and (not radial or choice.spokes == now.spokes))
