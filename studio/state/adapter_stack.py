"""The adapters of the next generation: a list of frozen entries, evented and undoable."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from studio.domain.errors import AdapterError, nearest
from studio.state.adapter_entry import (
    FIELDS,
    AdapterEntry,
    pictures_of,
    read,
    sketch_entry,
    written,
)
from studio.state.adapter_folder import AdapterFolder, effective, gathered
from studio.state.adapter_folder import read as folder_read
from studio.state.adapter_folder import written as folder_written
from studio.state.merging import ChangeValue

Entries = tuple[AdapterEntry, ...]
Folders = tuple[AdapterFolder, ...]


TITLES = {
    "enabled": "Switch",
    "weight": "Change weight of",
    "name": "Rename",
    "source_layer": "Change layer of",
    "picture": "Change picture of",
    "reads": "Change what is read by",
    "start": "Change range of",
    "end": "Change range of",
    "curve": "Change weight curve of",
    "blocks": "Change parts of",
    "mask_layer": "Change mask of",
    "multiplies": "Change composition of",
    "takes": "Change what is taken by",
    "preprocess": "Prepare what is seen by",
    "keeps_clear": "Change composition of",
    "own_pass": "Change composition of",
    "ranges": "Change composition of",
    "folder": "Change folder of",
    "face": "Change face of",
    "figure": "Change figure of",
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
        self._folders: Folders = ()
        self._edit = 0

    @property
    def entries(self) -> Entries:
        """In order of priority."""
        return self._entries

    @property
    def folders(self) -> Folders:
        """In the order of their first members."""
        return self._folders

    def acting(self) -> Entries:
        """The entries as their folders let them act."""
        return tuple(effective(entry, self._folders, self._entries) for entry in self._entries)

    def effective(self, entry: AdapterEntry) -> AdapterEntry:
        """``entry`` as its folder lets it act."""
        return effective(entry, self._folders, self._entries)

    def folder(self, folder_id: str) -> AdapterFolder:
        """The folder of that id.

        Raises:
            AdapterError: there is none.
        """
        found = next((folder for folder in self._folders if folder.id == folder_id), None)
        if found is None:
            raise AdapterError("That folder is not in the list any more.")
        return found

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

    def move(self, entry_id: str, index: int, folder: str | None = None) -> None:
        """Moves an entry to ``index`` among the others, into ``folder`` or out of any."""
        before = self.entry(entry_id)
        rest = [entry for entry in self._entries if entry is not before]
        rest.insert(max(0, min(index, len(rest))), replace(before, folder=folder))
        self._change(tuple(rest), f"Move adapter {before.name}")

    def group(self, entry_ids: Iterable[str], name: str, *, blends: bool = False) -> AdapterFolder:
        """Puts entries into a new folder, where the first of them is."""
        wanted = set(entry_ids)
        folder = AdapterFolder(name, blends=blends)
        entries = tuple(
            replace(entry, folder=folder.id) if entry.id in wanted else entry
            for entry in self._entries
        )
        self._change(entries, f"Group {name}", folders=(*self._folders, folder))
        return folder

    def ungroup(self, folder_id: str) -> None:
        """Takes a folder away; what was inside stays."""
        gone = self.folder(folder_id)
        rest = tuple(folder for folder in self._folders if folder is not gone)
        self._change(self._entries, f"Ungroup {gone.name}", folders=rest)

    def remove_folder(self, folder_id: str) -> None:
        """Takes a folder away with all adapters inside."""
        gone = self.folder(folder_id)
        rest = tuple(entry for entry in self._entries if entry.folder != gone.id)
        self._change(rest, f"Remove folder {gone.name}")

    def update_folder(self, folder_id: str, **changes: Any) -> None:
        """Changes name, switch or weight of a folder; dragging its weight is one undo step.

        Raises:
            AdapterError: no such folder, or a value out of its range.
        """
        before = self.folder(folder_id)
        after = replace(before, **changes)
        folders = tuple(after if folder is before else folder for folder in self._folders)
        if "enabled" in changes:
            self.finish_edit()
        title = f"Change folder {before.name}"
        self._change(self._entries, title, (folder_id, *sorted(changes)), folders=folders)

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
        title = f"{TITLES.get(first, 'Change')} {before.name}"
        entries = (*self._entries[:index], after, *self._entries[index + 1 :])
        # A switch thrown twice is two steps; a weight dragged is one.
        smooth = {"weight", "start", "end", "name", "curve", "blocks", "preprocess"}.issuperset(
            changes
        )
        if not smooth:
            self.finish_edit()
        self._change(entries, title, (entry_id, *sorted(changes)))

    def replace_all(
        self,
        entries: Iterable[AdapterEntry],
        title: str,
        *,
        folders: Iterable[AdapterFolder] | None = None,
        key: tuple[str, ...] = (),
        undo: bool = True,
    ) -> None:
        """Puts other entries in place of all; the folders stay unless others are given.

        Changes in a row of the same ``key`` are one undo step, until ``finish_edit``.
        """
        others = self._folders if folders is None else tuple(folders)
        self._change(tuple(entries), title, key, folders=others, undo=undo)

    def finish_edit(self) -> None:
        """Ends the undo step that dragging is adding to."""
        self._edit += 1

    def to_json(self) -> list[dict[str, Any]]:
        """The entries as plain JSON; a picture is written as its digest, see ``pictures``."""
        return [written(entry) for entry in self._entries]

    def folders_to_json(self) -> list[dict[str, Any]]:
        """The folders as plain JSON."""
        return [folder_written(folder) for folder in self._folders]

    def pictures(self) -> dict[str, bytes]:
        """PNG bytes of all pictures that entries look at, by digest."""
        chosen = (picture for entry in self._entries for picture in pictures_of(entry))
        return {picture.digest: picture.png for picture in chosen}

    def from_json(
        self,
        data: Iterable[Mapping[str, Any]],
        pictures: Mapping[str, bytes] | None = None,
        *,
        folders: Iterable[Mapping[str, Any]] = (),
        undo: bool = False,
    ) -> None:
        """Takes over saved entries; one whose picture is not in ``pictures`` keeps its name.

        Projects of earlier versions have no ``folders``.

        Raises:
            AdapterError, RequestError: an entry that cannot be used; nothing is changed.
        """
        entries = tuple(read(item, pictures or {}) for item in data)
        saved = [folder_read(item) for item in folders]
        self.replace_all(entries, "Load adapters", folders=saved, undo=undo)

    def _index(self, entry_id: str) -> int:
        for index, entry in enumerate(self._entries):
            if entry.id == entry_id:
                return index
        raise AdapterError("That adapter is not in the list any more.")

    def _change(
        self,
        entries: Entries,
        title: str,
        key: tuple[str, ...] = (),
        *,
        folders: Folders | None = None,
        undo: bool = True,
    ) -> None:
        before = (self._entries, self._folders)
        after = gathered(entries, self._folders if folders is None else folders)
        if after == before:
            return
        if undo and self._undo_stack is not None:
            if not key:
                self.finish_edit()
            merge_key = ("adapters", self._edit, *key)
            self._undo_stack.push(ChangeValue(self._apply, before, after, title, merge_key))
        else:
            self._apply(after)

    def _apply(self, state: tuple[Entries, Folders]) -> None:
        self._entries, self._folders = state
        self.changed.emit()
