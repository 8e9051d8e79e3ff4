"""Folders of the adapters list: a switch and a weight for several adapters at once.

In a folder that blends, the members share the weight, see ``studio.domain.blend``.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from studio.domain.adapter_kinds import STYLE_KINDS
from studio.domain.blend import normalised
from studio.domain.errors import AdapterError
from studio.state.adapter_entry import AdapterEntry

MOST = 2.0  # times the weights inside
_WEIGHTS = (-1.0, 2.0)  # what an adapter can have; see ``AdapterUse``


@dataclass(frozen=True)
class AdapterFolder:
    """One folder.

    Attributes:
        name: as the artist calls it.
        enabled: the switch of all that is inside.
        weight: 0 to 2, times the weights inside; of a blend -1 to 2, what its members share.
        blends: it is a style blend.
        id: unique within the stack.
    """

    name: str
    enabled: bool = True
    weight: float = 1.0
    blends: bool = False
    id: str = field(default_factory=lambda: uuid.uuid4().hex[:12])

    def __post_init__(self) -> None:
        least, most = _WEIGHTS if self.blends else (0.0, MOST)
        if not least <= self.weight <= most:
            raise AdapterError(
                f"A folder's weight must lie from {least:g} to {most:g}, not {self.weight}."
            )

    def takes(self, entry: AdapterEntry) -> bool:
        """Whether ``entry`` can be a member: a blend's carry styles."""
        return entry.kind in STYLE_KINDS or not self.blends


FIELDS = tuple(f.name for f in fields(AdapterFolder))
_TYPES: dict[str, tuple[type, ...]] = {
    "enabled": (bool,),
    "blends": (bool,),
    "weight": (float, int),
}


def effective(
    entry: AdapterEntry, folders: Iterable[AdapterFolder], entries: Iterable[AdapterEntry]
) -> AdapterEntry:
    """``entry`` as its folder lets it act: weights multiply, and within what adapters can have."""
    folder = next((f for f in folders if f.id == entry.folder), None)
    if folder is None:
        return entry
    low, high = _WEIGHTS
    own = shares(folder.id, entries).get(entry.id, 0.0) if folder.blends else entry.weight
    weight = max(low, min(high, own * folder.weight))
    return replace(entry, weight=weight, enabled=entry.enabled and folder.enabled)


def shares(folder_id: str, entries: Iterable[AdapterEntry]) -> dict[str, float]:
    """The shares of a blend's members that are on, by their ids: their sum is 1."""
    members = [entry for entry in entries if entry.folder == folder_id and entry.enabled]
    found = normalised([max(0.0, member.weight) for member in members])
    return {member.id: share for member, share in zip(members, found, strict=True)}


def gathered(
    entries: Iterable[AdapterEntry], folders: Iterable[AdapterFolder]
) -> tuple[tuple[AdapterEntry, ...], tuple[AdapterFolder, ...]]:
    """Both as the list shows them: members lie together, empty folders are gone.

    Members come where the first of them is; one whose folder is gone or takes others only is a
    member of none.
    """
    known = {folder.id: folder for folder in folders}
    entries = [
        e if e.folder in known and known[e.folder].takes(e) else replace(e, folder=None)
        for e in entries
    ]
    placed: list[AdapterEntry] = []
    seen: list[str] = []
    for entry in entries:
        if entry.folder is None:
            placed.append(entry)
        elif entry.folder not in seen:
            seen.append(entry.folder)
            placed += [other for other in entries if other.folder == entry.folder]
    return tuple(placed), tuple(known[folder_id] for folder_id in seen)


def written(folder: AdapterFolder) -> dict[str, Any]:
    """``folder`` as plain JSON."""
    return {name: getattr(folder, name) for name in FIELDS}


def read(item: Mapping[str, Any]) -> AdapterFolder:
    """The folder that ``written`` wrote, of this version or an earlier one.

    Raises:
        AdapterError: something that cannot be used.
    """
    if not isinstance(item, Mapping):
        raise AdapterError(f"A folder must be written as a table of values, not {item!r}.")
    known = {name: value for name, value in item.items() if name in FIELDS}
    for name in ("name", "id"):
        if name not in known:
            raise AdapterError(f"A saved folder of adapters lacks its {name!r}.")
    for name, value in known.items():
        if type(value) not in _TYPES.get(name, (str,)):
            raise AdapterError(f"A saved folder's {name!r} cannot be {value!r}.")
    return AdapterFolder(**known)
