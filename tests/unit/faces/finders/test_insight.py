"""Packs are looked at before insightface is asked, which would fetch what it does not find."""

import sys
import types
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

from studio.domain.errors import AdapterError
from studio.faces.finders.insight import InsightFinder, Pack, look_at


def test_a_pack_is_sound_only_with_nets(tmp_path: Path) -> None:
    assert "no folder" in look_at(tmp_path / "none").problem
    assert "holds no nets" in look_at(tmp_path).problem
    (tmp_path / "det.onnx").touch()
    assert "is empty" in look_at(tmp_path).problem
    (tmp_path / "det.onnx").write_bytes(b"net")
    assert look_at(tmp_path) == Pack(tmp_path)


def test_an_archive_unpacked_into_its_own_name_is_seen_through(tmp_path: Path) -> None:
    inner = tmp_path / "antelopev2"
    inner.mkdir()
    (inner / "det.onnx").write_bytes(b"net")
    assert look_at(tmp_path) == Pack(inner)


class App:
    """insightface's FaceAnalysis with one face, seen only where it does not fill the picture."""

    models: ClassVar[dict[str, object]] = {"detection": 1, "recognition": 1}

    def __init__(self, **given: object) -> None:
        print("find model: ...")  # as insightface does
        self.given = given

    def prepare(self, **given: object) -> None: ...

    def get(self, bgr: np.ndarray) -> list[types.SimpleNamespace]:
        rows, columns = np.nonzero(bgr[..., 0])
        if len(rows) == 0 or len(rows) == bgr[..., 0].size:
            return []
        box = np.array([columns.min(), rows.min(), columns.max() + 1, rows.max() + 1], np.float32)
        points = np.repeat(box[None, :2], 5, 0)
        return [
            types.SimpleNamespace(
                bbox=box, kps=points, det_score=0.8, embedding=np.ones(512, np.float32)
            )
        ]


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pack:
    app = types.ModuleType("insightface.app")
    app.FaceAnalysis = App
    monkeypatch.setitem(sys.modules, "insightface", types.ModuleType("insightface"))
    monkeypatch.setitem(sys.modules, "insightface.app", app)
    (tmp_path / "det.onnx").write_bytes(b"net")
    return look_at(tmp_path)


def test_faces_come_with_an_embedding(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    picture = np.zeros((100, 100, 3), np.uint8)
    picture[20:60, 30:70] = 200
    (face,) = InsightFinder.open(pack).find(picture)
    assert (face.box.left, face.box.top, face.box.width, face.box.height) == (30, 20, 40, 40)
    assert face.embedding.shape == (512,)
    assert capsys.readouterr().out == ""


def test_a_face_that_fills_its_picture_is_found_with_a_margin(pack: Pack) -> None:
    (face,) = InsightFinder.open(pack).find(np.full((60, 60, 3), 200, np.uint8))
    assert (face.box.left, face.box.top, face.box.width, face.box.height) == (0, 0, 60, 60)


def test_a_pack_without_a_recognition_net_is_told(
    pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(App, "models", {"detection": 1})
    with pytest.raises(AdapterError, match="no net for recognition"):
        InsightFinder.open(pack)


def test_a_damaged_pack_is_a_sentence(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: App, **given: object) -> None:
        raise AssertionError

    monkeypatch.setattr(App, "prepare", broken)
    with pytest.raises(AdapterError, match="missing or damaged"):
        InsightFinder.open(pack)


def test_a_folder_that_is_no_pack_is_never_handed_on(tmp_path: Path) -> None:
    with pytest.raises(AdapterError, match="holds no nets"):
        InsightFinder.open(look_at(tmp_path))
