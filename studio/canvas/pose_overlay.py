"""Handles over the people that can be posed: one ring a joint, on the screen's own scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studio.canvas.pose_handler import Hit, hit, joint_name
from studio.canvas.viewport import Viewport
from studio.pose.openpose import COLOURS
from studio.state.document import Document

RADIUS, HOVERED = 5.0, 7.5  # px


class PoseOverlay:
    """What the pose tool shows over the canvas, and what lies under the pointer."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._hovered: Hit | None = None

    @property
    def hovered(self) -> Hit | None:
        """What would be taken by a press."""
        return self._hovered

    def hover(self, at: QPointF | None, scale: float) -> bool:
        """Looks what lies under the pointer; tells whether that is something else than before."""
        layer = self._document.pose_layer()
        found = hit(layer.people, at, scale) if layer is not None and at is not None else None
        changed = found != self._hovered
        self._hovered = found
        return changed

    def words(self) -> str:
        """What lies under the pointer, in words."""
        if self._hovered is None or self._hovered.joint is None:
            return ""
        return joint_name(self._hovered.joint)

    def paint(self, painter: QPainter, viewport: Viewport) -> None:
        """Rings of the joints; those that are hidden are hollow and dashed."""
        layer = self._document.pose_layer()
        if layer is None or not layer.visible:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, person in enumerate(layer.people):
            for joint, place in enumerate(person.joints):
                hot = self._hovered is not None and self._hovered.person == index
                hot = hot and self._hovered is not None and self._hovered.joint in (joint, None)
                at = viewport.to_view(QPointF(place.x, place.y))
                _paint_joint(painter, at, QColor(*COLOURS[joint]), shown=place.shown, hot=hot)
        painter.restore()


def _paint_joint(painter: QPainter, at: QPointF, colour: QColor, *, shown: bool, hot: bool) -> None:
    radius = HOVERED if hot else RADIUS
    # A dark ring below a light one is seen on every ground.
    painter.setBrush(colour if shown else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 200), 3.0))
    painter.drawEllipse(at, radius, radius)
    style = Qt.PenStyle.SolidLine if shown else Qt.PenStyle.DotLine
    painter.setPen(QPen(QColor(255, 255, 255), 1.5, style))
    painter.drawEllipse(at, radius, radius)
