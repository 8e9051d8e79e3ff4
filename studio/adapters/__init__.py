"""The kinds of adapters. A new kind is one file and one line in ``kinds``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.errors import AdapterError, nearest

if TYPE_CHECKING:
    from studio.adapters.base import AdapterKind

STARTER_PREFIX = "starter:"


def kinds() -> dict[str, AdapterKind]:
    """How each kind is loaded, by the name that requests use."""
    from studio.adapters.controlnet import ControlNet
    from studio.adapters.t2i_adapter import T2IAdapter

    return {"t2i_adapter": T2IAdapter.load, "controlnet": ControlNet.load}


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
    """The path of an adapter: ``"starter:sketch"`` lies in the embedded model's folder.

    Raises:
        AdapterError: the embedded family has no such adapter.
    """
    if not model.startswith(STARTER_PREFIX):
        return Path(model).expanduser()
    name = model.removeprefix(STARTER_PREFIX)
    folder = starter / "adapters"
    known = sorted(p.name for p in folder.iterdir()) if folder.is_dir() else []
    if name not in known:
        hint = nearest(name, known) if known else "The embedded model's files are missing."
        raise AdapterError(f"The embedded model has no adapter called {name!r}.", remedy=hint)
    return folder / name
