"""The artist's own brushes as a JSON file: names and numbers, nothing that could run."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar

from studio.domain.errors import StorageError
from studio.files.atomic import make_folder, storage_error, write_bytes

VERSION = 1
MOST_BRUSHES = 200
MOST_POINTS = 32

T = TypeVar("T")


def write_brushes(path: Path, entries: list[dict[str, Any]]) -> None:
    """Writes brushes as ``brush_values`` gives them.

    Raises:
        StorageError: the disk refuses; what was there is untouched.
    """
    text = json.dumps({"version": VERSION, "brushes": entries}, indent=1)
    make_folder(path.parent)
    write_bytes(path, text.encode())


def read_brushes(path: Path) -> list[dict[str, Any]]:
    """The entries of a file; none where there is no file.

    Raises:
        StorageError: it cannot be read, or is no list of brushes.
    """
    if not path.exists():
        return []
    try:
        found = json.loads(path.read_bytes())
    except OSError as error:
        raise storage_error(error, path, "read") from error
    except ValueError as error:
        raise _damaged(path) from error
    entries = found.get("brushes") if isinstance(found, dict) else None
    if not isinstance(entries, list):
        raise _damaged(path)
    return [entry for entry in entries[:MOST_BRUSHES] if isinstance(entry, dict)]


def brush_values(brush: Any) -> dict[str, Any]:
    """A brush, a frozen dataclass of numbers, switches and one curve, as JSON holds it."""
    return asdict(brush)


def brush_from(values: Any, default: T) -> T:
    """A brush of the kind of ``default``; what is missing, of another type or no number stays."""
    if not isinstance(values, dict):
        return default
    kept = {}
    for field in fields(default):  # type: ignore[arg-type]
        value, usual = values.get(field.name), getattr(default, field.name)
        if isinstance(usual, bool):
            good = isinstance(value, bool)
        elif isinstance(usual, float | int):
            good = _number(value)
        else:
            value = curve_from(value)
            good = value is not None
        kept[field.name] = value if good else usual
    return type(default)(**kept)


def curve_from(value: Any) -> tuple[tuple[float, float], ...] | None:
    """Points in 0..1 in order of x, or ``None`` where ``value`` is none."""
    if not isinstance(value, list) or len(value) > MOST_POINTS:
        return None
    for point in value:
        if not isinstance(point, list) or len(point) != 2 or not all(map(_number, point)):
            return None
        if not all(0 <= part <= 1 for part in point):
            return None
    return tuple(sorted((float(x), float(y)) for x, y in value))


def _number(value: Any) -> bool:
    return isinstance(value, float | int) and not isinstance(value, bool) and math.isfinite(value)


def _damaged(path: Path) -> StorageError:
    return StorageError(
        f"“{path.name}” is no list of brushes.",
        "The ready-made brushes are there, and the file is kept beside as it was.",
        "Put a copy of it back from a backup if you have one.",
    )
