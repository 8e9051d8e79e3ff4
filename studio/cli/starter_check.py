"""Whether a model folder is whole, from names and headers alone: no weights are read.

A safetensors file is 8 bytes with the length of the header, the header as JSON, and the tensors;
the header says where the last one ends, so a truncated file shows.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_CONFIGS = ("config.json", "tokenizer_config.json", "scheduler_config.json")
_WITHOUT_WEIGHTS = ("tokenizer", "scheduler", "feature_extractor")
_LONGEST_HEADER = 100_000_000  # bytes, the limit of the format


def faults_of(folder: Path) -> list[str]:
    """What is wrong with the diffusers folder, a sentence each; empty if it is whole."""
    try:
        index = json.loads((folder / "model_index.json").read_bytes())
        parts = [name for name, value in index.items() if isinstance(value, list) and value[0]]
    except OSError:
        return [f"{folder / 'model_index.json'} is not there."]
    except (ValueError, AttributeError, IndexError):
        return ["model_index.json is damaged."]
    faults = [fault for name in sorted(parts) for fault in _part_faults(folder / name)]
    for adapter in sorted(path for path in (folder / "adapters").glob("*") if path.is_dir()):
        faults += _part_faults(adapter)
    return faults


def _part_faults(folder: Path) -> list[str]:
    if not any((folder / name).is_file() for name in _CONFIGS):
        return [f"{folder.name} has no configuration."]
    if folder.name.startswith(_WITHOUT_WEIGHTS):
        return []
    try:
        files = _weight_files(folder)
    except (OSError, ValueError, AttributeError, KeyError):
        return [f"The list of weights in {folder.name} is damaged."]
    if not files:
        return [f"{folder.name} has no weights."]
    return [fault for path in files if (fault := _weights_fault(path))]


def _weight_files(folder: Path) -> list[Path]:
    for index in folder.glob("*.safetensors.index.json"):
        names = set(json.loads(index.read_bytes())["weight_map"].values())
        return [folder / name for name in sorted(names)]
    return sorted(folder.glob("*.safetensors"))


def _weights_fault(path: Path) -> str | None:
    name = f"{path.parent.name}/{path.name}"
    try:
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if not 2 <= length <= _LONGEST_HEADER:
                return f"{name} is damaged."
            header: dict[str, Any] = json.loads(file.read(length))
        ends = [entry["data_offsets"][1] for key, entry in header.items() if key != "__metadata__"]
        if path.stat().st_size != 8 + length + max(ends, default=0):
            return f"{name} is cut off."
    except OSError:
        return f"{name} is not there."
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return f"{name} is damaged."
    return None
