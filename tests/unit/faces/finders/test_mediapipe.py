"""mediapipe where it is installed; the tiles it is shown in any case."""

import sys
import types

import numpy as np
import pytest

from studio.faces.finders import mediapipe
from studio.faces.finders.mediapipe import MediapipeFinder, tiles


def test_tiles_cover_the_picture_and_overlap() -> None:
    pixels = np.zeros((1200, 1600, 3), np.uint8)
    seen = np.zeros((1200, 1600), int)
    for left, top, tile in tiles(pixels):
        height, width = tile.shape[:2]
        assert tile.shape == pixels[top : top + height, left : left + width].shape
        seen[top : top + height, left : left + width] += 1
    assert seen.min() >= 3  # the whole, a quarter, a ninth
    assert seen.max() > 3


def test_a_small_picture_is_its_own_only_tile() -> None:
    assert [tile.shape for _, _, tile in tiles(np.zeros((200, 300, 3), np.uint8))] == [
        (200, 300, 3)
    ]


@pytest.mark.parametrize(("version", "carries"), [("0.10.21", True), ("1.2.2", False)])
def test_only_versions_with_models_count(
    monkeypatch: pytest.MonkeyPatch, version: str, carries: bool
) -> None:
    monkeypatch.setattr(mediapipe.util, "find_spec", lambda name: object())
    monkeypatch.setattr(mediapipe.metadata, "version", lambda name: version)
    assert MediapipeFinder.installed() is carries


def fake_solutions(mesh_finds: bool) -> types.SimpleNamespace:
    """A detector that sees one face in the middle of the whole picture, and a mesh."""

    class Net:
        def __init__(self, answer: object) -> None:
            self._answer = answer

        def __enter__(self) -> "Net":
            return self

        def __exit__(self, *error: object) -> None: ...

        def process(self, pixels: np.ndarray) -> object:
            return self._answer(pixels)

    def point(x: float, y: float) -> types.SimpleNamespace:
        return types.SimpleNamespace(x=x, y=y)

    def detect(pixels: np.ndarray) -> types.SimpleNamespace:
        place = types.SimpleNamespace(
            relative_bounding_box=types.SimpleNamespace(xmin=0.4, ymin=0.4, width=0.2, height=0.2),
            relative_keypoints=[
                *(point(0.45, 0.45), point(0.55, 0.45), point(0.5, 0.5)),
                *(point(0.5, 0.55), point(0.4, 0.5), point(0.6, 0.5)),
            ],
        )
        return types.SimpleNamespace(
            detections=[types.SimpleNamespace(score=[0.9], location_data=place)]
        )

    def mesh(pixels: np.ndarray) -> types.SimpleNamespace:
        if not mesh_finds:
            return types.SimpleNamespace(multi_face_landmarks=None)
        marks = [point(0.5, 0.5)] * 478
        return types.SimpleNamespace(multi_face_landmarks=[types.SimpleNamespace(landmark=marks)])

    return types.SimpleNamespace(
        face_detection=types.SimpleNamespace(FaceDetection=lambda **_: Net(detect)),
        face_mesh=types.SimpleNamespace(FaceMesh=lambda **_: Net(mesh)),
    )


@pytest.mark.parametrize("mesh_finds", [True, False])
def test_points_come_from_the_mesh_or_else_from_the_detector(
    monkeypatch: pytest.MonkeyPatch, mesh_finds: bool
) -> None:
    fake = types.ModuleType("mediapipe")
    fake.solutions = fake_solutions(mesh_finds)
    monkeypatch.setitem(sys.modules, "mediapipe", fake)
    (face,) = MediapipeFinder().find(np.zeros((200, 200, 3), np.uint8))
    assert face.measured is mesh_finds
    if mesh_finds:
        assert np.abs(face.points - 100).max() < 1  # the middle of the part cut out
    else:
        assert np.allclose(face.points, [[90, 90], [110, 90], [100, 100], [92, 110], [108, 110]])
