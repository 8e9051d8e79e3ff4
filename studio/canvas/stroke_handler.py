"""Brush, pencil and eraser."""

from __future__ import annotations

from studio.canvas.brush import BrushStroke
from studio.canvas.handler import finish, path_point, undo_text
from studio.canvas.pointer import Pointer
from studio.canvas.stamps import StampCache
from studio.state.document import Document
from studio.state.tools import Tool, ToolBox


class StrokeHandler:
    """One stroke of the tool's brush."""

    def __init__(
        self, tool: Tool, document: Document, toolbox: ToolBox, stamps: StampCache
    ) -> None:
        self._tool, self._document, self._toolbox = tool, document, toolbox
        self._stamps = stamps

    def press(self, pointer: Pointer) -> None:
        erase = self._tool is Tool.ERASER or pointer.eraser
        self._edit = self._document.begin_edit()
        self._text = undo_text(Tool.ERASER if erase else self._tool)
        if not erase:
            self._toolbox.remember_colour()
        self._stroke = BrushStroke(
            self._edit.lay,
            (self._document.width, self._document.height),
            self._toolbox.brush,
            None if erase else self._toolbox.colour,
            self._toolbox.stabiliser,
            self._stamps,
            self._toolbox.symmetry.copies(self._document.width, self._document.height),
        )
        self._stroke.press(path_point(pointer))

    def move(self, pointer: Pointer) -> None:
        self._stroke.move(path_point(pointer))

    def release(self, pointer: Pointer) -> None:  # noqa: ARG002 - a pen has no pressure left here
        self._stroke.release()
        finish(self._edit, self._text)

    def cancel(self) -> None:
        self._edit.cancel()
