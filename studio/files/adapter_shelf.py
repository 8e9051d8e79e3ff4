"""Which adapters of the embedded family are there: one look at the folder, no file is read."""

from __future__ import annotations

from pathlib import Path

from studio.domain.adapter_catalogue import CATALOGUE, PREFIX, Embedded, Group, shelves, small
from studio.domain.adapter_kinds import CONTROLNET, INSTANTID, IP_ADAPTER, T2I_ADAPTER

# The files without which a folder is no adapter of its kind.
_MARKS = {
    T2I_ADAPTER: ("config.json",),
    CONTROLNET: ("config.json",),
    IP_ADAPTER: ("ip_adapter.safetensors", "image_encoder"),
    INSTANTID: ("ip-adapter.safetensors", "ControlNetModel"),
}


def shipped(starter: Path) -> tuple[Embedded, ...]:
    """The adapters in the folder of the embedded model, in the order of the menu.

    Args:
        starter: the model's folder; one that is missing has no adapters.
    """
    folder = starter / "adapters"
    known = [entry for entry in CATALOGUE if _is_there(entry, folder)]
    names = {entry.reference for entry in known}
    for shelf in shelves():
        for file in sorted((folder / shelf).glob("*.safetensors")):
            entry = small(shelf, file.stem)
            known += [entry] if entry.reference not in names else []
    order = list(Group)
    return tuple(sorted(known, key=lambda entry: order.index(entry.group)))


def is_shipped(reference: str, starter: Path) -> bool:
    """Whether ``"starter:sketch"`` or the like names files that are there."""
    place = (starter / "adapters").joinpath(*reference.removeprefix(PREFIX).split("/"))
    return place.is_dir() or place.with_name(f"{place.name}.safetensors").is_file()


def _is_there(entry: Embedded, folder: Path) -> bool:
    place = folder / entry.place
    if entry.kind in _MARKS:
        return all((place / mark).exists() for mark in _MARKS[entry.kind])
    return place.with_name(f"{place.name}.safetensors").is_file()
