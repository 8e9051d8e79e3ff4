"""Colours for people that nobody confuses; for the artist's eyes only, adapters see OpenPose's.

After M. Okabe and K. Ito, "Color Universal Design" (2008): the right side is cold and the left side
warm, arms are told from legs by lightness too.
"""

from __future__ import annotations

from studio.pose.openpose import Colour

BLUE: Colour = (0, 114, 178)
SKY: Colour = (86, 180, 233)
GREEN: Colour = (0, 158, 115)
VERMILION: Colour = (213, 94, 0)
ORANGE: Colour = (230, 159, 0)
YELLOW: Colour = (240, 228, 66)
PURPLE: Colour = (204, 121, 167)
PALE: Colour = (225, 225, 225)

# In the order of ``openpose.LIMBS`` and ``openpose.JOINTS``.
SAFE_LIMBS: tuple[Colour, ...] = (
    BLUE, VERMILION, BLUE, SKY, VERMILION, ORANGE, GREEN, GREEN, GREEN, YELLOW, YELLOW, YELLOW,
    PALE, SKY, SKY, ORANGE, ORANGE,
)  # fmt: skip
SAFE_JOINTS: tuple[Colour, ...] = (
    PALE, PALE, BLUE, BLUE, SKY, VERMILION, VERMILION, ORANGE, GREEN, GREEN, GREEN, YELLOW, YELLOW,
    YELLOW, SKY, ORANGE, SKY, ORANGE,
)  # fmt: skip
SAFE_FINGERS: tuple[Colour, ...] = (VERMILION, ORANGE, YELLOW, SKY, PURPLE)  # thumb first
