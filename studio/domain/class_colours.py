"""What a colour means to a segmentation adapter: the classes that the embedded one has learnt.

Colours and nearly all names are those of ADE20K, see ``studio.domain.ade20k``.
"""

from __future__ import annotations

from studio.domain.ade20k import Rgb

# The order numbers the classes: new ones go to the end.
CLASSES: dict[str, Rgb] = {
    "background": (0, 0, 0),
    "sky": (6, 230, 230),
    "tree": (4, 200, 3),
    "grass": (4, 250, 7),
    "earth": (120, 120, 70),
    "road": (140, 140, 140),
    "water": (61, 230, 250),
    "mountain": (143, 255, 140),
    "house": (255, 9, 224),
    "car": (0, 102, 200),
    "boat": (173, 255, 0),
    "person": (150, 5, 61),
    "wall": (120, 120, 120),
    "floor": (80, 50, 50),
    "ball": (255, 184, 6),  # ADE20K draws a fence so; the embedded model learnt a ball
    "box": (0, 255, 20),
}
