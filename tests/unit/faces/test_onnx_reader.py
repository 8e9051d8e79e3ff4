"""A face is found, known again, or there is a sentence."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from support.tiny_adapters import SPOTS, face_picture, tiny_face_nets
from support.tiny_onnx import Net

from studio.domain.errors import AdapterError
from studio.domain.picture import Picture
from studio.faces.align import aligned
from studio.faces.face import Face
from studio.faces.onnx_reader import ENCODER, KEY_POINTS, OnnxFaceReader


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> OnnxFaceReader:
    return OnnxFaceReader.open(tiny_face_nets(tmp_path_factory.mktemp("faces")))


def read(reader: OnnxFaceReader, pixels: np.ndarray) -> Face | None:
    return reader.read(Picture.from_array(np.ascontiguousarray(pixels)))


def spots(side: int) -> np.ndarray:
    return (np.asarray(SPOTS) + 0.5) * side / 16


def test_points_are_found_in_pixels_of_the_picture(reader: OnnxFaceReader) -> None:
    found = read(reader, face_picture(512))
    assert np.abs(found.points - spots(512)).max() < 2


@pytest.mark.parametrize("cut", ["upright", "flat"])
def test_points_are_found_in_pictures_of_any_shape(reader: OnnxFaceReader, cut: str) -> None:
    whole = face_picture(256)
    pixels, shift = (whole[:, 48:208], (48, 0)) if cut == "upright" else (whole[64:224], (0, 64))
    found = read(reader, pixels)
    assert np.abs(found.points - (spots(256) - shift)).max() < 2


def test_the_embedding_is_the_net_s_of_the_aligned_face(
    reader: OnnxFaceReader, tmp_path: Path
) -> None:
    picture = face_picture(256)
    found = read(reader, picture)
    tiny_face_nets(tmp_path)
    net = cv2.dnn.readNetFromONNX(str(tmp_path / ENCODER))
    seen = (aligned(picture, found.points).astype(np.float32) - 127.5) / 127.5
    net.setInput(seen.transpose(2, 0, 1)[None].copy())
    assert found.embedding.shape == (512,)
    assert np.array_equal(found.embedding, net.forward()[0])
    pooled = seen.reshape(4, 28, 4, 28, 3).mean((1, 3)).transpose(2, 0, 1).reshape(48)
    weights = np.random.default_rng(8).normal(size=(48, 512)).astype(np.float32)
    assert np.abs(found.embedding - pooled @ weights).max() < 1e-4


def test_a_face_elsewhere_has_the_same_embedding(reader: OnnxFaceReader) -> None:
    wide = np.full((2, 512, 512, 3), 128, np.uint8)
    wide[0, 128:384, 96:352] = face_picture(256)
    wide[1, 160:416, 160:416] = face_picture(256)
    first, second = read(reader, wide[0]), read(reader, wide[1])
    assert np.abs(second.points - first.points - (64, 32)).max() < 1e-3
    assert np.allclose(first.embedding, second.embedding, atol=0.01)


@pytest.mark.parametrize(
    "pixels",
    [np.full((64, 64, 3), 128, np.uint8), face_picture(256)[::-1], face_picture(256)[:, ::-1]],
    ids=["nothing", "upside down and mirrored", "mirrored"],
)
def test_where_there_is_no_face_none_is_found(reader: OnnxFaceReader, pixels: np.ndarray) -> None:
    assert read(reader, pixels) is None


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "could not be opened"),
    "letter": (lambda file: file.write_text("a letter to a friend"), "damaged"),
    "empty": (lambda file: file.write_bytes(b""), "damaged"),
    "truncated": (lambda file: file.write_bytes(file.read_bytes()[:-99]), "damaged"),
    "another net": (
        lambda file: Net((1, 3, 112, 112)).node("Flatten", axis=1).write(file, (1, 37632)),
        "another net",
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("file", [KEY_POINTS, ENCODER])
def test_damage_ends_in_a_sentence(tmp_path: Path, file: str, damage: str, capfd) -> None:
    break_it, words = DAMAGE[damage]
    tiny_face_nets(tmp_path)
    break_it(tmp_path / file)
    with pytest.raises(AdapterError) as caught:
        OnnxFaceReader.open(tmp_path)
    assert words in caught.value.what
    assert caught.value.remedy
    assert capfd.readouterr().err == ""
