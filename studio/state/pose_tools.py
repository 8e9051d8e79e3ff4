"""What can be done to the people of a document besides dragging them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from studio.pose.library import Pose
from studio.pose.person import PARENTS, Person, standing
from studio.state.document import Document
from studio.state.layers import Layer
from studio.state.posing import TALL, People
from studio.state.tools import ToolBox

_SOME_HEIGHT = 100.0  # pixels, before it is scaled
_ASIDE = 0.22  # of its width: how far a further person stands from the last one


def _bones(person: Person) -> float:
    """The length of all bones together, in pixels; never 0."""
    joints = person.joints
    pairs = ((joints[i], joints[parent]) for i, parent in enumerate(PARENTS) if parent >= 0)
    return max(1.0, sum(math.dist((a.x, a.y), (b.x, b.y)) for a, b in pairs))


class PoseTools(QObject):
    """Commands on the pose layer at hand and the person chosen last; one undo step each."""

    def __init__(self, document: Document, toolbox: ToolBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._toolbox = document, toolbox

    def chosen(self) -> Person | None:
        """The person that was touched last, or the one in front."""
        layer = self._document.pose_layer()
        people = layer.people if layer is not None else ()
        found = next((p for p in people if p.id == self._toolbox.person), None)
        return found or (people[-1] if people else None)

    def add_layer(self) -> Layer:
        """A new pose layer with somebody standing on it."""
        layer = self._document.add_pose_layer()
        self._toolbox.person = layer.people[0].id
        return layer

    def add_person(self) -> None:
        """One person more, beside the last; on a new layer where there is none.

        Raises:
            LayerError: the layer is locked, or full.
        """
        layer = self._document.pose_layer()
        if layer is None:
            self.add_layer()
            return
        person = self._somebody(len(layer.people))
        self._set(layer, (*layer.people, person), self.tr("Add person"))
        self._toolbox.person = person.id

    def take_pose(self, pose: Pose) -> None:
        """The chosen person stands so, as large and where she was; a new one where there is none.

        Raises:
            LayerError: the layer is locked.
        """
        layer, person = self._document.pose_layer(), self.chosen()
        if layer is None or person is None:
            middle = (self._document.width / 2, self._document.height / 2)
            room = min(self._document.width, self._document.height)
            made = pose.person(middle, room * TALL)
            self._toolbox.person = made.id
            if layer is None:
                self._document.add_pose_layer((made,))
            else:
                self._set(layer, (*layer.people, made), self.tr("Add person"))
            return
        posed = pose.person(person.centre(), _SOME_HEIGHT)
        # As large as she is: a sitting person is lower than a standing one, not larger.
        scale = _bones(person) / _bones(posed)
        made = replace(posed.scaled(scale, person.centre()), id=person.id)
        self._change(lambda _: made, self.tr("Pose: {name}").format(name=pose.name))

    def mirror(self) -> None:
        """The chosen person as in a mirror, where she stands.

        Raises:
            LayerError: the layer is locked.
        """
        self._change(lambda person: person.mirrored(person.centre()[0]), self.tr("Mirror person"))

    def turn(self, degrees: float) -> None:
        """Turns the chosen person about her middle.

        Raises:
            LayerError: the layer is locked.
        """
        self._change(lambda p: p.turned(degrees, p.centre()), self.tr("Turn person"))

    def scale(self, factor: float) -> None:
        """Makes the chosen person larger or smaller about her middle.

        Raises:
            LayerError: the layer is locked.
        """
        self._change(lambda p: p.scaled(factor, p.centre()), self.tr("Scale person"))

    def remove(self) -> None:
        """Takes the chosen person away.

        Raises:
            LayerError: the layer is locked.
        """
        layer, gone = self._document.pose_layer(), self.chosen()
        if layer is not None and gone is not None:
            rest = tuple(person for person in layer.people if person.id != gone.id)
            self._set(layer, rest, self.tr("Remove person"))

    def replace_all(self, people: People) -> None:
        """These people on the layer at hand, or on a new one.

        Raises:
            LayerError: the layer is locked, or they are too many.
        """
        layer = self._document.pose_layer()
        if layer is None:
            self._document.add_pose_layer(people)
        else:
            self._set(layer, people, self.tr("Import people"))

    def _somebody(self, others: int) -> Person:
        width, height = self._document.width, self._document.height
        # Alternating to the right and left of the middle.
        side = (others + 1) // 2 * (1 if others % 2 else -1)
        x = min(width * 0.95, max(width * 0.05, width * (0.5 + side * _ASIDE)))
        return standing((x, height / 2), height * TALL)

    def _change(self, change: Callable[[Person], Person], text: str) -> None:
        layer, chosen = self._document.pose_layer(), self.chosen()
        if layer is None or chosen is None:
            return
        people = tuple(change(p) if p.id == chosen.id else p for p in layer.people)
        self._set(layer, people, text)

    def _set(self, layer: Layer, people: People, text: str) -> None:
        self._document.set_people(layer.id, people, text)
        self._document.set_active(layer.id)
