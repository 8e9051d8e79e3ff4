"""Draws the features of a face and tells where the five key points are.

All in the head's coordinates (see ``pen``): the eyes about 11 to the sides at a height of 2.
"""

from __future__ import annotations

import numpy as np

from studio.starter.drawing.drawing import Colour, Points
from studio.starter.drawing.hairstyles import GOATEE, HEADS, MOUSTACHE
from studio.starter.drawing.pen import DISC, Pen
from studio.starter.drawing.portraits import EYES, FRAMES, HAIRS, SKINS, Identity, Look
from studio.starter.drawing.styles import mixed

INK: Colour = (36, 26, 32)
_LIP: Colour = (150, 52, 56)
_PALE_LIP: Colour = (232, 126, 120)  # where the skin or the beard about it is dark
_INSIDE: Colour = (116, 30, 40)
_TONGUE: Colour = (236, 120, 120)
_WHITE: Colour = (255, 255, 255)
_GOLD: Colour = (248, 200, 70)

_EYE = (11.0, 2.0)
_BROW = -9.5
# Tip of each nose, and its outline.
_NOSES: dict[str, tuple[float, str]] = {
    "button": (11.0, "M-3 10C-2 12.5 2 12.5 3 10"),
    "hook": (11.5, "M-1.5 2C-2 6 -5 9 -4 11C-3 12 -1 11.5 0 11.5"),
    "wide": (11.0, "M-5.5 9.5C-5.5 12.5 -2.5 12 0 11C2.5 12 5.5 12.5 5.5 9.5"),
    "long": (12.0, "M1 1L3.5 10.5C3 12.5 0 12 -2.5 11.5"),
}
# Where the right corner of each mouth is, and the line or the opening between the corners.
_MOUTHS: dict[str, tuple[float, float, str]] = {
    "smile": (9, 18, "M-9 18C-5 24 5 24 9 18"),
    "smirk": (8, 18, "M-8 20.5C-3 22.5 4 22.5 8 18"),
    "open smile": (10, 17.5, "M-10 17.5C-4 19 4 19 10 17.5C9 29 -9 29 -10 17.5Z"),
    "neutral": (7, 20, "M-7 20L7 20"),
    "sad": (8, 23, "M-8 23C-4 18 4 18 8 23"),
    "surprised": (5, 21, "M-5 21C-5 14.5 5 14.5 5 21C5 28 -5 28 -5 21Z"),
}
_SQUARE = (
    "M-.8 -.9L.8 -.9Q1 -.9 1 -.6L.9 .6Q.85 .85 .6 .85"  # the right half
    "L-.6 .85Q-.85 .85 -.9 .6L-1 -.6Q-1 -.9 -.8 -.9Z"
)
# Height of a brow's inner end, middle and outer end over its usual place.
_BROWS = {
    "neutral": (0.0, -2.5, 0.5),
    "raised": (-3.0, -6.5, -2.5),
    "angry": (2.5, -1.5, -1.5),
    "worried": (-3.5, -2.5, 2.0),
}


def hair_colour(identity: Identity) -> Colour:
    """Of the hair and the beard; brows are a shade darker."""
    return tuple(HAIRS.values())[identity.hair_colour]


def draw_eyes(pen: Pen, identity: Identity, look: Look) -> None:
    """Both eyes; a wink closes the right one of the picture."""
    for side in (-1, 1):
        x, size = side * _EYE[0] * identity.eye_distance, identity.eye_size
        if look.eyes == "closed" or (look.eyes == "wink" and side > 0):
            bend = 4.0 if look.mouth in ("sad", "neutral") else -4.0
            lid = f"M-5.5 {1 - bend / 4}Q0 {1 + bend} 5.5 {1 - bend / 4}"
            pen.draw(lid, INK, "eye", 0.8, width=2, at=(x, _EYE[1]), size=(size, 1))
            continue
        tall = 6.6 if look.eyes == "wide" else 5.4
        pen.draw(DISC, _WHITE, "eye", 0.78, at=(x, _EYE[1]), size=(6 * size, tall * size))
        iris, pupil = 3.9 * size, 1.9 * size
        pen.draw(DISC, EYES[identity.eye], "eye", 0.79, at=(x, _EYE[1]), size=(iris, iris))
        pen.draw(DISC, INK, "eye", 0.8, at=(x, _EYE[1]), size=(pupil, pupil))
        pen.draw(DISC, _WHITE, "eye", 0.8, at=(x + 1.3, _EYE[1] - 1.6), size=(1.1, 1.1))
        lid = f"M-6.2 -1C-4 {-tall - 1} 4 {-tall - 1} 6.2 -1"
        pen.draw(lid, INK, "eye", 0.8, width=1.6, at=(x, _EYE[1]), size=(size, size))


def draw_brows(pen: Pen, identity: Identity, look: Look) -> None:
    """Both brows, in the hair's colour and a little darker."""
    inner, middle, outer = _BROWS[look.brows]
    colour = mixed(hair_colour(identity), INK, 0.35)
    for side in (-1, 1):
        x = side * _EYE[0] * identity.eye_distance
        brow = f"M{-5.5 * side} {inner}Q0 {middle} {6.5 * side} {outer}"
        pen.draw(brow, colour, "brow", 0.8, width=2.6 * identity.brows, at=(x, _BROW))


def draw_nose(pen: Pen, identity: Identity) -> None:
    """The nose, which stands out and so turns further than the rest, and what is about it."""
    skin, size = SKINS[identity.skin], identity.nose_size
    if identity.freckles:
        for x, y in ((-13, 11), (-9.5, 13), (-16.5, 13), (13, 11), (9.5, 13), (16.5, 13)):
            pen.draw(DISC, mixed(skin, (130, 60, 20), 0.5), "skin", 0.75, at=(x, y), size=(1, 1))
    tip, path = _NOSES[identity.nose]
    at, colour = (0, tip * (1 - size)), mixed(skin, (110, 40, 20), 0.45)
    pen.draw(path, colour, "skin", 0.8, width=2, at=at, size=(size, size), turn=1.2)


def draw_beard(pen: Pen, identity: Identity) -> None:
    """The beard, if there is one; the mouth goes over it."""
    colour, head = mixed(hair_colour(identity), INK, 0.12), HEADS[identity.face]
    if identity.beard == "full":
        pen.draw(head.beard, colour, "beard", 0.6, bulge=0.15)
    if identity.beard == "moustache":
        pen.draw(MOUSTACHE, colour, "beard", 0.78)
    if identity.beard == "goatee":
        pen.draw(GOATEE, colour, "beard", 0.75, at=(0, head.chin - 31))


def draw_mouth(pen: Pen, identity: Identity, look: Look) -> None:
    """The mouth: a line, or an opening with teeth and tongue."""
    wide = (identity.mouth_width, 1)
    _, height, path = _MOUTHS[look.mouth]
    if not path.endswith("Z"):
        around = hair_colour(identity) if identity.beard == "full" else SKINS[identity.skin]
        colour = _LIP if sum(around) > 330 else _PALE_LIP
        pen.draw(path, colour, "mouth", 0.78, width=2.4, size=wide)
        return
    pen.draw(path, _INSIDE, "mouth", 0.76, size=wide)
    if look.mouth == "open smile":
        tongue = "M-6 24C-3 21.5 3 21.5 6 24C3 26.5 -3 26.5 -6 24Z"
        pen.draw(tongue, _TONGUE, "mouth", 0.76, size=wide)
        teeth = "M-9.3 18C-4 19 4 19 9.3 18C9 20 8.5 20.5 8 21C4 22 -4 22 -8 21Z"
        pen.draw(teeth, _WHITE, "mouth", 0.77, size=wide)
    else:
        pen.draw(DISC, _TONGUE, "mouth", 0.76, at=(0, height + 3), size=(2.8, 1.6))


def draw_glasses(pen: Pen, identity: Identity) -> None:
    """The frame about both eyes, the bridge, and the temples to the ears."""
    if identity.glasses == "none":
        return
    apart, colour = _EYE[0] * identity.eye_distance, FRAMES[identity.frame]
    radius = min(8.6, apart - 1.6)
    for side in (-1, 1):
        rim = DISC if identity.glasses == "round" else _SQUARE
        at = (side * apart, _EYE[1] + 0.5)
        pen.draw(rim, colour, "glasses", 0.8, width=2, at=at, size=(radius, radius))
        temple = f"M{side * (apart + radius)} 1L{side * HEADS[identity.face].width} -1"
        pen.draw(temple, colour, "glasses", 0.75, width=2)
    nearest = apart - radius
    pen.draw(f"M{-nearest} 1Q0 -2 {nearest} 1", colour, "glasses", 0.8, width=2)


def draw_earrings(pen: Pen, identity: Identity) -> None:
    """A golden ring under each ear."""
    if identity.earrings:
        width = HEADS[identity.face].width
        for side in (-1, 1):
            at = (side * (width + 2.5), 4 + 8.5 * identity.ear_size)
            pen.draw(DISC, _GOLD, "skin", 0.7, at=at, size=(2.2, 2.2), turn=-0.3)


def key_points(pen: Pen, identity: Identity, look: Look) -> Points:
    """Centres of the eyes, tip of the nose, corners of the mouth, from the left; [5, 2] pixels."""
    apart = _EYE[0] * identity.eye_distance
    corner, height, _ = _MOUTHS[look.mouth]
    corner *= identity.mouth_width
    left = 20.5 if look.mouth == "smirk" else height
    tip = _NOSES[identity.nose][0]
    points = ((-apart, _EYE[1]), (apart, _EYE[1]), (0, tip), (-corner, left), (corner, height))
    turn = np.array([[1], [1], [1.2], [1], [1]], np.float32)
    return pen.pose.place(np.array(points, np.float32), turn)
