"""Valid safetensors files of any size that take no room: a header, and data that are a hole."""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

BYTES = {"F16": 2, "BF16": 2, "F32": 4, "F64": 8, "I64": 8}


def table_of(
    shapes: Mapping[str, Sequence[int]], texts: Mapping[str, str] | None = None, dtype: str = "F16"
) -> dict[str, Any]:
    """The header of tensors that lie back to back."""
    table: dict[str, Any] = {"__metadata__": dict(texts)} if texts else {}
    end = 0
    for name, shape in shapes.items():
        begin, end = end, end + math.prod(shape) * BYTES[dtype]
        table[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [begin, end]}
    return table


def write_table(path: Path, table: Mapping[str, Any], data: bytes | int | None = None) -> Path:
    """A file with any header at all.

    Args:
        path: where.
        table: the header.
        data: bytes, or how many zeros; what the header asks for by default.
    """
    text = json.dumps(table).encode()
    if data is None:
        data = max(
            (v["data_offsets"][1] for k, v in table.items() if k != "__metadata__"), default=0
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        if isinstance(data, bytes):
            file.write(data)
        else:
            file.truncate(8 + len(text) + data)
    return path


def write_tensors(
    path: Path,
    shapes: Mapping[str, Sequence[int]],
    texts: Mapping[str, str] | None = None,
    dtype: str = "F16",
    data: bytes | None = None,
) -> Path:
    """A valid file with these tensors."""
    return write_table(path, table_of(shapes, texts, dtype), data)


def kohya_shapes(
    context: int = 768, rank: int = 4, layer: str = "down_blocks_1_attentions_0"
) -> dict[str, tuple[int, ...]]:
    """One cross-attention layer of a kohya LoRA."""
    stem = f"lora_unet_{layer}_transformer_blocks_0_attn2_to_k"
    return {
        f"{stem}.lora_down.weight": (rank, context),
        f"{stem}.lora_up.weight": (32, rank),
        f"{stem}.alpha": (),
    }


def unet_shapes(context: int = 768, channels: int = 4) -> dict[str, tuple[int, ...]]:
    """What tells a U-Net of the original code."""
    return {
        "input_blocks.0.0.weight": (320, channels, 3, 3),
        "input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight": (320, context),
        "output_blocks.3.1.transformer_blocks.0.attn2.to_k.weight": (320, context),
    }


def prefixed(prefix: str, shapes: Mapping[str, Sequence[int]]) -> dict[str, Sequence[int]]:
    """The same tensors under a prefix."""
    return {f"{prefix}{name}": shape for name, shape in shapes.items()}
