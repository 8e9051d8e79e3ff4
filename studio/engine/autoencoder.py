"""Pictures to latents and back, with the thrifty ways for when memory is short.

Legend of shapes
    pixels: [B, 3, H, W] float32 in -1..1
    latents: [B, C, H/f, W/f] float32 as the denoiser sees them (scaled)
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from studio.engine.device import Device
from studio.engine.memory import Rung, climb

TILED = "Memory was short, so the picture was decoded in tiles."
ONE_BY_ONE = "Memory was short, so the pictures were decoded one by one."
TILES = (512, 256)  # pixels, ever smaller
TINY_TILE_FACTOR = 8  # AutoencoderTiny's tiles know no other
FULL_PRECISION = "The autoencoder overflowed in half precision and was run again in full."


class Autoencoder:
    """``AutoencoderKL`` or ``AutoencoderTiny``.

    Attributes:
        channels: C.
        factor: f, pixels a latent.
    """

    def __init__(self, module: Any, device: Device) -> None:
        self._module, self._device = module, device
        config = module.config
        self.tiny = not hasattr(module, "quant_conv")
        self.channels = int(config.latent_channels)
        blocks = config.decoder_block_out_channels if self.tiny else config.block_out_channels
        self.factor = int(2 ** (len(blocks) - 1))
        self._scale = float(config.scaling_factor)
        self._mean = _per_channel(config, "latents_mean")
        self._std = _per_channel(config, "latents_std")

    def encode(self, pixels: Tensor, sources: Sequence[torch.Generator]) -> Tensor:
        """Latents of one picture ``[1, 3, H, W]``, drawn once for each of ``sources``.

        An AutoencoderKL encodes to a distribution, from which each generator draws as diffusers'
        pipelines do. An AutoencoderTiny encodes to one point and draws nothing.
        """
        encoded = self._module.encode(pixels.to(self._device.torch, self._module.dtype))
        if self.tiny:
            return self._scaled(encoded.latents.float().expand(len(sources), -1, -1, -1))
        drawn = [encoded.latent_dist.sample(generator=source) for source in sources]
        return self._scaled(torch.cat(drawn).float())

    def encode_all(self, pixels: Tensor) -> Tensor:
        """The likeliest latents of several pictures ``[B, 3, H, W]``."""
        encoded = self._module.encode(pixels.to(self._device.torch, self._module.dtype))
        latents = encoded.latents if self.tiny else encoded.latent_dist.mode()
        return self._scaled(latents.float())

    def skip_draw(self, shape: Sequence[int], sources: Sequence[torch.Generator]) -> None:
        """Moves the generators on as one ``encode`` would, without its work.

        ``shape`` is ``(C, h, w)`` of the latents.
        """
        if not self.tiny:
            for source in sources:
                torch.randn((1, *shape), generator=source)

    def decode(self, latents: Tensor) -> tuple[Tensor, tuple[str, ...]]:
        """Pictures and notes about thrifty ways that had to be taken.

        Raises:
            MemoryShortage: not even tiles fit.
        """
        rungs = [Rung(lambda: self._one_by_one(latents), ONE_BY_ONE)]
        if self._device.whole_batches or len(latents) == 1:
            rungs.insert(0, Rung(lambda: self._decode(latents)))
        else:
            rungs = [Rung(lambda: self._one_by_one(latents))]  # the usual way on a CPU
        if not self.tiny or self.factor == TINY_TILE_FACTOR:
            rungs += [Rung(partial(self._tiled, latents, side), TILED) for side in TILES]
        pixels, note = climb(rungs, self._device, "The picture could not be decoded")
        if self._module.dtype != torch.float32 and not torch.isfinite(pixels).all():
            return self._careful(latents), (FULL_PRECISION,)
        return pixels, (note,) if note else ()

    def _decode(self, latents: Tensor) -> Tensor:
        decoded: Tensor = self._module.decode(
            self._unscaled(latents).to(self._device.torch, self._module.dtype), return_dict=False
        )[0]
        return decoded.float()

    def _one_by_one(self, latents: Tensor) -> Tensor:
        return torch.cat([self._decode(latents[i : i + 1]) for i in range(len(latents))])

    def _tiled(self, latents: Tensor, side: int) -> Tensor:
        module = self._module
        usual = module.tile_sample_min_size, module.tile_latent_min_size
        module.tile_sample_min_size, module.tile_latent_min_size = side, side // self.factor
        module.enable_tiling()
        try:
            return self._one_by_one(latents)
        finally:
            module.disable_tiling()
            module.tile_sample_min_size, module.tile_latent_min_size = usual

    def _careful(self, latents: Tensor) -> Tensor:
        stored = self._module.dtype
        _cast(self._module, torch.float32)
        try:
            return self._one_by_one(latents)
        finally:
            _cast(self._module, stored)

    def _scaled(self, latents: Tensor) -> Tensor:
        if self._mean is None or self._std is None:
            return latents * self._scale
        mean, std = self._mean.to(latents.device), self._std.to(latents.device)
        return (latents - mean) * self._scale / std

    def _unscaled(self, latents: Tensor) -> Tensor:
        if self._mean is None or self._std is None:
            return latents / self._scale
        mean, std = self._mean.to(latents.device), self._std.to(latents.device)
        return latents * std / self._scale + mean


def _cast(module: nn.Module, dtype: torch.dtype) -> None:
    # diffusers' own ``to`` writes a warning to the log about casting, which is what we want here.
    nn.Module.to(module, dtype=dtype)


def _per_channel(config: Any, name: str) -> Tensor | None:
    values = getattr(config, name, None)
    return None if values is None else torch.tensor(values).view(1, -1, 1, 1)
