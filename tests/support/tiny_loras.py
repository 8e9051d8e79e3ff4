"""Random LoRAs for the tiny models in every layout, and what they mean: merged weights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

# Of every kind of layer one, in both of the U-Net's halves and in the text encoders.
LAYERS = re.compile(
    r"attn[12]\.to_(q|k|v|out\.0)|ff\.net\.0\.proj|ff\.net\.2|proj_(in|out)|conv[12]|conv_shortcut"
    r"|time_emb_proj|samplers\.0\.conv|conv_(in|out)|time_embedding\.linear_[12]"
    r"|self_attn\.(q|k|v|out)_proj|mlp\.fc[12]"
)
PREFIXES = {"unet": "lora_unet_", "text_encoder": "lora_te_", "text_encoder_2": "lora_te2_"}


@dataclass(frozen=True)
class Matrices:
    """Of one layer: down ``[r, in(, k, k)]``, up ``[out, r(, 1, 1)]``."""

    down: Tensor
    up: Tensor
    alpha: float

    @property
    def delta(self) -> Tensor:
        """What they add to the layer's weight."""
        product = self.up.flatten(1) @ self.down.flatten(1)
        shape = (len(self.up), *self.down.shape[1:])
        return product.reshape(shape) * self.alpha / len(self.down)


Lora = Mapping[str, Matrices]


def random_lora(
    pipe: Any, *, rank: int = 2, alpha: float = 1.0, seed: int = 0, text: bool = True
) -> Lora:
    """A LoRA of all ``LAYERS`` of a diffusers pipeline, by root and module path."""
    source = torch.Generator().manual_seed(seed)
    roots = ["unet", *(["text_encoder", "text_encoder_2"] if text else [])]
    layers = {}
    for root in roots:
        network = getattr(pipe, root, None)
        for name, module in network.named_modules() if network else ():
            if isinstance(module, (nn.Linear, nn.Conv2d)) and LAYERS.search(name):
                out, *inner = module.weight.shape
                down = torch.randn(rank, *inner, generator=source) * 0.3
                up = torch.randn(out, rank, *[1] * (len(inner) - 1), generator=source) * 0.3
                layers[f"{root}.{name}"] = Matrices(down, up, alpha)
    return layers


def kohya(layers: Lora) -> dict[str, Tensor]:
    """The tensors of a file by kohya's scripts."""
    dual = any(path.startswith("text_encoder_2.") for path in layers)
    tensors = {}
    for path, matrices in layers.items():
        root, name = path.split(".", 1)
        prefix = "lora_te1_" if dual and root == "text_encoder" else PREFIXES[root]
        stem = prefix + _published(root, name).replace(".", "_")
        tensors[f"{stem}.lora_down.weight"] = matrices.down
        tensors[f"{stem}.lora_up.weight"] = matrices.up
        tensors[f"{stem}.alpha"] = torch.tensor(matrices.alpha)
    return tensors


def diffusers(layers: Lora) -> dict[str, Tensor]:
    """The tensors of a file by diffusers' scripts, alpha = rank."""
    tensors = {}
    for path, matrices in layers.items():
        stem = f"{path.split('.', 1)[0]}.{_published(*path.split('.', 1))}"
        tensors[f"{stem}.lora_A.weight"] = matrices.down
        tensors[f"{stem}.lora_B.weight"] = matrices.up
    return tensors


def _published(root: str, name: str) -> str:
    """transformers 5 dropped one prefix from one class; files have it."""
    bare = root == "unet" or name.startswith(("text_model.", "text_projection"))
    return name if bare else f"text_model.{name}"


def save(tensors: Mapping[str, Tensor], file: Path, **metadata: str) -> Path:
    """A safetensors file."""
    save_file({k: v.contiguous() for k, v in tensors.items()}, file, metadata or None)
    return file


def merge(pipe: Any, layers: Lora, weight: float = 1.0) -> None:
    """Writes W + weight dW into a pipeline's layers: the definition of a LoRA."""
    with torch.no_grad():
        for path, matrices in layers.items():
            root, name = path.split(".", 1)
            getattr(pipe, root).get_submodule(name).weight += weight * matrices.delta


def only(layers: Lora, words: Iterable[str]) -> Lora:
    """The layers whose path has one of ``words``."""
    return {p: m for p, m in layers.items() if any(word in p for word in words)}
