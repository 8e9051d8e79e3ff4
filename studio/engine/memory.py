"""What happens when memory runs out: a ladder of ever thriftier ways, then a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import torch

from studio.domain.errors import MemoryShortage
from studio.engine.device import Device

T = TypeVar("T")

_CPU_WORDS = ("can't allocate memory", "not enough memory", "out of memory")


@dataclass(frozen=True)
class Rung(Generic[T]):
    """One way to do a thing; ``note`` tells the artist that it was taken, "" for the usual way."""

    way: Callable[[], T]
    note: str = ""


def is_shortage(error: BaseException) -> bool:
    """Whether ``error`` says that memory ran out; the CPU says so in a plain RuntimeError."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    return isinstance(error, RuntimeError) and any(w in str(error).lower() for w in _CPU_WORDS)


def climb(rungs: Sequence[Rung[T]], device: Device, what: str) -> tuple[T, str]:
    """The result of the first way that fits into memory, with that way's note.

    ``what`` begins the sentence of the failure, e.g. "The picture could not be decoded".

    Raises:
        MemoryShortage: none fits.
    """
    shortage: BaseException | None = None
    for rung in rungs:
        try:
            return rung.way(), rung.note
        except (RuntimeError, MemoryError) as error:
            if not is_shortage(error):
                raise
            shortage = error.with_traceback(None)  # its frames hold the tensors that filled memory
        device.release()
    raise shortage_error(what) from shortage


def shortage_error(what: str) -> MemoryShortage:
    """The sentence for memory that ran out."""
    return MemoryShortage(
        f"{what}: there was not enough memory.",
        kept="Your document and the loaded model were kept.",
        remedy="Try a smaller size or batch, or close other programs.",
    )
