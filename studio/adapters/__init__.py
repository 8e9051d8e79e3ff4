"""The kinds of adapters. A new kind is one file and one line in ``kinds``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.errors import AdapterError, nearest

if TYPE_CHECKING:
    from studio.adapters.base import AdapterKind

STARTER_PREFIX = "starter:"
_SHELVES = ("tokens", "loras")  # folders of small files, each of which is an adapter


def kinds() -> dict[str, AdapterKind]:
    """How each kind is loaded, by the name that requests use."""
    from studio.adapters.controlnet import ControlNet
    from studio.adapters.instantid import InstantID
    from studio.adapters.ip_adapter import IPAdapter
    from studio.adapters.lora import Lora
    from studio.adapters.t2i_adapter import T2IAdapter
    from studio.adapters.textual_inversion import TextualInversion

    return {
        "t2i_adapter": T2IAdapter.load,
        "controlnet": ControlNet.load,
        "ip_adapter": IPAdapter.load,
        "instantid": InstantID.load,
        "textual_inversion": TextualInversion.load,
        "lora": Lora.load,
    }


def find_kind(name: str) -> AdapterKind:
    """The kind called ``name``.

    Raises:
        AdapterError: unknown; the message names the nearest one.
    """
    known = kinds()
    if name not in known:
        raise AdapterError(
            f"There is no kind of adapter called {name!r}.", remedy=nearest(name, known)
        )
    return known[name]


def resolve(model: str, starter: Path) -> Path:
    """The path of an adapter; some lie in the embedded model's folder.

    ``"starter:sketch"`` is the folder ``adapters/sketch`` there, ``"starter:loras/ink"`` the file
    ``adapters/loras/ink.safetensors``.

    Raises:
        AdapterError: the embedded family has no such adapter.
    """
    if not model.startswith(STARTER_PREFIX):
        return Path(model).expanduser()
    name = model.removeprefix(STARTER_PREFIX)
    folder = starter / "adapters"
    known = _embedded(folder) if folder.is_dir() else {}
    if name not in known:  # names are compared, never joined to a path: none leads out of it
        hint = nearest(name, known) if known else "The embedded model's files are missing."
        raise AdapterError(f"The embedded model has no adapter called {name!r}.", remedy=hint)
    return known[name]


def _embedded(folder: Path) -> dict[str, Path]:
    """The adapters in ``folder`` by name."""
    found = {path.name: path for path in sorted(folder.iterdir()) if path.name not in _SHELVES}
    for shelf in _SHELVES:
        files = sorted((folder / shelf).glob("*.safetensors"))
        found |= {f"{shelf}/{file.stem}": file for file in files}
    return found
