"""The list of adapters: order, undo, refusing what a request would refuse."""

from __future__ import annotations

import json

import pytest

from studio.domain.errors import UserError
from studio.state.adapter_stack import AdapterEntry, AdapterStack, sketch_entry
from studio.state.undo_stack import UndoStack


@pytest.fixture
def undo(qapp) -> UndoStack:
    return UndoStack()


@pytest.fixture
def stack(undo) -> AdapterStack:
    return AdapterStack(undo)


def names(stack: AdapterStack) -> list[str]:
    return [entry.name for entry in stack.entries]


def test_a_new_stack_has_the_sketch_adapter_at_full_weight(stack):
    (entry,) = stack.entries
    assert (entry.model, entry.weight, entry.enabled) == ("starter:sketch", 1.0, True)
    assert entry.source_layer is None


def test_an_empty_stack_stays_empty(undo):
    assert AdapterStack(undo, ()).entries == ()


def test_add_duplicate_move_remove_and_all_the_way_back(stack, undo):
    (sketch,) = stack.entries
    pose = stack.add(AdapterEntry("t2i_adapter", "/pose", "Pose"), 0)
    copy = stack.duplicate(sketch.id)
    assert names(stack) == ["Pose", "Sketch", "Sketch copy"]
    assert copy.id != sketch.id
    stack.move(copy.id, 0)
    stack.remove(pose.id)
    assert names(stack) == ["Sketch copy", "Sketch"]
    texts = [undo.text(i) for i in range(undo.count())]
    assert texts == [
        "Add adapter Pose",
        "Add adapter Sketch copy",
        "Move adapter Sketch copy",
        "Remove adapter Pose",
    ]
    while undo.canUndo():
        undo.undo()
    assert stack.entries == (sketch,)


def test_a_weight_drag_is_one_step_and_the_next_drag_another(stack, undo):
    (sketch,) = stack.entries
    for weight in (0.9, 0.8, 0.7):
        stack.update(sketch.id, weight=weight)
    stack.finish_edit()
    stack.update(sketch.id, weight=0.5)
    assert undo.count() == 2
    assert undo.undoText() == "Change weight of Sketch"
    undo.undo()
    assert stack.entry(sketch.id).weight == 0.7


def test_a_switch_thrown_twice_is_two_steps(stack, undo):
    (sketch,) = stack.entries
    stack.update(sketch.id, enabled=False)
    stack.update(sketch.id, enabled=True)
    assert undo.count() == 2


def test_an_equal_value_is_no_change(stack, undo):
    told: list[int] = []
    stack.changed.connect(lambda: told.append(1))
    stack.update(stack.entries[0].id, weight=1.0)
    assert told == []
    assert undo.count() == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"weight": 2.5},
        {"weight": float("nan")},
        {"start": 0.8, "end": 0.2},
        {"end": 1.5},
        {"wieght": 1.0},
        {"id": "other"},
    ],
)
def test_bad_changes_are_refused_and_nothing_changes(stack, changes):
    before = stack.entries
    with pytest.raises(UserError):
        stack.update(before[0].id, **changes)
    assert stack.entries == before


def test_entries_that_are_gone_or_there_twice(stack):
    with pytest.raises(UserError, match="not in the list"):
        stack.remove("nobody")
    with pytest.raises(UserError, match="already"):
        stack.add(stack.entries[0])


def test_json_there_and_back(stack, qapp):
    stack.add(AdapterEntry("t2i_adapter", "/pose", "Pose", weight=-0.5, source_layer="abc"))
    other = AdapterStack(entries=())
    other.from_json(json.loads(json.dumps(stack.to_json())))
    assert other.entries == stack.entries


def test_fields_of_a_later_version_are_passed_over(stack):
    item = {**stack.to_json()[0], "brush": [1, 2]}
    stack.from_json([item])
    assert stack.entries[0].name == "Sketch"


@pytest.mark.parametrize(
    "item", ["sketch", {}, {"kind": "a", "model": "b"}, {"kind": 3, "model": "b", "name": "c"}]
)
def test_bad_json_is_refused_and_nothing_changes(stack, item):
    before = stack.entries
    with pytest.raises(UserError):
        stack.from_json([item])
    assert stack.entries == before


def test_a_bool_is_no_weight(stack):
    item = {**stack.to_json()[0], "weight": True}
    with pytest.raises(UserError, match="weight"):
        stack.from_json([item])


def test_the_sketch_entry_can_be_bound_to_a_layer():
    assert sketch_entry("layer-1").source_layer == "layer-1"
