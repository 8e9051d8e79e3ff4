"""Moving, scaling and turning: exact where it can be, lossless however often, one step."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainterPath
from support.ink import paint, picture, state_of

from studio.domain.errors import UserError
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.pixels import content_rect, to_array
from studio.state.placement import Placement, resampled
from studio.state.selection import Combine, Selection
from studio.state.transforming import Transforming

pytestmark = pytest.mark.usefixtures("qapp")

RECT = QRect(10, 20, 31, 17)


@pytest.fixture
def document():
    document = Document(120, 100)
    paint(document, QRect(20, 20, 30, 20), "red")
    paint(document, QRect(20, 20, 10, 10), "blue")
    document.undo_stack.clear()
    return document


@pytest.fixture
def transforming(document):
    return Transforming(document)


def select(document, x, y, width, height):
    path = QPainterPath()
    path.addRect(QRectF(x, y, width, height))
    area = Selection.of_path(path, document.rect, smooth=False)
    document.selecting.combine(area, Combine.REPLACE)


def layer(document):
    return to_array(document.active.image)


def test_an_untouched_placement_leaves_pixels_where_they_are():
    matrix = Placement.of(RECT).matrix(RECT)
    assert matrix.map(QPointF(0, 0)) == QPointF(10, 20)
    assert Placement.of(RECT).exact


@pytest.mark.parametrize("handle", [(1, 1), (-1, 1), (1, -1), (-1, -1), (1, 0), (0, -1)])
@pytest.mark.parametrize("angle", [0.0, 33.0])
def test_the_opposite_side_stays_when_a_handle_is_dragged(handle, angle):
    start = Placement.of(RECT).turned(angle)
    opposite = start.matrix(RECT).map(corner(-handle[0], -handle[1]))
    to = start.matrix(RECT).map(corner(*handle)) + QPointF(11.5, 7.25)
    now = start.scaled(RECT, handle, to, keep=False, middle=False)
    there = now.matrix(RECT).map(corner(-handle[0], -handle[1]))
    assert (there - opposite).manhattanLength() < 1e-6
    if 0 not in handle:
        assert (now.matrix(RECT).map(corner(*handle)) - to).manhattanLength() < 1e-6


def corner(across, down):
    return QPointF(RECT.width() * (across + 1) / 2, RECT.height() * (down + 1) / 2)


def test_shift_keeps_proportions_and_alt_the_middle():
    start = Placement.of(RECT)
    to = QPointF(90, 41)
    kept = start.scaled(RECT, (1, 1), to, keep=True, middle=False)
    assert kept.width == pytest.approx(kept.height)
    middle = start.scaled(RECT, (1, 1), to, keep=False, middle=True)
    assert middle.centre == start.centre


def test_dragging_a_handle_beyond_the_other_side_flips_and_never_vanishes():
    start = Placement.of(RECT)
    flipped = start.scaled(RECT, (1, 0), QPointF(-10, 28), keep=False, middle=False)
    assert flipped.width < 0
    flat = start.scaled(RECT, (1, 0), QPointF(10, 28), keep=False, middle=False)
    assert abs(flat.width) * RECT.width() == pytest.approx(0.5)


def test_quarter_turns_and_flips_lose_nothing(document):
    image = document.active.image.copy(QRect(20, 20, 30, 20))
    noise = np.random.default_rng(3).integers(0, 256, (20, 30, 4)).astype(np.uint8)
    noise[..., 3] = 255
    from studio.state.pixels import to_image

    image = to_image(noise)
    rect = QRect(20, 20, 30, 20)
    page = QRect(0, 0, 120, 100)
    for turned, wanted in (
        (Placement.of(rect).turned(90), np.rot90(noise, -1)),
        (Placement.of(rect).turned(180), noise[::-1, ::-1]),
        (Placement.of(rect).flipped(), noise[:, ::-1]),
        (Placement.of(rect).flipped(upside_down=True), noise[::-1]),
        (Placement.of(rect).moved(7.4, -3.3), noise),
    ):
        out, place = resampled(image, turned.matrix(rect), page)
        found = to_array(out)
        inner = content_rect(out)
        assert inner.size().toTuple() == (wanted.shape[1], wanted.shape[0])
        x, y, width, height = inner.getRect()
        assert (found[y : y + height, x : x + width] == wanted).all()
        assert page.contains(place)


def test_shrinking_takes_the_mean_and_passes_over_no_pixel():
    from studio.state.pixels import to_image

    stripes = np.zeros((64, 64, 4), np.uint8)
    stripes[..., 3] = 255
    stripes[:, ::2, :3] = 255
    rect = QRect(0, 0, 64, 64)
    small = Placement((32, 32), 0.25, 0.25)
    out, _ = resampled(to_image(stripes), small.matrix(rect), rect)
    middle = to_array(out)[8:12, 8:12]
    inside = middle[middle[..., 3] == 255]
    assert abs(inside[:, :3].astype(int) - 127).max() <= 3


def test_a_move_is_one_step_and_comes_back_to_the_bit(document, transforming):
    before = state_of(document)
    transforming.drag(transforming.placement.moved(5, 3))
    transforming.drag(transforming.placement.moved(5, 3))
    transforming.settle()
    transforming.commit()
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Move"
    assert content_rect(document.active.image) == QRect(30, 26, 30, 20)
    after = state_of(document)
    document.undo_stack.undo()
    assert state_of(document) == before
    document.undo_stack.redo()
    assert state_of(document) == after


def test_however_often_it_is_turned_the_originals_are_resampled_once(document, transforming):
    for _ in range(12):
        transforming.turn(30)
    once = layer(document)
    transforming.cancel()
    assert (once == layer(document)).all()  # a full turn is where it was, to the bit


def test_between_drags_the_layer_holds_the_result(document, transforming):
    transforming.drag(transforming.placement.moved(10, 0))
    assert picture(document)[30, 45].tolist() == [255, 255, 255, 255]  # in the air
    transforming.settle()
    assert content_rect(document.active.image) == QRect(30, 20, 30, 20)


def test_cancelling_leaves_no_trace(document, transforming):
    before = state_of(document)
    transforming.place(transforming.placement.turned(17))
    transforming.cancel()
    assert state_of(document) == before
    assert not document.undo_stack.canUndo()
    assert not transforming.lifted


def test_a_click_that_moves_nothing_is_no_step(document, transforming):
    transforming.place(transforming.placement)
    transforming.commit()
    assert not document.undo_stack.canUndo()


def test_only_the_selected_pixels_move_and_the_selection_with_them(document, transforming):
    select(document, 20, 20, 10, 10)  # the blue ones
    transforming.place(transforming.placement.moved(60, 40))
    transforming.commit()
    assert document.selecting.value.bounds == QRect(80, 60, 10, 10)
    shown = picture(document)
    assert shown[65, 85].tolist() == [0, 0, 255, 255]
    assert shown[25, 25].tolist() == [255, 255, 255, 255]
    assert shown[35, 45].tolist() == [255, 0, 0, 255]
    assert document.undo_stack.count() == 2  # Select, Move
    document.undo_stack.undo()
    assert document.selecting.value.bounds == QRect(20, 20, 10, 10)
    assert picture(document)[25, 25].tolist() == [0, 0, 255, 255]


def test_what_is_moved_over_the_edge_is_cut_off_and_back_after_undo(document, transforming):
    before = state_of(document)
    transforming.place(transforming.placement.moved(-500, 0))
    transforming.commit()
    assert content_rect(document.active.image).isEmpty()
    document.undo_stack.undo()
    assert state_of(document) == before


def test_an_empty_layer_says_that_there_is_nothing(document, transforming):
    document.add_layer(LayerKind.PAINT)
    with pytest.raises(UserError, match="nothing to move"):
        transforming.place(transforming.placement.moved(3, 3))


def test_a_locked_layer_is_refused(document, transforming):
    document.set_locked(document.active.id, True)
    with pytest.raises(UserError, match="locked"):
        transforming.place(transforming.placement.moved(3, 3))


def test_a_stroke_begun_meanwhile_comes_after_it(document, transforming):
    transforming.place(transforming.placement.moved(10, 0))
    paint(document, QRect(0, 0, 5, 5), "green")
    texts = [document.undo_stack.text(at) for at in range(document.undo_stack.count())]
    assert texts == ["Move", "Brush stroke"]


def test_another_layer_or_another_document_ends_it(document, transforming):
    transforming.place(transforming.placement.moved(10, 0))
    document.set_active(document.layers[0].id)
    assert document.undo_stack.undoText() == "Move"
    transforming.place(transforming.placement.moved(10, 0))
    document.clear(50, 50)
    assert not transforming.lifted
    assert document.undo_stack.count() == 0


def test_undoing_an_earlier_step_lets_go_of_what_is_in_the_air(document, transforming):
    paint(document, QRect(0, 0, 5, 5), "green")
    transforming.place(transforming.placement.moved(10, 0))
    document.undo_stack.undo()
    assert not transforming.lifted
    assert content_rect(document.active.image) == QRect(20, 20, 30, 20)


def test_large_pixels_are_resampled_finely_at_the_end(document, transforming, monkeypatch):
    transforming.turn(30)
    fine = layer(document)
    transforming.cancel()
    monkeypatch.setattr("studio.state.transforming.LARGE", 100)
    transforming.turn(30)
    coarse = layer(document)
    assert (coarse != fine).any()
    transforming.commit()
    assert (layer(document) == fine).all()
    document.undo_stack.undo()
    document.undo_stack.redo()
    assert (layer(document) == fine).all()
