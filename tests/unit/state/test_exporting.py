"""Names that every disk takes, files that are written, and what is said when one is not."""

from __future__ import annotations

import errno

import numpy as np
import pytest
from PySide6.QtGui import QColor

from studio.domain.errors import StorageError
from studio.domain.picture import Picture
from studio.state import exporting
from studio.state.document import Document
from studio.state.exporting import Export, file_name
from studio.state.layers import LayerKind, blank_image


@pytest.fixture
def document(qapp):
    made = Document(40, 30)
    made.add_layer(LayerKind.PAINT, "Sky", blank_image(40, 30, QColor(10, 20, 30, 128)))
    made.add_layer(LayerKind.SKETCH, "Lines: a/b?")
    return made


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Sky", "Sky"), ("a/b\\c:d", "a b c d"), ("..", "Layer"), ("", "Layer"), ("CON", "CON_"),
     ("com1.x", "com1.x_"), ("  x. ", "x"), ("Ebene «Ü» 1", "Ebene «Ü» 1"), ("a\0b\nc", "a b c"),
     ("x" * 300, "x" * exporting.MOST)],
)  # fmt: skip
def test_names_are_what_every_disk_takes(qapp, name, expected):
    assert file_name(name) == expected


def test_every_layer_is_written_with_its_alpha_and_sorts_as_it_lies(document, tmp_path):
    document.set_opacity(document.layers[-1].id, 0.2)
    document.set_visible(document.layers[-2].id, False)
    written = exporting.write_all(exporting.layer_exports(document), tmp_path)
    names = [path.name for path in written]
    assert names == sorted(names)
    assert names[-1] == "04 Lines a b.png"
    sky = Picture.from_file(tmp_path / "03 Sky.png").rgba()
    assert sky.shape == (30, 40, 4)
    assert tuple(sky[5, 5]) == pytest.approx((10, 20, 30, 128), abs=2)


def test_a_full_disk_says_how_far_it_came(document, tmp_path, monkeypatch):
    done = []

    def write(path, data):
        if done:
            raise exporting_error()
        done.append(path)

    def exporting_error():
        from studio.files.atomic import storage_error

        return storage_error(OSError(errno.ENOSPC, "full"), tmp_path / "x.png")

    monkeypatch.setattr(exporting, "write_bytes", write)
    with pytest.raises(StorageError) as caught:
        exporting.write_all(exporting.layer_exports(document), tmp_path)
    assert "full" in caught.value.what
    assert caught.value.kept.startswith("1 ")
    assert caught.value.remedy


def test_files_that_are_there_are_named_before(tmp_path):
    exports = [Export(name, lambda: np.zeros((4, 4, 4), np.uint8)) for name in ("a", "b")]
    (tmp_path / "b.png").write_bytes(b"x")
    assert [path.name for path in exporting.taken(exports, tmp_path)] == ["b.png"]


def test_the_same_name_twice_gets_a_number():
    exports = [Export(name, lambda: None) for name in ("Pose", "pose", "Sketch", "Pose")]
    assert [e.name for e in exporting._distinct(exports)] == ["Pose", "pose 2", "Sketch", "Pose 3"]
