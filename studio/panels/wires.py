"""Connections that end with the widget they serve, and those between settings and controls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QComboBox

from studio.state.settings import GenerationSettings
from studio.widgets.slider import ValueSlider


class Wires:
    """Connects signals of things that live longer than ``owner``, and cuts them when it dies."""

    def __init__(self, owner: QObject) -> None:
        self._cuts: list[Callable[[], object]] = []
        cuts = self._cuts  # not self: the owner's last signal must not keep it alive
        owner.destroyed.connect(lambda: _cut_all(cuts))

    def connect(self, signal: SignalInstance, slot: Callable[..., object]) -> None:
        """Connects until the owner is destroyed."""
        connection = signal.connect(slot)
        self._cuts.append(lambda: QObject.disconnect(connection))


def _cut_all(cuts: list[Callable[[], object]]) -> None:
    while cuts:
        cuts.pop()()


class SettingsWires:
    """Ties controls to settings, both ways: one line of code for each pair.

    ``show`` functions are called at once and whenever the value changes, by whatever means.
    """

    def __init__(self, owner: QObject, settings: GenerationSettings) -> None:
        self._settings = settings
        self._shows: dict[str, list[Callable[[Any], None]]] = {}
        shows = self._shows

        # Not a method: PySide holds those of plain objects weakly, and nobody else holds this one.
        def changed(name: str) -> None:
            for show in shows.get(name, ()):
                show(getattr(settings, name))

        Wires(owner).connect(settings.changed, changed)

    def show(self, name: str, show: Callable[[Any], None]) -> None:
        """Calls ``show`` with the value of ``name``, now and after every change."""
        self._shows.setdefault(name, []).append(show)
        show(getattr(self._settings, name))

    def slider(self, name: str, slider: ValueSlider, *, whole: bool = False) -> None:
        """A slider; a drag is one undo step."""
        slider.value_changed.connect(
            lambda value: self._set(name, round(value) if whole else value)
        )
        slider.editing_finished.connect(self._settings.finish_edit)
        self.show(name, lambda value: quietly(slider, lambda: slider.set_value(value)))

    def button(self, name: str, button: QAbstractButton) -> None:
        """A checkable button or switch; each click is one undo step."""
        button.toggled.connect(lambda on: self._click(name, on))
        self.show(name, lambda value: quietly(button, lambda: button.setChecked(value)))

    def choice(self, name: str, combo: QComboBox) -> None:
        """A combo box whose items carry the values as data; each choice is one undo step."""
        combo.activated.connect(lambda index: self._click(name, combo.itemData(index)))
        self.show(name, lambda value: combo.setCurrentIndex(combo.findData(value)))

    def _click(self, name: str, value: Any) -> None:
        self._settings.finish_edit()
        self._set(name, value)
        self._settings.finish_edit()

    def _set(self, name: str, value: Any) -> None:
        self._settings.set(name, value)


def quietly(control: QObject, act: Callable[[], object]) -> None:
    """Lets the control show a value without reporting it as the artist's doing."""
    with QSignalBlocker(control):
        act()
    if isinstance(control, ValueSlider | QAbstractButton):
        control.update()
