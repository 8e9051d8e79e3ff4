"""What the previews of every step cost, as a share of the run."""

from __future__ import annotations

import tempfile
from pathlib import Path

from studio.domain.events import Event, Preview, StopToken
from studio.domain.request import Request
from tests.benchmarks import models
from tests.benchmarks.rows import Options, Row, median

BUDGET = 3.0  # per cent


def measure(options: Options) -> list[Row]:
    """Per cent of the run, loading left out, and how many previews there were."""
    from studio.engine.engine import Engine

    request = Request(prompt="a red apple", seed=3, steps=3 if options.quick else 20)
    with tempfile.TemporaryDirectory() as work:
        folder, note = models.starter(Path(work))
        engine = Engine(starter=folder)
        shares, shown = [], []
        for attempt in range(2 if options.quick else 6):
            events: list[Event] = []
            outcome = engine.run(request, events.append, StopToken())
            previews = [event for event in events if isinstance(event, Preview)]
            timings = outcome.timings
            if attempt:  # the first also warms up
                shares.append(100 * timings.previews / (timings.total - timings.load))
                shown.append(len(previews))
    height, width = previews[-1].pixels.shape[1:3]
    return [
        Row("share of the run", median(shares), "%", budget=BUDGET, note=note),
        Row("previews", median(shown), "a run", note=f"{request.steps} steps, {width}x{height} px"),
    ]
