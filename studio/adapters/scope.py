"""Keeps what an adapter adds to the parts of the network and places of the picture it is for.

Legend of shapes
    features: [1, C_i, h_i, w_i] of each level
"""

from __future__ import annotations

from dataclasses import replace

from torch import Tensor

from studio.adapters.base import Env
from studio.adapters.image_parts import shares_of
from studio.domain.request import AdapterUse
from studio.engine.block_keys import factors_at
from studio.engine.host import ControlCall, ImagePrompt
from studio.engine.masks import Mask
from studio.engine.pictures import to_soft_mask


def mask_of(env: Env, use: AdapterUse) -> Mask | None:
    """Where the adapter acts, at every resolution of the run; ``None`` is everywhere."""
    if use.mask is None:
        return None
    width, height = env.size
    factor = env.host.autoencoder.factor
    values = to_soft_mask(use.mask, env.size).to(env.host.device.torch)
    return Mask(values, (height // factor, width // factor))


def scoped_features(features: tuple[Tensor, ...], env: Env, use: AdapterUse) -> tuple[Tensor, ...]:
    """A T2I-Adapter's."""
    if factors := factors_at(env.host.level_blocks, use.blocks):
        features = tuple(f * factor for f, factor in zip(features, factors, strict=False))
    if mask := mask_of(env, use):
        features = tuple(f * mask.at(f.shape[-2], f.shape[-1], f.dtype) for f in features)
    return features


def scoped_control(call: ControlCall, env: Env, use: AdapterUse) -> ControlCall:
    """A ControlNet's."""
    factors = factors_at(env.host.skip_blocks, use.blocks)
    return replace(call, factors=factors, mask=mask_of(env, use))


def scoped_image(image: ImagePrompt, env: Env, use: AdapterUse) -> ImagePrompt:
    """What cross-attention reads of a picture.

    Raises:
        AdapterError: see ``shares_of``.
    """
    factors, shares = factors_at(env.host.image_blocks, use.blocks), shares_of(env.host, use.takes)
    if factors and shares:
        factors = tuple(factor * share for factor, share in zip(factors, shares, strict=True))
    return replace(image, factors=factors or shares, mask=mask_of(env, use))
