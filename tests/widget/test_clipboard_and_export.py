"""Pasting, dropping and exporting pictures through the window."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from studio.app.clipboard import picture_files, pixels_of
from studio.domain.picture import Picture
from studio.state.pixels import content_rect
from studio.state.seeing import control_pixels


def picture(width, height, colour=(200, 30, 40)):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(*colour))
    return image


@pytest.fixture
def clipboard(qapp):
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a flower.png"
    Image.new("RGB", (20, 10), (1, 2, 3)).save(path)
    return path


def layers(window):
    return window.parts.document.layers


def test_a_larger_picture_is_scaled_and_that_is_said(window, clipboard):
    clipboard.setImage(picture(2000, 1000))
    window.actions_["edit.paste"].trigger()
    rect = content_rect(layers(window)[-1].image)
    room = window.parts.document.rect
    assert (rect.width(), rect.height()) == (room.width(), room.width() // 2)
    assert "scaled" in window.toasts.messages[-1].title


def test_an_absurd_picture_is_refused_with_its_size(window, clipboard, monkeypatch):
    count = len(layers(window))
    monkeypatch.setattr("studio.app.clipboard.MAX_PIXELS", 100_000)
    clipboard.setImage(picture(1000, 1000))
    window.actions_["edit.paste"].trigger()
    assert len(layers(window)) == count
    assert "1000 × 1000" in window.toasts.messages[-1].title


@pytest.mark.parametrize("as_text", ["{path}", '"{path}"', "{url}", "  {path}\n", "{path}\n{path}"])
def test_a_path_as_text_is_a_picture(window, clipboard, file, as_text):
    count = len(layers(window))
    url = QUrl.fromLocalFile(str(file)).toString()
    clipboard.setText(as_text.format(path=file, url=url))
    window.actions_["edit.paste"].trigger()
    assert len(layers(window)) == count + as_text.count("path") + as_text.count("url")
    assert layers(window)[-1].name == "a flower"


def test_copied_files_become_layers_and_the_icon_beside_them_does_not(window, clipboard, file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    data.setImageData(picture(64, 64))
    clipboard.setMimeData(data)
    window.actions_["edit.paste"].trigger()
    assert layers(window)[-1].name == "a flower"


def test_text_that_is_no_path_is_nothing_to_paste(window, clipboard):
    count = len(layers(window))
    for text in (
        "hello",
        "/nowhere/x.png",
        "a\0b",
        "~nobody/x.png",
        "x" * 5000 + "\n" + "/" * 9000,
    ):
        clipboard.setText(text)
        window.actions_["edit.paste"].trigger()
    assert len(layers(window)) == count
    assert "no picture" in window.toasts.messages[-1].title


def test_relative_paths_and_others_files_are_left_alone(qapp, tmp_path, monkeypatch, file):
    monkeypatch.chdir(tmp_path)
    data = QMimeData()
    data.setText("a flower.png")
    assert picture_files(data) == []
    (tmp_path / "x.sh").write_text("")
    data.setText(str(tmp_path / "x.sh"))
    assert picture_files(data) == []
    assert pixels_of(data) is None


def drop(window, data):
    """On the layers list, as a file manager or a browser drops it."""
    target = window.panels.layers
    place = QPointF(target.rect().center())
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, buttons, held)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, held))


def test_a_picture_dragged_from_a_browser_becomes_a_layer(window):
    count = len(layers(window))
    data = QMimeData()
    data.setImageData(picture(30, 20))
    data.setUrls([QUrl("https://example.org/a.png")])
    drop(window, data)
    assert len(layers(window)) == count + 1


def test_only_an_address_is_told_and_nothing_is_fetched(window):
    count = len(layers(window))
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.png")])
    drop(window, data)
    assert len(layers(window)) == count
    assert "address" in window.toasts.messages[-1].title


def test_a_layer_is_exported_alone(window, tmp_path, monkeypatch):
    asked = tmp_path / "out" / "sketch"
    asked.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(asked), ""))
    window.actions_["file.export_layer"].trigger()
    rgba = Picture.from_file(asked.with_suffix(".png")).rgba()
    assert rgba[..., 3].min() == 0
    assert rgba[..., 3].max() == 255
    assert "sketch.png" in window.toasts.messages[-1].title


def test_replacing_is_asked_and_can_be_refused(window, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.actions_["file.export_layers"].trigger()
    files = sorted(tmp_path.glob("*.png"))
    assert len(files) == len(layers(window))
    files[0].write_bytes(b"mine")
    asked = []
    answer = QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *args: asked.append(args[2]) or answer)
    window.actions_["file.export_layers"].trigger()
    assert files[0].name in asked[0]
    assert files[0].read_bytes() == b"mine"
    answer = QMessageBox.StandardButton.Yes
    window.actions_["file.export_layers"].trigger()
    assert files[0].read_bytes() != b"mine"


def test_control_pictures_are_what_the_adapter_is_given(window, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.actions_["file.export_controls"].trigger()
    session = window.parts.session
    (entry,) = session.adapters.acting()
    found = Picture.from_file(tmp_path / f"{entry.name}.png").rgb()
    assert np.array_equal(found, control_pixels(session, entry))


def test_without_adapters_nothing_is_asked(window, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: pytest.fail("asked"))
    for entry in window.parts.session.adapters.entries:
        window.parts.session.adapters.update(entry.id, enabled=False)
    window.actions_["file.export_controls"].trigger()
    assert "No adapter" in window.toasts.messages[-1].title


def test_a_folder_that_is_gone_is_a_sentence(window, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "gone"))
    window.actions_["file.export_layers"].trigger()
    message = window.toasts.messages[-1]
    assert message.kind == "error"
    assert "0 " in message.text
