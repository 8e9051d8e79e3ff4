"""What the pose tool shows over the canvas, and what lies under the pointer."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF, QTransform

from studio.canvas import pose_frame
from studio.canvas.pose_drags import point_name
from studio.canvas.pose_hits import Hit, handled, handles, hit, lines
from studio.canvas.pose_painting import (
    Lines,
    Look,
    paint_band,
    paint_frame,
    paint_handle,
    paint_lines,
    paint_safe,
)
from studio.canvas.viewport import Viewport
from studio.pose.parts import EXTRAS, Part
from studio.pose.person import Person
from studio.state.document import Document
from studio.state.layers import Layer, LayerKind
from studio.state.pose_selection import PoseSelection, bounds

HALO = 16  # px that a handle and its pin reach beyond its point


class PoseOverlay:
    """Handles over the people that can be posed, on the screen's own scale."""

    def __init__(self, document: Document, selection: PoseSelection) -> None:
        self._document, self._selection = document, selection
        self._hovered: Hit | None = None
        self._handle: pose_frame.Handle | None = None

    @property
    def hovered(self) -> Hit | None:
        """What of the people would be taken by a press."""
        return self._hovered

    @property
    def framed(self) -> bool:
        """Whether a frame is around chosen points."""
        return len(self._selection.points) > 1

    @property
    def cursor(self) -> Qt.CursorShape:
        """The pointer over what lies under it."""
        if self._handle is not None:
            return self._handle.cursor
        taken = self._hovered is not None
        return Qt.CursorShape.SizeAllCursor if taken else Qt.CursorShape.ArrowCursor

    def hover(self, at: QPointF | None, scale: float) -> bool:
        """Looks what lies under the pointer; tells whether that is something else than before."""
        layer, handle, found = self._document.pose_layer(), None, None
        if layer is not None and at is not None:
            box = bounds(layer.people, self._selection.points)
            handle = pose_frame.handle_at(box, at, scale) if box is not None else None
            found = hit(layer.people, at, scale) if handle is None else None
        changed = (handle, found) != (self._handle, self._hovered)
        self._handle, self._hovered = handle, found
        return changed

    def words(self) -> str:
        """What lies under the pointer, in words."""
        found, layer = self._hovered, self._document.pose_layer()
        if self._handle is not None:
            turns = self._handle is pose_frame.Handle.TURN
            return _tr("Turn; Shift: by 15°") if turns else _tr("Scale; Alt: about the middle")
        if found is None or layer is None or found.person >= len(layer.people):
            return ""
        if found.point is None:
            return {
                Part.BODY: "",
                Part.RIGHT_HAND: _tr("right hand: drag to turn"),
                Part.LEFT_HAND: _tr("left hand: drag to turn"),
                Part.FACE: _tr("face: drag to move"),
            }[found.part]
        name = point_name(found.point)
        pinned = found.point in layer.people[found.person].pinned
        return _tr("{joint} (pinned)").format(joint=name) if pinned else name

    def paint(self, painter: QPainter, viewport: Viewport, rect: QRect, *, posing: bool) -> None:
        """People in safe colours where those are wanted; and with the tool in hand its handles.

        Args:
            painter: in view coordinates.
            viewport: where the view looks.
            rect: of the view that is painted anew; what lies outside is left out.
            posing: the tool is in hand.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._selection.safe_colours:
            self._paint_safe(painter, viewport.transform())
        layer = self._document.pose_layer()
        if posing and layer is not None and layer.visible:
            self._paint_handles(painter, viewport, layer, rect)
        painter.restore()

    def _paint_safe(self, painter: QPainter, to_view: QTransform) -> None:
        painter.save()
        painter.setTransform(to_view)
        for layer in self._document.layers:
            if layer.kind is LayerKind.POSE and layer.visible:
                painter.setOpacity(layer.opacity)
                for person in layer.people:
                    paint_safe(painter, person)
        painter.restore()

    def _paint_handles(
        self, painter: QPainter, viewport: Viewport, layer: Layer, rect: QRect
    ) -> None:
        to_view, scale = viewport.transform(), viewport.ratio / viewport.zoom
        wide = QRectF(rect).adjusted(-HALO, -HALO, HALO, HALO)
        near = to_view.inverted()[0].mapRect(wide)
        for index, person in enumerate(layer.people):
            self._paint_person(painter, to_view, scale, near, index, person)
        turned = self._selection.turned
        box = turned[0] if turned else bounds(layer.people, self._selection.points)
        if box is not None:
            change = turned[1] if turned else QTransform()
            paint_frame(painter, box, change, to_view, scale)
        if self._selection.band is not None:
            paint_band(painter, to_view.map(QPolygonF(self._selection.band)))

    def _paint_person(
        self,
        painter: QPainter,
        to_view: QTransform,
        scale: float,
        near: QRectF,
        index: int,
        person: Person,
    ) -> None:
        hot = self._hovered if self._hovered and self._hovered.person == index else None
        # White dots alone are lost on white paper.
        if any(near.contains(joint.x, joint.y) for joint in person.face):
            drawn = Lines.THIN if handled(person, Part.FACE, scale) else Lines.FAINT
            paint_lines(painter, _in_view(person, Part.FACE, to_view), drawn)
        if hot is not None and hot.point is None:
            paint_lines(painter, _in_view(person, hot.part, to_view), Lines.HOT)
        chosen = self._selection.of(person)
        # The body last: what moves most lies on top.
        for part in (*EXTRAS, Part.BODY):
            for point in handles(person, part, scale):
                joint = person.at(point)
                if not near.contains(joint.x, joint.y):
                    continue
                look = Look.CHOSEN if point in chosen else Look.PLAIN
                if hot is not None and hot.point == point:
                    look = Look.HOT
                paint_handle(
                    painter,
                    to_view.map(QPointF(joint.x, joint.y)),
                    point,
                    look,
                    shown=joint.shown,
                    pinned=point in person.pinned,
                    safe=self._selection.safe_colours,
                )


def _in_view(person: Person, part: Part, to_view: QTransform) -> Iterator[tuple[QPointF, QPointF]]:
    return ((to_view.map(start), to_view.map(end)) for start, end in lines(person, part))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PoseOverlay", text)
