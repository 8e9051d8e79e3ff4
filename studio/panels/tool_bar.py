"""The strip of tools at the edge of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from studio.panels.colour_swatch import ColourPair
from studio.panels.tool_button import FamilyButton
from studio.state.tools import Tool, ToolBox

# Drawing, then shapes, selecting, what control layers are made with, and what changes nothing.
# Tools in one pair of brackets share a button.
GROUPS: tuple[tuple[tuple[Tool, ...], ...], ...] = (
    (
        (Tool.BRUSH,),
        (Tool.PENCIL,),
        (Tool.ERASER,),
        (Tool.SMUDGE, Tool.BLUR),
        (Tool.FILL, Tool.GRADIENT),
        (Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE),
    ),
    (
        (Tool.SELECT_RECTANGLE, Tool.SELECT_ELLIPSE, Tool.LASSO, Tool.POLYGON, Tool.WAND),
        (Tool.TRANSFORM,),
    ),
    ((Tool.POSE,), (Tool.RELIEF, Tool.SOLID)),
    ((Tool.PICKER,), (Tool.PAN,)),
)


class ToolBar(QWidget):
    """One button a family of tools, and the colours below; the keys are the window's commands."""

    def __init__(self, toolbox: ToolBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolbox = toolbox
        self._keys: Mapping[Tool, str] = {}
        self.setAccessibleName(self.tr("Tools"))
        self.buttons: dict[Tool, FamilyButton] = {}
        self._group = QButtonGroup(self)
        self.colours = ColourPair(toolbox, 30, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(2)
        for group in GROUPS:
            for family in group:
                layout.addWidget(self._button(family))
            layout.addWidget(_line())
        layout.addWidget(self.colours, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        toolbox.tool_changed.connect(self._show_tool)
        self._show_tool()

    def show_keys(self, keys: Mapping[Tool, str]) -> None:
        """Tells in the tool tips which keys choose the tools."""
        self._keys = keys
        for button in self.buttons.values():
            button.show_words()

    def _button(self, family: tuple[Tool, ...]) -> FamilyButton:
        button = FamilyButton(family, self._tip, self._choose, self)
        self._group.addButton(button)
        for tool in family:
            self.buttons[tool] = button
        return button

    def _choose(self, tool: Tool) -> None:
        self._toolbox.tool = tool

    def _show_tool(self) -> None:
        button = self.buttons[self._toolbox.tool]
        button.show_tool(self._toolbox.tool)
        button.setChecked(True)

    def _tip(self, tool: Tool) -> tuple[str, str]:
        """Name and tool tip."""
        name, what = self._words(tool)
        key = self._keys.get(tool, "")
        return name, f"{name} ({key}): {what}" if key else f"{name}: {what}"

    def _words(self, tool: Tool) -> tuple[str, str]:
        """Name and what it does."""
        tr = self.tr
        return {
            Tool.BRUSH: (tr("Brush"), tr("soft or broad strokes")),
            Tool.PENCIL: (tr("Pencil"), tr("crisp pixels")),
            Tool.ERASER: (tr("Eraser"), tr("takes paint away")),
            Tool.SMUDGE: (tr("Smudge"), tr("drags paint along; pressure is the strength")),
            Tool.BLUR: (tr("Blur"), tr("softens what it passes over")),
            Tool.FILL: (tr("Fill"), tr("fills an area with the colour")),
            Tool.GRADIENT: (tr("Gradient"), tr("drag from colour to nothing")),
            Tool.LINE: (tr("Line"), tr("Shift for even angles")),
            Tool.RECTANGLE: (tr("Rectangle"), tr("Shift for a square")),
            Tool.ELLIPSE: (tr("Ellipse"), tr("Shift for a circle")),
            Tool.SELECT_RECTANGLE: (tr("Select rectangle"), tr("Shift adds, Alt takes away")),
            Tool.SELECT_ELLIPSE: (tr("Select ellipse"), tr("Shift adds, Alt takes away")),
            Tool.LASSO: (tr("Lasso"), tr("select with a free line")),
            Tool.POLYGON: (tr("Polygon lasso"), tr("click corners, Enter closes")),
            Tool.WAND: (tr("Select by colour"), tr("what looks like the place of the click")),
            Tool.TRANSFORM: (tr("Transform"), tr("moves, scales and turns; Enter applies")),
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
