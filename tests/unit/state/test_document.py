"""Layers, their order and their looks; every change can be undone to the bit."""

import random
from contextlib import suppress

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from support.ink import paint, picture, state_of

from studio.state.document import Document, LayerError
from studio.state.layers import LayerKind

pytestmark = pytest.mark.usefixtures("qapp")
RED, WHITE = [255, 0, 0, 255], [255, 255, 255, 255]


@pytest.fixture
def document():
    return Document(48, 32)


def test_a_new_document_is_paper_with_an_empty_sketch_on_it(document):
    assert [(x.name, x.kind) for x in document.layers] == [
        ("Paper", LayerKind.PAINT),
        ("Sketch", LayerKind.SKETCH),
    ]
    assert document.active is document.layers[1]
    assert (picture(document) == WHITE).all()
    assert not document.undo_stack.canUndo()


def test_a_layer_is_added_above_the_active_one_and_becomes_active(document):
    document.set_active(document.layers[0].id)
    layer = document.add_layer(LayerKind.RESULT)
    assert document.layers[1] is layer
    assert document.active is layer
    document.undo_stack.undo()
    assert len(document.layers) == 2
    assert document.active is document.layers[0]


def test_names_are_not_given_twice(document):
    names = [document.add_layer(LayerKind.SKETCH).name for _ in range(3)]
    assert names == ["Sketch 1", "Sketch 2", "Sketch 3"]


def test_an_image_of_another_size_is_scaled_to_the_document(document):
    image = QImage(6, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    document.add_layer(LayerKind.RESULT, image=image)
    assert (picture(document) == RED).all()


def test_hiding_and_opacity_show_in_the_composite(document):
    paint(document, QRect(0, 0, 8, 8))
    layer = document.active
    assert (picture(document)[:8, :8] == RED).all()
    document.set_opacity(layer.id, 0.5)
    assert abs(int(picture(document)[0, 0, 1]) - 128) <= 1
    document.set_visible(layer.id, False)
    assert (picture(document) == WHITE).all()


@pytest.mark.parametrize(
    ("blend", "expected"),
    [("svg:multiply", [128, 0, 0]), ("svg:screen", [255, 128, 128]), ("svg:plus", [255, 128, 128])],
)
def test_blend_modes_mix_as_their_names_say(document, blend, expected):
    document.set_active(document.layers[0].id)
    paint(document, document.rect, "#808080")
    layer = document.add_layer(LayerKind.PAINT)
    paint(document, document.rect, "red")
    document.set_blend(layer.id, blend)
    assert np.abs(picture(document)[5, 5, :3].astype(int) - expected).max() <= 1


def test_a_blend_mode_of_another_program_is_kept_and_shown_as_normal(document):
    paint(document, document.rect)
    document.set_blend(document.active.id, "krita:greater")
    assert (picture(document) == RED).all()
    assert document.snapshot().layers[1].blend == "krita:greater"


def test_merging_down_looks_the_same(document):
    document.set_active(document.layers[0].id)
    document.add_layer(LayerKind.PAINT)
    paint(document, QRect(0, 0, 30, 30), "blue", 0.7)
    document.set_opacity(document.active.id, 0.6)
    top = document.add_layer(LayerKind.PAINT)
    paint(document, QRect(10, 0, 30, 20), "yellow")
    document.set_blend(top.id, "svg:multiply")
    document.merge_down(document.layers[1].id)  # into the paper, which is opaque
    before, state = picture(document), state_of(document)
    document.merge_down(top.id)
    assert np.abs(picture(document).astype(int) - before).max() <= 1
    assert len(document.layers) == 2
    document.undo_stack.undo()
    assert state_of(document) == state


def test_what_cannot_be_done_says_why_and_changes_nothing(document):
    paper, sketch = document.layers
    document.set_locked(sketch.id, True)
    before = state_of(document)
    for attempt, word in (
        (lambda: document.merge_down(paper.id), "below"),
        (lambda: document.merge_down(sketch.id), "locked"),
        (lambda: document.remove_layer(sketch.id), "locked"),
        (document.begin_edit, "locked"),
    ):
        with pytest.raises(LayerError, match=word):
            attempt()
    assert "locked" in document.why_not_remove(sketch.id)
    assert "below" in document.why_not_merge(paper.id)
    assert state_of(document) == before


def test_the_last_layer_stays(document):
    document.remove_layer(document.layers[1].id)
    with pytest.raises(LayerError, match="at least one"):
        document.remove_layer(document.layers[0].id)


def test_drawing_on_a_hidden_layer_is_refused(document):
    document.set_visible(document.active.id, False)
    with pytest.raises(LayerError, match="hidden"):
        document.begin_edit()


def test_an_unknown_layer_is_a_fault_of_the_caller(document):
    with pytest.raises(KeyError):
        document.set_visible("no such id", True)


def test_a_drag_of_the_opacity_is_one_step_two_drags_are_two(document):
    layer = document.active
    for drag in ((0.9, 0.8, 0.7), (0.6, 0.5)):
        for step, opacity in enumerate(drag):
            document.set_opacity(layer.id, opacity, goes_on=step > 0)
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert layer.opacity == 0.7
    document.undo_stack.undo()
    assert layer.opacity == 1.0


def test_setting_what_is_already_so_leaves_no_step(document):
    layer = document.active
    document.set_opacity(layer.id, 1.0)
    document.set_visible(layer.id, True)
    document.rename_layer(layer.id, "   ")
    document.move_layer(layer.id, 99)
    assert not document.undo_stack.canUndo()


def test_steps_are_named_in_the_artists_words(document):
    layer = document.layers[0]
    document.move_layer(layer.id, 1)
    assert document.undo_stack.undoText() == "Move layer up"
    document.set_visible(layer.id, False)
    assert document.undo_stack.undoText() == "Hide layer"
    document.rename_layer(layer.id, "Ground")
    assert document.undo_stack.undoText() == "Rename layer"


def test_the_revision_grows_with_every_change(document):
    seen = [document.revision]
    for change in (
        lambda: paint(document, QRect(0, 0, 4, 4)),
        lambda: document.set_opacity(document.active.id, 0.5),
        document.undo_stack.undo,
        lambda: document.add_layer(LayerKind.PAINT),
    ):
        change()
        seen.append(document.revision)
    assert seen == sorted(set(seen))


def test_undo_keeps_200_steps(document):
    for number in range(205):
        document.rename_layer(document.active.id, f"name {number}")
    assert document.undo_stack.count() == 200


def test_the_composite_of_some_kinds_only(document):
    paint(document, document.rect)
    only = document.composite(only=[LayerKind.PAINT])
    assert only.pixelColor(3, 3) == QColor("white")
    none = document.composite(QRect(0, 0, 4, 4), only=[], background=QColor("green"))
    assert none.size().width() == 4
    assert none.pixelColor(0, 0) == QColor("green")


def test_a_composite_taken_before_does_not_change_afterwards(document):
    before = document.composite()
    paint(document, document.rect)
    assert before.pixelColor(1, 1) == QColor("white")


def test_a_document_of_one_pixel(document):
    tiny = Document(1, 1)
    paint(tiny, tiny.rect)
    assert picture(tiny).tolist() == [[RED]]
    tiny.undo_stack.undo()
    assert picture(tiny).tolist() == [[WHITE]]


def _random_step(document: Document, chance: random.Random) -> None:
    layer = chance.choice(document.layers)
    x, y = chance.randrange(300), chance.randrange(200)
    rect = QRect(x, y, chance.randrange(1, 200), chance.randrange(1, 100))
    steps = (
        lambda: document.add_layer(chance.choice(list(LayerKind))),
        lambda: document.remove_layer(layer.id),
        lambda: document.duplicate_layer(layer.id),
        lambda: document.merge_down(layer.id),
        lambda: document.move_layer(layer.id, chance.randrange(len(document.layers))),
        lambda: document.rename_layer(layer.id, f"name {x}"),
        lambda: document.set_visible(layer.id, not layer.visible),
        lambda: document.set_locked(layer.id, not layer.locked),
        lambda: document.set_opacity(layer.id, chance.random(), goes_on=chance.random() < 0.5),
        lambda: document.set_blend(layer.id, chance.choice(["svg:multiply", "svg:screen"])),
        lambda: document.set_active(layer.id),
        lambda: paint(document, rect, chance.choice(["red", "#12ab9940", None]), chance.random()),
        lambda: paint(document, rect, "blue", 0.5),
    )
    with suppress(LayerError):  # refused, which is fine: nothing changed
        chance.choice(steps)()


@pytest.mark.parametrize("seed", range(6))
def test_any_sequence_of_changes_is_undone_and_redone_to_the_bit(seed):
    document, chance = Document(300, 200), random.Random(seed)
    start = state_of(document)
    for _ in range(60):
        _random_step(document, chance)
    end, shown = state_of(document), picture(document)
    document.undo_stack.setIndex(0)
    assert state_of(document) == start
    document.undo_stack.setIndex(document.undo_stack.count())
    assert state_of(document) == end
    assert (picture(document) == shown).all()
