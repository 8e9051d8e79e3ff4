"""The adapters of the next generation: a list of frozen entries, evented and undoable."""

from __future__ import annotations

import math
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from studio.domain.errors import AdapterError, nearest
from studio.domain.request import AdapterUse
from studio.state.merging import ChangeValue

T2I_ADAPTER = "t2i_adapter"
STARTER_SKETCH = "starter:sketch"

Entries = tuple["AdapterEntry", ...]


@dataclass(frozen=True)
class AdapterEntry:
    """One row of the adapters list; see ``AdapterUse`` for ranges.

    Attributes:
        kind: the kind of adapter, e.g. ``"t2i_adapter"``.
        model: a folder or file, or ``"starter:sketch"``.
        name: as the artist calls it.
        weight: -1 to 2.
        start, end: fractions 0..1 of the run.
        source_layer: id of the layer it looks at; ``None`` is the topmost sketch layer.
        id: unique within the stack.
    """

    kind: str
    model: str
    name: str
    enabled: bool = True
    weight: float = 1.0
    start: float = 0.0
    end: float = 1.0
    source_layer: str | None = None
    id: str = field(default_factory=lambda: uuid.uuid4().hex[:12])

    def __post_init__(self) -> None:
        if not all(math.isfinite(number) for number in (self.weight, self.start, self.end)):
            raise AdapterError("An adapter's weight, start and end must be numbers.")
        AdapterUse(self.kind, self.model, self.weight, self.start, self.end)


_FIELDS = tuple(f.name for f in fields(AdapterEntry))

_TITLES = {
    "enabled": "Switch",
    "weight": "Change weight of",
    "name": "Rename",
    "source_layer": "Change layer of",
    "start": "Change range of",
    "end": "Change range of",
}


def sketch_entry(source_layer: str | None = None) -> AdapterEntry:
    """The starter's sketch adapter, as every new document has it."""
    return AdapterEntry(T2I_ADAPTER, STARTER_SKETCH, "Sketch", source_layer=source_layer)


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
            if name not in _FIELDS or name == "id":
                raise AdapterError(
                    f"An adapter has no {name!r} to change.", remedy=nearest(name, _FIELDS)
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
        """The entries as plain JSON."""
        return [asdict(entry) for entry in self._entries]

    def from_json(self, data: Iterable[Mapping[str, Any]], *, undo: bool = False) -> None:
        """Takes over saved entries.

        Raises:
            AdapterError, RequestError: an entry that cannot be used; nothing is changed.
        """
        entries = tuple(_read(item) for item in data)
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


_SAVED_TYPES: dict[str, tuple[type, ...]] = {
    "enabled": (bool,),
    "weight": (float, int),
    "start": (float, int),
    "end": (float, int),
    "source_layer": (str, type(None)),
}


def _read(item: Mapping[str, Any]) -> AdapterEntry:
    if not isinstance(item, Mapping):
        raise AdapterError(f"An adapter must be written as a table of values, not {item!r}.")
    known = {name: value for name, value in item.items() if name in _FIELDS}
    for name in ("kind", "model", "name"):
        if name not in known:
            raise AdapterError(f"A saved adapter lacks its {name!r}.")
    for name, value in known.items():
        # by exact type, for to Python a bool is a number
        if type(value) not in _SAVED_TYPES.get(name, (str,)):
            raise AdapterError(f"A saved adapter's {name!r} cannot be {value!r}.")
    return AdapterEntry(**known)
