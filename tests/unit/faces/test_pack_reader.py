"""A pack's recognition net is read without insightface; where it may lie, and what is missing."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from support.tiny_adapters import face_picture, tiny_face_nets

from studio.domain.errors import AdapterError
from studio.domain.picture import Picture
from studio.faces.face import floats
from studio.faces.onnx_reader import ENCODER, OnnxFaceReader
from studio.faces.pack_reader import PackReader, open_reader

POINTS = floats([[40, 40], [60, 40], [50, 50], [42, 60], [58, 60]])


@pytest.fixture
def nets(tmp_path: Path) -> Path:
    return tiny_face_nets(tmp_path / "nets")


def pack(folder: Path, nets: Path, name: str = "glintr100.onnx") -> Path:
    folder.mkdir(parents=True)
    shutil.copy(nets / ENCODER, folder / name)
    return folder


@pytest.mark.parametrize("name", ["glintr100.onnx", "w600k_r50.onnx"])
def test_a_chosen_face_is_recognised_as_the_net_says(tmp_path: Path, nets: Path, name: str) -> None:
    picture = Picture.from_array(face_picture(128))
    reader = open_reader(tmp_path, (pack(tmp_path / "packs" / "any", nets, name).parent,))
    face = reader.recognise(picture, POINTS)
    expected = OnnxFaceReader.open(nets).recognise(picture, POINTS)
    assert np.array_equal(face.embedding, expected.embedding)
    assert face.embedding.any()


def test_the_adapter_s_own_nets_come_first(tmp_path: Path, nets: Path) -> None:
    pack(nets / "antelopev2", nets)
    assert isinstance(open_reader(nets, ()), OnnxFaceReader)


def test_a_pack_may_lie_in_the_adapter_s_folder(tmp_path: Path, nets: Path) -> None:
    adapter = tmp_path / "instantid"
    pack(adapter / "antelopev2" / "antelopev2", nets)  # as its archive unpacks
    (adapter / "ControlNetModel").mkdir()
    assert isinstance(open_reader(adapter, ()), PackReader)


def test_nobody_is_seen_in_a_grey_wall(tmp_path: Path, nets: Path) -> None:
    reader = PackReader.open(pack(tmp_path / "pack", nets))
    assert reader.read(Picture.from_array(np.full((64, 64, 3), 128, np.uint8))) is None


def test_without_any_net_the_sentence_says_which_pack_and_where(tmp_path: Path) -> None:
    with pytest.raises(AdapterError, match="recognises faces") as caught:
        open_reader(tmp_path, (tmp_path / "nowhere",))
    assert "antelopev2" in caught.value.remedy


def test_a_damaged_recognition_net_is_told(tmp_path: Path, nets: Path) -> None:
    folder = pack(tmp_path / "packs" / "antelopev2", nets)
    (folder / "glintr100.onnx").write_bytes(b"letters")
    with pytest.raises(AdapterError, match="damaged"):
        open_reader(tmp_path / "adapter", (folder.parent,))


def test_a_pack_without_recognition_is_told(tmp_path: Path) -> None:
    (tmp_path / "det_10g.onnx").write_bytes(b"net")
    with pytest.raises(AdapterError, match="no recognition net"):
        PackReader.open(tmp_path)
