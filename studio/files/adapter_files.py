"""What kind of adapter somebody else's file or folder holds, told by names alone.

A folder is told by its config.json or by the files in it, a safetensors file by the names of its
tensors, which its header lists: no weight is read.

Source: the safetensors format (8 bytes length, little-endian, then JSON), and the key names that
kohya, PEFT, diffusers, tencent-ailab and lllyasviel write.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

from studio.domain.adapter_kinds import (
    CONTROLNET,
    INSTANTID,
    IP_ADAPTER,
    LORA,
    T2I_ADAPTER,
    TEXTUAL_INVERSION,
)

SUFFIX = ".safetensors"
MAX_HEADER = 16 << 20  # bytes; a header of 100,000 tensors is smaller
_CLASSES = {"T2IAdapter": T2I_ADAPTER, "ControlNetModel": CONTROLNET}
_FOLDERS = (T2I_ADAPTER, CONTROLNET, INSTANTID)  # kinds that are folders and no single files

# A part of a tensor's name, and the kind that has it; the first that is found tells.
_KEYS = (
    ("ip_adapter.", IP_ADAPTER),
    ("image_proj.", IP_ADAPTER),
    ("lora_unet_", LORA),
    ("lora_te", LORA),
    (".lora_A.", LORA),
    (".lora_down.", LORA),
    (".lora.down.", LORA),
    ("_lora.down.", LORA),
    (".hada_w1_a", LORA),
    (".lokr_w1", LORA),
    ("controlnet_cond_embedding.", CONTROLNET),
    ("zero_convs.", CONTROLNET),
    ("adapter.body.", T2I_ADAPTER),
    ("body.0.", T2I_ADAPTER),
    ("emb_params", TEXTUAL_INVERSION),
    ("clip_l", TEXTUAL_INVERSION),
    ("clip_g", TEXTUAL_INVERSION),
)


def guess_kind(path: Path) -> str | None:
    """The kind of adapter at ``path``, or ``None`` where the names do not tell."""
    try:
        return _of_folder(path) if path.is_dir() else _of_file(path)
    except (OSError, ValueError, RecursionError):
        return None  # missing or damaged; whoever loads it says so


def holds_adapter(kind: str, path: Path) -> bool:
    """Whether ``path`` has the files that ``kind`` is loaded from; fast enough for every stroke."""
    if path.is_file():
        return path.suffix.lower() == SUFFIX and kind not in _FOLDERS
    if kind in (T2I_ADAPTER, CONTROLNET):
        return (path / "config.json").is_file()
    if kind == INSTANTID:
        return (path / "ControlNetModel").is_dir()
    return any(path.glob(f"*{SUFFIX}"))


def _of_folder(path: Path) -> str | None:
    config = path / "config.json"
    if config.is_file():
        return _CLASSES.get(str(_table(config.read_bytes()).get("_class_name")))
    if (path / "ControlNetModel").is_dir():
        return INSTANTID
    if (path / "image_encoder").is_dir():
        return IP_ADAPTER
    files = sorted(path.glob(f"*{SUFFIX}"))
    return _of_file(files[0]) if len(files) == 1 else None


def _of_file(path: Path) -> str | None:
    header = _header(path)
    names = [name for name in header if name != "__metadata__"]
    for part, kind in _KEYS:
        if any(part in name for name in names):
            return kind
    # A learnt word alone: one short matrix, named after the word.
    shapes = [header[name].get("shape") for name in names if isinstance(header[name], dict)]
    lone = len(shapes) == 1 and isinstance(shapes[0], list) and len(shapes[0]) <= 2
    return TEXTUAL_INVERSION if lone else None


def _header(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        start = file.read(8)
        if len(start) < 8:
            raise ValueError("too short")
        length = struct.unpack("<Q", start)[0]
        if length > MAX_HEADER:
            raise ValueError("too long a header")
        return _table(file.read(length))


def _table(data: bytes) -> dict[str, Any]:
    value = json.loads(data)
    if not isinstance(value, dict):
        raise ValueError("no table")
    return value
