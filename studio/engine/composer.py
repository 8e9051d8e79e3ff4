"""Joins what all adapters contribute at a step into what the network gets.

Legend of shapes
    residuals: per level [1, C_i, h_i, w_i], summed in float32
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace

from torch import Tensor

from studio.adapters.base import ChangesText, Contribution, Prepared
from studio.domain.schedule import Schedule
from studio.engine.changes import Change
from studio.engine.host import ControlCall, Ear, Host, Product, Residuals
from studio.engine.meter import Meter
from studio.engine.stages import Extension, Run
from studio.engine.text.learned import TextChange


@dataclass(frozen=True)
class Entry:
    """A prepared adapter with its schedule.

    Attributes:
        position: in the request.
        multiplies, own_pass: see ``AdapterUse``.
    """

    adapter: Prepared
    schedule: Schedule
    position: int = 0
    multiplies: bool = False
    own_pass: bool = False


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
        acting = _multiplying(list(self._acting(run)))
        run.residuals = Residuals(
            intrablock=_summed(
                [(a.weight, a.said.intrablock) for a in acting if not a.multiplies],
            ),
            products=tuple(a.product() for a in acting if a.multiplies and a.said.intrablock),
            controls=tuple(call for a in acting for call in a.calls()),
            images=tuple(
                replace(image, scale=image.scale * a.weight)
                for a in acting
                for image in a.said.images
            ),
            low_rank={a.said.low_rank: a.weight for a in acting if a.said.low_rank},
            passes=_passes(acting),
            ear=self._ear(acting),
        )

    def _acting(self, run: Run) -> Iterator[_Acting]:
        for entry in self._entries:
            weight = entry.schedule.at(run.step, run.steps)
            said = entry.adapter.on_step(run.step, run.steps) if weight else None
            if said is not None:
                self._measure(entry.position, said)
                yield _Acting(entry.position, weight, said, entry.multiplies, entry.own_pass)

    def _ear(self, acting: Sequence[_Acting]) -> Ear | None:
        if self._meter is None:
            return None
        return self._meter.ear(
            [a.position for a in acting for _ in a.said.controls],
            [a.position for a in acting for _ in a.said.images],
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


@dataclass(frozen=True, eq=False)
class _Acting:
    """What one adapter says in a step."""

    position: int
    weight: float
    said: Contribution
    multiplies: bool
    own_pass: bool

    def product(self) -> Product:
        """Its features, if they multiply."""
        return Product(self.position, tuple(r.float() * self.weight for r in self.said.intrablock))

    def calls(self) -> Iterator[ControlCall]:
        """Its ControlNets."""
        for call in self.said.controls:
            position = self.position if self.multiplies else None
            yield replace(call, scale=call.scale * self.weight, position=position)


def _multiplying(acting: Sequence[_Acting]) -> list[_Acting]:
    """``acting``, where nothing multiplies that has nothing to multiply with."""
    features = [a for a in acting if a.multiplies and (a.said.intrablock or a.said.controls)]
    if len(features) < 2:
        features = []
    return [replace(a, multiplies=a in features) for a in acting]


def _passes(acting: Sequence[_Acting]) -> tuple[Change, ...]:
    """LoRAs that act in a pass of their own; one alone needs none."""
    own = tuple(a.said.low_rank for a in acting if a.own_pass and a.said.low_rank)
    return own if len(own) > 1 else ()


def _summed(parts: Sequence[tuple[float, tuple[Tensor, ...]]]) -> tuple[Tensor, ...]:
    """Weighted sums per level. float32, because halves lose the small ones beside the large."""
    sums: list[Tensor] = []
    for weight, levels in parts:
        for i, level in enumerate(levels):
            scaled = level.float() * weight
            if i < len(sums):
                sums[i] = sums[i] + scaled
            else:
                sums.append(scaled)
    return tuple(sums)
