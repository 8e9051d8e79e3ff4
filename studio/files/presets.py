"""Settings saved under a name, one JSON file each, that can be shared by handing the file over."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from studio.domain.errors import StorageError, nearest
from studio.files.atomic import make_folder, storage_error, write_bytes

VERSION = 1
MAX_NAME = 80  # characters
MAX_FILE = 64 << 20  # bytes


class PresetFolder:
    """The folder; constructing touches nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> tuple[str, ...]:
        """Every preset that can be loaded, in alphabetical order; none when there is no folder."""
        return tuple(sorted((name for name, _, _ in self._all()), key=str.casefold))

    def load(self, name: str) -> dict[str, Any]:
        """The settings saved as ``name``.

        Raises:
            StorageError: there is none of that name; the sentence names the nearest.
        """
        for found, _, settings in self._all():
            if found == name:
                return settings
        names = self.names()
        hint = nearest(name, names) if names else "Save one first."
        raise StorageError(f"There is no preset called {name!r} that can be read.", remedy=hint)

    def save(self, name: str, settings: Mapping[str, Any]) -> Path:
        """Saves ``settings`` (JSON-able) under ``name``, replacing what had the name.

        Raises:
            StorageError: the name is empty or too long, or the file cannot be written.
        """
        name = name.strip()
        if not name or len(name) > MAX_NAME or not name.isprintable():
            raise StorageError(
                f"A preset needs a name of 1 to {MAX_NAME} letters.", "Nothing was saved."
            )
        path = next((path for found, path, _ in self._all() if found == name), self._path(name))
        make_folder(self.folder)
        content = {"version": VERSION, "name": name, "settings": dict(settings)}
        write_bytes(path, json.dumps(content, indent=1).encode())
        return path

    def remove(self, name: str) -> None:
        """Removes the preset ``name``; one that is gone already is no failure.

        Raises:
            StorageError: the file cannot be removed.
        """
        for found, path, _ in tuple(self._all()):
            if found == name:
                try:
                    path.unlink(missing_ok=True)
                except OSError as error:
                    raise storage_error(error, path, "removed") from error

    def _path(self, name: str) -> Path:
        readable = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")[:40] or "preset"
        return self.folder / f"{readable}-{hashlib.sha256(name.encode()).hexdigest()[:8]}.json"

    def _all(self) -> Iterator[tuple[str, Path, dict[str, Any]]]:
        """Name, file and settings of each; files that are damaged or not presets are passed by."""
        for path in sorted(self.folder.glob("*.json")):
            with contextlib.suppress(OSError, ValueError, RecursionError):
                if path.stat().st_size > MAX_FILE:
                    continue
                data = json.loads(path.read_bytes())
                if isinstance(data, dict) and isinstance(data.get("settings"), dict):
                    yield str(data.get("name") or path.stem), path, data["settings"]
