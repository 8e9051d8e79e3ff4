"""The most memory the process ever held: import, load, and one picture of the starter."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from studio.domain.events import StopToken
from studio.domain.request import Request
from tests.benchmarks import models
from tests.benchmarks.rows import Options, Row


def starter(options: Options) -> list[Row]:
    """The embedded model."""
    request = Request(prompt="a red apple", steps=2 if options.quick else 20)
    with tempfile.TemporaryDirectory() as work:
        folder, note = models.starter(Path(work))
        return _run(folder, request, note)


def sd15(options: Options) -> list[Row]:
    """A random U-Net of SD 1.5's size at 256 px. Its fp32 weights alone are 3.2 GiB."""
    request = Request(prompt="a red apple", sampler="ddim", steps=2, width=256, height=256)
    if options.quick:
        request = replace(request, steps=1, width=64, height=64)
    with tempfile.TemporaryDirectory() as work:
        return _run(models.sd15(Path(work)), request, "")


def _run(folder: Path, request: Request, note: str) -> list[Row]:
    from studio.engine.engine import Engine

    before = peak_gib()
    engine = Engine(starter=folder)
    engine.load(request.model, lambda event: None, StopToken())
    loaded = peak_gib()
    engine.run(request, lambda event: None, StopToken())
    return [
        Row("before the engine", before, "GiB", note=note),
        Row("peak when loaded", loaded, "GiB"),
        Row("peak after one picture", peak_gib(), "GiB"),
    ]


def peak_gib() -> float:
    """The process's peak of resident memory in GiB."""
    if sys.platform == "win32":
        import psutil

        return psutil.Process().memory_info().peak_wset / 2**30
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**30
