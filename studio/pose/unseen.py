"""Gives joints that a file does not place a likely place, so that the artist can show them.

Detectors write 0, 0 for what they did not see. Left there, a joint that is shown again would fly in
from the picture's corner, and its bone would be as long as the way there.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from studio.pose.faces import with_face
from studio.pose.hands import with_hand
from studio.pose.parts import Part
from studio.pose.person import PARENTS, Joint, Person, standing

Place = tuple[float, float] | None  # None: the file does not say
_Spots = npt.NDArray[np.float64]  # [N, 2], x and y in pixels
_PARENTS_FIRST = (1, 0, *range(2, 18))


def completed(places: Sequence[Place], shown: Sequence[bool], height: float) -> Person:
    """A person whose joints without a place hang from the others as those of someone who stands.

    Args:
        places: of the 18 joints in document pixels; one at least is known.
        shown: whether each is.
        height: of the person in pixels, for when a single joint is known.

    Raises:
        ValueError: a joint lies too far out.
    """
    model = np.array([(j.x, j.y) for j in standing((0, 0), 1).joints])
    known = [i for i, place in enumerate(places) if place is not None]
    found = np.array([places[i] for i in known], np.float64)
    size = _spread(found) / _spread(model[known]) if _spread(found) > 0 else height
    spots = model * size + found.mean(0) - model[known].mean(0) * size
    spots[known] = found
    for i in _PARENTS_FIRST:
        if i not in known and PARENTS[i] >= 0:
            spots[i] = spots[PARENTS[i]] + (model[i] - model[PARENTS[i]]) * size
    joints = (Joint(x, y, seen) for (x, y), seen in zip(spots.tolist(), shown, strict=True))
    return Person(tuple(joints))


def with_part_completed(
    person: Person, part: Part, places: Sequence[Place], shown: Sequence[bool]
) -> Person:
    """The person with a hand or face; points without a place lie as in a usual one.

    Args:
        person: with a body.
        part: a hand or the face.
        places: of its points in document pixels; one at least is known.
        shown: whether each is.

    Raises:
        ValueError: a point lies too far out.
    """
    usual = with_face(person) if part is Part.FACE else with_hand(person, part)
    model = np.array([complex(j.x, j.y) for j in usual.part(part)])
    known = [i for i, place in enumerate(places) if place is not None]
    found = np.array([complex(*place) for place in places if place is not None])
    # The turn, size and shift that bring the usual one nearest to what is known.
    centre, middle = model[known].mean(), found.mean()
    away = model[known] - centre
    spread = float((abs(away) ** 2).sum())
    turn = complex((found - middle) @ away.conj()) / spread if spread > 0 else 1.0
    spots = middle + (model - centre) * turn
    spots[known] = found
    joints = (Joint(s.real, s.imag, seen) for s, seen in zip(spots.tolist(), shown, strict=True))
    return person.with_part(part, tuple(joints))


def _spread(spots: _Spots) -> float:
    """The mean distance of the spots from their middle."""
    return float(np.hypot(*(spots - spots.mean(0)).T).mean())
