"""Style blends in the list of adapters: making them, and how their members share the weight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from studio.domain.adapter_catalogue import Embedded, Group
from studio.domain.adapter_kinds import LORA, STYLE_KINDS, TEXTUAL_INVERSION
from studio.state.adapter_entry import AdapterEntry, embedded_entry
from studio.state.adapter_folder import AdapterFolder, shares
from studio.state.adapter_stack import AdapterStack

ON_AT_FIRST = 3  # styles of a new blend: as many as a triangle shows


def _tr(text: str) -> str:
    return QCoreApplication.translate("Blending", text)


@dataclass(frozen=True)
class Blending:
    """What can be done with blends; each is one undo step, or a part of a drag."""

    adapters: AdapterStack

    def of(self, entry: AdapterEntry) -> AdapterFolder | None:
        """The blend that ``entry`` is a member of."""
        folders = self.adapters.folders
        return next((f for f in folders if f.id == entry.folder and f.blends), None)

    def members(self, folder_id: str) -> tuple[AdapterEntry, ...]:
        """All members in their order, also those that are off."""
        return tuple(e for e in self.adapters.entries if e.folder == folder_id)

    def shares(self, folder_id: str) -> dict[str, float]:
        """Of the members that are on, by their ids; their sum is 1."""
        return shares(folder_id, self.adapters.entries)

    def share(self, entry: AdapterEntry) -> float:
        """What a member has, or would have if it were switched on, 0..1."""
        on = [replace(e, enabled=e.enabled or e.id == entry.id) for e in self.adapters.entries]
        return shares(entry.folder or "", on)[entry.id]

    def add(
        self, name: str, members: Sequence[AdapterEntry], weight: float = 1.0, on: bool = True
    ) -> AdapterFolder:
        """Puts a new blend of new members at the end of the list."""
        folder = AdapterFolder(name, on, weight, blends=True)
        entries = [replace(member, folder=folder.id) for member in members]
        self.adapters.replace_all(
            (*self.adapters.entries, *entries),
            _tr("Add style blend {name}").format(name=name),
            folders=(*self.adapters.folders, folder),
        )
        return folder

    def add_embedded(self, embedded: Iterable[Embedded]) -> AdapterFolder:
        """A new blend of the embedded family's styles; the first few are on."""
        styles = starting_styles(embedded)
        equal = 1 / min(len(styles), ON_AT_FIRST)
        members = [
            replace(embedded_entry(style), enabled=place < ON_AT_FIRST, weight=equal)
            for place, style in enumerate(styles)
        ]
        return self.add(_tr("Styles"), members)

    def set_share(self, entry_id: str, share: float) -> None:
        """Gives a member a share 0..1; the others that are on get the rest, as they had it."""
        entry = self.adapters.entry(entry_id)
        others = {
            other.id: max(0.0, other.weight)
            for other in self.members(entry.folder or "")
            if other.enabled and other.id != entry_id
        }
        total, rest = sum(others.values()), 1 - share
        scaled = {
            other: rest * weight / total if total else rest / len(others)
            for other, weight in others.items()
        }
        self.set_shares(entry.folder or "", {**scaled, entry_id: share})

    def set_shares(self, folder_id: str, wanted: Mapping[str, float]) -> None:
        """Gives members shares, by their ids; a drag is one undo step."""
        entries = [
            replace(e, weight=wanted[e.id]) if e.id in wanted else e for e in self.adapters.entries
        ]
        title = _tr("Blend styles of {name}").format(name=self.adapters.folder(folder_id).name)
        self.adapters.replace_all(entries, title, key=("blend", folder_id))

    def even(self, folder_id: str) -> None:
        """Gives all members that are on the same share."""
        on = self.shares(folder_id)
        self.adapters.finish_edit()
        self.set_shares(folder_id, {entry_id: 1 / len(on) for entry_id in on})
        self.adapters.finish_edit()


def starting_styles(embedded: Iterable[Embedded]) -> list[Embedded]:
    """What a new blend begins with: styles that need no picture, LoRAs first."""
    kinds = (LORA, TEXTUAL_INVERSION)
    styles = [e for e in embedded if e.group is Group.STYLE and e.kind in kinds]
    return sorted(styles, key=lambda style: STYLE_KINDS.index(style.kind))
