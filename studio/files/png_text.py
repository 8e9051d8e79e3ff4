"""Text chunks of PNG files, read without decoding a pixel and without trusting a length.

Source: PNG (Portable Network Graphics) Specification, third edition, 5.3 and 11.3.3.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from studio.domain.errors import PictureError
from studio.files.atomic import storage_error

SIGNATURE = b"\x89PNG\r\n\x1a\n"
END = b"\0\0\0\0IEND\xaeB`\x82"
MAX_CHUNK = 96 << 20  # bytes of one text, on disk and unpacked: a request with several pictures
MAX_CHUNKS = 100_000


@dataclass(frozen=True)
class Header:
    """Width and height in pixels, from a file whose first and last bytes are those of a PNG."""

    width: int
    height: int


def read_header(path: Path) -> Header:
    """Two short reads: enough to find files that are not PNG, empty or cut off.

    Raises:
        PictureError: not a whole PNG file.
        StorageError: the file cannot be opened.
    """
    try:
        with path.open("rb") as file:
            header = _header(file, path.name)
            file.seek(-len(END), 2)
            complete = file.read(len(END)) == END
    except OSError as error:
        raise storage_error(error, path, "read") from error
    if not complete:
        raise _damaged(path.name, "it ends too early")
    return header


def read_texts(path: Path, keywords: frozenset[str] | None = None) -> dict[str, str]:
    """Every text of the file by its keyword, or those in ``keywords`` only.

    A text that is damaged or absurdly long is left out; the first of a keyword counts.

    Raises:
        PictureError: not a PNG file.
        StorageError: the file cannot be opened.
    """
    texts: dict[str, str] = {}
    try:
        with path.open("rb") as file:
            _header(file, path.name)
            for kind, body in _text_chunks(file):
                found = _text(kind, body, keywords)
                if found and found[0] not in texts:
                    texts[found[0]] = found[1]
                if keywords is not None and keywords <= texts.keys():
                    break
    except OSError as error:
        raise storage_error(error, path, "read") from error
    return texts


def _header(file: BinaryIO, name: str) -> Header:
    start = file.read(33)
    if not start.startswith(SIGNATURE):
        raise _damaged(name, "it is not a PNG picture" if start else "it is empty")
    if len(start) < 33 or start[12:16] != b"IHDR":
        raise _damaged(name, "it ends too early")
    if zlib.crc32(start[12:29]) != struct.unpack(">I", start[29:33])[0]:
        raise _damaged(name, "its header is wrong")
    width, height = struct.unpack(">II", start[16:24])
    if not (0 < width < 2**31 and 0 < height < 2**31):
        raise _damaged(name, "its size makes no sense")
    return Header(width, height)


def _text_chunks(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Kind and body of each text chunk; the others are skipped over, not read."""
    for _ in range(MAX_CHUNKS):
        start = file.read(8)
        if len(start) < 8:
            return
        length, kind = struct.unpack(">I4s", start)
        if kind == b"IEND" or length >= 2**31:
            return
        if kind not in (b"tEXt", b"zTXt", b"iTXt") or length > MAX_CHUNK:
            file.seek(length + 4, 1)
            continue
        body, checksum = file.read(length), file.read(4)
        if len(checksum) < 4:
            return
        if zlib.crc32(kind + body) == struct.unpack(">I", checksum)[0]:
            yield kind, body


def _text(kind: bytes, body: bytes, wanted: frozenset[str] | None) -> tuple[str, str] | None:
    raw_keyword, separator, rest = body.partition(b"\0")
    keyword = raw_keyword.decode("latin-1")
    if not separator or (wanted is not None and keyword not in wanted):
        return None
    if kind == b"tEXt":
        return keyword, rest.decode("latin-1")
    packed, encoding = kind == b"zTXt", "latin-1"
    if kind == b"iTXt":
        if len(rest) < 2:
            return None
        packed, encoding = rest[0] == 1, "utf-8"
        rest = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    elif rest[:1] == b"\0":
        rest = rest[1:]
    data = _unpack(rest) if packed else rest
    return None if data is None else (keyword, data.decode(encoding, "replace"))


def _unpack(data: bytes) -> bytes | None:
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(data, MAX_CHUNK)
    except zlib.error:
        return None
    return unpacked if unpacker.eof else None


def _damaged(name: str, why: str) -> PictureError:
    return PictureError(
        f"The picture {name} could not be read: {why}.",
        "The file itself is unchanged.",
        "Choose another one, or restore it from a backup.",
    )
