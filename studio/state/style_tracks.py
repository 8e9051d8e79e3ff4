"""The styles of the next picture as tracks over its run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from studio.domain.adapter_kinds import IP_ADAPTER, LORA, Sees
from studio.domain.curve import Curve
from studio.domain.transitions import Transition, curves
from studio.state.adapter_entry import AdapterEntry
from studio.state.adapter_stack import AdapterStack


def carries_style(entry: AdapterEntry) -> bool:
    """Whether its weight over the run changes how a picture looks.

    A learnt word is read once, before the run: it has no course that could be drawn.
    """
    return entry.kind == LORA or (entry.kind == IP_ADAPTER and entry.sees is Sees.STYLE)


@dataclass(frozen=True)
class StyleTracks:
    """What can be done with the courses of styles; each is one undo step."""

    adapters: AdapterStack

    @property
    def entries(self) -> tuple[AdapterEntry, ...]:
        """All styles in the order of the list, those that are off too."""
        return tuple(entry for entry in self.adapters.entries if carries_style(entry))

    def apply(self, transition: Transition, *, eased: bool) -> None:
        """Gives the styles that are on their courses."""
        on = [entry for entry in self.entries if entry.enabled]
        made = curves(transition, len(on), eased=eased)
        self._set(dict(zip((entry.id for entry in on), made, strict=True)))

    def _set(self, wanted: Mapping[str, Curve]) -> None:
        entries = [
            replace(entry, curve=wanted[entry.id], start=0.0, end=1.0)
            if entry.id in wanted
            else entry
            for entry in self.adapters.entries
        ]
        self.adapters.finish_edit()
        title = QCoreApplication.translate("StyleTracks", "Change course of the styles")
        self.adapters.replace_all(entries, title)
