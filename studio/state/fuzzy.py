"""Finds commands by a few typed letters: which match, how well, and which letters to show."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise

# What a matched letter is worth by where it stands; a run of letters beats scattered ones.
_WORD_START, _NEXT, _INSIDE = 8.0, 6.0, 1.0
_SKIPPED = 0.15  # a letter left out between two matched ones
_LATE = 0.05  # a letter before the first matched one
_SPAN = 6  # scattered letters lie within so many times their number
_WHOLE, _PREFIX, _SUBSTRING = 40.0, 20.0, 10.0


@dataclass(frozen=True)
class Match:
    """How a text answers what was typed.

    Attributes:
        score: larger is better; comparable between texts for the same query.
        letters: indices into the text that were matched, for emphasis.
    """

    score: float
    letters: tuple[int, ...]


def match(query: str, text: str) -> Match | None:
    """Whether every word of ``query`` is found in ``text``, in any order; accents and case aside.

    A word may be a part of the text, or its letters in order with gaps: ``"npal"`` finds
    "New paint layer". An empty query matches everything alike.
    """
    haystack = _folded(text)
    score, letters = 0.0, set[int]()
    for word in _folded(query).split():
        found = _word(word, haystack)
        if found is None:
            return None
        score += found.score
        letters |= set(found.letters)
    if letters and len(letters) == sum(not c.isspace() for c in haystack):
        score += _WHOLE
    return Match(score - len(text) * 0.01, tuple(sorted(letters)))


def _word(word: str, text: str) -> Match | None:
    best: Match | None = None
    at = text.find(word)
    while at >= 0:  # one that begins a word beats one in the middle
        bonus = _PREFIX if _starts(text, at) else _SUBSTRING
        found = Match(
            bonus + _worth(text, range(at, at + len(word))), tuple(range(at, at + len(word)))
        )
        best = found if best is None or found.score > best.score else best
        at = text.find(word, at + 1)
    return best or _scattered(word, text)


def _scattered(word: str, text: str) -> Match | None:
    """The letters of ``word`` in order, word beginnings first: best of all ways, by columns.

    ``ways[i]`` is the best (score, indices) that ends with the letters so far at index ``i``.
    """
    ways: dict[int, tuple[float, tuple[int, ...]]] = {
        i: (_worth(text, (i,)), (i,)) for i, c in enumerate(text) if c == word[0]
    }
    for letter in word[1:]:
        after: dict[int, tuple[float, tuple[int, ...]]] = {}
        for i, c in enumerate(text):
            if c != letter:
                continue
            before = [
                (score + _step(text, j, i), path) for j, (score, path) in ways.items() if j < i
            ]
            if before:
                score, path = max(before)
                after[i] = (score, (*path, i))
        ways = after
    if not ways:
        return None
    score, path = max(ways.values())
    # Letters strewn over half the text are chance, not what anybody meant.
    gaps = sum(b - a > 1 and not _starts(text, b) for a, b in pairwise(path))
    close = path[-1] - path[0] <= _SPAN * len(word)
    return Match(score, path) if close and gaps <= len(word) // 3 else None


def _worth(text: str, indices: range | tuple[int, ...]) -> float:
    first = indices[0]
    total = (_WORD_START if _starts(text, first) else _INSIDE) - first * _LATE
    return total + sum(_step(text, i - 1, i) for i in indices[1:])


def _step(text: str, before: int, here: int) -> float:
    if here == before + 1:
        return _NEXT
    gain = _WORD_START if _starts(text, here) else _INSIDE
    return gain - (here - before - 1) * _SKIPPED


def _starts(text: str, index: int) -> bool:
    return index == 0 or not text[index - 1].isalnum()


def _folded(text: str) -> str:
    """Lower case without accents, of the same length, so that indices agree."""
    return "".join(unicodedata.normalize("NFD", c)[0].lower()[:1] or c for c in text)
