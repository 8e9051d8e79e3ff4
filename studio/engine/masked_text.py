"""Changes of what cross-attention reads of the text, kept within a mask.

Keys and values of the text have no places in the picture, so a change of them can only be kept to
some places where they are read: the attention runs once more with the change, and the mask says
where its answer counts.

Legend of shapes
    hidden, out: [B, L, C], L places of a feature map    text: [B, T, D]
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from torch import Tensor, nn
from torch.utils.hooks import RemovableHandle

from studio.engine.changes import Change, Delta, LowRank
from studio.engine.deltas import added_by

_READERS = (".attn2.to_k", ".attn2.to_v")


def reads_text(path: str) -> bool:
    """Whether the layer at ``path`` sees the prompt instead of the picture."""
    return path.endswith(_READERS)


def attention_of(path: str) -> str:
    """The path of the attention that a layer belongs to."""
    return path.rpartition(".")[0]


class MaskedText:
    """The masked changes of one cross-attention's keys and values."""

    def __init__(self, attention: nn.Module) -> None:
        self._members: dict[Change, dict[str, LowRank | Delta]] = {}
        self._attention = attention
        self._weights: dict[Change, float] = {}
        self._revealed: Change | None = None  # while the attention runs once more
        self._handles: dict[str, RemovableHandle] = {}
        self._handle = attention.register_forward_hook(self, with_kwargs=True)

    @property
    def empty(self) -> bool:
        """Whether nothing is left to change."""
        return not self._members

    def add(self, path: str, change: Change, member: LowRank | Delta) -> None:
        """``change`` takes part in the layer at ``path`` with what it makes of it."""
        if path not in self._handles:
            layer = self._attention.get_submodule(path.rpartition(".")[2])
            self._handles[path] = layer.register_forward_hook(partial(self._read, path))
        self._members.setdefault(change, {})[path] = member

    def drop(self, path: str, change: Change) -> None:
        """The opposite of ``add``."""
        layers = self._members.get(change, {})
        layers.pop(path, None)
        if not layers:
            self._members.pop(change, None)

    def remove(self) -> None:
        """Takes all hooks out."""
        self._handle.remove()
        for handle in self._handles.values():
            handle.remove()

    def weigh(self, weights: Mapping[Change, float], diagonals: object) -> None:
        """How strongly each change acts; those not named do not."""
        del diagonals
        self._weights = {c: weights[c] for c in self._members if weights.get(c)}

    def _read(self, path: str, module: nn.Module, inputs: Any, output: Tensor) -> Tensor | None:
        change = self._revealed
        member = self._members[change].get(path) if change is not None else None
        if change is None or member is None:
            return None
        added = added_by(member, module, inputs[0], output)
        return output + self._weights[change] * change.factor(path) * added

    def __call__(
        self, module: nn.Module, inputs: Any, named: dict[str, Any], output: Tensor
    ) -> Tensor | None:
        if self._revealed is not None or not self._weights:
            return None
        changed = output
        for change in self._weights:
            self._revealed = change
            try:
                answer: Tensor = module(*inputs, **named)
            finally:
                self._revealed = None
            changed = changed + change.masked(answer - output)
        return changed
