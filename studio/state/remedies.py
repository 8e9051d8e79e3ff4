"""What helps adapters that get into one another's way: changes of their entries, nothing else.

Each way is a published one, without training: disjoint ranges; LoRA Switch and LoRA Composite
(Zhong et al. 2024); content and style in other blocks (B-LoRA, InstantStyle); content before style
part by part (K-LoRA, Ouyang et al. 2025); orthogonal projection; balanced norms; the fading of a
ControlNet's outer residuals by 0.825 (its author's "guess mode").
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from studio.domain.adapter_kinds import CONTROLNET, LORA
from studio.domain.blocks import EARLY, LATE, MIDDLE
from studio.domain.curve import MOST_POINTS, Curve
from studio.domain.interference import Field
from studio.state.adapter_entry import AdapterEntry
from studio.state.composition import Composition

_QUIET = 0.2  # of its weight, where the other one is to be heard
_DECAY = 0.825  # from one of a ControlNet's residuals to the next one outwards
# K-LoRA: how much the style's share of a part counts at first, and how much more at the end.
_STYLE_FIRST, _STYLE_GROWS = 0.5, 1.5

Changes = Mapping[str, Mapping[str, Any]]


def tr(text: str) -> str:
    """``text`` in the language of the window."""
    return QCoreApplication.translate("Interference", text)


@dataclass(frozen=True)
class Way:
    """Something that could help.

    Attributes:
        title, tip: for a menu; the tip says what it does and costs.
        changes: fields by the entry's id.
    """

    title: str
    tip: str
    changes: Changes


@dataclass(frozen=True)
class Pairing:
    """Two adapters that meet.

    Attributes:
        first: acts on the layout more than the other, second on the finish.
        lower: whichever is below the other in the list.
        sizes: of what each changes in every part of ``field``, first and second.
    """

    first: AdapterEntry
    second: AdapterEntry
    lower: AdapterEntry
    field: Field
    sizes: tuple[Sequence[float], Sequence[float]]

    def ways(self) -> list[Way]:
        """Everything that can be tried for the two."""
        ways = [self._one_after_the_other(), self._turns(), self._parts()]
        if self.first.kind == self.second.kind == LORA:
            ways += [self._part_by_part(), self._keep_clear(), self._passes()]
        return [*ways, *self._fading()]

    def _way(
        self, title: str, tip: str, first: Mapping[str, Any], second: Mapping[str, Any]
    ) -> Way:
        words = tip.format(first=self.first.name, second=self.second.name)
        return Way(title, words, {self.first.id: first, self.second.id: second})

    def _one_after_the_other(self) -> Way:
        return self._way(
            tr("One after the other"),
            tr("“{first}” in the first half of the run, “{second}” in the second"),
            {"start": 0.0, "end": 0.5},
            {"start": 0.5, "end": 1.0},
        )

    def _turns(self) -> Way:
        return self._way(
            tr("Take turns"),
            tr("“{first}” and “{second}” by turns, four times in a run"),
            {"curve": turns(0)},
            {"curve": turns(1)},
        )

    def _parts(self) -> Way:
        return self._way(
            tr("Share the parts"),
            tr("“{first}” for the layout and content, “{second}” for the finish"),
            {"blocks": _with(self.first, {LATE: _QUIET})},
            {"blocks": _with(self.second, {EARLY: _QUIET, MIDDLE: _QUIET})},
        )

    def _part_by_part(self) -> Way:
        changes = [math.sqrt(value) for value in self.sizes[0]]
        styles = [math.sqrt(value) for value in self.sizes[1]]
        level = sum(changes) / sum(styles) if sum(styles) else 0.0
        first, second = [], []
        for key, content, style in zip(self.field.parts, changes, styles, strict=True):
            ratio = content / (level * style) if level * style else 3.0
            hand_over = min(1.0, max(0.0, (ratio - _STYLE_FIRST) / _STYLE_GROWS))
            first.append((key, 0.0, round(hand_over, 3)))
            second.append((key, round(hand_over, 3), 1.0))
        part_by_part = Composition.PART_BY_PART
        return self._way(
            tr("Hand over part by part"),
            tr(
                "“{first}” begins and “{second}” takes over, in every part of the model at its own "
                "time: sooner where “{second}” has more to say. Costs no time"
            ),
            part_by_part.fields(tuple(first)),
            part_by_part.fields(tuple(second)),
        )

    def _keep_clear(self) -> Way:
        upper = self.first if self.lower is self.second else self.second
        words = tr(
            "“{lower}” gives up whatever points the same way as “{upper}” in the model's layers, "
            "and keeps the rest. Costs no time"
        )
        changes = {self.lower.id: Composition.KEEPS_CLEAR.fields()}
        tip = words.format(lower=self.lower.name, upper=upper.name)
        return Way(tr("Keep clear"), tip, changes)

    def _passes(self) -> Way:
        own = Composition.OWN_PASS.fields()
        return self._way(
            tr("A pass each"),
            tr(
                "The model is asked once with “{first}” and once with “{second}”, and the answers "
                "are averaged. A picture takes about twice as long"
            ),
            own,
            own,
        )

    def _fading(self) -> list[Way]:
        nets = [e for e in (self.first, self.second) if e.kind == CONTROLNET]
        words = tr(
            "“{name}” keeps its say in the layout and fades towards the outer, finer parts, which "
            "leaves more to the words and to others. Costs no time"
        )
        return [
            Way(
                tr("Let “{name}” fade outwards").format(name=net.name),
                words.format(name=net.name),
                {net.id: {"blocks": decay(self.field)}},
            )
            for net in nets
        ]


def decay(field: Field) -> tuple[tuple[str, float], ...]:
    """Shares of a ControlNet's residuals: the middle's is whole, each one outwards is smaller."""
    last = len(field.places) - 1
    return tuple((key, round(_DECAY ** (last - i), 4)) for i, key in enumerate(field.places))


def turns(which: int, count: int = 2, rounds: int = 2) -> Curve:
    """A curve that is on in one of ``count`` equal spells, and again, ``rounds`` times in a run."""
    spells = count * rounds
    assert 2 * spells <= MOST_POINTS
    points: list[tuple[float, float]] = []
    for spell in range(spells):
        on = float(spell % count == which)
        points += [(spell / spells, on), ((spell + 1) / spells, on)]
    return tuple(points)


def for_all(loras: Sequence[AdapterEntry], steps: int) -> list[Way]:
    """What can be tried for all LoRAs of the list at once, the first above the second."""
    count = len(loras)
    most = MOST_POINTS // (2 * count)
    rounds = max(1, min(4, most, steps // (2 * count)))
    ways = []
    if most and steps >= count:
        every = steps / (count * rounds)
        ways.append(
            Way(
                tr("All take turns"),
                tr("One LoRA at a time, another one every {steps} steps. Costs no time").format(
                    steps=f"{every:.2g}"
                ),
                {e.id: {"curve": turns(i, count, rounds)} for i, e in enumerate(loras)},
            )
        )
    clear = Composition.KEEPS_CLEAR.fields()
    own = Composition.OWN_PASS.fields()
    return [
        *ways,
        Way(
            tr("All keep clear"),
            tr(
                "Each LoRA gives up whatever points the same way as those above it in the list, "
                "and keeps the rest. Costs no time"
            ),
            {entry.id: clear for entry in loras[1:]},
        ),
        Way(
            tr("A pass each"),
            tr(
                "The model is asked once for each LoRA, and the answers are averaged. A picture "
                "takes about {count} times as long"
            ).format(count=count),
            {entry.id: own for entry in loras},
        ),
    ]


def _with(entry: AdapterEntry, factors: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    return tuple({**dict(entry.blocks), **factors}.items())
