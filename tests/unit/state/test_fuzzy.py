"""Finding commands by a few letters."""

from __future__ import annotations

import random
import string

import pytest

from studio.state.fuzzy import match

COMMANDS = (
    "New paint layer", "New pose layer", "New sketch layer", "Duplicate layer", "Delete layer",
    "Merge down", "Move down", "Zoom in", "Zoom out", "Fit to window", "Fill", "Save", "Save as…",
    "Swap colours", "Export PNG…", "Brush", "Larger brush", "Mirror view", "Rotate view left",
    "Generate", "Open…", "Reset layout", "Ebene darüber löschen", "Übermalen",
)  # fmt: skip


def ranked(query):
    found = [(match(query, text), text) for text in COMMANDS]
    return [
        text for hit, text in sorted(((h, t) for h, t in found if h), key=lambda p: -p[0].score)
    ]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("npal", "New paint layer"),
        ("save", "Save"),
        ("sav as", "Save as…"),
        ("br", "Brush"),
        ("fi", "Fill"),
        ("fit", "Fit to window"),
        ("layer new sk", "New sketch layer"),
        ("down", "Move down"),
        ("mgd", "Merge down"),
        ("ubermalen", "Übermalen"),
        ("LOSCHEN", "Ebene darüber löschen"),
        ("rvl", "Rotate view left"),
        ("expng", "Export PNG…"),
    ],
)
def test_what_is_meant_comes_first(typed, first):
    assert ranked(typed)[0] == first


@pytest.mark.parametrize("typed", ["xyz", "save brush", "saaave", "newx"])
def test_what_does_not_answer_is_left_out(typed):
    assert not ranked(typed)


def test_letters_strewn_by_chance_are_no_match():
    assert match("eae", "Delete layer of the page") is None


def test_nothing_typed_matches_everything():
    assert ranked("  ") and set(ranked("")) == set(COMMANDS)


def test_the_letters_shown_are_those_typed():
    dice = random.Random(5)
    for _ in range(300):
        text = dice.choice(COMMANDS)
        word = dice.choice([w for w in text.split() if len(w) > 1])
        start = dice.randrange(len(word) - 1)
        typed = word[start : start + dice.randint(1, 5)]
        found = match(typed, text)
        assert found is not None
        assert [text[i].lower() for i in found.letters] == list(typed.lower())


def test_odd_input_is_only_text():
    for typed in ("(", "[a", "\\", "ß", "İ", "…", "\n", "a" * 500, string.punctuation):
        for text in (*COMMANDS, "", "İstanbul ß", "ﬁ"):
            found = match(typed, text)
            assert found is None or all(0 <= i < len(text) for i in found.letters)


def test_initials_of_a_whole_sentence_are_chance():
    assert match("stop", "Style: paint in the manner of a picture") is None
