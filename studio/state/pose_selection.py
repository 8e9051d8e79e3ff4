"""What the pose tool has in hand: chosen points, the person touched last, and how it drags."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QTransform

from studio.pose.parts import Part
from studio.pose.person import Person

Chosen = frozenset[tuple[str, int]]  # a person's id, and the number of a point of hers


class PoseSelection(QObject):
    """Chosen points are kept by the ids of their people: undo and redo leave them chosen.

    Signals:
        changed: anything at all.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points: Chosen = frozenset()
        self._person = ""
        self._keep_lengths = True
        self._safe_colours = False
        self._band: QRectF | None = None
        self._turned: tuple[QRectF, QTransform] | None = None

    @property
    def points(self) -> Chosen:
        """The chosen points."""
        return self._points

    @points.setter
    def points(self, points: Chosen) -> None:
        if points != self._points:
            self._points = points
            self.changed.emit()

    @property
    def person(self) -> str:
        """The id of the person touched last; "" at first."""
        return self._person

    @person.setter
    def person(self, person: str) -> None:
        if person != self._person:
            self._person = person
            self.changed.emit()

    @property
    def keep_lengths(self) -> bool:
        """Whether bones keep their lengths while a joint is dragged."""
        return self._keep_lengths

    @keep_lengths.setter
    def keep_lengths(self, keep: bool) -> None:
        if keep != self._keep_lengths:
            self._keep_lengths = keep
            self.changed.emit()

    @property
    def safe_colours(self) -> bool:
        """Whether people are shown in colours that nobody confuses."""
        return self._safe_colours

    @safe_colours.setter
    def safe_colours(self, safe: bool) -> None:
        if safe != self._safe_colours:
            self._safe_colours = safe
            self.changed.emit()

    @property
    def band(self) -> QRectF | None:
        """The rectangle being drawn around points to choose, in document coordinates."""
        return self._band

    @band.setter
    def band(self, band: QRectF | None) -> None:
        if band != self._band:
            self._band = band
            self.changed.emit()

    @property
    def turned(self) -> tuple[QRectF, QTransform] | None:
        """While the frame is dragged: where it was, and what has become of it."""
        return self._turned

    @turned.setter
    def turned(self, turned: tuple[QRectF, QTransform] | None) -> None:
        self._turned = turned
        self.changed.emit()

    def of(self, person: Person) -> frozenset[int]:
        """The chosen points of a person."""
        return frozenset(point for name, point in self._points if name == person.id)

    def toggle(self, points: Chosen) -> None:
        """Takes these points out where all of them are chosen, else adds them."""
        self.points = self._points - points if points <= self._points else self._points | points

    def whole(self, person: Person) -> bool:
        """Whether all of a person is chosen."""
        return every_point(person) <= self._points


def every_point(person: Person) -> Chosen:
    """All points of a person, hidden ones too."""
    return frozenset((person.id, point) for point, _ in person.items())


def part_points(person: Person, part: Part) -> Chosen:
    """All points of a part of a person."""
    return (
        frozenset((person.id, point) for point in part.points)
        if person.part(part)
        else (frozenset())
    )


def within(people: Iterable[Person], band: QRectF) -> Chosen:
    """The points in a rectangle; all of whoever's body lies in it whole."""
    found: set[tuple[str, int]] = set()
    for person in people:
        inside = {
            point
            for point, joint in person.items()
            if band.left() <= joint.x <= band.right() and band.top() <= joint.y <= band.bottom()
        }
        if inside >= {i for i, joint in enumerate(person.joints) if joint.shown}:
            inside = {point for point, _ in person.items()}
        found |= {(person.id, point) for point in inside}
    return frozenset(found)


def bounds(people: Sequence[Person], points: Chosen) -> QRectF | None:
    """The box of the chosen points; none where fewer than two are chosen."""
    spots = [joint for p in people for i, joint in p.items() if (p.id, i) in points]
    if len(spots) < 2:
        return None
    across, down = [spot.x for spot in spots], [spot.y for spot in spots]
    left, top = min(across), min(down)
    return QRectF(left, top, max(across) - left, max(down) - top)
