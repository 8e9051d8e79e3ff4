"""Classifier-free guidance: both halves in one call of the network.

Legend of shapes
    latents, extra: [B, C, h, w], [B, E, h, w] or None
    conditions: rows of the negative prompt first, then of the prompt

Source: Ho & Salimans 2022.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import torch
from torch import Tensor

from studio.engine.host import Host, Residuals
from studio.engine.memory import Rung, climb
from studio.engine.text.encoder import Conditioning

SPLIT = "Memory was short, so the pictures of the batch were computed one after the other."


class Guidance:
    """The network with guidance; off, and half the work, at a scale of 1 or less.

    Args:
        texts: the prompt and the negative prompt, of equal length.
        scale: ``negative + scale * (prompt - negative)``.
        batch: pictures.
        size: (width, height) in pixels.
    """

    def __init__(
        self,
        host: Host,
        texts: tuple[Conditioning, Conditioning],
        scale: float,
        batch: int,
        size: tuple[int, int],
    ) -> None:
        self._host, self._scale, self._size = host, scale, size
        self._doubles = scale > 1 and not host.guides_itself
        prompt, negative = texts
        self._texts: Sequence[Conditioning] = (negative, prompt) if self._doubles else (prompt,)
        self._chunk = batch if host.device.whole_batches else 1
        self._conditions: dict[int, Any] = {}

    def predict(
        self, latents: Tensor, timestep: Tensor, extra: Tensor | None, add: Residuals
    ) -> tuple[Tensor, str]:
        """The guided prediction ``[B, C, h, w]`` and a note if memory forced a thriftier way.

        Raises:
            MemoryShortage: not even one picture fits.
        """

        def in_chunks(size: int) -> Tensor:
            result = self._in_chunks(latents, timestep, extra, add, size)
            self._chunk = size  # what did not fit once is not tried again
            return result

        rungs = [Rung(partial(in_chunks, self._chunk))]
        if self._chunk > 1:
            rungs.append(Rung(partial(in_chunks, 1), SPLIT))
        return climb(rungs, self._host.device, "The picture could not be computed")

    def _in_chunks(
        self, latents: Tensor, timestep: Tensor, extra: Tensor | None, add: Residuals, size: int
    ) -> Tensor:
        parts = []
        for i in range(0, len(latents), size):
            more = None if extra is None else extra[i : i + size]
            parts.append(self._guided(latents[i : i + size], timestep, more, add))
        return parts[0] if len(parts) == 1 else torch.cat(parts)

    def _guided(
        self, latents: Tensor, timestep: Tensor, extra: Tensor | None, add: Residuals
    ) -> Tensor:
        condition = self._condition(len(latents))
        if not self._doubles:
            return self._host.predict(latents, timestep, condition, extra, add)
        twice = torch.cat([latents] * 2)
        extra = None if extra is None else torch.cat([extra] * 2)
        negative, prompt = self._host.predict(twice, timestep, condition, extra, add).chunk(2)
        return negative + self._scale * (prompt - negative)

    def _condition(self, batch: int) -> Any:
        if batch not in self._conditions:
            self._conditions[batch] = self._host.condition(
                self._texts, batch, self._size, self._scale
            )
        return self._conditions[batch]
