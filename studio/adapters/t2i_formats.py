"""The layouts of T2I-Adapter files as tables, and what their shapes say of the network.

    original, full     conv_in.weight, body.N.block1.weight, body.N.in_conv.weight
    original, light    body.I.in_conv.weight, body.I.body.J.block1.weight, body.I.out_conv.weight
    diffusers          adapter.body.I.resnets.J.block1.weight, adapter.body.I.in_conv.weight

In the original full adapter N counts all blocks, J of each level I after those of the level before.

Sources: TencentARC's T2I-Adapter (``Adapter``, ``Adapter_light``), diffusers' ``T2IAdapter``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from studio.adapters.base import Env
from studio.adapters.reading import Identity
from studio.adapters.single_file import Shapes, SingleFile, count
from studio.domain.file_layouts import T2I_INPUTS

TITLE = "T2I-Adapter"
_PREFIX = "adapter."
_USUAL_DEPTH = 2  # blocks of a level in all published full adapters

_FULL_BLOCK = re.compile(r"body\.(\d+)\.(block[12]\.\w+)")
_FULL_WIDENS = re.compile(r"body\.(\d+)\.(in_conv\.\w+)")
_LIGHT_BLOCK = re.compile(r"body\.(\d+)\.body\.(\d+)\.(block[12]\.\w+)")


def open_t2i(path: Path, env: Env) -> tuple[Any, Identity]:
    """Diffusers' ``T2IAdapter`` in a safetensors file of any of these layouts.

    Raises:
        AdapterError: missing, damaged, or something else.
        Cancelled: polled between tensors.
    """
    file = SingleFile.at(path, TITLE)
    names = diffusers_names(file.shapes)
    if not any(name.endswith(".block1.weight") for name in names.values()):
        raise file.something_else()
    try:
        settings = settings_of(file.renamed(names))
    except (LookupError, ValueError) as error:
        raise file.damaged() from error
    return file.load("T2IAdapter", settings, names, env)


def diffusers_names(stored: Collection[str]) -> dict[str, str]:
    """Stored name -> diffusers'; a name of no layout keeps its own, for a message to quote."""
    bare = {name: name.removeprefix(_PREFIX) for name in stored}
    if any(".resnets." in name for name in bare.values()):
        return {name: _PREFIX + rest for name, rest in bare.items()}
    depth = _depth(bare.values())
    return {name: _PREFIX + _renamed(rest, depth) for name, rest in bare.items()}


def _depth(bare: Collection[str]) -> int:
    """Blocks of a level of a full adapter: the second level begins where it widens."""
    widens = [int(m[1]) for name in bare if (m := _FULL_WIDENS.fullmatch(name))]
    return min(widens, default=_USUAL_DEPTH)  # 0: a light adapter widens at once


def _renamed(bare: str, depth: int) -> str:
    if light := _LIGHT_BLOCK.fullmatch(bare):
        return f"body.{light[1]}.resnets.{light[2]}.{light[3]}"
    if depth and (full := _FULL_BLOCK.fullmatch(bare)):
        level, index = divmod(int(full[1]), depth)
        return f"body.{level}.resnets.{index}.{full[2]}"
    if depth and (widens := _FULL_WIDENS.fullmatch(bare)):
        return f"body.{int(widens[1]) // depth}.{widens[2]}"
    return bare


def settings_of(shapes: Shapes) -> Mapping[str, Any]:
    """What config.json would say of tensors with diffusers' names.

    Raises:
        KeyError, ValueError: they are not those of a T2I-Adapter.
    """
    light = "adapter.conv_in.weight" not in shapes
    first = "body.0.in_conv" if light else "conv_in"
    channels, side = T2I_INPUTS[shapes[f"adapter.{first}.weight"][1]]
    levels = count(shapes, "adapter.body.")
    # The light adapter's last level is as wide as the one before; its settings leave it out.
    wide = "out_conv" if light else "resnets.0.block1"
    widths = [shapes[f"adapter.body.{i}.{wide}.weight"][0] for i in range(levels - light)]
    kind = "light_adapter" if light else "full_adapter_xl" if side == 16 else "full_adapter"
    return {
        "adapter_type": kind,
        "in_channels": channels,
        "channels": widths,
        "num_res_blocks": count(shapes, "adapter.body.0.resnets."),
        "downscale_factor": side,
    }
