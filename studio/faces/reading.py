"""The face that an identity adapter is asked for: of one picture, or the mean of several.

Legend of shapes
    points: [5, 2] float32 pixels, see ``studio.faces.face``
"""

from __future__ import annotations

from studio.domain.face_use import FaceUse, FivePoints
from studio.domain.picture import Picture
from studio.faces.face import Face, FaceReader, Floats, floats
from studio.faces.person import mean_face


def in_pixels(points: FivePoints, size: tuple[int, int]) -> Floats:
    """Fractions of a picture of ``size`` (width, height) as pixels."""
    return floats(points) * floats(size)


def read_face(reader: FaceReader, picture: Picture, use: FaceUse | None) -> Face | None:
    """The face of ``picture`` that ``use`` means, as its further looks make it.

    Returns:
        ``None`` where a face is to be found in the picture, and none is. Looks without a face that
        can be found count nothing.
    """
    use = use or FaceUse()
    face = _one(reader, picture, use.points)
    if face is None or not use.looks:
        return face
    others = (_one(reader, look.picture, look.points) for look in use.looks)
    embeddings = [face.embedding, *(other.embedding for other in others if other is not None)]
    return Face(face.points, mean_face(embeddings, choose=False).embedding)


def _one(reader: FaceReader, picture: Picture, points: FivePoints) -> Face | None:
    if not points:
        return reader.read(picture)
    return reader.recognise(picture, in_pixels(points, picture.size))
