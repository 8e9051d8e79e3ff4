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
MOST_WAVES = 0.24  # a pixel
OCTAVES = 1.3  # to either side of that


@lru_cache(maxsize=8)
def tooth(depth: int) -> Array:
    """The grain at ``depth`` (0..255), large enough to cut a dab's piece out at any place."""
    noise = np.random.default_rng(SEED).standard_normal((PERIOD, PERIOD))
    # Waves of every length about a few pixels: a single one would look like scales.
    frequency = np.hypot(*np.meshgrid(np.fft.fftfreq(PERIOD), np.fft.fftfreq(PERIOD)))
    waves = np.exp(-((np.log2(np.maximum(frequency, 1e-3) / MOST_WAVES) / OCTAVES) ** 2))
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
    above = (np.maximum(piece, grain) - grain).astype(np.uint16)
    # The deeper the tooth, the more strongly its peaks take what is left of the dab.
    return np.minimum((above * ((255 + depth) // 2)) >> 7, 255).astype(np.uint8)
