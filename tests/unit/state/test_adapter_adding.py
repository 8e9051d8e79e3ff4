"""Adapters into the list, and the settings they need."""

from __future__ import annotations

import pytest
from support.sessions import make_session, touch

from studio.domain.adapter_catalogue import FAST_SETTINGS, find

FAST, STYLE = find("starter:loras/fast"), find("starter:style")


@pytest.fixture
def session(qapp, tmp_path):
    return make_session(tmp_path)


def values(session):
    return {name: getattr(session.settings, name) for name in FAST_SETTINGS}


def test_what_ships_is_offered(session):
    assert FAST in session.embedded
    assert STYLE in session.embedded


def test_an_adapter_comes_with_its_name_and_weight(session):
    entry = session.adding.embedded(STYLE)
    assert session.adapters.entries[-1] == entry
    assert (entry.kind, entry.name, entry.weight) == ("ip_adapter", "Style", STYLE.weight)
    assert session.adding.offer() is None


def test_fast_and_its_settings_are_one_undo_step(session):
    before = values(session)
    session.settings.prompt = "a"
    session.adding.embedded(FAST)
    assert values(session) == FAST_SETTINGS
    assert session.adding.offer() is None
    session.document.undo_stack.undo()
    assert values(session) == before
    assert [entry.name for entry in session.adapters.entries] == ["Sketch"]
    assert session.settings.prompt == "a"


def test_settings_that_do_not_suit_fast_are_told_and_can_be_taken(session):
    session.adding.embedded(FAST)
    session.settings.guidance_scale = 4.0
    offer = session.adding.offer()
    assert "“Fast” is made for LCM, 6 steps, guidance 1" in offer.text
    session.adding.take(offer)
    assert values(session) == FAST_SETTINGS
    session.document.undo_stack.undo()
    assert session.settings.guidance_scale == 4.0


@pytest.mark.parametrize("removed", [False, True])
def test_settings_stay_when_fast_goes_and_the_usual_ones_are_offered(session, removed):
    usual = values(session)
    entry = session.adding.embedded(FAST)
    if removed:
        session.adapters.remove(entry.id)
    else:
        session.adapters.update(entry.id, enabled=False)
    assert values(session) == FAST_SETTINGS
    offer = session.adding.offer()
    assert "still those of “Fast”" in offer.text
    session.adding.take(offer)
    assert values(session) == usual
    assert session.adding.offer() is None


def test_a_few_steps_more_or_less_are_nothing_to_talk_about(session):
    entry = session.adding.embedded(FAST)
    for steps in (4, 8):
        session.settings.steps = steps
        assert session.adding.offer() is None
    session.settings.steps = 20
    assert session.adding.offer().changes == FAST_SETTINGS
    session.settings.steps = 4
    session.adapters.update(entry.id, enabled=False)
    assert session.adding.offer().changes["steps"] == 20


def test_other_models_may_have_such_settings(session):
    session.settings.set_many(FAST_SETTINGS, "")
    session.settings.model = "/models/lcm"
    assert session.adding.offer() is None


def test_a_file_is_named_without_its_suffix_and_a_folder_as_it_is(session, tmp_path):
    file = touch(tmp_path / "my.style.v2.safetensors")
    folder = touch(tmp_path / "net.v1/config.json").parent
    assert session.adding.file("lora", file).name == "my.style.v2"
    assert session.adding.file("controlnet", folder).name == "net.v1"
    assert session.document.undo_stack.undoText() == "Add adapter net.v1"
