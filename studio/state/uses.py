"""The list of adapters as a request says it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from studio.domain.adapter_kinds import STYLE_BLEND
from studio.domain.request import AdapterUse
from studio.state.adapter_entry import AdapterEntry
from studio.state.adapter_stack import AdapterStack

UseOf = Callable[[AdapterEntry], AdapterUse | None]


def uses_of(adapters: AdapterStack, use_of: UseOf) -> tuple[AdapterUse, ...]:
    """In the list's order; a folder's weight is in its members, a blend holds them.

    Args:
        adapters: the list.
        use_of: an entry as a use, or ``None`` if it can have no part in the picture.
    """
    found: list[AdapterUse | None] = []
    for folder_id, group in groupby(adapters.entries, key=lambda entry: entry.folder):
        folder = next((f for f in adapters.folders if f.id == folder_id), None)
        if folder is None or not folder.blends:
            found += [use_of(adapters.effective(entry)) for entry in group]
        elif members := tuple(filter(None, (use_of(_with_share(entry)) for entry in group))):
            found.append(
                AdapterUse(
                    *(STYLE_BLEND, folder.name, folder.weight),
                    enabled=folder.enabled,
                    members=members,
                )
            )
    return tuple(filter(None, found))


def _with_share(entry: AdapterEntry) -> AdapterEntry:
    """``entry`` with a weight that can be a share; it may have come from elsewhere in the list."""
    return replace(entry, weight=max(0.0, entry.weight))
