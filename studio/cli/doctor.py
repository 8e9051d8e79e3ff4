"""Looks at the installation: what is there, what is missing, how to get it.

Reads versions from the packages' metadata; the engine is made, to ask for its device, but loads no
model.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import platform
import sys
from importlib import metadata
from typing import Any

from studio import __version__
from studio.cli.quiet import quiet
from studio.cli.render import EngineFactory, default_engine
from studio.cli.starter_check import faults_of
from studio.domain.resources import resource
from studio.files.places import Places

# Distributions the studio cannot do without; either of a pair will do.
_REQUIRED = (
    ("PySide6-Essentials", "PySide6"),
    ("torch",),
    ("diffusers",),
    ("transformers",),
    ("safetensors",),
    ("numpy",),
    ("Pillow",),
    ("opencv-python", "opencv-python-headless", "opencv-contrib-python"),
    ("scikit-image",),
    ("platformdirs",),
)
_EXTRAS = {
    "preprocessors": ("controlnet-aux", "timm", "torchvision", "einops", "scikit-image"),
    "faces": ("insightface", "onnxruntime"),
}
# A bare Linux lacks them, and Qt then fails with a message of the loader.
_QT_LIBRARIES = ("libEGL.so.1", "libGL.so.1", "libxkbcommon-x11.so.0", "libxcb-cursor.so.0")
_GIB = 2**30


def examine(engine_factory: EngineFactory = default_engine) -> dict[str, Any]:
    """Everything about the installation, as a JSON object.

    Args:
        engine_factory: makes the engine, which knows its device.

    Returns:
        ``studio``, ``python``, ``system``, ``versions``, ``device``, ``dtype``, ``threads``,
        ``memory`` (GiB), ``starter``, ``extras``, ``face_packs`` (a folder), ``missing`` (each
        ``what`` and ``remedy``) and ``ready``: whether a picture can be made.
    """
    versions = {names[0]: next(filter(None, map(_version, names)), None) for names in _REQUIRED}
    device = _device(engine_factory)
    folder = resource("starter")
    faults = faults_of(folder)
    missing = [
        *_missing_packages(versions),
        *_torch_fault(device, installed=versions["torch"] is not None),
        *_missing_starter(faults),
    ]
    return {
        "studio": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "versions": versions,
        "device": device["device"],
        "dtype": device["dtype"],
        "threads": device["threads"],
        "memory": _memory(),
        "starter": {
            "folder": str(folder),
            "present": folder.is_dir(),
            "complete": not faults,
            "faults": faults,
        },
        "extras": {name: _extra(name, packages) for name, packages in _EXTRAS.items()},
        "face_packs": str(Places.default().face_packs),
        "ready": not missing,
        "missing": [*missing, *_missing_for_the_window()],
    }


def in_words(report: dict[str, Any]) -> str:
    """The report for people."""
    memory = report["memory"]
    starter = report["starter"]
    lines = [
        f"studio {report['studio']}, Python {report['python']}, {report['system']}",
        *(f"  {name} {version or 'missing'}" for name, version in report["versions"].items()),
        f"device: {report['device'] or 'none'} {report['dtype'] or ''}",
        f"threads: {report['threads']}",
        f"memory: {memory['free'] or '?'} of {memory['total'] or '?'} GiB free",
        f"starter: {'complete' if starter['complete'] else 'not complete'}, {starter['folder']}",
        *(
            f"extra {name}: {'installed' if extra['installed'] else 'no; ' + extra['remedy']}"
            for name, extra in report["extras"].items()
        ),
        f"face packs: {report['face_packs']}",
        "",
    ]
    if not report["missing"]:
        lines.append("Nothing is missing.")
    for item in report["missing"]:
        lines += [f"MISSING: {item['what']}", f"    {item['remedy']}"]
    return "\n".join(lines)


def missing_screen() -> bool:
    """Whether this is a Linux session without a display, where Qt would abort."""
    asked = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return sys.platform == "linux" and not asked & set(os.environ)


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _device(engine_factory: EngineFactory) -> dict[str, Any]:
    """What the engine would run on, and why not if it cannot."""
    try:
        with quiet():
            engine = engine_factory(None)
            threads = importlib.import_module("torch").get_num_threads()
    except (ImportError, OSError, RuntimeError) as error:
        return {"device": None, "dtype": None, "threads": os.cpu_count(), "error": str(error)}
    return {
        "device": engine.device_name,
        "dtype": engine.dtype_name,
        "threads": threads,
        "error": None,
    }


def _memory() -> dict[str, float | None]:
    """GiB of main memory: all, and what programs may still take."""
    try:
        total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / _GIB
        free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / _GIB
    except (AttributeError, ValueError, OSError):  # not on Windows, in part not on macOS
        return {"total": None, "free": None}
    return {"total": round(total, 1), "free": round(free, 1)}


def _extra(name: str, packages: tuple[str, ...]) -> dict[str, Any]:
    versions = {package: _version(package) for package in packages}
    remedy = f'{sys.executable} -m pip install -e ".[{name}]"'
    return {"installed": all(versions.values()), "versions": versions, "remedy": remedy}


def _missing_packages(versions: dict[str, str | None]) -> list[dict[str, str]]:
    names = [name for name, version in versions.items() if version is None]
    remedy = f"{sys.executable} -m pip install " + " ".join(names)
    return [{"what": "The packages " + ", ".join(names) + ".", "remedy": remedy}] if names else []


def _torch_fault(device: dict[str, Any], *, installed: bool) -> list[dict[str, str]]:
    if device["error"] is None or not installed:
        return []
    what = f"The engine does not start ({device['error']})."
    return [{"what": what, "remedy": f"{sys.executable} -m pip install --force-reinstall torch"}]


def _missing_starter(faults: list[str]) -> list[dict[str, str]]:
    if not faults:
        return []
    remedy = "Fetch the studio again, with all files of resources/starter, or choose another model."
    return [{"what": f"The starter model: {faults[0]}", "remedy": remedy}]


def _missing_for_the_window() -> list[dict[str, str]]:
    if sys.platform != "linux":
        return []
    found = []
    absent = [name for name in _QT_LIBRARIES if not _loads(name)]
    if absent:
        what = "The window needs " + ", ".join(absent) + "."
        found.append({"what": what, "remedy": "sh packaging/system-libraries.sh"})
    if missing_screen():
        what = "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
        found.append({"what": what, "remedy": "`studio render` needs none."})
    return found


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
