"""Folders of the adapters list to other places, with all that is inside."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QUndoStack

from studio.domain.adapter_kinds import LORA
from studio.state.adapter_entry import AdapterEntry
from studio.state.adapter_moving import drop_at_head, drop_beside, drop_folder, step, step_folder
from studio.state.adapter_stack import AdapterStack


@pytest.fixture
def stack(qapp):
    """a, [b c], d, [e f]."""
    entries = [AdapterEntry(LORA, f"{name}.safetensors", name, id=name) for name in "abcdef"]
    stack = AdapterStack(QUndoStack(), entries)
    stack.group("bc", "One")
    stack.group("ef", "Two")
    return stack


def order(stack):
    return "".join(entry.name for entry in stack.entries)


def inside(stack):
    return ["".join(e.name for e in stack.entries if e.folder == f.id) for f in stack.folders]


@pytest.mark.parametrize(
    ("beside", "above", "expected"),
    [
        ("a", True, "bcadef"),
        ("d", False, "adbcef"),
        ("e", True, "adbcef"),
        ("f", True, "adbcef"),  # among another folder's members: above that folder
        ("e", False, "adefbc"),
        ("c", False, "abcdef"),  # within itself: nowhere
    ],
)
def test_a_folder_goes_whole_and_never_into_another(stack, beside, above, expected):
    count = stack._undo_stack.count()
    drop_folder(stack, stack.folders[0].id, beside, above=above)
    assert order(stack) == expected
    assert sorted(inside(stack)) == ["bc", "ef"]
    assert stack._undo_stack.count() == count + (expected != "abcdef")


def test_steps_go_over_rows_and_folders_and_end_at_the_ends(stack):
    one = stack.folders[0].id
    seen = []
    for by in (1, 1, 1, -1, -1, -1, -1):
        step_folder(stack, one, by)
        seen.append(order(stack))
    assert seen == ["adbcef", "adefbc", "adefbc", "adbcef", "abcdef", "bcadef", "bcadef"]
    stack._undo_stack.undo()
    assert order(stack) == "abcdef"


def test_entries_are_dropped_beside_others_and_at_heads(stack):
    one = stack.folders[0].id
    drop_beside(stack, "d", "b", above=False)
    assert (order(stack), inside(stack)) == ("abdcef", ["bdc", "ef"])
    drop_at_head(stack, "d", one, above=True)
    assert (order(stack), inside(stack)) == ("adbcef", ["bc", "ef"])
    drop_at_head(stack, "a", one, above=False)
    assert (order(stack), inside(stack)) == ("dabcef", ["abc", "ef"])
    drop_beside(stack, "a", "a", above=True)
    assert order(stack) == "dabcef"


def test_what_a_blend_does_not_take_steps_over_it(stack):
    sketch = AdapterEntry("t2i_adapter", "starter:sketch", "s", id="s")
    stack.add(sketch, 1)
    stack.replace_all(
        stack.entries, "", folders=[replace(f, blends=f.name == "One") for f in stack.folders]
    )
    seen = []
    for by in (1, -1, -1, 1):
        step(stack, "s", by)
        seen.append((order(stack), inside(stack)))
    both = ["bc", "ef"]
    assert seen == [("abcsdef", both), ("asbcdef", both), ("sabcdef", both), ("asbcdef", both)]
    step(stack, "d", -1)  # a LoRA goes in
    assert inside(stack) == ["bcd", "ef"]
