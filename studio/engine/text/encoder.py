"""Prompts to hidden states, equal to diffusers' ``encode_prompt`` where that cuts nothing off.

Legend of shapes
    T: positions, the number of chunks times the encoder's window (77 for SD 1.5 and SDXL)
    hidden: [1, T, C], C of all encoders together (768 for SD 1.5, 768 + 1280 for SDXL)
    pooled: [1, P], the projected state at the EOS of the first chunk (SDXL: 1280)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch

from studio.engine.text.cache import Conditioning, TextCache
from studio.engine.text.learned import TextChange, completed
from studio.engine.text.slot import Slot

__all__ = ["Conditioning", "PromptEncoder", "TextCache"]


class PromptEncoder:
    """Encodes prompts with the text encoders of one model.

    Args:
        tokenizers: CLIP tokenizers, one an encoder.
        encoders: ``CLIPTextModel`` / ``CLIPTextModelWithProjection``, in order of concatenation.
        penultimate: take ``hidden_states[-2]`` (SDXL) rather than the last, normalised state.
        zero_empty_negative: an empty negative prompt becomes zeros (SDXL's
            ``force_zeros_for_empty_prompt``).
        cache: shared with nothing that has other encoders.
        changes: what adapters change of how prompts are read.
    """

    def __init__(
        self,
        tokenizers: Sequence[Any],
        encoders: Sequence[Any],
        *,
        penultimate: bool,
        zero_empty_negative: bool,
        cache: TextCache | None = None,
        changes: Sequence[TextChange] = (),
    ) -> None:
        self._tokenizers, self._encoders = tuple(tokenizers), tuple(encoders)
        self._penultimate, self._zero_empty_negative = penultimate, zero_empty_negative
        self._cache = TextCache() if cache is None else cache
        self._changes = tuple(changes)
        last = len(self._encoders) - 1
        self._slots = tuple(
            Slot(i, *pair, self._changes, penultimate=penultimate, pools=i == last)
            for i, pair in enumerate(zip(self._tokenizers, self._encoders, strict=True))
        )

    @property
    def networks(self) -> Mapping[str, Any]:
        """The text encoders by their names in a diffusers folder."""
        names = ("text_encoder", "text_encoder_2")
        return dict(zip(names, self._encoders, strict=False))

    def changed(self, changes: Sequence[TextChange]) -> PromptEncoder:
        """The same encoders and cache, reading as ``changes`` of one run have it."""
        if tuple(changes) == self._changes:
            return self
        return PromptEncoder(
            self._tokenizers,
            self._encoders,
            penultimate=self._penultimate,
            zero_empty_negative=self._zero_empty_negative,
            cache=self._cache,
            changes=changes,
        )

    def completed(self, prompt: str, negative: str) -> tuple[str, str]:
        """Both prompts with the learned tokens of the run; see ``learned.completed``."""
        return completed(prompt, negative, [c.token for c in self._changes if c.token])

    def pair(self, prompt: str, negative: str) -> tuple[Conditioning, Conditioning]:
        """Both prompts at one length T, on the encoder's device and in its dtype.

        A prompt longer than the window is read in chunks, the shorter of the two filled up with
        empty ones. Nothing is cut off.
        """
        count = max(self.chunks(prompt), self.chunks(negative))
        positive = self._encode(prompt, count)
        if self._zero_empty_negative and not negative.strip():
            pooled = None if positive.pooled is None else torch.zeros_like(positive.pooled)
            return positive, Conditioning(torch.zeros_like(positive.hidden), pooled)
        return positive, self._encode(negative, count)

    def chunks(self, prompt: str) -> int:
        """How many windows ``prompt`` fills, at least 1."""
        return max(len(slot.chunks(prompt)) for slot in self._slots)

    def length_note(self, prompt: str) -> str | None:
        """A sentence for the artist if ``prompt`` is longer than one window, else ``None``."""
        count = self.chunks(prompt)
        if count == 1:
            return None
        room = min(slot.window for slot in self._slots) - 2
        return (
            f"The prompt is longer than the {room} tokens that the model reads at once; "
            f"it is read in {count} parts and nothing is left out."
        )

    def _encode(self, prompt: str, count: int) -> Conditioning:
        parts = [slot.encode(prompt, count, self._cache) for slot in self._slots]
        return Conditioning(torch.cat([part.hidden for part in parts], dim=-1), parts[-1].pooled)
