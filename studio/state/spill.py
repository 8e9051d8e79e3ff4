"""Packed pixels in a temporary file that nobody else sees and that goes with the program."""

from __future__ import annotations

import tempfile
import weakref
from dataclasses import dataclass
from typing import IO


@dataclass(frozen=True)
class Spilt:
    """Where some bytes lie."""

    file: IO[bytes]
    start: int
    size: int

    def read(self) -> bytes:
        """The bytes.

        Raises:
            OSError: the disk fails.
        """
        self.file.seek(self.start)
        data = self.file.read(self.size)
        if len(data) != self.size:
            raise OSError(f"{self.size} bytes were kept and {len(data)} are left.")
        return data


class Spill:
    """A file that is made when it is first needed. Belongs to the window's thread."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None

    def keep(self, data: bytes) -> Spilt | None:
        """Writes ``data``; ``None`` where the disk takes no more, and it has to stay in memory."""
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(prefix="studio-undo-")  # noqa: SIM115
                weakref.finalize(self, self._file.close)
            start = self._file.seek(0, 2)
            self._file.write(data)
            self._file.flush()
        except OSError:
            return None
        return Spilt(self._file, start, len(data))
