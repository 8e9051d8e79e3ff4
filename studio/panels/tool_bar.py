"""The strip of tools at the edge of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from studio.panels.colour_swatch import ColourPair
from studio.state.tools import Tool, ToolBox
from studio.widgets.icons import icon

# Drawing, then shapes, then what changes nothing.
GROUPS = (
    (Tool.BRUSH, Tool.PENCIL, Tool.ERASER, Tool.FILL),
    (Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE),
    (Tool.POSE, Tool.RELIEF, Tool.SOLID),
    (Tool.PICKER, Tool.PAN),
)
ICON = 20  # px


class ToolBar(QWidget):
    """One button a tool, and the colours below; the keys belong to the window's commands."""

    def __init__(self, toolbox: ToolBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolbox = toolbox
        self.setAccessibleName(self.tr("Tools"))
        self.buttons: dict[Tool, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.colours = ColourPair(toolbox, 30, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(2)
        for group in GROUPS:
            for tool in group:
                layout.addWidget(self._button(tool))
            layout.addWidget(_line())
        layout.addWidget(self.colours, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        toolbox.tool_changed.connect(self._show_tool)
        self._show_tool()

    def show_keys(self, keys: Mapping[Tool, str]) -> None:
        """Tells in the tool tips which keys choose the tools."""
        for tool, button in self.buttons.items():
            name, what = self._words(tool)
            key = keys.get(tool, "")
            button.setToolTip(f"{name} ({key}): {what}" if key else f"{name}: {what}")

    def _button(self, tool: Tool) -> QToolButton:
        name, what = self._words(tool)
        button = QToolButton(self)
        button.setIcon(icon(tool.value))
        button.setIconSize(QSize(ICON, ICON))
        button.setCheckable(True)
        button.setToolTip(f"{name}: {what}")
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the canvas
        button.clicked.connect(lambda: self._choose(tool))
        self._group.addButton(button)
        self.buttons[tool] = button
        return button

    def _choose(self, tool: Tool) -> None:
        self._toolbox.tool = tool

    def _show_tool(self) -> None:
        self.buttons[self._toolbox.tool].setChecked(True)

    def _words(self, tool: Tool) -> tuple[str, str]:
        """Name and what it does."""
        tr = self.tr
        return {
            Tool.BRUSH: (tr("Brush"), tr("soft or broad strokes")),
            Tool.PENCIL: (tr("Pencil"), tr("crisp pixels")),
            Tool.ERASER: (tr("Eraser"), tr("takes paint away")),
            Tool.FILL: (tr("Fill"), tr("fills an area with the colour")),
            Tool.LINE: (tr("Line"), tr("Shift for even angles")),
            Tool.RECTANGLE: (tr("Rectangle"), tr("Shift for a square")),
            Tool.ELLIPSE: (tr("Ellipse"), tr("Shift for a circle")),
            Tool.POSE: (tr("Pose"), tr("drags joints; Shift moves the person, Alt one joint")),
            Tool.RELIEF: (tr("Shape depth"), tr("raises, lowers and smooths")),
            Tool.SOLID: (tr("Depth solids"), tr("floors, walls, balls and hills")),
            Tool.PICKER: (tr("Colour picker"), tr("or hold Alt while painting")),
            Tool.PAN: (tr("Move the view"), tr("or hold Space while painting")),
        }[tool]


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setObjectName("toolLine")
    line.setFixedHeight(9)
    line.setEnabled(False)
    return line
