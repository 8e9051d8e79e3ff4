"""Stages around the denoising loop, so that whatever is not denoising is an extension.

    attach                          hooks go in; an ExitStack takes them out again, whatever happens
    before_run                      the first latents exist
      before_step                   may change latents, extra and residuals
        (the network)
      after_unet                    may change the prediction
        (the sampler)
      after_step                    may change latents and clean
    after_run                       only if nothing raised

Extensions run in the order of their ``order``, equal ones in the order given.

Legend of shapes
    latents, prediction, clean: [B, C, h, w] float32
    extra: [B, E, h, w] float32 or None
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, field

import torch
from torch import Tensor

from studio.domain.events import StopToken
from studio.engine.host import Host, Residuals
from studio.engine.samplers import Sampler


@dataclass
class Run:
    """The state of one run; extensions read and change it.

    Attributes:
        size: (width, height) in pixels.
        sources: a generator per picture.
        latents: x before the step, then after it.
        step: under way, counted from 0.
        prediction: what the network said in this step, guidance applied; from ``after_unet`` on.
        clean: the predicted clean latents of this step; from ``after_step`` on.
        residuals: what adapters add in this step.
        warnings: sentences for the artist.
    """

    host: Host
    sampler: Sampler
    sources: Sequence[torch.Generator]
    latents: Tensor
    stop: StopToken
    size: tuple[int, int]
    step: int = 0
    extra: Tensor | None = None
    prediction: Tensor | None = None
    clean: Tensor | None = None
    residuals: Residuals = field(default_factory=Residuals)
    warnings: list[str] = field(default_factory=list)

    @property
    def steps(self) -> int:
        """How many are run."""
        return len(self.sampler)


class Extension:
    """Does nothing at any stage; subclasses override those they need."""

    order = 0

    def attach(self, host: Host) -> AbstractContextManager[object]:
        """A context whose exit restores the host bit for bit."""
        del host
        return nullcontext()

    def before_run(self, run: Run) -> None:
        """The first latents exist."""

    def before_step(self, run: Run) -> None:
        """The network is about to be asked."""

    def after_unet(self, run: Run) -> None:
        """The network has answered."""

    def after_step(self, run: Run) -> None:
        """The sampler has moved the latents on."""

    def after_run(self, run: Run) -> None:
        """Every step has been run, or the artist said "stop here"."""


class Stages:
    """Extensions in their order, attached to a host while the context lasts."""

    def __init__(self, extensions: Iterable[Extension], host: Host) -> None:
        self._extensions = sorted(extensions, key=lambda extension: extension.order)
        self._host = host
        self._stack = ExitStack()

    def __enter__(self) -> Stages:
        with ExitStack() as stack:  # a later attach that raises takes the earlier ones out
            for extension in self._extensions:
                stack.enter_context(extension.attach(self._host))
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def before_run(self, run: Run) -> None:
        """See ``Extension``."""
        self._each(lambda extension: extension.before_run(run))

    def before_step(self, run: Run) -> None:
        """See ``Extension``."""
        self._each(lambda extension: extension.before_step(run))

    def after_unet(self, run: Run) -> None:
        """See ``Extension``."""
        self._each(lambda extension: extension.after_unet(run))

    def after_step(self, run: Run) -> None:
        """See ``Extension``."""
        self._each(lambda extension: extension.after_step(run))

    def after_run(self, run: Run) -> None:
        """See ``Extension``."""
        self._each(lambda extension: extension.after_run(run))

    def _each(self, call: Callable[[Extension], None]) -> None:
        for extension in self._extensions:
            call(extension)
