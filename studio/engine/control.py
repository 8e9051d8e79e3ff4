"""Asks the ControlNets of a call and collects what they say.

Legend of shapes
    B: rows, the negative prompt's before the prompt's
    latents: [B, C, h, w]    hidden: [B, T, C]    picture: [1, 3, H, W]
    sums: of [B, C_i, h_i, w_i] for each skip connection of the U-Net, then for its middle

Source: Zhang et al. 2023; several at once as in diffusers' ``MultiControlNetModel``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from torch import Tensor

from studio.engine.additions import Sum
from studio.engine.host import ControlCall, Ear


def control_residuals(
    calls: Sequence[ControlCall],
    latents: Tensor,
    timestep: Tensor,
    hidden: Tensor,
    added: Mapping[str, Tensor] | None,
    texts: int,
    ear: Ear | None = None,
) -> list[Sum]:
    """What all ``calls`` add, or nothing without any.

    Sums are float32, because halves lose the small ones beside the large.

    Args:
        calls: with their scales.
        latents: of the step, in the U-Net's dtype.
        timestep: of the step.
        hidden: the prompts', for those that bring none of their own.
        added: SDXL's further conditions.
        texts: see ``rows_of``.
        ear: see ``Residuals.ear``.
    """
    sums: list[Sum] = []
    for index, call in enumerate(calls):
        own = call.hidden
        down, middle = call.net(
            latents,
            timestep,
            encoder_hidden_states=hidden if own is None else rows_of(own, texts, len(latents)),
            controlnet_cond=call.picture.expand(len(latents), -1, -1, -1),
            added_cond_kwargs=added,
            return_dict=False,
        )
        if ear is not None:
            ear.control(index, (*down, middle))
        said = _weighed(call, (*down, middle))
        sums = sums or [Sum() for _ in said]
        for here, residual in zip(sums, said, strict=True):
            if call.position is None:
                here.add(residual)
            else:
                here.terms.append((call.position, residual))
    return sums


def _weighed(call: ControlCall, residuals: Sequence[Tensor]) -> list[Tensor]:
    """What ``call`` adds: the residuals in float32, scaled, and nothing beyond its mask."""
    factors = call.factors or (1.0,) * len(residuals)
    said = [r.float() * (call.scale * f) for r, f in zip(residuals, factors, strict=True)]
    if call.mask is not None:
        said = [residual * call.mask.at(*residual.shape[-2:]) for residual in said]
    return said


def rows_of(pair: Tensor, texts: int, rows: int) -> Tensor:
    """``[rows, T, C]`` of a pair ``[2, T, C]``; with one text the prompt's half alone."""
    return pair[2 - texts :].repeat_interleave(rows // texts, dim=0)
