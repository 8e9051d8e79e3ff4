"""Torch's libraries are mapped before torch is imported, and nothing breaks where they are not."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest

from studio.workers.preloading import preload_torch

_SCRIPT = """
import sys
from studio.workers.preloading import preload_torch
preload_torch()
maps = open("/proc/self/maps").read()
print("torch" in sys.modules, "libtorch_cpu" in maps)
import torch
print(int(torch.ones(3).sum()))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_libraries_are_mapped_and_torch_still_works():
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.split() == ["False", "True", "3"]


def test_without_torch_nothing_happens(monkeypatch):
    monkeypatch.delitem(sys.modules, "torch", raising=False)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    preload_torch()
    assert "torch" not in sys.modules
