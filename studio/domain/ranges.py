"""When an adapter acts in single parts of a network: parts that are left out act all the time.

A part, a block or a group (see ``studio.domain.blocks``) acts from ``start`` to ``end``, fractions
0..1 of the steps, as the whole adapter does from its own start to its own end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from studio.domain.blocks import containing, is_name
from studio.domain.errors import RequestError

Ranges = tuple[tuple[str, float, float], ...]


def checked(ranges: Iterable[Sequence[object]]) -> Ranges:
    """``ranges`` in one order, without those that change nothing.

    Raises:
        RequestError: a name that no part has or that comes twice, or no range within the run.
    """
    found: dict[str, tuple[str, float, float]] = {}
    for entry in ranges:
        name, start, end = _entry(entry)
        if not is_name(name) or name in found:
            raise RequestError(f"There is no part of a network called {name!r}, or it comes twice.")
        if not 0 <= start <= end <= 1:
            raise RequestError(
                f"An adapter must act at {name} within the run, 0 <= start <= end <= 1, "
                f"not {start} to {end}."
            )
        found[name] = (name, start, end)
    return tuple(sorted(entry for entry in found.values() if entry[1:] != (0.0, 1.0)))


def silent(ranges: Ranges, progress: float) -> tuple[str, ...]:
    """The parts in which nothing acts at ``progress``, 0 <= progress < 1."""
    return tuple(name for name, start, end in ranges if not start <= progress < end)


def acts(ranges: Ranges, key: str, progress: float) -> bool:
    """Whether an adapter acts at the part called ``key``."""
    return not (ranges and containing(key) & set(silent(ranges, progress)))


def borders(ranges: Ranges) -> tuple[float, ...]:
    """Where something begins or ends, the beginning of the run first."""
    return tuple(sorted({0.0, *(edge for _, *edges in ranges for edge in edges if edge < 1)}))


def _entry(entry: Sequence[object]) -> tuple[str, float, float]:
    if len(entry) == 3:
        name, start, end = entry
        numbers = isinstance(start, int | float) and isinstance(end, int | float)
        if isinstance(name, str) and numbers:
            return name, float(start), float(end)  # type: ignore[arg-type]
    raise RequestError(f"A range is [part, start, end], not {list(entry)}.")
