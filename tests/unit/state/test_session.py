"""The session: requests out of the window, projects and pictures back into it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from support.sessions import draw, make_session, make_starter

from studio.domain.errors import PictureError
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, InitImage, Request
from studio.state.adapter_stack import AdapterEntry
from studio.state.layers import LayerKind
from studio.state.session import Session


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    return make_starter(tmp_path)


@pytest.fixture
def session(qapp, tmp_path: Path) -> Session:
    return make_session(tmp_path)


def test_an_empty_sketch_layer_feeds_nothing(session):
    assert session.build_request().adapters == ()


def test_ink_on_the_sketch_layer_reaches_the_adapter_dark_on_white(session):
    draw(session, LayerKind.SKETCH, "red")
    (use,) = session.build_request().adapters
    assert (use.kind, use.model, use.weight) == ("t2i_adapter", "starter:sketch", 1.0)
    grey = use.picture.grey()
    assert grey[10, 10] < 10
    assert grey[40, 40] == 255


def test_only_white_strokes_are_no_ink(session):
    draw(session, LayerKind.SKETCH, "white")
    assert session.build_request().adapters == ()


def test_a_switched_off_adapter_travels_without_its_picture(session):
    draw(session, LayerKind.SKETCH)
    session.adapters.update(session.adapters.entries[0].id, enabled=False)
    (use,) = session.build_request().adapters
    assert (use.enabled, use.picture) == (False, None)


def test_an_unchanged_layer_is_encoded_once(session):
    draw(session, LayerKind.SKETCH)
    first, second = session.build_request(), session.build_request()
    assert first.adapters[0].picture is second.adapters[0].picture


def test_the_dice_roll_only_while_the_seed_is_unlocked(session):
    assert [session.build_request().seed for _ in range(2)] == [7, 8]
    session.settings.seed_locked = True
    assert session.build_request().seed == 8
    assert session.document.undo_stack.undoText() == "Lock or unlock seed"


def test_asking_without_rolling_changes_nothing(session):
    assert session.build_request(roll=False) == session.build_request(roll=False)


def test_generating_remembers_the_prompt_and_looking_does_not(session):
    session.settings.prompt = "a pear"
    session.build_request(roll=False)
    assert session.prompts.prompts == ()
    session.build_request()
    assert session.prompts.prompts == ("a pear",)


def test_undo_does_not_take_a_rolled_seed_back(session):
    session.settings.steps = 9
    session.build_request()
    session.document.undo_stack.undo()
    assert session.settings.seed == 7


def test_image_to_image_starts_from_the_paint_without_the_sketch(session):
    draw(session, LayerKind.SKETCH, "black", (0, 0, 30, 30))
    draw(session, LayerKind.PAINT, "red", (32, 32, 16, 16))
    session.settings.init_enabled = True
    session.settings.strength = 0.4
    start = session.build_request().init
    rgb = start.picture.rgb()
    assert start.strength == 0.4
    assert rgb.shape == (64, 64, 3)
    assert rgb[40, 40].tolist() == [255, 0, 0]
    assert rgb[10, 10].tolist() == [255, 255, 255]


def test_a_flat_colour_counts_as_painted_and_white_does_not(session):
    session.settings.init_enabled = True
    assert len(session.blockers()) == 1
    draw(session, LayerKind.PAINT, "red", (0, 0, 64, 64))
    assert session.blockers() == ()


def test_hidden_paint_is_no_start(session):
    session.settings.init_enabled = True
    layer = draw(session, LayerKind.PAINT, "red")
    session.document.set_visible(layer, False)
    assert len(session.blockers()) == 1


def test_pictures_of_a_huge_document_are_encoded_smaller(qapp, tmp_path):
    session = make_session(tmp_path, 1400)
    draw(session, LayerKind.SKETCH, rect=(700, 700, 300, 300))
    draw(session, LayerKind.PAINT, "red")
    session.settings.init_enabled = True
    request = session.build_request()
    assert request.adapters[0].picture.size == (1024, 1024)
    assert request.init.picture.size == (1024, 1024)
    layers = session.document.layers
    session.apply_request(request)
    assert session.document.layers == layers
    session.settings.set_size(1400, 1400)
    assert session.build_request().adapters[0].picture.size == (1400, 1400)


def test_nothing_blocks_a_fresh_session(session):
    assert session.blockers() == ()


def test_every_blocker_is_a_sentence_and_all_are_listed(session, starter):
    draw(session, LayerKind.SKETCH)
    (starter / "model_index.json").unlink()
    session.settings.init_enabled = True
    session.adapters.add(AdapterEntry("t2i_adapter", "/nowhere/lines", "Pose"))
    missing, unpainted, lost = session.blockers()
    assert "embedded model is missing" in missing
    assert "nothing is painted" in unpainted
    assert "“Pose”" in lost
    assert "cannot be found" in lost
    draw(session, LayerKind.PAINT)
    session.settings.model = "/nowhere/sd15"
    session.adapters.update(session.adapters.entries[1].id, enabled=False)
    other, family = session.blockers()
    assert "/nowhere/sd15" in other
    assert "belongs to the starter" in family


def test_an_adapter_that_cannot_be_used_is_in_nobodys_way_while_nothing_is_drawn(session):
    session.adapters.update(session.adapters.entries[0].id, enabled=False)
    session.adapters.add(AdapterEntry("t2i_adapter", "/nowhere/lines", "Pose"))
    assert session.blockers() == ()


def test_warnings_of_an_adapter(session, tmp_path):
    entry = session.adapters.entries[0]
    assert "empty" in session.adapter_warning(entry)
    bound = replace(entry, source_layer=draw(session, LayerKind.SKETCH))
    assert session.adapter_warning(bound) == ""
    assert session.adapter_warning(entry) == ""
    session.document.remove_layer(bound.source_layer)
    assert "deleted" in session.adapter_warning(bound)
    assert "no sketch layer" in session.adapter_warning(entry)
    assert "cannot be found" in session.adapter_warning(replace(entry, model="/nowhere"))
    assert "holds no adapter" in session.adapter_warning(replace(entry, model=str(tmp_path)))
    session.settings.model = "/models/sd15"
    assert "belongs to the starter" in session.adapter_warning(entry)


def test_conditions_are_told_once_after_a_flurry(session, qtbot):
    told: list[int] = []
    session.conditions_changed.connect(lambda: told.append(1))
    for steps in range(1, 20):
        session.settings.steps = steps
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(100)
    assert told == [1]


def test_a_project_there_and_back(session, tmp_path):
    layer = draw(session, LayerKind.SKETCH)
    session.settings.prompt = "an apple"
    session.adapters.update(session.adapters.entries[0].id, weight=0.4, source_layer=layer)
    snapshot = session.project_snapshot()
    snapshot = replace(snapshot, extra=json.loads(json.dumps(snapshot.extra)))
    other = make_session(tmp_path)
    assert other.open_project(snapshot) == ()
    assert other.settings.values == session.settings.values
    assert other.adapters.entries == session.adapters.entries
    session.settings.seed_locked = other.settings.seed_locked = True
    assert other.build_request() == session.build_request()
    assert other.document.undo_stack.count() == 1  # the seed lock of this test


def test_what_others_put_into_a_project_is_kept(session):
    snapshot = replace(session.project_snapshot(), extra={"history": ["a"]})
    session.open_project(snapshot)
    assert session.project_snapshot().extra["history"] == ["a"]


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ({"version": 99}, "another version"),
        ({"version": "new"}, "another version"),
        ({"version": 1, "settings": {"steps": 0}}, "settings of this project"),
        ({"version": 1, "settings": ["steps"]}, "settings of this project"),
        ({"version": 1, "adapters": [3]}, "adapters of this project"),
        ({"version": 1, "adapters": 3}, "adapters of this project"),
    ],
)
def test_the_drawing_opens_when_the_rest_cannot(session, extra, words):
    draw(session, LayerKind.SKETCH)
    snapshot = replace(session.project_snapshot(), extra=extra)
    session.document.clear(32, 32)
    before = session.settings.values
    (note,) = session.open_project(snapshot)
    assert words in note
    assert session.document.width == 64
    assert session.settings.values == before


def test_a_drawing_of_another_program_opens_without_a_word(session):
    assert session.open_project(replace(session.project_snapshot(), extra={})) == ()


def test_a_new_project_starts_with_the_sketch_adapter(session):
    session.adapters.remove(session.adapters.entries[0].id)
    session.new_project(32, 16)
    assert [entry.name for entry in session.adapters.entries] == ["Sketch"]
    assert (session.document.width, session.document.height) == (32, 16)
    assert session.document.undo_stack.count() == 0


def full_request() -> Request:
    ink = np.full((64, 64), 255, np.uint8)
    ink[20:30, 20:30] = 0
    paint = np.zeros((64, 64, 3), np.uint8)
    paint[..., 0] = np.arange(64)
    return Request(
        prompt="a pear",
        negative_prompt="blurry",
        width=64,
        height=72,
        steps=5,
        guidance_scale=2.5,
        sampler="euler",
        seed=1234,
        init=InitImage(Picture.from_array(paint), 0.3),
        adapters=(
            AdapterUse("t2i_adapter", "starter:sketch", 0.7, 0.1, 0.9, Picture.from_array(ink)),
        ),
    )


def test_a_dropped_picture_restores_everything_in_one_undo_step(session):
    request = full_request()
    before = [layer.id for layer in session.document.layers]
    values, entries = session.settings.values, session.adapters.entries
    session.apply_request(request)
    again = session.build_request()
    assert again.seed == request.seed
    assert replace(again, init=None, adapters=()) == replace(request, init=None, adapters=())
    assert np.array_equal(again.init.picture.rgb(), request.init.picture.rgb())
    assert again.init.strength == 0.3
    (use,) = again.adapters
    assert np.array_equal(use.picture.grey(), request.adapters[0].picture.grey())
    assert (use.weight, use.start, use.end) == (0.7, 0.1, 0.9)
    assert session.document.undo_stack.count() == 1
    session.document.undo_stack.undo()
    assert [layer.id for layer in session.document.layers] == before
    assert session.settings.values == values
    assert session.adapters.entries == entries


def test_restoring_what_is_there_already_adds_no_layers(session):
    draw(session, LayerKind.SKETCH)
    draw(session, LayerKind.PAINT, "red")
    session.settings.init_enabled = True
    request = session.build_request()
    layers = session.document.layers
    session.apply_request(request)
    assert session.document.layers == layers
    assert session.build_request() == request


def test_an_earlier_sketch_is_hidden_not_lost(session):
    drawn = draw(session, LayerKind.SKETCH)
    session.apply_request(full_request())
    assert not session.document.layer(drawn).visible
    assert session.adapters.entries[0].source_layer == session.document.layers[-1].id


def test_an_adapter_that_took_no_part_is_switched_off_where_it_would_act(session):
    session.apply_request(Request(prompt="a"))
    assert session.adapters.entries[0].enabled  # nothing is drawn: it cannot act
    draw(session, LayerKind.SKETCH)
    session.apply_request(Request(prompt="a"))
    assert not session.adapters.entries[0].enabled
    assert session.settings.init_enabled is False


def test_an_adapter_unknown_here_becomes_a_row(session):
    session.apply_request(Request(adapters=(AdapterUse("t2i_adapter", "/models/pose", 0.5),)))
    assert [entry.name for entry in session.adapters.entries] == ["pose", "Sketch"]


def test_a_damaged_picture_changes_nothing(session):
    bad = replace(full_request(), init=InitImage(Picture(b"no png"), 0.5))
    values = session.settings.values
    with pytest.raises(PictureError):
        session.apply_request(bad)
    assert session.settings.values == values
    assert session.document.undo_stack.count() == 0
