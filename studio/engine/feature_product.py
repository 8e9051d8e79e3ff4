"""Multiplicative composition of features: what an adapter adds acts on what those below have added.

    e <- 0;  from the bottom of the list:  e <- e + a_i r_i g;  then  h' = h + e
    g = 1 + e / s, kept within 0..2;  s = rms(h)

Unbounded this is h + s (prod(1 + a_i r_i / s) - 1): to first order the plain sum, and one alone is
added as it is. Bounded, one adapter can at most double or silence what the next one says, and never
turn it over; only by the bounds does the order count. Without them three controls at weight 2 on
the starter added up to 34 times the size of h, where their sum has 4.6; with them 5.1.

Legend of shapes
    h, e: [B, C, h, w]    r_i: the same, or [1, C, h, w]    s: [B, 1, 1, 1]
"""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor

LEAST, MOST = 0.0, 2.0  # times what one says, by what those below it have added


def product(hidden: Tensor, terms: Sequence[Tensor]) -> Tensor:
    """e, float32.

    Args:
        hidden: h.
        terms: a_i r_i in the order of the list, masks applied; at least one.
    """
    size = hidden.float().square().mean(dim=(1, 2, 3), keepdim=True).sqrt().clamp(min=1e-6)
    *above, lowest = terms
    total = lowest.float()
    for term in reversed(above):
        total = total + term * (1 + total / size).clamp(LEAST, MOST)
    return total
