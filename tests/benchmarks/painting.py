"""Pointer to ink, undo of a stroke, opening and saving, with the autosave at work beside.

The pointer moves every 8 ms by the clock, whether or not the window keeps up: a figure is the time
from a move to the end of the repaint that shows its ink, waiting behind a stall included.

``4096 px`` documents hold, where they have 20 layers, white paper, three layers painted all over,
and sixteen with a drawing on a ninth of them.
"""

from __future__ import annotations

import math
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np

from tests.benchmarks import models
from tests.benchmarks.memory import peak_gib
from tests.benchmarks.rows import Options, Row, percentile

INTERVAL = 0.008  # seconds between two places of the pointer
STEP = 7.0  # px on screen between them
INK, UNDO, OPENING, STALL, AUTOSAVE = 16, 10, 2000, 50, 2000  # ms
BRUSHES = (5.0, 200.0)


def idle(options: Options) -> list[Row]:
    """Nothing but the painting and its autosave."""
    rows = []
    for side, layers in ((1024, 1), (1024, 20), (4096, 1), (4096, 20)):
        with studio_of(side, layers) as studio:
            for size in BRUSHES:
                rows += _ink(studio, size, f"{side} px, {layers} layers", options)
    return rows


def generating(options: Options) -> list[Row]:
    """The same while the starter paints, two layers of a 1024 px and 20 of a 4096 px document."""
    rows = []
    with tempfile.TemporaryDirectory() as work:
        folder, note = models.starter(Path(work))
        for side, layers in ((1024, 2), (4096, 20)):
            with studio_of(side, layers) as studio, _worker(folder, studio.app):
                for size in BRUSHES:
                    what = f"{side} px, {layers} layers, generating"
                    rows += _ink(studio, size, what, options, note)
    return rows


def projects(options: Options) -> list[Row]:
    """Opening and saving 20 layers of 4096 px, hiding one, and the memory it takes."""
    from studio.files import openraster

    side = 512 if options.quick else 4096
    with tempfile.TemporaryDirectory() as work, studio_of(side, 20) as studio:
        path = Path(work) / "large.ora"
        first, stall = _save(studio, path)
        again, _ = _save(studio, path)
        kept = _autosave(studio)
        begun = time.perf_counter()
        studio.document.restore(openraster.load(path))
        studio.settle()
        opened = _ms(begun)
        hidden = _show_and_hide(studio)
        what = f"{side} px, 20 layers"
        return [
            Row(f"open {what}", opened, "ms", OPENING, f"{path.stat().st_size >> 20} MiB"),
            Row(f"save {what} the first time", first, "ms", note="on another thread"),
            Row("  longest stall of the window", stall, "ms", STALL),
            Row("  save after a stroke", again, "ms"),
            Row("  autosave after a stroke", kept, "ms", AUTOSAVE),
            Row(f"hide a layer, {what}", hidden, "ms", STALL),
            Row("peak memory", peak_gib(), "GiB"),
        ]


def _autosave(studio: Studio) -> float:
    """Milliseconds from the end of a stroke until it is on the disk by itself."""
    while studio.saver.pending:
        studio.app.processEvents()
    studio.stroke(200.0, 30, 0.6)
    begun = time.perf_counter()
    while studio.saver.pending:
        studio.app.processEvents()
        time.sleep(0.001)
    return _ms(begun)


def _save(studio: Studio, path: Path) -> tuple[float, float]:
    """Milliseconds until the file is there, and the longest the window stood still meanwhile."""
    from studio.app.project import Project
    from studio.files.places import Places
    from studio.state.adapter_stack import AdapterStack
    from studio.state.session import Session
    from studio.state.settings import GenerationSettings

    undo = studio.document.undo_stack
    studio.stroke(20.0, 5, 0.3)
    if studio.project is None:
        settings, adapters = GenerationSettings(undo), AdapterStack(undo)
        places = Places.under(path.parent / "home")
        studio.session = Session(studio.document, settings, adapters, places)
        studio.project = Project(studio.session)
    done: list[Path] = []
    studio.project.saved.connect(done.append)
    begun = last = time.perf_counter()
    stall = 0.0
    studio.project.start_saving(path)
    while not done:
        studio.app.processEvents()
        now = time.perf_counter()
        stall, last = max(stall, now - last), now
        time.sleep(0.001)
    studio.project.saved.disconnect(done.append)
    return _ms(begun), 1000 * stall


class Studio:
    """A document of ``layers`` layers in a canvas of 1100 x 800 px, with its autosave."""

    def __init__(self, side: int, layers: int, work: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from studio.files.autosave import AutosaveFolder
        from studio.state.autosaver import Autosaver
        from studio.state.background import share_interpreter
        from studio.state.document import Document
        from studio.state.tools import ToolBox
        from tests.benchmarks.timed_canvas import TimedCanvas

        share_interpreter()
        self.app = QApplication.instance() or QApplication([])
        self.document, self.toolbox = Document(side, side), ToolBox()
        self.document.restore(_filled(side, layers))
        self.canvas = TimedCanvas(self.document, self.toolbox)
        self.canvas.resize(1100, 800)
        self.canvas.show()
        document = self.document
        self.saver = Autosaver(
            document.freeze,
            AutosaveFolder(work),
            lambda: "one",
            (document.layers_changed, document.layer_changed, document.pixels_changed),
            prepare=document.prepare_freeze,
        )
        self.project = self.session = None  # where something is saved
        self.own: list[float] = []  # ms of the window's own work for each move
        self.settle()

    def settle(self) -> None:
        """Everything that waits is done."""
        for _ in range(5):
            self.app.processEvents()

    def stroke(self, size: float, moves: int, start: float) -> list[float]:
        """Milliseconds from each place of the pointer to its ink; ``start``: where, 0..1."""
        self.toolbox.size = size
        places = _curve(self.canvas.width(), self.canvas.height(), moves, start)
        self.canvas.press(places[0])
        waits, next_one, begun = [], 1, time.perf_counter()
        while next_one < len(places):
            due = int((time.perf_counter() - begun) / INTERVAL)
            if due < next_one:
                self.app.processEvents()
                time.sleep(0.0005)
                continue
            last = min(due, len(places) - 1)
            worked = time.thread_time()
            self.canvas.drag(places[last])  # the window system joins the moves that wait
            self.app.processEvents()
            self.own.append(1000 * (time.thread_time() - worked))
            shown = self.canvas.painted
            waits += [1000 * (shown - begun - k * INTERVAL) for k in range(next_one, last + 1)]
            next_one = last + 1
        self.canvas.lift(places[-1])
        self.settle()
        return waits

    def undo(self) -> tuple[float, float]:
        """Milliseconds from the command to the repaint without the stroke, and of own work."""
        begun, worked = time.perf_counter(), time.thread_time()
        self.document.undo_stack.undo()
        self.app.processEvents()
        assert self.canvas.painted > begun
        return 1000 * (self.canvas.painted - begun), 1000 * (time.thread_time() - worked)


@contextmanager
def studio_of(side: int, layers: int) -> Iterator[Studio]:
    """A studio that is put away afterwards."""
    with tempfile.TemporaryDirectory() as work:
        studio = Studio(side, layers, Path(work))
        try:
            yield studio
        finally:
            studio.saver.shutdown()
            studio.canvas.close()
            if studio.session is not None:
                studio.session.close()


@contextmanager
def _worker(folder: Path, app) -> Iterator[None]:
    """The starter paints one picture after the other."""
    from studio.domain.request import Request
    from studio.workers.engines import default_engine
    from studio.workers.generation import GenerationWorker

    worker = GenerationWorker(partial(default_engine, starter=folder))
    failures: list[str] = []
    ready: list[object] = []
    request = Request(prompt="a red apple", steps=100)
    worker.ready.connect(ready.append)
    worker.failed.connect(lambda failed: failures.append(failed.details))
    worker.finished.connect(lambda _: worker.submit(request))
    worker.warm_up("starter")
    while not ready and not failures:
        app.processEvents()
        time.sleep(0.01)
    worker.submit(request)
    try:
        yield
    finally:
        worker.shutdown()
    assert not failures, failures[0]


def _ink(studio: Studio, size: float, what: str, options: Options, note: str = "") -> list[Row]:
    strokes, moves = (2, 20) if options.quick else (8, 100)
    waits, undone = [], []
    studio.own.clear()
    for number in range(strokes):
        waits += studio.stroke(size, moves, number / strokes)
        undone.append(studio.undo())
        if number % 2:
            studio.document.undo_stack.redo()
    return [
        Row(f"{size:g} px brush, {what}: p50", percentile(waits, 0.5), "ms"),
        Row("  p99", percentile(waits, 0.99), "ms", INK, note),
        Row("  longest", max(waits), "ms", note=f"{len(waits)} moves"),
        Row(
            "  own work, p99", percentile(studio.own, 0.99), "ms", note="without waiting for a core"
        ),
        Row("  undo, longest", max(wall for wall, _ in undone), "ms", UNDO),
        Row("  own work of undo, longest", max(own for _, own in undone), "ms"),
    ]


def _show_and_hide(studio: Studio) -> float:
    layer = studio.document.layers[5]
    times = []
    for visible in (False, True, False, True):
        begun = time.perf_counter()
        studio.document.set_visible(layer.id, visible)
        studio.app.processEvents()
        times.append(1000 * (studio.canvas.painted - begun))
    return max(times)


def _filled(side: int, count: int):
    from studio.files.snapshot import DocumentSnapshot, LayerSnapshot

    paper = np.full((side, side, 4), 255, np.uint8)
    layers = [LayerSnapshot("paper", "paint", "Paper", paper)]
    third = side // 3
    for number in range(1, count):
        whole = number <= 3
        pixels = _drawing(side if whole else third, number)
        place = 0 if whole else (number * third // 4) % (2 * third)
        layers.append(
            LayerSnapshot(f"layer-{number}", "paint", f"Layer {number}", pixels, place, place)
        )
    return DocumentSnapshot(side, side, tuple(layers), layers[-1].id)


def _drawing(side: int, seed: int) -> np.ndarray:
    """Soft shapes with a paper's grain, half transparent: as hard to pack as a painting."""
    rng = np.random.default_rng(seed)
    axis = np.linspace(0, 2 * math.pi * (1 + seed % 3), side, dtype=np.float32)
    waves = np.sin(axis)[:, None] * np.cos(axis)[None, :]
    pixels = np.empty((side, side, 4), np.uint8)
    pixels[..., :3] = ((waves + 1) * 100)[..., None] + np.array([0, 20 * (seed % 3), 40])
    pixels[..., :3] += rng.integers(0, 3, (side, side, 1), dtype=np.uint8)
    pixels[..., 3] = np.where(waves > -0.2, 140, 0)
    return pixels


def _curve(width: int, height: int, moves: int, start: float) -> list[tuple[float, float]]:
    """Places on a circle, ``STEP`` px apart, from the part ``start`` of it on."""
    radius = 0.35 * min(width, height)
    angles = (2 * math.pi * start + STEP * k / radius for k in range(moves + 1))
    return [(width / 2 + radius * math.cos(a), height / 2 + radius * math.sin(a)) for a in angles]


def _ms(begun: float) -> float:
    return 1000 * (time.perf_counter() - begun)
