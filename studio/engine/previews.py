"""The picture as it forms: the predicted clean latents of a step as a small RGB picture.

Two ways: the model's own decoder where that is a tiny one, or a linear map (``LatentColours``) that
costs next to nothing. What each costs is measured. The map shows how the picture begins; the
decoder takes over as soon as it fits into the share of the run that previews may have.

Legend of shapes
    clean: [B, C, h, w] float32
    pixels: [B, h', w', 3] uint8; h' is 4 h for the map and 8 h for the decoder
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from torch import Tensor

from studio.domain.events import Event, Preview
from studio.domain.picture import Array
from studio.engine.autoencoder import Autoencoder
from studio.engine.latent_colours import LatentColours
from studio.engine.pictures import to_arrays
from studio.engine.stages import Extension, Run

SHARE = 0.025  # of the run's time; at most 3 % are promised, and measured costs vary
INTERVAL = 1 / 8  # seconds between two previews
STALE = 0.95  # a refusal makes a measured cost less certain: the machine may have been busy
Clock = Callable[[], float]


class Budget:
    """Decides whether a preview may be made now.

    Args:
        clock: seconds, monotonic.
        share: of the time since the start that previews may take.
        interval: seconds between two.
    """

    def __init__(
        self, clock: Clock = time.perf_counter, share: float = SHARE, interval: float = INTERVAL
    ) -> None:
        self._clock, self._share, self._interval = clock, share, interval
        self._start = self._last = clock()
        self.spent = 0.0

    def allows(self, cost: float) -> bool:
        """Whether one of ``cost`` seconds fits into the share, and enough time went by."""
        now = self._clock()
        waited = now - self._last >= self._interval
        return waited and self.spent + cost <= self._share * (now - self._start)

    def spend(self, work: Callable[[], Array]) -> tuple[Array, float]:
        """Does ``work``; its result and its seconds, which count as spent."""
        begin = self._clock()
        result = work()
        self._last = self._clock()
        self.spent += self._last - begin
        return result, self._last - begin


@dataclass
class Costs:
    """Seconds per latent of each way, as last measured; outlives the runs of one model."""

    decoder: float = 0.0
    linear: float = 0.0


class Previews(Extension):
    """Emits ``Preview`` events. The first step always has one, made the cheap way.

    Args:
        colours: the linear map of the model's autoencoder.
        decoder: the model's autoencoder if it is tiny, else ``None``.
    """

    order = 100  # an onlooker: after everything that changes the latents

    def __init__(
        self,
        emit: Callable[[Event], None],
        colours: LatentColours,
        decoder: Autoencoder | None,
        costs: Costs,
        budget: Budget,
    ) -> None:
        self._emit, self._colours, self._decoder = emit, colours, decoder
        self._costs, self._budget = costs, budget
        self._decoded = False

    @property
    def seconds(self) -> float:
        """Spent on previews so far."""
        return self._budget.spent

    def after_step(self, run: Run) -> None:
        if run.step + 1 == run.steps:  # the picture itself comes next
            return
        assert run.clean is not None
        clean, latents = run.clean, run.clean[:, :1].numel()
        decoder = self._decoder
        if run.step and decoder and self._budget.allows(self._costs.decoder * latents):
            pixels, seconds = self._budget.spend(lambda: _bytes(decoder.decode(clean)[0]))
            self._costs.decoder, self._decoded = seconds / latents, True
        elif run.step and self._decoded:
            return  # sharp, blurred and sharp again would flicker
        elif run.step == 0 or self._budget.allows(self._costs.linear * latents):
            pixels, seconds = self._budget.spend(lambda: _bytes(self._colours(clean)))
            self._costs.linear = seconds / latents
            self._costs.decoder *= STALE
        else:
            return
        self._emit(Preview(run.step + 1, pixels))


def _bytes(pixels: Tensor) -> Array:
    return np.stack(to_arrays(pixels.nan_to_num(0.0)))
