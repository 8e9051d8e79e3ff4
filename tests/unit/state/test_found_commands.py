"""What the palette lists, in which order."""

from __future__ import annotations

from studio.state.found_commands import RECENT, Entry, find, remembered


def entry(name, group="Layer", reason=""):
    return Entry(name.lower(), name, group, run=lambda: None, reason=reason)


ALL = (
    entry("Save", "File"), entry("Merge down"), entry("Move down"),
    entry("Brush", "Edit"), entry("Larger brush", "Edit"),
    entry("Stop here", reason="Nothing runs."),
)  # fmt: skip


def names(query, recent=()):
    return [found.entry.text for found in find(ALL, query, recent)]


def test_recent_ones_lead_and_the_rest_keeps_the_order_of_the_menus():
    listed = names("", recent=("brush", "gone since", "merge down"))
    assert listed == ["Brush", "Merge down", "Save", "Move down", "Larger brush", "Stop here"]


def test_of_two_alike_the_recent_one_leads():
    assert names("m down")[0] == "Move down"
    assert names("m down", recent=("merge down",))[0] == "Merge down"


def test_a_recent_one_does_not_hide_what_was_meant():
    assert names("brush", recent=("larger brush",))[0] == "Brush"


def test_the_name_of_a_menu_finds_its_commands_behind_others():
    assert names("file") == ["Save"]
    assert names("layer down") == ["Move down", "Merge down"]
    assert find(ALL, "file save", ())[0].letters == (0, 1, 2, 3)


def test_an_english_id_finds_what_is_called_otherwise_here():
    merge = Entry("layer.merge", "Nach unten zusammenführen", "Ebene", run=lambda: None)
    brush = Entry("brush/merge", "Mergel", "Pinsel", run=lambda: None)
    found = find((merge, brush), "merge", ())
    assert [f.entry.text for f in found] == ["Mergel", "Nach unten zusammenführen"]
    assert found[1].letters == ()


def test_what_cannot_be_done_is_listed_with_its_reason():
    (found,) = find(ALL, "stop", ())
    assert found.entry.reason == "Nothing runs."


def test_recent_ones_are_few_and_named_once():
    recent = []
    for name in ("a", "b", "a", *map(str, range(RECENT - 1))):
        recent = remembered(recent, name)
    assert len(recent) == RECENT
    assert recent[-1] == "a"
    assert len(set(recent)) == RECENT
