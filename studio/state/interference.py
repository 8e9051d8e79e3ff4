"""Which adapters of the list get into one another's way, and what helps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from studio.domain.adapter_catalogue import find
from studio.domain.blend import acting
from studio.domain.interference import WEIGHTS, Field, Pair, emphasis, energies, loudness, pairs
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.state.adapter_entry import AdapterEntry
from studio.state.adapter_folder import effective
from studio.state.adapter_stack import AdapterStack
from studio.state.balancing import by_part, by_weight, ratio
from studio.state.remedies import Changes, Pairing, Way, for_all, tr
from studio.state.settings import GenerationSettings

MaskOf = Callable[[AdapterEntry], Picture | None]


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
            words = tr("“{first}” and “{second}” do not get into each other's way.")
        elif self.cosine > 0:
            words = tr("“{first}” and “{second}” change the same things ({share} %).")
        else:
            words = tr("“{first}” and “{second}” work against each other ({share} %).")
        share = round(abs(self.cosine) * 100)
        return words.format(first=self.first.name, second=self.second.name, share=share)


@dataclass(frozen=True)
class Remedy:
    """Changes of entries that keep them apart or make them equally loud.

    Attributes:
        title, tip: for a menu.
        changes: fields by the entry's id.
        before, after: the largest |cosine| as it is and as it would be.
        effect: what it does, in figures.
    """

    title: str
    tip: str
    changes: Changes
    before: float
    after: float
    effect: str


class Interference(QObject):
    """Keeps what the last run measured and applies it to the list as it is now.

    Signals:
        changed(): other measurements.
        adapters_changed(): another list.
    """

    changed = Signal()
    adapters_changed = Signal()

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
        adapters.changed.connect(self.adapters_changed)

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
        """What would help two, the most helpful first."""
        ids = finding.first.id, finding.second.id
        pairing = self._pairing(finding)
        apart = [self._apart(way, ids, pairing.field) for way in pairing.ways()]
        helpful = [remedy for remedy in apart if remedy.after < remedy.before - 0.01]
        helpful.sort(key=lambda remedy: remedy.after)
        return (*helpful, *self._balances(ids, pairing.field))

    def remedies_for_all(self) -> tuple[Remedy, ...]:
        """What would help all LoRAs of the list at once."""
        field = next((f for f in self._fields if f.kind == WEIGHTS), None)
        measured = {self._ids[position] for position in field.members} if field else set()
        loras = [
            entry
            for entry in self._adapters.acting()
            if entry.enabled and entry.id in measured and not _for_speed(entry)
        ]
        if field is None or len(loras) < 2:
            return ()
        ids = tuple(entry.id for entry in loras)
        ways = for_all(loras, self._settings.steps)
        apart = [self._apart(way, ids, field) for way in ways]
        helpful = [remedy for remedy in apart if remedy.after < remedy.before - 0.01]
        return (*helpful, *self._balances(ids, field))

    def apply(self, remedy: Remedy) -> None:
        """Changes the entries as ``remedy`` says, in one undo step."""
        entries = [
            replace(entry, **remedy.changes.get(entry.id, {})) for entry in self._adapters.entries
        ]
        self._adapters.replace_all(entries, remedy.title)

    def _apart(self, way: Way, ids: Sequence[str], field: Field) -> Remedy:
        before, after = self._worst({}, ids), self._worst(way.changes, ids)
        effect = tr("{before} % → {after} %").format(
            before=round(before * 100), after=round(after * 100)
        )
        price = self._price(way, field)
        effect = f"{effect}, {price}" if price else effect
        return Remedy(way.title, way.tip, way.changes, before, after, effect)

    def _price(self, way: Way, field: Field) -> str:
        """What a way costs beside what it is for: time, or what a LoRA is left with."""
        passes = sum(bool(fields.get("own_pass")) for fields in way.changes.values())
        if passes:
            return tr("{count} × the time").format(count=passes)
        clear = [i for i, fields in way.changes.items() if fields.get("keeps_clear")]
        if not clear:
            return ""
        pairs = zip(*(self._sizes(c, clear, field) for c in ({}, way.changes)), strict=True)
        kept = min((sum(after) / sum(before)) ** 0.5 for before, after in pairs if sum(before))
        return tr("keeps {share} % of itself").format(share=round(kept * 100))

    def _balances(self, ids: Sequence[str], field: Field) -> list[Remedy]:
        """Ways to make adapters equally loud, where they are not."""
        raw = {entry.id: entry for entry in self._adapters.entries}
        entries, sizes = [raw[i] for i in ids], self._sizes({}, ids, field)
        wholes = [sum(each) for each in sizes]
        if not all(field.base) or not all(wholes):
            return []
        ways = [
            Way(
                tr("Equally loud"),
                tr("Weights at which each changes as much. Costs no time"),
                by_weight(entries, wholes),
            )
        ]
        if field.kind == WEIGHTS:
            tip = tr("Weights and parts at which each changes as much everywhere. Costs no time")
            changes = by_part(entries, sizes, field.parts)
            ways.append(Way(tr("Equally loud in every part"), tip, changes))
        made = [self._balance(way, ids, field) for way in ways]
        return [remedy for remedy in made if remedy is not None]

    def _balance(self, way: Way, ids: Sequence[str], field: Field) -> Remedy | None:
        in_parts = any("blocks" in changes for changes in way.changes.values())

        def uneven(changes: Changes) -> float:
            sizes = self._sizes(changes, ids, field)
            if in_parts:
                return max(ratio(part) for part in zip(*sizes, strict=True))
            return ratio([sum(each) for each in sizes])

        before, after = uneven({}), uneven(way.changes)
        if after > before - 0.1:
            return None
        effect = tr("{before} : 1 → {after} : 1").format(
            before=f"{before:.1f}", after=f"{after:.1f}"
        )
        worst = self._worst({}, ids), self._worst(way.changes, ids)
        return Remedy(way.title, way.tip, way.changes, *worst, effect)

    def _changed(self, changes: Changes) -> dict[str, AdapterEntry]:
        """The entries as they would act."""
        entries = [replace(e, **changes.get(e.id, {})) for e in self._adapters.entries]
        return {e.id: effective(e, self._adapters.folders, entries) for e in entries}

    def _worst(self, changes: Changes, ids: Sequence[str]) -> float:
        """The largest |cosine| among some."""
        found = self._pairs(self._changed(changes), ids).values()
        return max((abs(pair.cosine) for pair in found), default=0.0)

    def _sizes(self, changes: Changes, ids: Sequence[str], field: Field) -> list[tuple[float, ...]]:
        uses, steps = self._uses(self._changed(changes)), self._settings.steps
        members = [field.members.index(self._ids.index(entry_id)) for entry_id in ids]
        return [energies(field, member, uses, steps) for member in members]

    def _pairing(self, finding: Finding) -> Pairing:
        """The two, and which of them changes the layout more, which the finish."""
        pair = (finding.first, finding.second)
        positions = [self._ids.index(entry.id) for entry in pair]
        field = next(f for f in self._fields if set(positions) <= set(f.members))
        lower = pair[positions.index(max(positions))]
        late = [emphasis(field, position) for position in positions]
        first, second = pair if late[0] <= late[1] else (pair[1], pair[0])
        sizes = self._sizes({}, (first.id, second.id), field)
        return Pairing(first, second, lower, field, (sizes[0], sizes[1]))

    def _pairs(
        self, entries: Mapping[str, AdapterEntry], ids: Sequence[str] | None = None
    ) -> dict[tuple[str, str], Pair]:
        """By both ids, of ``ids`` or all; of two that meet twice, as faces do, the graver."""
        found: dict[tuple[str, str], Pair] = {}
        among = None if ids is None else [self._ids.index(entry_id) for entry_id in ids]
        for pair in pairs(self._fields, self._uses(entries), self._settings.steps, among):
            both = self._ids[pair.first], self._ids[pair.second]
            if both not in found or pair.gravity > found[both].gravity:
                found[both] = pair
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


def _for_speed(entry: AdapterEntry) -> bool:
    """Whether it is there for speed: it must act at every step, whole."""
    embedded = find(entry.model)
    return embedded is not None and bool(embedded.settings)
