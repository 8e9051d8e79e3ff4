"""The studio's own nets, taught on drawn faces: one face of a picture that is mostly it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np

from studio.domain.picture import Array, Picture
from studio.faces.align import TEMPLATE, similarity
from studio.faces.face import floats
from studio.faces.found import Box, FoundFace
from studio.faces.onnx_reader import OnnxFaceReader

_SURE = 0.4
# Brows to chin on the template, left, top, right, bottom, a little wider than the points.
_EDGES = floats([[18, 22], [94, 22], [94, 112], [18, 112]])


class DrawnFinder:
    """Finds a drawn face.

    Args:
        folder: holds the two nets of the embedded identity adapter.
    """

    name = "the studio's own"
    recognises = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _reader(self) -> OnnxFaceReader:
        return OnnxFaceReader.open(self._folder)

    def find(self, pixels: Array) -> tuple[FoundFace, ...]:
        """See ``Finder.find``."""
        if min(pixels.shape[:2]) < 2:
            return ()
        face = self._reader.read(Picture.from_array(pixels))
        if face is None:
            return ()
        turn = similarity(TEMPLATE, face.points)
        corners = _EDGES @ turn[:, :2].T + turn[:, 2]
        (left, top), (right, bottom) = corners.min(0), corners.max(0)
        box = Box(float(left), float(top), float(right - left), float(bottom - top))
        points = np.asarray(face.points, np.float32)
        return (FoundFace(box, points, _SURE, embedding=face.embedding),)
