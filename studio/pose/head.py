"""Which way a head looks: a head in space is fitted to the nose, eyes and ears of a body.

Legend of shapes
    spots: [N, 2] float64, pixels
    model: [N, 3] float64, fractions of the standing height: right, down, toward the viewer
    view: [2, 3] float64, two rows at right angles and of one length: pixels of a standing height
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.pose.person import Person
from studio.pose.stature import stature

Spots = npt.NDArray[np.float64]
HEAD = (0, 14, 15, 16, 17)
# Nose, eyes and ears about the middle of the head, as in ``packaging/poses.py``.
MODEL: Spots = np.array(
    [
        (0, 0.011, 0.058),
        (-0.018, -0.011, 0.046),
        (0.018, -0.011, 0.046),
        (-0.043, 0, 0),
        (0.043, 0, 0),
    ]
)
_BOX = 0.893  # of the standing height: the box of the joints of someone who stands


@dataclass(frozen=True)
class View:
    """A scaled orthographic view of the head: ``spots = model @ view.T + shift``."""

    view: Spots
    shift: Spots

    def seen(self, model: Spots) -> Spots:
        """``[N, 2]``, where points of the head are in the picture."""
        return model @ self.view.T + self.shift


def view_of(person: Person) -> View:
    """The view that brings the model nearest to the head's five joints.

    Least squares over all linear maps, then the nearest that only turns and scales (the pose from
    orthography and scaling of DeMenthon and Davis, 1995, with their camera at infinity). A head
    with all joints in one place looks at the viewer, as large as the body asks for.
    """
    spots = np.array([(person.joints[i].x, person.joints[i].y) for i in HEAD], np.float64)
    middle, centre = MODEL.mean(0), spots.mean(0)
    linear = np.linalg.lstsq(MODEL - middle, spots - centre, rcond=None)[0].T
    left, lengths, right = np.linalg.svd(linear, full_matrices=False)
    size = float(lengths.mean())
    if size < 1e-3:
        size = stature(person) / _BOX
        return View(np.eye(2, 3) * size, centre - np.eye(2, 3) @ middle * size)
    view = left @ right * size
    return View(view, centre - view @ middle)
