"""One tokenizer with its text encoder: a prompt's chunks, encoded, then weighted.

Legend of shapes
    T: positions, the number of chunks times the encoder's window (77 for SD 1.5 and SDXL)
    hidden: [1, T, C], C of this encoder; pooled: [1, P], the projected state at the first EOS
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from studio.engine.text.cache import Conditioning, TextCache
from studio.engine.text.chunks import Chunk, Special, Token, split
from studio.engine.text.learned import TextChange, Vocabulary
from studio.engine.text.prompt import parse_prompt


class Slot:
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
    slot: Slot
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
