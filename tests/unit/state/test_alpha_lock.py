"""A layer whose transparency is locked: painted on as "source atop", alpha to the bit the same."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from support.files import noise
from support.ink import paint, state_of
from support.w3c import composite

from studio.files import openraster
from studio.state.document import Document
from studio.state.inks import Pixels
from studio.state.layers import LayerKind
from studio.state.pixels import to_array, to_image
from studio.state.selection import Selection

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def document():
    """A layer of every alpha and many colours, with its transparency locked."""
    made = Document(140, 130)
    pixels = noise(130, 140, seed=4)
    pixels[:20, :, 3] = 0
    pixels[20:40, :, 3] = 255
    layer = made.add_layer(LayerKind.PAINT, "lace", to_image(pixels))
    made.set_alpha_locked(layer.id, True)
    return made


def pixels(document):
    return to_array(document.active.image)


def test_paint_keeps_to_what_is_painted_by_the_formula(document):
    before = pixels(document)
    paint(document, QRect(10, 0, 90, 130), "#3060c0", 0.6)
    after = pixels(document)
    assert (after[..., 3] == before[..., 3]).all()
    assert (after[:, 100:] == before[:, 100:]).all()
    ink = (0x30 / 255, 0x60 / 255, 0xC0 / 255, 1.0)
    for y in range(21, 130, 9):
        for x in range(10, 100, 7):
            right = composite(tuple(before[y, x] / 255), ink, "svg:src-atop", 0.6)
            mine = after[y, x, :3] / 255 * after[y, x, 3] / 255
            assert np.abs(mine - right[:3]).max() < 2.5 / 255


def test_an_eraser_and_emptiness_change_nothing(document):
    before = pixels(document)
    paint(document, document.rect, None)
    assert (pixels(document) == before).all()
    paint(document, QRect(0, 0, 140, 20), "red")
    assert (pixels(document) == before).all()


def test_other_pixels_keep_to_it_too(document):
    before = pixels(document)
    edit = document.begin_edit()
    other = noise(130, 140, seed=9)
    other[:, 70:, 3] = 0  # pulled in from where nothing is: the colours stay
    edit.lay(Pixels(to_image(other), QPoint(0, 0)), document.rect)
    edit.commit("Smudge")
    after = pixels(document)
    assert (after[..., 3] == before[..., 3]).all()
    strong = (before[..., 3] > 200) & (other[..., 3] > 200)
    assert np.abs(after[strong].astype(int) - other[strong])[:, :3].max() <= 4
    solid = before[:, 70:, 3] > 200
    assert np.abs(after[:, 70:][solid].astype(int) - before[:, 70:][solid]).max() <= 2


def test_within_a_selection_both_hold(document):
    before = pixels(document)
    area = np.zeros((130, 140), np.uint8)
    area[30:60, 30:60] = 255
    document.selecting.set(Selection.of(area), "Select")
    paint(document, document.rect, "lime")
    changed = (pixels(document) != before).any(axis=2)
    assert changed[30:60, 30:60].mean() > 0.9
    changed[30:60, 30:60] = False
    assert not changed.any()
    assert (pixels(document)[..., 3] == before[..., 3]).all()


def test_it_can_be_undone_and_travels_in_the_file(document, tmp_path):
    openraster.save(document.freeze(), tmp_path / "a.ora")
    other = Document(8, 8)
    other.restore(openraster.load(tmp_path / "a.ora"))
    assert [layer.alpha_locked for layer in other.layers] == [False, False, True]
    state = state_of(document)
    paint(document, document.rect, "red")
    document.undo_stack.undo()
    assert state_of(document) == state
    document.undo_stack.undo()
    assert not document.active.alpha_locked
    paint(document, QRect(0, 0, 9, 9), "red")
    assert pixels(document)[4, 4].tolist() == [255, 0, 0, 255]
