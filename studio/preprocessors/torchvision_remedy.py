"""Lets torchvision be imported beside a torch it was not compiled for.

The registry's torchvision is a CUDA build. Beside the CPU build of torch its compiled operators do
not load, and the import fails at the first one that it wants to describe ("operator
torchvision::nms does not exist"). Declared beforehand, they are merely never called.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from typing import Any

_MISSING = "torchvision::nms does not exist"
_OPERATORS = ("nms", "qnms")
_kept: list[Any] = []  # a library that is collected takes its declarations back


def import_torchvision() -> None:
    """Imports it, with the operators declared where it fails without.

    Raises:
        ImportError: it is not installed, or fails in another way.
    """
    if importlib.util.find_spec("torchvision") is None:
        raise ImportError("torchvision is not installed")
    try:
        importlib.import_module("torchvision")
    except RuntimeError as error:
        if _MISSING not in str(error):
            raise ImportError(str(error)) from error
        _declare()
        for name in [n for n in sys.modules if n.split(".")[0] == "torchvision"]:
            del sys.modules[name]  # half imported
        importlib.import_module("torchvision")


def _declare() -> None:
    library_module: Any = importlib.import_module("torch.library")  # without types
    library = library_module.Library("torchvision", "FRAGMENT")
    for name in _OPERATORS:
        library.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    _kept.append(library)
