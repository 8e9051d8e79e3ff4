"""Pictures prepared before adapters see them: at once, or by somebody who takes a while."""

import numpy as np
import pytest
from support.sessions import draw, make_session

from studio.domain.adapter_catalogue import find
from studio.domain.errors import AdapterError
from studio.domain.picture import Picture
from studio.domain.preprocess import Preprocess, named
from studio.domain.request_json import dumps, loads
from studio.state.layers import LayerKind
from studio.state.preparing import Preparing, Progress

GREY = Picture.from_array(
    np.repeat(np.linspace(0, 255, 64).astype(np.uint8)[:, None, None], 64, 1).repeat(3, 2)
)
SKELETON = Picture.from_array(np.full((64, 64, 3), 40, np.uint8))


@pytest.fixture
def session(qapp, tmp_path):
    session = make_session(tmp_path)
    session.adapters.replace_all((), "", undo=False)
    session.preparing._installed = lambda name: True
    session.preparing.folder.mkdir(parents=True)
    yield session
    session.close()


@pytest.fixture
def asked(session):
    jobs = []
    session.preparing.wanted.connect(jobs.append)
    return jobs


def with_weights(session, name):
    for file in named(name).files:
        (session.preparing.folder / file).touch()


def add(session, name, how, picture=GREY):
    entry = session.adding.embedded(find(f"starter:{name}"))
    session.adapters.update(
        entry.id, picture=picture, picture_name="photo", preprocess=Preprocess(how)
    )
    return session.adapters.entry(entry.id)


def test_canny_follows_its_thresholds(session):
    rng = np.random.default_rng(0).integers(0, 255, (16, 16, 3), dtype=np.uint8)
    noisy = Picture.from_array(np.kron(rng, np.ones((4, 4, 1), np.uint8)))
    entry = add(session, "canny", "canny", noisy)
    usual = session.control_picture(entry).rgb()
    session.adapters.update(entry.id, preprocess=None)
    assert np.array_equal(session.control_picture(session.adapters.entries[0]).rgb(), usual)
    faint = Preprocess("canny", (("low", 0), ("high", 255)))
    session.adapters.update(entry.id, preprocess=faint)
    assert not np.array_equal(session.control_picture(session.adapters.entries[0]).rgb(), usual)
    assert usual.shape == (128, 128, 3)  # at the size of the picture that is made


def test_lines_are_turned_dark_for_an_adapter_that_looks_at_ink(session):
    rgb = np.full((64, 64, 3), 255, np.uint8)
    rgb[20:40, 20:40] = 90
    seen = session.control_picture(add(session, "sketch", "scribble", Picture.from_array(rgb)))
    assert seen.rgb()[2, 2].tolist() == [255] * 3
    assert seen.rgb()[21, 30].tolist() == [0] * 3


def test_a_layer_is_prepared_as_well(session):
    draw(session, LayerKind.PAINT, "red")
    paint = next(la for la in session.document.layers if la.kind is LayerKind.PAINT)
    entry = session.adding.embedded(find("starter:scribble"))
    session.adapters.update(entry.id, source_layer=paint.id, preprocess=Preprocess("scribble"))
    seen = session.control_picture(session.adapters.entries[0]).rgb()
    assert seen.max() == 255 and seen[50, 50].max() == 0


def test_a_net_is_waited_for_and_asked_once(session, asked, qtbot):
    with_weights(session, "openpose")
    entry = add(session, "pose", "openpose")
    with qtbot.waitSignal(session.conditions_changed):
        pass
    for _ in range(3):
        assert session.control_picture(entry) is None
    (job,) = asked
    assert (job.owner, job.rgb.shape) == (entry.id, (64, 64, 3))
    assert session.blockers() == ("What “Pose” looks at is still being prepared.",)
    session.preparing.take_progress(job.owner, job.key, Progress("looking", 0.5))
    assert session.preparing.progress(entry.id).fraction == 0.5
    session.preparing.take(job.owner, job.key, SKELETON)
    assert session.blockers() == ()
    (use,) = session.build_request().adapters
    assert use.picture.digest == SKELETON.digest
    # kept by content: another adapter that looks at the same is not waited for
    add(session, "pose", "openpose")
    assert len(session.build_request().adapters) == 2
    assert len(asked) == 1


def test_what_is_not_needed_any_more_is_told(session, asked, qtbot):
    with_weights(session, "openpose")
    entry = add(session, "pose", "openpose")
    assert session.control_picture(entry) is None
    with qtbot.waitSignal(session.preparing.unwanted) as told:
        session.adapters.remove(entry.id)
    assert told.args == [entry.id]
    session.preparing.take(asked[0].owner, asked[0].key, SKELETON)  # it came all the same
    assert session.blockers() == ()


def test_a_failure_blocks_with_its_sentence_until_something_changes(session, asked):
    with_weights(session, "midas")
    entry = add(session, "depth", "midas")
    assert session.control_picture(entry) is None
    session.preparing.take_failure(entry.id, asked[0].key, AdapterError("It made nothing of it."))
    assert session.adapter_warning(entry) == "It made nothing of it."
    assert "It made nothing of it." in session.blockers()[0]
    assert session.control_picture(entry) is None
    assert len(asked) == 1
    session.adapters.update(entry.id, picture=SKELETON)
    other = session.adapters.entries[0]
    assert session.control_picture(other) is None
    assert len(asked) == 2
    assert session.adapter_warning(other) == ""
    session.preparing.retry()
    session.adapters.update(entry.id, picture=GREY)
    assert session.control_picture(session.adapters.entries[0]) is None
    assert len(asked) == 3


def test_cancelling_says_how_to_begin_again(session, asked):
    with_weights(session, "zoe")
    entry = add(session, "depth", "zoe")
    assert session.control_picture(entry) is None
    session.preparing.cancel(entry.id)
    assert session.preparing.progress(entry.id) is None
    assert session.adapter_warning(entry).startswith("Preparing the picture was cancelled.")
    session.preparing.retry()
    assert session.control_picture(entry) is None
    assert len(asked) == 2


def test_what_is_missing_is_said_with_where_to_put_it(session, asked, tmp_path):
    entry = add(session, "depth", "leres")
    (session.preparing.folder / "res101.pth").touch()
    assert session.adapter_warning(entry) == (
        "“Depth (LeReS)” needs latest_net_G.pth of lllyasviel/Annotators (Hugging Face). Put them "
        f"into {session.preparing.folder}."
    )
    assert session.blockers() and not asked
    bare = Preparing(tmp_path, installed=lambda name: name != "timm")
    assert 'pip install "studio[preprocessors]"' in bare.lack(named("shuffle"))
    assert bare.lack(named("canny")) == ""


def test_a_project_keeps_how_it_is_prepared_and_a_request_what_came_of_it(session, asked):
    entry = add(session, "canny", "canny")
    changed = Preprocess("canny", (("low", 10),))
    session.adapters.update(entry.id, preprocess=changed)
    saved = session.adapters.to_json()
    request = loads(dumps(session.build_request()))
    session.adapters.from_json(saved, session.adapters.pictures())
    assert session.adapters.entries[0].preprocess == changed
    saved[0]["preprocess"] = {"name": "of a later version", "settings": {}}
    session.adapters.from_json(saved)
    assert session.adapters.entries[0].preprocess is None
    saved[0]["preprocess"] = {"name": "canny", "settings": {"low": "much"}}
    with pytest.raises(AdapterError):
        session.adapters.from_json(saved)
    session.apply_request(request)
    again = session.build_request(roll=False).adapters[0].picture
    assert np.array_equal(again.rgb(), request.adapters[0].picture.rgb())
