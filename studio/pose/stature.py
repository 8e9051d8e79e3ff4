"""How large a person is, whatever the pose: what hands, faces and new poses are sized by."""

from __future__ import annotations

import math

from studio.pose.person import PARENTS, Person, standing

_LONG = (3, 4, 6, 7, 9, 10, 12, 13)  # the far ends of the bones of arms and legs
_AT_FULL_LENGTH = 3  # so many of them at least are drawn at their full length


def stature(person: Person) -> float:
    """The height of her joints' box if she stood upright, in pixels; never 0.

    A bone that points toward the viewer is drawn shorter, so the longest tell, in proportion to
    those of ``standing``; not the very longest, which may have been pulled out by hand.
    """
    ratios = sorted((_length(person, joint) / _MODEL[joint] for joint in _LONG), reverse=True)
    return max(1.0, ratios[_AT_FULL_LENGTH - 1])


def _length(person: Person, joint: int) -> float:
    one, other = person.joints[joint], person.joints[PARENTS[joint]]
    return math.dist((one.x, one.y), (other.x, other.y))


_MODEL = {joint: _length(standing((0, 0), 1), joint) for joint in _LONG}
