"""Somebody new, and the ready poses people take."""

from __future__ import annotations

from PySide6.QtCore import QObject

from studio.pose.library import Pose
from studio.pose.person import Person, standing
from studio.state.document import Document
from studio.state.layers import Layer
from studio.state.pose_base import PoseCommands
from studio.state.pose_group import PoseGroup
from studio.state.pose_parts import PoseParts
from studio.state.posing import TALL, People
from studio.state.tools import ToolBox

_ASIDE = 0.22  # of its width: how far a further person stands from the last one


class PoseTools(PoseCommands):
    """New people and ready poses; one undo step each.

    Attributes:
        parts: commands on hands, faces and pins.
        group: commands on everything chosen.
    """

    def __init__(self, document: Document, toolbox: ToolBox, parent: QObject | None = None) -> None:
        super().__init__(document, toolbox, parent)
        self.parts = PoseParts(document, toolbox, self)
        self.group = PoseGroup(document, toolbox, self)

    def toggle_lengths(self) -> None:
        """Bones keep their lengths from now on, or no longer."""
        self._selection.keep_lengths = not self._selection.keep_lengths

    def add_layer(self) -> Layer:
        """A new pose layer with somebody standing on it."""
        layer = self._document.add_pose_layer()
        self._selection.person = layer.people[0].id
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
        self._selection.person = person.id

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
            self._selection.person = made.id
            if layer is None:
                self._document.add_pose_layer((made,))
            else:
                self._set(layer, (*layer.people, made), self.tr("Add person"))
            return
        made = pose.taken_by(person)
        text = self.tr("Pose: {name}").format(name=pose.name)
        self.put((made if p.id == person.id else p for p in layer.people), text)

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
