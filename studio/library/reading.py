"""Files opened and tables parsed so that no file can hang, surprise or fill the computer."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any, BinaryIO

from studio.library.sentences import KEPT, FileError, shown, unreadable

# Real headers have up to some thousand tensors. These bounds let 27,000 through, which take half a
# second; a comma or a bracket can cost 200 bytes and more once it is parsed.
LARGEST_TABLE, _MOST_PARTS = 16 << 20, 300_000
_NO_FILES = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def is_folder(path: Path) -> bool:
    """Whether ``path`` is a folder, and not a file.

    Raises:
        FileError: neither, as pipes and devices are, or it cannot be reached.
    """
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise _unreachable(path, error) from error
    if stat.S_ISDIR(mode):
        return True
    _check_regular(path, mode)
    return False


def open_file(path: Path) -> BinaryIO:
    """Opens an ordinary file for reading; a pipe put in its place a moment ago does not block.

    Raises:
        FileError: no ordinary file, or not readable.
    """
    is_folder(path)  # before it is opened: merely opening a device can act
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _binary())
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        _check_regular(path, os.fstat(handle).st_mode)
    except FileError:
        os.close(handle)
        raise
    return os.fdopen(handle, "rb")


def parse_table(data: bytes) -> dict[str, Any]:
    """The JSON object in ``data``, within bounds of memory and depth, every key only once.

    Raises:
        ValueError: it is no such thing; the message continues "the file is damaged:".
    """
    if len(data) > LARGEST_TABLE or sum(map(data.count, (b",", b"[", b"{"))) > _MOST_PARTS:
        raise ValueError("it lists more than any real file does")
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_unique)
    except _Duplicate:
        raise
    except (ValueError, RecursionError) as error:
        raise ValueError("its table cannot be read") from error
    if not isinstance(value, dict):
        raise ValueError("it holds no table")
    return value


def read_table(path: Path) -> dict[str, Any]:
    """The JSON object in a small file, ``{}`` where there is none or it is damaged.

    Raises:
        FileError: no ordinary file.
    """
    if not path.is_file():
        return {}
    with open_file(path) as file:
        data = file.read(LARGEST_TABLE + 1)
    try:
        return parse_table(data)
    except ValueError:
        return {}


class _Duplicate(ValueError):
    pass


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise _Duplicate("two of its entries have one name")
    return table


def _check_regular(path: Path, mode: int) -> None:
    if not stat.S_ISREG(mode):
        what = next((words for is_it, words in _NO_FILES if is_it(mode)), "no ordinary file")
        raise FileError(
            f"{shown(path)} is {what}, and nothing was read from it.",
            KEPT,
            "Choose a file that lies on a disk.",
        )


def _unreachable(path: Path, error: Exception) -> FileError:
    if isinstance(error, OSError):
        return unreadable(path, error)
    return FileError(f"{shown(path)} is no name that a file can have.", KEPT, "Choose a file.")


def _binary() -> int:
    return getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
