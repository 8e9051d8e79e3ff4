"""The engine as the worker sees it, and how it is made: in the worker's thread, never before."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from studio.domain.events import Event, Outcome, StopToken
from studio.domain.request import Request
from studio.workers.preloading import preload_torch

Emit = Callable[[Event], None]


class EngineLike(Protocol):
    """What the worker needs; ``studio.engine.engine.Engine`` and the engines of tests have it."""

    device_name: str
    dtype_name: str

    def load(self, model: str, emit: Emit, stop: StopToken) -> None:
        """Reads the model; raises ``Cancelled``, ``ModelError``."""

    def run(self, request: Request, emit: Emit, stop: StopToken) -> Outcome:
        """Makes the pictures; raises ``Cancelled``, ``UserError``."""

    def unload(self) -> None:
        """Gives the model's memory back."""


EngineFactory = Callable[[], EngineLike]


def default_engine(threads: int | None = None, starter: Path | None = None) -> EngineLike:
    """The real engine. Imports torch and diffusers: seconds, so never in the window's thread.

    Args:
        threads: how many cores the model may use; ``None`` leaves it to torch, which
            takes all of them, or as many as ``OMP_NUM_THREADS`` says.
        starter: the embedded model's folder, where it is not the shipped one.
    """
    preload_torch()
    import torch

    # What the first load would import: it belongs to the start, which the artist is told of.
    from diffusers import AutoencoderKL, AutoencoderTiny, T2IAdapter, UNet2DConditionModel  # noqa: F401
    from transformers import CLIPTextModel, CLIPTokenizer  # noqa: F401

    from studio.engine.engine import Engine

    if threads is not None:
        torch.set_num_threads(threads)
    return Engine(starter=starter)


def yield_to_the_window() -> None:
    """Lets the system prefer the window's thread over the calling one, where it can.

    On Linux a niceness belongs to a thread, and the threads of torch inherit it from this one.
    Elsewhere it would slow the whole process, and the thread's Qt priority does the work.
    """
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)


_NICENESS = 4  # enough for the window to win a contended core, little against other programs
