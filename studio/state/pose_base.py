"""What all commands on people share: whom they are about, and how they become one undo step."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from studio.pose.person import Person
from studio.state.document import Document
from studio.state.layers import Layer
from studio.state.pose_selection import every_point
from studio.state.posing import People
from studio.state.tools import ToolBox


class PoseCommands(QObject):
    """Commands on the pose layer at hand; one undo step each.

    Every one of them raises ``LayerError`` where the layer is locked, or would hold too many.
    """

    def __init__(self, document: Document, toolbox: ToolBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._toolbox = document, toolbox
        self._selection = toolbox.pose

    def people(self) -> People:
        """Those of the layer at hand, from the back to the front."""
        layer = self._document.pose_layer()
        return layer.people if layer is not None else ()

    def chosen(self) -> Person | None:
        """The person that was touched last, or the one in front."""
        people = self.people()
        found = next((p for p in people if p.id == self._selection.person), None)
        return found or (people[-1] if people else None)

    def targets(self) -> People:
        """Everybody of whom something is chosen, or else the one touched last."""
        found = tuple(person for person in self.people() if self._selection.of(person))
        one = self.chosen()
        return found or ((one,) if one is not None else ())

    def change(self, change: Callable[[Person], Person], text: str) -> None:
        """Every target becomes what ``change`` makes of her."""
        names = {person.id for person in self.targets()}
        self.put(tuple(change(p) if p.id in names else p for p in self.people()), text)

    def put(self, people: Iterable[Person], text: str) -> None:
        """These people on the layer at hand."""
        layer = self._document.pose_layer()
        if layer is not None:
            self._set(layer, tuple(people), text)

    def choose(self, people: Iterable[Person]) -> None:
        """All of these people, and nobody else."""
        people = tuple(people)
        self._selection.points = frozenset().union(*map(every_point, people))
        if people:
            self._selection.person = people[-1].id

    def _set(self, layer: Layer, people: People, text: str) -> None:
        self._document.set_people(layer.id, people, text)
        self._document.set_active(layer.id)
