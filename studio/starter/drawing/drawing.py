"""What a drawn picture is made of: shapes from back to front, and what is known of them.

Legend of shapes
    points: float32, x and y in pixels of a 128 x 128 picture, the origin in the upper left corner
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Colour = tuple[int, int, int]  # sRGB, 0..255
Points = npt.NDArray[np.float32]

SIZE = 128


@dataclass(frozen=True)
class Shape:
    """One area or line of a drawing.

    Attributes:
        path: SVG path data in a view box of 128 x 128.
        colour: before a style shades it.
        part: what it is: a key of ``class_colours.CLASSES`` ("sky", "shirt", "skin" ...).
        depth: of its rim, 0 far to 1 near.
        bulge: how much nearer its middle is than its rim; 0 is flat, 0.3 a ball.
        width: above 0 the path is a line of that many pixels with round ends, not a filled area.
        tilt: how much nearer it gets over a whole picture to the right and downwards; ``depth`` is
            then that of the picture's middle.
    """

    path: str
    colour: Colour
    part: str
    depth: float = 0.5
    bulge: float = 0.0
    width: float = 0.0
    tilt: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True)
class Drawing:
    """One picture before it is painted.

    Attributes:
        words: the caption's subject with its article, "a person in a red shirt and blue trousers".
        shapes: from back to front.
        whole: covers the picture; otherwise it stands on a plain background that is laid behind.
        joints: ``[18, 3]`` in OpenPose's order (nose, neck, right shoulder, right elbow, right
            wrist, left ..., right hip, right knee, right ankle, left ..., right eye, left eye,
            right ear, left ear; right is the person's own right); the third column is 1 where the
            joint is shown and 0 where it is not.
        face: ``[5, 2]`` as InsightFace orders them: the eye, then the other eye, from the left of
            the picture, the nose, the corners of the mouth from the left.
        person: the same for two drawings of one person, however they look and stand.
    """

    words: str
    shapes: tuple[Shape, ...]
    whole: bool = False
    joints: Points | None = None
    face: Points | None = None
    person: tuple[int, ...] | None = None
