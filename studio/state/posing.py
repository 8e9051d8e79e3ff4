"""People on a pose layer: how they become its picture, and how a drag becomes one undo step."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QUndoCommand, QUndoStack

from studio.pose.openpose import JOINT_RADIUS, JOINTS, LIMBS, STICK_WIDTH, draw_body
from studio.pose.person import Joint, Person, points_of
from studio.state.layer_stack import LayerStack
from studio.state.pixels import to_image

People = tuple[Person, ...]
_MARGIN = 2 * max(JOINT_RADIUS, STICK_WIDTH)  # pixels that a drawing reaches beyond its joints
TALL = 0.8  # of the document's height: somebody new


def rendered(people: Sequence[Person], size: QSize) -> QImage:
    """The layer's image: OpenPose's drawing, transparent where nobody is."""
    return _part(people, QRect(0, 0, size.width(), size.height()))


def _part(people: Sequence[Person], rect: QRect) -> QImage:
    """What lies within ``rect`` of the whole drawing, to the pixel."""
    size, origin = (rect.width(), rect.height()), (rect.x(), rect.y())
    rgb = draw_body(points_of(people), size, origin)
    alpha = np.where(rgb.any(axis=2), 255, 0).astype(np.uint8)
    return to_image(np.dstack([rgb, alpha]))


def _touched(before: People, after: People) -> QRect:
    """Whole pixels in which the drawings of ``before`` and ``after`` may differ."""
    known = {person.id: person for person in before}
    later = {person.id: person for person in after}
    if [p.id for p in before if p.id in later] != [p.id for p in after if p.id in known]:
        return _around([j for person in (*before, *after) for j in person.joints])
    places: list[Joint] = []
    for name in known.keys() | later.keys():
        pair = known.get(name), later.get(name)
        if pair[0] is None or pair[1] is None:
            places += [j for person in pair if person is not None for j in person.joints]
            continue
        moved = {i for i in range(len(JOINTS)) if pair[0].joints[i] != pair[1].joints[i]}
        ends = moved | {end for limb in LIMBS if moved & set(limb) for end in limb}
        places += [person.joints[i] for person in pair if person is not None for i in ends]
    return _around(places)


def _around(places: Sequence[Joint]) -> QRect:
    if not places:
        return QRect()
    across, down = [place.x for place in places], [place.y for place in places]
    corners = QPointF(min(across), min(down)), QPointF(max(across), max(down))
    return QRectF(*corners).toAlignedRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


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
    """Puts ``people`` on a layer and draws what changes: a drag must keep up with the pointer."""
    layer = stack.layer(layer_id)
    if layer.people == people:
        return
    rect = _touched(layer.people, people).intersected(stack.rect)
    layer.people = people
    if not rect.isEmpty():
        painter = QPainter(layer.image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(rect.topLeft(), _part(people, rect))
        painter.end()
    stack.redrawn(layer_id, rect)
