"""How filling and gradients are set."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from studio.panels.wires import quietly
from studio.state.tool_options import MOST_GAP, MOST_GROW
from studio.state.tools import Tool, ToolBox
from studio.widgets.slider import ValueSlider


class FillOptions(QWidget):
    """Shows what matters for the tool in hand, nothing for others."""

    def __init__(self, toolbox: ToolBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = toolbox
        tr = self.tr
        self.tolerance = self._slider(
            tr("Tolerance"), 100, " %", tr("How different colours may be and still be filled")
        )
        self.gap = self._slider(
            tr("Close gaps"), MOST_GAP, " px", tr("Colour does not run through smaller openings")
        )
        self.grow = self._slider(
            tr("Grow"), MOST_GROW, " px", tr("How far the colour reaches under the lines")
        )
        self.all_layers = self._box_of(
            tr("Look at all layers"), tr("Lines on other layers stop the colour too")
        )
        self.erases = self._box_of(tr("Take paint away"), tr("Empties the area instead"))
        self.radial = self._box_of(tr("Round"), tr("From a middle outwards, not along a line"))
        self.to_second = self._box_of(
            tr("To the second colour"), tr("Instead of fading to nothing")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._filling = (self.tolerance, self.gap, self.grow, self.all_layers, self.erases)
        self._running = (self.radial, self.to_second)
        for widget in (*self._filling, *self._running):
            layout.addWidget(widget)
        self._bind()
        self._show()

    def _bind(self) -> None:
        box = self._box
        self.tolerance.value_changed.connect(self._set_tolerance)
        self.gap.value_changed.connect(lambda value: box.change_options(fill_gap=round(value)))
        self.grow.value_changed.connect(lambda value: box.change_options(fill_grow=round(value)))
        self.all_layers.toggled.connect(self._set_all_layers)
        self.erases.toggled.connect(lambda on: box.change_options(fill_erases=on))
        self.radial.toggled.connect(lambda on: box.change_options(radial=on))
        self.to_second.toggled.connect(lambda on: box.change_options(to_second=on))
        box.changed.connect(self._show)

    def _slider(self, label: str, high: float, suffix: str, tip: str) -> ValueSlider:
        slider = ValueSlider(label, 0, high, 0, 1, suffix, 0, self)
        slider.setToolTip(tip)
        return slider

    def _box_of(self, text: str, tip: str) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setToolTip(tip)
        box.setAccessibleName(text)
        return box

    def _set_tolerance(self, value: float) -> None:
        self._box.tolerance = value / 100

    def _set_all_layers(self, on: bool) -> None:
        self._box.fill_all_layers = on

    def _show(self) -> None:
        box, options = self._box, self._box.options
        for slider, value in (
            (self.tolerance, round(box.tolerance * 100)),
            (self.gap, options.fill_gap),
            (self.grow, options.fill_grow),
        ):
            quietly(slider, partial(slider.set_value, value))
        for check, on in (
            (self.all_layers, box.fill_all_layers),
            (self.erases, options.fill_erases),
            (self.radial, options.radial),
            (self.to_second, options.to_second),
        ):
            quietly(check, partial(check.setChecked, on))
        for widget in self._filling:
            widget.setVisible(box.tool is Tool.FILL)
        for widget in self._running:
            widget.setVisible(box.tool is Tool.GRADIENT)
        self.setVisible(box.tool in (Tool.FILL, Tool.GRADIENT))
