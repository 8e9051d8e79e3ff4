"""The pose tool: drags joints and people of the active pose layer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from studio.canvas.pointer import Pointer
from studio.pose.ik import dragged
from studio.pose.openpose import JOINTS, LIMBS
from studio.pose.person import Person
from studio.state.document import Document, LayerError
from studio.state.posing import PoseEdit
from studio.state.tools import ToolBox

REACH = 12.0  # px on screen: how near a press must be to take a joint
LIMB_REACH = 8.0  # ... or a limb
Modifier = Qt.KeyboardModifier


@dataclass(frozen=True)
class Hit:
    """What lies under the pointer: a joint, or with ``None`` the body between joints."""

    person: int
    joint: int | None


def hit(people: Sequence[Person], at: QPointF, scale: float) -> Hit | None:
    """The nearest joint within reach, else a limb; people in front, the last ones, first.

    Args:
        people: of a layer.
        at: document coordinates.
        scale: document pixels of one pixel on screen.
    """
    best: tuple[float, Hit] | None = None
    for index in reversed(range(len(people))):
        for joint, place in enumerate(people[index].joints):
            distance = math.hypot(place.x - at.x(), place.y - at.y())
            if distance <= REACH * scale and (best is None or distance < best[0]):
                best = (distance, Hit(index, joint))
        if best is None and _on_limb(people[index], at, LIMB_REACH * scale):
            best = (math.inf, Hit(index, None))
    return best[1] if best else None


def _on_limb(person: Person, at: QPointF, reach: float) -> bool:
    for start, end in LIMBS:
        a, b = person.joints[start], person.joints[end]
        if a.shown and b.shown and _distance(at, (a.x, a.y), (b.x, b.y)) <= reach:
            return True
    return False


def _distance(at: QPointF, start: tuple[float, float], end: tuple[float, float]) -> float:
    """From a point to a line between two."""
    (x0, y0), (x1, y1) = start, end
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    along = ((at.x() - x0) * dx + (at.y() - y0) * dy) / length if length else 0.0
    along = max(0.0, min(1.0, along))
    return math.hypot(at.x() - x0 - along * dx, at.y() - y0 - along * dy)


class PoseHandler:
    """Limbs keep their lengths; Alt moves one joint alone, Shift the person, Ctrl hides a joint."""

    def __init__(self, document: Document, toolbox: ToolBox) -> None:
        self._document, self._toolbox = document, toolbox
        self._edit: PoseEdit | None = None
        self._hit: Hit | None = None
        self._from = QPointF()
        self._text = ""

    def press(self, pointer: Pointer) -> None:
        layer = self._document.pose_layer()
        if layer is None:
            raise LayerError(
                _tr("There is nobody to pose."), remedy=_tr("Add a pose layer from the Layer menu.")
            )
        self._document.set_active(layer.id)
        self._edit = self._document.begin_pose(layer.id)
        self._hit = hit(layer.people, pointer.at, pointer.scale)
        self._from = pointer.at
        if self._hit is not None:
            self._toolbox.person = layer.people[self._hit.person].id
        if self._hit is not None and pointer.modifiers & Modifier.ControlModifier:
            self._hide()

    def move(self, pointer: Pointer) -> None:
        edit, found = self._edit, self._hit
        if edit is None or found is None:
            return
        person = edit.before[found.person]
        if found.joint is None or pointer.shift:
            by = pointer.at - self._from
            moved = person.moved(by.x(), by.y())
            self._text = _tr("Move person")
        else:
            alone = bool(pointer.modifiers & Modifier.AltModifier)
            place = person.joints[found.joint]
            # By as much as the pointer moved: the joint does not jump to where it was taken.
            to = (
                place.x + pointer.at.x() - self._from.x(),
                place.y + pointer.at.y() - self._from.y(),
            )
            try:
                moved = dragged(person, found.joint, to, keep_lengths=not alone)
            except ValueError:
                return  # so far out that nobody would find the person again
            self._text = _tr("Move {joint}").format(joint=joint_name(found.joint))
        self._show(found.person, moved)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        if self._edit is not None:
            self._edit.commit(self._text)

    def cancel(self) -> None:
        if self._edit is not None:
            self._edit.cancel()

    def _hide(self) -> None:
        edit, found = self._edit, self._hit
        if edit is None or found is None or found.joint is None:
            return
        person = edit.before[found.person]
        shown = not person.joints[found.joint].shown
        words = _tr("Show {joint}") if shown else _tr("Hide {joint}")
        self._text = words.format(joint=joint_name(found.joint))
        self._show(found.person, person.with_shown(found.joint, shown))
        self._hit = None  # a click, not a drag

    def _show(self, index: int, person: Person) -> None:
        assert self._edit is not None
        people = list(self._edit.before)
        people[index] = person
        self._edit.show(tuple(people))


def joint_name(joint: int) -> str:
    """What the artist calls a joint."""
    return QCoreApplication.translate("Joints", JOINTS[joint])


def _tr(text: str) -> str:
    return QCoreApplication.translate("PoseHandler", text)
