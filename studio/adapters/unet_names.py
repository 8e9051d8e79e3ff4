"""The names of layers in other people's files, and which layer of the open model each means.

Every trainer names layers after the module path of its own U-Net, and some write dots as
underscores. With underscores throughout, one table from name to layer serves all of them.

Sources: the U-Net of the original Stable Diffusion code, kohya's sd-scripts, diffusers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

# Within a ResNet block: the original code's names for diffusers' layers.
_RESNET = {
    "norm1": "in_layers.0",
    "conv1": "in_layers.2",
    "time_emb_proj": "emb_layers.1",
    "norm2": "out_layers.0",
    "conv2": "out_layers.3",
    "conv_shortcut": "skip_connection",
}
_OUTSIDE = {
    "conv_in": "input_blocks.0.0",
    "conv_out": "out.2",
    "time_embedding.linear_1": "time_embed.0",
    "time_embedding.linear_2": "time_embed.2",
    "add_embedding.linear_1": "label_emb.0.0",
    "add_embedding.linear_2": "label_emb.0.2",
}
_MIDDLE = {"resnets.0": "0", "attentions.0": "1", "resnets.1": "2"}
_BLOCK = re.compile(r"(down|up)_blocks\.(\d+)\.(resnets|attentions|\w+samplers)\.(\d+)\.(.+)")
_MIDDLE_BLOCK = re.compile(r"mid_block\.((?:resnets|attentions)\.\d)\.(.+)")

# The same tables read from right to left.
_TO_RESNET = {original: name for name, original in _RESNET.items()}
_TO_OUTSIDE = {original: name for name, original in _OUTSIDE.items()}
_TO_MIDDLE = {original: name for name, original in _MIDDLE.items()}
_INPUT = re.compile(r"input_blocks\.(\d+)\.(\d)\.(.+)")
_MIDDLE_INPUT = re.compile(r"middle_block\.(\d)\.(.+)")

# Before diffusers 0.22: attention processors held the matrices, of text encoders too.
_PROCESSOR = {"q_proj": "to_q", "k_proj": "to_k", "v_proj": "to_v", "out_proj": "to_out"}


def table(paths: Iterable[str]) -> dict[str, str]:
    """From every name a file may use to the layer it means.

    Args:
        paths: layers by root and module path, ``"unet.down_blocks.0.resnets.0.conv1"``,
            ``"text_encoder.encoder.layers.0.self_attn.q_proj"``.

    Returns:
        Names as ``name_of`` writes them.
    """
    known = set(paths)
    inner = max((int(m[1]) for p in known if (m := _FIRST_RESNETS.match(p))), default=1) + 1
    names: dict[str, str] = {}
    for path in known:
        root, _, module = path.partition(".")
        for alias in _unet(module, known, inner) if root == "unet" else _text(module):
            names[name_of(root, alias)] = path
    return names


def name_of(root: str, module: str) -> str:
    """One spelling for all trainers: ``"unet.down_blocks_0_resnets_0_conv1"``."""
    return f"{root}.{module.replace('.processor', '').replace('.', '_')}"


_FIRST_RESNETS = re.compile(r"unet\.down_blocks\.0\.resnets\.(\d+)\.")


def _unet(module: str, known: Collection[str], inner: int) -> Iterable[str]:
    yield module
    if module.endswith(".to_out.0"):
        yield module.removesuffix(".0")
    if original := original_name(module, known, inner):
        yield original


def _text(module: str) -> Iterable[str]:
    # transformers 5 dropped one prefix from one of the two classes; files keep it.
    module = module.removeprefix("text_model.")
    parent, _, leaf = module.rpartition(".")
    for name in (leaf, *([_PROCESSOR[leaf]] if leaf in _PROCESSOR else [])):
        yield f"{parent}.{name}" if parent else name
        yield f"text_model.{parent}.{name}" if parent else f"text_model.{name}"


def original_name(module: str, known: Collection[str], inner: int) -> str | None:
    """What the original code calls diffusers' ``module``, ``None`` for what it does not have.

    Args:
        module: its path in diffusers' U-Net.
        known: all layers, with their root.
        inner: ResNet blocks of one level on the way down, 2 for SD 1.5 and SDXL.
    """
    if module in _OUTSIDE:
        return _OUTSIDE[module]
    if middle := _MIDDLE_BLOCK.fullmatch(module):
        return f"middle_block.{_MIDDLE[middle[1]]}.{_RESNET.get(middle[2], middle[2])}"
    found = _BLOCK.fullmatch(module)
    if not found:
        return None
    way, block, part, index, rest = found[1], int(found[2]), found[3], int(found[4]), found[5]
    first = 1 + block * (inner + 1) if way == "down" else block * (inner + 1)
    side = "input_blocks" if way == "down" else "output_blocks"
    if part == "downsamplers":
        return f"{side}.{first + inner}.0.op"
    if part == "upsamplers":
        attends = any(p.startswith(f"unet.up_blocks.{block}.attentions.") for p in known)
        return f"{side}.{first + inner}.{2 if attends else 1}.conv"
    if part == "attentions":
        return f"{side}.{first + index}.1.{rest}"
    return f"{side}.{first + index}.0.{_RESNET.get(rest, rest)}"


def diffusers_name(original: str, inner: int) -> str | None:
    """What diffusers calls the original code's layer, ``None`` for what it does not have.

    The opposite of ``original_name``, for the half of the U-Net that ControlNets copy: the way
    down and the middle.

    Args:
        original: the layer's path in the original code.
        inner: ResNet blocks of one level.
    """
    if original in _TO_OUTSIDE:
        return _TO_OUTSIDE[original]
    if middle := _MIDDLE_INPUT.fullmatch(original):
        part = _TO_MIDDLE.get(middle[1])
        return part and f"mid_block.{part}.{_TO_RESNET.get(middle[2], middle[2])}"
    found = _INPUT.fullmatch(original)
    if not found or found[1] == "0":
        return None
    block, index = divmod(int(found[1]) - 1, inner + 1)
    if index == inner:
        return f"down_blocks.{block}.downsamplers.0.conv" if found[3] == "op" else None
    if found[2] == "1":
        return f"down_blocks.{block}.attentions.{index}.{found[3]}"
    return f"down_blocks.{block}.resnets.{index}.{_TO_RESNET.get(found[3], found[3])}"
