"""What a reader of people is, and what it sees of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from studio.domain.events import StopToken
from studio.domain.picture import Array
from studio.pose.parts import Part
from studio.pose.person import Person
from studio.pose.unseen import Place, completed, with_part_completed

Row = tuple[float, float, bool]  # x and y in pixels of the photograph, and whether it is seen


@dataclass(frozen=True)
class Sighting:
    """Someone as a detector saw her.

    Attributes:
        body: 18 rows in the order of ``openpose.JOINTS``; None where the detector does not say.
        parts: rows of the hands and the face that were seen.
    """

    body: Sequence[Row | None]
    parts: Mapping[Part, Sequence[Row | None]] = field(default_factory=dict)

    def person(self, height: float) -> Person:
        """Her; points that were not placed lie where they may be, hidden.

        Args:
            height: in pixels, for when a single joint is known.

        Raises:
            ValueError: a point lies too far out.
        """
        person = completed(*_split(self.body), height)
        for part, rows in self.parts.items():
            person = with_part_completed(person, part, *_split(rows))
        return person


def _split(rows: Sequence[Row | None]) -> tuple[list[Place], list[bool]]:
    places = [(row[0], row[1]) if row is not None else None for row in rows]
    return places, [row is not None and row[2] for row in rows]


class PoseReader(Protocol):
    """Finds people in a photograph.

    Attributes:
        name: what the artist calls it.
    """

    name: str

    def read(self, pixels: Array, stop: StopToken) -> tuple[Sighting, ...]:
        """Everybody in ``[H, W, 3]`` RGB, from the back to the front.

        Raises:
            Cancelled: ``stop`` said so.
            PoseError: what it needs is damaged.
        """
