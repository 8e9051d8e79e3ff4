"""The header of a safetensors file: what is in it, and whether that can be true.

    8 bytes      length of the header, little-endian
    the header   {"__metadata__": {text: text}, name: {"dtype", "shape", "data_offsets"}, ...}
    the data     back to back, in the order of their offsets, without holes, to the end of the file

Source: the safetensors format. Its own library accepts two tensors of one name, which read as one
or the other; they are refused here.
"""

from __future__ import annotations

import math
import os
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from studio.library.kinds import Shapes, Texts
from studio.library.reading import LARGEST_TABLE, open_file, parse_table
from studio.library.sentences import damaged, shown, unreadable

_BITS = {
    **dict.fromkeys(("F64", "I64", "U64", "C64"), 64),
    **dict.fromkeys(("F32", "I32", "U32"), 32),
    **dict.fromkeys(("F16", "BF16", "I16", "U16"), 16),
    **dict.fromkeys(("I8", "U8", "BOOL", "F8_E4M3", "F8_E5M2", "F8_E8M0"), 8),
    **dict.fromkeys(("F8_E4M3FNUZ", "F8_E5M2FNUZ"), 8),
    **dict.fromkeys(("F6_E2M3", "F6_E3M2"), 6),
    "F4": 4,
}
_KEYS = {"dtype", "shape", "data_offsets"}
_MOST_DIMENSIONS = 8
_LARGEST = 1 << 48  # of a dimension or an offset: 280 TB, so that products stay small numbers
_LONGEST_NAME = 256
_TEXTS = "__metadata__"
_SCALARS = {"F16": "<e", "F32": "<f", "F64": "<d"}


@dataclass(frozen=True)
class Entry:
    """One tensor: its type, its shape, and from where to where it lies in the data, in bytes."""

    dtype: str
    shape: tuple[int, ...]
    begin: int
    end: int


@dataclass(frozen=True)
class Header:
    """A header that has been read.

    Attributes:
        entries: the tensors by name.
        texts: what the file says of itself.
        start: of the data, in bytes from the beginning of the file.
        size: of the file, in bytes.
    """

    entries: Mapping[str, Entry]
    texts: Texts
    start: int
    size: int

    @property
    def shapes(self) -> Shapes:
        """The shapes of the tensors by name."""
        return {name: entry.shape for name, entry in self.entries.items()}


def read_header(path: Path, *, whole: bool = True) -> Header:
    """The header of the safetensors file at ``path``.

    Args:
        path: the file.
        whole: also check that the data fit the header, byte for byte.

    Raises:
        FileError: no ordinary file, damaged, or larger than headers are.
    """
    with open_file(path) as file:
        try:
            data, size = _header_bytes(file, path), os.fstat(file.fileno()).st_size
        except OSError as error:
            raise unreadable(path, error) from error
    try:
        table = parse_table(data)
        texts = _texts(table.pop(_TEXTS, {}))
        header = Header({n: _entry(n, v) for n, v in table.items()}, texts, 8 + len(data), size)
        if whole:
            _check_data(header)
    except ValueError as error:
        raise damaged(path, str(error)) from error
    return header


def read_scalars(path: Path, header: Header, names: Iterable[str]) -> list[float]:
    """The values of those of ``names`` that are single floating point numbers.

    Raises:
        FileError: the file cannot be read.
    """
    values = []
    with open_file(path) as file:
        for name in names:
            entry = header.entries[name]
            if math.prod(entry.shape) == 1:
                file.seek(header.start + entry.begin)
                value = _scalar(entry.dtype, file.read(entry.end - entry.begin))
                values += [value] if value is not None and math.isfinite(value) else []
    return values


def _header_bytes(file: BinaryIO, path: Path) -> bytes:
    start = file.read(8)
    if len(start) < 8:
        raise damaged(path, "it is shorter than the shortest header")
    (length,) = struct.unpack("<Q", start)
    if length > LARGEST_TABLE:
        limit = f"more than {LARGEST_TABLE >> 20} MiB"
        raise damaged(path, f"it claims a header of {length} bytes, {limit}")
    data = file.read(length)
    if len(data) < length:
        raise damaged(path, "it ends within its header, as an interrupted download does")
    return data


def _texts(table: Any) -> Texts:
    if not isinstance(table, dict):
        raise ValueError("what it says of itself is no table")
    return {key: value for key, value in table.items() if isinstance(value, str)}


def _entry(name: str, value: Any) -> Entry:
    if len(name) > _LONGEST_NAME:
        raise ValueError("one of its tensors has an endless name")
    if not isinstance(value, dict) or set(value) != _KEYS:
        raise ValueError(f"of its tensor {shown(name)} it does not say type, shape and place")
    shape, place = value["shape"], value["data_offsets"]
    if not _numbers(shape) or len(shape) > _MOST_DIMENSIONS:
        raise ValueError(f"its tensor {shown(name)} has an impossible shape")
    if not _numbers(place) or len(place) != 2 or place[0] > place[1]:
        raise ValueError(f"its tensor {shown(name)} lies at an impossible place")
    if not isinstance(value["dtype"], str) or value["dtype"] not in _BITS:
        raise ValueError(f"its tensor {shown(name)} is of a type that is not known")
    return Entry(value["dtype"], tuple(shape), place[0], place[1])


def _numbers(value: Any) -> bool:
    """Whether ``value`` is a list of sizes; JSON's true would pass for 1."""
    return isinstance(value, list) and all(type(n) is int and 0 <= n <= _LARGEST for n in value)


def _check_data(header: Header) -> None:
    end = 0
    for name, entry in sorted(
        header.entries.items(), key=lambda item: (item[1].begin, item[1].end)
    ):
        if entry.begin != end:
            fault = "overlap" if entry.begin < end else "leave a hole"
            raise ValueError(f"its tensors {fault} at {shown(name)}")
        if math.prod(entry.shape) * _BITS[entry.dtype] != 8 * (entry.end - entry.begin):
            raise ValueError(f"its tensor {shown(name)} has another size than its shape")
        end = entry.end
    held = header.size - header.start
    if held < end:
        raise ValueError("it ends too early, as an interrupted download does")
    if held > end:
        raise ValueError(f"it goes on for {held - end} bytes after its last tensor")


def _scalar(dtype: str, data: bytes) -> float | None:
    if dtype == "BF16" and len(data) == 2:  # the upper half of a float32
        dtype, data = "F32", b"\0\0" + data
    code = _SCALARS.get(dtype)
    if code is None or len(data) != struct.calcsize(code):
        return None
    value: float = struct.unpack(code, data)[0]
    return value
