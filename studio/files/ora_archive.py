"""Reading a zip file that somebody else may have made: bounded, in memory, never onto the disk."""

from __future__ import annotations

import io
import lzma
import os
import struct
import zipfile
import zlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

from PIL import Image

from studio.domain.errors import PictureError, StorageError
from studio.domain.picture import MAX_PIXELS, Array
from studio.files.atomic import storage_error
from studio.files.png import png_pixels

MAX_ENTRIES = 20_000
MAX_ENTRY = 512 << 20  # bytes, unpacked
MAX_TOTAL_PIXELS = 16 * MAX_PIXELS  # all layers together: 4 GiB as RGBA
MOST_THREADS = 4
DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError,
    ValueError, KeyError, IndexError, OverflowError, struct.error,
)  # fmt: skip


class Archive:
    """A zip file open for reading; a context manager.

    Raises:
        StorageError: no such file, not a zip, damaged, or absurdly large inside.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pixels_left = MAX_TOTAL_PIXELS
        try:
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise storage_error(error, path, "read") from error
        except DAMAGE as error:
            raise self.damaged("it is cut off or not a project") from error
        self._names = frozenset(self._zip.namelist())
        if len(self._names) > MAX_ENTRIES:
            self._zip.close()
            raise self.damaged("it holds too many files")

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str, limit: int = MAX_ENTRY) -> bytes:
        """The bytes of one file, at most ``limit`` of them whatever its header claims."""
        if name not in self._names:
            raise self.damaged(f"{name[:60]} is missing from it")
        try:
            with self._zip.open(name) as entry:
                data = entry.read(limit + 1)
        except OSError as error:
            raise storage_error(error, self._path, "read") from error
        except DAMAGE as error:
            raise self.damaged(f"{name[:60]} inside it cannot be read") from error
        if len(data) > limit:
            raise self.damaged(f"{name[:60]} inside it is absurdly large")
        return data

    def all_pixels(self, names: Sequence[str]) -> dict[str, Array]:
        """PNGs of the archive as ``[h, w, 4]`` straight RGBA, by name, unpacked side by side.

        Raises:
            StorageError: one is missing, damaged or absurdly large, or all together are.
        """
        wanted = list(dict.fromkeys(names))
        with ThreadPoolExecutor(min(MOST_THREADS, os.cpu_count() or 1)) as threads:
            jobs = [
                threads.submit(self._unpack, name, self._bounded(name, names.count(name)))
                for name in wanted
            ]
            return {name: job.result() for name, job in zip(wanted, jobs, strict=True)}

    def _bounded(self, name: str, times: int) -> bytes:
        """The bytes of a PNG, if what it unpacks to is not too large, ``times`` over."""
        data = self.read(name)
        try:
            with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
                count = image.width * image.height
        except (OSError, SyntaxError, Image.DecompressionBombError, *DAMAGE) as error:
            raise self.damaged(f"the picture {name[:60]} inside it cannot be read") from error
        self._pixels_left -= count * times
        if count > MAX_PIXELS or self._pixels_left < 0:
            raise self.damaged("its pictures are absurdly large")
        return data

    def _unpack(self, name: str, data: bytes) -> Array:
        try:
            return png_pixels(data)
        except PictureError as error:
            raise self.damaged(f"the picture {name[:60]} inside it cannot be read") from error

    def damaged(self, why: str) -> StorageError:
        """The sentence for a file that cannot be used because of ``why``."""
        return StorageError(
            f"{self._path.name} could not be opened: {why}.",
            "The file itself is unchanged, and so is the document that is open.",
            "Open another copy of it, or an autosave.",
        )
