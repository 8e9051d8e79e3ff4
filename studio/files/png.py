"""Layers as PNG files, packed and unpacked fast and without holding other threads up.

Legend of shapes
    pixels: [h, w, 4] uint8, straight RGBA
"""

from __future__ import annotations

import zlib
from struct import pack, unpack

import numpy as np

from studio.domain.picture import Array, Picture

SIGNATURE = b"\x89PNG\r\n\x1a\n"
FASTEST = 1  # zlib's level: a layer is written again and again while it is drawn on
UP = 2  # PNG's filter: each byte less the one above it
PIECE = 256  # rows packed at a time
_HEADER = ">IIBBBBB"
_PLAIN_RGBA = (8, 6, 0, 0, 0)  # 8 bits, colour with alpha, not interlaced


def png_bytes(pixels: Array) -> bytes:
    """The PNG file of ``pixels``; an empty array becomes one transparent pixel.

    Source: PNG (Third Edition), 5 (chunks) and 9 (filtering).
    """
    if pixels.size == 0:
        pixels = np.zeros((1, 1, 4), np.uint8)
    height, width = pixels.shape[:2]
    head = pack(_HEADER, width, height, *_PLAIN_RGBA)
    data = _packed(np.ascontiguousarray(pixels).reshape(height, width * 4))
    parts = (SIGNATURE, _chunk(b"IHDR", head), _chunk(b"IDAT", data), _chunk(b"IEND", b""))
    return b"".join(parts)


def png_pixels(data: bytes) -> Array:
    """The pixels of a PNG file.

    Raises:
        PictureError: it is damaged, or no picture.
    """
    if data[:8] == SIGNATURE and unpack(">BBBBB", data[24:29]) == _PLAIN_RGBA:
        import cv2  # it unpacks beside other threads; rare kinds of PNG are Pillow's

        found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
        if found is not None and found.ndim == 3 and found.shape[2] == 4 and _whole(data):
            return np.asarray(cv2.cvtColor(found, cv2.COLOR_BGRA2RGBA), np.uint8)
    return np.ascontiguousarray(Picture(data).rgba())


def _whole(data: bytes) -> bool:
    """Whether the file ends as it must: OpenCV gives what there is of one that is cut off."""
    return data.rstrip(b"\0")[-8:-4] == b"IEND"


def _packed(rows: Array) -> bytes:
    packer = zlib.compressobj(FASTEST)
    parts = []
    for top in range(0, rows.shape[0], PIECE):
        piece = rows[top : top + PIECE]
        filtered = np.empty((piece.shape[0], piece.shape[1] + 1), np.uint8)
        filtered[:, 0] = UP
        filtered[:, 1:] = piece
        filtered[1:, 1:] -= piece[:-1]
        if top:
            filtered[0, 1:] -= rows[top - 1]
        parts.append(packer.compress(filtered.data))
    parts.append(packer.flush())
    return b"".join(parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))
