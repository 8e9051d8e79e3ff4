"""Keys of commands: defaults, the artist's own, conflicts, and what is stored."""

from __future__ import annotations

import random

import pytest

from studio.state.key_map import VERSION, Command, KeyMap, normal


@pytest.fixture
def keys(qapp):
    made = KeyMap()
    made.add(Command("brush", "Brush", ("B",)))
    made.add(Command("zoom", "Zoom in", ("Ctrl++", "Ctrl+=")))
    made.add(Command("merge", "Merge down", ("Ctrl+E",)))
    made.add(Command("clear", "Clear layer", ("Delete",), canvas_only=True))
    made.add(Command("cancel", "Cancel", ("Esc",)))
    made.add(Command("mirror", "Mirror"))
    return made


def test_a_key_taken_over_is_lost_by_the_other_and_comes_back(keys):
    keys.assign("brush", ["Ctrl+E"])
    assert keys.keys("brush") == ("Ctrl+E",)
    assert keys.keys("merge") == ()
    assert keys.holder("Ctrl+E").id == "brush"
    assert keys.holder("B") is None
    keys.reset("brush")
    assert keys.keys("merge") == ("Ctrl+E",)
    assert keys.is_default("merge") and keys.is_default("brush")


def test_a_default_is_taken_back_from_whoever_has_it(keys):
    keys.assign("mirror", ["Ctrl+=", "F8"])
    assert keys.keys("zoom") == ("Ctrl++",)
    keys.reset("zoom")
    assert keys.keys("zoom") == ("Ctrl++", "Ctrl+=")
    assert keys.keys("mirror") == ("F8",)


@pytest.mark.parametrize(
    ("command", "key"),
    [("brush", "Tab"), ("brush", "Return"), ("brush", "Del"), ("brush", "Left"), ("mirror", "Esc"),
     ("brush", "Space"), ("clear", "Space"), ("brush", "Shift+Tab"), ("brush", "Ctrl+K, Ctrl+B"),
     ("brush", ""), ("brush", "Nonsense"), ("brush", "Ctrl")],
)  # fmt: skip
def test_keys_that_would_break_something_are_refused_with_a_reason(keys, command, key):
    assert keys.refusal(command, key).endswith(".")
    with pytest.raises(ValueError, match=r"\.$"):
        keys.assign(command, ["F9", key])
    assert keys.is_default(command)


@pytest.mark.parametrize(
    ("command", "key"),
    [("clear", "Tab"), ("clear", "Return"), ("cancel", "Esc"), ("brush", "Ctrl+Return"),
     ("brush", "Ctrl+Left"), ("brush", "Shift+B"), ("brush", "?"), ("brush", "F12")],
)  # fmt: skip
def test_other_keys_may_be_had(keys, command, key):
    assert keys.refusal(command, key) == ""


def test_what_is_stored_comes_back(keys):
    keys.assign("brush", ["Ctrl+E", "F7"])
    keys.assign("clear", [])
    stored = keys.to_json()
    assert stored["version"] == VERSION
    before = {c.id: keys.keys(c.id) for c in keys.commands}
    keys.reset_all()
    assert all(keys.is_default(c.id) for c in keys.commands)
    assert keys.from_json(stored) == ()
    assert {c.id: keys.keys(c.id) for c in keys.commands} == before


def test_only_what_differs_is_stored(keys):
    keys.assign("brush", ["F7"])
    keys.assign("brush", ["B"])
    assert keys.to_json()["keys"] == {}


@pytest.mark.parametrize(
    "data",
    ["", 7, [], {"keys": {}}, {"version": VERSION + 1, "keys": {"brush": ["F7"]}},
     {"version": 1, "keys": 3}, {"version": "1", "keys": {}}],
)  # fmt: skip
def test_stored_nonsense_is_told_and_ignored(keys, data):
    (note,) = keys.from_json(data)
    assert "shortcuts" in note
    assert all(keys.is_default(c.id) for c in keys.commands)


def test_single_bad_values_cost_only_themselves(keys):
    stored = {
        "brush": ["F7"], "gone": ["F8"], "merge": ["Tab"], "clear": "Del", "zoom": ["F7"],
        "mirror": [3], "cancel": ["Esc", "F9"],
    }  # fmt: skip
    notes = keys.from_json({"version": 1, "keys": stored})
    assert len(notes) == 5
    assert keys.keys("brush") == ("F7",)
    assert keys.keys("cancel") == ("Esc", "F9")
    for name in ("merge", "clear", "zoom", "mirror"):
        assert keys.is_default(name)


def test_no_two_commands_ever_share_a_key(keys):
    dice = random.Random(3)
    choice = ["B", "Ctrl++", "Ctrl+E", "Del", "F7", "F8", "Ctrl+=", "Esc"]
    for _ in range(400):
        command = dice.choice(keys.commands)
        wanted = dice.sample(choice, dice.randint(0, 3))
        if dice.random() < 0.2:
            keys.reset(command.id)
        elif not any(keys.refusal(command.id, key) for key in wanted):
            keys.assign(command.id, wanted)
            assert keys.keys(command.id) == tuple(map(normal, wanted))
        every = [key for c in keys.commands for key in keys.keys(c.id)]
        assert len(every) == len(set(every))
        copy = keys.to_json()
        before = {c.id: keys.keys(c.id) for c in keys.commands}
        assert keys.from_json(copy) == ()
        assert before == {c.id: keys.keys(c.id) for c in keys.commands}


def test_both_enter_keys_are_written_alike_and_once(qapp):
    from studio.state.key_map import shown_keys

    assert shown_keys(("Ctrl+Return", "Ctrl+Enter", "F2")) == "Ctrl+Enter, F2"
