"""What the command palette lists, in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QIcon

from studio.state.fuzzy import Match, match

RECENT = 6  # so many are kept and come first
_RECENT_BONUS = 6.0  # about one word found at its beginning
_UNAVAILABLE = -12.0
_BY_ID = -24.0
_BY_GROUP = -16.0  # the name of its menu is a hint, not the command


@dataclass(frozen=True)
class Entry:
    """One thing the palette can do.

    Attributes:
        id: names it among the recent ones, the same in every language.
        text: what it is called.
        group: where else it is found, e.g. "File" or "Layers".
        run: does it.
        keys: its shortcut as shown to people, may be empty.
        reason: why it cannot be done now, a sentence; empty where it can.
        checked: whether it is switched on, ``None`` for what has no such state.
    """

    id: str
    text: str
    group: str
    run: Callable[[], object] = field(compare=False)
    keys: str = ""
    reason: str = ""
    checked: bool | None = None
    icon: QIcon = field(default_factory=QIcon, compare=False)


@dataclass(frozen=True)
class Found:
    """An entry and which letters of its text answer the query."""

    entry: Entry
    letters: tuple[int, ...] = ()


def find(entries: Sequence[Entry], query: str, recent: Sequence[str]) -> list[Found]:
    """The entries that answer ``query``, best first; of none typed, the recent and then all.

    Args:
        entries: in the order of the menus.
        query: as typed.
        recent: ids, newest first.
    """
    if not query.strip():
        by_id = {entry.id: entry for entry in entries}
        first = [by_id[name] for name in recent if name in by_id]
        return [Found(entry) for entry in (*first, *(e for e in entries if e not in first))]
    scored = [(entry, _answer(query, entry)) for entry in entries]
    answers = [(entry, answer) for entry, answer in scored if answer is not None]
    answers.sort(key=lambda pair: -_rank(pair[0], pair[1], recent))
    return [Found(entry, answer.letters) for entry, answer in answers]


def remembered(recent: Sequence[str], entry_id: str) -> list[str]:
    """``recent`` after ``entry_id`` was used."""
    return [entry_id, *(name for name in recent if name != entry_id)][:RECENT]


def _answer(query: str, entry: Entry) -> Match | None:
    if plain := match(query, entry.text):
        return plain
    both = match(query, f"{entry.text} {entry.group}")
    if both is None:
        return _by_id(query, entry)
    inside = tuple(index for index in both.letters if index < len(entry.text))
    return Match(both.score + _BY_GROUP, inside)


def _by_id(query: str, entry: Entry) -> Match | None:
    """By its English id, which whoever learnt the studio in another language may know."""
    if "/" in entry.id:  # made up of what is listed already
        return None
    found = match(query, entry.id.replace(".", " ").replace("_", " "))
    return None if found is None else Match(found.score + _BY_ID, ())


def _rank(entry: Entry, answer: Match, recent: Sequence[str]) -> float:
    bonus = _RECENT_BONUS if entry.id in recent else 0.0
    return answer.score + bonus + (_UNAVAILABLE if entry.reason else 0.0)
