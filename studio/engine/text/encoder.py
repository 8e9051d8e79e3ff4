"""Prompts to hidden states, equal to diffusers' ``encode_prompt`` where that cuts nothing off.

Legend of shapes
    T: positions, the number of chunks times the encoder's window (77 for SD 1.5 and SDXL)
    hidden: [1, T, C], C of all encoders together (768 for SD 1.5, 768 + 1280 for SDXL)
    pooled: [1, P], the projected state at the EOS of the first chunk (SDXL: 1280)
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from contextlib import ExitStack
from copy import copy
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from studio.engine.text.cache import Conditioning, TextCache
from studio.engine.text.chunks import Chunk, Special, Token, split
from studio.engine.text.learned import TextChange, Vocabulary, completed
from studio.engine.text.prompt import parse_prompt

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
    """

    def __init__(
        self,
        tokenizers: Sequence[Any],
        encoders: Sequence[Any],
        *,
        penultimate: bool,
        zero_empty_negative: bool,
        cache: TextCache | None = None,
    ) -> None:
        self._tokenizers, self._encoders = tuple(tokenizers), tuple(encoders)
        self._penultimate, self._zero_empty_negative = penultimate, zero_empty_negative
        self._cache = TextCache() if cache is None else cache
        self._read_with(())

    @property
    def networks(self) -> Mapping[str, Any]:
        """The text encoders by their names in a diffusers folder."""
        names = ("text_encoder", "text_encoder_2")
        return dict(zip(names, self._encoders, strict=False))

    def changed(self, changes: Sequence[TextChange]) -> PromptEncoder:
        """The same encoders and cache, reading as ``changes`` of one run have it."""
        other = copy(self)
        other._read_with(changes)
        return other

    def completed(self, prompt: str, negative: str) -> tuple[str, str]:
        """Both prompts with the learned tokens of the run; see ``learned.completed``."""
        return completed(prompt, negative, [c.token for c in self._changes if c.token])

    def _read_with(self, changes: Sequence[TextChange]) -> None:
        self._changes = tuple(changes)
        last = len(self._encoders) - 1
        self._slots = tuple(
            _Slot(i, *pair, changes, penultimate=self._penultimate, pools=i == last)
            for i, pair in enumerate(zip(self._tokenizers, self._encoders, strict=True))
        )

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


class _Slot:
    """One tokenizer with its encoder."""

    def __init__(
        self,
        index: int,
        tokenizer: Any,
        encoder: Any,
        changes: Sequence[TextChange],
        *,
        penultimate: bool,
        pools: bool,
    ) -> None:
        self._index, self._tokenizer, self._encoder = index, tokenizer, encoder
        self._changes = changes
        tokens = [change.token for change in changes if change.token]
        self._vocabulary = Vocabulary(tokens, index, encoder.get_input_embeddings())
        self._penultimate = penultimate
        self._project = getattr(encoder, "text_projection", None) if pools else None
        # A tokenizer without its config believes in a window of 1e30.
        self.window = int(min(tokenizer.model_max_length, encoder.config.max_position_embeddings))
        self._masked = bool(getattr(encoder.config, "use_attention_mask", False))
        self._special = _special(tokenizer)

    def chunks(self, prompt: str) -> tuple[Chunk, ...]:
        """``prompt`` in windows."""
        tokens = [
            Token(token, span.weight, new_chunk=span.new_chunk and i == 0)
            for span in parse_prompt(prompt)
            for i, token in enumerate(self._vocabulary.ids(span.text, self._ids))
        ]
        return split(tokens, self.window, self._special)

    def encode(self, prompt: str, count: int, cache: TextCache) -> Conditioning:
        """``count`` windows, weighted; raw states come from the cache."""
        chunks = self.chunks(prompt)
        chunks += split((), self.window, self._special) * (count - len(chunks))
        raw = [cache.get((self._index, c.ids, self._key(c)), _Job(self, c)) for c in chunks]
        hidden = [_weighted(r.hidden, c.weights) for r, c in zip(raw, chunks, strict=True)]
        return Conditioning(torch.cat(hidden, dim=1), raw[0].pooled)

    @torch.no_grad()
    def run(self, chunk: Chunk) -> Conditioning:
        """One chunk through the encoder, alone: a batch would change the last bits."""
        device = self._encoder.device
        ids = torch.tensor([chunk.ids], device=device)
        with ExitStack() as stack:
            for change in self._changes:
                if change.hooks:
                    stack.enter_context(change.hooks())
            ids = stack.enter_context(self._vocabulary.embedded(ids))
            return self._states(ids, chunk.eos)

    def _states(self, ids: Tensor, eos: int) -> Conditioning:
        mask = None
        if self._masked:
            mask = (torch.arange(self.window, device=ids.device) <= eos).long()[None]
        out = self._encoder(ids, attention_mask=mask, output_hidden_states=self._penultimate)
        hidden = out.hidden_states[-2] if self._penultimate else out.last_hidden_state
        pooled = None
        if self._project is not None:
            # Not the model's own pooling: with `eos_token_id == 2` in its config it takes the
            # highest id for the EOS, which a learned token is.
            pooled = self._project(out.last_hidden_state[:, eos])
        return Conditioning(hidden.to(self._encoder.dtype), pooled)

    def _key(self, chunk: Chunk) -> tuple[Hashable, ...]:
        """The changes that ``chunk`` notices: learned tokens only where they stand."""
        learned = self._vocabulary.holds(chunk.ids)
        return tuple(c.key for c in self._changes if c.hooks or (learned and c.token))

    def _ids(self, text: str) -> list[int]:
        return _ids(self._tokenizer, text)


@dataclass(frozen=True)
class _Job:
    slot: _Slot
    chunk: Chunk

    def __call__(self) -> Conditioning:
        return self.slot.run(self.chunk)


def _weighted(hidden: Tensor, weights: tuple[float, ...]) -> Tensor:
    """``hidden`` [1, window, C] times its tokens' weights, its mean restored as A1111 does.

    The mean of trained CLIP states is far from zero, and dividing by its change keeps the
    magnitude. Where it happens to be near zero the quotient means nothing; it then lies outside of
    what weights between the smallest and the largest can cause, and the root mean square is
    restored in its place.
    """
    if all(weight == 1 for weight in weights):
        return hidden
    before = hidden.float()
    after = before * torch.tensor(weights, device=hidden.device)[None, :, None]
    ratio = float(before.mean() / after.mean())
    lowest, highest = min(weights), max(abs(weight) for weight in weights)
    if not (math.isfinite(ratio) and 1 / highest <= ratio <= 1 / max(lowest, 0.1)):
        ratio = float((before.square().mean() / after.square().mean()).sqrt())
    return (after * ratio).to(hidden.dtype)


def _ids(tokenizer: Any, text: str) -> list[int]:
    # verbose=False: a long text is no reason for a warning here, it will be read in chunks.
    ids: list[int] = tokenizer(text, add_special_tokens=False, verbose=False).input_ids
    return ids


def _special(tokenizer: Any) -> Special:
    comma = _ids(tokenizer, ",")
    known = len(comma) == 1 and comma[0] != tokenizer.unk_token_id
    eos = tokenizer.eos_token_id
    pad = eos if tokenizer.pad_token_id is None else tokenizer.pad_token_id
    return Special(tokenizer.bos_token_id, eos, pad, comma[0] if known else None)
