"""Hands go where their wrists go, and the face goes with the head."""

from __future__ import annotations

from collections.abc import Callable, Container

from studio.pose.parts import ELBOW, EXTRAS, WRIST, Part
from studio.pose.person import Joint, Person
from studio.pose.two_bones import toward

NOSE, NECK = 0, 1


def followed(before: Person, after: Person, keep: Container[Part] = ()) -> Person:
    """``after``, whose body moved, with hands and face brought along.

    A hand turns with its forearm; one whose wrist is pinned lies still, as on a table. The face
    turns with the line from the neck to the nose.

    Args:
        before: hands and face in their places.
        after: its body is where it goes, its hands and face still as before.
        keep: parts that were moved already.
    """
    if after.joints is before.joints:
        return after
    for part in EXTRAS:
        if before.part(part) and part not in keep:
            root, end = (NECK, NOSE) if part is Part.FACE else (ELBOW[part], WRIST[part])
            still = end in before.pinned
            move = _carried(before.joints, after.joints, root, end, still=still)
            after = after.with_places(
                {i: move(complex(j.x, j.y)) for i, j in before.items() if i in part.points}
            )
    return after


def _carried(
    before: tuple[Joint, ...], after: tuple[Joint, ...], root: int, end: int, *, still: bool
) -> Callable[[complex], complex]:
    """How what hangs at ``end`` moves with the bone from ``root`` to it."""
    old_root, old = _spot(before[root]), _spot(before[end])
    new_root, new = _spot(after[root]), _spot(after[end])
    if new == old and (still or new_root == old_root):
        return lambda place: place
    bone = old - old_root
    turn = 1 + 0j if still else toward(new - new_root, bone) / toward(bone)
    return lambda place: new + (place - old) * turn


def _spot(joint: Joint) -> complex:
    return complex(joint.x, joint.y)
