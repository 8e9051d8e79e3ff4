"""The commands by menu, each with its keys; those with keys of the artist's own are marked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush, QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from studio.state.fuzzy import match
from studio.state.key_map import Command, KeyMap, shown_key, shown_keys
from studio.widgets import theme

_ID = Qt.ItemDataRole.UserRole
_GROUP = Qt.ItemDataRole.UserRole + 1
_KEYS = 190  # px
_ROW = QSize(100, 26)  # px


class ShortcutList(QTreeWidget):
    """Two columns, command and keys."""

    def __init__(
        self, keys: KeyMap, groups: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self._items: dict[str, QTreeWidgetItem] = {}
        self._heads: dict[str, QTreeWidgetItem] = {}
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.setAccessibleName(self.tr("Commands and their keys"))
        self.setObjectName("shortcuts")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().setStretchLastSection(False)
        self.header().resizeSection(1, _KEYS)
        self._fill(groups)
        self.refresh()

    @property
    def chosen(self) -> str | None:
        """The id of the chosen command."""
        item = self.currentItem()
        chosen: str | None = item.data(0, _ID) if item is not None and not item.isHidden() else None
        return chosen

    def choose(self, command_id: str) -> None:
        """Chooses a command and brings it into view."""
        self.setCurrentItem(self._items[command_id])

    def search(self, words: str) -> None:
        """Leaves only the commands that answer ``words``, by name, menu or key."""
        for command in self._keys.commands:
            item = self._items[command.id]
            item.setHidden(not self._answers(words, command, item.data(0, _GROUP)))
        first: QTreeWidgetItem | None = None
        for group in self._heads.values():
            children = [group.child(index) for index in range(group.childCount())]
            shown = [child for child in children if child is not None and not child.isHidden()]
            group.setHidden(not shown)
            first = first or next(iter(shown), None)
        if words.strip() and first is not None and self.chosen is None:
            self.setCurrentItem(first)

    def refresh(self) -> None:
        """Shows the keys as they are."""
        for command in self._keys.commands:
            item, own = self._items[command.id], not self._keys.is_default(command.id)
            item.setText(1, shown_keys(self._keys.keys(command.id)))
            font = QFont(self.font())
            font.setBold(own)
            item.setFont(1, font)
            item.setForeground(1, QBrush(theme.colour("text_accent" if own else "text")))
            item.setToolTip(1, self.tr("Changed by you") if own else "")

    def _answers(self, words: str, command: Command, group: str) -> bool:
        keys = self._keys.keys(command.id)
        typed = words.strip().casefold()
        if any(typed in (key.casefold(), shown_key(key).casefold()) for key in keys):
            return True
        return match(words, f"{command.text} {group}") is not None

    def _fill(self, groups: Mapping[str, str]) -> None:
        for command in sorted(self._keys.commands, key=lambda c: _place(c, groups)):
            name = groups.get(command.id, self.tr("Others"))
            if name not in self._heads:
                self._heads[name] = self._head(name)
            item = QTreeWidgetItem(self._heads[name], [command.text.rstrip("…"), ""])
            item.setData(0, _ID, command.id)
            item.setData(0, _GROUP, name)
            item.setSizeHint(0, _ROW)
            self._items[command.id] = item
        self.expandAll()

    def _head(self, name: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self, [name])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFirstColumnSpanned(True)
        head.setSizeHint(0, _ROW)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        head.setFont(0, bold)
        head.setForeground(0, QBrush(theme.colour("text_muted")))
        return head


def _place(command: Command, groups: Mapping[str, str]) -> int:
    """Where a command stands: as in the menus, others last."""
    order = list(groups)
    return order.index(command.id) if command.id in groups else len(order)
