"""Prompts as text that can be helped with: phrases put in and out, weights turned up and down."""

from __future__ import annotations

import re
from collections.abc import Sequence

MIN_WEIGHT, MAX_WEIGHT, WEIGHT_STEP = 0.1, 2.0, 0.1

# What a CLIP tokenizer makes at least one token of: a word, a number's digit, a sign.
_TOKEN = re.compile(r"[^\W\d_]+|\d|[^\s\w]|_")
_WEIGHTED = re.compile(r"\((?P<words>[^()]*):(?P<weight>[0-9]*\.?[0-9]+)\)")
_WORD = re.compile(r"[\w'’-]+")


def split(prompt: str) -> list[str]:
    """The phrases between the commas, trimmed, without empty ones."""
    return [phrase.strip() for phrase in prompt.split(",") if phrase.strip()]


def holds(prompt: str, phrase: str) -> bool:
    """Whether ``phrase`` is one of the phrases of ``prompt``."""
    return phrase.casefold() in (part.casefold() for part in split(prompt))


def toggle(prompt: str, phrase: str, rivals: Sequence[str], after: Sequence[str] = ()) -> str:
    """Puts ``phrase`` in, or takes it out where it is in.

    Args:
        prompt: as typed.
        phrase: e.g. ``"flat style"``.
        rivals: phrases of the same group, which it replaces.
        after: phrases that stay behind it, e.g. backgrounds behind a style.
    """
    was_in = holds(prompt, phrase)
    gone = {rival.casefold() for rival in (*rivals, phrase)}
    parts = [part for part in split(prompt) if part.casefold() not in gone]
    if not was_in:
        behind = {later.casefold() for later in after}
        at = next((i for i, part in enumerate(parts) if part.casefold() in behind), len(parts))
        parts.insert(at, phrase)
    return ", ".join(parts)


def with_subject(prompt: str, subject: str, kept: Sequence[str]) -> str:
    """``prompt`` about something else: only the phrases in ``kept`` stay, behind ``subject``."""
    wanted = {phrase.casefold() for phrase in kept}
    return ", ".join([subject, *(part for part in split(prompt) if part.casefold() in wanted)])


def weigh(text: str, start: int, end: int, up: bool) -> tuple[str, int, int]:
    """Turns the weight of the words from ``start`` to ``end`` one step up or down.

    An empty selection means the word it stands in; words that have a weight keep their brackets,
    and lose them at weight 1.

    Returns:
        The new text and where the weighed words lie in it; the old ones if there is no word.
    """
    for match in _WEIGHTED.finditer(text):
        if match.start() <= start and end <= match.end():
            return _put(text, match.span(), match["words"], float(match["weight"]), up)
    if start == end:
        word = next((m for m in _WORD.finditer(text) if m.start() <= start <= m.end()), None)
        if word is None:
            return text, start, end
        start, end = word.span()
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return _put(text, (start, end), text[start:end], 1.0, up) if end > start else (text, start, end)


def _put(
    text: str,
    span: tuple[int, int],
    words: str,
    weight: float,
    up: bool,
) -> tuple[str, int, int]:
    changed = round(weight + (WEIGHT_STEP if up else -WEIGHT_STEP), 2)
    changed = min(MAX_WEIGHT, max(MIN_WEIGHT, changed))
    opening, closing = ("(", f":{changed:g})") if changed != 1 else ("", "")
    begin = span[0] + len(opening)
    return (
        text[: span[0]] + opening + words + closing + text[span[1] :],
        begin,
        begin + len(words),
    )


def count_tokens(prompt: str) -> int:
    """About how many tokens a CLIP text encoder makes of ``prompt``, without its weights."""
    return len(_TOKEN.findall(_WEIGHTED.sub(lambda match: match["words"], prompt)))
