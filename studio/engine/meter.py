"""Listens to a run and tells how its adapters get into one another's way.

It asks for nothing to be computed that the run does not compute anyway, but for the inner products,
which are kept by file and part.

Legend of shapes
    bare: a T2I-Adapter's features, per level [1, C_l, h_l, w_l], before its parts and mask
    residuals: a ControlNet's, [B, C_s, h_s, w_s] for each of ``Host.skip_blocks``
    text, seen: [B, L, C], what a cross-attention reads of the text and of each picture
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement

from torch import Tensor

from studio.domain.interference import Field
from studio.engine.cache import ContentCache
from studio.engine.changes import Change
from studio.engine.host import Ear, Host
from studio.engine.interference import of_features, of_pictures, of_weights


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
        self._hidden: dict[str, float] = {}  # squared norms of features by part
        self._text: dict[int, float] = {}  # ... of what is read of the text, by layer
        self._seen: dict[tuple[int, int, int], float] = {}  # products by layer and positions
        self._levels = _last_of_each_level(host.skip_blocks, len(host.levels))

    def change(self, position: int, change: Change) -> None:
        """The adapter at ``position`` of the request has this LoRA."""
        self._changes.setdefault(position, change)

    def features(self, position: int, bare: Sequence[Tensor]) -> None:
        """... says this to the levels of the network."""
        self._said.setdefault(position, list(bare))

    def ear(self, controls: Sequence[int], images: Sequence[int]) -> Ear | None:
        """For ``Residuals.ear``; ``None`` once everything has been heard.

        Args:
            controls: the positions of the ControlNets of the step.
            images: ... of its image prompts.
        """
        pairs = {(0, *pair) for pair in combinations_with_replacement(sorted(set(images)), 2)}
        features = {*controls, *self._said}
        unheard = not self._said.keys() >= set(controls) or not self._seen.keys() >= pairs
        if not unheard and (self._hidden or not features):
            return None
        return _Ear(self, tuple(controls), tuple(images))

    def hear_control(self, position: int, residuals: Sequence[Tensor]) -> None:
        """A ControlNet says this."""
        # The last row belongs to the prompt, the first to its negative.
        self._said.setdefault(position, [residuals[i][-1:] for i in self._levels])

    def hear_hidden(self, part: str, hidden: Tensor) -> None:
        """The network's features at ``part``."""
        if part not in self._hidden:
            self._hidden[part] = _square(hidden)

    def hear_images(
        self, layer: int, text: Tensor, seen: Sequence[Tensor], positions: Sequence[int]
    ) -> None:
        """Cross-attention ``layer`` reads this."""
        self._text.setdefault(layer, _square(text))
        by_position = dict(zip(positions, seen, strict=True))
        for first, second in combinations_with_replacement(sorted(by_position), 2):
            if (layer, first, second) not in self._seen:
                one, other = by_position[first][-1].float(), by_position[second][-1].float()
                self._seen[layer, first, second] = float((one * other).sum())

    def fields(self) -> tuple[Field, ...]:
        """What was measured; empty for fewer than two adapters of a kind."""
        shapes = {p: [level.shape for level in said] for p, said in self._said.items()}
        usual = next(iter(shapes.values()), [])
        alike = {p: said for p, said in sorted(self._said.items()) if shapes[p] == usual}
        host = self._host
        found = (
            of_weights(dict(sorted(self._changes.items())), host.low_rank.modules, self._cache.get),
            of_features(alike, self._parts(len(usual)), self._base(len(usual)), host.skip_blocks),
            of_pictures(self._seen, self._text, host.image_blocks),
        )
        return tuple(field for field in found if field is not None)

    def _parts(self, count: int) -> tuple[str, ...]:
        return tuple(self._host.skip_blocks[i] for i in self._levels[:count])

    def _base(self, count: int) -> tuple[float, ...]:
        """The squared norm of the features of each level, whichever kind was told of it."""
        pairs = zip(self._parts(count), self._host.level_blocks, strict=False)
        return tuple(self._hidden.get(level, self._hidden.get(part, 0.0)) for part, level in pairs)


class _Ear:
    """Of one step; see ``Ear``."""

    def __init__(self, meter: Meter, controls: Sequence[int], images: Sequence[int]) -> None:
        self._meter, self._controls, self._images = meter, controls, images

    def control(self, call: int, residuals: Sequence[Tensor]) -> None:
        """See ``Ear.control``."""
        self._meter.hear_control(self._controls[call], residuals)

    def hidden(self, part: str, hidden: Tensor) -> None:
        """See ``Ear.hidden``."""
        self._meter.hear_hidden(part, hidden)

    def images(self, layer: int, text: Tensor, seen: Sequence[Tensor]) -> None:
        """See ``Ear.images``."""
        self._meter.hear_images(layer, text, seen, self._images)


def _square(values: Tensor) -> float:
    return float(values[-1].float().square().sum())


def _last_of_each_level(skips: Sequence[str], levels: int) -> list[int]:
    """Where among the skip connections each level ends, before it is made smaller."""
    found = []
    for level in range(levels):
        prefixes = (f"down.{level}.attn", f"down.{level}.resnet")
        found.append(max(i for i, key in enumerate(skips) if key.startswith(prefixes)))
    return found
