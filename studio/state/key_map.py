"""Which keys call which command: defaults, the artist's own, conflicts, and how they are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

VERSION = 1  # of the stored form
# Needed in every field and list; a command may have them only while the canvas has the keyboard.
_EDITING = frozenset(
    {"Tab", "Backtab", "Return", "Enter", "Del", "Backspace"}
    | {"Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"}
)


@dataclass(frozen=True)
class Command:
    """Something that can have keys.

    Attributes:
        id: e.g. ``"file.save"``.
        text: as in the menu, without its mnemonic.
        defaults: keys in Qt's portable notation, the first one is shown.
        canvas_only: its keys work while the canvas has the keyboard.
    """

    id: str
    text: str
    defaults: tuple[str, ...] = ()
    canvas_only: bool = False


class KeyMap(QObject):
    """The keys of all commands; no two share one.

    Signals:
        changed: some command has other keys than before.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: dict[str, Command] = {}
        self._own: dict[str, tuple[str, ...]] = {}

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands, in the order they were added."""
        return tuple(self._commands.values())

    def command(self, command_id: str) -> Command:
        """A command by its id.

        Raises:
            KeyError: there is no such command.
        """
        return self._commands[command_id]

    def add(self, command: Command) -> None:
        """Makes a command known, with its default keys."""
        defaults = tuple(normal(key) for key in command.defaults)
        self._commands[command.id] = replace(command, defaults=defaults)

    def keys(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command, in Qt's portable notation, the one that is shown first.

        Raises:
            KeyError: there is no such command.
        """
        command = self._commands[command_id]
        own = self._own.get(command_id)
        if own is not None:
            return own
        taken = {key for keys in self._own.values() for key in keys}
        return tuple(key for key in command.defaults if key not in taken)

    def is_default(self, command_id: str) -> bool:
        """Whether a command has the keys it came with."""
        return self.keys(command_id) == self._commands[command_id].defaults

    def holder(self, key: str, besides: str = "") -> Command | None:
        """The command, other than ``besides``, that ``key`` calls."""
        for command in self._commands.values():
            if command.id != besides and key in self.keys(command.id):
                return command
        return None

    def refusal(self, command_id: str, key: str) -> str:
        """Why a command cannot have ``key``, a sentence; empty if it can."""
        sequence, command = QKeySequence(key), self._commands[command_id]
        if not normal(key) or sequence.count() != 1:
            return self.tr("“{key}” is not a key.").format(key=key)
        shown, bare = shown_key(key), _bare(sequence)
        if bare == "Space":
            return self.tr("Space moves the view while it is held.")
        if key == "Esc" and key not in command.defaults:
            return self.tr("Esc always stops what is going on.")
        if bare in _EDITING and not command.canvas_only:
            return self.tr("{key} is needed in fields and lists.").format(key=shown)
        return ""

    def assign(self, command_id: str, keys: Sequence[str]) -> None:
        """Gives a command these keys; whoever had one of them loses it.

        Raises:
            ValueError: a key it cannot have, with the reason; nothing is changed.
        """
        wanted = tuple(dict.fromkeys(normal(key) or key for key in keys))
        for key in wanted:
            if reason := self.refusal(command_id, key):
                raise ValueError(reason)
        self._own = {name: _without(own, wanted) for name, own in self._own.items()}
        self._put(command_id, wanted)
        self.changed.emit()

    def reset(self, command_id: str) -> None:
        """Back to the default keys, taking them from whoever has them now."""
        self.assign(command_id, self._commands[command_id].defaults)

    def reset_all(self) -> None:
        """Every command back to its defaults."""
        self._own = {}
        self.changed.emit()

    def to_json(self) -> dict[str, Any]:
        """What differs from the defaults, as plain JSON."""
        return {"version": VERSION, "keys": {name: list(keys) for name, keys in self._own.items()}}

    def from_json(self, data: Any) -> tuple[str, ...]:
        """Takes over stored keys; what cannot be used is left out.

        Returns:
            A sentence for each thing left out.
        """
        self._own, notes = {}, []
        stored, fault = _stored(data)
        if fault:
            notes.append(self.tr("The stored shortcuts cannot be read; the usual ones are used."))
        for name, keys in stored.items():
            if note := self._take(str(name), keys):
                notes.append(note)
        self.changed.emit()
        return tuple(notes)

    def _take(self, name: str, keys: Any) -> str:
        """Takes one stored command over, or says why not."""
        command = self._commands.get(name)
        if command is None:
            return self.tr("The stored shortcuts name “{name}”, which is no command.").format(
                name=name
            )
        if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
            return self.tr("The stored keys of “{name}” cannot be read.").format(name=command.text)
        for key in keys:
            if reason := self.refusal(name, key):
                return f"{command.text}: {reason}"
            twin = next((n for n, own in self._own.items() if normal(key) in own), None)
            if twin is not None:
                return self.tr("{key} is stored for “{first}” and for “{second}”.").format(
                    key=shown_key(key), first=self._commands[twin].text, second=command.text
                )
        self._put(name, tuple(dict.fromkeys(normal(key) for key in keys)))
        return ""

    def _put(self, name: str, keys: tuple[str, ...]) -> None:
        self._own.pop(name, None)
        if keys != self._commands[name].defaults or keys != self.keys(name):
            self._own[name] = keys


def normal(key: str) -> str:
    """``key`` in Qt's portable notation; empty if it is none."""
    sequence = QKeySequence(key)
    known = all(part.key() != Qt.Key.Key_unknown for part in _parts(sequence))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText) if known else ""


def shown_key(key: str) -> str:
    """``key`` as this platform and language write it; both keys called Enter are."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return shown.replace("Return", "Enter")


def shown_keys(keys: Sequence[str]) -> str:
    """Several keys in a row, those that are written alike once."""
    return ", ".join(dict.fromkeys(map(shown_key, keys)))


def with_key(tip: str, key: str) -> str:
    """A tool tip that names the shortcut, where there is one."""
    return f"{tip} ({key})" if key else tip


def _bare(sequence: QKeySequence) -> str:
    """The key's name if it stands alone or with Shift, else ""."""
    combination = _parts(sequence)[0]
    if combination.keyboardModifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    ):
        return ""
    return QKeySequence(combination.key()).toString(QKeySequence.SequenceFormat.PortableText)


def _parts(sequence: QKeySequence) -> list[QKeyCombination]:
    return [sequence[i] for i in range(sequence.count())]  # type: ignore[index]  # it is


def _without(keys: tuple[str, ...], gone: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in keys if key not in gone)


def _stored(data: Any) -> tuple[Mapping[Any, Any], bool]:
    """The stored keys, and whether they could not be read."""
    if data is None:
        return {}, False
    if not isinstance(data, dict) or not isinstance(data.get("version"), int):
        return {}, True
    keys = data.get("keys")
    if data["version"] > VERSION or not isinstance(keys, dict):
        return {}, True
    return keys, False
