"""Cartoon portraits: the same person is known again whatever she feels, faces and wears."""

from __future__ import annotations

import numpy as np

from studio.starter.drawing import features
from studio.starter.drawing.drawing import Colour, Drawing
from studio.starter.drawing.features import hair_colour
from studio.starter.drawing.hairstyles import HAIRS, HAT, HAT_BRIM, HEADS
from studio.starter.drawing.pen import DISC, Pen, Pose
from studio.starter.drawing.portraits import (
    HATS,
    SHIRTS,
    SKINS,
    Identity,
    Look,
    described,
    expression,
    random_identity,
    random_look,
)
from studio.starter.drawing.styles import mixed

__all__ = ["Identity", "Look", "avatar", "described", "random_identity", "random_look"]

_SHADE: Colour = (90, 30, 40)
_BLUSH: Colour = (240, 90, 90)
_SHOULDERS = (
    "M-52 78C-52 52 -38 46 -22 42C-14 40 -12 38 -10 36L10 36C12 38 14 40 22 42C38 46 52 52 52 78Z"
)
_NECK = "M-10 12L10 12L10.5 40C8 45 -8 45 -10.5 40Z"
_NECK_SHADE = "M-10 20L10 20L10.2 33C6 39 -6 39 -10.2 33Z"
_NECKLINES = {
    "round": "M-14 38.5C-12 50 12 50 14 38.5C8 34 -8 34 -14 38.5Z",
    "v": "M-14 39C-12 44 -4 54 0 56C4 54 12 44 14 39C8 34 -8 34 -14 39Z",
    "collar": "M-12 38C-10 44 -3 48 0 50C3 48 10 44 12 38C8 34 -8 34 -12 38Z",
}
_COLLAR = "M-12 35L-17 42L-9 52L0 49ZM12 35L17 42L9 52L0 49Z"


def avatar(identity: Identity, look: Look, rng: np.random.Generator) -> Drawing:
    """Head and shoulders of ``identity`` as ``look`` has it; ``rng`` stirs it by under a pixel."""
    stir = rng.uniform(-0.4, 0.4, 2)
    x, y = look.x + float(stir[0]), look.y + float(stir[1])
    pen = Pen(Pose(look.yaw, look.pitch, look.roll, look.scale, x, y))
    _draw_back_hair(pen, identity)
    _draw_body(pen, identity, look)
    _draw_head(pen, identity, look)
    features.draw_nose(pen, identity)
    features.draw_beard(pen, identity)
    features.draw_mouth(pen, identity, look)
    features.draw_eyes(pen, identity, look)
    _draw_front_hair(pen, identity)
    features.draw_brows(pen, identity, look)
    features.draw_glasses(pen, identity)
    _draw_hat(pen, identity)
    return Drawing(
        expression(look),
        pen.shapes(),
        face=features.key_points(pen, identity, look),
        person=identity.number,
    )


def _wide(identity: Identity) -> tuple[float, float]:
    return HEADS[identity.face].width / 25, 1


def _draw_back_hair(pen: Pen, identity: Identity) -> None:
    path = HAIRS[identity.hair].behind
    if path:
        colour = mixed(hair_colour(identity), _SHADE, 0.18)
        size = _wide(identity)
        pen.draw(path, colour, "hair", 0.5, bulge=0.05, size=size, turn=0.2, roll=0.85)


def _draw_body(pen: Pen, identity: Identity, look: Look) -> None:
    skin, shirt, size = SKINS[identity.skin], SHIRTS[look.shirt], (identity.build, 1.0)
    pen.draw(_SHOULDERS, shirt, "shirt", 0.5, bulge=0.1, size=size, turn=0, roll=0)
    pen.draw(_NECKLINES[look.neckline], skin, "skin", 0.55, turn=0, roll=0)
    pen.draw(_NECK, skin, "skin", 0.55, size=size, turn=0.3, roll=0.3)
    shade = mixed(skin, _SHADE, 0.25)
    pen.draw(_NECK_SHADE, shade, "skin", 0.55, size=size, turn=0.3, roll=0.3)
    if look.neckline == "collar":
        pen.draw(_COLLAR, mixed(shirt, (255, 255, 255), 0.35), "shirt", 0.6, turn=0, roll=0)


def _draw_head(pen: Pen, identity: Identity, look: Look) -> None:
    skin, head = SKINS[identity.skin], HEADS[identity.face]
    size = identity.ear_size
    for side in (-1, 1):
        at = (side * (head.width + 1), 4.0)
        pen.draw(DISC, skin, "skin", 0.55, at=at, size=(4.6 * size, 6.6 * size), turn=-0.3)
        inner = (2.4 * size, 3.8 * size)
        pen.draw(DISC, mixed(skin, _SHADE, 0.25), "skin", 0.55, at=at, size=inner, turn=-0.3)
    features.draw_earrings(pen, identity)
    pen.draw(head.path, skin, "skin", 0.5, bulge=0.3)
    if look.mouth in ("smile", "open smile", "smirk"):
        for x in (-16.0, 16.0):
            pen.draw(DISC, mixed(skin, _BLUSH, 0.24), "skin", 0.7, at=(x, 12), size=(4.5, 3))


def _draw_front_hair(pen: Pen, identity: Identity) -> None:
    colour, hair, size = hair_colour(identity), HAIRS[identity.hair], _wide(identity)
    if hair.over:
        pen.draw(hair.over, colour, "hair", 0.65, bulge=0.1, size=size)
    if hair.strands:
        darker = mixed(colour, _SHADE, 0.3)
        pen.draw(hair.strands, darker, "hair", 0.75, width=1.5, size=size)


def _draw_hat(pen: Pen, identity: Identity) -> None:
    if identity.hat >= 0:
        colour = tuple(HATS.values())[identity.hat]
        pen.draw(HAT, colour, "hat", 0.65, bulge=0.1, size=_wide(identity))
        lighter = mixed(colour, (255, 255, 255), 0.3)
        pen.draw(HAT_BRIM, lighter, "hat", 0.75, bulge=0.05, size=_wide(identity))
