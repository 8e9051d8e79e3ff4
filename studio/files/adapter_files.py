"""What kind of adapter somebody else's file or folder holds, told by names alone.

A folder is told by its config.json or by the files in it, a safetensors file by its header: no
weight is read, and whether the file is whole is left to whoever loads it.
"""

from __future__ import annotations

from pathlib import Path

from studio.domain.adapter_kinds import (
    CONTROLNET,
    INSTANTID,
    IP_ADAPTER,
    KINDS,
    LORA,
    T2I_ADAPTER,
)
from studio.library.folders import CLASSES, CONFIG, IDENTITY_NET, IMAGE_ENCODER
from studio.library.header import read_header
from studio.library.kinds import (
    CONTROL_LORA,
    DORA,
    FULL_DIFFERENCE,
    IA3,
    IP_ADAPTER_FACEID,
    LOHA,
    LOKR,
    OFT,
)
from studio.library.reading import read_table
from studio.library.recognise import recognise

SUFFIX = ".safetensors"
_FOLDERS = (INSTANTID,)  # kinds that are folders and no single files

# The window's word for what the library tells apart more finely.
_WINDOW_KINDS = {
    **{kind: kind for kind in KINDS},
    **dict.fromkeys((LOHA, LOKR, DORA, OFT, IA3, FULL_DIFFERENCE, CONTROL_LORA), LORA),
    IP_ADAPTER_FACEID: IP_ADAPTER,
}


def guess_kind(path: Path) -> str | None:
    """The kind of adapter at ``path``, or ``None`` where the names do not tell."""
    try:
        return _of_folder(path) if path.is_dir() else _of_file(path)
    except (OSError, ValueError):
        return None  # missing or damaged; whoever loads it says so


def holds_adapter(kind: str, path: Path) -> bool:
    """Whether ``path`` has the files that ``kind`` is loaded from; fast enough for every stroke."""
    if path.is_file():
        return path.suffix.lower() == SUFFIX and kind not in _FOLDERS
    if kind in (T2I_ADAPTER, CONTROLNET) and (path / CONFIG).is_file():
        return True
    if kind == INSTANTID:
        return (path / IDENTITY_NET).is_dir()
    return any(path.glob(f"*{SUFFIX}"))


def _of_folder(path: Path) -> str | None:
    if (path / CONFIG).is_file():
        name = str(read_table(path / CONFIG).get("_class_name"))
        return _WINDOW_KINDS.get(CLASSES.get(name, ""))
    if (path / IDENTITY_NET).is_dir():
        return INSTANTID
    if (path / IMAGE_ENCODER).is_dir():
        return IP_ADAPTER
    files = sorted(path.glob(f"*{SUFFIX}"))
    return _of_file(files[0]) if len(files) == 1 else None


def _of_file(path: Path) -> str | None:
    header = read_header(path, whole=False)
    found = recognise(header.shapes, header.texts)
    return _WINDOW_KINDS.get(found.kind) if found else None
