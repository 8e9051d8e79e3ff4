"""An artist who never stops, until killed: draws, poses, arranges, saves. And what must remain.

Run as a program it works in a folder and writes into ``journal`` when it did what. What the
studio's own files hold after a kill must be what the artist had done up to some step, and no more
than two seconds of it may be missing.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QApplication
from support.ink import paint, state_of

from studio.app.project import Project
from studio.domain.errors import UserError
from studio.files import openraster
from studio.files.autosave import AutosaveFolder
from studio.files.places import Places
from studio.pose.person import standing
from studio.state.adapter_stack import AdapterStack
from studio.state.autosaver import Autosaver
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.session import Session
from studio.state.settings import GenerationSettings

SIDE = 400
EVERY = 40  # ms between two things the artist does
SAVE_EVERY = 15  # steps
MOST_LOST = 2.0  # seconds


@dataclass(frozen=True)
class Found:
    """What one kill left.

    Attributes:
        done, kept: the last step that was done, and the last one in the autosave.
        lost: seconds of work missing in it.
        saved: the last step in the project file, or -1 where none was saved yet.
    """

    done: int
    kept: int
    lost: float
    saved: int


def do(document: Document, step: int) -> None:
    """The artist's step of this number; the same each time it is done."""
    chance = random.Random(step)
    layer = chance.choice(document.layers)
    place = QRect(chance.randrange(SIDE), chance.randrange(SIDE), 90, 60)
    colour = chance.choice(("navy", "crimson", "seagreen", None))
    steps = [
        lambda: _paint(document, layer, place, colour),
        lambda: _paint(document, layer, place, colour),
        lambda: _pose(document, (place.x(), place.y())),
        lambda: document.add_layer(LayerKind.PAINT) if len(document.layers) < 7 else None,
        lambda: document.groups.wrap(layer.id) if len(document.layers) < 9 else None,
        lambda: document.groups.step(layer.id, 1),
        lambda: document.remove_layer(layer.id) if len(document.layers) > 6 else None,
        lambda: document.set_opacity(layer.id, chance.random()),
        document.undo_stack.undo,
    ]
    with contextlib.suppress(UserError):  # a group is not drawn on: on to the next
        chance.choice(steps)()
    # The number of the step is part of the drawing.
    document.rename_layer(document.layers[0].id, f"after {step}")


def step_of(document: Document) -> int:
    """The last step that a drawing holds."""
    names = [layer.name for layer in document.layers if layer.name.startswith("after ")]
    return max((int(name.split()[1]) for name in names), default=-1)


def shape_of(document: Document) -> list[tuple[object, ...]]:
    """All of a drawing but the ids, which are new each time."""
    place = {layer.id: number for number, layer in enumerate(document.layers)}
    return [
        (kind, place.get(parent, -1), name, [person.joints for person in people], *others)
        for _, kind, parent, name, people, *others in state_of(document)
    ]


def _paint(document: Document, layer: object, place: QRect, colour: str | None) -> None:
    document.set_active(layer.id)
    paint(document, place, colour, 0.7)


def _pose(document: Document, at: tuple[float, float]) -> None:
    layer = document.pose_layer()
    if layer is None:
        document.add_pose_layer()
    else:
        people = (standing(at, SIDE * 0.6), *layer.people)[:4]
        document.set_people(layer.id, people, "Pose")


class Artist:
    """Works in ``folder`` until it is killed."""

    def __init__(self, folder: Path) -> None:
        self._document = Document(SIDE, SIDE)
        settings = GenerationSettings(self._document.undo_stack)
        adapters = AdapterStack(self._document.undo_stack)
        session = Session(self._document, settings, adapters, Places.under(folder / "home"))
        self._project = Project(session)
        self._file = folder / "drawing.ora"
        self._journal = os.open(folder / "journal", os.O_CREAT | os.O_APPEND | os.O_WRONLY)
        document = self._document
        self._saver = Autosaver(
            session.project_snapshot,
            AutosaveFolder(folder / "autosave"),
            lambda: "one",
            (document.layers_changed, document.layer_changed, document.pixels_changed),
            prepare=document.prepare_freeze,
        )
        self._step = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._work)
        self._timer.start(EVERY)

    def _work(self) -> None:
        do(self._document, self._step)
        os.write(self._journal, f"{self._step} {time.monotonic()}\n".encode())
        if self._step == 0:
            print("at work", flush=True)
        if self._step % SAVE_EVERY == SAVE_EVERY - 1:
            self._project.start_saving(self._file)
        self._step += 1


def kill_at(folder: Path, seconds: float) -> Found:
    """Lets an artist work for ``seconds``, kills, and looks at what is left.

    Raises:
        AssertionError: a file that does not open, or holds what was never drawn.
    """
    here = Path(__file__).parents[1]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = os.pathsep.join((str(here.parent), str(here)))
    command = [sys.executable, "-m", "support.artist", str(folder)]
    victim = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
    assert victim.stdout is not None
    assert victim.stdout.readline() == b"at work\n"
    time.sleep(seconds)
    killed = time.monotonic()
    victim.send_signal(signal.SIGKILL)
    victim.communicate()
    return look(folder, killed)


def look(folder: Path, killed: float) -> Found:
    """What a kill at the moment ``killed`` left in ``folder``."""
    lines = (folder / "journal").read_text().splitlines()
    times = {int(step): float(at) for step, at in (line.split() for line in lines)}
    lost = AutosaveFolder(folder / "autosave").recoverable()
    kept = _check(lost[0].path) if lost else -1
    file = folder / "drawing.ora"
    saved = _check(file) if file.is_file() else -1
    missing = times.get(max(kept, saved) + 1)
    return Found(max(times), kept, killed - missing if missing is not None else 0.0, saved)


def _check(path: Path) -> int:
    """The last step in a file, whose content must be what that step had left."""
    loaded = openraster.load_with_warnings(path)
    assert loaded.warnings == (), loaded.warnings
    found = Document(8, 8)
    found.restore(loaded.snapshot)
    step = step_of(found)
    again = Document(SIDE, SIDE)
    for number in range(step + 1):
        do(again, number)
    assert shape_of(found) == shape_of(again), f"not what the drawing was after step {step}"
    return step


def main() -> None:
    """Works in the folder that is given until killed."""
    app = QApplication([])
    artist = Artist(Path(sys.argv[1]))
    app.exec()
    del artist


if __name__ == "__main__":
    main()
