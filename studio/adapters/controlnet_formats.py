"""The layouts of ControlNet files as tables, and what their shapes say of the network.

    original      control_model.zero_convs.0.0.weight, control_model.input_blocks. ...
      prefixless  zero_convs.0.0.weight, input_blocks. ... , middle_block. ... , input_hint_block.
    diffusers     controlnet_cond_embedding.conv_in.weight, down_blocks.0.resnets.0.conv1.weight ...
      Union       the same, task_embedding, transformer_layes. ...: see ``controlnet_union``

Shapes do not tell how many heads and groups the network computes with. It is a copy of the U-Net's
encoder, so the open model does, if the widths of the levels are the same.

Sources: lllyasviel's ControlNet; diffusers' ``ControlNetModel`` and ``ControlNetUnionModel``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from studio.adapters.base import Env
from studio.adapters.controlnet_union import MARK, union_settings
from studio.adapters.reading import Identity, name_of, other_family
from studio.adapters.single_file import KEPT, Shapes, SingleFile, count
from studio.adapters.unet_names import diffusers_name
from studio.domain.errors import AdapterError
from studio.engine.host import Host

TITLE = "ControlNet"
_PREFIX = "control_model."
_ORIGINAL, _DIFFUSERS = "zero_convs.0.0.weight", "controlnet_cond_embedding.conv_in.weight"

# What the original code calls the parts that a ControlNet has beside the U-Net's encoder.
_ZERO = re.compile(r"zero_convs\.(\d+)\.0")
_HINT = re.compile(r"input_hint_block\.(\d+)")  # convolutions; activations have the odd numbers
_MIDDLE_OUT = "middle_block_out.0"
_DOWNSAMPLER = re.compile(r"input_blocks\.(\d+)\.0\.op\.weight")

# Relatives, by what only their tensors are called.
_OTHERS = (
    ("lora_controlnet", "a Control-LoRA, which needs the weights of its base model"),
    ("difference", "only the difference of a ControlNet from its base model"),
    ("lllite_", "a ControlNet-LLLite"),
)


def open_control(path: Path, env: Env) -> tuple[Any, Identity]:
    """Diffusers' ``ControlNetModel`` or ``ControlNetUnionModel`` in a file of any of these layouts.

    Raises:
        AdapterError: missing, damaged, something else, or made for another family of models.
        Cancelled: polled between tensors.
    """
    file = SingleFile.at(path, TITLE)
    names = diffusers_names(file)
    shapes = file.renamed(names)
    try:
        settings = settings_of(shapes, env.host)
    except (LookupError, ValueError) as error:
        raise file.damaged() from error
    if not _is_copy(settings, env.host):
        raise other_family(name_of(path))
    kind = "ControlNetUnionModel" if MARK in shapes else "ControlNetModel"
    return file.load(kind, settings, names, env)


def holds_union(path: Path) -> bool:
    """Whether the diffusers folder ``path`` holds a Union, whatever its config.json says.

    Raises:
        AdapterError: no weights, or damaged.
    """
    return MARK in SingleFile.at(path, TITLE).shapes


def diffusers_names(file: SingleFile) -> dict[str, str]:
    """Stored name -> diffusers'; a name of no layout keeps its own, for a message to quote.

    Raises:
        AdapterError: not a ControlNet, or one that cannot be used alone.
    """
    stored: Collection[str] = file.shapes
    for mark, what in _OTHERS:
        if any(name.startswith(mark) for name in stored):
            raise AdapterError(
                f"The file {file.name} holds {what}; the studio cannot use it.",
                KEPT,
                "Use a version of it that was saved as a whole ControlNet.",
            )
    if _PREFIX + _ORIGINAL in stored:  # perhaps with a whole model around it
        bare = {name: name.removeprefix(_PREFIX) for name in stored if name.startswith(_PREFIX)}
    else:
        bare = {name: name for name in stored}
    if _DIFFUSERS in stored:
        return bare
    if _ORIGINAL not in bare.values():
        raise file.something_else()
    firsts = (int(m[1]) for name in bare.values() if (m := _DOWNSAMPLER.fullmatch(name)))
    inner = min(firsts, default=len(bare)) - 1  # of one level without end, if none is halved
    hints = max(int(m[1]) for name in bare.values() if (m := _HINT.match(name)))
    return {name: _renamed(rest, inner, hints) for name, rest in bare.items()}


def _renamed(original: str, inner: int, hints: int) -> str:
    """Args as for ``diffusers_name``; ``hints`` is the number of the last hint convolution."""
    layer, _, leaf = original.rpartition(".")
    named = _own_name(layer, hints) or diffusers_name(layer, inner) or layer
    return f"{named}.{leaf}"


def _own_name(layer: str, hints: int) -> str | None:
    if zero := _ZERO.fullmatch(layer):
        return f"controlnet_down_blocks.{zero[1]}"
    if layer == _MIDDLE_OUT:
        return "controlnet_mid_block"
    if not (hint := _HINT.fullmatch(layer)):
        return None
    number = int(hint[1])
    ends = {0: "conv_in", hints: "conv_out"}
    return f"controlnet_cond_embedding.{ends.get(number) or f'blocks.{number // 2 - 1}'}"


def settings_of(shapes: Shapes, host: Host) -> dict[str, Any]:
    """What config.json would say of tensors with diffusers' names, for a copy of ``host``.

    Raises:
        KeyError, ValueError: they are not those of a ControlNet.
    """
    levels = range(count(shapes, "down_blocks."))
    depths = [_depth(shapes, f"down_blocks.{level}.") for level in levels]
    middle = _depth(shapes, "mid_block.")
    first = next((n for n in shapes if n.endswith("attentions.0.proj_in.weight")), None)
    reads = next((n for n in shapes if n.endswith(".attn2.to_k.weight")), None)
    sizes = shapes.get("add_embedding.linear_1.weight")
    hint = "controlnet_cond_embedding."
    hint_in = shapes[f"{hint}conv_in.weight"]
    widened = range(1, count(shapes, f"{hint}blocks."), 2)
    return {
        **host.encoder_settings,
        "in_channels": shapes["conv_in.weight"][1],
        "block_out_channels": [
            shapes[f"down_blocks.{level}.resnets.0.conv1.weight"][0] for level in levels
        ],
        "layers_per_block": count(shapes, "down_blocks.0.resnets."),
        "down_block_types": ["CrossAttnDownBlock2D" if d else "DownBlock2D" for d in depths],
        "mid_block_type": "UNetMidBlock2DCrossAttn" if middle else "UNetMidBlock2D",
        # The last entry is the middle's too.
        "transformer_layers_per_block": [*(d or 1 for d in depths[:-1]), middle or depths[-1] or 1],
        "cross_attention_dim": shapes[reads][1] if reads else host.context,
        "use_linear_projection": first is not None and len(shapes[first]) == 2,
        "addition_embed_type": "text_time" if sizes else None,
        "projection_class_embeddings_input_dim": sizes[1] if sizes else None,
        "conditioning_channels": hint_in[1],
        "conditioning_embedding_out_channels": [
            hint_in[0],
            *(shapes[f"{hint}blocks.{index}.weight"][0] for index in widened),
        ],
        **(union_settings(shapes) if MARK in shapes else {}),
    }


def _depth(shapes: Shapes, block: str) -> int:
    """Transformer blocks of the attention in ``block``, 0 for none."""
    return count(shapes, f"{block}attentions.0.transformer_blocks.")


def _is_copy(settings: Mapping[str, Any], host: Host) -> bool:
    return (
        tuple(settings["block_out_channels"]) == host.levels
        and settings["cross_attention_dim"] == host.context
        and bool(settings["addition_embed_type"]) == (host.family == "sdxl")
    )
