"""What the worker tells the window. Frozen values, safe to hand from thread to thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage

from studio.domain.events import Outcome

WARM_UP = 0  # the job id of what nobody asked for: loading the model after the window shows


@dataclass(frozen=True)
class JobLoading:
    """A model is being read; ``fraction`` 0..1. ``job`` is who waits for it, or ``WARM_UP``."""

    job: int
    what: str
    fraction: float


@dataclass(frozen=True)
class JobStarted:
    """The first of ``steps`` steps is about to run."""

    job: int
    steps: int


@dataclass(frozen=True)
class JobProgress:
    """Step ``step`` of ``steps`` has ended after ``seconds``; ``left`` seconds are expected."""

    job: int
    step: int
    steps: int
    seconds: float
    left: float


@dataclass(frozen=True, eq=False)
class JobPreview:
    """What the pictures look like after ``step``: one small RGB32 picture for each of the batch."""

    job: int
    step: int
    images: tuple[QImage, ...]


@dataclass(frozen=True, eq=False)
class JobFinished:
    """The pictures are there."""

    job: int
    outcome: Outcome


@dataclass(frozen=True)
class JobFailed:
    """Nothing came of it. Sentences for the artist; ``details`` is the traceback."""

    job: int
    what: str
    kept: str
    remedy: str
    details: str

    @property
    def sentence(self) -> str:
        """What happened, what was kept and what to try, in one line."""
        return " ".join(part for part in (self.what, self.kept, self.remedy) if part)


@dataclass(frozen=True)
class JobCancelled:
    """The artist cancelled it, before or while it ran."""

    job: int


@dataclass(frozen=True)
class EngineReady:
    """The engine has started and ``model`` is loaded: the next request runs at once."""

    model: str
    device: str
    dtype: str
    seconds: float
