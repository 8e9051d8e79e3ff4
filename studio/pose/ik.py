"""Drags one joint of a person; the others follow so that every bone keeps its length.

Inverse kinematics in the plane. What hangs on a dragged shoulder, hip or eye comes along without
turning, for then nothing moves further than the hand that drags; the head turns as one.
"""

from __future__ import annotations

import math

from studio.pose.openpose import JOINTS
from studio.pose.person import FAR, PARENTS, Person
from studio.pose.two_bones import Limb, bent, reaching, swung, swung_with_end_fixed, toward

Places = dict[int, complex]  # joint -> x + iy

NOSE, NECK = 0, 1
# Root, middle, end, and the side it bends to when straight: elbows and knees go outward.
_LIMBS = ((2, 3, 4, 1), (5, 6, 7, -1), (8, 9, 10, 1), (11, 12, 13, -1))
_HEAD = (0, 14, 15, 16, 17)
_EARS = {14: 16, 15: 17}
# What can be pinned: heads, elbows, hands, knees and feet. The rest is where the body is.
PINNABLE = frozenset((NOSE, *(joint for limb in _LIMBS for joint in limb[1:3])))


def dragged(
    person: Person,
    joint: int,
    to: tuple[float, float],
    *,
    keep_lengths: bool = True,
    pinned: frozenset[int] = frozenset(),
) -> Person:
    """The person after one joint has been dragged.

    Args:
        person: before the drag, or after its last step: both give a steady motion.
        joint: its index in ``openpose.JOINTS``.
        to: where the pointer is, in document pixels. A joint held at a bone's length goes as near
            as it can; points further than ``FAR`` are taken to be at ``FAR``.
        keep_lengths: False moves that joint alone.
        pinned: joints of ``PINNABLE`` that stay where they are, or as near as bones let them. The
            dragged joint itself is free. With its hand pinned, an elbow has two places only: it
            goes over to the other when the pointer crosses the line from shoulder to hand.

    Raises:
        ValueError: no such joint, or ``to`` is not a number.
    """
    if not 0 <= joint < len(JOINTS):
        raise ValueError(f"There is no joint {joint}; the joints are 0 to {len(JOINTS) - 1}.")
    if not all(math.isfinite(value) for value in to):
        raise ValueError("A joint cannot be dragged to a point that is not a number.")
    target = complex(*(max(-FAR, min(FAR, value)) for value in to))
    places = {i: complex(j.x, j.y) for i, j in enumerate(person.joints)}
    if keep_lengths:
        places |= _following(places, joint, target, pinned - {joint})
    else:
        places[joint] = target
    return person.with_places(places)


def _following(places: Places, joint: int, target: complex, pinned: frozenset[int]) -> Places:
    """The joints that move, and where they go."""
    if joint == NECK:
        return _body(places, target - places[NECK], pinned)
    if joint == NOSE:
        return _head(places, target)
    for chain in _LIMBS:
        if joint in chain[:3]:
            return _limb(places, chain, joint, target, pinned)
    return _face(places, joint, target)


def _limb(
    places: Places,
    chain: tuple[int, int, int, int],
    joint: int,
    target: complex,
    pinned: frozenset[int],
) -> Places:
    root, middle, end, side = chain
    limb = Limb(places[root], places[middle], places[end], side)
    if joint == end:
        limb = bent(limb, target) if middle in pinned else reaching(limb, target)
    elif joint == middle:
        limb = swung_with_end_fixed(limb, target) if end in pinned else swung(limb, target)
    else:
        limb = _held(limb, _on_circle(places, root, target), middle in pinned, end in pinned)
    return {root: limb.root, middle: limb.middle, end: limb.end}


def _held(limb: Limb, root: complex, middle_stays: bool, end_stays: bool) -> Limb:
    """The limb at another root; what is pinned of it stays, or as near as it can."""
    moved = limb.moved(root)
    if middle_stays:
        return bent(swung(moved, limb.middle), limb.end)
    return reaching(moved, limb.end) if end_stays else moved


def _body(places: Places, by: complex, pinned: frozenset[int]) -> Places:
    """Everyone moves; the limbs of pinned joints stretch after them, a pinned head looks back."""
    moved = {i: place + by for i, place in places.items()}
    for root, middle, end, side in _LIMBS:
        limb = Limb(places[root], places[middle], places[end], side)
        limb = _held(limb, moved[root], middle in pinned, end in pinned)
        moved[middle], moved[end] = limb.middle, limb.end
    if NOSE in pinned:
        moved |= _head(moved, places[NOSE])
    return moved


def _head(places: Places, target: complex) -> Places:
    neck = places[NECK]
    before = places[NOSE] - neck
    if abs(before) < 1e-9:
        return {}
    turn = toward(target - neck, before) / toward(before)
    return {i: neck + (places[i] - neck) * turn for i in _HEAD}


def _face(places: Places, joint: int, target: complex) -> Places:
    place = _on_circle(places, joint, target)
    moved = {joint: place}
    if joint in _EARS:
        ear = _EARS[joint]
        moved[ear] = places[ear] + place - places[joint]
    return moved


def _on_circle(places: Places, joint: int, target: complex) -> complex:
    """The point nearest ``target`` at the joint's distance from its parent."""
    centre = places[PARENTS[joint]]
    bone = places[joint] - centre
    return centre + abs(bone) * toward(target - centre, bone)
