"""ControlNet: a copy of the U-Net's encoder reads a picture beside the latents, at every step.

Legend of shapes
    picture: [1, 3, H, W] in 0..1, as the net was trained to see it (lines: white on black)

Source: Zhang et al. 2023; the file layouts are those of diffusers' ``ControlNetModel`` and those
of ``controlnet_formats``.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from studio.adapters.base import Contribution, Env, Prepared, no_hooks
from studio.adapters.controlnet_formats import TITLE, holds_union, open_control
from studio.adapters.controlnet_union import TypedUnion, is_union, number_of, without_neighbours
from studio.adapters.reading import name_of, no_picture, open_folder, other_family
from studio.adapters.scope import scoped_control
from studio.domain.picture import Array, Picture
from studio.domain.request import AdapterUse
from studio.domain.resizing import resized
from studio.engine.host import ControlCall, Host

BLACK = (0, 0, 0)


class ControlNet:
    """A loaded ControlNet.

    Args:
        module: diffusers' ``ControlNetModel``, or a ``ControlNetUnionModel``.
        name: for messages.
    """

    def __init__(self, module: Any, name: str) -> None:
        self.module = without_neighbours(module) if is_union(module) else module
        self._name = name

    @classmethod
    def load(cls, path: Path, env: Env) -> ControlNet:
        """Reads a folder with config.json and safetensors, or a safetensors file alone.

        Raises:
            AdapterError: missing, damaged, or something else.
            Cancelled: polled between tensors.
        """
        if (path / "config.json").is_file() and not holds_union(path):
            module, _ = open_folder(path, "ControlNetModel", TITLE, env)
        else:
            module, _ = open_control(path, env)
        return cls(module, name_of(path))

    def prepare(self, env: Env, use: AdapterUse) -> Prepared:
        """See ``Adapter.prepare``."""
        if use.picture is None:
            raise no_picture(
                self._name, "Draw on its layer or choose a picture, or switch the adapter off."
            )
        check_control(self.module, self._name, env.host)
        net = self.module
        if is_union(net):
            net = TypedUnion(net, number_of(use.control_type, net, self._name))
        call = ControlCall(net, to_control(use.picture, env))
        return PreparedControl(scoped_control(call, env, use))


@dataclass(frozen=True)
class PreparedControl:
    """A ControlNet with its picture."""

    call: ControlCall

    def attach(self, host: Host) -> AbstractContextManager[object]:
        """Needs no hooks."""
        del host
        return no_hooks()

    def on_step(self, step: int, steps: int) -> Contribution:
        """The call; the host makes it, because it knows the latents of the step."""
        del step, steps
        return Contribution(controls=(self.call,))


def check_control(module: Any, name: str, host: Host) -> None:
    """Whether a ``ControlNetModel`` reads and adds to what ``host`` has.

    Raises:
        AdapterError: it does not.
    """
    config = module.config
    adds_to = tuple(int(block.out_channels) for block in module.controlnet_down_blocks)
    fits = (
        config.in_channels == host.autoencoder.channels
        and config.conditioning_channels == 3
        and 2 ** (len(config.conditioning_embedding_out_channels) - 1) == host.autoencoder.factor
        and config.cross_attention_dim == host.context
        and (config.addition_embed_type == "text_time") == (host.family == "sdxl")
        and adds_to == host.skips
    )
    if not fits:
        raise other_family(name)


def to_control(picture: Picture, env: Env) -> Tensor:
    """What a ControlNet looks at, ``[1, 3, H, W]``; where there is nothing it is black."""
    return control_tensor(resized(picture.rgb(background=BLACK), env.size), env.host)


def control_tensor(pixels: Array, host: Host) -> Tensor:
    """``[1, 3, H, W]`` in 0..1 of ``[H, W, 3]`` uint8, where and as ``host`` computes."""
    scaled = torch.from_numpy(pixels.astype(np.float32) / 255).permute(2, 0, 1)[None]
    return scaled.to(host.device.torch, host.device.dtype)
