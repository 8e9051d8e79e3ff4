"""Documents kept while they are being drawn, and found again after a crash.

Each running studio owns one folder ``session-<pid>-<random>`` and holds its lock. A document is
``<document>/autosave.ora`` there, with the one before it as ``previous.ora``: at any moment at
least one of them is whole. A session that ends well removes its folder, so whatever lies in a
folder that nobody holds was left by a kill, and is offered for recovery.
"""

from __future__ import annotations

import contextlib
import math
import os
import re
import shutil
import threading
import time
import zipfile
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from studio.domain.errors import StorageError
from studio.files import openraster
from studio.files.atomic import make_folder, storage_error, write_bytes
from studio.files.flatten import flatten
from studio.files.ora_archive import DAMAGE
from studio.files.session_lock import SessionFolder, is_running
from studio.files.snapshot import DocumentSnapshot, as_array

CURRENT, PREVIOUS = "autosave.ora", "previous.ora"
PREVIEW = 1024  # pixels of the longer side of an autosave's preview
EMPTY_AFTER = 3600.0  # seconds after which a folder without documents is removed


@dataclass(frozen=True)
class Recoverable:
    """A document of a session that did not end well.

    Attributes:
        path: a whole project file.
        document_id: as given to ``write``.
        saved: local time of the autosave.
        thumbnail_png: a small picture of it, PNG bytes.
    """

    path: Path
    document_id: str
    saved: datetime
    thumbnail_png: bytes


class AutosaveFolder:
    """The autosaves of this session, and what earlier ones left. Thread-safe.

    Constructing touches nothing; the session's folder is made by the first ``write``.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._session: SessionFolder | None = None
        self._caches: dict[str, openraster.PngCache] = {}
        self._guard = threading.Lock()

    def write(self, document_id: str, snapshot: DocumentSnapshot) -> Path:
        """Writes the document and keeps the autosave before it; returns the file.

        Raises:
            StorageError: the folder is read-only or the disk full; the last good autosave stays.
        """
        with self._guard:
            cache = self._caches.setdefault(document_id, openraster.PngCache())
            if snapshot.preview is None:
                preview = flatten(_reduced(snapshot)).pixels
            else:
                preview = as_array(snapshot.preview)
            data = openraster.encode(snapshot, preview, cache)
            return self._write(document_id, data)

    def forget(self, document_id: str) -> None:
        """Removes this session's autosave of a document that was closed on purpose."""
        with self._guard:
            self._caches.pop(document_id, None)
            if self._session:
                shutil.rmtree(self._session.path / _safe(document_id), ignore_errors=True)

    def recoverable(self) -> list[Recoverable]:
        """What sessions left that are no longer running, newest first.

        A document without any readable autosave is left out. A folder that cannot be read counts
        as empty: recovery must never keep the studio from starting.
        """
        found: list[Recoverable] = []
        with contextlib.suppress(OSError):
            for session in self.folder.glob("session-*"):
                if self._is_own(session) or is_running(session):
                    continue
                _remove_if_empty(session)
                found += [r for d in session.glob("*/") if d.is_dir() and (r := _recover(d))]
        return sorted(found, key=lambda r: r.saved, reverse=True)

    def discard(self, document: Recoverable) -> None:
        """Removes a recovered document for good.

        Raises:
            StorageError: its folder cannot be removed.
        """
        try:
            shutil.rmtree(document.path.parent)
        except FileNotFoundError:
            return
        except OSError as error:
            raise storage_error(error, document.path, "removed") from error
        session = document.path.parent.parent
        if not any(item.is_dir() for item in session.iterdir()):
            shutil.rmtree(session, ignore_errors=True)

    def close(self, clean: bool = True) -> None:
        """Ends the session; with ``clean`` its autosaves are no longer needed and go."""
        with self._guard:
            session, self._session = self._session, None
            if session is None:
                return
            session.release()
            if clean:
                shutil.rmtree(session.path, ignore_errors=True)

    def _write(self, document_id: str, data: bytes) -> Path:
        if self._session is not None and not self._session.path.is_dir():
            self._session.release()  # somebody removed the folder while we run
            self._session = None
        self._session = self._session or SessionFolder(self.folder)
        path = self._session.path / _safe(document_id) / CURRENT
        make_folder(path.parent)
        try:
            if path.exists():
                path.replace(path.with_name(PREVIOUS))
        except OSError as error:
            raise storage_error(error, path) from error
        write_bytes(path, data)
        return path

    def _is_own(self, session: Path) -> bool:
        return self._session is not None and session == self._session.path


def _reduced(snapshot: DocumentSnapshot) -> DocumentSnapshot:
    """``snapshot`` with every n-th pixel: its preview is quick to make, and nobody prints it."""
    step = math.ceil(max(snapshot.width, snapshot.height) / PREVIEW)
    layers = tuple(
        replace(
            layer,
            pixels=as_array(layer.pixels)[::step, ::step],
            x=layer.x // step,
            y=layer.y // step,
        )
        for layer in snapshot.layers
    )
    width, height = -(-snapshot.width // step), -(-snapshot.height // step)
    return replace(snapshot, width=width, height=height, layers=layers)


def _recover(folder: Path) -> Recoverable | None:
    for name in (CURRENT, PREVIOUS):
        path = folder / name
        with contextlib.suppress(StorageError, OSError):
            if path.is_file() and _is_whole(path):
                saved = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
                return Recoverable(path, folder.name, saved, openraster.read_thumbnail(path))
    return None


def _is_whole(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except DAMAGE:
        return False


def _remove_if_empty(session: Path) -> None:
    with contextlib.suppress(OSError):
        old = time.time() - session.stat().st_mtime > EMPTY_AFTER
        if old and {item.name for item in os.scandir(session)} <= {"lock"}:
            shutil.rmtree(session, ignore_errors=True)


def _safe(document_id: str) -> str:
    return re.sub(r"[^\w-]+", "_", document_id)[:80] or "document"
