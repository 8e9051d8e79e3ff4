"""The adapters of the next generation: a list of frozen entries, evented and undoable."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from studio.domain.errors import AdapterError, nearest
from studio.state.adapter_entry import FIELDS, AdapterEntry, read, sketch_entry, written
from studio.state.merging import ChangeValue

Entries = tuple[AdapterEntry, ...]


_TITLES = {
    "enabled": "Switch",
    "weight": "Change weight of",
    "name": "Rename",
    "source_layer": "Change layer of",
    "picture": "Change picture of",
    "reads": "Change what is read by",
    "start": "Change range of",
    "end": "Change range of",
}


class AdapterStack(QObject):
    """The adapters in order of priority. Every change is one undo step, named after its row.

    Signals:
        changed(): the entries are others than before.
    """

    changed = Signal()

    def __init__(
        self,
        undo_stack: QUndoStack | None = None,
        entries: Iterable[AdapterEntry] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._entries: Entries = (sketch_entry(),) if entries is None else tuple(entries)
        self._edit = 0

    @property
    def entries(self) -> Entries:
        """In order of priority."""
        return self._entries

    def entry(self, entry_id: str) -> AdapterEntry:
        """The entry of that id.

        Raises:
            AdapterError: there is none.
        """
        return self._entries[self._index(entry_id)]

    def add(self, entry: AdapterEntry, index: int | None = None) -> AdapterEntry:
        """Puts an entry at ``index``, or at the end."""
        if any(entry.id == known.id for known in self._entries):
            raise AdapterError(f"The adapter {entry.name!r} is in the list already.")
        at = len(self._entries) if index is None else max(0, min(index, len(self._entries)))
        self._change((*self._entries[:at], entry, *self._entries[at:]), f"Add adapter {entry.name}")
        return entry

    def duplicate(self, entry_id: str) -> AdapterEntry:
        """Puts a copy right after the entry."""
        index = self._index(entry_id)
        original = self._entries[index]
        copy = replace(original, id=uuid.uuid4().hex[:12], name=f"{original.name} copy")
        return self.add(copy, index + 1)

    def remove(self, entry_id: str) -> None:
        """Takes an entry out of the list; its file stays where it is."""
        gone = self.entry(entry_id)
        rest = tuple(entry for entry in self._entries if entry is not gone)
        self._change(rest, f"Remove adapter {gone.name}")

    def move(self, entry_id: str, index: int) -> None:
        """Moves an entry to ``index``."""
        moved = self.entry(entry_id)
        rest = [entry for entry in self._entries if entry is not moved]
        rest.insert(max(0, min(index, len(rest))), moved)
        self._change(tuple(rest), f"Move adapter {moved.name}")

    def update(self, entry_id: str, **changes: Any) -> None:
        """Changes fields of an entry. Changes in a row of the same field are one undo step.

        Raises:
            AdapterError, RequestError: no such entry or field, or a value out of its range.
        """
        index = self._index(entry_id)
        for name in changes:
            if name not in FIELDS or name == "id":
                raise AdapterError(
                    f"An adapter has no {name!r} to change.", remedy=nearest(name, FIELDS)
                )
        before = self._entries[index]
        after = replace(before, **changes)
        first = next(iter(changes), "")
        title = f"{_TITLES.get(first, 'Change')} {before.name}"
        entries = (*self._entries[:index], after, *self._entries[index + 1 :])
        # A switch thrown twice is two steps; a weight dragged is one.
        smooth = {"weight", "start", "end", "name"}.issuperset(changes)
        if not smooth:
            self.finish_edit()
        self._change(entries, title, (entry_id, *sorted(changes)))

    def replace_all(
        self, entries: Iterable[AdapterEntry], title: str, *, undo: bool = True
    ) -> None:
        """Puts other entries in place of all."""
        self._change(tuple(entries), title, undo=undo)

    def finish_edit(self) -> None:
        """Ends the undo step that dragging is adding to."""
        self._edit += 1

    def to_json(self) -> list[dict[str, Any]]:
        """The entries as plain JSON; a picture is written as its digest, see ``pictures``."""
        return [written(entry) for entry in self._entries]

    def pictures(self) -> dict[str, bytes]:
        """PNG bytes of all pictures that entries look at, by digest."""
        chosen = (entry.picture for entry in self._entries)
        return {picture.digest: picture.png for picture in chosen if picture is not None}

    def from_json(
        self,
        data: Iterable[Mapping[str, Any]],
        pictures: Mapping[str, bytes] | None = None,
        *,
        undo: bool = False,
    ) -> None:
        """Takes over saved entries; one whose picture is not in ``pictures`` keeps its name.

        Raises:
            AdapterError, RequestError: an entry that cannot be used; nothing is changed.
        """
        entries = tuple(read(item, pictures or {}) for item in data)
        self.replace_all(entries, "Load adapters", undo=undo)

    def _index(self, entry_id: str) -> int:
        for index, entry in enumerate(self._entries):
            if entry.id == entry_id:
                return index
        raise AdapterError("That adapter is not in the list any more.")

    def _change(
        self, after: Entries, title: str, key: tuple[str, ...] = (), *, undo: bool = True
    ) -> None:
        if after == self._entries:
            return
        if undo and self._undo_stack is not None:
            if not key:
                self.finish_edit()
            merge_key = ("adapters", self._edit, *key)
            self._undo_stack.push(ChangeValue(self._apply, self._entries, after, title, merge_key))
        else:
            self._apply(after)

    def _apply(self, entries: Entries) -> None:
        self._entries = entries
        self.changed.emit()
