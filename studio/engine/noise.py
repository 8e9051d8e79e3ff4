"""Noise per picture: each has its own generator, so that no picture depends on its batch.

Legend of shapes
    noise: [B, C, H/f, W/f] float32, f pixels a latent
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor


def generators(seed: int, batch: int) -> list[torch.Generator]:
    """One generator a picture, seeded ``seed``, ``seed + 1``, ...

    They live on the CPU whatever the device, as diffusers' do, so that a seed means the same
    picture everywhere.
    """
    return [torch.Generator("cpu").manual_seed(seed + i) for i in range(batch)]


def normal(shape: Sequence[int], sources: Sequence[torch.Generator]) -> Tensor:
    """Standard normal noise ``[B, *shape]`` on the CPU, picture ``i`` from ``sources[i]``."""
    return torch.cat([torch.randn((1, *shape), generator=source) for source in sources])
