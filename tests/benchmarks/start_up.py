"""From the command to the window, and from the command to the first picture. Cold processes.

The studio is started as ``studio`` starts it, in a process of its own whose event loop is watched:
once a main window is exposed, the moment is noted against that of the process's creation.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from studio.domain.resources import resource
from tests.benchmarks import models
from tests.benchmarks.rows import Options, Row, median

WINDOW_BUDGET, PICTURE_BUDGET = 1.5, 10.0  # s

_WATCH = """
import json, os, sys, time
begun = float(sys.argv[1])
if sys.argv[2]:
    sys._MEIPASS = sys.argv[2]
from PySide6.QtWidgets import QApplication, QMainWindow


def shown():
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow)]
    return next((w for w in windows if w.isVisible() and w.windowHandle().isExposed()), None)


def wait(condition, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        if found := condition():
            return found
        time.sleep(0.002)
    raise SystemExit("timed out")


def tell(**values):
    sys.__stdout__.write(json.dumps(values) + chr(10))
    sys.__stdout__.flush()
    os._exit(0)  # the figures are taken; how it ends is tested elsewhere


def loop(*ignored):
    torch = "torch" in sys.modules  # the engine may start once the window has been painted
    window = wait(shown, 60)  # exposing paints
    seconds = time.time() - begun
    AFTER


QApplication.exec = QApplication.exec_ = loop
from studio.cli import main
main([])
"""

_PICTURE = """
    import gc
    from studio.panels.generate_bar import GenerateBar
    from studio.workers.generation import GenerationWorker
    worker = next(thing for thing in gc.get_objects() if isinstance(thing, GenerationWorker))
    ended = []
    worker.finished.connect(lambda job: ended.append(""))
    worker.failed.connect(lambda job: ended.append(job.details) if job.job else None)
    window.findChild(GenerateBar).generate_requested.emit()
    wait(lambda: ended, 600)
    if ended[0]:
        raise SystemExit(ended[0])
    tell(window=seconds, picture=time.time() - begun)
"""


def window(options: Options) -> list[Row]:
    """Seconds from the creation of the process to the painted window."""
    runs = [_start("tell(window=seconds, torch=torch)") for _ in range(1 if options.quick else 5)]
    imported = any(run["torch"] for run in runs)
    return [
        Row("shown after", median([r["window"] for r in runs]), "s", WINDOW_BUDGET, "median"),
        Row("slowest", max(r["window"] for r in runs), "s", note=f"of {len(runs)}"),
        Row("torch imported", float(imported), "0/1", budget=0),
    ]


def first_picture(options: Options) -> list[Row]:
    """Seconds from the command, and from the window, to the first picture with default settings."""
    with tempfile.TemporaryDirectory() as work:
        folder, note = models.starter(Path(work))
        bundle = _bundle(Path(work), folder) if note else None
        runs = [_start(_PICTURE.strip(), bundle) for _ in range(1 if options.quick else 3)]
    after = [run["picture"] - run["window"] for run in runs]
    return [
        Row("after the window", median(after), "s", PICTURE_BUDGET, note or f"of {len(runs)}"),
        Row("after the command", median([run["picture"] for run in runs]), "s"),
    ]


def _bundle(work: Path, starter: Path) -> Path:
    """The shipped files with a stand-in for the starter, laid out as in a frozen bundle."""
    files = work / "bundle" / "resources"
    shutil.copytree(resource(), files, ignore=shutil.ignore_patterns("starter"))
    starter.rename(files / "starter")
    return files.parent


def _start(after: str, bundle: Path | None = None) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "STUDIO_HOME": str(Path(home) / "studio")}
        code = _WATCH.replace("AFTER", after)
        command = [sys.executable, "-c", code, repr(time.time()), str(bundle or "")]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(done.stderr or "the studio ended without showing a window")
    return json.loads(done.stdout.splitlines()[-1])
