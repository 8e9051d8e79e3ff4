"""Contact sheets: for each adapter the condition, then pictures without and with it, three seeds.

Legend of shapes
    cell: [128, 128, 3] uint8
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from studio.domain.picture import Array
from studio.starter.evaluation.artist import Artist, Case
from studio.starter.evaluation.cases import SOURCES, Material
from studio.starter.evaluation.style_trials import FAST_STEPS, LORAS
from studio.starter.vocabulary import UNNAMED_STYLES

CELL, GAP, WORDS = 128, 4, 14  # pixels; WORDS is the height of a line of text
SEEDS, ROWS = 3, 2
COLOURS = 128  # of a sheet's palette: a third of the size, and no worse to look at


def cases_of(material: Material) -> dict[str, list[Case]]:
    """A few cases for every adapter that the family ships."""
    has = material.artist.has
    found: dict[str, list[Case]] = {}
    for name in ("sketch", "canny", "scribble"):
        if has(f"starter:{name}"):
            found[name] = material.lines(f"starter:{name}", ROWS)
    for name in SOURCES:
        if has(f"starter:{name}"):
            found[name] = material.drawings(f"starter:{name}", ROWS)
    if has("starter:style"):
        found["style"] = material.styles("starter:style", ROWS)
    if has("starter:identity"):
        found["identity"] = material.faces("starter:identity", ROWS)
    return found | _learned(material)


def _learned(material: Material) -> dict[str, list[Case]]:
    """Words and LoRAs, a row each."""
    has = material.artist.has
    names = {f"tokens/{style}": (style, None) for style in UNNAMED_STYLES} | LORAS
    words = [
        material.words(f"starter:{name}", style, named, 2)[i % 2]
        for i, (name, (style, named)) in enumerate(names.items())
        if has(f"starter:{name}")
    ]
    fast = "starter:loras/fast"
    quick = [material.few_steps(fast, n, 2)[1] for n in FAST_STEPS] if has(fast) else []
    return {name: cases for name, cases in (("words-and-loras", words), ("fast", quick)) if cases}


def sheet_of(trial: str) -> str:
    """The sheet on which the adapter of a trial is shown."""
    shelf, _, name = trial.partition("/")
    return "words-and-loras" if name and name != "fast" else name or shelf


def write_sheets(material: Material, folder: Path, trials: Sequence[str] = ()) -> list[Path]:
    """Writes ``folder``/{name}.png for every adapter, or those of some trials; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {sheet_of(trial) for trial in trials}
    paths = []
    for name, cases in cases_of(material).items():
        if wanted and name not in wanted:
            continue
        path = folder / f"{name}.png"
        sheet(material.artist, cases).quantize(COLOURS, dither=Image.Dither.NONE).save(
            path, optimize=True
        )
        paths.append(path)
    return paths


def sheet(artist: Artist, cases: Sequence[Case]) -> Image.Image:
    """A row for each case: the condition, then without and with it for each seed."""
    rows = [
        _row(case.prompt, [case.shown, *_pairs(artist, case, 100 * index)])
        for index, case in enumerate(cases)
    ]
    return Image.fromarray(np.concatenate([_header(), *rows]))


def _pairs(artist: Artist, case: Case, first: int) -> list[Array]:
    cells = []
    for seed in range(first, first + SEEDS):
        cells.append(artist.draw(case.prompt, seed))
        cells.append(artist.draw(case.prompt, seed, case.uses, **case.settings))
    return cells


def _width() -> int:
    return CELL + 2 * SEEDS * (CELL + GAP)


def _header() -> Array:
    titles = ["condition", *("without", "with") * SEEDS]
    return _text([(i * (CELL + GAP) + 2, title) for i, title in enumerate(titles)])


def _row(prompt: str, cells: Sequence[Array]) -> Array:
    gap = np.full((CELL, GAP, 3), 255, np.uint8)
    strip = [cells[0]]
    for cell in cells[1:]:
        strip += [gap, cell]
    return np.concatenate([_text([(2, prompt)]), np.concatenate(strip, axis=1)])


def _text(words: Sequence[tuple[int, str]]) -> Array:
    line = Image.new("RGB", (_width(), WORDS), (255, 255, 255))
    pen = ImageDraw.Draw(line)
    for x, text in words:
        pen.text((x, 1), text, fill=(40, 40, 40))
    return np.asarray(line)
