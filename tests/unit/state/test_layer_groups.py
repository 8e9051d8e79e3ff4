"""Groups: what they hold, how they look, and that every step of theirs can be taken back."""

import random
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect
from support.ink import paint, picture, state_of

from studio.domain.errors import UserError
from studio.domain.line_art import Way
from studio.state.compositing import flatten
from studio.state.conversions import lines_from
from studio.state.document import Document, LayerError
from studio.state.layer_tree import DEEPEST, ancestors, block, held, sound
from studio.state.layers import PASS_THROUGH, LayerKind, group_layer
from studio.state.pixels import same_pixels, to_array
from studio.state.selected_pixels import copied

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def document():
    """Paper, and above it red, green and blue on each other's edges."""
    made = Document(300, 200)
    made.remove_layer(made.layers[1].id)
    for name, x in (("red", 0), ("green", 80), ("blue", 160)):
        made.add_layer(LayerKind.PAINT, name)
        paint(made, QRect(x, 20, 120, 150), name, 0.6)
    return made


def names(document: Document) -> str:
    """The list from the bottom up; ``>`` for each group a layer is in."""
    layers = document.layers
    return " ".join(">" * len(ancestors(layers, x)) + x.name for x in layers)


def by_name(document: Document, name: str) -> str:
    return next(layer.id for layer in document.layers if layer.name == name)


def test_a_layer_is_put_into_a_group_and_nothing_looks_different(document):
    before, state = picture(document), state_of(document)
    document.set_blend(by_name(document, "green"), "svg:multiply")
    multiplied = picture(document)
    group = document.groups.wrap(by_name(document, "green"))
    assert names(document) == "Paper red >green Group blue"
    assert group.blend == PASS_THROUGH
    assert (picture(document) == multiplied).all()
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert state_of(document) == state
    assert (picture(document) == before).all()


def test_a_group_of_its_own_is_blended_as_one_picture(document):
    """Two half transparent layers in a half transparent group: not each of them by half."""
    group = document.groups.wrap(by_name(document, "green"))
    document.groups.place(by_name(document, "blue"), group.id, 1)
    assert names(document) == "Paper red >green >blue Group"
    document.set_blend(group.id, "svg:src-over")
    document.set_opacity(group.id, 0.5)
    colour = picture(document)[100, 180, :3].astype(float)  # green and blue over paper
    free = [replace(layer, parent="") for layer in document.layers[2:4]]
    ink = to_array(flatten(free, document.rect))[100, 180]
    alpha = ink[3] / 255 * 0.5
    assert np.abs(colour - (255 * (1 - alpha) + ink[:3] * alpha)).max() <= 2


def test_what_a_group_passes_through_is_blended_with_what_lies_below_it(document):
    layer = by_name(document, "blue")
    document.set_blend(layer, "svg:multiply")
    group = document.groups.wrap(layer)
    through = picture(document)
    document.set_blend(group.id, "svg:src-over")
    isolated = picture(document)
    # Alone in its group there is nothing to multiply with: the blue covers.
    assert (isolated[100, 180] != through[100, 180]).any()
    document.set_blend(group.id, PASS_THROUGH)
    document.set_opacity(group.id, 0.999)  # OpenRaster: such a group is isolated
    assert np.abs(picture(document).astype(int) - isolated).max() <= 1


def test_hiding_and_locking_a_group_hides_and_locks_what_it_holds(document):
    layer = by_name(document, "green")
    group = document.groups.wrap(layer)
    shown = picture(document)
    document.set_visible(group.id, False)
    assert not document.is_shown(layer)
    assert (picture(document) != shown).any()
    with pytest.raises(LayerError, match="“Group” is hidden"):
        document.begin_edit(layer)
    document.set_visible(group.id, True)
    document.set_locked(group.id, True)
    assert document.is_locked(layer)
    for refused in (
        lambda: document.begin_edit(layer),
        lambda: document.remove_layer(layer),
        lambda: document.groups.ungroup(group.id),
        lambda: document.groups.merge(group.id),
    ):
        with pytest.raises(LayerError, match="“Group” is locked"):
            refused()


def test_nobody_draws_on_a_group(document):
    group = document.groups.add()
    with pytest.raises(LayerError, match="is a group of layers"):
        document.begin_edit(group.id)
    with pytest.raises(LayerError, match="is a group of layers"):
        document.merge_down(group.id)


def test_a_new_layer_goes_into_the_chosen_group_on_top(document):
    document.groups.wrap(by_name(document, "green"))
    document.set_active(by_name(document, "Group"))
    document.add_layer(LayerKind.PAINT, "new")
    assert names(document) == "Paper red >green >new Group blue"
    document.set_active(by_name(document, "green"))
    document.add_layer(LayerKind.PAINT, "second")
    assert names(document) == "Paper red >green >second >new Group blue"


def test_deleting_and_duplicating_take_what_a_group_holds(document):
    group = document.groups.wrap(by_name(document, "green"))
    before = state_of(document)
    copy = document.duplicate_layer(group.id)
    assert names(document) == "Paper red >green Group >green Group copy blue"
    inside = held(document.layers, copy)
    assert [one.parent for one in inside] == [copy.id]
    assert inside[0].id != by_name(document, "green")
    assert same_pixels(inside[0].image, document.layer(by_name(document, "green")).image)
    document.set_active(inside[0].id)
    paint(document, document.rect, "black")  # the copy is drawn on, the original is not
    assert not same_pixels(inside[0].image, document.layer(by_name(document, "green")).image)
    document.remove_layer(copy.id)
    document.remove_layer(group.id)
    assert names(document) == "Paper red blue"
    for _ in range(4):
        document.undo_stack.undo()
    assert state_of(document) == before


def test_the_last_layer_that_holds_paint_stays(document):
    for name in ("red", "green", "blue"):
        document.remove_layer(by_name(document, name))
    group = document.groups.wrap(by_name(document, "Paper"))
    document.groups.add()
    with pytest.raises(LayerError, match="at least one layer"):
        document.remove_layer(group.id)


def test_merging_a_group_looks_the_same_and_can_be_taken_back(document):
    group = document.groups.wrap(by_name(document, "green"))
    document.groups.place(by_name(document, "blue"), group.id, 0)
    document.set_blend(group.id, "svg:multiply")
    document.set_opacity(group.id, 0.7)
    before, state = picture(document), state_of(document)
    merged = document.groups.merge(group.id)
    assert names(document) == "Paper red Group"
    assert (merged.blend, merged.opacity) == ("svg:multiply", 0.7)
    assert np.abs(picture(document).astype(int) - before).max() <= 1
    assert document.active is merged
    document.undo_stack.undo()
    assert state_of(document) == state


def test_ungrouping_leaves_everything_in_its_place(document):
    group = document.groups.wrap(by_name(document, "green"))
    document.groups.place(by_name(document, "red"), group.id, 0)
    document.groups.wrap(group.id)
    assert names(document) == "Paper >>red >>green >Group Group 1 blue"
    document.groups.ungroup(group.id)
    assert names(document) == "Paper >red >green Group 1 blue"
    empty = document.groups.add()
    with pytest.raises(LayerError, match="holds no layers"):
        document.groups.ungroup(empty.id)


def test_steps_go_past_layers_into_groups_and_out(document):
    document.groups.wrap(by_name(document, "green"))
    layer = by_name(document, "red")
    seen = []
    for _ in range(5):
        document.groups.step(layer, 1)
        seen.append(names(document))
    assert seen == [
        "Paper >red >green Group blue",
        "Paper >green >red Group blue",
        "Paper >green Group red blue",
        "Paper >green Group blue red",
        "Paper >green Group blue red",
    ]
    for _ in range(9):
        document.groups.step(layer, -1)
    assert names(document) == "red Paper >green Group blue"


def test_a_group_is_not_put_into_itself_nor_too_deep(document):
    outer = document.groups.wrap(by_name(document, "green"))
    inner = document.groups.wrap(by_name(document, "green"))
    for target in (outer.id, inner.id):
        with pytest.raises(LayerError, match="into itself"):
            document.groups.place(outer.id, target, 0)
    layer = by_name(document, "red")
    for _ in range(DEEPEST):
        document.groups.wrap(layer)
    with pytest.raises(LayerError, match="nested any deeper"):
        document.groups.wrap(layer)


def test_layers_of_a_damaged_file_come_into_order(document):
    group, lost = group_layer("g"), group_layer("l")
    child, orphan, looped = (document.layers[n] for n in (1, 2, 3))
    child.parent, orphan.parent, looped.parent = group.id, "gone", lost.id
    lost.parent = lost.id
    order = sound([group, child, orphan, lost, looped])
    assert [x.name for x in order] == ["red", "g", "green", "blue", "l"]
    assert block(order, group) == slice(0, 2)


def test_any_series_of_steps_shows_what_the_layers_say_and_goes_back(qapp):
    """The cached picture, the kept tiles and undo, against the plain way to get each."""
    chance = random.Random(20260812)
    document = Document(420, 300)
    start = state_of(document)
    for _ in range(160):
        _do_something(document, chance)
        plain = flatten(document.layers, document.rect)
        assert same_pixels(document.composite(), plain)
        if chance.random() < 0.3:
            _check_snapshot(document)
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    end = state_of(document)
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
        assert same_pixels(document.composite(), flatten(document.layers, document.rect))
    assert state_of(document) == start
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert state_of(document) == end
    _check_snapshot(document)


def _check_snapshot(document: Document) -> None:
    other = Document(8, 8)
    other.restore(document.freeze())
    assert state_of(other) == state_of(document)
    assert [x.parent for x in other.layers] == [x.parent for x in document.layers]


def _do_something(document: Document, chance: random.Random) -> None:
    layer = chance.choice(document.layers)
    groups = document.groups
    place = QRect(*(chance.randint(-20, 300) for _ in range(2)), 90, 70)
    steps = [
        lambda: (document.set_active(layer.id), paint(document, place, "navy", 0.5)),
        lambda: (document.set_active(layer.id), paint(document, place, None)),
        lambda: document.add_layer(chance.choice((LayerKind.PAINT, LayerKind.SKETCH))),
        lambda: document.remove_layer(layer.id) if len(document.layers) > 6 else None,
        lambda: document.duplicate_layer(layer.id) if len(document.layers) < 12 else None,
        lambda: document.set_visible(layer.id, not layer.visible),
        lambda: document.set_opacity(layer.id, chance.choice((0.3, 1.0))),
        lambda: document.set_blend(
            layer.id, chance.choice(("svg:multiply", "svg:hue", "svg:dst-in", "svg:src-over"))
        ),
        lambda: groups.wrap(layer.id),
        lambda: groups.ungroup(layer.id),
        lambda: groups.merge(layer.id),
        lambda: groups.step(layer.id, chance.choice((-1, 1))),
        lambda: document.move_layer(layer.id, chance.randrange(len(document.layers))),
        lambda: document.merge_down(layer.id),
        document.undo_stack.undo,
        document.undo_stack.redo,
    ]
    try:
        chance.choice(steps)()
    except UserError:
        return


def test_a_group_stands_for_its_picture_where_pixels_are_asked_for(document):
    group = document.groups.wrap(by_name(document, "green"))
    document.set_opacity(group.id, 0.3)
    document.set_visible(group.id, False)
    alone = document.layer(by_name(document, "green")).image
    assert same_pixels(document.filled(group).image, alone)
    document.set_active(group.id)
    clip = copied(document)
    assert same_pixels(clip.image, alone.copy(QRect(80, 20, 120, 150)))
    document.selecting.of_layer(document.filled(group))
    assert document.selecting.value.bounds == QRect(80, 20, 120, 150)
    lines = lines_from(document, group, Way.EDGES)
    assert lines.image.size() == document.rect.size()
    assert to_array(lines.image)[..., 3].any()
