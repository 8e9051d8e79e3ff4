"""The finer settings of a brush: how it lays paint on, the shape of its tip, and the pen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.panels.fields import LabelledCombo
from studio.panels.wires import quietly
from studio.state.brushes import LIGHT_HAND, STRONG_HAND, Brush, Curve
from studio.state.tools import ToolBox
from studio.widgets.curve_editor import CurveEditor
from studio.widgets.slider import ValueSlider

STRAIGHT: Curve = ((0.0, 0.0), (1.0, 1.0))


class BrushDetails(QWidget):
    """Sliders for one value each, and the curve of the pen's pressure.

    Attributes:
        sliders: by the name of the brush's attribute.
    """

    def __init__(self, toolbox: ToolBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = toolbox
        self._drawing_curve = False  # the artist asked for a curve that is still a straight line
        tr = self.tr
        self._factors: dict[str, float] = {}
        self.sliders = {
            "flow": self._slider(
                "flow", tr("Flow"), 1, 100, tr("How much one dab lays down: below 100 it builds up")
            ),
            "spacing": self._slider(
                "spacing", tr("Spacing"), 1, 200, tr("Distance of the dabs, of the brush's size")
            ),
            "roundness": self._slider(
                "roundness", tr("Roundness"), 5, 100, tr("How flat the tip is")
            ),
            "angle": self._slider("angle", tr("Angle"), -90, 90, tr("Of a flat tip"), " °", 1.0),
            "tilt": self._slider(
                "tilt", tr("Tilt"), 0, 100, tr("How much a tilted pen turns and widens the tip")
            ),
            "grain": self._slider(
                "grain", tr("Grain"), 0, 100, tr("How much the paper's tooth shows")
            ),
            "edge": self._slider(
                "edge", tr("Wet edge"), 0, 100, tr("Paint gathers at the edge of the stroke")
            ),
        }
        self.pressure = LabelledCombo(tr("Pressure"), self)
        self.pressure.setToolTip(tr("What the pen's pressure is taken for"))
        self._known: tuple[tuple[str, Curve | None], ...] = (
            (tr("As it is"), ()),
            (tr("Light hand"), LIGHT_HAND),
            (tr("Strong hand"), STRONG_HAND),
            (tr("My own curve"), None),
        )
        for name, _ in self._known:
            self.pressure.addItem(name)
        self.curve = CurveEditor(tr("Felt pressure over the pen's"), self)
        self._arrange()
        self._bind()
        self._show()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for slider in self.sliders.values():
            layout.addWidget(slider)
        layout.addWidget(self.pressure)
        layout.addWidget(self.curve)

    def _bind(self) -> None:
        for name, slider in self.sliders.items():
            slider.value_changed.connect(self._setter(name))
        self.pressure.activated.connect(self._take_curve)
        self.curve.curve_changed.connect(self._set_curve)
        self._box.changed.connect(self._show)

    def _slider(
        self,
        name: str,
        label: str,
        low: float,
        high: float,
        tip: str,
        suffix: str = " %",
        factor: float = 100.0,
    ) -> ValueSlider:
        default = round(getattr(Brush(), name) * factor)
        slider = ValueSlider(label, low, high, default, 1, suffix, 0, self)
        slider.setToolTip(tip)
        self._factors[name] = factor
        return slider

    def _setter(self, name: str) -> Callable[[float], None]:
        def set_value(value: float) -> None:
            changes: dict[str, Any] = {name: value / self._factors[name]}
            changed = replace(self._box.brush, **changes)
            self._box.set_brush(changed)

        return set_value

    def _take_curve(self, index: int) -> None:
        curve = self._known[index][1]
        self._drawing_curve = curve is None
        if curve is not None:
            self._set_curve(curve)
        self._show()

    def _set_curve(self, points: Curve) -> None:
        self._box.set_brush(replace(self._box.brush, curve=() if points == STRAIGHT else points))

    def _show(self) -> None:
        brush = self._box.brush
        for name, slider in self.sliders.items():
            value = round(getattr(brush, name) * self._factors[name])
            quietly(slider, partial(slider.set_value, value))
        curves = [curve for _, curve in self._known]
        own = brush.curve not in curves or (self._drawing_curve and not brush.curve)
        self.pressure.setCurrentIndex(curves.index(None if own else brush.curve))
        self.curve.setVisible(own)
        self.curve.set_points(brush.curve or STRAIGHT)
        crisp = brush.crisp
        for name in ("roundness", "angle", "tilt"):
            self.sliders[name].setVisible(not crisp)
