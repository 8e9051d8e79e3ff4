"""Adapters that are one safetensors file: found, read tensor by tensor, refused in a sentence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from torch import Tensor

from studio.adapters.base import Env
from studio.adapters.reading import about_adapters, refuse_pickle
from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import Loading
from studio.engine.weights import Checkpoint, read_header

_KEPT = "Your document was kept."


def find_file(path: Path, what: str) -> Path:
    """The safetensors file at ``path``, or the only one in the folder ``path``.

    Args:
        path: of a file or folder.
        what: for messages, e.g. ``"LoRA"``.

    Raises:
        AdapterError: none, several, or a pickle.
    """
    if path.is_dir():
        files = sorted(path.glob("*.safetensors"))
        if len(files) == 1:
            return files[0]
        count = "several safetensors files" if files else "no safetensors file"
        raise AdapterError(
            f"The folder {path.name} holds {count}.", _KEPT, f"Choose the file of the {what}."
        )
    refuse_pickle(path)
    if not path.is_file():
        raise AdapterError(
            f"There is no {what} {path}.", _KEPT, "Choose a file that ends in .safetensors."
        )
    return path


def read_tensors(file: Path, what: str, env: Env) -> dict[str, Tensor]:
    """All tensors of ``file`` as stored, on the CPU.

    Raises:
        AdapterError: damaged, or not a safetensors file.
        Cancelled: polled before every tensor.
    """
    tensors: dict[str, Tensor] = {}
    with about_adapters():
        read_header(file)
        checkpoint = Checkpoint(f"{what} {file.stem}", (file,), file.stat().st_size)
        env.emit(Loading(f"Reading the {checkpoint.what}", 0.0))
        for name, tensor in checkpoint.tensors():
            if env.stop.cancelled:
                raise Cancelled
            tensors[name] = tensor
    return tensors


def read_metadata(file: Path) -> Mapping[str, str]:
    """The texts that a safetensors file carries beside its tensors, and {} for none.

    Raises:
        AdapterError: damaged.
    """
    with about_adapters():
        stored = read_header(file).get("__metadata__")
    if not isinstance(stored, dict):
        return {}
    return {key: value for key, value in stored.items() if isinstance(value, str)}


def parse_table(text: str) -> dict[str, Any]:
    """A JSON object that a metadata text holds, and {} for anything else."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
