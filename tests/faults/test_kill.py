"""kill -9 at any moment: the file is the old one or the new one, and nothing whole is lost.

The victim prints before each write which number it is about to write, and after, that it is done.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from support.files import document

from studio.files import openraster
from studio.files.autosave import AutosaveFolder
from studio.files.history import HistoryFolder

VICTIM = """
import itertools, sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from dataclasses import replace
from support.files import document, result
from studio.files import openraster
from studio.files.autosave import AutosaveFolder
from studio.files.history import HistoryFolder
place = Path(sys.argv[2])
autosave, history = AutosaveFolder(place), HistoryFolder(place)
writes = {
    "save": lambda n: openraster.save(replace(document(2), extra={"n": n}), place / "drawing.ora"),
    "autosave": lambda n: autosave.write("one", replace(document(2), extra={"n": n})),
    "history": lambda n: history.add(result(n)),
}
write = writes[sys.argv[1]]
for n in itertools.count(1):
    write(n)
    print(n, flush=True)
"""
KILLS = 7  # for each of the three


def kill_while(what: str, place: Path, wait: float) -> int:
    """Kills the victim ``wait`` seconds after its first write; the last number known written."""
    victim = subprocess.Popen(
        [sys.executable, "-c", VICTIM, what, str(place), str(Path(__file__).parents[1])],
        stdout=subprocess.PIPE,
    )
    assert victim.stdout is not None
    first = victim.stdout.readline()
    time.sleep(wait)
    victim.kill()
    rest = victim.stdout.read().split(b"\n")[:-1]
    victim.communicate()
    return int(rest[-1] if rest else first)


@pytest.fixture
def waits() -> list[float]:
    chance = random.Random(7)
    return [chance.uniform(0, 0.03) for _ in range(KILLS)]


def test_saving_a_project(tmp_path: Path, waits: list[float]) -> None:
    for wait in waits:
        written = kill_while("save", tmp_path, wait)
        loaded = openraster.load(tmp_path / "drawing.ora")
        assert loaded.extra["n"] in (written, written + 1)
        assert np.array_equal(loaded.layers[1].pixels, document(2).layers[1].pixels)


def test_adding_to_the_history(tmp_path: Path, waits: list[float]) -> None:
    total = 0
    for wait in waits:
        total += kill_while("history", tmp_path, wait)
    entries = HistoryFolder(tmp_path).entries()
    assert total <= len(entries) <= total + len(waits)
    assert [e for e in entries if e.damaged] == []
    assert all(e.request().seed == e.seed for e in entries)


def test_autosaving(tmp_path: Path, waits: list[float]) -> None:
    for wait in waits:
        written = kill_while("autosave", tmp_path, wait)
        folder = AutosaveFolder(tmp_path)
        (lost,) = folder.recoverable()
        assert openraster.load(lost.path).extra["n"] in (written, written + 1)
        folder.discard(lost)
    assert [p.name for p in tmp_path.iterdir()] == []
