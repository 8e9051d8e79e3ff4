"""Names for the parts of a network, and how much an adapter acts in each.

A part has a key: ``in``, ``down.1.attn.0``, ``mid.0.resnet.1``, ``up.2.sampler.0``, ``out``,
``text``. What an artist sets is a factor for a group (``early``, ``middle``, ``late``: the order in
which the network passes them, from the layout of the whole to its finish), for a block (``down.1``)
or for a single part; factors of what contains one another multiply.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping

from studio.domain.errors import RequestError, nearest

EARLY, MIDDLE, LATE, TEXT = "early", "middle", "late", "text"
GROUPS = (EARLY, MIDDLE, LATE, TEXT)
MOST = 2.0  # times the adapter's weight

Blocks = tuple[tuple[str, float], ...]

_GROUP = {"in": EARLY, "down": EARLY, "mid": MIDDLE, "up": LATE, "out": LATE, "text": TEXT}
_KEY = re.compile(r"(in|out|text|(down|mid|up)(\.\d+(\.(resnet|attn|sampler)\.\d+)?)?)")
_EXAMPLES = (*GROUPS, "down.1", "mid.0", "up.2", "down.1.attn.0", "in", "out")


def factor(blocks: Iterable[tuple[str, float]], key: str) -> float:
    """How much of its weight an adapter has at the part called ``key``."""
    names = containing(key)
    return math.prod(value for name, value in blocks if name in names)


def containing(key: str) -> set[str]:
    """The part called ``key``, and the block and the group that it lies in."""
    return {_GROUP[key.split(".", maxsplit=1)[0]], *_prefixes(key)}


def is_name(name: str) -> bool:
    """Whether a part, a block or a group can be called ``name``."""
    return name in GROUPS or bool(_KEY.fullmatch(name))


def _prefixes(key: str) -> Iterable[str]:
    """``down.1.attn.0`` and what contains it: ``down``, ``down.1``."""
    parts = key.split(".")
    return {key, *(".".join(parts[:count]) for count in (1, 2))}


def checked(blocks: Mapping[str, float] | Blocks) -> Blocks:
    """``blocks`` in one order, without those that change nothing.

    Raises:
        RequestError: a name that no part has, or a factor that is not from 0 to 2.
    """
    pairs = dict(blocks)
    for name, value in pairs.items():
        if not is_name(name):
            raise RequestError(
                f"There is no part of a network called {name!r}.", remedy=nearest(name, _EXAMPLES)
            )
        if not 0 <= value <= MOST:
            raise RequestError(
                f"The share of an adapter's weight at {name} must lie from 0 to {MOST:g}, "
                f"not {value}."
            )
    return tuple(sorted((name, float(value)) for name, value in pairs.items() if value != 1))
