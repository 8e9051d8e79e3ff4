"""The height brush, solids, fills of areas and what an adapter is given: each step on its own.

A step is what the tool does at one move of the pointer, without the repaint that follows.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.rows import Options, Row, median, percentile

if TYPE_CHECKING:
    from studio.state.adapter_entry import AdapterEntry

STEP, WAIT = 16, 200  # ms: a move of a stroke, and what may take a moment
MOVES = 150


def measure(options: Options) -> list[Row]:
    """Documents of 1024 and 4096 px."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    rows = []
    for side in (256,) if options.quick else (1024, 4096):
        rows += [*_strokes(side, options), *_steps(side)]
    del application
    return rows


def _strokes(side: int, options: Options) -> list[Row]:
    from PySide6.QtCore import QPointF

    from studio.canvas.pointer import Pointer
    from studio.canvas.relief_handler import ReliefHandler
    from studio.canvas.stamps import StampCache
    from studio.state.control_layers import add_control_layer
    from studio.state.document import Document
    from studio.state.layers import LayerKind
    from studio.state.relief import Work
    from studio.state.tools import Tool, ToolBox

    rows = []
    document, box, stamps = Document(side, side), ToolBox(), StampCache()
    add_control_layer(document, LayerKind.DEPTH)
    box.tool, box.size = Tool.RELIEF, 200
    for work in (Work.RAISE, Work.SMOOTH):
        box.relief.work = work
        handler = ReliefHandler(document, box, stamps)
        handler.press(Pointer(QPointF(60, 60)))
        taken = []
        for i in range(MOVES // 10 if options.quick else MOVES):
            place = QPointF(60 + 4 * i % side, 60 + 3 * i % side)
            taken.append(_ms(lambda handler=handler, place=place: handler.move(Pointer(place))))
        handler.release(Pointer(QPointF(60, 60)))
        name = f"{work.value} with 200 px, {side} px document: a move, p99"
        rows.append(Row(name, percentile(taken, 0.99), "ms", STEP))
    return rows


def _steps(side: int) -> list[Row]:
    import numpy as np
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QColor, QImage

    from studio.domain.adapter_catalogue import find
    from studio.state.adapter_entry import embedded_entry
    from studio.state.area_tools import fill_region
    from studio.state.control_layers import add_control_layer
    from studio.state.document import Document
    from studio.state.layers import LayerKind
    from studio.state.pixel_edit import Ink

    document = Document(side, side)
    layer = add_control_layer(document, LayerKind.SEGMENTATION)
    coverage = QImage(document.rect.size(), QImage.Format.Format_Alpha8)
    coverage.fill(255)
    edit = document.begin_edit(layer.id)
    edit.lay(Ink(coverage, QColor(6, 230, 230)), QRect(0, 0, side, side // 2))
    edit.commit("Fill")
    seed = QPoint(5, side - 5)
    fills = [_ms(lambda: fill_region(document, layer, seed, lines=True)) for _ in range(5)]
    entry = embedded_entry(find("starter:segmentation"))
    seen = [_seen(side, entry) for _ in range(3)]
    assert np.isfinite(fills).all()
    return [
        Row(f"fill of an area, {side} px document", median(fills), "ms", WAIT),
        Row(f"areas at 512 px for an adapter, {side} px document", median(seen), "ms"),
    ]


def _seen(side: int, entry: AdapterEntry) -> float:
    """Milliseconds until an adapter has the areas of a document."""
    from support.sessions import make_session

    from studio.state.control_layers import add_control_layer
    from studio.state.layers import LayerKind

    with tempfile.TemporaryDirectory() as home:
        session = make_session(Path(home), side)
        layer = add_control_layer(session.document, LayerKind.SEGMENTATION)
        layer.image.fill(0xFF06E6E6)
        session.settings.set_many({"width": 512, "height": 512}, "", undo=False)
        taken = _ms(lambda: session.control_picture(entry))
        session.close()
    return taken


def _ms(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return (time.perf_counter() - begun) * 1000
