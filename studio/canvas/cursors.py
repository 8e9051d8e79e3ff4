"""The pointer's shape: what a press would do."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt

from studio.canvas.controller import Controller
from studio.canvas.handler import SELECTS
from studio.canvas.pose_overlay import PoseOverlay
from studio.canvas.transform_box import Grip, Hit
from studio.canvas.viewport import Viewport
from studio.state.document import Document
from studio.state.tools import Tool
from studio.state.transforming import Transforming

# By the direction of a handle on screen, in steps of 45 degrees from the right.
ARROWS = (
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
)


class Cursors:
    """Chooses the shape for each tool."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def of(
        self,
        tool: Tool,
        controller: Controller,
        viewport: Viewport,
        people: PoseOverlay,
        *,
        outlined: bool,
    ) -> Qt.CursorShape:
        """The shape of ``tool``; ``outlined`` tools show their place by the brush's outline."""
        if tool is Tool.PAN or controller.panning:
            held = controller.panning
            return Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor
        if controller.over_axis:
            return Qt.CursorShape.PointingHandCursor
        if tool is Tool.POSE:
            return people.cursor
        if tool in (Tool.PICKER, *SELECTS):
            return Qt.CursorShape.CrossCursor
        active = self._document.active
        if (
            active is None
            or self._document.is_locked(active.id)
            or not self._document.is_shown(active.id)
        ):
            return Qt.CursorShape.ForbiddenCursor
        if tool is Tool.TRANSFORM:
            transforming = controller.overlays.transforming
            return transform_cursor(controller.hovered, transforming, viewport)
        # The outline shows the place of a brush.
        return Qt.CursorShape.BlankCursor if outlined else Qt.CursorShape.CrossCursor


def transform_cursor(
    hit: Hit | None, transforming: Transforming, viewport: Viewport
) -> Qt.CursorShape:
    """What a press would do: move, scale in the handle's direction, or turn."""
    if hit is None:
        return Qt.CursorShape.ForbiddenCursor
    if hit.grip is Grip.MOVE:
        return Qt.CursorShape.SizeAllCursor
    if hit.grip is Grip.TURN:
        return Qt.CursorShape.CrossCursor
    angle = math.degrees(math.atan2(hit.handle[1], hit.handle[0])) + transforming.placement.angle
    on_screen = (-angle if viewport.mirrored else angle) + viewport.rotation
    return ARROWS[round(on_screen / 45) % 4]
