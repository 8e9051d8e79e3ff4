"""Which adapters of the list get into one another's way, and what helps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studio.domain.blend import acting
from studio.domain.blocks import EARLY, LATE, MIDDLE
from studio.domain.curve import Curve
from studio.domain.interference import Field, Pair, emphasis, loudness, pairs
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.state.adapter_entry import AdapterEntry
from studio.state.adapter_stack import AdapterStack
from studio.state.settings import GenerationSettings

MaskOf = Callable[[AdapterEntry], Picture | None]
_QUIET = 0.2  # of its weight, where the other one is to be heard


def _tr(text: str) -> str:
    return QCoreApplication.translate("Interference", text)


@dataclass(frozen=True)
class Finding:
    """Two adapters and how much they do the same (1) or undo each other (-1)."""

    first: AdapterEntry
    second: AdapterEntry
    cosine: float
    noteworthy: bool

    def sentence(self) -> str:
        """What is found, in words."""
        if not self.noteworthy:
            words = _tr("“{first}” and “{second}” do not get into each other's way.")
        elif self.cosine > 0:
            words = _tr("“{first}” and “{second}” change the same things ({share} %).")
        else:
            words = _tr("“{first}” and “{second}” work against each other ({share} %).")
        share = round(abs(self.cosine) * 100)
        return words.format(first=self.first.name, second=self.second.name, share=share)


@dataclass(frozen=True)
class Remedy:
    """Changes of two entries that keep them apart.

    Attributes:
        title, tip: for a menu.
        changes: fields by the entry's id.
        before, after: |cosine| as it is and as it would be.
    """

    title: str
    tip: str
    changes: Mapping[str, Mapping[str, Any]]
    before: float
    after: float


class Interference(QObject):
    """Keeps what the last run measured and applies it to the list as it is now.

    Signals:
        changed(): other measurements.
    """

    changed = Signal()

    def __init__(
        self,
        adapters: AdapterStack,
        settings: GenerationSettings,
        mask_of: MaskOf,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._adapters, self._settings, self._mask_of = adapters, settings, mask_of
        self._fields: tuple[Field, ...] = ()
        self._ids: tuple[str, ...] = ()  # of the entries that were measured, by position

    def take(self, request: Request, fields: Sequence[Field]) -> None:
        """What a run of ``request`` measured."""
        self._fields = tuple(fields)
        self._ids = self._matched(tuple(acting(request.adapters)))
        self.changed.emit()

    def findings(self) -> tuple[Finding, ...]:
        """All pairs of the list that were measured, the worst first."""
        entries = {entry.id: entry for entry in self._adapters.acting()}
        found = [
            Finding(entries[first], entries[second], p.cosine, p.noteworthy)
            for (first, second), p in self._pairs(entries).items()
            if first in entries and second in entries
        ]
        return tuple(sorted(found, key=lambda f: (not f.noteworthy, -abs(f.cosine))))

    def listed(self) -> tuple[AdapterEntry, ...]:
        """The entries of the list, as they act, in its order."""
        return self._adapters.acting()

    def loudness(self) -> dict[str, float]:
        """How much each adapter changes what it acts on, by the entry's id."""
        entries = {entry.id: entry for entry in self._adapters.acting()}
        found = loudness(self._fields, self._uses(entries), self._settings.steps)
        return {self._ids[position]: value for position, value in found.items()}

    def remedies(self, finding: Finding) -> tuple[Remedy, ...]:
        """What would help, the most helpful first."""
        first, second = self._in_order(finding)
        named = {"first": first.name, "second": second.name}
        ways: list[tuple[str, str, dict[str, dict[str, Any]]]] = [
            (
                _tr("One after the other").format(**named),
                _tr("“{first}” in the first half of the run, “{second}” in the second"),
                {first.id: {"start": 0.0, "end": 0.5}, second.id: {"start": 0.5, "end": 1.0}},
            ),
            (
                _tr("Take turns"),
                _tr("“{first}” and “{second}” by turns, four times in a run"),
                {first.id: {"curve": turns(0)}, second.id: {"curve": turns(1)}},
            ),
            (
                _tr("Share the parts"),
                _tr("“{first}” for the layout and content, “{second}” for the finish"),
                {
                    first.id: {"blocks": _with(first, {LATE: _QUIET})},
                    second.id: {"blocks": _with(second, {EARLY: _QUIET, MIDDLE: _QUIET})},
                },
            ),
        ]
        made = [
            Remedy(title, tip.format(**named), changes, abs(finding.cosine), self._after(changes))
            for title, tip, changes in ways
        ]
        helpful = [remedy for remedy in made if remedy.after < remedy.before - 0.01]
        return tuple(sorted(helpful, key=lambda remedy: remedy.after))

    def apply(self, remedy: Remedy) -> None:
        """Changes the entries as ``remedy`` says, in one undo step."""
        entries = [
            replace(entry, **remedy.changes.get(entry.id, {})) for entry in self._adapters.entries
        ]
        self._adapters.replace_all(entries, remedy.title)

    def _after(self, changes: Mapping[str, Mapping[str, Any]]) -> float:
        entries = {
            entry.id: replace(entry, **changes.get(entry.id, {}))
            for entry in self._adapters.acting()
        }
        return next(
            abs(pair.cosine)
            for ids, pair in self._pairs(entries).items()
            if set(ids) == set(changes)
        )

    def _in_order(self, finding: Finding) -> tuple[AdapterEntry, AdapterEntry]:
        """The one that changes the layout more, then the one that changes the finish more."""
        pair = (finding.first, finding.second)
        positions = [self._ids.index(entry.id) for entry in pair]
        field = next(f for f in self._fields if set(positions) <= set(f.members))
        late = [emphasis(field, position) for position in positions]
        return pair if late[0] <= late[1] else (pair[1], pair[0])

    def _pairs(self, entries: Mapping[str, AdapterEntry]) -> dict[tuple[str, str], Pair]:
        """By ids; of two that meet in several ways, as faces do, the one that matters most."""
        found: dict[tuple[str, str], Pair] = {}
        for pair in pairs(self._fields, self._uses(entries), self._settings.steps):
            ids = self._ids[pair.first], self._ids[pair.second]
            if ids not in found or pair.gravity > found[ids].gravity:
                found[ids] = pair
        return found

    def _uses(self, entries: Mapping[str, AdapterEntry]) -> list[AdapterUse]:
        """What was measured, used as the entries say now; what is gone is off."""
        return [
            entry.use(mask=self._mask_of(entry)) if (entry := entries.get(entry_id)) else _OFF
            for entry_id in self._ids
        ]

    def _matched(self, uses: Sequence[AdapterUse]) -> tuple[str, ...]:
        """The entries that ``uses`` are of: each the next one of the same file."""
        rest = list(self._adapters.entries)
        ids = []
        for use in uses:
            same = (e for e in rest if (e.kind, e.model) == (use.kind, use.model))
            entry = next(same, None)
            if entry is not None:
                rest.remove(entry)
            ids.append(entry.id if entry is not None else "")
        return tuple(ids)


_OFF = AdapterUse("", "", 0.0, enabled=False)


def turns(which: int) -> Curve:
    """A curve that is on in every second quarter of a run, from the first or the second on."""
    points: list[tuple[float, float]] = []
    for quarter in range(4):
        on = float(quarter % 2 == which)
        points += [(quarter / 4, on), ((quarter + 1) / 4, on)]
    return tuple(points)


def _with(entry: AdapterEntry, factors: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    return tuple({**dict(entry.blocks), **factors}.items())
