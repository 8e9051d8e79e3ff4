"""The part of a U-Net that a layer belongs to, told by its path; see ``domain.blocks`` for keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from studio.domain.blocks import Blocks, factor

_PARTS = {"resnets": "resnet", "attentions": "attn"}
_BLOCK = re.compile(r"(down|up)_blocks\.(\d+)\.(resnets|attentions|\w+samplers)\.(\d+)\b")
_MIDDLE = re.compile(r"mid_block\.(resnets|attentions)\.(\d+)\b")


def key_of(path: str) -> str:
    """The key of the layer at ``path``, with or without ``unet.`` before it."""
    if path.startswith("text_encoder"):
        return "text"
    path = path.removeprefix("unet.")
    if found := _BLOCK.match(path):
        way, block, part, index = found.groups()
        return f"{way}.{block}.{_PARTS.get(part, 'sampler')}.{index}"
    if found := _MIDDLE.match(path):
        return f"mid.0.{_PARTS[found[1]]}.{found[2]}"
    return "out" if path.startswith("conv_") and not path.startswith("conv_in") else "in"


def factors_of(paths: Iterable[str], blocks: Blocks) -> Mapping[str, float]:
    """The factor of each layer that has one other than 1."""
    if not blocks:
        return {}
    found = {path: factor(blocks, key_of(path)) for path in paths}
    return {path: value for path, value in found.items() if value != 1}


def factors_at(keys: Iterable[str], blocks: Blocks) -> tuple[float, ...]:
    """The factors of parts in their order, and () where all of them are 1."""
    found = tuple(factor(blocks, key) for key in keys) if blocks else ()
    return found if any(value != 1 for value in found) else ()
