"""mediapipe 0.10.21, which carries its models: a detector and a mesh of 478 points.

The detector looks at 192 x 192 pixels of what it is shown, so a group is searched in overlapping
tiles too; each face is then cut out for the mesh, which says where eyes, nose and mouth are.

Source: BlazeFace (Bazarevsky et al. 2019) and its successors; numbers of points as in mediapipe's
``face_mesh_connections``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from importlib import metadata, util
from typing import Any

import numpy as np

from studio.domain.picture import Array
from studio.faces.face import Floats, floats
from studio.faces.found import Box, FoundFace, distinct

_FAR = 1  # the detector for faces up to five metres away
_SUREST = 0.5
_TILES = (2, 3)  # a side, where the picture is large enough
_TILE = 320  # pixels: smaller tiles show nothing new
_SHARE = 0.4  # of a tile that its neighbour shows too
_MARGIN = 0.5  # of the face, around it, when it is cut out for the mesh
_IRISES = (468, 473)  # on the left of the picture, on the right
_NOSE, _MOUTH = 4, (61, 291)


class MediapipeFinder:
    """Finds faces with mediapipe's own models, offline."""

    name = "mediapipe"
    recognises = False

    @staticmethod
    def installed() -> bool:
        """Whether a mediapipe is here that carries its models; later ones fetch theirs."""
        if util.find_spec("mediapipe") is None:
            return False
        try:
            version = metadata.version("mediapipe")
        except metadata.PackageNotFoundError:
            return False
        return tuple(int(part) for part in version.split(".")[:2] if part.isdigit()) <= (0, 10)

    @cached_property
    def _solutions(self) -> Any:
        from mediapipe import solutions

        return solutions

    def find(self, pixels: Array) -> tuple[FoundFace, ...]:
        """See ``Finder.find``."""
        with self._solutions.face_detection.FaceDetection(
            model_selection=_FAR, min_detection_confidence=_SUREST
        ) as detector:
            found = [
                face.shifted(left, top)
                for left, top, tile in tiles(pixels)
                for face in _detected(detector, tile)
            ]
        with self._solutions.face_mesh.FaceMesh(
            static_image_mode=True, max_num_faces=1, refine_landmarks=True
        ) as mesh:
            return tuple(_refined(mesh, pixels, face) for face in distinct(found))


def tiles(pixels: Array) -> Iterator[tuple[int, int, Array]]:
    """The whole picture and overlapping parts of it, with the upper left corner of each."""
    height, width = pixels.shape[:2]
    yield 0, 0, pixels
    for count in _TILES:
        tall = round(height / (count - (count - 1) * _SHARE))
        wide = round(width / (count - (count - 1) * _SHARE))
        if min(tall, wide) < _TILE:
            return
        for top in np.linspace(0, height - tall, count).round().astype(int):
            for left in np.linspace(0, width - wide, count).round().astype(int):
                part = pixels[top : top + tall, left : left + wide]
                yield int(left), int(top), np.ascontiguousarray(part)


def _detected(detector: Any, pixels: Array) -> list[FoundFace]:
    height, width = pixels.shape[:2]
    faces = []
    for said in detector.process(pixels).detections or ():
        box = said.location_data.relative_bounding_box
        # Eyes, nose, middle of the mouth, ears; the corners of the mouth are left to the mesh.
        rough = [(p.x * width, p.y * height) for p in said.location_data.relative_keypoints]
        faces.append(
            FoundFace(
                Box(box.xmin * width, box.ymin * height, box.width * width, box.height * height),
                _five(floats(rough)),
                float(said.score[0]),
                measured=False,
            )
        )
    return faces


def _five(rough: Floats) -> Floats:
    """Five points of the detector's six: corners of the mouth lie across the face's own axis."""
    eyes, nose, mouth = rough[:2], rough[2], rough[3]
    half = (eyes[1] - eyes[0]) * 0.4
    return floats([eyes[0], eyes[1], nose, mouth - half, mouth + half])


def _refined(mesh: Any, pixels: Array, face: FoundFace) -> FoundFace:
    """``face`` with the mesh's points, where it finds the face again in its cut-out."""
    box = face.box
    margin = max(box.width, box.height) * _MARGIN
    left, top = max(0, int(box.left - margin)), max(0, int(box.top - margin))
    right, bottom = int(box.left + box.width + margin), int(box.top + box.height + margin)
    part = np.ascontiguousarray(pixels[top:bottom, left:right])
    if min(part.shape[:2]) < 2:
        return face
    said = mesh.process(part).multi_face_landmarks
    if not said:
        return face
    scale = floats([part.shape[1], part.shape[0]])
    every = floats([(p.x, p.y) for p in said[0].landmark]) * scale
    points = every[[*_IRISES, _NOSE, *_MOUTH]] + floats([left, top])
    return FoundFace(box, points, face.score)
