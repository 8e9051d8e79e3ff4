"""What the tools beside plain strokes take on a large page: the pointer's moves, and single acts.

``4096 px`` is a page of white paper and one painted layer. A move is measured from the pointer's
event to the end of the repaint; an act from the call to the end of the repaint that shows it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import replace

from tests.benchmarks.painting import INK, Studio, studio_of
from tests.benchmarks.rows import Options, Row, percentile

MOVES = 150


def tools(options: Options) -> list[Row]:
    """Strokes of every kind, selecting, filling, transforming."""
    side = 512 if options.quick else 4096
    moves = 12 if options.quick else MOVES
    with studio_of(side, 1) as studio:
        rows = _strokes(studio, moves)
        rows += _acts(studio)
        return rows


def _strokes(studio: Studio, moves: int) -> list[Row]:
    from studio.state.brushes import PRESETS, Tool
    from studio.state.symmetry import Mirror, Symmetry

    box, rows = studio.toolbox, []
    for tool, size in ((Tool.SMUDGE, 40), (Tool.SMUDGE, 200), (Tool.BLUR, 200)):
        box.tool, box.size = tool, size
        rows += _moves(studio, f"{tool.value}, {size} px", moves)
    for preset in PRESETS:
        box.apply_preset(replace(preset, brush=replace(preset.brush, size=100)))
        rows += _moves(studio, f"{preset.label}, 100 px", moves)
    box.apply_preset(PRESETS[0])
    for symmetry in (Symmetry(Mirror.BOTH), Symmetry(Mirror.RADIAL, 8)):
        box.symmetry, box.size = symmetry, 40
        rows += _moves(studio, f"ink, 40 px, symmetry {symmetry.mirror.value}", moves)
    box.symmetry = Symmetry()
    box.tool = Tool.LASSO
    rows += _moves(studio, "lasso", moves)
    box.tool, box.size = Tool.BRUSH, 200
    rows += _moves(studio, "ink, 200 px, within a lasso", moves)
    return rows


def _acts(studio: Studio) -> list[Row]:
    from studio.state.tools import Tool

    selecting, box, canvas = studio.document.selecting, studio.toolbox, studio.canvas
    rows = [
        _act(studio, "select all", selecting.select_all),
        _act(studio, "feather 30 px", lambda: selecting.feather(30)),
        _act(studio, "select nothing", selecting.select_none),
    ]
    for tool, name in ((Tool.WAND, "select by colour"), (Tool.FILL, "fill")):
        box.tool = tool
        rows.append(_act(studio, name, lambda: _click(studio)))
    selecting.select_none()
    box.tool = Tool.TRANSFORM
    transforming = canvas.overlays.transforming
    rows.append(_act(studio, "lift all of the layer", lambda: canvas.press((500.0, 400.0))))
    waits = []
    for step in range(40):
        begun = time.perf_counter()
        canvas.drag((500.0 + 3 * step, 400.0 + step))
        studio.app.processEvents()
        waits.append(1000 * (canvas.painted - begun))
    rows.append(Row("move it about: p99", percentile(waits, 0.99), "ms", INK))
    rows.append(_act(studio, "let go of it", lambda: canvas.lift((620.0, 440.0))))
    rows.append(_act(studio, "turn it by 30 degrees", lambda: transforming.turn(30)))
    rows.append(_act(studio, "apply", transforming.commit))
    return rows


def _moves(studio: Studio, what: str, moves: int) -> list[Row]:
    canvas = studio.canvas
    middle = (canvas.width() / 2, canvas.height() / 2)
    places = [
        (
            middle[0] + 280 * math.cos(at / 15) * at / moves,
            middle[1] + 280 * math.sin(at / 15) * at / moves,
        )
        for at in range(moves)
    ]
    waits = []
    canvas.press(places[0])
    for place in places[1:]:
        begun = time.perf_counter()
        canvas.drag(place)
        studio.app.processEvents()
        waits.append(1000 * max(0.0, canvas.painted - begun))
    canvas.lift(places[-1])
    studio.settle()
    return [
        Row(f"{what}: p50", percentile(waits, 0.5), "ms"),
        Row("  p99", percentile(waits, 0.99), "ms", INK),
    ]


def _act(studio: Studio, what: str, act: Callable[[], object]) -> Row:
    begun = time.perf_counter()
    act()
    studio.app.processEvents()
    return Row(what, 1000 * (time.perf_counter() - begun), "ms")


def _click(studio: Studio) -> None:
    studio.canvas.press((300.0, 60.0))
    studio.canvas.lift((300.0, 60.0))
