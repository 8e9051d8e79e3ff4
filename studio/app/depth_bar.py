"""What floats over the canvas while depth is shaped: paint, raise, lower, smooth, and solids."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.app.floating_bar import FloatingBar
from studio.app.quick_bar import upright_line
from studio.panels.wires import quietly
from studio.state.control_ink import grey
from studio.state.relief import Solid, Work
from studio.state.tools import Tool, ToolBox
from studio.widgets.slider import ValueSlider

_PAINTING = (Tool.BRUSH, Tool.PENCIL)
_LINE = 18  # px, as high as the icons


class DepthBar(FloatingBar):
    """Buttons that choose what the hand does, and the sliders that matter for it.

    Attributes:
        paint, works, solids: the buttons.
        colours: shows depth in colours.
        height_slider: the grey that is painted, 0 far to 100 near.
        strength: of the height brush.
        near, far: of solids.
    """

    def __init__(self, toolbox: ToolBox, area: QWidget) -> None:
        super().__init__(area)
        self._box = toolbox
        self._group = QButtonGroup(self)
        tr = self.tr
        self.paint = self._button("brush", tr("Paint how near things are"), self._paint)
        self.works = {
            Work.RAISE: self._work(Work.RAISE, tr("Raise: bring nearer, softly (Ctrl: lower)")),
            Work.LOWER: self._work(Work.LOWER, tr("Lower: push away, softly (Ctrl: raise)")),
            Work.SMOOTH: self._work(Work.SMOOTH, tr("Smooth steps")),
        }
        self.solids = {
            Solid.FLOOR: self._solid(
                Solid.FLOOR, tr("Floor: drag from the horizon to what is nearest")
            ),
            Solid.WALL: self._solid(Solid.WALL, tr("Wall: drag from its near end to its far end")),
            Solid.BALL: self._solid(
                Solid.BALL, tr("Ball: drag from its middle; it stands on the ground below it")
            ),
            Solid.HILL: self._solid(Solid.HILL, tr("Hill: drag from its top")),
        }
        self.colours = self.tool(
            "false-colours",
            "",
            tr("In colours with contour lines; the adapter sees grey"),
        )
        self.colours.setCheckable(True)
        self.height_slider = self._slider(tr("Near"), tr("How near: 0 is far away"))
        self.strength = self._slider(tr("Strength"), tr("How much one stroke changes"))
        self.near = self._slider(tr("Near"), tr("How near the nearest part is"))
        self.far = self._slider(tr("Far"), tr("How near the farthest part is"))
        self._lay_out()
        self._bind()
        self._show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.paint)
        top.addWidget(upright_line(_LINE))
        for button in self.works.values():
            top.addWidget(button)
        top.addWidget(upright_line(_LINE))
        for button in self.solids.values():
            top.addWidget(button)
        top.addWidget(upright_line(_LINE))
        top.addWidget(self.colours)
        self._sliders = QHBoxLayout()
        self._sliders.setSpacing(4)
        for slider in (self.height_slider, self.strength, self.near, self.far):
            self._sliders.addWidget(slider)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(self._sliders)

    def _bind(self) -> None:
        box, relief = self._box, self._box.relief
        self.height_slider.value_changed.connect(self._take_height)
        self.strength.value_changed.connect(lambda value: setattr(box, "opacity", value / 100))
        self.near.value_changed.connect(lambda value: setattr(relief, "near", value / 100))
        self.far.value_changed.connect(lambda value: setattr(relief, "far", value / 100))
        self.colours.toggled.connect(lambda on: setattr(relief, "false_colours", on))
        box.changed.connect(self._show)

    def _paint(self) -> None:
        self._box.tool = Tool.BRUSH

    def _take_work(self, work: Work) -> None:
        self._box.relief.work = work
        self._box.tool = Tool.RELIEF

    def _take_solid(self, solid: Solid) -> None:
        self._box.relief.solid = solid
        self._box.tool = Tool.SOLID

    def _take_height(self, percent: float) -> None:
        level = round(percent * 2.55)
        self._box.colour = QColor(level, level, level)

    def _show(self) -> None:
        box, relief = self._box, self._box.relief
        painting = box.tool in _PAINTING
        shown = {Tool.RELIEF: self.works[relief.work], Tool.SOLID: self.solids[relief.solid]}
        button = self.paint if painting else shown.get(box.tool)
        self._group.setExclusive(False)  # with another tool in hand none is chosen
        for other in self._group.buttons():
            other.setChecked(other is button)
        self._group.setExclusive(True)
        for slider, value in (
            (self.height_slider, grey(box.colour).red() / 255),
            (self.strength, box.opacity),
            (self.near, relief.near),
            (self.far, relief.far),
        ):
            # Showing 90.2 as 90 must not make it 90.
            quietly(slider, partial(slider.set_value, round(value * 100)))
        self.colours.setChecked(relief.false_colours)
        self.height_slider.setVisible(painting)
        self.strength.setVisible(box.tool is Tool.RELIEF)
        self.near.setVisible(box.tool is Tool.SOLID)
        self.far.setVisible(box.tool is Tool.SOLID and relief.solid is not Solid.HILL)
        if self.isVisible():
            self.place()

    def _work(self, work: Work, tip: str) -> QToolButton:
        return self._button(work.value, tip, partial(self._take_work, work))

    def _solid(self, solid: Solid, tip: str) -> QToolButton:
        return self._button(solid.value, tip, partial(self._take_solid, solid))

    def _button(self, name: str, tip: str, run: Callable[[], None]) -> QToolButton:
        button = self.tool(name, "", tip)
        button.setCheckable(True)
        button.clicked.connect(run)
        self._group.addButton(button)
        return button

    def _slider(self, label: str, tip: str) -> ValueSlider:
        slider = ValueSlider(label, 0, 100, 50, 1, " %", parent=self)
        slider.setToolTip(tip)
        slider.setMinimumWidth(118)
        return slider
