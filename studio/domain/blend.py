"""Style blends: several styles as one adapter, whose members share its weight.

A member's weight is its share, relative to the others'. Of those that are switched on, the shares
are scaled so that their sum is the blend's weight: more of one style is less of the others, and
switching one off gives its share to the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from studio.domain.adapter_kinds import STYLE_BLEND, STYLE_KINDS
from studio.domain.errors import RequestError

if TYPE_CHECKING:
    from studio.domain.request import AdapterUse


def normalised(shares: Sequence[float]) -> tuple[float, ...]:
    """``shares`` with the sum 1; equal ones where all are 0."""
    total = sum(shares)
    if total <= 0:
        return (1 / len(shares),) * len(shares) if shares else ()
    return tuple(share / total for share in shares)


def acting(uses: Iterable[AdapterUse]) -> Iterator[AdapterUse]:
    """``uses`` with every blend's members in its place, at the weights they act with."""
    for use in uses:
        if use.kind != STYLE_BLEND:
            yield use
            continue
        shares = iter(normalised([m.weight for m in use.members if m.enabled]))
        for member in use.members:
            share = next(shares) if member.enabled else member.weight
            on = use.enabled and member.enabled
            yield replace(member, weight=use.weight * share, enabled=on)


def check_members(use: AdapterUse) -> None:
    """Whether ``use`` is a blend with members, or neither.

    Raises:
        RequestError: it is not.
    """
    if use.kind != STYLE_BLEND:
        if use.members:
            raise RequestError(
                f"Only a style blend has members, not an adapter of the kind {use.kind!r}."
            )
        return
    if not use.members:
        raise RequestError("A style blend needs members.", remedy="Add a style to it.")
    for member in use.members:
        if member.kind not in STYLE_KINDS:
            raise RequestError(
                f"A style blend cannot have a member of the kind {member.kind!r}.",
                remedy=f"Members are {', '.join(STYLE_KINDS)}.",
            )
        if member.weight < 0:
            raise RequestError(f"The share of a member must not be negative: {member.weight}.")
    if (use.start, use.end, use.curve, use.blocks, use.mask) != (0, 1, (), (), None):
        raise RequestError(
            "When and where a style blend acts is said of each member, not of the whole."
        )
