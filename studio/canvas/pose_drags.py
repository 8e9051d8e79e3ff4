"""What a drag with the pose tool does to people, by what was taken hold of.

Each says who they would be with the pointer where it is, from who they were at the press: a drag
does not depend on the way the pointer took.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QTransform

from studio.canvas import pose_frame
from studio.canvas.pointer import Pointer
from studio.pose.dragging import drag_point, move_part, turn_hand
from studio.pose.parts import NAMES, Part
from studio.pose.person import Person
from studio.pose.transforming import posed, transformed
from studio.state.pose_selection import Chosen, PoseSelection
from studio.state.posing import People

NECK = 1


class PoseDrag(Protocol):
    """A drag of people."""

    def people(self, pointer: Pointer) -> People:
        """Who they would be.

        Raises:
            ValueError: so far out that nobody would find them again.
        """

    def text(self) -> str:
        """What the undo step is called."""


@dataclass(frozen=True)
class PointDrag:
    """One point; bones keep their lengths, or with Alt the other way round."""

    before: People
    index: int
    point: int
    start: QPointF
    keep_lengths: bool

    def people(self, pointer: Pointer) -> People:
        person = self.before[self.index]
        place = person.at(self.point)
        # By as much as the pointer moved: the joint does not jump to where it was taken.
        by = pointer.at - self.start
        keep = self.keep_lengths != pointer.alt
        to = (place.x + by.x(), place.y + by.y())
        return _with(self.before, self.index, drag_point(person, self.point, to, keep_lengths=keep))

    def text(self) -> str:
        return _tr("Move {joint}").format(joint=point_name(self.point))


@dataclass(frozen=True)
class PeopleDrag:
    """Whole people; what is pinned of them stays, unless they are moved ``freely``."""

    before: People
    moving: frozenset[str]
    start: QPointF
    freely: bool

    def people(self, pointer: Pointer) -> People:
        by = pointer.at - self.start
        return tuple(
            self._moved(person, by) if person.id in self.moving else person
            for person in self.before
        )

    def _moved(self, person: Person, by: QPointF) -> Person:
        if self.freely or not person.pinned:
            return person.moved(by.x(), by.y())
        neck = person.joints[NECK]
        return drag_point(person, NECK, (neck.x + by.x(), neck.y + by.y()))

    def text(self) -> str:
        return _tr("Move person") if len(self.moving) == 1 else _tr("Move people")


@dataclass(frozen=True)
class PartDrag:
    """A hand turns about its wrist, a face moves."""

    before: People
    index: int
    part: Part
    start: QPointF

    def people(self, pointer: Pointer) -> People:
        person, start, to = self.before[self.index], _complex(self.start), _complex(pointer.at)
        if self.part.is_hand and not pointer.alt:
            return _with(self.before, self.index, turn_hand(person, self.part, start, to))
        return _with(self.before, self.index, move_part(person, self.part, to - start))

    def text(self) -> str:
        return _tr("Turn hand") if self.part.is_hand else _tr("Move face")


@dataclass(frozen=True)
class GroupDrag:
    """The chosen points, all by the same; ``handle`` of their frame, or moved without one."""

    before: People
    selection: PoseSelection
    box: QRectF
    start: QPointF
    handle: pose_frame.Handle | None

    def people(self, pointer: Pointer) -> People:
        change = self._change(pointer)
        self.selection.turned = (self.box, change)
        # Scaling is about lengths.
        keep = self.selection.keep_lengths and self._rigid()
        return regrouped(self.before, self.selection.points, change, keep_lengths=keep)

    def _rigid(self) -> bool:
        return self.handle in (None, pose_frame.Handle.TURN)

    def _change(self, pointer: Pointer) -> QTransform:
        if self.handle is None:
            by = pointer.at - self.start
            return QTransform.fromTranslate(by.x(), by.y())
        return pose_frame.change(
            self.handle,
            self.box,
            self.start,
            pointer.at,
            steps=pointer.shift,
            centred=pointer.alt,
        )

    def text(self) -> str:
        if self.handle is None:
            return _tr("Move selection")
        turns = self.handle is pose_frame.Handle.TURN
        return _tr("Turn selection") if turns else _tr("Scale selection")


def regrouped(people: People, points: Chosen, change: QTransform, *, keep_lengths: bool) -> People:
    """The people with the chosen points changed.

    Args:
        people: before.
        points: of any of them.
        change: of the document's points.
        keep_lengths: joints go as near to their places as bones let them.

    Raises:
        ValueError: a point would lie too far out.
    """
    map_ = _mapping(change)
    result = []
    for person in people:
        own = [point for name, point in points if name == person.id]
        move = posed if keep_lengths else transformed
        result.append(move(person, own, map_) if own else person)
    return tuple(result)


def _mapping(change: QTransform) -> Callable[[complex], complex]:
    def place(spot: complex) -> complex:
        return _complex(change.map(QPointF(spot.real, spot.imag)))

    return place


def hidden(people: People, index: int, point: int) -> tuple[People, str]:
    """The people with a point shown that was hidden, or hidden that was shown; and the words."""
    person = people[index]
    shown = not person.at(point).shown
    words = _tr("Show {joint}") if shown else _tr("Hide {joint}")
    return _with(people, index, person.with_shown(point, shown)), words.format(
        joint=point_name(point)
    )


def point_name(point: int) -> str:
    """What the artist calls a point."""
    return QCoreApplication.translate("Joints", NAMES[point])


def _with(people: People, index: int, person: Person) -> People:
    return (*people[:index], person, *people[index + 1 :])


def _complex(point: QPointF) -> complex:
    return complex(point.x(), point.y())


def _tr(text: str) -> str:
    return QCoreApplication.translate("PoseHandler", text)
