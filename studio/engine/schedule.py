"""When an adapter acts: a pure function from progress to weight."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Schedule:
    """A constant weight within a part of the run.

    Attributes:
        weight: 0 is off.
        start, end: fractions 0..1 of the steps; both 0..1 covers every step.
    """

    weight: float = 1.0
    start: float = 0.0
    end: float = 1.0

    def at(self, step: int, steps: int) -> float:
        """The weight at ``step`` of ``steps``, counted from 0.

        A step acts if its beginning lies in ``[start, end)``, so that neighbouring ranges share no
        step and leave none out. An empty range acts nowhere.
        """
        progress = step / steps
        return self.weight if self.start <= progress < self.end else 0.0

    def peak(self, steps: int) -> float:
        """The weight of the largest size in a run of ``steps``, 0 if it never acts."""
        return max((self.at(step, steps) for step in range(steps)), key=abs)
