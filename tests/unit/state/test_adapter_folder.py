"""Folders of adapters: weights multiply, members lie together, everything is undone."""

from __future__ import annotations

import json

import pytest

from studio.domain.errors import UserError
from studio.state.adapter_folder import AdapterFolder
from studio.state.adapter_moving import step
from studio.state.adapter_stack import AdapterEntry, AdapterStack
from studio.state.undo_stack import UndoStack


@pytest.fixture
def undo(qapp) -> UndoStack:
    return UndoStack()


@pytest.fixture
def stack(undo) -> AdapterStack:
    names = ("A", "B", "C", "D")
    return AdapterStack(undo, [AdapterEntry("lora", f"/{n}", n, weight=0.8) for n in names])


def ids(stack, *names):
    return [entry.id for entry in stack.entries if entry.name in names]


def shown(stack) -> str:
    """``"A(BC)D"``: the members of each folder in brackets."""
    text, inside = "", None
    for entry in stack.entries:
        if entry.folder != inside:
            text += ")" * (inside is not None) + "(" * (entry.folder is not None)
            inside = entry.folder
        text += entry.name
    return text + ")" * (inside is not None)


def acting(stack) -> dict[str, tuple[float, bool]]:
    return {entry.name: (entry.weight, entry.enabled) for entry in stack.acting()}


def test_members_lie_where_the_first_of_them_was(stack):
    stack.group(ids(stack, "D", "B"), "Look")
    assert shown(stack) == "A(BD)C"


def test_a_folders_weight_and_switch_are_those_of_all_inside(stack):
    folder = stack.group(ids(stack, "B", "C"), "Look")
    stack.update_folder(folder.id, weight=0.5)
    assert acting(stack) == {
        "A": (0.8, True), "B": (0.4, True), "C": (0.4, True), "D": (0.8, True),
    }  # fmt: skip
    stack.update_folder(folder.id, enabled=False)
    assert [on for _, on in acting(stack).values()] == [True, False, False, True]
    assert all(entry.enabled and entry.weight == 0.8 for entry in stack.entries)


def test_a_weight_stays_within_what_an_adapter_can_have(stack):
    folder = stack.group(ids(stack, "A", "B"), "Loud")
    stack.update_folder(folder.id, weight=2.0)
    stack.update(stack.entries[0].id, weight=1.9)
    stack.update(stack.entries[1].id, weight=-0.9)
    assert [e.weight for e in stack.acting()[:2]] == [2.0, -1.0]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([("A", 1)], "(ABC)D"),
        ([("A", 1), ("A", 1)], "(BAC)D"),
        ([("D", -1)], "A(BCD)"),
        ([("D", -1), ("D", -1)], "A(BDC)"),
        ([("C", 1)], "A(B)CD"),
        ([("C", 1), ("C", 1)], "A(B)DC"),
        ([("B", -1)], "AB(C)D"),
        ([("A", -1)], "A(BC)D"),
        ([("D", 1)], "A(BC)D"),
    ],
    ids=str,
)
def test_steps_go_over_neighbours_and_into_and_out_of_folders(stack, steps, expected):
    stack.group(ids(stack, "B", "C"), "Look")
    for name, by in steps:
        step(stack, ids(stack, name)[0], by)
    assert shown(stack) == expected


def test_an_empty_folder_is_gone(stack):
    stack.group(ids(stack, "B"), "Look")
    stack.move(ids(stack, "B")[0], 0, None)
    assert stack.folders == ()
    assert shown(stack) == "BACD"


def test_ungroup_keeps_and_remove_takes_what_is_inside(stack, undo):
    folder = stack.group(ids(stack, "B", "C"), "Look")
    stack.ungroup(folder.id)
    assert shown(stack) == "ABCD"
    undo.undo()
    stack.remove_folder(folder.id)
    assert shown(stack) == "AD"
    undo.undo()
    assert shown(stack) == "A(BC)D"
    assert stack.folders == (folder,)


def test_everything_is_undone_and_a_drag_is_one_step(stack, undo):
    folder = stack.group(ids(stack, "B", "C"), "Look")
    for weight in (0.9, 0.7, 0.2):
        stack.update_folder(folder.id, weight=weight)
    stack.finish_edit()
    stack.update_folder(folder.id, name="Style")
    assert undo.count() == 3
    while undo.canUndo():
        undo.undo()
    assert (shown(stack), stack.folders) == ("ABCD", ())
    while undo.canRedo():
        undo.redo()
    assert (shown(stack), stack.folders[0].weight) == ("A(BC)D", 0.2)


def test_json_round_trip(stack, qapp):
    folder = stack.group(ids(stack, "B", "C"), "Look")
    stack.update_folder(folder.id, weight=0.25, enabled=False)
    other = AdapterStack()
    entries, folders = json.loads(json.dumps([stack.to_json(), stack.folders_to_json()]))
    other.from_json(entries, folders=folders)
    assert other.entries == stack.entries
    assert other.folders == stack.folders


def test_members_of_a_folder_that_was_not_saved_are_free(stack):
    stack.group(ids(stack, "B"), "Look")
    other = AdapterStack()
    other.from_json(stack.to_json())
    assert shown(other) == "ABCD"


@pytest.mark.parametrize(
    "folder",
    ["Look", {}, {"name": "a"}, {"name": "a", "id": 3}, {"name": "a", "id": "b", "weight": "1"}],
)
def test_bad_json_is_refused_and_nothing_changes(stack, folder):
    before = stack.entries
    with pytest.raises(UserError):
        stack.from_json([], folders=[folder])
    assert stack.entries == before


@pytest.mark.parametrize("weight", [-0.1, 2.1, float("nan")])
def test_a_weight_out_of_range_is_refused(weight):
    with pytest.raises(UserError):
        AdapterFolder("a", weight=weight)
