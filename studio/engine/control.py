"""Asks the ControlNets of a call and adds up what they say.

Legend of shapes
    B: rows, the negative prompt's before the prompt's
    latents: [B, C, h, w]    hidden: [B, T, C]    picture: [1, 3, H, W]
    down: one [B, C_i, h_i, w_i] for each skip connection of the U-Net; middle: [B, C_m, h_m, w_m]

Source: Zhang et al. 2023; several at once as in diffusers' ``MultiControlNetModel``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from torch import Tensor

from studio.engine.host import ControlCall


def control_residuals(
    calls: Sequence[ControlCall],
    latents: Tensor,
    timestep: Tensor,
    hidden: Tensor,
    added: Mapping[str, Tensor] | None,
    texts: int,
    heard: Callable[[int, Sequence[Tensor]], None] | None = None,
) -> tuple[tuple[Tensor, ...] | None, Tensor | None]:
    """``(down, middle)`` of all ``calls``, or ``(None, None)`` without any.

    Both or neither: down alone would be taken for a T2I-Adapter's. Sums are float32, because
    halves lose the small ones beside the large.

    Args:
        calls: with their scales.
        latents: of the step, in the U-Net's dtype.
        timestep: of the step.
        hidden: the prompts', for those that bring none of their own.
        added: SDXL's further conditions.
        texts: see ``rows_of``.
        heard: see ``Residuals.heard``.
    """
    sums: list[Tensor] = []
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
        if heard is not None:
            heard(index, (*down, middle))
        said = _weighed(call, (*down, middle))
        sums = [a + b for a, b in zip(sums, said, strict=True)] if sums else said
    if not sums:
        return None, None
    *outer, inner = (total.to(latents.dtype) for total in sums)
    return tuple(outer), inner


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
