"""Groups of people and points: chosen, copied, put in order, nudged, taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from studio.pose.dragging import drag_point
from studio.pose.parts import part_of
from studio.pose.person import Person, new_id
from studio.pose.transforming import posed, transformed
from studio.state.pose_base import PoseCommands
from studio.state.pose_selection import Chosen
from studio.state.posing import People

_Arrange = Callable[[People, People], People]
ASIDE = 0.06  # of the document's width: how far a copy lies from its original


class PoseGroup(PoseCommands):
    """One undo step each."""

    def choose_all(self) -> None:
        """Everybody."""
        self.choose(self.people())

    def choose_next(self, step: int) -> None:
        """The next joint of the person at hand that is shown, or the one before."""
        person = self.chosen()
        if person is None:
            return
        shown = [i for i, joint in enumerate(person.joints) if joint.shown]
        now = sorted(i for i in self._selection.of(person) if i in shown)
        at = shown.index(now[0]) + step if now else (0 if step > 0 else -1)
        if shown:
            self._selection.person = person.id
            self._selection.points = frozenset({(person.id, shown[at % len(shown)])})

    def copied(self) -> People:
        """Those chosen, to be put elsewhere."""
        return self.targets()

    def add(self, people: Sequence[Person], text: str, aside: float = 0.0) -> None:
        """Copies of people in front of the others, and chosen; on a new layer where there is none.

        Args:
            people: with ids that may be taken.
            text: of the undo step.
            aside: by how many pixels they are moved right and down.
        """
        new = tuple(replace(p, id=new_id()).moved(aside, aside) for p in people)
        if not new:
            return
        if self._document.pose_layer() is None:
            self._document.add_pose_layer(new)
        else:
            self.put((*self.people(), *new), text)
        self.choose(new)

    def duplicate(self) -> None:
        """Those chosen once more, a little aside."""
        self.add(self.targets(), self.tr("Duplicate people"), self._document.width * ASIDE)

    def remove(self) -> None:
        """Takes everybody away who is chosen whole; of others it hides the chosen points."""
        people, selection = self.people(), self._selection
        whole = {p.id for p in people if selection.whole(p)}
        if not whole and selection.points:
            self.put(map(self._without_points, people), self.tr("Hide points"))
            return
        gone = whole or {p.id for p in self.targets()}
        text = self.tr("Remove person") if len(gone) == 1 else self.tr("Remove people")
        self.put((p for p in people if p.id not in gone), text)

    def _without_points(self, person: Person) -> Person:
        for point in self._selection.of(person):
            if person.part(part_of(point)):
                person = person.with_shown(point, shown=False)
        return person

    def to_front(self) -> None:
        """Before all others."""
        self._order(self.tr("Bring to front"), lambda rest, own: (*rest, *own))

    def to_back(self) -> None:
        """Behind all others."""
        self._order(self.tr("Send to back"), lambda rest, own: (*own, *rest))

    def forward(self) -> None:
        """Before the next one."""
        self.put(_stepped(self.people(), self._names()), self.tr("Bring forward"))

    def backward(self) -> None:
        """Behind the next one."""
        turned = _stepped(self.people()[::-1], self._names())
        self.put(turned[::-1], self.tr("Send backward"))

    def nudge(self, dx: float, dy: float, *, goes_on: bool = False) -> None:
        """Moves what is chosen by so many pixels, or the person touched last.

        A single joint takes its limb along as in a drag.

        Args:
            dx: to the right.
            dy: down.
            goes_on: a key is held: one undo step with the last.
        """
        layer = self._document.pose_layer()
        if layer is None:
            return
        edit = self._document.begin_pose(layer.id)
        points = self._selection.points or frozenset(
            (p.id, i) for p in self.targets() for i, _ in p.items()
        )
        try:
            edit.show(tuple(self._nudged(p, points, complex(dx, dy)) for p in layer.people))
        except ValueError:
            return  # beyond where anybody may be
        edit.commit(self.tr("Nudge"), goes_on=goes_on)

    def _nudged(self, person: Person, points: Chosen, by: complex) -> Person:
        own = [i for name, i in points if name == person.id]
        if len(own) == 1 and person.part(part_of(own[0])):
            joint, keep = person.at(own[0]), self._selection.keep_lengths
            to = (joint.x + by.real, joint.y + by.imag)
            return drag_point(person, own[0], to, keep_lengths=keep)
        move = posed if self._selection.keep_lengths else transformed
        return move(person, own, lambda place: place + by) if own else person

    def mirror(self) -> None:
        """Everybody chosen as in a mirror, about the middle of them all."""
        targets = self.targets()
        if targets:
            boxes = [person.box() for person in targets]
            x = (min(box[0] for box in boxes) + max(box[2] for box in boxes)) / 2
            one = len(targets) == 1
            text = self.tr("Mirror person") if one else self.tr("Mirror people")
            self.change(lambda person: person.mirrored(x), text)

    def turn(self, degrees: float) -> None:
        """Turns everybody chosen about the middle of them all."""
        text = self.tr("Turn person")
        self._about_middle(QTransform().rotate(degrees), text)

    def scale(self, factor: float) -> None:
        """Makes everybody chosen larger or smaller about the middle of them all."""
        self._about_middle(QTransform().scale(factor, factor), self.tr("Scale person"))

    def _about_middle(self, change: QTransform, text: str) -> None:
        targets = self.targets()
        if not targets:
            return
        boxes = [person.box() for person in targets]
        x = (min(box[0] for box in boxes) + max(box[2] for box in boxes)) / 2
        y = (min(box[1] for box in boxes) + max(box[3] for box in boxes)) / 2
        middle = complex(x, y)

        def place(spot: complex) -> complex:
            moved = change.map(QPointF((spot - middle).real, (spot - middle).imag))
            return middle + complex(moved.x(), moved.y())

        self.change(lambda person: person.mapped(place), text)

    def _names(self) -> set[str]:
        return {person.id for person in self.targets()}

    def _order(self, text: str, arranged: _Arrange) -> None:
        people, names = self.people(), self._names()
        rest = tuple(p for p in people if p.id not in names)
        self.put(arranged(rest, tuple(p for p in people if p.id in names)), text)


def _stepped(people: People, names: set[str]) -> People:
    """Those named one place further to the end; in a block they go together."""
    order = list(people)
    for i in reversed(range(len(order) - 1)):
        if order[i].id in names and order[i + 1].id not in names:
            order[i], order[i + 1] = order[i + 1], order[i]
    return tuple(order)
