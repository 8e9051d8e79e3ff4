"""Areas: how they combine, grow, fade and are found again."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainterPath
from support.ink import paint, picture, state_of

from studio.domain.errors import UserError
from studio.state.document import Document
from studio.state.selecting import Selecting
from studio.state.selection import Combine, PackedSelection, Selection

pytestmark = pytest.mark.usefixtures("qapp")

PAGE = QRect(0, 0, 40, 30)


def box(x, y, width, height, page=PAGE):
    path = QPainterPath()
    path.addRect(QRectF(x, y, width, height))
    return Selection.of_path(path, page, smooth=False)


def full(selection):
    if selection is None:
        return np.zeros((PAGE.height(), PAGE.width()), np.uint8)
    return selection.full(QSize(PAGE.width(), PAGE.height()))


def test_bounds_are_as_small_as_what_is_selected():
    assert box(3, 4, 5, 6).bounds == QRect(3, 4, 5, 6)
    assert box(-10, -10, 14, 14).bounds == QRect(0, 0, 4, 4)
    assert box(100, 0, 5, 5) is None
    assert Selection.of(np.zeros((3, 3), np.uint8)) is None


@pytest.mark.parametrize("how", list(Combine))
def test_combining_is_what_sets_do_pixel_by_pixel(how):
    rng = np.random.default_rng(4)
    one, other = (rng.integers(0, 256, (30, 40)).astype(np.uint8) for _ in range(2))
    one[:, :7], other[20:] = 0, 0
    wanted = {
        Combine.REPLACE: other,
        Combine.ADD: np.maximum(one, other),
        Combine.SUBTRACT: np.minimum(one, 255 - other),
        Combine.INTERSECT: np.minimum(one, other),
    }[how]
    found = Selection.of(one).combined(Selection.of(other), how)
    assert (full(found) == wanted).all()


def test_taking_all_away_leaves_nothing_rather_than_an_empty_area():
    assert box(2, 2, 5, 5).combined(box(0, 0, 20, 20), Combine.SUBTRACT) is None
    assert box(2, 2, 5, 5).combined(box(20, 20, 5, 5), Combine.INTERSECT) is None
    assert box(2, 2, 5, 5).combined(None, Combine.INTERSECT) is None
    kept = box(2, 2, 5, 5)
    assert kept.combined(None, Combine.ADD) is kept


def test_inverted_twice_is_the_same():
    rng = np.random.default_rng(1)
    area = rng.integers(0, 256, (30, 40)).astype(np.uint8)
    once = Selection.of(area).inverted(PAGE)
    assert (full(once) == 255 - area).all()
    assert (full(once.inverted(PAGE)) == area).all()


def test_growing_and_shrinking_by_pixels():
    grown = box(10, 10, 8, 6).grown(3, PAGE)
    assert grown.bounds == QRect(7, 7, 14, 12)
    assert full(grown)[7, 7] == 0  # round corners
    assert box(10, 10, 8, 6).grown(-2, PAGE).bounds == QRect(12, 12, 4, 2)
    assert box(10, 10, 8, 6).grown(-3, PAGE) is None


def test_the_edge_of_the_document_does_not_shrink_a_selection():
    assert box(0, 0, 10, 30).grown(-2, PAGE).bounds == QRect(0, 0, 8, 30)


def test_feathering_fades_to_both_sides_and_keeps_the_middle():
    soft = full(box(10, 5, 20, 20).feathered(4, PAGE))
    assert soft[15, 20] == 255
    assert 100 < soft[15, 10] < 160
    assert 0 < soft[15, 7] < soft[15, 9] < soft[15, 11] < soft[15, 13]
    assert full(box(0, 0, 40, 30).feathered(4, PAGE)).min() == 255


def test_the_outline_runs_along_the_edges_of_pixels():
    (line,) = box(10, 5, 6, 4).outline
    around = line.boundingRect()
    wanted = QRectF(10, 5, 6, 4)
    for one, other in zip(around.getCoords(), wanted.getCoords(), strict=True):
        assert one == pytest.approx(other, abs=0.26)


def test_a_hole_has_an_outline_of_its_own():
    ring = box(5, 5, 20, 20).combined(box(10, 10, 5, 5), Combine.SUBTRACT)
    assert len(ring.outline) == 2


def test_packing_keeps_every_bit():
    area = np.random.default_rng(2).integers(0, 256, (30, 40)).astype(np.uint8)
    there = PackedSelection.of(Selection.of(area)).selection()
    assert (full(there) == area).all()
    even = PackedSelection.of(Selection.of(np.full((2000, 2000), 255, np.uint8)))
    assert len(even.data) < 30_000


@pytest.fixture
def document():
    return Document(40, 30)


def test_every_change_is_a_named_step(document):
    selecting = document.selecting
    selecting.combine(box(2, 2, 8, 8), Combine.REPLACE)
    selecting.combine(box(20, 2, 8, 8), Combine.ADD)
    selecting.invert()
    selecting.select_none()
    names = [document.undo_stack.text(at) for at in range(document.undo_stack.count())]
    assert names == ["Select", "Add to selection", "Invert selection", "Deselect"]
    document.undo_stack.setIndex(2)
    assert selecting.value.bounds == QRect(2, 2, 26, 8)
    document.undo_stack.setIndex(0)
    assert selecting.value is None


def test_deselecting_nothing_is_no_step(document):
    document.selecting.select_none()
    document.selecting.combine(None, Combine.REPLACE)
    document.selecting.combine(box(1, 1, 3, 3), Combine.SUBTRACT)
    assert document.undo_stack.count() == 0


def test_growing_without_a_selection_says_what_to_do(document):
    with pytest.raises(UserError, match="Nothing is selected"):
        document.selecting.grow(3)
    document.selecting.combine(box(2, 2, 3, 3), Combine.REPLACE)
    with pytest.raises(UserError, match="Nothing would be left"):
        document.selecting.grow(-9)
    assert document.selecting.value.bounds == QRect(2, 2, 3, 3)


def test_an_empty_layer_selects_nothing_and_says_so(document):
    with pytest.raises(UserError, match="is empty"):
        document.selecting.of_layer(document.active)
    paint(document, QRect(3, 4, 5, 6), "red", 0.5)
    document.selecting.of_layer(document.active)
    assert document.selecting.value.bounds == QRect(3, 4, 5, 6)
    assert document.selecting.value.mask.max() in (127, 128)


def test_strokes_change_only_what_is_selected(document):
    before = picture(document)
    document.selecting.combine(box(10, 5, 10, 10), Combine.REPLACE)
    paint(document, QRect(0, 0, 40, 30), "#204060")
    after = picture(document)
    changed = (before != after).any(axis=2)
    assert changed.sum() == 100
    assert changed[5:15, 10:20].all()


def test_half_selected_is_half_painted(document):
    half = np.full((30, 40), 128, np.uint8)
    document.selecting.set(Selection.of(half), "Select")
    paint(document, QRect(0, 0, 40, 30), "black")
    assert abs(int(picture(document)[10, 10, 0]) - 127) <= 1
    paint(document, QRect(0, 0, 40, 30), None)  # erases half of the half
    alpha = document.active.image.pixelColor(10, 10).alpha()
    assert abs(alpha - 64) <= 2


def test_a_stroke_beside_the_selection_is_no_step(document):
    document.selecting.combine(box(10, 5, 10, 10), Combine.REPLACE)
    before = state_of(document)
    paint(document, QRect(25, 20, 5, 5))
    assert document.undo_stack.count() == 1
    assert state_of(document) == before


def test_another_document_has_no_selection(document):
    document.selecting.select_all()
    document.clear(20, 20)
    assert document.selecting.value is None


def test_changes_are_told(document, qtbot):
    model: Selecting = document.selecting
    with qtbot.waitSignal(model.changed):
        model.select_all()
    assert model.value.holds_all(PAGE)
    assert not model.value.holds_all(QRect(30, 20, 20, 20))


def test_a_line_around_itself_selects_what_lies_inside():
    path = QPainterPath(QPointF(5, 5))
    for corner in ((25, 5), (25, 25), (5, 25)):
        path.lineTo(*corner)
    path.closeSubpath()
    found = Selection.of_path(path, PAGE)
    assert full(found)[15, 15] == 255
    assert full(found)[2, 2] == 0
