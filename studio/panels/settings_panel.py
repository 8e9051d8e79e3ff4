"""How the picture is made: model, sampler, steps, guidance, seed, size, start picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.samplers import SAMPLERS
from studio.panels.fields import LabelledCombo
from studio.panels.model_field import ModelField
from studio.panels.presets_menu import PresetsButton
from studio.panels.seed_field import SeedField
from studio.panels.size_field import SizeField
from studio.panels.switch import Switch
from studio.panels.wires import SettingsWires
from studio.state.session import Session
from studio.state.settings import SettingsValues
from studio.widgets.slider import ValueSlider
from studio.widgets.tab_order import follow_layout

_DEFAULTS = SettingsValues()


class SettingsPanel(QWidget):
    """Everything about a generation but its words.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.model = ModelField(session, self)
        self.presets = PresetsButton(session, self)
        self.sampler = LabelledCombo(self.tr("Sampler"), self)
        for key, name in SAMPLERS.items():
            self.sampler.addItem(name, key)
        self.sampler.setToolTip(self.tr("The way from noise to picture. DPM++ 2M needs few steps"))
        self.steps = self._slider(
            self.tr("Steps"), (1, 100, _DEFAULTS.steps, 1), 0,
            self.tr("More steps take longer and change less and less"), curve=1.6,
        )  # fmt: skip
        self.guidance = self._slider(
            self.tr("Guidance"), (0, 20, _DEFAULTS.guidance_scale, 0.5), 1,
            self.tr("How closely the words are followed; too much makes colours harsh"),
        )  # fmt: skip
        self.batch = self._slider(
            self.tr("Pictures"), (1, 16, _DEFAULTS.batch_size, 1), 0,
            self.tr("How many pictures are made at once, each from the next seed"),
        )  # fmt: skip
        self.seed = SeedField(session, self)
        self.size_field = SizeField(session, self)
        self.start = Switch(self.tr("Start from the painting"), self)
        self.start.setToolTip(
            self.tr(
                "Image to image: begin with what is painted, without the sketch, not with noise"
            )
        )
        self.strength = self._slider(
            self.tr("Strength"), (0.05, 1, _DEFAULTS.strength, 0.05), 2,
            self.tr("How far the picture may go from the painting; at 1 it is ignored"),
        )  # fmt: skip
        self._lay_out()
        self._bind()

    def _slider(
        self,
        label: str,
        numbers: tuple[float, float, float, float],
        decimals: int,
        tip: str,
        curve: float = 1.0,
    ) -> ValueSlider:
        slider = ValueSlider(label, *numbers, decimals=decimals, parent=self, curve=curve)
        slider.setToolTip(tip)
        return slider

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(2)
        first.addWidget(self.model, 1)
        first.addWidget(self.presets)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self.sampler)
        layout.addWidget(self.steps)
        layout.addWidget(self.guidance)
        layout.addSpacing(4)
        layout.addWidget(self.seed)
        layout.addWidget(self.size_field)
        layout.addWidget(self.batch)
        layout.addSpacing(8)
        layout.addWidget(self.start)
        layout.addWidget(self.strength)
        follow_layout(self)
        layout.addStretch(1)

    def _bind(self) -> None:
        wires = SettingsWires(self, self._session.settings)
        wires.choice("sampler", self.sampler)
        wires.slider("steps", self.steps, whole=True)
        wires.slider("guidance_scale", self.guidance)
        wires.slider("batch_size", self.batch, whole=True)
        wires.button("init_enabled", self.start)
        wires.slider("strength", self.strength)
        wires.show("init_enabled", self.strength.setVisible)
        self.presets.failed.connect(self.failed)
