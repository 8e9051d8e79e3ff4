"""The best finder that is there is asked first; what is missing is said once."""

from pathlib import Path

import numpy as np
import pytest
from skimage import data

from studio.domain.errors import PictureError
from studio.domain.picture import Picture
from studio.faces import finding
from studio.faces.face import floats
from studio.faces.finding import FaceFinding, pack_folders
from studio.faces.found import Box, FoundFace, distinct


def a_face(left: float, score: float = 0.9, side: float = 40) -> FoundFace:
    return FoundFace(Box(left, 0, side, side), floats(np.zeros((5, 2)) + left), score)


class Fixed:
    recognises = False

    def __init__(self, name: str, *faces: FoundFace) -> None:
        self.name, self._faces = name, faces

    def find(self, pixels: np.ndarray) -> tuple[FoundFace, ...]:
        return self._faces


def finds(*finders: Fixed) -> FaceFinding:
    made = FaceFinding()
    made._finders = list(finders)
    return made


PICTURE = Picture.from_array(np.full((64, 64, 3), 128, np.uint8))


def test_the_next_finder_is_asked_where_the_better_one_sees_nothing() -> None:
    found = finds(Fixed("best"), Fixed("next", a_face(3))).search(PICTURE)
    assert (found.finder, len(found.faces), len(found.qualities)) == ("next", 1, 1)
    assert finds(Fixed("best", a_face(1)), Fixed("next")).search(PICTURE).finder == "best"


def test_no_face_is_a_sentence() -> None:
    with pytest.raises(PictureError, match=r"No face was found.*Choose a picture"):
        finds(Fixed("best")).search(PICTURE)


def test_a_photograph_is_read_with_what_every_installation_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finding.MediapipeFinder, "installed", staticmethod(lambda: False))
    found = FaceFinding().search(Picture.from_array(data.astronaut()))
    assert found.finder == "scikit-image"
    assert len(found.faces) == 1
    assert any("no face pack" in remark for remark in found.remarks)


def test_a_pack_without_insightface_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "buffalo_l").mkdir()
    (tmp_path / "buffalo_l" / "det.onnx").write_bytes(b"net")
    monkeypatch.setattr(finding.insight, "installed", lambda: False)
    (remark,) = FaceFinding([tmp_path]).remarks
    assert "buffalo_l is here, but insightface is not" in remark


def test_a_damaged_pack_is_told_and_the_others_still_find(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "antelopev2").mkdir()
    monkeypatch.setattr(finding.insight, "installed", lambda: True)
    faces = FaceFinding([tmp_path])
    assert [finder.name for finder in faces.finders][-1] == "scikit-image"
    assert any("antelopev2 holds no nets" in remark for remark in faces.remarks)


def test_packs_lie_in_folders_or_are_them(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    assert pack_folders([tmp_path, tmp_path / "none"]) == (tmp_path / "a", tmp_path / "b")
    (tmp_path / "a" / "det.onnx").touch()
    assert pack_folders([tmp_path / "a"]) == (tmp_path / "a",)


def test_one_of_each_face_is_kept_the_surest() -> None:
    kept = distinct([a_face(0, 0.6), a_face(4, 0.9), a_face(100, 0.5, side=80)])
    assert [face.box.left for face in kept] == [100, 4]
