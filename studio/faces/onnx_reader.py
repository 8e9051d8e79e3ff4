"""Finds a face and knows it again with two small ONNX nets, read by OpenCV.

    face_keypoints.onnx  1x3x128x128 RGB in -1..1              ->  1x5x2 in 0..1
    face_encoder.onnx    1x3x112x112 RGB, (x - 127.5) / 127.5  ->  1x512

Legend of shapes
    pixels: [H, W, 3] uint8 RGB    points: [5, 2] x and y in pixels
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from studio.domain.errors import AdapterError
from studio.domain.picture import Array, Picture
from studio.faces.align import aligned, is_face
from studio.faces.face import EMBEDDING, POINTS, Face, Floats

KEY_POINTS, ENCODER = "face_keypoints.onnx", "face_encoder.onnx"

_SIDE = 128  # pixels of the square in which key points are looked for
_SILENT = 0  # a level of OpenCV's log
_NEAREST = 0.03  # of the square: eyes closer together say that the net has found nothing


class OnnxFaceReader:
    """Reads faces with the nets of one folder.

    Args:
        key_points, encoder: nets of ``cv2.dnn``, see above.
    """

    def __init__(self, key_points: Any, encoder: Any) -> None:
        self._key_points, self._encoder = key_points, encoder

    @classmethod
    def open(cls, folder: Path) -> OnnxFaceReader:
        """The nets in ``folder``.

        Raises:
            AdapterError: missing, damaged, or other nets.
        """
        return cls(
            open_net(folder / KEY_POINTS, _SIDE, POINTS * 2),
            open_net(folder / ENCODER, 112, EMBEDDING),
        )

    def read(self, picture: Picture) -> Face | None:
        """See ``FaceReader.read``."""
        points = self._points(picture.rgb())
        return None if points is None else self.recognise(picture, points)

    def recognise(self, picture: Picture, points: Floats) -> Face:
        """See ``FaceReader.recognise``."""
        embedding = run_net(self._encoder, aligned(picture.rgb(), points)).reshape(EMBEDDING)
        return Face(points, embedding)

    def _points(self, pixels: Array) -> Floats | None:
        """Key points in pixels; the net looks at a square, filled up with the edges' colours."""
        height, width = pixels.shape[:2]
        side = max(height, width)
        top, left = (side - height) // 2, (side - width) // 2
        square = cv2.copyMakeBorder(
            pixels, top, side - height - top, left, side - width - left, cv2.BORDER_REPLICATE
        )
        shrinks = side > _SIDE
        small = cv2.resize(
            square, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
        )
        found = run_net(self._key_points, np.asarray(small)).reshape(POINTS, 2)
        if not is_face(found * _SIDE) or np.linalg.norm(found[1] - found[0]) < _NEAREST:
            return None
        return np.asarray(found * side - (left, top), np.float32)


def run_net(net: Any, pixels: Array) -> Floats:
    """What a net says of ``[H, W, 3]`` uint8 RGB, scaled to -1..1."""
    scaled = (pixels.astype(np.float32) - 127.5) / 127.5
    net.setInput(np.ascontiguousarray(scaled.transpose(2, 0, 1)[None]))
    return np.asarray(net.forward(), np.float32)


def open_net(file: Path, side: int, outputs: int) -> Any:
    """The net in ``file``, tried out on a grey picture of ``side`` pixels.

    Raises:
        AdapterError: missing, damaged, or another net.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise AdapterError(
            f"The file {file.name} could not be opened ({error.strerror}).",
            remedy=f"Put it into the folder {file.parent.name}, or fetch that whole folder again.",
        ) from error
    try:
        with _silent():
            # From memory: OpenCV cannot open paths beyond ASCII on Windows.
            net = cv2.dnn.readNetFromONNX(np.frombuffer(data, np.uint8))
            said = run_net(net, np.full((side, side, 3), 127, np.uint8))
    except cv2.error as error:
        raise AdapterError(
            f"The file {file.name} is damaged, or not a net that OpenCV can read.",
            remedy="Fetch it again.",
        ) from error
    if said.size != outputs:
        raise AdapterError(
            f"The file {file.name} is another net: it says {said.size} numbers of a picture, not "
            f"{outputs}.",
            remedy="Fetch it again.",
        )
    return net


@contextmanager
def _silent() -> Iterator[None]:
    """OpenCV writes to the terminal what it raises anyway."""
    log = getattr(cv2.utils, "logging", cv2)  # OpenCV 5 moved it
    level = log.setLogLevel(_SILENT)
    try:
        yield
    finally:
        log.setLogLevel(level)
