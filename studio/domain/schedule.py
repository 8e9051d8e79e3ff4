"""When an adapter acts: a pure function from progress to weight."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.curve import Curve, share
from studio.domain.request import AdapterUse


@dataclass(frozen=True)
class Schedule:
    """A weight within a part of the run, constant or along a curve.

    Attributes:
        weight: 0 is off.
        start, end: fractions 0..1 of the steps; both 0..1 covers every step.
        curve: the share of the weight over the whole run.
    """

    weight: float = 1.0
    start: float = 0.0
    end: float = 1.0
    curve: Curve = ()

    @classmethod
    def of(cls, use: AdapterUse) -> Schedule:
        """That of an adapter in a request, its switch aside."""
        return cls(use.weight, use.start, use.end, use.curve)

    def at(self, step: int, steps: int) -> float:
        """The weight at ``step`` of ``steps``, counted from 0.

        A step acts if its beginning lies in ``[start, end)``, so that neighbouring ranges share no
        step and leave none out. An empty range acts nowhere. Along a curve the first step has what
        it begins with and the last step what it ends with.
        """
        if not self.start <= step / steps < self.end:
            return 0.0
        if not self.curve:
            return self.weight
        return self.weight * share(self.curve, step / (steps - 1) if steps > 1 else 0.0)

    def peak(self, steps: int) -> float:
        """The weight of the largest size in a run of ``steps``, 0 if it never acts."""
        return max((self.at(step, steps) for step in range(steps)), key=abs)
