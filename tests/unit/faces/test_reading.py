"""One face of a picture, chosen or found, and the mean of several looks."""

import numpy as np
import pytest

from studio.domain.face_use import FaceUse, Look
from studio.domain.picture import Picture
from studio.faces.face import Face, floats
from studio.faces.reading import in_pixels, read_face

POINTS = ((0.4, 0.4), (0.6, 0.4), (0.5, 0.5), (0.42, 0.6), (0.58, 0.6))


def picture(level: int) -> Picture:
    return Picture.from_array(np.full((20, 40, 3), level, np.uint8))


class Reader:
    """Recognises by brightness; in black pictures it finds nobody."""

    def read(self, picture: Picture) -> Face | None:
        found = picture.rgb().any()
        return self.recognise(picture, floats(np.zeros((5, 2)))) if found else None

    def recognise(self, picture: Picture, points: np.ndarray) -> Face:
        who = np.zeros(512, np.float32)
        who[int(picture.rgb()[0, 0, 0])] = 2
        return Face(points, who)


def test_fractions_become_pixels() -> None:
    assert np.allclose(in_pixels(POINTS, (40, 20))[0], [16, 8])


def test_a_chosen_face_is_not_looked_for() -> None:
    face = read_face(Reader(), picture(0), FaceUse(points=POINTS))
    assert np.allclose(face.points, in_pixels(POINTS, (40, 20)))
    assert read_face(Reader(), picture(0), None) is None
    assert read_face(Reader(), picture(0), FaceUse()) is None


def test_looks_are_averaged_and_the_place_is_the_first_picture_s() -> None:
    use = FaceUse(POINTS, (Look(picture(2), POINTS), Look(picture(3)), Look(picture(0))))
    face = read_face(Reader(), picture(1), use)
    assert np.allclose(face.points, in_pixels(POINTS, (40, 20)))
    assert face.embedding[[1, 2, 3]] == pytest.approx(2 / 3**0.5)  # the black one shows nobody
    assert np.linalg.norm(face.embedding) == pytest.approx(2)
