"""Undo commands on layers, named in the artist's words.

Each command does and undoes one thing to a ``LayerStack``; the pixels an undo needs are kept as
patches or as images that share their memory with the layer until one of them changes.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QImage, QUndoCommand

from studio.state.layer_stack import Arrangement, LayerStack
from studio.state.layers import Layer
from studio.state.patches import Patch
from studio.state.spill import Spill

DRAG_ID = 0x1A7E  # commands of this id may merge: the steps of one drag of a slider


class AddLayer(QUndoCommand):
    """A new layer at ``index``; undoing it makes the former layer active again."""

    def __init__(self, stack: LayerStack, layer: Layer, index: int, text: str) -> None:
        super().__init__(text)
        self._stack, self._layer, self._index = stack, layer, index
        self._former = stack.active_id

    def redo(self) -> None:
        self._stack.insert(self._index, self._layer)
        self._stack.activate(self._layer.id)

    def undo(self) -> None:
        self._stack.take(self._layer.id)
        if self._stack.find(self._former) is not None:
            self._stack.activate(self._former)


class Rearrange(QUndoCommand):
    """Another order, other groups, layers gone or come, all at once.

    Args:
        active: the layer that is drawn on afterwards.
    """

    def __init__(self, stack: LayerStack, after: Arrangement, active: str, text: str) -> None:
        super().__init__(text)
        self._stack = stack
        self._before, self._was_active = stack.arrangement(), stack.active_id
        self._after, self._active = after, active

    def redo(self) -> None:
        self._stack.arrange(self._after, self._active)

    def undo(self) -> None:
        self._stack.arrange(self._before, self._was_active)


class SetProperty(QUndoCommand):
    """Another name, visibility, opacity, lock or blend mode.

    Args:
        goes_on: the change goes on from the last one, as while a slider is dragged, and becomes
            one undo step with it.
    """

    def __init__(
        self,
        stack: LayerStack,
        layer_id: str,
        name: str,
        value: Any,
        text: str,
        *,
        goes_on: bool = False,
    ) -> None:
        super().__init__(text)
        self._stack, self._id, self._name = stack, layer_id, name
        self._before = getattr(stack.layer(layer_id), name)
        self.value = value
        self.target = (layer_id, name)
        self.goes_on = goes_on

    def id(self) -> int:
        return DRAG_ID

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, SetProperty) or not other.goes_on or other.target != self.target:
            return False
        self.value = other.value
        return True

    def redo(self) -> None:
        self._stack.assign(self._id, self._name, self.value)

    def undo(self) -> None:
        self._stack.assign(self._id, self._name, self._before)


class ChangePixels(QUndoCommand):
    """A stroke, a fill or a shape that is already on the layer when the command is pushed."""

    def __init__(
        self, stack: LayerStack, layer_id: str, before: Patch, after: Patch, text: str
    ) -> None:
        super().__init__(text)
        self._stack, self._id = stack, layer_id
        self._before, self._after = before, after
        self.nbytes = before.nbytes + after.nbytes  # memory the pixels take
        self._done = True

    def shrink(self, ends: float, spill: Spill | None = None) -> bool:
        """Packs the pixels, or puts them into ``spill``; false if not finished at ``ends``."""
        finished = self._before.shrink(ends, spill) and self._after.shrink(ends, spill)
        self.nbytes = self._before.nbytes + self._after.nbytes
        return finished

    def redo(self) -> None:
        if self._done:  # pushing a finished stroke must not draw it a second time
            self._done = False
            layer = self._stack.layer(self._id)
            layer.pixel_revision += 1  # it may have settled since it was last drawn on
            for rect, _ in self._after.pieces:
                layer.marks.mark(rect)
            return
        self._stack.apply(self._id, self._after)

    def undo(self) -> None:
        self._stack.apply(self._id, self._before)


class MergeDown(QUndoCommand):
    """A layer and the one below become one, with ``opacity``."""

    def __init__(
        self, stack: LayerStack, layer_id: str, merged: QImage, text: str, opacity: float = 1.0
    ) -> None:
        super().__init__(text)
        self._opacity = opacity
        self._stack, self._index = stack, stack.index(layer_id)
        self._upper = stack.layer(layer_id)
        self._lower = stack.layers[self._index - 1]
        # A QImage of its own: painting on the layer then leaves this one as it was.
        self._before = QImage(self._lower.image)
        self._before_opacity = self._lower.opacity
        self._merged = merged
        self._former = stack.active_id

    def redo(self) -> None:
        self._stack.take(self._upper.id)
        self._stack.replace_image(self._lower.id, QImage(self._merged))
        self._stack.assign(self._lower.id, "opacity", self._opacity)
        self._stack.activate(self._lower.id)

    def undo(self) -> None:
        self._stack.replace_image(self._lower.id, QImage(self._before))
        self._stack.assign(self._lower.id, "opacity", self._before_opacity)
        self._stack.insert(self._index, self._upper)
        self._stack.activate(self._former)
