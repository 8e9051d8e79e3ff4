"""Draws for the judges, with the studio's own engine, as whoever opens the studio would."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from studio.domain.adapter_catalogue import PREFIX, find
from studio.domain.events import Event, Outcome, StopToken
from studio.domain.picture import Array, Picture
from studio.domain.request import STARTER, AdapterUse, Request
from studio.engine.engine import Emit

FIRST_SEED = 10_000  # no training saw this noise or any after it


class Draws(Protocol):
    """The part of the engine that is needed here."""

    def load(self, model: str, emit: Emit, stop: StopToken) -> None: ...

    def run(self, request: Request, emit: Emit, stop: StopToken) -> Outcome: ...


@dataclass(frozen=True, eq=False)
class Case:
    """One thing asked for, with an adapter; left away, the rest is the same.

    Attributes:
        prompt: in the training's grammar.
        uses: the adapters.
        shown: [128, 128, 3], what contact sheets show of the condition.
        truth: what the judge compares with; each trial has its own.
        settings: of the request, by name, with the adapter only.
    """

    prompt: str
    uses: tuple[AdapterUse, ...]
    shown: Array
    truth: Any = None
    settings: dict[str, Any] = field(default_factory=dict)


class Artist:
    """Draws cases with the family in ``folder``.

    Args:
        folder: of the model, with its adapters.
        engine: has that model.
        beside: a folder of adapters that do not ship and are measured all the same, laid out like
            ``adapters``.
    """

    def __init__(self, folder: Path, engine: Draws, beside: Path | None = None) -> None:
        self.folder, self._engine = folder, engine
        self._shelves = [folder / "adapters", *([beside] if beside else [])]
        self._plain: dict[tuple[str, int], Array] = {}  # several adapters share them

    def place(self, reference: str) -> Path | None:
        """Where ``"starter:pose"`` lies; ``None`` if there is none."""
        name = reference.removeprefix(PREFIX)
        for shelf in self._shelves:
            for path in (shelf / name, shelf / f"{name}.safetensors"):
                if path.exists():
                    return path
        return None

    def has(self, reference: str) -> bool:
        """Whether there is one."""
        return self.place(reference) is not None

    def use(self, reference: str, pixels: Array | None = None) -> AdapterUse:
        """The adapter as a click in the studio sets it."""
        entry, path = find(reference), self.place(reference)
        assert entry is not None, reference
        assert path is not None, reference
        ships = self._shelves[0] in path.parents
        picture = None if pixels is None else Picture.from_array(pixels)
        model = reference if ships else str(path)
        return AdapterUse(entry.kind, model, entry.weight, picture=picture)

    def load(self) -> float:
        """Opens the model; the seconds it took."""
        started = time.perf_counter()
        self._engine.load(STARTER, _silent, StopToken())
        return time.perf_counter() - started

    def draw(
        self, prompt: str, seed: int, uses: Sequence[AdapterUse] = (), **settings: Any
    ) -> Array:
        """One picture, [128, 128, 3]."""
        request = Request(prompt=prompt, seed=FIRST_SEED + seed, adapters=tuple(uses), **settings)
        return self._engine.run(request, _silent, StopToken()).results[0].pixels

    def with_and_without(self, cases: Sequence[Case]) -> tuple[Array, Array]:
        """[N, 128, 128, 3] twice: with the adapter and without; case ``i`` has seed ``i``."""
        return self.with_adapter(cases), self.without(cases)

    def with_adapter(self, cases: Sequence[Case]) -> Array:
        """[N, 128, 128, 3]."""
        drawn = [self.draw(c.prompt, i, c.uses, **c.settings) for i, c in enumerate(cases)]
        return np.stack(drawn)

    def without(self, cases: Sequence[Case]) -> Array:
        """[N, 128, 128, 3], as if the adapters had never been switched on."""
        return self.plain([case.prompt for case in cases])

    def plain(self, prompts: Sequence[str]) -> Array:
        """[N, 128, 128, 3] by words alone; prompt ``i`` has seed ``i``."""
        return np.stack([self._once(prompt, i) for i, prompt in enumerate(prompts)])

    def _once(self, prompt: str, seed: int) -> Array:
        if (prompt, seed) not in self._plain:
            self._plain[prompt, seed] = self.draw(prompt, seed)
        return self._plain[prompt, seed]


def _silent(event: Event) -> None:
    del event
