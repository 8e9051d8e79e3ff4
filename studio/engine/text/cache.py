"""Encoded text, so that each distinct one is encoded once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TypeAlias

from torch import Tensor

# Which encoder, the ids of one chunk, and what adapters change of how that chunk is read.
Key: TypeAlias = tuple[int, tuple[int, ...], tuple[Hashable, ...]]


@dataclass(frozen=True, eq=False)
class Conditioning:
    """What the U-Net reads of one prompt.

    Attributes:
        hidden: ``[1, T, C]``, T a multiple of the encoder's window.
        pooled: ``[1, P]`` of the first chunk, or ``None`` where the family has none.
    """

    hidden: Tensor
    pooled: Tensor | None = None


class TextCache:
    """The most recently used chunks, unweighted, by content. One cache serves one model.

    Weights are applied afterwards, so moving a weight encodes nothing anew.

    Args:
        size: how many chunks are kept; one of SDXL takes 0.6 MB.
    """

    def __init__(self, size: int = 64) -> None:
        self._size = size
        self._entries: OrderedDict[Key, Conditioning] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: Key, encode: Callable[[], Conditioning]) -> Conditioning:
        """The entry of ``key``, encoded now if it is not there."""
        entry = self._entries.get(key)
        if entry is None:
            entry = self._entries[key] = encode()
            if len(self._entries) > self._size:
                self._entries.popitem(last=False)
        else:
            self._entries.move_to_end(key)
        return entry

    def clear(self) -> None:
        """Forgets everything: the encoder's weights changed."""
        self._entries.clear()
