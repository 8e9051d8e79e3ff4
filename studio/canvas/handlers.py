"""Which handler a press of each tool gets. Navigation is the view's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studio.canvas.fill_handler import FillHandler, PickHandler
from studio.canvas.gradient_handler import GradientHandler
from studio.canvas.handler import SHAPES, Handler
from studio.canvas.overlays import Overlays
from studio.canvas.pointer import Pointer
from studio.canvas.pose_handler import PoseHandler
from studio.canvas.relief_handler import ReliefHandler, SolidHandler
from studio.canvas.select_handlers import PolygonHandler, WandHandler, area_handler
from studio.canvas.shape_handler import ShapeHandler
from studio.canvas.smudge import SmudgeHandler
from studio.canvas.stamps import StampCache
from studio.canvas.stroke_handler import StrokeHandler
from studio.canvas.transform_box import Hit
from studio.canvas.transform_handler import TransformHandler
from studio.domain.errors import UserError
from studio.state.document import Document
from studio.state.tools import Tool, ToolBox

AREAS = (Tool.SELECT_RECTANGLE, Tool.SELECT_ELLIPSE, Tool.LASSO)


@dataclass(frozen=True)
class Handlers:
    """Makes a fresh handler for one press of a tool."""

    document: Document
    toolbox: ToolBox
    overlays: Overlays
    stamps: StampCache

    def of(self, tool: Tool, pointer: Pointer, hit: Hit | None) -> Handler:
        """The handler of ``tool`` for a press; ``hit`` is what the transform tool would take.

        Raises:
            UserError: there is nothing to transform.
        """
        document, toolbox, draft = self.document, self.toolbox, self.overlays.draft
        if tool in SHAPES:
            return ShapeHandler(tool, document, toolbox)
        if tool in AREAS:
            return area_handler(tool, document, toolbox, draft, pointer)
        if tool is Tool.TRANSFORM:
            if hit is None:
                document.begin_edit(selected=False).cancel()  # says why the layer refuses, if so
                raise _nothing_to_transform()
            return TransformHandler(self.overlays.transforming, hit)
        if tool is Tool.RELIEF:
            return ReliefHandler(document, toolbox, self.stamps)
        if tool in (Tool.SMUDGE, Tool.BLUR):
            return SmudgeHandler(tool, document, toolbox, self.stamps)
        if tool is Tool.GRADIENT:
            return GradientHandler(document, toolbox, draft)
        if tool is Tool.POLYGON:
            return PolygonHandler(toolbox, draft)
        simple: dict[Tool, Callable[[Document, ToolBox], Handler]] = {
            Tool.FILL: FillHandler,
            Tool.PICKER: PickHandler,
            Tool.POSE: PoseHandler,
            Tool.SOLID: SolidHandler,
            Tool.WAND: WandHandler,
        }
        if tool in simple:
            return simple[tool](document, toolbox)
        return StrokeHandler(tool, document, toolbox, self.stamps)


def _nothing_to_transform() -> UserError:
    return UserError(
        QCoreApplication.translate("Tools", "There is nothing to move here."),
        "",
        QCoreApplication.translate(
            "Tools", "Choose a layer with something on it, or select another area."
        ),
    )
