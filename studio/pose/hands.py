"""Hands of 21 points: shapes to choose from, placed at a wrist.

A hand is built in space from the angles of its fingers and looked at along its palm or from the
side; a finger that points toward the viewer is drawn shorter. Lengths are fractions of the standing
height: the hand's after D. A. Winter (0.108), its bones' after B. Buchholz et al., "Anthropometric
data for describing the kinematics of the human hand" (1992).

Points are x + iy in a frame of the hand: x from the wrist to the fingers, y to the thumb's side.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from studio.pose.parts import ELBOW, WRIST, Part
from studio.pose.person import Joint, Person
from studio.pose.stature import stature
from studio.pose.two_bones import toward

# A box of the joints of someone who stands is so much of the standing height.
_BOX = 0.893
# Where each finger begins, thumb first, and its three bones.
_BASES = (0.022 + 0.016j, 0.0525 + 0.0155j, 0.0535 + 0.0035j, 0.051 - 0.0085j, 0.0455 - 0.019j)
_BONES = (
    (0.0265, 0.0195, 0.0155),
    (0.0250, 0.0145, 0.0125),
    (0.0270, 0.0175, 0.0130),
    (0.0250, 0.0165, 0.0130),
    (0.0195, 0.0115, 0.0115),
)
Bend = tuple[float, float, float]


@dataclass(frozen=True)
class HandShape:
    """What a hand does, in degrees.

    Attributes:
        name: as the artist reads it.
        bends: of index to little finger, at the knuckle and the two joints after it, against the
            bone before; positive toward the palm.
        spread: of those fingers in the palm's plane, positive to the thumb's side.
        thumb: of its three bones in the palm's plane, from the fingers' direction to its side.
        across: of the same, how far they point out of the palm's plane, to the palm's side.
        roll: 0 looks at the palm or the back, 90 from the thumb's side.
    """

    name: str
    bends: tuple[Bend, Bend, Bend, Bend]
    spread: tuple[float, float, float, float] = (5, 0, -4, -9)
    thumb: Bend = (46, 32, 26)
    across: Bend = (14, 8, 4)
    roll: float = 0.0


def _all(*bend: float) -> tuple[Bend, Bend, Bend, Bend]:
    one = (bend[0], bend[1], bend[2])
    return one, one, one, one


_STRAIGHT: Bend = (2, 3, 2)
_FOLDED: Bend = (78, 98, 62)
_SIDE: tuple[float, float, float, float] = (1, 0, -1, -2)
SHAPES = (
    HandShape("Relaxed", ((14, 20, 12), (20, 26, 14), (24, 30, 16), (26, 30, 16)), (3, 0, -3, -7)),
    HandShape("Open", _all(*_STRAIGHT), (7, 0, -6, -14), (52, 42, 38)),
    HandShape("Spread", _all(0, 0, 0), (17, 3, -12, -28), (68, 64, 60)),
    HandShape("Flat", _all(0, 2, 0), _SIDE, (24, 10, 4)),
    HandShape("Fist", _all(*_FOLDED), (4, 1, -3, -7), (34, -10, -52), (32, 46, 28)),
    HandShape(
        "Point", (_STRAIGHT, _FOLDED, _FOLDED, _FOLDED), _SIDE, (34, -6, -46), (30, 48, 30)
    ),
    HandShape(
        "Victory", (_STRAIGHT, _STRAIGHT, _FOLDED, _FOLDED), (12, -10, -3, -7), (30, -16, -60),
        (34, 50, 30),
    ),
    HandShape("Three", (_STRAIGHT, _STRAIGHT, _STRAIGHT, _FOLDED), (12, 0, -12, -7), (26, -24, -66),
              (34, 46, 26)),
    HandShape("Thumb up", _all(84, 96, 60), _SIDE, (88, 92, 98), (4, 0, -6), 24),
    HandShape("OK", ((44, 62, 40), (10, 10, 6), (6, 6, 4), (2, 4, 2)), (8, 2, -8, -20),
              (36, 4, -26), (22, 26, 22)),
    HandShape("Pinch", ((52, 50, 28), (58, 48, 28), (48, 60, 34), (46, 58, 34)), (2, 0, -4, -10),
              (30, 14, 4), (30, 24, 12), 66),
    HandShape("Call", (_FOLDED, _FOLDED, _FOLDED, _STRAIGHT), (4, 1, -3, -24), (70, 66, 62)),
    HandShape("Horns", (_STRAIGHT, _FOLDED, _FOLDED, _STRAIGHT), (12, 1, -3, -20),
              (30, -16, -60), (34, 50, 30)),
    HandShape("Claw", _all(8, 66, 46), (15, 4, -9, -22), (62, 38, 16), (16, 24, 30)),
    HandShape("Grip", _all(58, 74, 46), _SIDE, (36, 22, 8), (46, 24, 4), 84),
    HandShape("Hold a cup", _all(36, 42, 30), (4, 1, -2, -5), (44, 34, 26), (56, 30, 14), 78),
    HandShape("From the side", ((6, 8, 6), (10, 12, 8), (14, 16, 10), (18, 20, 12)), _SIDE,
              (22, 14, 10), (30, 18, 10), 84),
)  # fmt: skip
RELAXED = SHAPES[0]


def shape_called(name: str) -> HandShape:
    """The shape of this name.

    Raises:
        KeyError: there is none.
    """
    return {shape.name: shape for shape in SHAPES}[name]


def points(shape: HandShape) -> list[complex]:
    """The 21 points in the hand's frame, in standing heights; the wrist at 0."""
    roll = math.radians(shape.roll)
    spots = [0j]
    for finger, (base, bones) in enumerate(zip(_BASES, _BONES, strict=True)):
        place = (base.real, base.imag, 0.0)
        spots.append(_seen(place, roll))
        for bone, (yaw, pitch) in zip(bones, _directions(shape, finger), strict=True):
            place = _further(place, bone, yaw, pitch)
            spots.append(_seen(place, roll))
    return spots


def _directions(shape: HandShape, finger: int) -> list[tuple[float, float]]:
    """Of a finger's bones, degrees in the palm's plane and out of it."""
    if finger == 0:
        return list(zip(shape.thumb, shape.across, strict=True))
    bends = shape.bends[finger - 1]
    return [(shape.spread[finger - 1], sum(bends[: i + 1])) for i in range(3)]


def _further(
    place: tuple[float, float, float], bone: float, yaw: float, pitch: float
) -> tuple[float, float, float]:
    across, out = math.radians(yaw), math.radians(pitch)
    ahead, side = math.cos(out) * math.cos(across), math.cos(out) * math.sin(across)
    x, y, z = place
    return x + bone * ahead, y + bone * side, z + bone * math.sin(out)


def _seen(place: tuple[float, float, float], roll: float) -> complex:
    x, y, z = place
    return complex(x, y * math.cos(roll) - z * math.sin(roll))


def with_hand(person: Person, part: Part, shape: HandShape = RELAXED) -> Person:
    """The person with a hand of this shape, where the forearm points and as large as she is."""
    wrist = _spot(person, WRIST[part])
    way = toward(wrist - _spot(person, ELBOW[part]), 1j)
    return person.with_part(part, _placed(shape, part, wrist, way * _size(person)))


def reshaped(person: Person, part: Part, shape: HandShape) -> Person:
    """The hand takes a shape where it is, as large and turned as it was; hidden points stay so."""
    before = person.part(part)
    if not before:
        return with_hand(person, part, shape)
    wrist, middle = (complex(before[i].x, before[i].y) for i in (0, 9))
    # The middle finger's knuckle hardly moves in a hand: from shape to shape it keeps its place.
    way = toward(middle - wrist, 1j) * abs(middle - wrist)
    reach = points(shape)[9]
    way = way / toward(complex(reach.real, _side(part) * reach.imag)) / abs(reach)
    placed = _placed(shape, part, wrist, way)
    kept = tuple(Joint(j.x, j.y, was.shown) for j, was in zip(placed, before, strict=True))
    return person.with_part(part, kept if person.shows(part) else placed)


def _placed(shape: HandShape, part: Part, wrist: complex, way: complex) -> tuple[Joint, ...]:
    side = _side(part)
    spots = (wrist + way * complex(p.real, side * p.imag) for p in points(shape))
    return tuple(Joint(spot.real, spot.imag) for spot in spots)


def _side(part: Part) -> int:
    # A right arm that hangs down has its thumb to the right of the picture, y points down.
    return -1 if part is Part.RIGHT_HAND else 1


def _size(person: Person) -> float:
    return stature(person) / _BOX


def _spot(person: Person, joint: int) -> complex:
    return complex(person.joints[joint].x, person.joints[joint].y)
