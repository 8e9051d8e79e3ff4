"""Changes of a network's layers, computed beside its weights and never written into them.

``changes`` says what a change is, ``layer_hook`` how those of one layer are computed together.

Sources: Hu et al. 2021 (LoRA); Yeh et al. 2023 (convolutions, Hadamard and Kronecker products).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager

from torch import Tensor, nn

from studio.engine.changes import Change, Delta, LowRank
from studio.engine.layer_hook import LayerHook
from studio.engine.masked_text import MaskedText, attention_of, reads_text
from studio.engine.projection import Projections

__all__ = ["Change", "Delta", "LowRank", "LowRankLayers"]

_CHANGED = (nn.Linear, nn.Conv2d, nn.LayerNorm, nn.GroupNorm)


class LowRankLayers:
    """The layers of one host that can be changed, and the changes attached to them.

    Args:
        roots: the host's networks by name: ``unet``, ``text_encoder``, ``text_encoder_2``.
    """

    def __init__(self, roots: Mapping[str, nn.Module]) -> None:
        self._all = {
            f"{root}.{name}": module
            for root, network in roots.items()
            for name, module in network.named_modules()
        }
        self._modules = {p: m for p, m in self._all.items() if isinstance(m, _CHANGED)}
        self._hooks: dict[str, LayerHook | MaskedText] = {}
        self._attached: dict[Change, None] = {}  # in order
        self._projections = Projections()
        self._weights: dict[Change, float] = {}

    @property
    def modules(self) -> Mapping[str, nn.Module]:
        """Every linear layer, convolution and normalisation by its path."""
        return self._modules

    @contextmanager
    def attached(
        self, change: Change, weight: float = 0.0, later: Sequence[Change] = ()
    ) -> Iterator[None]:
        """``change`` takes part while the context lasts; contexts may end in any order.

        Args:
            change: with paths out of ``modules``.
            weight: until the next ``weigh``.
            later: the same adapter's in other steps of the run.
        """
        before = tuple(self._attached)
        with ExitStack() as stack:  # a layer that raises takes the earlier ones out
            for each in (change, *later):
                for path in each.layers:
                    place = _place(path, each)
                    hook = self._hooks.get(place) or self._hook(place, path)
                    stack.callback(self._leave, place, path, each)
                    hook.add(path, each, self._member(path, each, before))
                self._attached[each] = None
                stack.callback(self._forget, each)
            if weight:
                self.weigh({**self._weights, change: weight})
            yield

    def _member(self, path: str, change: Change, before: Sequence[Change]) -> LowRank | Delta:
        """What ``change`` makes of a layer, beside those attached ``before``."""
        own = change.layers[path]
        if not change.keeps_clear or not isinstance(own, LowRank):
            return own
        others = dict.fromkeys(other.layers.get(path) for other in before)
        thin = [other for other in others if isinstance(other, LowRank)]
        return self._projections.cleared(own, thin) if thin else own

    def weigh(self, weights: Mapping[Change, float]) -> None:
        """How strongly each attached change acts from now on; those not named do not act."""
        active = {c: weight for c, weight in weights.items() if weight and c in self._attached}
        if active == self._weights:
            return
        self._weights = active
        diagonals: dict[tuple[tuple[int, float], ...], Tensor] = {}
        for hook in self._hooks.values():
            hook.weigh(active, diagonals)

    def _hook(self, place: str, path: str) -> LayerHook | MaskedText:
        if place == path:
            made: LayerHook | MaskedText = LayerHook(self._modules[path], path)
        else:
            made = MaskedText(self._all[place])
        self._hooks[place] = made
        return made

    def _leave(self, place: str, path: str, change: Change) -> None:
        hook = self._hooks[place]
        hook.drop(path, change)
        if hook.empty:
            hook.remove()
            del self._hooks[place]

    def _forget(self, change: Change) -> None:
        self._attached.pop(change, None)
        self.weigh(self._weights)


def _place(path: str, change: Change) -> str:
    """Whose hook serves a layer: its own, or that of the attention in which it reads the text."""
    return attention_of(path) if change.mask and reads_text(path) else path
