"""The size of the picture: common ones by name, any other by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.domain.request import SIZE_STEP, STARTER
from studio.panels.fields import LabelledCombo
from studio.panels.wires import SettingsWires, Wires, quietly
from studio.state.session import Session
from studio.state.settings import round_size
from studio.widgets.icons import icon
from studio.widgets.slider import ValueSlider

# What SD 1.5 and SDXL were trained on; the starter's folder tells its own.
MODEL_SIZES = ((512, 512), (768, 512), (512, 768), (1024, 1024), (1216, 832), (832, 1216))
CUSTOM = "custom"
LARGEST = 2048  # px offered by the sliders


class SizeField(QWidget):
    """A choice of sizes; "Other size" opens a slider each for width and height."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._custom = False
        self.choice = LabelledCombo(self.tr("Size"), self)
        self.choice.setToolTip(self.tr("Width and height of the picture that is made, in pixels"))
        self.swap = QToolButton(self)
        self.swap.setIcon(icon("swap-size"))
        self.swap.setIconSize(QSize(16, 16))
        self.swap.setToolTip(self.tr("Swap width and height"))
        self.swap.setAccessibleName(self.tr("Swap width and height"))
        self.width_slider = self._slider(self.tr("Width"))
        self.height_slider = self._slider(self.tr("Height"))
        self._lay_out()
        self._bind()

    def _slider(self, label: str) -> ValueSlider:
        slider = ValueSlider(label, 64, LARGEST, 128, SIZE_STEP, " px", parent=self, curve=2)
        slider.setToolTip(self.tr("In pixels, in steps of {step}").format(step=SIZE_STEP))
        return slider

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(2)
        first.addWidget(self.choice, 1)
        first.addWidget(self.swap)
        sliders = QHBoxLayout()
        sliders.setSpacing(4)
        sliders.addWidget(self.width_slider)
        sliders.addWidget(self.height_slider)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addLayout(sliders)

    def _bind(self) -> None:
        settings = self._session.settings
        wires = SettingsWires(self, settings)
        wires.show("width", self._show)
        wires.show("height", self._show)
        wires.show("model", self._show)
        Wires(self).connect(self._session.document.size_changed, self._show)
        self.choice.activated.connect(self._choose)
        self.swap.clicked.connect(lambda: self._set(settings.height, settings.width))
        self.width_slider.value_changed.connect(lambda value: self._drag("width", value))
        self.height_slider.value_changed.connect(lambda value: self._drag("height", value))
        self.width_slider.editing_finished.connect(settings.finish_edit)
        self.height_slider.editing_finished.connect(settings.finish_edit)

    def _show(self, _value: object = None) -> None:
        settings = self._session.settings
        size = (settings.width, settings.height)
        sizes = list(self._session.words.sizes() if settings.model == STARTER else MODEL_SIZES)
        listed = size in sizes and not self._custom
        self.choice.clear()
        for width, height in sizes:
            self.choice.addItem(f"{width} × {height}", (width, height))
        self.choice.insertSeparator(len(sizes))
        self.choice.addItem(self.tr("Shape of the canvas"), self._canvas_size())
        self.choice.addItem(self.tr("Other size") if listed else f"{size[0]} × {size[1]}", CUSTOM)
        self.choice.setCurrentIndex(sizes.index(size) if listed else self.choice.count() - 1)
        for slider, value in ((self.width_slider, size[0]), (self.height_slider, size[1])):
            quietly(slider, partial(slider.set_value, value))
            slider.setVisible(not listed)

    def _canvas_size(self) -> tuple[int, int]:
        """As many pixels as the model likes, in the proportions of the canvas."""
        document = self._session.document
        starter = self._session.settings.model == STARTER
        side = self._session.words.size if starter else 512
        scale = side / (document.width * document.height) ** 0.5
        width, height = round(document.width * scale), round(document.height * scale)
        return round_size(min(width, LARGEST)), round_size(min(height, LARGEST))

    def _choose(self, index: int) -> None:
        size = self.choice.itemData(index)
        self._custom = size == CUSTOM
        if self._custom:
            self._show()
        else:
            self._set(*size)

    def _set(self, width: int, height: int) -> None:
        settings = self._session.settings
        settings.finish_edit()
        settings.set_size(width, height)
        self._show()

    def _drag(self, name: str, value: float) -> None:
        self._custom = True
        self._session.settings.set(name, round_size(round(value)))
