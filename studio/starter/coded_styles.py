"""Two styles made by code, which no collection has: what the shipped style LoRAs teach.

Legend of shapes
    picture: [128, 128, 3] uint8    lines: [128, 128] uint8, 255 on 0
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt

from studio.starter.drawing.drawing import SIZE
from studio.starter.samples import Sample

_Bytes = npt.NDArray[np.uint8]
CELL = 8  # pixels: the side of one square of pixel art, and of what one latent shows
LEVELS = 6  # shades of a channel in pixel art
HATCH = 5  # pixels from one hatching line to the next
CODED_WORDS = {"ink": "drawing", "pixel": "art"}  # "ink drawing style", "pixel art style"


def ink(sample: Sample) -> Sample:
    """Black lines on white paper; what is dark is hatched, what is very dark twice."""
    grey = cv2.GaussianBlur(cv2.cvtColor(sample.picture, cv2.COLOR_RGB2GRAY), (0, 0), 1.0)
    edges = cv2.Canny(grey, 50, 120)
    inside = sample.depth > 0  # the subject, not its background
    lines = cv2.dilate(np.maximum(edges, sample.lines), np.ones((2, 2), np.uint8)) > 0
    rows, columns = np.mgrid[0:SIZE, 0:SIZE]
    falling, rising = (rows + columns) % HATCH < 1, (rows - columns) % HATCH < 1
    hatched = inside & (((grey < 150) & falling) | ((grey < 80) & rising))
    paper = np.full((SIZE, SIZE), 255, np.uint8)
    paper[lines | hatched] = 20
    soft = cv2.GaussianBlur(paper, (0, 0), 0.5)
    return replace(sample, picture=np.repeat(soft[..., None], 3, axis=2), background=None)


def pixel(sample: Sample) -> Sample:
    """Large squares of few colours."""
    side = SIZE // CELL
    small = cv2.resize(sample.picture, (side, side), interpolation=cv2.INTER_AREA)
    step = 255 / (LEVELS - 1)
    few = (np.round(small / step) * step).astype(np.uint8)
    large = cv2.resize(few, (SIZE, SIZE), interpolation=cv2.INTER_NEAREST)
    return replace(sample, picture=np.asarray(large, np.uint8))


CODED_STYLES: dict[str, Callable[[Sample], Sample]] = {"ink": ink, "pixel": pixel}
