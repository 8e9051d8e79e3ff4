"""Hands and faces of people, what is pinned of them and what is hidden."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.domain.errors import PoseError
from studio.pose.faces import Expression, with_face
from studio.pose.hands import HandShape, reshaped, with_hand
from studio.pose.ik import PINNABLE
from studio.pose.parts import HANDS, Part, part_of
from studio.pose.person import Person
from studio.state.pose_base import PoseCommands
from studio.state.pose_selection import every_point


class PoseParts(PoseCommands):
    """One undo step each, for everybody who is chosen."""

    def has(self, parts: tuple[Part, ...]) -> bool:
        """Whether everybody chosen shows one of these parts at least."""
        targets = self.targets()
        return bool(targets) and all(any(p.shows(part) for part in parts) for p in targets)

    def show(self, parts: tuple[Part, ...], on: bool) -> None:
        """Hands or faces come up, as usual ones where there were none yet, or are hidden."""
        hands = parts != (Part.FACE,)
        if on:
            text = self.tr("Show hands") if hands else self.tr("Show face")
        else:
            text = self.tr("Hide hands") if hands else self.tr("Hide face")

        def change(person: Person) -> Person:
            for part in parts:
                person = _shown(person, part) if on else person.with_part_shown(part, shown=False)
            return person

        whole = {person.id for person in self.targets() if self._selection.whole(person)}
        self.change(change, text)
        # Who was chosen whole still is.
        for person in self.people():
            if person.id in whole:
                self._selection.points |= every_point(person)

    def shape(self, shape: HandShape) -> None:
        """The chosen hands take a shape; both of everybody chosen where none is."""
        name = QCoreApplication.translate("Poses", shape.name)

        def change(person: Person) -> Person:
            for part in self._hands_of(person):
                person = reshaped(person, part, shape)
            return person

        self.change(change, self.tr("Hand: {name}").format(name=name))

    def express(self, expression: Expression) -> None:
        """Faces take an expression, as the heads look."""
        name = QCoreApplication.translate("Poses", expression.name)
        text = self.tr("Face: {name}").format(name=name)
        self.change(lambda person: with_face(person, expression), text)

    def toggle_pins(self) -> None:
        """Pins the chosen joints where they are; takes the pins out where all are pinned.

        Raises:
            PoseError: nothing that can be pinned is chosen.
        """
        wanted = {(name, i) for name, i in self._selection.points if i in PINNABLE}
        if not wanted:
            raise PoseError(
                self.tr("Nothing that can be pinned is chosen."),
                "",
                self.tr("Choose a head, an elbow, a hand, a knee or a foot, or double click one."),
            )
        pinned = all(i in p.pinned for p in self.people() for name, i in wanted if name == p.id)

        def change(person: Person) -> Person:
            own = {i for name, i in wanted if name == person.id}
            after = person.pinned - own if pinned else person.pinned | own
            return replace(person, pinned=frozenset(after))

        self.change(change, self.tr("Take pins out") if pinned else self.tr("Pin joints"))

    def pin(self, person: Person, joint: int) -> None:
        """Pins one joint, or takes its pin out.

        Raises:
            PoseError: it cannot be pinned.
        """
        self._selection.person = person.id
        self._selection.points = frozenset({(person.id, joint)})
        self.toggle_pins()

    def unpin(self) -> None:
        """Takes out every pin of everybody chosen."""
        self.change(lambda p: replace(p, pinned=frozenset()), self.tr("Take all pins out"))

    def toggle_shown(self) -> None:
        """Hides the chosen points, or shows them again where all are hidden."""
        points = self._selection.points
        shown = any(j.shown for p in self.people() for i, j in p.items() if (p.id, i) in points)

        def change(person: Person) -> Person:
            for i in self._selection.of(person):
                if person.part(part_of(i)):
                    person = person.with_shown(i, not shown)
            return person

        self.change(change, self.tr("Hide points") if shown else self.tr("Show points"))

    def show_all(self) -> None:
        """Shows every hidden joint of the bodies chosen."""
        text = self.tr("Show all joints")
        self.change(lambda person: person.with_part_shown(Part.BODY, shown=True), text)

    def _hands_of(self, person: Person) -> tuple[Part, ...]:
        touched = {part_of(i) for i in self._selection.of(person)}
        # An arm's wrist counts: a hand that is not there yet has no points to choose.
        wrists = {part for part, i in ((HANDS[0], 4), (HANDS[1], 7)) if
                  (person.id, i) in self._selection.points}  # fmt: skip
        if self._selection.whole(person) or not (touched & set(HANDS) or wrists):
            return HANDS
        return tuple(part for part in HANDS if part in touched | wrists)


def _shown(person: Person, part: Part) -> Person:
    if person.part(part):
        return person.with_part_shown(part, shown=True)
    return with_face(person) if part is Part.FACE else with_hand(person, part)
