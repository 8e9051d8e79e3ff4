"""Makes the pictures of a request without a window, with the same engine."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, Protocol, TextIO

from studio.cli.quiet import quiet
from studio.domain.errors import RequestError, StorageError
from studio.domain.events import Event, Outcome, Progress, StopToken
from studio.domain.request import Request
from studio.domain.request_json import loads


class EngineLike(Protocol):
    """What is needed of the engine."""

    device_name: str
    dtype_name: str

    def run(self, request: Request, emit: Callable[[Event], None], stop: StopToken) -> Outcome: ...


EngineFactory = Callable[[str | None], EngineLike]


def default_engine(device: str | None) -> EngineLike:
    """The real engine; imports torch and diffusers."""
    from studio.engine.engine import Engine

    return Engine(device=device)


def read_request(source: str, stdin: TextIO) -> Request:
    """The request in the file ``source``, or in ``stdin`` if that is ``-``.

    Raises:
        RequestError: no such file, or not a request. PictureError: see ``request_json``.
    """
    if source == "-":
        return loads(stdin.read())
    path = Path(source)
    try:
        text = path.read_bytes()
    except OSError as error:
        raise RequestError(
            f"The request {source} could not be read ({error.strerror or error}).",
            remedy="`studio request --example` prints one to begin with.",
        ) from error
    return loads(text, path.parent)


def render(
    request: Request,
    folder: Path,
    device: str | None = None,
    engine_factory: EngineFactory = default_engine,
) -> dict[str, Any]:
    """Runs ``request``, writes the pictures to ``folder`` and reports.

    Returns:
        ``images`` (paths), ``seeds``, ``seconds`` by part (``start`` is the engine's own),
        ``steps``, ``device``, ``dtype``, ``warnings``.

    Raises:
        UserError: see the engine; ``StorageError`` where the pictures cannot be written.
        Cancelled: Ctrl+C; no picture was written.
    """
    from studio.files import result_png

    _ensure_folder(folder)  # before the work, not after it
    tell = _teller()
    with quiet(), _stop_on_interrupt() as stop:
        begun = time.perf_counter()
        engine = engine_factory(device)
        start = time.perf_counter() - begun
        outcome = engine.run(request, tell, stop)
    images = []
    for result in outcome.results:
        path = _free_name(folder, str(result.request.seed))
        result_png.write(path, result, outcome.timings)
        images.append(str(path))
    seconds = {"start": start, **asdict(outcome.timings)}
    return {
        "images": images,
        "seeds": [result.request.seed for result in outcome.results],
        "seconds": {name: round(value, 4) for name, value in seconds.items()},
        "steps": outcome.steps,
        "device": outcome.device,
        "dtype": outcome.dtype,
        "warnings": list(outcome.warnings),
    }


def in_words(report: dict[str, Any]) -> str:
    """The report for people."""
    lines = [*report["images"], *report["warnings"]]
    total = report["seconds"]["total"]
    lines.append(f"{report['steps']} steps, {total:.1f} s on {report['device']} {report['dtype']}")
    return "\n".join(lines)


def _ensure_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"The folder {folder} could not be made ({error.strerror or error}).",
            remedy="Choose another one with --out.",
        ) from error


def _free_name(folder: Path, stem: str) -> Path:
    """``stem.png``, or ``stem-2.png`` and so on: no picture is ever overwritten."""
    path, number = folder / f"{stem}.png", 2
    while path.exists():
        path, number = folder / f"{stem}-{number}.png", number + 1
    return path


def _teller() -> Callable[[Event], None]:
    """Shows the steps on a terminal, and nothing anywhere else."""
    screen = sys.stderr
    shown = screen.isatty()

    def tell(event: Event) -> None:
        if shown and isinstance(event, Progress):
            end = "\n" if event.step == event.steps else ""
            print(f"\rstep {event.step} of {event.steps}", end=end, file=screen, flush=True)

    return tell


@contextlib.contextmanager
def _stop_on_interrupt() -> Iterator[StopToken]:
    """Ctrl+C ends the run at its next step; pressed again, it ends the program on the spot."""
    stop = StopToken()
    if threading.current_thread() is not threading.main_thread():
        yield stop  # only the main thread hears signals
        return
    before = signal.getsignal(signal.SIGINT)

    def cancel(_number: int, _frame: object) -> None:
        stop.cancel()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signal.signal(signal.SIGINT, cancel)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
