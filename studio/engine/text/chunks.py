"""Cuts tokens into chunks that each fill the encoder's window once: nothing is left out.

Legend
    window: positions of the text encoder, 77 for SD 1.5 and SDXL
    chunk: [BOS, up to window - 2 tokens, EOS, padding], ids and weights of length window
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

COMMA_SHARE = 4  # a chunk may end early at a comma in its last quarter rather than split a phrase


@dataclass(frozen=True)
class Special:
    """The ids a tokenizer puts around text."""

    bos: int
    eos: int
    pad: int
    comma: int | None = None


@dataclass(frozen=True)
class Token:
    """One token of a prompt."""

    id: int
    weight: float = 1.0
    new_chunk: bool = False


@dataclass(frozen=True)
class Chunk:
    """One window's worth: see the module's legend.

    Attributes:
        ids: token ids, ``window`` of them.
        weights: one a token; BOS, EOS and padding weigh 1.
        eos: where the EOS stands that ends the text.
    """

    ids: tuple[int, ...]
    weights: tuple[float, ...]
    eos: int


def split(tokens: Iterable[Token], window: int, special: Special) -> tuple[Chunk, ...]:
    """All tokens in as many chunks as it takes, at least one.

    A full chunk ends at the last comma of its last quarter where there is one, so that a phrase
    is not torn apart; the encoder never sees across chunks.

    Args:
        tokens: in order.
        window: at least 3.
        special: the ids around the text.
    """
    room = window - 2
    chunks: list[list[Token]] = [[]]
    for token in tokens:
        if token.new_chunk and chunks[-1]:
            chunks.append([])
        if len(chunks[-1]) == room:
            kept = _phrase_end(chunks[-1], special.comma) if token.id != special.comma else room
            chunks.append(chunks[-1][kept:])
            del chunks[-2][kept:]
        chunks[-1].append(token)
    return tuple(_framed(chunk, window, special) for chunk in chunks)


def _phrase_end(tokens: list[Token], comma: int | None) -> int:
    """How many of a full chunk's tokens stay in it."""
    room = len(tokens)
    for i in range(room - 1, room - 1 - room // COMMA_SHARE, -1):
        if comma is not None and tokens[i].id == comma:
            return i + 1
    return room


def _framed(tokens: list[Token], window: int, special: Special) -> Chunk:
    padding = window - 2 - len(tokens)
    ids = (special.bos, *(t.id for t in tokens), special.eos, *[special.pad] * padding)
    weights = (1.0, *(t.weight for t in tokens), 1.0, *[1.0] * padding)
    return Chunk(ids, weights, eos=len(tokens) + 1)
