"""What the engine tells while it works, and how it is told to stop. All frozen, all picklable."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from studio.domain.interference import Field
from studio.domain.picture import Array
from studio.domain.request import Request


@dataclass(frozen=True)
class Loading:
    """A model or adapter is being read: ``what`` in words, ``fraction`` 0..1 done."""

    what: str
    fraction: float


@dataclass(frozen=True)
class Started:
    """The first step is about to run; ``steps`` is how many will (image-to-image runs fewer)."""

    steps: int


@dataclass(frozen=True)
class Progress:
    """Step ``step`` of ``steps`` has ended; ``seconds`` since Started."""

    step: int
    steps: int
    seconds: float


@dataclass(frozen=True, eq=False)
class Preview:
    """The predicted clean pictures after ``step``: ``[B, h, w, 3]`` uint8 sRGB, may be smaller."""

    step: int
    pixels: Array


@dataclass(frozen=True)
class Timings:
    """Seconds of each part of a run."""

    load: float = 0.0
    encode: float = 0.0
    denoise: float = 0.0
    previews: float = 0.0
    decode: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, eq=False)
class Result:
    """One finished picture.

    Attributes:
        pixels: ``[H, W, 3]`` uint8 sRGB.
        request: the request that makes exactly this picture again (its own seed, batch of 1).
        stopped_at: the step an early "stop here" kept, or ``None`` for a whole run.
    """

    pixels: Array
    request: Request
    stopped_at: int | None = None


@dataclass(frozen=True, eq=False)
class Outcome:
    """Everything a run made, with what it took.

    Attributes:
        fields: how its adapters get into one another's way, see ``studio.domain.interference``.
    """

    results: tuple[Result, ...]
    timings: Timings
    steps: int
    device: str
    dtype: str
    warnings: tuple[str, ...] = field(default=())
    fields: tuple[Field, ...] = ()


Event = Loading | Started | Progress | Preview


class StopToken:
    """Shared between the side that runs and the side that wants it to end. Thread-safe."""

    def __init__(self) -> None:
        self._cancel, self._stop_here = threading.Event(), threading.Event()

    def cancel(self) -> None:
        """Ends the run with nothing to show; polled every step and between tensors of a load."""
        self._cancel.set()

    def stop_here(self) -> None:
        """Good enough: ends the run after the step under way and keeps what it predicts."""
        self._stop_here.set()

    @property
    def cancelled(self) -> bool:
        """Whether ``cancel`` was called."""
        return self._cancel.is_set()

    @property
    def stopping_here(self) -> bool:
        """Whether ``stop_here`` was called."""
        return self._stop_here.is_set()
