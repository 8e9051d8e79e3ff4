"""A folder owned by one running process. The system frees the lock when the process is killed."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from pathlib import Path

from studio.files.atomic import make_folder, storage_error

LOCK = "lock"


class SessionFolder:
    """A new folder below ``parent``, held until ``release`` or until the process ends.

    Raises:
        StorageError: the folder or its lock cannot be made.
    """

    def __init__(self, parent: Path) -> None:
        while True:
            self.path = parent / f"session-{os.getpid()}-{secrets.token_hex(4)}"
            make_folder(self.path)
            handle = _try_lock(self.path / LOCK, create=True)
            if handle is not None:
                self._handle = handle
                return

    def release(self) -> None:
        """Lets go; the folder stays. A second call does nothing."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def is_running(session: Path) -> bool:
    """Whether the process that made the folder ``session`` still holds it."""
    try:
        handle = _try_lock(session / LOCK, create=False)
    except FileNotFoundError:
        return False
    except OSError:
        return _process_lives(session)
    if handle is None:
        return True
    os.close(handle)
    return False


def _try_lock(path: Path, create: bool) -> int | None:
    """The open file that holds the lock, or ``None`` when another one does."""
    flags = os.O_RDWR | (os.O_CREAT if create else 0)
    try:
        handle = os.open(path, flags, 0o644)
    except OSError as error:
        if create:
            raise storage_error(error, path) from error
        raise
    try:
        taken = _lock(handle)
    except OSError:
        if create:  # a file system without locks: the process id in the name has to do
            return handle
        os.close(handle)
        raise
    if not taken:
        os.close(handle)
        return None
    return handle


def _lock(handle: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _process_lives(session: Path) -> bool:
    with contextlib.suppress(ValueError, IndexError, ProcessLookupError, OSError):
        os.kill(int(session.name.split("-")[1]), 0)
        return True
    return False
