"""Every result as a PNG file in one folder: on disk at once, lossless, findable by any program.

Files are named by time and seed, e.g. ``20260724-153012-417-s42.png``. The list is read from names
and a few bytes of each file; small pictures lie in ``.thumbnails``; what the artist deletes goes to
``.deleted`` for some days, so that it can be taken back.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path

from PIL import Image

from studio.domain.errors import PictureError, StorageError, UserError
from studio.domain.events import Result, Timings
from studio.domain.picture import Picture
from studio.domain.request import Request
from studio.files import result_png
from studio.files.atomic import make_folder, storage_error, sweep, write_bytes, write_new
from studio.files.png_text import read_header

THUMBNAIL_SIZE = 192  # pixels, the longer side: 96 on screens of double density
KEPT_DELETED = 7 * 24 * 3600.0  # seconds
_NAME = re.compile(r"(\d{8}-\d{6})-(\d{3})-s(\d{1,19})(?:-\d+)?\.png")


@dataclass(frozen=True)
class HistoryEntry:
    """One file of the history.

    Attributes:
        path: the PNG file.
        created: local time.
        seed: from the file's name; ``None`` for a picture that came from elsewhere.
        width, height: pixels, 0 when damaged.
        damaged: why the file cannot be shown, a sentence; "" for a whole one.
    """

    path: Path
    created: datetime
    seed: int | None = None
    width: int = 0
    height: int = 0
    damaged: str = ""

    @property
    def unsaved(self) -> bool:
        """Whether the picture is only in memory, because the disk refused it."""
        return False

    @cached_property
    def summary(self) -> result_png.Summary:
        """Prompt, steps and so on, read on first use; empty when the file cannot be read."""
        try:
            return result_png.read_summary(self.path)
        except UserError:
            return result_png.Summary()

    def request(self) -> Request:
        """What makes this picture again, read from the file each time.

        Raises:
            UserError: as ``result_png.read_request``.
        """
        return self.found_request().request

    def found_request(self) -> result_png.FoundRequest:
        """As ``request``, with the source and the warnings."""
        return result_png.find_request(self.path)

    def picture(self) -> Picture:
        """The picture itself.

        Raises:
            PictureError: missing or damaged.
        """
        return Picture.from_file(self.path)


@dataclass(frozen=True)
class UnsavedEntry(HistoryEntry):
    """A result that could not be written; ``path`` is the name it will have, more or less."""

    result: Result | None = None
    timings: Timings | None = None

    @property
    def unsaved(self) -> bool:
        return True

    @cached_property
    def summary(self) -> result_png.Summary:
        return result_png.summarise(self._result, self.timings, self.created)

    def found_request(self) -> result_png.FoundRequest:
        return result_png.FoundRequest(self._result.request, "studio")

    def picture(self) -> Picture:
        return Picture.from_array(self._result.pixels)

    @property
    def _result(self) -> Result:
        assert self.result is not None
        return self.result


class HistoryFolder:
    """The folder; constructing touches nothing. Several processes may share one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._thumbnails, self._deleted = folder / ".thumbnails", folder / ".deleted"

    def add(
        self, result: Result, timings: Timings | None = None, created: datetime | None = None
    ) -> HistoryEntry:
        """Writes ``result``; when this returns it is on the disk.

        Raises:
            StorageError: the folder cannot be made or written, or the disk is full.
        """
        created = created or datetime.now().astimezone()
        created = created.replace(microsecond=created.microsecond // 1000 * 1000)  # as in the name
        make_folder(self.folder)
        data = result_png.encode(result, timings, created)
        seed = result.request.seed
        for path in self._names(created, seed):
            if path.exists():
                continue
            try:
                write_new(path, data)
            except FileExistsError:
                continue
            height, width = result.pixels.shape[:2]
            entry = HistoryEntry(path, created, seed, width, height)
            with contextlib.suppress(StorageError):  # made again when it is looked at
                self._write_thumbnail(entry, Image.fromarray(result.pixels))
            return entry
        raise AssertionError("the names never end")

    def entries(self) -> tuple[HistoryEntry, ...]:
        """Newest first, damaged files among them; empty when the folder does not exist yet.

        Raises:
            StorageError: the folder cannot be read.
        """
        try:
            with os.scandir(self.folder) as found:
                names = [i.name for i in found if i.name.lower().endswith(".png")]
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise storage_error(error, self.folder, "read") from error
        entries = [self._entry(self.folder / n) for n in names if not n.startswith(".")]
        return tuple(sorted(entries, key=lambda e: (e.created, e.path.name), reverse=True))

    def remove(self, entry: HistoryEntry) -> None:
        """Takes ``entry`` out of the history; ``restore`` brings it back for some days.

        Raises:
            StorageError: the folder is read-only. A file that is gone already is no failure.
        """
        make_folder(self._deleted)
        try:
            entry.path.replace(self._deleted / entry.path.name)
            os.utime(self._deleted / entry.path.name)  # the days count from now
        except FileNotFoundError:
            return
        except OSError as error:
            raise storage_error(error, entry.path, "deleted") from error

    def restore(self, entry: HistoryEntry) -> None:
        """Undoes ``remove``.

        Raises:
            StorageError: the file is no longer there, or the folder is read-only.
        """
        try:
            (self._deleted / entry.path.name).replace(entry.path)
        except OSError as error:
            raise storage_error(error, entry.path, "brought back") from error

    def thumbnail(self, entry: HistoryEntry) -> bytes:
        """A small PNG of the picture, from the cache where it is newer than the file.

        Raises:
            PictureError: the picture is missing or damaged.
        """
        if entry.unsaved:
            return small_png(Image.fromarray(entry.picture().rgba()))
        cached = self._thumbnail_path(entry)
        with contextlib.suppress(OSError):
            if cached.stat().st_mtime >= entry.path.stat().st_mtime:
                return cached.read_bytes()
        image = Image.fromarray(entry.picture().rgba())
        try:
            return self._write_thumbnail(entry, image)
        except StorageError:  # a read-only folder can still be looked at
            return small_png(image)

    def tidy(self) -> None:
        """Removes what killed processes left, and what was deleted days ago. Never fails."""
        sweep(self.folder)
        sweep(self._thumbnails)
        with contextlib.suppress(OSError):
            for path in self._deleted.iterdir():
                if time.time() - path.stat().st_mtime > KEPT_DELETED:
                    path.unlink()
                    (self._thumbnails / path.name).unlink(missing_ok=True)

    def _names(self, created: datetime, seed: int) -> Iterator[Path]:
        stem = f"{created:%Y%m%d-%H%M%S}-{created.microsecond // 1000:03d}-s{seed}"
        yield self.folder / f"{stem}.png"
        number = 1
        while True:
            number += 1
            yield self.folder / f"{stem}-{number}.png"

    def _entry(self, path: Path) -> HistoryEntry:
        created, seed = _from_name(path)
        try:
            header = read_header(path)
        except (PictureError, StorageError) as error:
            return HistoryEntry(path, created, seed, damaged=error.what)
        return HistoryEntry(path, created, seed, header.width, header.height)

    def _thumbnail_path(self, entry: HistoryEntry) -> Path:
        return self._thumbnails / entry.path.name

    def _write_thumbnail(self, entry: HistoryEntry, image: Image.Image) -> bytes:
        data = small_png(image)
        make_folder(self._thumbnails)
        write_bytes(self._thumbnail_path(entry), data)
        return data


def small_png(image: Image.Image) -> bytes:
    """PNG bytes of ``image`` at the size of the filmstrip."""
    image = image.copy()
    image.thumbnail((THUMBNAIL_SIZE, THUMBNAIL_SIZE))
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()


def _from_name(path: Path) -> tuple[datetime, int | None]:
    match = _NAME.fullmatch(path.name)
    if match:
        with contextlib.suppress(ValueError, OverflowError, OSError):
            moment = datetime.strptime(match[1], "%Y%m%d-%H%M%S").astimezone()
            return moment + timedelta(milliseconds=int(match[2])), int(match[3])
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone(), None
    except (OSError, OverflowError, ValueError):
        return datetime.fromtimestamp(0).astimezone(), None
