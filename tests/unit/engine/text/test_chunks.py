from __future__ import annotations

import pytest

from studio.engine.text.chunks import Special, Token, split

SPECIAL = Special(bos=100, eos=101, pad=102, comma=44)


def body(chunk):
    return list(chunk.ids[1 : chunk.eos])


def tokens(*ids):
    return [Token(i) for i in ids]


def test_an_empty_prompt_is_one_padded_chunk():
    (chunk,) = split([], 6, SPECIAL)
    assert chunk.ids == (100, 101, 102, 102, 102, 102)
    assert chunk.weights == (1,) * 6
    assert chunk.eos == 1


@pytest.mark.parametrize(("count", "chunks"), [(4, 1), (5, 2), (8, 2), (9, 3)])
def test_nothing_is_cut_off(count, chunks):
    parts = split(tokens(*range(count)), 6, SPECIAL)
    assert len(parts) == chunks
    assert [i for part in parts for i in body(part)] == list(range(count))
    assert all(len(part.ids) == len(part.weights) == 6 for part in parts)


def test_weights_stand_at_their_tokens():
    (chunk,) = split([Token(1, 1.5), Token(2)], 6, SPECIAL)
    assert chunk.weights == (1, 1.5, 1, 1, 1, 1)


def test_a_full_chunk_ends_at_a_late_comma():
    first, second = split(tokens(1, 2, 3, 4, 5, 6, 44, 8, 9), 10, SPECIAL)
    assert body(first) == [1, 2, 3, 4, 5, 6, 44]
    assert body(second) == [8, 9]


def test_an_early_comma_does_not_waste_the_window():
    first, second = split(tokens(1, 44, 3, 4, 5, 6, 7, 8, 9), 10, SPECIAL)
    assert body(first) == [1, 44, 3, 4, 5, 6, 7, 8]
    assert body(second) == [9]


def test_commas_alone_end():
    parts = split(tokens(*[44] * 50), 10, SPECIAL)
    assert sum(len(body(part)) for part in parts) == 50


def test_break_ends_a_chunk_early():
    first, second = split([Token(1), Token(2, new_chunk=True)], 10, SPECIAL)
    assert (body(first), body(second)) == ([1], [2])
    assert len(split([Token(1, new_chunk=True)], 10, SPECIAL)) == 1
