"""What a benchmark answers, and how it is shown."""

from __future__ import annotations

import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """``quick``: the smallest run that still exercises everything; its figures mean little."""

    quick: bool = False


@dataclass(frozen=True)
class Row:
    """One figure.

    Attributes:
        name: what was measured.
        value: the figure, in ``unit``.
        budget: the largest value allowed, or ``None`` where there is no budget.
        note: what the reader must know to trust it.
    """

    name: str
    value: float
    unit: str
    budget: float | None = None
    note: str = ""

    @property
    def within(self) -> bool | None:
        """Whether the figure keeps to its budget."""
        return None if self.budget is None else self.value <= self.budget


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` (0..1) of ``values`` lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def machine() -> dict[str, object]:
    """Where the figures come from."""
    import os

    return {
        "system": platform.platform(),
        "python": platform.python_version(),
        "processor": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
    }


def table(rows: Sequence[tuple[str, Row]]) -> str:
    """All rows, aligned, one line each."""
    lines = [("benchmark", "figure", "value", "budget", "", "note")]
    for benchmark, row in rows:
        budget = "" if row.budget is None else f"{row.budget:g}"
        verdict = {None: "", True: "ok", False: "OVER"}[row.within]
        lines.append(
            (benchmark, row.name, f"{row.value:.4g} {row.unit}", budget, verdict, row.note)
        )
    widths = [max(len(line[column]) for line in lines) for column in range(5)]
    return "\n".join(
        "  ".join((*(line[i].ljust(widths[i]) for i in range(5)), line[5])).rstrip()
        for line in lines
    )
