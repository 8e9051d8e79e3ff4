from __future__ import annotations

import random

import pytest

from studio.engine.text.prompt import MAX_WEIGHT, Span, parse_prompt


def spans(prompt: str) -> list[tuple[str, float]]:
    return [(span.text, round(span.weight, 6)) for span in parse_prompt(prompt)]


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("", []),
        ("a red apple", [("a red apple", 1)]),
        ("a (red) apple", [("a ", 1), ("red", 1.1), (" apple", 1)]),
        ("a (red:1.3) apple", [("a ", 1), ("red", 1.3), (" apple", 1)]),
        ("a (red : 0.5 ) apple", [("a ", 1), ("red ", 0.5), (" apple", 1)]),
        ("[red]", [("red", 0.909091)]),
        ("((red))", [("red", 1.21)]),
        ("(a [b] c)", [("a ", 1.1), ("b", 1), (" c", 1.1)]),
        ("((a):2)", [("a", 2.2)]),
        (r"\(red\) \[x\] \\", [("(red) [x] \\", 1)]),
        (r"(red\))", [("red)", 1.1)]),
        ("(a:.5)(b:-1)", [("a", 0.5), ("b", -1)]),
        ("time 12:30", [("time 12:30", 1)]),
        ("[day:night:0.5]", [("day:night:0.5", 0.909091)]),
        ("a:1.2)", [("a:1.2)", 1)]),
    ],
)
def test_notation(prompt, expected):
    assert spans(prompt) == expected


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("(red", [("red", 1.1)]),
        ("red)", [("red)", 1)]),
        ("[red", [("red", 0.909091)]),
        ("([red)]", [("red", 1)]),
        ("()", []),
        ("(:1.2)", []),
        ("(a:)", [("a:", 1.1)]),
        ("(a:1.2.3)", [("a:1.2.3", 1.1)]),
        ("\\", [("\\", 1)]),
        (")(", [(")", 1)]),
    ],
)
def test_malformed_brackets_mean_something(prompt, expected):
    assert spans(prompt) == expected


def test_break_begins_a_new_chunk():
    assert parse_prompt("a red cat BREAK BREAK the (sea:1.2)") == (
        Span("a red cat"),
        Span(" the ", new_chunk=True),
        Span("sea", 1.2),
    )
    assert parse_prompt("BREAK") == ()
    assert spans("BREAKFAST") == [("BREAKFAST", 1)]


def test_weights_stay_in_range():
    assert spans("(a:99999999)") == [("a", MAX_WEIGHT)]
    assert spans("(a:" + "9" * 500 + ")") == [("a", MAX_WEIGHT)]
    assert spans("(" * 500 + "a") == [("a", MAX_WEIGHT)]


def test_anything_can_be_typed_and_no_letter_is_lost():
    chance = random.Random(1)
    for _ in range(3000):
        prompt = "".join(chance.choices("ab ()[]\\:1.2,é\n", k=chance.randrange(24)))
        parsed = parse_prompt(prompt)
        text = "".join(span.text for span in parsed)
        assert [c for c in text if c in "abé"] == [c for c in prompt if c in "abé"]
        assert all(abs(span.weight) <= MAX_WEIGHT for span in parsed)
