"""Strictness for every test: stray logs and left-over threads fail, the user's folders are safe."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("HF_HUB_OFFLINE", "1")  # a test that reaches for a hub is a mistake
sys.path.insert(0, str(Path(__file__).parent))

import pytest

# Threads of libraries that live as long as the process.
LASTING = ("ThreadPoolExecutor", "pytest", "asyncio", "tqdm", "Dummy-", "MainThread", "pydevd")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, history and autosaves of a test go to its own temporary folder."""
    monkeypatch.setenv("STUDIO_HOME", str(tmp_path / "studio-home"))


@pytest.fixture(autouse=True)
def collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Qt objects that hold one another are let go of in this thread, not in a later test's."""
    yield
    if "qapp" in request.fixturenames:
        gc.collect()


@pytest.fixture(autouse=True)
def no_stray_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning or error in the log that the test did not expect fails it.

    A test that expects one calls ``caplog.clear()`` after checking it.
    """
    yield
    stray = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not stray, "unexpected log: " + "; ".join(r.getMessage() for r in stray)


@pytest.fixture(autouse=True)
def no_leftover_threads() -> Iterator[None]:
    """Whoever starts a thread ends it."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 5
    while True:
        left = [
            t for t in threading.enumerate() if t not in before and not t.name.startswith(LASTING)
        ]
        if not left or time.monotonic() > deadline:
            break
        time.sleep(0.01)
    assert not left, f"threads left running: {left}"
