"""T2I-Adapter: a small network turns a drawing into features that are added to the U-Net's.

Legend of shapes
    drawing: [1, 1, H, W] in 0..1, ink 1 on 0; or [1, 3, H, W] in 0..1
    features: four (or as many as the U-Net has levels) [1, C_i, h_i, w_i], the outer level first

Source: Mou et al. 2023; the file layouts are those of diffusers' ``T2IAdapter`` and those of
``t2i_formats``.
"""

from __future__ import annotations

import math
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from studio.adapters.base import Contribution, Env, Prepared, no_hooks
from studio.adapters.reading import Identity, name_of, no_picture, open_folder, other_family
from studio.adapters.scope import scoped_features
from studio.adapters.t2i_formats import TITLE, open_t2i
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse
from studio.domain.resizing import resized
from studio.engine.host import Host


class T2IAdapter:
    """A loaded T2I-Adapter.

    Args:
        module: diffusers' ``T2IAdapter``.
        name: for messages and, with the file's age, for the cache.
    """

    def __init__(self, module: Any, name: str, identity: Identity) -> None:
        self.module, self._name, self._identity = module, name, identity

    @classmethod
    def load(cls, path: Path, env: Env) -> T2IAdapter:
        """Reads a folder with config.json and safetensors, or a safetensors file alone.

        Raises:
            AdapterError: missing, damaged, or something else.
            Cancelled: polled between tensors.
        """
        if (path / "config.json").is_file():
            module, identity = open_folder(path, "T2IAdapter", TITLE, env)
        else:
            module, identity = open_t2i(path, env)
        return cls(module, name_of(path), identity)

    def prepare(self, env: Env, use: AdapterUse) -> Prepared:
        """See ``Adapter.prepare``."""
        if use.picture is None:
            raise no_picture(self._name, "Draw on its sketch layer, or switch the adapter off.")
        picture = use.picture
        key = (self._identity, picture.digest, env.size, env.host.device)
        features = env.cache.get(key, lambda: self._features(picture, env))
        self._check_fit(features, env.host)
        return PreparedT2I(scoped_features(features, env, use), features)

    def _features(self, picture: Picture, env: Env) -> tuple[Tensor, ...]:
        drawing = to_drawing(picture, env.size, int(self.module.config.in_channels))
        factor = int(self.module.config.downscale_factor)
        height, width = drawing.shape[-2:]
        # Blank paper up to whole cells: the features then cover the latents for any size.
        right = math.ceil(width / factor) * factor - width
        below = math.ceil(height / factor) * factor - height
        padded = functional.pad(drawing, (0, right, 0, below))
        device = env.host.device
        return tuple(self.module(padded.to(device.torch, device.dtype)))

    def _check_fit(self, features: tuple[Tensor, ...], host: Host) -> None:
        xl = self.module.config.adapter_type == "full_adapter_xl"
        widths = tuple(level.shape[1] for level in features)
        shared = min(len(widths), len(host.levels))
        if xl != (host.family == "sdxl") or widths[:shared] != host.levels[:shared]:
            raise other_family(self._name)


@dataclass(frozen=True)
class PreparedT2I:
    """Features of one drawing; the same at every step."""

    features: tuple[Tensor, ...]
    bare: tuple[Tensor, ...]  # before they were kept to parts and a mask

    def attach(self, host: Host) -> AbstractContextManager[object]:
        """Needs no hooks."""
        del host
        return no_hooks()

    def on_step(self, step: int, steps: int) -> Contribution:
        """The features."""
        del step, steps
        return Contribution(intrablock=self.features, bare=self.bare)


def to_drawing(picture: Picture, size: tuple[int, int], channels: int) -> Tensor:
    """What the adapter looks at, ``[1, channels, H, W]`` in 0..1.

    With one channel dark ink on light or transparent paper becomes 1 on 0; with three (poses,
    depth, colours) the picture is taken as it is.
    """
    if channels == 1:
        grey = resized(picture.grey(), size)
        return torch.from_numpy(1 - grey.astype(np.float32) / 255)[None, None]
    colours = resized(picture.rgb(), size).astype(np.float32) / 255
    return torch.from_numpy(colours).permute(2, 0, 1)[None]
