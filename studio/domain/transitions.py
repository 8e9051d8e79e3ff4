"""How styles take turns over a run: curves for several adapters at once.

A transition gives every style its share over the progress of the run, 0..1. Except in ``STAY`` the
shares of all styles add up to 1 at every moment.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from itertools import pairwise

from studio.domain.curve import MOST_POINTS, Curve

EASE_POINTS = 6  # straight pieces of one eased rise; the eye sees no corners from there on
_TURNS = 4  # changes of a ping-pong


class Transition(Enum):
    """The ways that are offered."""

    STAY = "stay"  # all of them, all the time
    SWITCH = "switch"  # one after the other, at once
    CROSSFADE = "crossfade"  # one into the next
    PING_PONG = "ping-pong"  # the first two by turns


def curves(transition: Transition, count: int, *, eased: bool = True) -> tuple[Curve, ...]:
    """A curve for each of ``count`` styles, in their order.

    Args:
        transition: the way.
        count: of the styles; one alone always stays.
        eased: fades begin and end slowly.
    """
    if transition is Transition.STAY or count < 2:
        return ((),) * count
    if transition is Transition.SWITCH:
        return tuple(_switched(index, count) for index in range(count))
    if transition is Transition.PING_PONG:
        return (*_ping_pong(eased), *(_nothing() for _ in range(count - 2)))
    return tuple(_faded(index, count, eased) for index in range(count))


def eased(curve: Curve) -> Curve:
    """``curve`` with every straight rise and fall begun and ended slowly (smoothstep).

    One that would get more points than a curve may have is left as it is.
    """
    points: list[tuple[float, float]] = list(curve[:1])
    for (begin, low), (end, high) in pairwise(curve):
        if begin < end and low != high:
            inner = [step / EASE_POINTS for step in range(1, EASE_POINTS)]
            points += [(begin + (end - begin) * t, low + (high - low) * _smooth(t)) for t in inner]
        points.append((end, high))
    return tuple(points) if len(points) <= MOST_POINTS else curve


def _smooth(t: float) -> float:
    return t * t * (3 - 2 * t)


def _nothing() -> Curve:
    return ((0.0, 0.0), (1.0, 0.0))


def _switched(index: int, count: int) -> Curve:
    begin, end = index / count, (index + 1) / count
    points = [(0.0, 1.0)] if index == 0 else [(0.0, 0.0), (begin, 0.0), (begin, 1.0)]
    points += [(1.0, 1.0)] if index == count - 1 else [(end, 1.0), (end, 0.0), (1.0, 0.0)]
    return tuple(points)


def _faded(index: int, count: int, slowly: bool) -> Curve:
    """Each style is alone at its own moment; the first at the start, the last at the end."""
    gap = 1 / (count - 1)
    moments = [(index - 1) * gap, index * gap, (index + 1) * gap]
    points = [(moment, float(moment == moments[1])) for moment in moments if 0 <= moment <= 1]
    if points[0][0] > 0:
        points.insert(0, (0.0, 0.0))
    if points[-1][0] < 1:
        points.append((1.0, 0.0))
    curve = tuple(points)
    return eased(curve) if slowly else curve


def _ping_pong(slowly: bool) -> tuple[Curve, Curve]:
    times = [step / _TURNS for step in range(_TURNS + 1)]
    ease: Callable[[Curve], Curve] = eased if slowly else tuple
    first = tuple((time, float(step % 2 == 0)) for step, time in enumerate(times))
    second = tuple((time, 1 - level) for time, level in first)
    return ease(first), ease(second)
