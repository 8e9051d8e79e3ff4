"""Whose face an identity adapter takes, and where it puts it.

Places are fractions 0..1 of a picture's width and height, so that they mean the same at every size.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from studio.domain.errors import RequestError
from studio.domain.picture import Picture

# The eye on the left of the picture, the other eye, the nose, the corners of the mouth, left first.
FivePoints = tuple[tuple[float, float], ...]

COUNT = 5
MOST_LOOKS = 32
_FAR = 4.0  # of the picture; a point further out is a fault of a file


@dataclass(frozen=True)
class Look:
    """One photograph of a person.

    Attributes:
        picture: shows the face, perhaps beside others.
        points: of that face; () leaves it to the adapter to find the clearest one.
    """

    picture: Picture
    points: FivePoints = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "points", five_points(self.points))


@dataclass(frozen=True)
class FaceUse:
    """What an identity adapter is told beside its picture.

    Attributes:
        points: which face of the adapter's picture; () leaves it to the adapter.
        looks: further photographs of the same person: the mean of all of them is taken.
        place: where the face comes in the result; () is where it is in the adapter's picture.
    """

    points: FivePoints = ()
    looks: tuple[Look, ...] = ()
    place: FivePoints = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "points", five_points(self.points))
        object.__setattr__(self, "place", five_points(self.place))
        object.__setattr__(self, "looks", tuple(self.looks))
        if len(self.looks) > MOST_LOOKS:
            raise RequestError(
                f"A person can have {MOST_LOOKS} further pictures, not {len(self.looks)}."
            )

    @property
    def key(self) -> Hashable:
        """Of whose face it is, for caches; where it comes is no part of it."""
        return self.points, tuple((look.picture.digest, look.points) for look in self.looks)


def five_points(points: Iterable[Iterable[float]]) -> FivePoints:
    """``points`` as a value.

    Raises:
        RequestError: neither none nor five, or some that are no places in a picture.
    """
    made = tuple(tuple(float(number) for number in point) for point in points)
    if len(made) not in (0, COUNT) or any(len(point) != 2 for point in made):
        raise RequestError("A face has five points of two numbers each, or none.")
    # The comparison is false for numbers that are none.
    if not all(abs(number) <= _FAR for point in made for number in point):
        raise RequestError("The points of a face must be fractions of its picture, 0 to 1.")
    return tuple((x, y) for x, y in made)
