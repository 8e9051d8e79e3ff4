"""Listens to a run and tells how its adapters get into one another's way.

It asks for nothing to be computed that the run does not compute anyway, but for the inner products,
which are kept by file and part.

Legend of shapes
    bare: a T2I-Adapter's features, per level [1, C_l, h_l, w_l], before its parts and mask
    residuals: a ControlNet's, [B, C_s, h_s, w_s] for each of ``Host.skip_blocks``
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from torch import Tensor

from studio.domain.interference import Field
from studio.engine.cache import ContentCache
from studio.engine.changes import Change
from studio.engine.host import Host
from studio.engine.interference import of_features, of_weights


class Meter:
    """Of one run.

    Args:
        host: of the run.
        cache: keeps inner products from run to run.
    """

    def __init__(self, host: Host, cache: ContentCache) -> None:
        self._host, self._cache = host, cache
        self._changes: dict[int, Change] = {}
        self._said: dict[int, list[Tensor]] = {}
        self._levels = _last_of_each_level(host.skip_blocks, len(host.levels))

    def change(self, position: int, change: Change) -> None:
        """The adapter at ``position`` of the request has this LoRA."""
        self._changes.setdefault(position, change)

    def features(self, position: int, bare: Sequence[Tensor]) -> None:
        """... says this to the levels of the network."""
        self._said.setdefault(position, list(bare))

    def ear(self, positions: Sequence[int]) -> Callable[[int, Sequence[Tensor]], None]:
        """For ``Residuals.heard``; ``positions`` are those of the calls."""

        def hear(call: int, residuals: Sequence[Tensor]) -> None:
            # The last row belongs to the prompt, the first to its negative.
            self._said.setdefault(positions[call], [residuals[i][-1:] for i in self._levels])

        return hear

    def fields(self) -> tuple[Field, ...]:
        """What was measured; empty for fewer than two adapters of a kind."""
        shapes = {p: [level.shape for level in said] for p, said in self._said.items()}
        usual = next(iter(shapes.values()), [])
        alike = {p: said for p, said in sorted(self._said.items()) if shapes[p] == usual}
        found = (
            of_weights(
                dict(sorted(self._changes.items())), self._host.low_rank.modules, self._cache.get
            ),
            of_features(alike, self._host.level_blocks[: len(usual)]),
        )
        return tuple(field for field in found if field is not None)


def _last_of_each_level(skips: Sequence[str], levels: int) -> list[int]:
    """Where among the skip connections each level ends, before it is made smaller."""
    found = []
    for level in range(levels):
        prefixes = (f"down.{level}.attn", f"down.{level}.resnet")
        found.append(max(i for i, key in enumerate(skips) if key.startswith(prefixes)))
    return found
