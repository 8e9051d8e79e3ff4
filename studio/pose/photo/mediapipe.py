"""mediapipe 0.10.21, which carries its models: body, hands and face of everybody, offline.

Its pose model sees one person. Faces are therefore found first; around each, a part of the picture
that a body fits in is cut out and read. Then hands are looked for at the wrists, and the face in a
cut-out of its own.

Source: V. Bazarevsky et al., "BlazePose" (2020); F. Zhang et al., "MediaPipe Hands" (2020).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

import numpy as np

from studio.domain.errors import Cancelled
from studio.domain.events import StopToken
from studio.domain.picture import Array
from studio.faces.finders.mediapipe import MediapipeFinder
from studio.faces.found import Box, FoundFace
from studio.pose.parts import ELBOW, HANDS, WRIST, Part
from studio.pose.photo.base import Row, Sighting
from studio.pose.photo.blazepose import body_of, face_of

NOSE = 0
# Cut-outs for a body, in face heights: to each side, above, and below the face. The wide one holds
# outstretched arms; in a crowd the narrow one keeps neighbours out.
_CUTS = ((4.0, 1.5, 9.0), (1.8, 0.8, 9.0))
_HAND = 1.4  # of the forearm: the side of a hand's cut-out
_BEYOND = 0.3  # of the forearm: how far beyond the wrist its middle lies
_NEAR = 0.6  # of the forearm: how far a hand's wrist may be from the body's
_SMALLEST = 24  # pixels of a cut-out that is worth reading
_TWINS = 0.5  # of a face: noses closer than this are one person's


class MediapipeReader:
    """Reads people with mediapipe's own models."""

    name = "mediapipe"

    @staticmethod
    def installed() -> bool:
        """Whether a mediapipe is here that carries its models."""
        return MediapipeFinder.installed()

    @cached_property
    def _solutions(self) -> Any:
        from mediapipe import solutions

        return solutions

    def read(self, pixels: Array, stop: StopToken) -> tuple[Sighting, ...]:
        """See ``PoseReader.read``."""
        pixels = np.ascontiguousarray(pixels)
        faces = sorted(MediapipeFinder().find(pixels), key=lambda face: face.box.area)
        found: list[Sighting] = []
        with self._solutions.pose.Pose(static_image_mode=True, model_complexity=1) as model:
            for face in faces:
                _poll(stop)
                sighting = _around(model, pixels, face)
                if sighting is not None and not _known(sighting, found, face.box):
                    found.append(sighting)
            if not found:
                # Someone seen from behind, or whose face is too small.
                body = _body(model, pixels, 0, 0)
                found += [Sighting(body)] if body is not None else []
        return tuple(self._with_parts(pixels, found, stop))

    def _with_parts(
        self, pixels: Array, found: Sequence[Sighting], stop: StopToken
    ) -> Iterator[Sighting]:
        solutions = self._solutions
        with (
            solutions.hands.Hands(static_image_mode=True, max_num_hands=2) as hands,
            solutions.face_mesh.FaceMesh(
                static_image_mode=True, max_num_faces=1, refine_landmarks=True
            ) as mesh,
        ):
            for sighting in found:
                _poll(stop)
                parts = {part: _hand(hands, pixels, sighting.body, part) for part in HANDS}
                parts[Part.FACE] = _face(mesh, pixels, sighting.body)
                yield replace(sighting, parts={part: rows for part, rows in parts.items() if rows})


def _poll(stop: StopToken) -> None:
    if stop.cancelled:
        raise Cancelled


def _around(model: Any, pixels: Array, face: FoundFace) -> Sighting | None:
    """The body that this face belongs to."""
    box = face.box
    size, middle = max(box.width, box.height), box.left + box.width / 2
    for aside, above, below in _CUTS:
        cut = _cut(
            pixels,
            Box(middle - aside * size, box.top - above * size, 2 * aside * size,
                (above + below) * size),
        )  # fmt: skip
        body = _body(model, *cut) if cut is not None else None
        if body is not None and _inside(body[NOSE], box):
            return Sighting(body)
    return None


def _body(model: Any, pixels: Array, left: int, top: int) -> tuple[Row, ...] | None:
    said = model.process(pixels).pose_landmarks
    if said is None:
        return None
    height, width = pixels.shape[:2]
    marks = [(p.x * width + left, p.y * height + top, p.visibility) for p in said.landmark]
    body = body_of(marks)
    return body if any(row[2] for row in body) else None


def _hand(model: Any, pixels: Array, body: Sequence[Row | None], part: Part) -> tuple[Row, ...]:
    elbow, wrist = body[ELBOW[part]], body[WRIST[part]]
    if elbow is None or wrist is None or not wrist[2]:
        return ()
    fore = (wrist[0] - elbow[0], wrist[1] - elbow[1])
    # A forearm that points at the viewer is drawn short: the upper body tells the size then.
    length = max(math.hypot(*fore), 0.6 * _shoulders(body))
    x, y = (wrist[i] + fore[i] * _BEYOND for i in (0, 1))
    half = length * _HAND / 2
    cut = _cut(pixels, Box(x - half, y - half, 2 * half, 2 * half))
    if cut is None:
        return ()
    part_pixels, left, top = cut
    height, width = part_pixels.shape[:2]
    nearest: tuple[Row, ...] = ()
    best = length * _NEAR
    for said in model.process(part_pixels).multi_hand_landmarks or ():
        rows = tuple((p.x * width + left, p.y * height + top, True) for p in said.landmark)
        away = math.dist(rows[0][:2], wrist[:2])
        if away < best:
            nearest, best = rows, away
    return nearest


def _face(model: Any, pixels: Array, body: Sequence[Row | None]) -> tuple[Row, ...]:
    spots = [row for row in (body[i] for i in (NOSE, 14, 15, 16, 17)) if row is not None]
    if not body[NOSE] or not any(row[2] for row in spots):
        return ()
    across, down = [row[0] for row in spots], [row[1] for row in spots]
    size = max(max(across) - min(across), max(down) - min(down)) * 1.2
    x, y = sum(across) / len(spots), sum(down) / len(spots)
    cut = _cut(pixels, Box(x - size, y - size, 2 * size, 2 * size))
    if cut is None:
        return ()
    part, left, top = cut
    said = model.process(part).multi_face_landmarks
    if not said:
        return ()
    height, width = part.shape[:2]
    return face_of([(p.x * width + left, p.y * height + top) for p in said[0].landmark])


def _shoulders(body: Sequence[Row | None]) -> float:
    right, left = body[2], body[5]
    return math.dist(right[:2], left[:2]) if right and left else 0.0


def _cut(pixels: Array, box: Box) -> tuple[Array, int, int] | None:
    """What lies in the box, and where its corner is; nothing where that is too small to read."""
    left, top = max(0, int(box.left)), max(0, int(box.top))
    right, bottom = int(box.left + box.width), int(box.top + box.height)
    part = np.ascontiguousarray(pixels[top : max(top, bottom), left : max(left, right)])
    return (part, left, top) if min(part.shape[:2]) >= _SMALLEST else None


def _inside(row: Row | None, box: Box) -> bool:
    if row is None:
        return False
    return box.left <= row[0] <= box.left + box.width and box.top <= row[1] <= box.top + box.height


def _known(sighting: Sighting, others: Sequence[Sighting], box: Box) -> bool:
    nose = sighting.body[NOSE]
    near = _TWINS * max(box.width, box.height)
    noses = (other.body[NOSE] for other in others)
    return nose is not None and any(
        other is not None and math.dist(other[:2], nose[:2]) < near for other in noses
    )
