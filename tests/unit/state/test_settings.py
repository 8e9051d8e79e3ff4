"""Settings: checked, evented, one undo step for what the artist sees as one change."""

from __future__ import annotations

import json

import pytest

from studio.domain.errors import RequestError
from studio.state.settings import GenerationSettings, SettingsValues, round_size
from studio.state.undo_stack import UndoStack


@pytest.fixture
def stack(qapp) -> UndoStack:
    return UndoStack()


@pytest.fixture
def settings(stack) -> GenerationSettings:
    return GenerationSettings(stack)


def test_a_change_is_told_once_and_an_equal_value_not_at_all(settings):
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.steps = 12
    settings.steps = 12
    assert told == ["steps"]
    assert settings.steps == 12


def test_undo_and_redo_in_the_artists_words(settings, stack):
    settings.steps = 12
    assert stack.undoText() == "Change steps"
    stack.undo()
    assert settings.steps == SettingsValues().steps
    stack.redo()
    assert settings.steps == 12


def test_typing_is_one_step_until_the_edit_is_finished(settings, stack):
    for text in ("a", "a r", "a red"):
        settings.prompt = text
    assert stack.count() == 1
    settings.finish_edit()
    settings.prompt = "a red apple"
    assert stack.count() == 2
    stack.undo()
    assert settings.prompt == "a red"
    stack.undo()
    assert settings.prompt == ""


def test_another_value_in_between_ends_the_merging(settings, stack):
    settings.prompt = "a"
    settings.steps = 9
    settings.prompt = "ab"
    assert stack.count() == 3


def test_dragging_there_and_back_leaves_no_step(settings, stack):
    settings.strength = 0.8
    settings.strength = 0.6
    assert stack.count() == 0


def test_a_size_is_one_step(settings, stack):
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.set_size(256, 192)
    assert told == ["width", "height"]
    stack.undo()
    assert (settings.width, settings.height) == (128, 128)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("steps", 0, "from 1 to 200"),
        ("steps", True, "of type int"),
        ("steps", "many", "of type int"),
        ("sampler", "dmpp_2m", "dpmpp_2m"),
        ("width", 100, "multiple of 8"),
        ("guidance_scale", float("nan"), "guidance"),
        ("strength", 0.0, "strength"),
        ("strength", float("nan"), "strength"),
        ("batch_size", 65, "1 to 64"),
        ("seed", -1, "seed"),
        ("model", "  ", "named"),
        ("stepz", 3, "steps"),
    ],
)
def test_what_a_request_would_refuse_is_refused_and_nothing_changes(
    settings, stack, name, value, words
):
    before = settings.values
    with pytest.raises(RequestError, match=words):
        settings.set(name, value)
    assert settings.values == before
    assert stack.count() == 0


def test_one_bad_value_among_many_changes_none(settings):
    with pytest.raises(RequestError):
        settings.set_many({"steps": 5, "width": 3}, "Load preset")
    assert settings.steps == SettingsValues().steps


def test_json_there_and_back(settings):
    settings.prompt = "an apple"
    settings.guidance_scale = 7
    other = GenerationSettings()
    other.from_json(json.loads(json.dumps(settings.to_json())))
    assert other.values == settings.values


def test_json_of_few_values_gives_defaults_to_the_others(settings):
    settings.steps = 77
    settings.from_json({"prompt": "a"})
    assert settings.values == SettingsValues(prompt="a")


def test_without_undo_nothing_is_pushed(settings, stack):
    settings.set("seed", 5, undo=False)
    assert settings.seed == 5
    assert stack.count() == 0


@pytest.mark.parametrize(("wanted", "given"), [(100, 104), (127, 128), (0, 8), (9999, 4096)])
def test_sizes_are_rounded_to_what_a_request_takes(wanted, given):
    assert round_size(wanted) == given
