"""What feeds an adapter: a layer or a picture, in requests, projects and repetitions."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from support.files import noise
from support.sessions import draw, make_session, touch

from studio.domain.adapter_catalogue import find
from studio.domain.adapter_kinds import LINES, Sees
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.files import openraster
from studio.state.adapter_entry import AdapterEntry, embedded_entry
from studio.state.layers import LayerKind

PHOTO = Picture.from_array(noise(40, 30, 3))


@pytest.fixture
def session(qapp, tmp_path):
    session = make_session(tmp_path)
    session.adapters.replace_all((), "", undo=False)
    session.settings.set_size(64, 64)
    yield session
    session.close()


def add(session, name, **changes):
    entry = replace(embedded_entry(find(f"starter:{name}")), **changes)
    return session.adapters.add(entry)


def seen(session):
    (use,) = session.build_request().adapters
    return use.picture


@pytest.mark.parametrize("name", ["loras/ink", "tokens/paper"])
def test_a_lora_and_a_learnt_word_look_at_nothing_and_act(session, name):
    entry = add(session, name, picture=PHOTO)
    assert session.adapter_warning(entry) == ""
    assert seen(session) is None
    assert session.is_fed(entry)


def test_lines_of_a_sketch_reach_each_line_adapter_in_its_own_way(session):
    draw(session, LayerKind.SKETCH, "red", (8, 8, 20, 20))
    for name in ("sketch", "scribble", "canny"):
        add(session, name)
    dark, white, edges = (use.picture.rgb() for use in session.build_request().adapters)
    assert dark[10, 10].tolist() == [0, 0, 0]
    assert np.array_equal(white, 255 - dark)
    assert edges[18, 18].tolist() == [0, 0, 0]
    assert edges[6:10, 18].max() == 255


def test_edges_come_at_the_size_of_the_picture(session):
    draw(session, LayerKind.SKETCH)
    add(session, "canny")
    session.settings.set_size(128, 96)
    assert seen(session).size == (128, 96)
    session.settings.set_size(64, 64)
    assert seen(session).size == (64, 64)


@pytest.mark.parametrize("name", ["pose", "depth", "segmentation", "style", "identity"])
def test_what_needs_a_picture_says_so_and_waits(session, name):
    draw(session, LayerKind.SKETCH)
    entry = add(session, name)
    assert "needs" in session.adapter_warning(entry)
    assert session.build_request().adapters == ()
    assert session.blockers() == ()
    session.adapters.update(entry.id, picture=PHOTO, picture_name="photo.png")
    assert session.adapter_warning(session.adapters.entry(entry.id)) == ""
    assert seen(session) is PHOTO


def test_every_way_of_seeing_has_its_own_sentence(session):
    wanting = [sees for sees in Sees if sees not in LINES and sees is not Sees.NOTHING]
    entries = [AdapterEntry("controlnet", "starter:canny", "a", reads=sees) for sees in wanting]
    sentences = {session.adapter_warning(entry) for entry in entries}
    assert len(sentences) == len(wanting)
    assert all(sentence.endswith(".") for sentence in sentences)


def test_a_layer_of_any_kind_can_be_looked_at(session):
    paint = draw(session, LayerKind.PAINT, "red")
    entry = add(session, "depth", source_layer=paint)
    assert seen(session).rgb()[10, 10].tolist() == [255, 0, 0]
    assert seen(session).rgb()[0, 0].tolist() in ([0, 0, 0], [255, 255, 255])
    session.document.remove_layer(paint)
    assert "deleted" in session.adapter_warning(entry)


def test_a_picture_of_lines_is_turned_for_a_scribble(session):
    add(session, "scribble", picture=PHOTO)
    assert np.array_equal(seen(session).rgb(), 255 - PHOTO.rgb())


def test_somebody_elses_control_adapter_sees_what_the_artist_says(session, tmp_path):
    folder = touch(tmp_path / "my-net/config.json").parent
    entry = session.adding.file("controlnet", folder)
    assert entry.sees is Sees.PICTURE
    session.adapters.update(entry.id, picture=PHOTO)
    assert seen(session) is PHOTO
    session.adapters.update(entry.id, reads=Sees.EDGES)
    assert set(np.unique(seen(session).rgb())) == {0, 255}
    assert session.document.undo_stack.undoText() == "Change what is read by my-net"


def test_files_that_did_not_come_along_are_in_the_way_until_it_is_switched_off(session):
    entry = add(session, "tokens/lost")
    (blocker,) = session.blockers()
    assert "did not come with this studio" in blocker
    session.adapters.update(entry.id, enabled=False)
    assert session.blockers() == ()


@pytest.mark.parametrize(("name", "most"), [("style", 512 * 512), ("identity", 1024 * 1024)])
def test_a_chosen_picture_file_is_read_bounded_and_is_one_undo_step(
    session, tmp_path, qtbot, name, most
):
    big = Picture.from_array(noise(1200, 1600, 3))
    (tmp_path / "big.png").write_bytes(big.png)
    entry = add(session, name, source_layer="somewhere")
    steps = session.document.undo_stack.count()
    session.pictures.choose(entry.id, tmp_path / "big.png")
    qtbot.waitUntil(lambda: session.adapters.entries[0].picture is not None)
    (after,) = session.adapters.entries
    assert (after.picture_name, after.source_layer) == ("big.png", None)
    width, height = after.picture.size
    assert 0.9 * most < width * height <= most
    assert abs(width / height - 4 / 3) < 0.01
    assert session.document.undo_stack.count() == steps + 1
    session.document.undo_stack.undo()
    assert session.adapters.entries == (entry,)


@pytest.mark.parametrize("content", [None, b"no picture"])
def test_a_file_that_cannot_be_read_is_told_and_nothing_is_lost(session, tmp_path, qtbot, content):
    path = tmp_path / "photo.png"
    if content is not None:
        path.write_bytes(content)
    entry = add(session, "identity", picture=PHOTO, picture_name="old.png")
    with qtbot.waitSignal(session.pictures.failed) as told:
        session.pictures.choose(entry.id, path)
    (error,) = told.args
    assert "photo.png" in error.what
    assert "looks at what it did" in error.kept
    assert session.adapters.entries == (entry,)


def test_a_picture_for_a_row_that_is_gone_is_passed_over(session, tmp_path, qtbot):
    (tmp_path / "a.png").write_bytes(PHOTO.png)
    gone, kept = add(session, "style"), add(session, "style")
    session.pictures.choose(gone.id, tmp_path / "a.png")
    session.adapters.remove(gone.id)
    session.pictures.choose(kept.id, tmp_path / "a.png")
    qtbot.waitUntil(lambda: session.adapters.entries[0].picture is not None)
    assert [entry.id for entry in session.adapters.entries] == [kept.id]


def test_a_project_file_keeps_the_pictures(session, tmp_path):
    add(session, "style", picture=PHOTO, picture_name="photo.png")
    add(session, "identity", picture=PHOTO, picture_name="photo.png")
    add(session, "canny", reads=Sees.PICTURE)
    openraster.save(session.project_snapshot(), tmp_path / "a.ora")
    other = make_session(tmp_path)
    assert other.open_project(openraster.load(tmp_path / "a.ora")) == ()
    assert other.adapters.entries == session.adapters.entries
    assert list(openraster.load(tmp_path / "a.ora").pictures) == [PHOTO.digest]


def test_a_picture_missing_in_a_project_is_asked_for_again(session, tmp_path):
    entry = add(session, "style", picture=PHOTO, picture_name="photo.png")
    session.open_project(replace(session.project_snapshot(), pictures={}))
    (after,) = session.adapters.entries
    assert after == replace(entry, picture=None)
    assert "“photo.png” it looked at is missing" in session.adapter_warning(after)


def test_projects_of_the_first_version_open(session):
    old = {
        "kind": "t2i_adapter", "model": "starter:sketch", "name": "Lines", "enabled": True,
        "weight": 0.5, "start": 0.0, "end": 1.0, "source_layer": None, "id": "abc",
    }  # fmt: skip
    session.adapters.from_json([json.loads(json.dumps(old))])
    (entry,) = session.adapters.entries
    assert (entry.weight, entry.picture, entry.reads, entry.sees) == (0.5, None, None, Sees.INK)


@pytest.mark.parametrize("name", ["canny", "pose", "style", "identity", "scribble", "sketch"])
def test_a_repetition_is_given_exactly_the_same_picture(session, tmp_path, name):
    draw(session, LayerKind.SKETCH)
    changes = {} if name in ("canny", "scribble", "sketch") else {"picture": PHOTO}
    add(session, name, **changes)
    session.settings.seed_locked = True
    request = session.build_request()
    other = make_session(tmp_path)
    other.adapters.replace_all((), "", undo=False)
    other.apply_request(request)
    assert np.array_equal(seen(other).rgb(), request.adapters[0].picture.rgb())
    assert other.document.undo_stack.count() == 1
    drawn = [layer.name for layer in other.document.layers if "of the picture" in layer.name]
    assert len(drawn) == (name in ("scribble", "sketch"))
    session.apply_request(request)
    assert session.build_request() == request


def test_a_colour_picture_under_a_line_adapter_is_repeated_as_it_is(session):
    use = AdapterUse("controlnet", "starter:scribble", picture=PHOTO)
    session.apply_request(Request(width=64, height=64, adapters=(use,)))
    assert seen(session) is PHOTO
    assert session.adapters.entries[0].name == "Scribble"


def test_another_picture_after_a_repetition_is_read_the_usual_way(session, tmp_path, qtbot):
    add(session, "canny", picture=PHOTO, reads=Sees.PICTURE)
    session.pictures.look_at(session.adapters.entries[0].id, None)
    assert session.adapters.entries[0].reads is None
    (tmp_path / "a.png").write_bytes(PHOTO.png)
    session.pictures.choose(session.adapters.entries[0].id, tmp_path / "a.png")
    qtbot.waitUntil(lambda: session.adapters.entries[0].picture is not None)
    assert set(np.unique(seen(session).rgb())) == {0, 255}


def test_an_adapter_of_the_past_that_needs_no_picture_is_restored_too(session):
    use = AdapterUse("lora", "starter:loras/ink", 0.6)
    session.apply_request(Request(width=64, height=64, adapters=(use,)))
    assert session.build_request().adapters == (use,)
    assert session.adapters.entries[0].name == "Ink"
