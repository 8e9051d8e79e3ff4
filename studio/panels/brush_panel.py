"""How the tool in hand draws."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from studio.panels.brush_chip import BrushChip
from studio.panels.brush_details import BrushDetails
from studio.panels.brush_names import brush_name
from studio.panels.brush_picker import BrushPicker
from studio.panels.fill_options import FillOptions
from studio.panels.symmetry_button import SymmetryButton
from studio.state.brush_library import BrushLibrary
from studio.state.brushes import MAX_SIZE, MIN_SIZE, PAINTING, PRESETS, BrushPreset
from studio.state.key_map import with_key
from studio.state.tools import Tool, ToolBox
from studio.widgets.icons import icon
from studio.widgets.section import Section
from studio.widgets.slider import ValueSlider
from studio.widgets.tab_order import follow_layout

SHAPED = (Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE)
FILLING = (Tool.FILL, Tool.GRADIENT)
STROKES = (*PAINTING, Tool.RELIEF)
DETAILED = (Tool.BRUSH, Tool.PENCIL, Tool.ERASER)
SHOWN = 5  # ready-made brushes in the panel itself


class BrushPanel(QWidget):
    """Ready-made brushes, and the sliders that matter for the tool in hand.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(
        self,
        toolbox: ToolBox,
        library: BrushLibrary | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self._toolbox = toolbox
        self._showing = False
        tr = self.tr
        self.chips = [self._chip(preset) for preset in PRESETS[:SHOWN]]
        self.picker = BrushPicker(toolbox, library or BrushLibrary(parent=self), self)
        self.all_brushes = QPushButton(icon("chevron-down"), "", self)
        self.all_brushes.setToolTip(tr("All brushes, and your own"))
        self.size_slider = self._slider(
            tr("Size"),
            MIN_SIZE,
            MAX_SIZE,
            " px",
            tr("Brush size; Shift and drag on the canvas does it, too"),
            2.6,
        )
        self.opacity = self._slider(tr("Opacity"), 1, 100, " %", tr("Of a stroke as a whole"))
        self.hardness = self._slider(tr("Hardness"), 0, 100, " %", tr("Soft or crisp edge"))
        self.stabiliser = self._slider(
            tr("Stabiliser"), 0, 100, " %", tr("Takes the tremble out of strokes")
        )
        self.symmetry = SymmetryButton(toolbox, self)
        self.pressure_size = self._toggle(tr("Pen pressure changes the size"))
        self.pressure_opacity = self._toggle(tr("Pen pressure changes the opacity"))
        self.fill_options = FillOptions(toolbox, self)
        self.details = Section(tr("Tip, paper and pen"), expanded=False, parent=self)
        self.details.add(BrushDetails(toolbox, self))
        self.nothing = QLabel(tr("This tool needs no brush."), self)
        self.nothing.setObjectName("hint")
        self.nothing.setWordWrap(True)
        self._arrange()
        self._bind()
        self._show()

    def show_keys(self, smaller: str, larger: str) -> None:
        """Tells in the tool tip which keys change the size."""
        tip = self.tr("Brush size; Shift and drag on the canvas does it, too")
        self.size_slider.setToolTip(with_key(tip, ", ".join(filter(None, (smaller, larger)))))

    def _arrange(self) -> None:
        self._chip_row = QWidget(self)
        chips = QHBoxLayout(self._chip_row)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(4)
        for chip in self.chips:
            chips.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self._chip_row)
        layout.addWidget(self.all_brushes)
        for slider, button in (
            (self.size_slider, self.pressure_size),
            (self.opacity, self.pressure_opacity),
            (self.hardness, None),
            (self.stabiliser, self.symmetry),
        ):
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addWidget(slider)
            if button is not None:
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
            layout.addLayout(row)
        for widget in (self.fill_options, self.details, self.nothing):
            layout.addWidget(widget)
        layout.addStretch()
        follow_layout(self)

    def _bind(self) -> None:
        for slider, set_value in (
            (self.size_slider, self._set_size),
            (self.opacity, self._set_opacity),
            (self.hardness, self._set_hardness),
            (self.stabiliser, self._set_stabiliser),
        ):
            slider.value_changed.connect(self._unless_showing(set_value))
        self.pressure_size.toggled.connect(self._set_pressure_size)
        self.pressure_opacity.toggled.connect(self._set_pressure_opacity)
        self.all_brushes.clicked.connect(self._show_all)
        self.picker.failed.connect(self.failed)
        self._toolbox.changed.connect(self._show)

    def _chip(self, preset: BrushPreset) -> BrushChip:
        label = brush_name(preset)
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

    def _show_all(self) -> None:
        self.picker.show_at(self.all_brushes.mapToGlobal(QPoint(0, self.all_brushes.height() + 2)))

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
        ):
            slider.set_value(round(value))
        self._showing = False
        self.pressure_size.setChecked(brush.pressure_size > 0)
        self.pressure_opacity.setChecked(brush.pressure_opacity > 0)
        for chip in self.chips:
            chip.setChecked(chip.preset.tool is box.tool and chip.preset.brush == brush)
        self._show_name()
        self._show_what_matters(box.tool)

    def _show_name(self) -> None:
        """On the button of all brushes, where the brush in hand is one of them."""
        box = self._toolbox
        taken = next(
            (
                preset
                for preset in self.picker.library.presets
                if preset.tool is box.tool and preset.brush == box.brush
            ),
            None,
        )
        name = brush_name(taken) if taken is not None else ""
        words = self.tr("All brushes")
        self.all_brushes.setText(f"{words}: {name}" if name else words)
        self.all_brushes.setAccessibleName(words)

    def _show_what_matters(self, tool: Tool) -> None:
        strokes, shaped, crisp = tool in STROKES, tool in SHAPED, self._toolbox.brush.crisp
        self._chip_row.setVisible(strokes)
        self.all_brushes.setVisible(strokes)
        self.size_slider.setVisible(strokes or shaped)
        self.opacity.setVisible(strokes or shaped or tool in FILLING)
        self.hardness.setVisible(strokes and not crisp)
        self.stabiliser.setVisible(strokes)
        for toggle in (self.pressure_size, self.pressure_opacity):
            toggle.setVisible(strokes)
        self.symmetry.setVisible(strokes or (shaped and tool is not Tool.SOLID))
        self.details.setVisible(tool in DETAILED)
        self.nothing.setVisible(not (strokes or shaped or tool in FILLING))
