"""Image to image and inpainting: the first latents, and the mask in every step.

Legend of shapes
    pixels: [1, 3, H, W] in -1..1; mask: [1, 1, H, W], 1 is repainted
    clean: [B, C, h, w] the picture's latents, drawn per picture of the batch
    small: [1, 1, h, w] the mask at the latents' size

The order in which generators are used is that of diffusers' pipelines, so that a seed means the
same picture: the picture's latents, the noise, the masked picture's latents.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from studio.domain.request import InitImage
from studio.engine.host import Host
from studio.engine.noise import normal
from studio.engine.pictures import to_mask, to_pixels
from studio.engine.samplers import Sampler
from studio.engine.stages import Extension, Run


@dataclass(frozen=True)
class Start:
    """How a run begins.

    Attributes:
        latents: ``[B, C, h, w]`` of the first step.
        extensions: what inpainting does in every step.
        extra: ``[B, E, h, w]`` further inputs of an inpainting model, or ``None``.
        kept: pixels ``[1, 3, H, W]`` and mask of what must come back untouched, or ``None``.
    """

    latents: Tensor
    extensions: tuple[Extension, ...] = ()
    extra: Tensor | None = None
    kept: tuple[Tensor, Tensor] | None = None


def begin(
    host: Host,
    sampler: Sampler,
    sources: Sequence[torch.Generator],
    size: tuple[int, int],
    init: InitImage | None,
) -> Start:
    """The first latents of a run from noise, from a picture, or within a mask."""
    shape = latent_shape(host, size)
    if init is None:
        noise = _noise(host, shape, sources)
        start = Start(sampler.start(noise))
        if host.extra_channels:  # an inpainting model without a picture repaints everything
            blank = torch.full((1, 3, size[1], size[0]), 1.0)
            return _with_extra(host, start, sources, blank, torch.ones_like(blank[:, :1]))
        return start
    pixels = to_pixels(init.picture, size)
    if init.mask is None and not host.extra_channels:
        clean = host.autoencoder.encode(pixels, sources)
        return Start(sampler.add_noise(clean, _noise(host, shape, sources), 0))
    mask = torch.ones_like(pixels[:, :1]) if init.mask is None else to_mask(init.mask, size)
    return _inpaint(host, sampler, sources, pixels, mask, init.strength)


def latent_shape(host: Host, size: tuple[int, int]) -> tuple[int, int, int]:
    """``(C, h, w)`` for pictures of ``size`` (width, height) pixels."""
    factor = host.autoencoder.factor
    return host.autoencoder.channels, size[1] // factor, size[0] // factor


def _inpaint(
    host: Host,
    sampler: Sampler,
    sources: Sequence[torch.Generator],
    pixels: Tensor,
    mask: Tensor,
    strength: float,
) -> Start:
    size = (pixels.shape[-1], pixels.shape[-2])
    shape = latent_shape(host, size)
    # An inpainting model sees the picture beside the latents, and needs its own only to start from.
    needed = strength < 1 or not host.extra_channels
    clean = host.autoencoder.encode(pixels, sources) if needed else None
    noise = _noise(host, shape, sources)
    if clean is None or strength == 1:
        first = sampler.start(noise)
    else:
        first = sampler.add_noise(clean, noise, 0)
    kept = (pixels, mask)
    if host.extra_channels:
        return _with_extra(host, Start(first, kept=kept), sources, pixels, mask)
    assert clean is not None
    host.autoencoder.skip_draw(shape, sources)
    keep = KeepUnmasked(clean, noise, _shrunk(mask, shape).to(first.device))
    return Start(first, (keep,), None, kept)


def _with_extra(
    host: Host, start: Start, sources: Sequence[torch.Generator], pixels: Tensor, mask: Tensor
) -> Start:
    masked = host.autoencoder.encode(pixels * (mask < 0.5), sources)
    small = _shrunk(mask, tuple(masked.shape[1:])).to(masked.device)
    extra = torch.cat([small.expand(len(masked), -1, -1, -1), masked], dim=1)
    return Start(start.latents, start.extensions, extra, start.kept)


def _noise(host: Host, shape: tuple[int, int, int], sources: Sequence[torch.Generator]) -> Tensor:
    return normal(shape, sources).to(host.device.torch)


def _shrunk(mask: Tensor, shape: Sequence[int]) -> Tensor:
    return functional.interpolate(mask, size=tuple(shape[-2:]))


class KeepUnmasked(Extension):
    """After every step, what the mask keeps is put back at that step's noise.

    Runs before previews and other onlookers, so that they see the blend.
    """

    order = -10

    def __init__(self, clean: Tensor, noise: Tensor, mask: Tensor) -> None:
        self._clean, self._noise, self._mask = clean, noise, mask

    def after_step(self, run: Run) -> None:
        kept = self._clean
        if run.step + 1 < run.steps:
            kept = run.sampler.add_noise(self._clean, self._noise, run.step + 1)
        run.latents = (1 - self._mask) * kept + self._mask * run.latents
        assert run.clean is not None
        run.clean = (1 - self._mask) * self._clean + self._mask * run.clean


def paste_kept(decoded: Tensor, pixels: Tensor, mask: Tensor) -> Tensor:
    """``decoded`` ``[B, 3, H, W]`` with the picture's own pixels wherever the mask keeps them."""
    return torch.where(mask.to(decoded.device) >= 0.5, decoded, pixels.to(decoded.device))
