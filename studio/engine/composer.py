"""Joins what all adapters contribute at a step into what the network gets.

Legend of shapes
    residuals: per level [1, C_i, h_i, w_i], summed in float32 and given in the host's dtype
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from studio.adapters.base import ChangesText, Contribution, Prepared
from studio.domain.schedule import Schedule
from studio.engine.host import Host, Residuals
from studio.engine.meter import Meter
from studio.engine.stages import Extension, Run
from studio.engine.text.learned import TextChange


@dataclass(frozen=True)
class Entry:
    """A prepared adapter with its schedule.

    Attributes:
        position: in the request.
    """

    adapter: Prepared
    schedule: Schedule
    position: int = 0


class Composer(Extension):
    """Asks every adapter at every step, in the request's order.

    An adapter at weight 0 is not asked; if none acts, the network gets nothing at all, so that it
    computes bit for bit what it would without adapters.
    """

    def __init__(self, entries: Sequence[Entry], meter: Meter | None = None) -> None:
        self._entries, self._meter = tuple(entries), meter

    def attach(self, host: Host) -> AbstractContextManager[object]:
        return self._attached(host)

    @contextmanager
    def _attached(self, host: Host) -> Iterator[None]:
        with ExitStack() as stack:
            for entry in self._entries:
                stack.enter_context(entry.adapter.attach(host))
            yield

    def before_step(self, run: Run) -> None:
        weighted: list[tuple[float, Contribution]] = []
        asked: list[int] = []
        for entry in self._entries:
            weight = entry.schedule.at(run.step, run.steps)
            contribution = entry.adapter.on_step(run.step, run.steps) if weight else None
            if contribution is not None:
                weighted.append((weight, contribution))
                asked += [entry.position] * len(contribution.controls)
                self._measure(entry.position, contribution)
        run.residuals = Residuals(
            intrablock=_summed(
                [(w, c.intrablock) for w, c in weighted if c.intrablock], run.host.device.dtype
            ),
            controls=tuple(
                replace(call, scale=call.scale * w) for w, c in weighted for call in c.controls
            ),
            images=tuple(
                replace(image, scale=image.scale * w) for w, c in weighted for image in c.images
            ),
            low_rank={c.low_rank: w for w, c in weighted if c.low_rank},
            heard=self._meter.ear(asked) if self._meter else None,
        )

    def _measure(self, position: int, contribution: Contribution) -> None:
        if self._meter is None:
            return
        if contribution.low_rank is not None:
            self._meter.change(position, contribution.low_rank)
        if contribution.bare:
            self._meter.features(position, contribution.bare)


def text_changes(entries: Sequence[Entry], steps: int) -> list[TextChange]:
    """What adapters change of how prompts are read, in the request's order.

    Text is read once, before a run of ``steps``, so each acts at the strongest weight it has in it.
    """
    changes: list[TextChange] = []
    for entry in entries:
        weight = entry.schedule.peak(steps)
        if weight and isinstance(entry.adapter, ChangesText):
            change = entry.adapter.text_change(weight)
            changes += [change] if change else []
    return changes


def _summed(
    parts: Sequence[tuple[float, tuple[Tensor, ...]]], dtype: torch.dtype
) -> tuple[Tensor, ...]:
    """Weighted sums per level. float32, because halves lose the small ones beside the large."""
    sums: list[Tensor] = []
    for weight, levels in parts:
        for i, level in enumerate(levels):
            scaled = level.float() * weight
            if i < len(sums):
                sums[i] = sums[i] + scaled
            else:
                sums.append(scaled)
    return tuple(total.to(dtype) for total in sums)
