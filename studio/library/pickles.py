"""Pickles, looked at and never opened: opening one runs whatever program it contains.

A pickle is a program that builds objects. It is read here as a list of instructions, of which none
is carried out; strings before the instruction that makes a tensor are the tensor's name, numbers
after it the tensor's shape.

    PyTorch since 1.6   a zip archive whose first entry is data.pkl, stored as it is
    before              three short pickles, then that of the data

Sources: Python's pickletools; torch/serialization.py.
"""

from __future__ import annotations

import io
import pickletools
import struct
import warnings
from collections.abc import Iterator
from pathlib import Path

from studio.library.kinds import Shape, Shapes
from studio.library.reading import open_file
from studio.library.sentences import KEPT, FileError, damaged, shown, unreadable

ZIP, LEGACY = b"PK\x03\x04", (b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05")
NOTE = "It is a pickle, which was not opened: it has to be converted to safetensors before use."

_LOCAL = struct.Struct("<4s2xHH16xHH")  # signature, flags, method, lengths of name and extra
_MOST_BYTES, _MOST_STEPS = 2 << 20, 200_000  # enough to tell a kind; more would take seconds
_PICKLES = 5  # one after another in the older form, the data last
_MOST_DIMENSIONS, _LARGEST, _LONGEST_NAME = 8, 1 << 48, 256

# Modules that no weights need, and that would give a program the run of the computer.
_HOSTILE = frozenset(
    {
        *("os", "posix", "nt", "pty", "subprocess", "commands", "shutil", "ctypes"),
        *("sys", "builtins", "__builtin__", "runpy", "importlib"),
        *("socket", "urllib", "requests", "webbrowser"),
    }
)
_HARMLESS = frozenset({"set", "dict", "list", "int", "float", "bytearray", "complex", "slice"})
_CONTAINERS = ("image_proj", "ip_adapter", "string_to_param")  # whose names belong to the keys
_STRINGS = ("BINUNICODE", "SHORT_BINUNICODE", "BINUNICODE8", "UNICODE")
_INTEGERS = ("BININT", "BININT1", "BININT2", "INT", "LONG1")
_TUPLES = ("TUPLE", "TUPLE1", "TUPLE2", "TUPLE3", "EMPTY_TUPLE")
_OF_STORAGES = ("storage", "cpu", "cuda", "mps")


def is_pickle(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is PyTorch's, in either form."""
    if head.startswith(LEGACY):
        return True
    return head.startswith(ZIP) and _data_begins(head) is not None


def read_pickle(path: Path) -> Shapes:
    """The names and shapes of the tensors that a pickle would make; nothing is carried out.

    Raises:
        FileError: it calls for what no weights need, or it is damaged.
    """
    with open_file(path) as file:
        try:
            data = file.read(_MOST_BYTES)
        except OSError as error:
            raise unreadable(path, error) from error
    begin = 0 if data.startswith(LEGACY) else _data_begins(data)
    shapes: dict[str, Shape] = {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # pickletools warns of odd escapes in hostile texts
            shapes.update(_tensors(_steps(data[begin or 0 :]), path))
    except FileError:
        raise
    except ValueError as error:  # all that pickletools raises
        if len(data) < _MOST_BYTES:
            raise damaged(path, "it is a pickle that cannot be read to its end") from error
    return shapes


def _data_begins(data: bytes) -> int | None:
    """Where data.pkl begins in a zip archive, if it is the first entry and not compressed."""
    if len(data) < _LOCAL.size:
        return None
    _, _, method, name, extra = _LOCAL.unpack_from(data)
    first = data[_LOCAL.size : _LOCAL.size + name]
    if method != 0 or not (first == b"data.pkl" or first.endswith(b"/data.pkl")):
        return None
    return _LOCAL.size + int(name) + int(extra)


def _steps(data: bytes) -> Iterator[tuple[str, object]]:
    """The instructions by name with their argument."""
    stream, left = io.BytesIO(data), _MOST_STEPS
    for _ in range(_PICKLES):
        for instruction, argument, _ in pickletools.genops(stream):
            yield instruction.name, argument
            left -= 1
            if not left:
                return
        if data[stream.tell() : stream.tell() + 1] != b"\x80":
            return


def _tensors(steps: Iterator[tuple[str, object]], path: Path) -> Iterator[tuple[str, Shape]]:
    words: list[str] = ["", ""]  # the last two, without those of storages
    root = ""
    shape: list[int] | None = None
    for step, argument in steps:
        if step in _STRINGS:
            word = str(argument)[:_LONGEST_NAME]
            if not word.isdigit() and not word.startswith(_OF_STORAGES):
                root = f"{word}." if word in _CONTAINERS else root
                words = [words[1], word]
        elif step in ("GLOBAL", "INST"):
            _check_call(str(argument), path)
        elif step == "STACK_GLOBAL":
            _check_call(" ".join(words), path)
        elif step == "BINPERSID":  # where the numbers lie: then an offset, then the shape
            shape = []
        elif shape is not None and step in _INTEGERS and isinstance(argument, int):
            shape.append(min(max(0, argument), _LARGEST))
        elif shape is not None and step in _TUPLES:
            if 0 < len(shape) <= _MOST_DIMENSIONS + 1:
                yield root + words[1], tuple(shape[1:])
            shape = None


def _check_call(called: str, path: Path) -> None:
    module, _, name = called.partition(" ")
    if module.split(".")[0] in _HOSTILE and name not in _HARMLESS:
        raise FileError(
            f"{shown(path)} is a pickle that would call {shown(f'{module}.{name}')} when opened, "
            "which no weights need.",
            "It was not opened.",
            "Delete it, and look for the same as safetensors.",
        )


def no_tensors(path: Path) -> FileError:
    """A pickle that holds nothing we know."""
    return FileError(
        f"{shown(path)} is a pickle, which can run any program when it is opened, and what it "
        "holds is nothing that the studio knows.",
        f"It was not opened. {KEPT}",
        "Look for the same as safetensors.",
    )
