"""Underlined letters are distinct, and as few as possible change."""

from __future__ import annotations

import random
import string

from studio.app.mnemonics import _letter, distinct


def test_the_first_keeps_its_letter_and_others_find_one():
    assert distinct(["&Save", "&Select", "Sa&ve as…"]) == ["&Save", "S&elect", "Sa&ve as…"]
    assert distinct(["&Copy", "&Copy people"]) == ["&Copy", "Copy &people"]


def test_what_has_none_gets_one_and_real_ampersands_stay():
    assert distinct(["Undo", "&Up"]) == ["U&ndo", "&Up"]
    assert distinct(["Pen && ink"]) == ["&Pen && ink"]


def test_where_nothing_is_free_there_is_none():
    assert distinct(["&a", "a", "A a", "…"]) == ["&a", "a", "A a", "…"]


def test_whatever_the_texts_letters_are_distinct_and_words_the_same():
    dice = random.Random(11)
    for _ in range(200):
        texts = ["".join(dice.choices(string.ascii_letters + "  &äöü", k=dice.randint(1, 12)))
                 .replace("&", "&", 1) for _ in range(dice.randint(1, 30))]  # fmt: skip
        texts = [t[:1] + t[1:].replace("&", "") for t in texts if t.strip(" &")]
        out = distinct(texts)
        letters = [letter for letter in map(_letter, out) if letter]
        assert len(letters) == len(set(letters))
        assert [t.replace("&", "") for t in out] == [t.replace("&", "") for t in texts]
