"""The real studio: its window, its worker, the real engine, and the embedded model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from support.tiny_models import tiny_starter

from studio.domain.resources import resource
from studio.files.places import Places

STEPS = 4


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped model; until one is trained, a tiny one of the same layout."""
    shipped = resource("starter")
    if (shipped / "model_index.json").is_file():
        return shipped
    return tiny_starter(tmp_path_factory.mktemp("starter"))


def real_engine(starter: Path):
    import torch

    from studio.engine.engine import Engine

    torch.set_num_threads(1)  # two of them crawl where another program holds a core
    return Engine("cpu", starter)


@pytest.fixture
def make_studio(qapp, qtbot, starter, tmp_path) -> Iterator:
    """Opens a studio on its own folders; calling it again is the next start."""
    from studio.app.parts import build_parts
    from studio.app.start import Studio
    from studio.workers.generation import GenerationWorker

    opened = []

    def make():
        parts = build_parts(Places.under(tmp_path / "home"), starter=starter)
        worker = GenerationWorker(partial(real_engine, starter))
        studio = Studio(qapp, parts, worker)
        opened.append(studio)
        studio.window.resize(1280, 800)
        studio.open([])
        studio.parts.session.settings.set("steps", STEPS, undo=False)
        qtbot.waitExposed(studio.window)
        return studio

    yield make
    for studio in opened:
        close(studio)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def close(studio) -> None:
    """Closes without asking."""
    studio.window.files.may_close = lambda: True
    studio.window.close()
    studio.close()
    studio.window.deleteLater()


@pytest.fixture
def studio(make_studio):
    return make_studio()
