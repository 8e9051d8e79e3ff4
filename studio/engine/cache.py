"""Results by content, least recently used out first, within a budget of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from torch import Tensor, nn

T = TypeVar("T")

DEFAULT_BYTES = 512 * 2**20


class ContentCache:
    """Values by a key that says everything they depend on.

    Args:
        limit: bytes of tensors kept; a value larger than that is made but not kept, except what
            is asked for within ``needed``.
    """

    def __init__(self, limit: int = DEFAULT_BYTES) -> None:
        self._limit, self._size = limit, 0
        self._entries: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._needed: set[Hashable] | None = None
        self._lasting: set[Hashable] = set()  # what was needed last

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of ``key``, made now if it is not there."""
        if self._needed is not None:
            self._needed.add(key)
        if key in self._entries:
            self._entries.move_to_end(key)
            found: T = self._entries[key][0]
            return found
        value = make()
        size = size_of(value)
        if size <= self._limit or self._needed is not None:
            self._entries[key] = (value, size)
            self._size += size
            if self._needed is None:
                self._trim({*self._lasting, key})
        return value

    @contextmanager
    def needed(self) -> Iterator[None]:
        """What is asked for while the context lasts is kept until the next one, of any size.

        A run holds all of its adapters in memory anyway, and a ControlNet that is larger than the
        limit would be read again for every picture.
        """
        self._needed = needed = set[Hashable]()
        try:
            yield
        finally:
            self._needed = None
            self._lasting = needed
            self._trim(needed)

    def _trim(self, kept: set[Hashable]) -> None:
        for key in [key for key in self._entries if key not in kept]:
            if self._size <= self._limit:
                break
            self._size -= self._entries.pop(key)[1]

    def clear(self) -> None:
        """Forgets everything."""
        self._entries.clear()
        self._lasting = set()
        self._size = 0


def size_of(value: object) -> int:
    """Bytes of the tensors in ``value``: one, a module, or a list, table or object of some."""
    if isinstance(value, Tensor):
        return value.numel() * value.element_size()
    if isinstance(value, nn.Module):
        return sum(size_of(tensor) for tensor in value.state_dict().values())
    if isinstance(value, (list, tuple)):
        return sum(size_of(item) for item in value)
    if isinstance(value, Mapping):
        return sum(size_of(item) for item in value.values())
    held = vars(value).values() if hasattr(value, "__dict__") else ()
    kinds = (Tensor, nn.Module, list, tuple, Mapping)
    return sum(size_of(item) for item in held if isinstance(item, kinds))
