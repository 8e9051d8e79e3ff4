"""The floor: scikit-image's cascade, which comes trained and finds frontal faces.

It says where a face is and nothing more; key points are put where a face in such a box has them.

Source: local binary patterns in a boosted cascade (Liao et al. 2007; Viola and Jones 2001).
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

import cv2
import numpy as np

from studio.domain.picture import Array
from studio.faces.face import floats
from studio.faces.found import Box, FoundFace, distinct

SIDE = 900  # pixels: larger pictures are searched in a copy of this side, for time
SMALLEST = 40  # pixels of that copy: below it, patterns in cloth are taken for faces
_AGREE = 10  # windows that must agree: below it curtains and hands are taken for faces
_STEP = 1.1
# Where a frontal face has its points, as parts of the box.
_POINTS = floats([[0.29, 0.37], [0.71, 0.37], [0.50, 0.63], [0.30, 0.76], [0.70, 0.76]])
_SURE = 0.5  # a cascade gives no score


class CascadeFinder:
    """Finds frontal faces with what is always there."""

    name = "scikit-image"
    recognises = False

    @cached_property
    def _cascade(self) -> Any:
        from skimage import data, feature

        return feature.Cascade(data.lbp_frontal_face_cascade_filename())

    def find(self, pixels: Array) -> tuple[FoundFace, ...]:
        """See ``Finder.find``."""
        scale = min(1.0, SIDE / max(pixels.shape[:2]))
        small = _scaled(pixels, scale)
        most = min(small.shape[:2])
        if most < SMALLEST:
            return ()
        boxes = self._cascade.detect_multi_scale(
            img=small,
            scale_factor=_STEP,
            step_ratio=1,
            min_size=(SMALLEST, SMALLEST),
            max_size=(most, most),
            min_neighbor_number=_AGREE,
        )
        return distinct(_face(found, scale) for found in boxes)


def _scaled(pixels: Array, scale: float) -> Array:
    if scale == 1:
        return pixels
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA))


def _face(found: dict[str, int], scale: float) -> FoundFace:
    left, top = found["c"] / scale, found["r"] / scale
    width, height = found["width"] / scale, found["height"] / scale
    points = floats([left, top]) + _POINTS * floats([width, height])
    return FoundFace(Box(left, top, width, height), points, _SURE, measured=False)
