"""The whole evaluation: every trial, then what whoever waits and whoever downloads will ask."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from studio.starter.evaluation.artist import Artist
from studio.starter.evaluation.cases import Material
from studio.starter.evaluation.judges import Judges
from studio.starter.evaluation.table import Report, Row
from studio.starter.evaluation.trials import TRIALS
from studio.starter.export_family import read_files

# How many pictures each trial draws with its adapter; nearly as many are drawn without.
COUNTS: dict[str, int] = {
    "base": 240,
    **dict.fromkeys(("sketch", "canny", "scribble"), 36),
    **dict.fromkeys(("pose", "depth", "segmentation"), 30),
    "style": 49,
    "identity": 50,
    **dict.fromkeys(("tokens/paper", "tokens/blob", "tokens/cartoon"), 16),
    **dict.fromkeys(("loras/ink", "loras/pixel"), 20),
    "loras/outlined": 40,
    "loras/fast": 60,
}
TIMED = 5  # pictures
MEBIBYTE = 2**20
LARGEST_FILE, WHOLE_FAMILY = 16.0, 48.0  # MiB


def counts(share: float, only: Sequence[str] = ()) -> dict[str, int]:
    """A share of ``COUNTS``, two at least; 0.1 takes less than a minute.

    Raises:
        RuntimeError: one of ``only`` is no trial; names those there are.
    """
    unknown = [name for name in only if name not in COUNTS]
    if unknown:
        raise RuntimeError(
            f"There is nothing called {unknown[0]!r} to judge. Nothing was changed. "
            f"There are: {', '.join(COUNTS)}."
        )
    return {name: max(2, round(COUNTS[name] * share)) for name in only or COUNTS}


def evaluate(
    artist: Artist, material: Material, judges: Judges, how_many: Mapping[str, int]
) -> Report:
    """All rows. What is drawn does not depend on which other trials are made."""
    speed = _speed(artist)
    return Report((*_figures(material, judges, how_many), *speed, *_sizes(artist.folder)))


def evaluate_again(
    artist: Artist, material: Material, judges: Judges, how_many: Mapping[str, int], kept: Report
) -> Report:
    """``kept`` with the figures of some trials, and the sizes, measured anew."""
    figures = _figures(material, judges, how_many)
    return kept.updated(figures).updated(_sizes(artist.folder))


def _figures(material: Material, judges: Judges, how_many: Mapping[str, int]) -> list[Row]:
    figures: list[Row] = []
    for name, count in how_many.items():
        started = time.monotonic()
        made = TRIALS[name](material, judges, count)
        seconds = time.monotonic() - started
        told = "; ".join(f"{row.what}: {_said(row.value)}" for row in made)
        print(f"{told} ({seconds:.0f} s)", flush=True)
        figures += made
    return figures


def _said(value: float | None) -> str:
    return "not shipped" if value is None else f"{value:.2f}"


def _speed(artist: Artist) -> list[Row]:
    load = artist.load()
    artist.draw("a fox", 0)  # the first picture also warms libraries up
    started = time.perf_counter()
    for seed in range(TIMED):
        artist.draw("a fox", seed)
    seconds = (time.perf_counter() - started) / TIMED
    return [
        Row("seconds", "seconds for one picture", seconds, 3.0, at_most=True, pictures=TIMED),
        Row("load_seconds", "seconds to open the model", load),
    ]


def _sizes(folder: Path) -> list[Row]:
    sizes = [file.stat().st_size / MEBIBYTE for file in read_files(folder)]
    largest, whole = max(sizes), sum(sizes)
    return [
        Row("largest_file", "largest file, MiB", largest, LARGEST_FILE, at_most=True),
        Row("size", "the family without its papers, MiB", whole, WHOLE_FAMILY, at_most=True),
    ]
