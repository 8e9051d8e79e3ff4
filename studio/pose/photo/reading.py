"""Reads people out of a photograph with the readers that are there, the best first."""

from __future__ import annotations

from collections.abc import Sequence

from studio.domain.errors import PoseError
from studio.domain.events import StopToken
from studio.domain.picture import Array
from studio.pose.person import MOST_PEOPLE, Person
from studio.pose.photo.base import PoseReader, Sighting

KEPT = "The people in the document are unchanged."
INSTALL = (
    "Install one with `pip install --no-deps mediapipe==0.10.21` and `pip install "
    '"studio[poses]"`, or put the weights of OpenPose beside controlnet-aux; see README, Posing.'
)


def people_in(
    pixels: Array, size: tuple[int, int], readers: Sequence[PoseReader], stop: StopToken
) -> tuple[Person, ...]:
    """Everybody in a photograph, fitted into a document.

    A further reader is asked only where the one before sees nobody.

    Args:
        pixels: ``[H, W, 3]`` RGB.
        size: width and height of the document; the photograph is centred in it, proportions kept.
        readers: best first.
        stop: polled between people.

    Raises:
        PoseError: there is no reader, or nobody is seen.
        Cancelled: ``stop`` said so.
    """
    if not readers:
        what = "No detector that finds people in photographs is installed."
        raise PoseError(what, KEPT, INSTALL)
    height, width = pixels.shape[:2]
    for reader in readers:
        sightings = reader.read(pixels, stop)
        people = [p for one in sightings[-MOST_PEOPLE:] if (p := _person(one, height)) is not None]
        if people:
            factor = min(size[0] / width, size[1] / height)
            shift = ((size[0] - width * factor) / 2, (size[1] - height * factor) / 2)
            return tuple(person.scaled(factor, (0, 0)).moved(*shift) for person in people)
    raise PoseError(
        f"Nobody was found in this picture of {width} x {height} pixels.",
        KEPT,
        "Choose a photograph that shows people larger, from head to hips at least.",
    )


def _person(sighting: Sighting, height: int) -> Person | None:
    try:
        return sighting.person(height * 0.8)
    except ValueError:
        return None  # a detector's slip: someone far beyond the picture
