"""The open file: new, open, save, export, import, and that failures leave things as they were."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from studio.app.placing import placed, softened, stretched
from studio.app.project import Project
from studio.app.welcome import PROMPT, apple, welcome
from studio.domain.errors import PictureError, StorageError
from studio.files.places import Places
from studio.state.adapter_stack import AdapterStack
from studio.state.document import Document
from studio.state.layers import LayerKind, blank_image
from studio.state.session import Session
from studio.state.settings import GenerationSettings


@pytest.fixture
def session(qapp, tmp_path):
    document = Document(64, 64)
    settings = GenerationSettings(document.undo_stack)
    adapters = AdapterStack(document.undo_stack)
    return Session(document, settings, adapters, Places.under(tmp_path))


@pytest.fixture
def project(session):
    return Project(session)


def test_saving_names_the_project_and_clears_the_mark(session, project, tmp_path):
    session.document.add_layer(LayerKind.PAINT)
    assert project.modified
    path = project.save(tmp_path / "my apple")
    assert path.name == "my apple.ora"
    assert (project.name, project.modified) == ("my apple", False)
    session.settings.prompt = "a green apple"
    assert project.modified


def test_opening_brings_layers_and_settings_back(session, project, tmp_path):
    session.settings.prompt = "a fish"
    session.document.add_layer(LayerKind.SKETCH, "Lines")
    path = project.save(tmp_path / "a.ora")
    project.new(32, 48)
    session.settings.prompt = "other"
    project.open(path)
    assert (session.document.width, session.document.height) == (64, 64)
    assert session.document.layers[-1].name == "Lines"
    assert session.settings.prompt == "a fish"
    assert project.path == path
    assert not project.modified


def test_a_file_that_cannot_be_opened_leaves_all_as_it_was(session, project, tmp_path):
    path = project.save(tmp_path / "a.ora")
    bad = tmp_path / "bad.ora"
    bad.write_bytes(b"no zip at all")
    layers = session.document.layers
    with pytest.raises(StorageError):
        project.open(bad)
    assert session.document.layers == layers
    assert project.path == path


def test_saving_where_one_must_not_keeps_the_mark(session, project, tmp_path):
    session.document.add_layer(LayerKind.PAINT)
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError):
        project.save(tmp_path / "file" / "a.ora")
    assert project.modified
    assert project.path is None


def test_export_writes_what_is_seen(session, project, tmp_path):
    path = project.export(tmp_path / "picture")
    with Image.open(path) as picture:
        assert (picture.size, picture.getpixel((3, 3))) == ((64, 64), (255, 255, 255, 255))


def test_an_imported_picture_is_one_undoable_layer(session, project, tmp_path):
    Image.new("RGB", (200, 100), "red").save(tmp_path / "red.png")
    project.import_picture(tmp_path / "red.png")
    layer = (
        session.document.layers[-1]
        if session.document.active is None
        else (session.document.active)
    )
    assert layer.name == "red"
    assert layer.image.pixelColor(32, 32) == QColor("red")
    assert layer.image.pixelColor(32, 2).alpha() == 0
    session.document.undo_stack.undo()
    assert len(session.document.layers) == 2


def test_importing_what_is_no_picture_is_a_sentence(session, project, tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG nothing")
    with pytest.raises(PictureError, match="could not be read"):
        project.import_picture(tmp_path / "a.png")
    assert len(session.document.layers) == 2


def test_a_recovered_document_counts_as_unsaved(session, project, tmp_path):
    path = project.save(tmp_path / "a.ora")
    project.recover(path)
    assert project.modified
    assert project.path is None


def test_small_pictures_keep_their_pixels(qapp):
    small = blank_image(10, 10, QColor("blue"))
    out = placed(small, blank_image(64, 64).size())
    assert out.pixelColor(32, 32) == QColor("blue")
    assert out.pixelColor(20, 32).alpha() == 0


def test_results_fill_the_document(qapp):
    pixels = np.full((16, 16, 3), 200, np.uint8)
    out = stretched(pixels, blank_image(64, 32).size())
    assert (out.width(), out.height()) == (64, 32)
    assert out.pixelColor(63, 31) == QColor(200, 200, 200)


def test_previews_are_enlarged_without_blocks(qapp):
    small = QImage(2, 1, QImage.Format.Format_RGB32)
    small.setPixelColor(0, 0, QColor("black"))
    small.setPixelColor(1, 0, QColor("white"))
    large = softened(small, QSize(4096, 2048))
    assert large.size() == QSize(256, 128)
    row = [large.pixelColor(x, 64).red() for x in range(256)]
    assert row == sorted(row)
    assert len(set(row)) > 60
    assert softened(large, QSize(64, 32)) is large


def test_the_welcome_document_is_ready_to_generate(session):
    welcome(session)
    kinds = [layer.kind for layer in session.document.layers]
    assert kinds == [LayerKind.PAINT, LayerKind.SKETCH]
    assert session.settings.prompt == PROMPT
    assert not session.document.undo_stack.canUndo()
    request = session.build_request()
    assert len(request.adapters) == 1
    assert 0.01 < (request.adapters[0].picture.grey() < 128).mean() < 0.15


def test_the_apple_scales(qapp):
    assert apple(128).width() == 128


def test_a_reference_picture_lies_on_top_and_is_no_part_of_the_picture(session, project, tmp_path):
    Image.new("RGB", (32, 64), "red").save(tmp_path / "photo.png")
    project.export(tmp_path / "before.png")
    project.import_reference(tmp_path / "photo.png")
    layer = session.document.layers[-1]
    assert (layer.kind, layer.name) == (LayerKind.REFERENCE, "photo")
    assert session.document.picture().pixelColor(32, 32).name() == "#ff0000"
    project.export(tmp_path / "after.png")
    assert (tmp_path / "after.png").read_bytes() == (tmp_path / "before.png").read_bytes()
    (tmp_path / "broken.png").write_bytes(b"nothing")
    with pytest.raises(PictureError):
        project.import_reference(tmp_path / "broken.png")
    assert session.document.layers[-1] is layer
