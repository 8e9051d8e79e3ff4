"""The middle of the window: the canvas, and what floats over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.app.area_bar import AreaBar
from studio.app.depth_bar import DepthBar
from studio.app.pose_bar import PoseBar
from studio.app.pose_keys import PoseKeys
from studio.app.pose_menus import PoseMenus
from studio.app.result_bar import ResultBar
from studio.app.select_bar import TransformBar
from studio.canvas.depth_overlay import DepthOverlay
from studio.canvas.seen_overlay import SeenOverlay
from studio.canvas.view import CanvasView
from studio.files.own_poses import OwnPoses
from studio.state.area_tools import AreaTools
from studio.state.document import Document
from studio.state.pose_tools import PoseTools
from studio.state.tools import ToolBox
from studio.widgets.toast import ToastStack


class CanvasArea(QWidget):
    """Canvas, messages and the pose tool's bar at the top, the result's bar at the bottom."""

    def __init__(
        self,
        document: Document,
        toolbox: ToolBox,
        parent: QWidget | None = None,
        *,
        embedded: Callable[[], bool] = bool,
        own_poses: OwnPoses | None = None,
    ) -> None:
        """A canvas.

        Args:
            document: what is drawn in.
            toolbox: what is drawn with.
            parent: Qt's.
            embedded: tells whether the embedded model is open.
            own_poses: those the artist saved.
        """
        super().__init__(parent)
        self.view = CanvasView(document, toolbox, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.result_bar = ResultBar(self)
        self.pose_tools = PoseTools(document, toolbox, self)
        self.pose_menus = PoseMenus(self.pose_tools, own_poses, self)
        self.pose_bar = PoseBar(self.pose_tools, document, toolbox.pose, self.pose_menus, self)
        self.pose_keys = PoseKeys(self.pose_tools, self.pose_bar.files, toolbox, self.view)
        self.pose_keys.failed.connect(self.pose_bar.failed)
        self.depth_bar = DepthBar(toolbox, self)
        self.area_tools = AreaTools(document, toolbox, embedded, self)
        self.area_bar = AreaBar(self.area_tools, document, toolbox, self)
        self.depth_colours = DepthOverlay(self.view, document, toolbox.relief)
        self.seen = SeenOverlay(self.view, document)
        self.transform_bar = TransformBar(toolbox, self.view.overlays.transforming, self)
        self.toasts = ToastStack(self)
