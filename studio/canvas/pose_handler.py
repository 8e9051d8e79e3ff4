"""The pose tool: chooses and drags points, people and groups of the active pose layer."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt

from studio.canvas import pose_frame
from studio.canvas.pointer import Pointer
from studio.canvas.pose_drags import GroupDrag, PartDrag, PeopleDrag, PointDrag, PoseDrag, hidden
from studio.canvas.pose_hits import Hit, hit
from studio.pose.parts import Part
from studio.state.document import Document, LayerError
from studio.state.pose_selection import Chosen, bounds, every_point, part_points, within
from studio.state.posing import PoseEdit
from studio.state.tools import ToolBox

SLIP = 3.0  # px on screen that a click may slip without being a drag
Modifier = Qt.KeyboardModifier


class PoseHandler:
    """Limbs keep their lengths; Alt moves one joint alone, Shift the person, Ctrl hides a joint.

    A click chooses what is under it, with Shift in addition; a drag over empty ground chooses all
    it surrounds. Chosen points have a frame that scales and turns them.
    """

    def __init__(self, document: Document, toolbox: ToolBox) -> None:
        self._document, self._selection = document, toolbox.pose
        self._edit: PoseEdit | None = None
        self._drag: PoseDrag | None = None
        self._band_from: Chosen | None = None
        self._click: Callable[[], None] = _nothing
        self._from = QPointF()
        self._dragging = False

    def press(self, pointer: Pointer) -> None:
        layer = self._document.pose_layer()
        if layer is None:
            raise LayerError(
                _tr("There is nobody to pose."), remedy=_tr("Add a pose layer from the Layer menu.")
            )
        self._document.set_active(layer.id)
        self._edit = self._document.begin_pose(layer.id)
        self._from = pointer.at
        found = hit(layer.people, pointer.at, pointer.scale)
        if found is not None:
            self._selection.person = layer.people[found.person].id
        if pointer.modifiers & Modifier.ControlModifier:
            self._hide(found)
            return
        box = bounds(layer.people, self._selection.points)
        handle = pose_frame.handle_at(box, pointer.at, pointer.scale) if box is not None else None
        if box is not None and handle is not None:
            self._drag = GroupDrag(layer.people, self._selection, box, pointer.at, handle)
        elif found is not None:
            self._take(found, pointer, box)
        elif box is not None and pose_frame.padded(box, pointer.scale).contains(pointer.at):
            self._drag = GroupDrag(layer.people, self._selection, box, pointer.at, None)
            self._click = self._choose_nothing
        else:
            self._band_from = self._selection.points if pointer.shift else frozenset()
            self._click = _nothing if pointer.shift else self._choose_nothing

    def move(self, pointer: Pointer) -> None:
        slipped = pointer.at - self._from
        if not self._dragging and math.hypot(slipped.x(), slipped.y()) <= SLIP * pointer.scale:
            return
        if not self._dragging:
            self._dragging = True
            self._begin(pointer)
        if self._band_from is not None:
            self._surround(pointer.at)
        elif self._drag is not None and self._edit is not None:
            try:
                people = self._drag.people(pointer)
            except ValueError:
                return  # so far out that nobody would find the person again
            self._edit.show(people)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        if not self._dragging:
            self._click()
        elif self._edit is not None and self._drag is not None:
            self._edit.commit(self._drag.text())
        self._let_go()

    def cancel(self) -> None:
        if self._edit is not None:
            self._edit.cancel()
        self._let_go()

    def _let_go(self) -> None:
        self._selection.band = None
        self._selection.turned = None

    def _take(self, found: Hit, pointer: Pointer, box: QRectF | None) -> None:
        """A point or a part goes along with the pointer, and with it what is chosen."""
        assert self._edit is not None
        people, selection = self._edit.before, self._selection
        person = people[found.person]
        touched = self._touched(found)
        self._click = lambda: self._choose(touched, add=pointer.shift)
        if pointer.shift or (found.point is None and found.part is Part.BODY):
            whole = frozenset(p.id for p in people if selection.whole(p))
            moving = whole if person.id in whole else frozenset({person.id})
            self._drag = PeopleDrag(people, moving, pointer.at, freely=pointer.shift)
        elif box is not None and touched <= selection.points and not pointer.alt:
            self._drag = GroupDrag(people, selection, box, pointer.at, None)
        elif found.point is None:
            self._drag = PartDrag(people, found.person, found.part, pointer.at)
        else:
            keep = selection.keep_lengths
            self._drag = PointDrag(people, found.person, found.point, pointer.at, keep)

    def _begin(self, pointer: Pointer) -> None:
        """A drag begins: what it takes hold of is chosen, as a click would choose it."""
        if isinstance(self._drag, PointDrag | PartDrag):
            self._click()
        elif isinstance(self._drag, PeopleDrag) and not pointer.shift:
            assert self._edit is not None
            moving = self._drag.moving
            people = (p for p in self._edit.before if p.id in moving)
            self._selection.points = frozenset().union(*(every_point(p) for p in people))

    def _touched(self, found: Hit) -> Chosen:
        assert self._edit is not None
        person = self._edit.before[found.person]
        if found.point is not None:
            return frozenset({(person.id, found.point)})
        return every_point(person) if found.part is Part.BODY else part_points(person, found.part)

    def _choose(self, points: Chosen, *, add: bool) -> None:
        if add:
            self._selection.toggle(points)
        else:
            self._selection.points = points

    def _choose_nothing(self) -> None:
        self._selection.points = frozenset()

    def _surround(self, at: QPointF) -> None:
        assert self._edit is not None and self._band_from is not None
        band = QRectF(self._from, at).normalized()
        self._selection.band = band
        self._selection.points = self._band_from | within(self._edit.before, band)

    def _hide(self, found: Hit | None) -> None:
        edit = self._edit
        if edit is None or found is None or found.point is None:
            return
        people, text = hidden(edit.before, found.person, found.point)
        edit.show(people)
        edit.commit(text)
        self._edit = None  # a click, not a drag


def _nothing() -> None:
    """A click that chooses nothing new."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("PoseHandler", text)
