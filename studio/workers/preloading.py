"""Reads torch's libraries without holding Python's lock, so that the window is not held up.

``import torch`` maps 200 MB of libraries in one call that keeps the lock (200 ms on 2 cores, longer
from a cold disk). Calls through ctypes give it away; what was mapped once costs nothing again.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from pathlib import Path

# In torch's own order: the first makes OpenMP's symbols known to all, the last needs the others.
_LIBRARIES = ("libtorch_global_deps", "libc10", "libtorch_cpu", "libtorch_python")


def preload_torch() -> None:
    """Maps what there is; whatever fails here fails again in ``import torch``, with its reason."""
    spec = importlib.util.find_spec("torch")
    if os.name != "posix" or "torch" in sys.modules or spec is None or spec.origin is None:
        return
    ending = ".dylib" if sys.platform == "darwin" else ".so"
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.argtypes, dlopen.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
    for name in _LIBRARIES:
        path = Path(spec.origin).parent / "lib" / (name + ending)
        scope = os.RTLD_GLOBAL if name == _LIBRARIES[0] else os.RTLD_LOCAL
        if path.is_file():
            dlopen(os.fsencode(path), os.RTLD_NOW | scope)
