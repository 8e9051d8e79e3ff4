"""The commands of a window by their ids: what they are called, their keys, and why not now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from studio.state.key_map import Command, KeyMap, shown_key, with_key
from studio.widgets.icons import icon

BETWEEN = " › "  # of the names in the path to a command
WHY = "whyNot"  # property of an action that is disabled: the reason, a sentence


@dataclass(frozen=True)
class Spec:
    """One command.

    Attributes:
        id: e.g. ``"file.save"``; the part before the point names its group.
        text: in the menu.
        keys: shortcuts in Qt's notation, the first one is shown.
        tip: one sentence for the tool tip and the status bar.
        canvas_only: the keys work while the canvas has the focus, and mean something else
            elsewhere.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    canvas_only: bool = False


class ActionBook(QObject):
    """The commands of a window by their ids; ``book["file.save"]`` is one of them.

    Attributes:
        keys: the keys of every command; actions and their tips follow it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._all: dict[str, QAction] = {}
        self._specs: dict[str, Spec] = {}
        self.keys = KeyMap(self)
        self.keys.changed.connect(self._show_keys)

    def __getitem__(self, action_id: str) -> QAction:
        return self._all[action_id]

    @property
    def ids(self) -> tuple[str, ...]:
        """All commands, in the order they were made."""
        return tuple(self._all)

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._all.values())

    def adopt(self, spec: Spec, action: QAction) -> None:
        """Makes ``action`` the command ``spec``; its text is left as it is."""
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable or action.isCheckable())
        if spec.canvas_only:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        self._all[spec.id], self._specs[spec.id] = action, spec
        self.keys.add(Command(spec.id, plain(spec.text), spec.keys, spec.canvas_only))
        self._show_keys_of(spec.id)

    def tip(self, action_id: str) -> str:
        """What a command does, one sentence without its keys."""
        spec = self._specs[action_id]
        return spec.tip or plain(spec.text).rstrip(".…")

    def shown_keys(self, action_id: str) -> str:
        """The first shortcut of a command as people write it; may be empty."""
        keys = self.keys.keys(action_id)
        return shown_key(keys[0]) if keys else ""

    def _show_keys(self) -> None:
        for action_id in self._all:
            self._show_keys_of(action_id)

    def _show_keys_of(self, action_id: str) -> None:
        action, tip, keys = self._all[action_id], self.tip(action_id), self.shown_keys(action_id)
        action.setShortcuts([QKeySequence(key) for key in self.keys.keys(action_id)])
        action.setStatusTip(tip)
        action.setToolTip(with_key(tip, keys))


def plain(text: str) -> str:
    """A menu's text without its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def set_available(action: QAction, on: bool, why: str) -> None:
    """Enables ``action``, or disables it and keeps ``why``, a sentence, for whoever asks."""
    action.setEnabled(on)
    action.setProperty(WHY, "" if on else why)
