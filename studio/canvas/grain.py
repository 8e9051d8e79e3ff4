"""The tooth of paper that chalk and pencils catch on, the same at every place of the document.

Legend of shapes
    grain: [T, T] uint8, 0 peaks to 255 valleys, repeated until a dab fits anywhere on it
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from studio.domain.picture import Array

PERIOD = 256  # pixels after which the paper repeats
ROOM = 1100  # pixels: the largest dab
SEED = 20260101
CONTRAST = 2  # what is above the tooth is laid on this much more strongly


@lru_cache(maxsize=8)
def tooth(depth: int) -> Array:
    """The grain at ``depth`` (0..255), large enough to cut a dab's piece out at any place."""
    noise = np.random.default_rng(SEED).standard_normal((PERIOD, PERIOD))
    # Waves of a few pixels with some finer ones: what laid paper looks like from near.
    frequency = np.hypot(*np.meshgrid(np.fft.fftfreq(PERIOD), np.fft.fftfreq(PERIOD)))
    waves = np.exp(-(((frequency - 0.13) / 0.09) ** 2)) + 0.25 * np.exp(-((frequency / 0.4) ** 2))
    paper = np.fft.ifft2(np.fft.fft2(noise) * waves).real
    # As many deep places as high ones, whatever the waves were.
    ranks = paper.ravel().argsort().argsort().reshape(paper.shape)
    even = (ranks * (255 / ranks.max()) * (depth / 255)).astype(np.uint8)
    times = -(-(PERIOD + ROOM) // PERIOD)
    return np.tile(even, (times, times))


def on_paper(piece: Array, left: int, top: int, depth: int) -> Array:
    """What of a dab reaches the paper: valleys only take what is pressed into them.

    Args:
        piece: ``[h, w]`` uint8 coverage whose corner lies at (left, top) of the document.
        left: pixels.
        top: pixels.
        depth: of the tooth, 0..255.
    """
    x, y = left % PERIOD, top % PERIOD
    grain = tooth(depth)[y : y + piece.shape[0], x : x + piece.shape[1]]
    above = np.maximum(piece, grain) - grain
    return np.minimum(above, 255 // CONTRAST) * np.uint8(CONTRAST)
