"""People on a pose layer: how they become its picture, and how a drag becomes one undo step."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QUndoCommand, QUndoStack

from studio.pose.openpose import draw_body
from studio.pose.person import Person, points_of
from studio.state.layer_stack import LayerStack
from studio.state.pixels import to_image

People = tuple[Person, ...]
MOST = 64  # people on one layer
TALL = 0.8  # of the document's height: somebody new


def rendered(people: Sequence[Person], size: QSize) -> QImage:
    """The layer's image: OpenPose's drawing, transparent where nobody is."""
    rgb = draw_body(points_of(people), (size.width(), size.height()))
    alpha = np.where(rgb.any(axis=2), 255, 0).astype(np.uint8)
    return to_image(np.dstack([rgb, alpha]))


class SetPeople(QUndoCommand):
    """Other people on a layer.

    Args:
        done: they are there already, as after a drag.
    """

    def __init__(
        self,
        stack: LayerStack,
        layer_id: str,
        before: People,
        after: People,
        text: str,
        *,
        done: bool = False,
    ) -> None:
        super().__init__(text)
        self._stack, self._id, self._done = stack, layer_id, done
        self._before, self._after = before, after

    def redo(self) -> None:
        if self._done:
            self._done = False
            return
        show(self._stack, self._id, self._after)

    def undo(self) -> None:
        show(self._stack, self._id, self._before)


class PoseEdit:
    """A drag of joints or people: shown while it goes on, one undo step when it ends."""

    def __init__(self, stack: LayerStack, undo: QUndoStack, layer_id: str) -> None:
        self._stack, self._undo, self.layer_id = stack, undo, layer_id
        self.before: People = stack.layer(layer_id).people

    def show(self, people: People) -> None:
        """How it would be."""
        show(self._stack, self.layer_id, people)

    def commit(self, text: str) -> None:
        """So it stays; a drag that ends where it began is no step."""
        after = self._stack.layer(self.layer_id).people
        if after != self.before:
            command = SetPeople(self._stack, self.layer_id, self.before, after, text, done=True)
            self._undo.push(command)

    def cancel(self) -> None:
        """As if nothing had happened."""
        self.show(self.before)


def show(stack: LayerStack, layer_id: str, people: People) -> None:
    """Puts ``people`` on a layer and draws them."""
    layer = stack.layer(layer_id)
    if layer.people == people:
        return
    layer.people = people
    stack.replace_image(layer_id, rendered(people, stack.rect.size()))
