"""People on a pose layer: how they become its picture, and how a drag becomes one undo step."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QUndoCommand, QUndoStack

from studio.pose.drawing import REACH, paint_person
from studio.pose.openpose import LIMBS, Colour
from studio.pose.parts import Part
from studio.pose.person import Joint, Person
from studio.state.layer_stack import LayerStack
from studio.state.layers import blank_image
from studio.state.pixels import writable

People = tuple[Person, ...]
HELD_ID = 0x90E5  # commands of this id may merge: the repeats of a key that is held
TALL = 0.8  # of the document's height: somebody new


def rendered(people: Sequence[Person], size: QSize) -> QImage:
    """The layer's image: OpenPose's drawing, transparent where nobody is."""
    image = blank_image(size.width(), size.height())
    _draw(people, image)
    return image


def _draw(people: Sequence[Person], image: QImage) -> None:
    """Draws on the image's own memory, so that a drag copies no pixels."""
    picture = writable(image)
    for person in people:
        paint_person(picture, person, _bgra)


def _disturbed(people: People, wiped: Sequence[QRect]) -> People:
    """Who must be drawn anew where ``wiped`` was cleared; the others' pixels are still right.

    Whoever is drawn covers those in front of her: they follow.
    """
    boxes: list[QRect] = list(wiped)
    found = []
    for person in people:
        box = _around([joint for _, joint in person.items()])
        if any(box.intersects(other) for other in boxes):
            found.append(person)
            boxes.append(box)
    return tuple(found)


def _bgra(colour: Colour) -> tuple[int, ...]:
    red, green, blue = colour
    return blue, green, red, 255


def _touched(before: People, after: People) -> list[QRect]:
    """Whole pixels in which the drawings of ``before`` and ``after`` may differ."""
    known = {person.id: person for person in before}
    later = {person.id: person for person in after}
    if [p.id for p in before if p.id in later] != [p.id for p in after if p.id in known]:
        return [rect for person in (*before, *after) for rect in _moved(person, None)]
    rects: list[QRect] = []
    for name in known.keys() | later.keys():
        one, other = known.get(name), later.get(name)
        if one is not other:
            rects += _moved(one, other)
    return rects


def _moved(one: Person | None, other: Person | None) -> Iterator[QRect]:
    """What two states of a person differ in; all of her where there is but one.

    Limb by limb: the box of a whole body is mostly empty, and as large as the document.
    """
    states = [person for person in (one, other) if person is not None]
    for part in Part:
        both = [person.part(part) for person in states]
        if len(both) == 2 and both[0] is both[1]:
            continue
        pairs = itertools.zip_longest(*both) if len(both) == 2 else ((j, None) for j in both[0])
        changed = {i for i, (a, b) in enumerate(pairs) if a is not b and a != b}
        if part is Part.BODY:
            for limb in LIMBS:
                if not changed.isdisjoint(limb):
                    yield _around([joints[end] for joints in both for end in limb])
        elif changed:
            yield _around([joint for joints in both for joint in joints])


def _around(places: Sequence[Joint]) -> QRect:
    across, down = [place.x for place in places], [place.y for place in places]
    corners = QPointF(min(across), min(down)), QPointF(max(across), max(down))
    return QRectF(*corners).toAlignedRect().adjusted(-REACH, -REACH, REACH, REACH)


class SetPeople(QUndoCommand):
    """Other people on a layer.

    Args:
        done: they are there already, as after a drag.
        goes_on: from the last change, as while a key is held: one undo step with it.
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
        goes_on: bool = False,
    ) -> None:
        super().__init__(text)
        self._stack, self._id, self._done = stack, layer_id, done
        self._before, self.after = before, after
        self.target = (layer_id, text)
        self.goes_on = goes_on

    def id(self) -> int:
        return HELD_ID

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, SetPeople) or not other.goes_on or other.target != self.target:
            return False
        self.after = other.after
        return True

    def redo(self) -> None:
        if self._done:
            self._done = False
            return
        show(self._stack, self._id, self.after)

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

    def commit(self, text: str, *, goes_on: bool = False) -> None:
        """So it stays; a drag that ends where it began is no step."""
        after = self._stack.layer(self.layer_id).people
        if after != self.before:
            self._undo.push(
                SetPeople(
                    self._stack,
                    self.layer_id,
                    self.before,
                    after,
                    text,
                    done=True,
                    goes_on=goes_on,
                )
            )

    def cancel(self) -> None:
        """As if nothing had happened."""
        self.show(self.before)


def show(stack: LayerStack, layer_id: str, people: People) -> None:
    """Puts ``people`` on a layer and draws what changes: a drag must keep up with the pointer."""
    layer = stack.layer(layer_id)
    if layer.people == people:
        return
    touched = (rect.intersected(stack.rect) for rect in _touched(layer.people, people))
    rects = [rect for rect in touched if not rect.isEmpty()]
    layer.people = people
    if rects:
        picture = writable(layer.image)
        for rect in rects:
            picture[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1] = 0
        _draw(_disturbed(people, rects), layer.image)
    stack.redrawn(layer_id, *rects)
