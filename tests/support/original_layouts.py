"""Adapters of diffusers written as their first authors' code would have saved them.

The names are spelled out here a second time, from those authors' own code, and independently of
the studio's tables.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

Tensors = dict[str, torch.Tensor]

_RESNET = {
    "norm1": "in_layers.0",
    "conv1": "in_layers.2",
    "time_emb_proj": "emb_layers.1",
    "norm2": "out_layers.0",
    "conv2": "out_layers.3",
    "conv_shortcut": "skip_connection",
}
_EMBEDDINGS = {
    "time_embedding.linear_1": "time_embed.0",
    "time_embedding.linear_2": "time_embed.2",
    "add_embedding.linear_1": "label_emb.0.0",
    "add_embedding.linear_2": "label_emb.0.2",
    "conv_in": "input_blocks.0.0",
    "controlnet_mid_block": "middle_block_out.0",
    "controlnet_cond_embedding.conv_in": "input_hint_block.0",
}


def weights(folder: Path) -> Tensors:
    """The tensors of a diffusers folder."""
    return load_file(folder / "diffusion_pytorch_model.safetensors")


def lone(
    folder: Path, file: Path, rename: Callable[[Tensors], Tensors] = lambda tensors: tensors
) -> Path:
    """The tensors of ``folder`` in a file of their own, by other names."""
    file.parent.mkdir(parents=True, exist_ok=True)
    save_file(rename(weights(folder)), file)
    return file


def original_control(tensors: Tensors, prefix: str = "control_model.") -> Tensors:
    """lllyasviel's names of a ControlNet."""
    layers = len({n.split(".")[3] for n in tensors if n.startswith("down_blocks.0.resnets.")})
    hints = len({n for n in tensors if n.startswith("controlnet_cond_embedding.blocks.")}) // 2
    return {prefix + _control(name, layers, hints): t for name, t in tensors.items()}


def _control(name: str, layers: int, hints: int) -> str:
    layer, leaf = name.rsplit(".", 1)
    parts = layer.split(".")
    if layer in _EMBEDDINGS:
        return f"{_EMBEDDINGS[layer]}.{leaf}"
    if layer == "controlnet_cond_embedding.conv_out":
        return f"input_hint_block.{2 * (hints + 1)}.{leaf}"
    if parts[0] == "controlnet_cond_embedding":
        return f"input_hint_block.{2 * (int(parts[2]) + 1)}.{leaf}"
    if parts[0] == "controlnet_down_blocks":
        return f"zero_convs.{parts[1]}.0.{leaf}"
    if parts[0] == "mid_block":
        kind, index, rest = parts[1], int(parts[2]), ".".join(parts[3:])
        number = 1 if kind == "attentions" else 2 * index
        return f"middle_block.{number}.{_RESNET.get(rest, rest)}.{leaf}"
    level, kind, index, rest = int(parts[1]), parts[2], int(parts[3]), ".".join(parts[4:])
    first = 1 + level * (layers + 1)
    if kind == "downsamplers":
        return f"input_blocks.{first + layers}.0.op.{leaf}"
    if kind == "attentions":
        return f"input_blocks.{first + index}.1.{rest}.{leaf}"
    return f"input_blocks.{first + index}.0.{_RESNET[rest]}.{leaf}"


def original_full(tensors: Tensors) -> Tensors:
    """TencentARC's names of a full T2I-Adapter."""
    depth = len({n.split(".")[4] for n in tensors if n.startswith("adapter.body.0.resnets.")})
    return {_full(name.removeprefix("adapter."), depth): t for name, t in tensors.items()}


def _full(name: str, depth: int) -> str:
    parts = name.split(".")
    if parts[0] != "body":
        return name
    level, rest = int(parts[1]), parts[2:]
    if rest[0] == "resnets":
        return ".".join(["body", str(level * depth + int(rest[1])), *rest[2:]])
    return ".".join(["body", str(level * depth), *rest])


def original_light(tensors: Tensors) -> Tensors:
    """TencentARC's names of a light T2I-Adapter."""
    return {
        n.removeprefix("adapter.").replace(".resnets.", ".body."): t for n, t in tensors.items()
    }
