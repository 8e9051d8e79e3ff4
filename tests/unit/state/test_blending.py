"""Style blends in the list: shares, undo, what is taken, and requests there and back."""

import pytest
from support.sessions import make_session

from studio.domain.adapter_catalogue import find
from studio.domain.errors import AdapterError
from studio.domain.request import AdapterUse
from studio.domain.request_json import dumps, loads


@pytest.fixture
def session(qapp, tmp_path):
    session = make_session(tmp_path)
    session.adapters.replace_all((), "", undo=False)
    yield session
    session.close()


@pytest.fixture
def blend(session):
    """Ink and two learnt words, a third each."""
    return session.blending.add_embedded(session.embedded)


def weights(session):
    return {e.name: round(e.weight, 4) for e in session.adapters.acting() if e.enabled}


def ids(session):
    return {entry.name: entry.id for entry in session.adapters.entries}


def test_the_starters_styles_begin_with_equal_shares(session, blend):
    third = round(1 / 3, 4)
    assert weights(session) == {"Ink": third, "Blob": third, "Paper": third}
    assert [e.folder for e in session.adapters.entries] == [blend.id] * 3
    session.document.undo_stack.undo()
    assert (session.adapters.entries, session.adapters.folders) == ((), ())


def test_more_of_one_is_less_of_the_others_in_one_step(session, blend):
    session.adapters.update_folder(blend.id, weight=0.5)
    session.adapters.finish_edit()
    before = session.document.undo_stack.count()
    for share in (0.4, 0.5, 0.6):  # a drag
        session.blending.set_share(ids(session)["Ink"], share)
    session.adapters.finish_edit()
    assert weights(session) == {"Ink": 0.3, "Blob": 0.1, "Paper": 0.1}
    assert session.document.undo_stack.count() == before + 1
    session.document.undo_stack.undo()
    assert len(set(weights(session).values())) == 1


def test_all_to_one_and_back(session, blend):
    ink = ids(session)["Ink"]
    session.blending.set_share(ink, 1.0)
    assert weights(session) == {"Ink": 1, "Blob": 0, "Paper": 0}
    session.blending.set_share(ink, 0.5)
    assert weights(session) == {"Ink": 0.5, "Blob": 0.25, "Paper": 0.25}
    session.blending.even(blend.id)
    assert len(set(weights(session).values())) == 1


def test_the_last_one_keeps_the_whole_weight(session, blend):
    for name in ("Blob", "Paper"):
        session.adapters.update(ids(session)[name], enabled=False)
    assert weights(session) == {"Ink": 1.0}
    session.blending.set_share(ids(session)["Ink"], 0.2)
    assert weights(session) == {"Ink": 1.0}
    session.adapters.update(ids(session)["Ink"], enabled=False)
    assert weights(session) == {}
    assert session.build_request().adapters[0].members


def test_only_styles_are_members(session, blend):
    sketch = session.adding.embedded(find("starter:sketch"))
    session.adapters.move(sketch.id, 1, blend.id)
    assert session.adapters.entry(sketch.id).folder is None
    assert [e.folder for e in session.adapters.entries].count(blend.id) == 3
    with pytest.raises(AdapterError, match="from -1 to 2"):
        session.adapters.update_folder(blend.id, weight=2.5)


def test_a_request_restores_the_blend(session, blend):
    session.adapters.update_folder(blend.id, weight=0.6, name="Woodcut")
    session.blending.set_share(ids(session)["Ink"], 0.7)
    session.adapters.update(ids(session)["Blob"], enabled=False)
    request = loads(dumps(session.build_request()))
    use = request.adapters[0]
    assert (use.kind, use.model, use.weight) == ("style_blend", "Woodcut", 0.6)
    before = weights(session)
    session.adapters.replace_all((), "")
    session.apply_request(request)
    assert weights(session) == before
    (folder,) = session.adapters.folders
    assert (folder.name, folder.weight, folder.blends) == ("Woodcut", 0.6, True)
    assert session.build_request(roll=False).adapters == request.adapters


def test_a_project_keeps_the_blend(session, blend):
    session.blending.set_share(ids(session)["Paper"], 0.5)
    before, snapshot = weights(session), session.project_snapshot()
    session.new_project(64, 64)
    assert session.open_project(snapshot) == ()
    assert weights(session) == before
    assert session.adapters.folders[0].blends


def test_beside_a_blend_other_adapters_keep_their_weight(session, blend):
    session.adding.embedded(find("starter:loras/fast"))
    assert weights(session)["Fast"] == 1.0
    first, second = session.build_request().adapters
    assert isinstance(second, AdapterUse)
    assert (first.kind, second.kind) == ("style_blend", "lora")
