"""A face as an identity adapter needs it, and whoever finds one.

Legend of shapes
    points: [5, 2] float32, x and y in pixels: the eye on the left of the picture, the other eye,
        the nose, the corner of the mouth on the left, the other corner
    embedding: [512] float32, not normalised
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from studio.domain.picture import Picture

Floats = npt.NDArray[np.float32]

POINTS, EMBEDDING = 5, 512


def floats(values: npt.ArrayLike) -> Floats:
    """``values`` as single floats."""
    return np.asarray(values, np.float32)


@dataclass(frozen=True, eq=False)
class Face:
    """Where a face is and whose it is.

    Attributes:
        points: in the picture it was found in.
        embedding: two pictures of one person have similar directions.
    """

    points: Floats
    embedding: Floats


class FaceReader(Protocol):
    """Finds the face in a picture."""

    def read(self, picture: Picture) -> Face | None:
        """The clearest face, or ``None`` where nothing looks like one."""

    def recognise(self, picture: Picture, points: Floats) -> Face:
        """The face at ``points`` of a picture, which somebody else has found."""
