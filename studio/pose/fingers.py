"""Drags the points of a hand; every bone of a finger keeps its length.

A finger's last joint keeps its bend as long as that reaches, so that dragging a fingertip bends the
middle joint; it opens or closes only where it has to.
"""

from __future__ import annotations

from studio.pose.two_bones import Limb, reaching, toward

Spots = list[complex]  # the 21 points of a hand, the wrist first


def pulled(hand: Spots, point: int, target: complex, side: int) -> Spots:
    """The hand after one of its points, but the wrist, was dragged.

    Args:
        hand: before the drag.
        point: 1 to 20.
        target: where the pointer is.
        side: 1 or -1, to which a finger bends that is quite straight, see ``two_bones.Limb``.
    """
    first = (point - 1) // 4 * 4 + 1  # the finger's base
    spots = list(hand)
    base, knuckle, last, tip = hand[first : first + 4]
    if point == first:
        place = _on_circle(hand[0], base, target)
        moved = [spot + place - base for spot in hand[first : first + 4]]
    elif point == first + 1:
        turn = toward(target - base, knuckle - base) / toward(knuckle - base)
        moved = [base, *(base + (spot - base) * turn for spot in (knuckle, last, tip))]
    elif point == first + 2:
        limb = reaching(Limb(base, knuckle, last, side), target)
        turn = toward(limb.end - limb.middle) / toward(last - knuckle)
        moved = [base, limb.middle, limb.end, limb.end + (tip - last) * turn]
    else:
        moved = _tip(hand[first : first + 4], target, side)
    spots[first : first + 4] = moved
    return spots


def _on_circle(centre: complex, spot: complex, target: complex) -> complex:
    bone = spot - centre
    return centre + abs(bone) * toward(target - centre, bone)


def _tip(finger: Spots, target: complex, side: int) -> Spots:
    base, knuckle, last, tip = finger
    upper, middle, end = abs(knuckle - base), abs(last - knuckle), abs(tip - last)
    span = abs(target - base)
    # The two last bones as one, of the length that the target asks for.
    reach = min(max(abs(tip - knuckle), abs(span - upper)), span + upper)
    reach = min(max(reach, abs(middle - end)), middle + end)
    way = toward(tip - knuckle, last - knuckle)
    outer = Limb(knuckle, last, tip, side)
    bent = reaching(outer, knuckle + reach * way) if reach != abs(tip - knuckle) else outer
    limb = reaching(Limb(base, knuckle, bent.end, side), target)
    turn = toward(limb.end - limb.middle) / toward(bent.end - bent.root, way)
    return [base, limb.middle, limb.middle + (bent.middle - bent.root) * turn, limb.end]
