"""The tool in the artist's hand, its brush, and the colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from studio.state.brushes import DEFAULTS, SPECIAL, Brush, BrushPreset, Tool, bounded
from studio.state.pose_selection import PoseSelection
from studio.state.relief import Relief
from studio.state.symmetry import Symmetry
from studio.state.tool_options import ToolOptions

__all__ = ["Brush", "BrushPreset", "Tool", "ToolBox"]

RECENT_COLOURS = 12
# What the recent colours begin with, so that there is something to take before the first stroke.
FIRST_COLOURS = (
    "#181820", "#ffffff", "#8c8c8c", "#d8413a",
    "#ef8b33", "#f6cf45", "#6fae4e", "#3aa6a0",
    "#3f74c6", "#7d56b3", "#e98fb0", "#8a5a3b",
)  # fmt: skip
# One press of [ or ]: a fifth, as one sees ratios rather than pixels.
SIZE_RATIO = 1.2


class ToolBox(QObject):
    """Which tool is chosen and how it is set; every drawing tool remembers its own brush.

    Signals:
        changed: anything at all.
        tool_changed, colour_changed: the tool; the colour, the second colour or recent colours.
    """

    changed = Signal()
    tool_changed = Signal()
    colour_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tool = Tool.BRUSH
        self._last_drawing = Tool.BRUSH
        self._before_special = Tool.BRUSH
        self._brushes = dict(DEFAULTS)
        self._colour = QColor(24, 24, 32)
        self._second = QColor(255, 255, 255)
        self._recent = [QColor(name) for name in FIRST_COLOURS]
        self._stabiliser = 0.2
        self._tolerance = 0.12
        self._fill_all_layers = True
        self.keeps_recent = True  # whether what is drawn with joins the recent colours
        self._options = ToolOptions()
        self._symmetry = Symmetry()
        self.pose = PoseSelection(self)
        self.relief = Relief(self)
        self.relief.changed.connect(self.changed)

    @property
    def tool(self) -> Tool:
        """The chosen tool."""
        return self._tool

    @tool.setter
    def tool(self, tool: Tool) -> None:
        if tool is self._tool:
            return
        self._tool = tool
        if tool in self._brushes:
            self._last_drawing = tool
            if tool not in SPECIAL:
                self._before_special = tool
        self.tool_changed.emit()
        self.changed.emit()

    def back_to_drawing(self) -> None:
        """The tool that drew last."""
        self.tool = self._before_special

    @property
    def brush(self) -> Brush:
        """The brush of the chosen tool, or of the last drawing tool where it has none."""
        return self._brushes[self._last_drawing]

    def set_brush(self, brush: Brush) -> None:
        """Changes the brush of the chosen tool; values out of range are brought into it."""
        brush = bounded(brush)
        if brush != self.brush:
            self._brushes[self._last_drawing] = brush
            self.changed.emit()

    def brush_of(self, tool: Tool) -> Brush:
        """The brush that a drawing tool has kept."""
        return self._brushes[tool]

    def keep_brush(self, tool: Tool, brush: Brush) -> None:
        """Gives a drawing tool a brush without taking the tool."""
        if brush != self._brushes[tool]:
            self._brushes[tool] = brush
            self.changed.emit()

    def apply_preset(self, preset: BrushPreset) -> None:
        """Takes a ready-made brush, with its tool."""
        self.tool = preset.tool
        self.set_brush(preset.brush)

    @property
    def size(self) -> float:
        """Diameter of the brush in document pixels, 1..500."""
        return self.brush.size

    @size.setter
    def size(self, size: float) -> None:
        self.set_brush(replace(self.brush, size=size))

    @property
    def opacity(self) -> float:
        """Of a stroke as a whole, 0..1."""
        return self.brush.opacity

    @opacity.setter
    def opacity(self, opacity: float) -> None:
        self.set_brush(replace(self.brush, opacity=opacity))

    @property
    def hardness(self) -> float:
        """0 soft to 1 crisp."""
        return self.brush.hardness

    @hardness.setter
    def hardness(self, hardness: float) -> None:
        self.set_brush(replace(self.brush, hardness=hardness))

    @property
    def flow(self) -> float:
        """How much of the opacity one dab lays down, 0.01..1."""
        return self.brush.flow

    @flow.setter
    def flow(self, flow: float) -> None:
        self.set_brush(replace(self.brush, flow=flow))

    @property
    def stabiliser(self) -> float:
        """How much strokes are smoothed, 0..1, for all tools."""
        return self._stabiliser

    @stabiliser.setter
    def stabiliser(self, amount: float) -> None:
        amount = _unit(amount)
        if amount != self._stabiliser:
            self._stabiliser = amount
            self.changed.emit()

    @property
    def tolerance(self) -> float:
        """How much a colour may differ and still be filled, 0..1 of the full range."""
        return self._tolerance

    @tolerance.setter
    def tolerance(self, tolerance: float) -> None:
        tolerance = _unit(tolerance)
        if tolerance != self._tolerance:
            self._tolerance = tolerance
            self.changed.emit()

    @property
    def fill_all_layers(self) -> bool:
        """Whether filling looks at the whole picture for edges, or at its own layer only."""
        return self._fill_all_layers

    @fill_all_layers.setter
    def fill_all_layers(self, on: bool) -> None:
        if on != self._fill_all_layers:
            self._fill_all_layers = on
            self.changed.emit()

    @property
    def options(self) -> ToolOptions:
        """How selecting, filling and gradients are set."""
        return self._options

    @options.setter
    def options(self, options: ToolOptions) -> None:
        if options != self._options:
            self._options = options
            self.changed.emit()

    def change_options(self, **changes: Any) -> None:
        """Sets some of the options, e.g. ``contiguous=False``."""
        self.options = replace(self._options, **changes)

    @property
    def symmetry(self) -> Symmetry:
        """Which copies of strokes and shapes are drawn."""
        return self._symmetry

    @symmetry.setter
    def symmetry(self, symmetry: Symmetry) -> None:
        if symmetry != self._symmetry:
            self._symmetry = symmetry
            self.changed.emit()

    @property
    def colour(self) -> QColor:
        """What is drawn with, opaque."""
        return QColor(self._colour)

    @colour.setter
    def colour(self, colour: QColor) -> None:
        opaque = QColor(colour.red(), colour.green(), colour.blue())
        if colour.isValid() and opaque != self._colour:
            self._colour = opaque
            self._colours_changed()

    @property
    def second_colour(self) -> QColor:
        """The colour that swapping brings up."""
        return QColor(self._second)

    @property
    def recent_colours(self) -> tuple[QColor, ...]:
        """The colours last drawn with, newest first."""
        return tuple(QColor(colour) for colour in self._recent)

    def swap_colours(self) -> None:
        """Exchanges the colour and the second colour."""
        self._colour, self._second = self._second, self._colour
        self._colours_changed()

    def remember_colour(self) -> None:
        """Puts the colour first among the recent ones: it was drawn with."""
        if not self.keeps_recent or (self._recent and self._recent[0] == self._colour):
            return
        others = [colour for colour in self._recent if colour != self._colour]
        self._recent = [QColor(self._colour), *others][:RECENT_COLOURS]
        self._colours_changed()

    def recall_colours(self, colours: Sequence[QColor]) -> None:
        """The recent colours of another day, newest first, which is taken at once."""
        known = [QColor(colour) for colour in colours][:RECENT_COLOURS]
        if known:
            usual = [QColor(name) for name in FIRST_COLOURS]
            self._recent = [*known, *(c for c in usual if c not in known)][:RECENT_COLOURS]
            self._colour = QColor(known[0])
            self._colours_changed()

    def grow(self) -> None:
        """One step to a larger brush."""
        self.size = max(self.size + 1, round(self.size * SIZE_RATIO))

    def shrink(self) -> None:
        """One step to a smaller brush."""
        self.size = min(self.size - 1, round(self.size / SIZE_RATIO))

    def _colours_changed(self) -> None:
        self.colour_changed.emit()
        self.changed.emit()


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))
