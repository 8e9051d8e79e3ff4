"""Layers and the adapters that look at them."""

from __future__ import annotations

import numpy as np
import pytest
from support.sessions import draw, make_session

from studio.domain.adapter_catalogue import find
from studio.state.adapter_entry import embedded_entry, sketch_entry
from studio.state.control_layers import add_control_layer
from studio.state.feeding import Feeding, Role
from studio.state.layers import LayerKind
from studio.state.pixels import to_array
from studio.state.seeing import Seeing, control_pixels


@pytest.fixture
def session(qapp, tmp_path):
    session = make_session(tmp_path, 96)
    yield session
    session.close()


@pytest.fixture
def feeding(session):
    return Feeding(session)


def add(session, name):
    return session.adding.embedded(find(f"starter:{name}"))


def layer_of(session, kind):
    return next(layer for layer in reversed(session.document.layers) if layer.kind is kind)


def test_a_layer_knows_who_looks_at_it_and_who_acts_within_it(session, feeding):
    sketch = layer_of(session, LayerKind.SKETCH)
    [first] = session.adapters.entries
    canny = add(session, "canny")
    session.add_mask(canny.id)
    mask = layer_of(session, LayerKind.MASK)
    assert [(r.entry_id, r.role) for r in feeding.readers(sketch)] == [
        (first.id, Role.SOURCE), (canny.id, Role.SOURCE),
    ]  # fmt: skip
    assert [(r.entry_id, r.role) for r in feeding.readers(mask)] == [(canny.id, Role.MASK)]
    assert not feeding.is_idle(mask)
    assert not feeding.is_idle(session.document.layers[0])  # paint is there to be seen


@pytest.mark.parametrize(
    ("kind", "name"),
    [(LayerKind.DEPTH, "Depth"), (LayerKind.SEGMENTATION, "Areas"), (LayerKind.POSE, "Pose")],
)
def test_an_idle_layer_is_given_its_adapter_by_one_click(session, feeding, kind, name):
    document = session.document
    of_people = kind is LayerKind.POSE
    layer = document.add_pose_layer() if of_people else add_control_layer(document, kind)
    assert feeding.is_idle(layer)
    assert name in feeding.why_idle(layer)
    assert feeding.offer(layer).name == name
    count = document.undo_stack.count()
    entry_id = feeding.put_right(layer)
    assert [r.entry_id for r in feeding.readers(layer)] == [entry_id]
    assert not feeding.is_idle(layer)
    assert document.undo_stack.count() == count + 1
    session.adapters.update(entry_id, enabled=False)
    assert feeding.is_idle(layer)
    assert "off" in feeding.why_idle(layer)
    assert feeding.put_right(layer) == entry_id
    assert not feeding.is_idle(layer)


def test_a_layer_below_another_of_its_kind_can_be_looked_at_instead(session, feeding):
    lower = add_control_layer(session.document, LayerKind.DEPTH)
    upper = add_control_layer(session.document, LayerKind.DEPTH)
    entry = add(session, "depth")
    assert feeding.is_idle(lower)
    assert "topmost" in feeding.why_idle(lower)
    assert feeding.put_right(lower) == entry.id
    assert feeding.readers(lower)
    assert feeding.is_idle(upper)
    # a second adapter for the second layer, not the first one taken away
    other = feeding.put_right(upper)
    assert other != entry.id
    assert len(session.adapters.entries) == 3


def test_without_the_embedded_model_there_is_nothing_to_offer(session, feeding):
    layer = add_control_layer(session.document, LayerKind.DEPTH)
    session.settings.set("model", "/somewhere/else")
    assert feeding.offer(layer) is None
    assert "from a file" in feeding.why_idle(layer)
    assert feeding.put_right(layer) is None


def test_a_mask_waits_for_the_artist_to_choose_and_may_serve_several(session, feeding):
    mask = add_control_layer(session.document, LayerKind.MASK)
    assert feeding.is_idle(mask)
    assert feeding.put_right(mask) is None
    canny = add(session, "canny")
    first = session.adapters.entries[0]
    for entry in (first, canny):
        feeding.set_mask(entry.id, mask, on=True)
    assert [r.entry_id for r in feeding.readers(mask)] == [first.id, canny.id]
    feeding.set_mask(first.id, mask, on=False)
    assert [r.entry_id for r in feeding.readers(mask)] == [canny.id]
    session.document.undo_stack.undo()
    assert len(feeding.readers(mask)) == 2


def test_a_layer_is_looked_at_instead_of_a_picture_and_let_go_again(session, feeding):
    paper = session.document.layers[0]
    [entry] = session.adapters.entries
    feeding.set_source(entry.id, paper, on=True)
    assert [r.entry_id for r in feeding.readers(paper)] == [entry.id]
    feeding.set_source(entry.id, paper, on=False)
    assert not feeding.readers(paper)
    assert feeding.readers(layer_of(session, LayerKind.SKETCH))


# ---- what an adapter sees


def test_the_eye_shows_exactly_what_goes_into_the_request(session, qtbot):
    session.adapters.replace_all([embedded_entry(find("starter:segmentation"))], "", undo=False)
    [entry] = session.adapters.entries
    add_control_layer(session.document, LayerKind.SEGMENTATION)
    draw(session, LayerKind.SEGMENTATION, "#06e6e6", (0, 0, 96, 50))
    session.settings.set_many({"width": 64, "height": 48}, "")
    seeing = Seeing(session)
    seeing.watch(entry.id)
    given = session.build_request().adapters[0].picture.rgb()
    assert np.array_equal(to_array(seeing.image)[..., :3], given)
    assert "64 × 48" in seeing.caption
    assert "Areas" in seeing.caption
    # it follows the drawing, the size and what else changes
    with qtbot.waitSignal(seeing.changed):
        session.settings.set_many({"width": 32, "height": 32}, "")
    assert seeing.image.width() == 32
    seeing.watch(None)
    assert seeing.image is None
    assert seeing.caption == ""


def test_lines_are_shown_as_the_adapter_wants_them(session):
    draw(session, LayerKind.SKETCH, "red", (20, 20, 40, 40))
    canny = add(session, "canny")
    edges = control_pixels(session, canny)
    assert set(np.unique(edges)) == {0, 255}
    assert edges.shape[:2] == (128, 128)
    ink = control_pixels(session, session.adapters.entries[0])
    assert ink[60, 60].tolist() == [0, 0, 0]
    assert ink[2, 2].tolist() == [255, 255, 255]


def test_nothing_to_see_and_an_adapter_that_goes_are_told(session, qtbot):
    seeing = Seeing(session)
    session.adapters.replace_all([sketch_entry(), embedded_entry(find("starter:depth"))], "")
    depth = session.adapters.entries[1]
    seeing.watch(depth.id)
    assert seeing.image is None
    assert "nothing to look at" in seeing.caption
    with qtbot.waitSignal(seeing.changed):
        session.adapters.remove(depth.id)
    assert (seeing.entry_id, seeing.caption) == (None, "")
