"""What a tool is between press and release."""

from __future__ import annotations

import math
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPoint, QPointF

from studio.canvas.pointer import Pointer
from studio.canvas.stroke_path import PathPoint
from studio.domain.errors import UserError
from studio.state.pixel_edit import PixelEdit
from studio.state.tools import Tool

SHAPES = (Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE)
STROKES = (Tool.BRUSH, Tool.PENCIL, Tool.ERASER, Tool.SMUDGE, Tool.BLUR, Tool.RELIEF)
SELECTS = (Tool.SELECT_RECTANGLE, Tool.SELECT_ELLIPSE, Tool.LASSO, Tool.POLYGON, Tool.WAND)


class Handler(Protocol):
    """A tool at work. ``press`` and ``release`` may raise ``UserError``; nothing changed then."""

    def press(self, pointer: Pointer) -> None:
        """The button or pen goes down."""

    def move(self, pointer: Pointer) -> None:
        """The pointer moves while down."""

    def release(self, pointer: Pointer) -> None:
        """The button or pen goes up: what was drawn stays, as one undo step."""

    def cancel(self) -> None:
        """What was begun never happened."""


def undo_text(tool: Tool) -> str:
    """What the undo step of a tool is called."""
    translate = QCoreApplication.translate
    return {
        Tool.BRUSH: translate("Tools", "Brush stroke"),
        Tool.PENCIL: translate("Tools", "Pencil stroke"),
        Tool.ERASER: translate("Tools", "Erase"),
        Tool.SMUDGE: translate("Tools", "Smudge"),
        Tool.BLUR: translate("Tools", "Blur"),
        Tool.FILL: translate("Tools", "Fill"),
        Tool.GRADIENT: translate("Tools", "Gradient"),
        Tool.LINE: translate("Tools", "Line"),
        Tool.RECTANGLE: translate("Tools", "Rectangle"),
        Tool.ELLIPSE: translate("Tools", "Ellipse"),
    }[tool]


def finish(edit: PixelEdit, text: str) -> None:
    """Makes ``edit`` an undo step.

    Raises:
        UserError: the selection kept every pixel from being changed.
    """
    if not edit.commit(text) and edit.selection is not None:
        translate = QCoreApplication.translate
        raise UserError(
            translate("Tools", "That was outside of the selection."),
            "",
            translate("Tools", "Draw inside of it, or select nothing with Ctrl+D."),
        )


def path_point(pointer: Pointer) -> PathPoint:
    """Where a stroke goes on."""
    return PathPoint(pointer.at.x(), pointer.at.y(), pointer.pressure, *pointer.tilt)


def pixel_at(at: QPointF) -> QPoint:
    """The pixel a place lies in."""
    return QPoint(math.floor(at.x()), math.floor(at.y()))
