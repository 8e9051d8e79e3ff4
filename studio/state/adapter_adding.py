"""Adapters into the list, with the settings they need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoStack

from studio.domain.adapter_catalogue import FAST_SETTINGS, FEW_STEPS, Embedded, find
from studio.domain.request import STARTER
from studio.domain.samplers import SAMPLERS
from studio.state.adapter_entry import AdapterEntry, embedded_entry
from studio.state.adapter_stack import AdapterStack
from studio.state.settings import GenerationSettings, SettingsValues


def _tr(text: str) -> str:
    return QCoreApplication.translate("AdapterAdding", text)


@dataclass(frozen=True)
class Offer:
    """Settings that would suit the adapters better: a sentence, a button's title, the changes."""

    text: str
    action: str
    changes: Mapping[str, Any]


@dataclass(frozen=True)
class AdapterAdding:
    """Adds adapters, each as one undo step."""

    undo: QUndoStack
    settings: GenerationSettings
    adapters: AdapterStack

    def embedded(self, embedded: Embedded) -> AdapterEntry:
        """Adds an adapter of the embedded family and sets what it needs to be set."""
        entry = embedded_entry(embedded)
        if not embedded.settings:
            return self.adapters.add(entry)
        self.undo.beginMacro(_tr("Add adapter {name}").format(name=entry.name))
        try:
            # The settings first: at no moment is the list seen to lack what it needs.
            self.settings.finish_edit()
            self.settings.set_many(embedded.settings, "")
            self.settings.finish_edit()
            self.adapters.add(entry)
        finally:
            self.undo.endMacro()
        return entry

    def file(self, kind: str, path: Path) -> AdapterEntry:
        """Adds somebody else's adapter, a file or a folder."""
        name = path.stem if path.is_file() else path.name
        return self.adapters.add(AdapterEntry(kind, str(path), name or str(path)))

    def offer(self) -> Offer | None:
        """Settings that an adapter that is on needs, or that one that is off has left behind."""
        values = self.settings.values
        for entry in self.adapters.entries:
            embedded = find(entry.model)
            if entry.enabled and embedded is not None and embedded.settings:
                return _wanted(entry.name, embedded.settings, values)
        # Few steps without guidance make poor pictures of the embedded model alone.
        if values.model != STARTER or _differing(FAST_SETTINGS, values):
            return None
        usual = {name: getattr(SettingsValues(), name) for name in FAST_SETTINGS}
        text = _tr("The settings are still those of “Fast” ({settings}).")
        action = _tr("Usual settings")
        return Offer(text.format(settings=in_words(FAST_SETTINGS)), action, usual)

    def take(self, offer: Offer) -> None:
        """Changes the settings as ``offer`` says, in one undo step."""
        self.settings.finish_edit()
        self.settings.set_many(offer.changes, offer.action)
        self.settings.finish_edit()


def in_words(settings: Mapping[str, Any]) -> str:
    """Settings as a list in a sentence: "LCM, 6 steps, guidance 1"."""
    return ", ".join(_in_words(name, value) for name, value in settings.items())


def _in_words(name: str, value: Any) -> str:
    if name == "steps":
        return _tr("{steps} steps").format(steps=value)
    if name == "guidance_scale":
        return _tr("guidance {scale}").format(scale=f"{value:g}")
    return SAMPLERS.get(value, str(value))


def _wanted(name: str, settings: Mapping[str, Any], values: SettingsValues) -> Offer | None:
    if not _differing(settings, values):
        return None
    text = _tr("“{name}” is made for {settings}.").format(name=name, settings=in_words(settings))
    return Offer(text, _tr("Use them"), settings)


def _differing(settings: Mapping[str, Any], values: SettingsValues) -> bool:
    return any(
        getattr(values, name) != value
        for name, value in settings.items()
        if name != "steps" or values.steps > FEW_STEPS
    )
