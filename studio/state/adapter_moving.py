"""Rows and whole folders of the adapters list to other places."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.state.adapter_stack import AdapterStack


def step(stack: AdapterStack, entry_id: str, by: int) -> None:
    """Moves an entry up (-1) or down (1): over another, into and out of a folder, over a blend."""
    ids = [entry.id for entry in stack.entries]
    entry, index = stack.entry(entry_id), ids.index(entry_id)
    over = index + by
    beyond = stack.entries[over].folder if 0 <= over < len(ids) else None
    if entry.folder is not None and beyond != entry.folder:
        stack.move(entry_id, index, None)  # out of its folder first
    elif beyond is not None and entry.folder is None:
        if stack.folder(beyond).takes(entry):
            stack.move(entry_id, index, beyond)  # into the neighbour's
        else:
            size = sum(other.folder == beyond for other in stack.entries)
            stack.move(entry_id, index + by * size, None)  # over all of it
    elif 0 <= over < len(ids):
        stack.move(entry_id, over, entry.folder)


def drop_beside(stack: AdapterStack, entry_id: str, beside: str, *, above: bool) -> None:
    """Moves an entry above or below another one, into its folder or out of any."""
    if beside == entry_id:
        return
    rest = [entry for entry in stack.entries if entry.id != entry_id]
    index = [entry.id for entry in rest].index(beside)
    stack.move(entry_id, index if above else index + 1, rest[index].folder)


def drop_at_head(stack: AdapterStack, entry_id: str, folder_id: str, *, above: bool) -> None:
    """Moves an entry above a folder, or with its head above into it, as the first one."""
    rest = [entry for entry in stack.entries if entry.id != entry_id]
    members = [i for i, entry in enumerate(rest) if entry.folder == folder_id]
    index = members[0] if members else len(rest)
    stack.move(entry_id, index, None if above else folder_id)


def drop_folder(stack: AdapterStack, folder_id: str, beside: str, *, above: bool) -> None:
    """Moves a folder with all inside above or below an entry; never into another folder.

    Args:
        stack: the list.
        folder_id: the folder.
        beside: an entry's id; for a member of another folder, that folder is meant.
        above: or else below.
    """
    target = stack.entry(beside)
    if target.folder == folder_id:
        return
    members = [entry for entry in stack.entries if entry.folder == folder_id]
    rest = [entry for entry in stack.entries if entry.folder != folder_id]
    group = [e for e in rest if e is target or (target.folder and e.folder == target.folder)]
    index = rest.index(group[0]) if above else rest.index(group[-1]) + 1
    title = QCoreApplication.translate("AdapterMoving", "Move {name}")
    title = title.format(name=stack.folder(folder_id).name)
    stack.replace_all((*rest[:index], *members, *rest[index:]), title)


def step_folder(stack: AdapterStack, folder_id: str, by: int) -> None:
    """Moves a folder up (-1) or down (1), over one row or one folder."""
    places = [i for i, entry in enumerate(stack.entries) if entry.folder == folder_id]
    if not places:
        return
    over = places[0] - 1 if by < 0 else places[-1] + 1
    if 0 <= over < len(stack.entries):
        drop_folder(stack, folder_id, stack.entries[over].id, above=by < 0)
