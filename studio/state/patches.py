"""Pieces of pixels that undo keeps, and how they stay small."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from studio.state.layers import FORMAT
from studio.state.pixels import words
from studio.state.spill import Spill, Spilt
from studio.state.tiles import bounds_of

WORD = 4  # bytes of a pixel


class Piece:
    """The pixels of one rectangle: as they are, packed, spilt, or one value if all are the same."""

    def __init__(self, image: QImage) -> None:
        self._size = image.size()
        self._packed = b""
        self._spilt: Spilt | None = None
        pixels = words(image)
        first = pixels[0, 0]
        # Most pieces that are not even show it in their first row.
        same = bool((pixels[0] == first).all()) and bool((pixels == first).all())
        self._value = int(first) if same else None
        self._image = None if same else image

    @property
    def nbytes(self) -> int:
        """Memory the pixels take as they are kept now."""
        if self._image is not None:
            return self._size.width() * self._size.height() * WORD
        return len(self._packed) + WORD

    def image(self) -> QImage:
        """The pixels, bit for bit.

        Raises:
            OSError: they lie on the disk, and it fails.
        """
        if self._image is not None:
            return self._image
        image = QImage(self._size, FORMAT)
        if self._value is not None:
            image.fill(self._value)
            return image
        packed = self._spilt.read() if self._spilt is not None else self._packed
        pixels = np.frombuffer(zlib.decompress(packed), np.uint32)
        view = np.frombuffer(image.bits(), np.uint32)
        view[:] = pixels
        return image

    def shrink(self, spill: Spill | None) -> None:
        """Takes less memory from now on, with ``spill`` none; the pixels come out the same."""
        if self._image is not None:
            self._packed = zlib.compress(words(self._image).tobytes(), 1)
            self._image = None
        if spill is not None and self._packed:
            self._spilt = spill.keep(self._packed)
            if self._spilt is not None:
                self._packed = b""


@dataclass(frozen=True, eq=False)
class Patch:
    """Pieces of an image as they were at one moment."""

    pieces: tuple[tuple[QRect, Piece], ...]

    @classmethod
    def grab(cls, image: QImage, rects: Iterable[QRect]) -> Patch:
        """Copies ``rects`` out of ``image``."""
        return cls(tuple((QRect(rect), Piece(image.copy(rect))) for rect in rects))

    @property
    def bounds(self) -> QRect:
        """The rectangle around all pieces."""
        return bounds_of(rect for rect, _ in self.pieces)

    @property
    def nbytes(self) -> int:
        """Memory the pieces take."""
        return sum(piece.nbytes for _, piece in self.pieces)

    def shrink(self, ends: float, spill: Spill | None) -> bool:
        """Takes less memory from now on; false if it was not finished at ``ends``.

        ``ends`` is a moment of ``time.monotonic``.
        """
        for _, piece in self.pieces:
            if time.monotonic() >= ends:
                return False
            piece.shrink(spill)
        return True

    def apply(self, image: QImage) -> None:
        """Puts the pieces back into ``image``, bit for bit."""
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for rect, piece in self.pieces:
            painter.drawImage(rect.topLeft(), piece.image())
        painter.end()
