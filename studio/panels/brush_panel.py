"""How the tool in hand draws."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.panels.brush_chip import BrushChip
from studio.state.brushes import MAX_SIZE, MIN_SIZE, PRESETS, BrushPreset
from studio.state.tools import Tool, ToolBox
from studio.widgets.icons import icon
from studio.widgets.slider import ValueSlider

PAINTED = (Tool.BRUSH, Tool.PENCIL, Tool.ERASER)
SHAPED = (Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE, Tool.SOLID)


class BrushPanel(QWidget):
    """Ready-made brushes, and the sliders that matter for the tool in hand."""

    def __init__(self, toolbox: ToolBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self._toolbox = toolbox
        self._showing = False
        tr = self.tr
        self.chips = [self._chip(preset) for preset in PRESETS]
        self.size_slider = self._slider(
            tr("Size"), MIN_SIZE, MAX_SIZE, " px", tr("Brush size ([ and ])"), 2.6
        )
        self.opacity = self._slider(tr("Opacity"), 1, 100, " %", tr("Of a stroke as a whole"))
        self.hardness = self._slider(tr("Hardness"), 0, 100, " %", tr("Soft or crisp edge"))
        self.stabiliser = self._slider(
            tr("Stabiliser"), 0, 100, " %", tr("Takes the tremble out of strokes")
        )
        self.tolerance = self._slider(
            tr("Tolerance"), 0, 100, " %", tr("How different colours may be and still be filled")
        )
        self.pressure_size = self._toggle(tr("Pen pressure changes the size"))
        self.pressure_opacity = self._toggle(tr("Pen pressure changes the opacity"))
        self.all_layers = QCheckBox(tr("Look at all layers"), self)
        self.all_layers.setToolTip(tr("Lines on other layers stop the colour too"))
        self.all_layers.setAccessibleName(self.all_layers.text())
        self._arrange()
        self._bind()
        self._show()

    def _arrange(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(4)
        for chip in self.chips:
            chips.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(chips)
        layout.addSpacing(4)
        for slider, toggle in (
            (self.size_slider, self.pressure_size),
            (self.opacity, self.pressure_opacity),
        ):
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addWidget(slider)
            row.addWidget(toggle)
            layout.addLayout(row)
        for widget in (self.hardness, self.stabiliser, self.tolerance, self.all_layers):
            layout.addWidget(widget)
        layout.addStretch()

    def _bind(self) -> None:
        for slider, set_value in (
            (self.size_slider, self._set_size),
            (self.opacity, self._set_opacity),
            (self.hardness, self._set_hardness),
            (self.stabiliser, self._set_stabiliser),
            (self.tolerance, self._set_tolerance),
        ):
            slider.value_changed.connect(self._unless_showing(set_value))
        self.pressure_size.toggled.connect(self._set_pressure_size)
        self.pressure_opacity.toggled.connect(self._set_pressure_opacity)
        self.all_layers.toggled.connect(self._set_all_layers)
        self._toolbox.changed.connect(self._show)

    def _chip(self, preset: BrushPreset) -> BrushChip:
        label = {
            "ink": self.tr("Ink"),
            "pencil": self.tr("Pencil"),
            "marker": self.tr("Marker"),
            "soft": self.tr("Soft"),
            "eraser": self.tr("Eraser"),
        }[preset.key]
        chip = BrushChip(preset, label, self)
        chip.setToolTip(self.tr("Take this brush: {name}").format(name=label))
        chip.clicked.connect(lambda: self._take(preset))
        return chip

    def _slider(
        self, label: str, low: float, high: float, suffix: str, tip: str, curve: float = 1.0
    ) -> ValueSlider:
        slider = ValueSlider(label, low, high, low, 1, suffix, 0, self, curve=curve)
        slider.setToolTip(tip)
        return slider

    def _toggle(self, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("pressure"))
        button.setIconSize(QSize(16, 16))
        button.setCheckable(True)
        button.setFixedSize(26, 26)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _take(self, preset: BrushPreset) -> None:
        self._toolbox.apply_preset(preset)
        self._show()  # a chip clicked a second time stays marked

    def _unless_showing(self, set_value: Callable[[float], None]) -> Callable[[float], None]:
        """A slider shows whole numbers; showing 8.4 as 8 must not make it 8."""

        def forward(value: float) -> None:
            if not self._showing:
                set_value(value)

        return forward

    def _set_size(self, value: float) -> None:
        self._toolbox.size = value

    def _set_opacity(self, value: float) -> None:
        self._toolbox.opacity = value / 100

    def _set_hardness(self, value: float) -> None:
        self._toolbox.hardness = value / 100

    def _set_stabiliser(self, value: float) -> None:
        self._toolbox.stabiliser = value / 100

    def _set_tolerance(self, value: float) -> None:
        self._toolbox.tolerance = value / 100

    def _set_all_layers(self, on: bool) -> None:
        self._toolbox.fill_all_layers = on

    def _set_pressure_size(self, on: bool) -> None:
        if on != (self._toolbox.brush.pressure_size > 0):
            amount = 1.0 if on else 0.0
            self._toolbox.set_brush(replace(self._toolbox.brush, pressure_size=amount))

    def _set_pressure_opacity(self, on: bool) -> None:
        if on != (self._toolbox.brush.pressure_opacity > 0):
            amount = 0.9 if on else 0.0
            self._toolbox.set_brush(replace(self._toolbox.brush, pressure_opacity=amount))

    def _show(self) -> None:
        box, brush = self._toolbox, self._toolbox.brush
        self._showing = True
        for slider, value in (
            (self.size_slider, brush.size),
            (self.opacity, brush.opacity * 100),
            (self.hardness, brush.hardness * 100),
            (self.stabiliser, box.stabiliser * 100),
            (self.tolerance, box.tolerance * 100),
        ):
            slider.set_value(round(value))
        self._showing = False
        self.pressure_size.setChecked(brush.pressure_size > 0)
        self.pressure_opacity.setChecked(brush.pressure_opacity > 0)
        self.all_layers.setChecked(box.fill_all_layers)
        for chip in self.chips:
            chip.setChecked(chip.preset.tool is box.tool and chip.preset.brush == brush)
        self._show_what_matters(box.tool)

    def _show_what_matters(self, tool: Tool) -> None:
        filling = tool is Tool.FILL
        self.size_slider.setVisible(not filling)
        self.hardness.setVisible(
            not filling and tool not in SHAPED and not self._toolbox.brush.crisp
        )
        self.stabiliser.setVisible(not filling and tool not in SHAPED)
        for toggle in (self.pressure_size, self.pressure_opacity):
            toggle.setVisible(not filling and tool not in SHAPED)
        self.tolerance.setVisible(filling)
        self.all_layers.setVisible(filling)
