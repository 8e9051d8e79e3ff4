"""Underlined letters in menus: each entry of a menu has one of its own, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

_MARK = re.compile(r"&([^&\s])")


def settle(bar: QMenuBar) -> None:
    """Gives the menus of ``bar`` letters of their own, and their entries whenever one opens."""
    _settle(bar)
    _follow(bar)


def _follow(place: QMenuBar | QMenu) -> None:
    for action in place.actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.aboutToShow.connect(partial(_settle, menu))
            _follow(menu)


def _settle(place: QWidget) -> None:
    named = [action for action in place.actions() if action.text() and not action.isSeparator()]
    texts = distinct([action.text() for action in named])
    for action, text in zip(named, texts, strict=True):
        _rename(action, text)


def _rename(action: QAction, text: str) -> None:
    if text != action.text():
        action.setText(text)


def distinct(texts: Iterable[str]) -> list[str]:
    """``texts`` so that no two have the same letter behind their ``&``.

    The first keeps its letter; another one takes the first letter of a word of its own that is
    free, or any letter that is, or goes without. Texts without a mark get one in the same way.
    """
    taken: set[str] = set()
    out: list[str | None] = []
    listed = list(texts)
    for text in listed:  # those that may keep theirs come first
        letter = _letter(text)
        keeps = letter is not None and letter not in taken
        out.append(text if keeps else None)
        if letter is not None:
            taken.add(letter)
    for index, text in enumerate(listed):
        if out[index] is None:
            out[index] = _marked(_MARK.sub(r"\1", text), taken)
    return [text for text in out if text is not None]


def _letter(text: str) -> str | None:
    found = _MARK.search(text.replace("&&", ""))
    return found[1].casefold() if found else None


def _marked(plain: str, taken: set[str]) -> str:
    """``plain`` with a mark before a letter that is free, which is taken then."""
    starts = [m.start() for m in re.finditer(r"\b\w", plain)]
    for place in (*starts, *range(len(plain))):
        letter = plain[place].casefold()
        if letter.isalnum() and letter not in taken:
            taken.add(letter)
            return f"{plain[:place]}&{plain[place:]}"
    return plain
