"""What an adapter is: the one seam through which any capability joins a run.

An adapter is loaded once and kept; ``prepare`` makes of it what one run needs; the composer asks
what it contributes at every step. Constructing and preparing change nothing of the host.

Legend of shapes
    B: pictures of the run, h and w: the latents' size
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from torch import Tensor

from studio.domain.events import Event, StopToken
from studio.domain.request import AdapterUse
from studio.engine.cache import ContentCache
from studio.engine.host import ControlCall, Host, ImagePrompt
from studio.engine.low_rank import Change
from studio.engine.text.learned import TextChange


@dataclass(frozen=True)
class Env:
    """Where an adapter is loaded and prepared.

    Attributes:
        host: the loaded model.
        size: (width, height) of the run's pictures in pixels.
        cache: results by content, which outlive the run.
        starter: the folder of the embedded family.
        emit, stop: to tell of a long load and to end it.
        face_packs: folders where packs of face nets may lie.
    """

    host: Host
    size: tuple[int, int]
    cache: ContentCache
    starter: Path
    emit: Callable[[Event], None]
    stop: StopToken
    face_packs: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Contribution:
    """What one adapter adds at one step, before its weight. Each kind fills what it has.

    Attributes:
        intrablock: T2I-Adapter features ``[1, C_i, h_i, w_i]``, from the outer level inwards.
        bare: the same before it was kept to parts and a mask; for the meter.
        controls: ControlNets to be asked.
        images: pictures for cross-attention; the host must be attached (``Host.image_prompts``).
        low_rank: a LoRA that ``attach`` has put into ``Host.low_rank``.
    """

    intrablock: tuple[Tensor, ...] = ()
    bare: tuple[Tensor, ...] = ()
    controls: tuple[ControlCall, ...] = ()
    images: tuple[ImagePrompt, ...] = ()
    low_rank: Change | None = None


class Prepared(Protocol):
    """An adapter ready for one run."""

    def attach(self, host: Host) -> AbstractContextManager[object]:
        """Hooks into the host; leaving the context restores it bit for bit."""

    def on_step(self, step: int, steps: int) -> Contribution | None:
        """What is added at ``step``; only asked while switched on with a weight other than 0."""


@runtime_checkable
class ChangesText(Protocol):
    """A prepared adapter that also changes how prompts are read, once before the run."""

    def text_change(self, weight: float) -> TextChange | None:
        """What it changes at ``weight``, the strongest of the run; ``None`` for nothing."""


class Adapter(Protocol):
    """One loaded adapter; the class of each kind is one file of this package."""

    def prepare(self, env: Env, use: AdapterUse) -> Prepared:
        """Does once what every step would repeat: encode, project, features.

        Raises:
            AdapterError: it does not fit the model, or lacks what it looks at.
        """


class AdapterKind(Protocol):
    """How a kind is read from disk."""

    def __call__(self, path: Path, env: Env) -> Adapter:
        """The adapter in a folder or file.

        Raises:
            AdapterError: missing, damaged, or of another kind.
            Cancelled: polled between tensors.
        """


def no_hooks() -> AbstractContextManager[object]:
    """For kinds that contribute without hooks."""
    return nullcontext()
