"""Files that are either the old one or the new one, never half of either.

The bytes go to a temporary file in the same folder, reach the disk (fsync), and then take the
name in one step of the file system; the folder is synced last, so that the name survives a power
cut. Failures become sentences and leave the old file as it was.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import time
from pathlib import Path

from studio.domain.errors import StorageError

PREFIX, SUFFIX = ".studio-", ".part"  # names of temporary files
LEFT_OVER_AFTER = 3600.0  # seconds after which a temporary file belongs to nobody

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def write_bytes(path: Path, data: bytes) -> None:
    """Writes ``data`` to ``path``, replacing what is there in one step.

    A symbolic link is followed: the file it points to is replaced, the link stays.

    Raises:
        StorageError: read-only or missing folder, full disk, no permission, ``path`` is a folder.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        temporary = _write_temporary(target.parent, data)
        with _removed_on_failure(temporary):
            _keep_mode(target, temporary)
            temporary.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise storage_error(error, path) from error


def write_new(path: Path, data: bytes) -> None:
    """Writes ``data`` to ``path`` only if nothing has that name, also with several processes.

    Raises:
        FileExistsError: the name is taken; nothing was written.
        StorageError: as ``write_bytes``.
    """
    try:
        temporary = _write_temporary(path.parent, data)
        with _removed_on_failure(temporary):
            _take_name(temporary, path)
        sync_folder(path.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise storage_error(error, path) from error


def make_folder(folder: Path) -> None:
    """Makes ``folder`` and those above it where they are missing.

    Raises:
        StorageError: not allowed, no room, or a file has the name.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, folder) from error


def sweep(folder: Path, older_than: float = LEFT_OVER_AFTER) -> int:
    """Removes temporary files that a killed process left; returns how many.

    Files younger than ``older_than`` seconds may be another process's work and stay. Never fails:
    what cannot be removed stays.
    """
    removed = 0
    with contextlib.suppress(OSError), os.scandir(folder) as found:
        for item in found:
            if not (item.name.startswith(PREFIX) and item.name.endswith(SUFFIX)):
                continue
            with contextlib.suppress(OSError):
                if time.time() - item.stat(follow_symlinks=False).st_mtime >= older_than:
                    Path(item.path).unlink()
                    removed += 1
    return removed


def sync_folder(folder: Path) -> None:
    """Brings the names in ``folder`` to the disk, on systems whose folders can be synced."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):  # some network file systems refuse; the data is safe
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def storage_error(error: OSError, path: Path, doing: str = "written") -> StorageError:
    """The sentence for a failure of the file system at ``path``; ``doing``: written, read..."""
    name = path.name or str(path)
    reason, remedy = _REASONS.get(
        error.errno or 0,
        (error.strerror or str(error), "Try another folder, or check the disk."),
    )
    kept = "" if doing == "read" else "What was there before is unchanged."
    return StorageError(f"{name} could not be {doing}: {reason}.", kept, remedy)


_REASONS: dict[int, tuple[str, str]] = {
    errno.ENOSPC: ("the disk is full", "Free some space, or choose another disk."),
    errno.EDQUOT: ("your share of the disk is used up", "Free some space, or choose another disk."),
    errno.EROFS: ("the disk is read-only", "Choose another folder."),
    errno.EACCES: ("its folder or the file is read-only for you", "Choose another folder."),
    errno.EPERM: ("its folder or the file is read-only for you", "Choose another folder."),
    errno.ENOENT: ("it or its folder does not exist", "Choose another folder, or make it again."),
    errno.ENOTDIR: ("a part of its path is a file, not a folder", "Choose another folder."),
    errno.EISDIR: ("a folder has this name", "Choose another name."),
    errno.EEXIST: ("a file has this name", "Choose another name."),
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter name."),
    errno.EFBIG: ("the file would be too large for this disk", "Choose another disk."),
    errno.EIO: ("the disk reported a fault", "Save to another disk now, and check this one."),
}


def _write_temporary(folder: Path, data: bytes) -> Path:
    temporary = folder / f"{PREFIX}{os.getpid()}-{secrets.token_hex(6)}{SUFFIX}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666)
    with _removed_on_failure(temporary):
        try:
            _write_all(handle, data)
            os.fsync(handle)
        finally:
            os.close(handle)
    return temporary


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


class _removed_on_failure(contextlib.AbstractContextManager[None]):  # noqa: N801 - reads as a phrase
    def __init__(self, path: Path) -> None:
        self._path = path

    def __exit__(self, kind: object, *rest: object) -> None:
        if kind is not None:
            with contextlib.suppress(OSError):
                self._path.unlink()


def _keep_mode(target: Path, temporary: Path) -> None:
    with contextlib.suppress(OSError):  # a new file, or a file system without modes
        temporary.chmod(target.stat().st_mode & 0o7777)


def _take_name(temporary: Path, path: Path) -> None:
    if os.name == "nt":
        temporary.rename(path)  # refuses a taken name there
        return
    try:
        os.link(temporary, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # No hard links here (FAT): an empty file holds the name for the moment.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        temporary.replace(path)
        return
    temporary.unlink()
