"""Gives somebody's face to an identity adapter: to one that has none yet, or to a new one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.domain.adapter_catalogue import find
from studio.domain.adapter_kinds import Sees
from studio.domain.face_use import FaceUse, Look
from studio.state.adapter_entry import AdapterEntry, embedded_entry
from studio.state.adapter_stack import AdapterStack

STARTER_IDENTITY = "starter:identity"


def give_face(adapters: AdapterStack, name: str, looks: tuple[Look, ...]) -> AdapterEntry:
    """Lets an identity adapter show this person; one undo step.

    It goes to the row that shows a person of that name already, or else to one without a face, or
    else to a new row: of the adapter that the other faces come through, or of the starter's.

    Args:
        adapters: of the document.
        name: of the person.
        looks: photographs, at least one.
    """
    entry = _row(adapters, name)
    changed = replace(
        entry,
        name=name,
        enabled=True,
        picture=looks[0].picture,
        picture_name=name,
        source_layer=None,
        face=FaceUse(looks[0].points, looks[1:]),
    )
    known = [other.id for other in adapters.entries]
    if entry.id in known:
        entries = [changed if other.id == entry.id else other for other in adapters.entries]
    else:
        entries = [*adapters.entries, changed]
    title = QCoreApplication.translate("FaceGiving", "Use the face of {name}").format(name=name)
    adapters.replace_all(entries, title)
    return changed


def _row(adapters: AdapterStack, name: str) -> AdapterEntry:
    rows = [entry for entry in adapters.entries if entry.sees is Sees.PORTRAIT]
    for entry in rows:
        if entry.picture is not None and entry.picture_name == name:
            return entry
    for entry in rows:
        if entry.picture is None:
            return entry
    if rows:
        kind, model = rows[-1].kind, rows[-1].model
        return AdapterEntry(kind, model, name, weight=rows[-1].weight)
    embedded = find(STARTER_IDENTITY)
    assert embedded is not None
    return embedded_entry(embedded)
