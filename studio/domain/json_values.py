"""Values of JSON read one by one.

Each reader takes a value, its place in words, and a folder, which only pictures need. All raise
``RequestError`` with the place and what was expected there.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from studio.domain.errors import RequestError

_LONGEST_SHOWN = 40  # characters of a wrong value that a sentence quotes


def text(value: Any, where: str, _base: Path) -> str:
    """Text that any encoder takes."""
    if not isinstance(value, str):
        raise wrong_type(where, 'text in "quotes"', value)
    try:
        value.encode()
    except UnicodeEncodeError as error:  # half of a surrogate pair: no text encoder takes it
        raise RequestError(f"{capital(where)} holds a character that is none.") from error
    return value


def whole(value: Any, where: str, _base: Path) -> int:
    """A whole number, also one written as 2.0."""
    found = number(value, where, _base) if isinstance(value, float) else value
    if isinstance(found, bool) or not isinstance(found, int | float) or found != int(found):
        raise wrong_type(where, "a whole number", value)
    return int(found)


def number(value: Any, where: str, _base: Path) -> float:
    """A finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise wrong_type(where, "a number", value)
    try:
        found = float(value)
    except OverflowError:
        found = math.inf
    if not math.isfinite(found):
        raise RequestError(f"{capital(where)} must be a finite number, not {shown(value)}.")
    return found


def switch(value: Any, where: str, _base: Path) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise wrong_type(where, "true or false", value)
    return value


def wrong_type(where: str, expected: str, value: Any) -> RequestError:
    """What is said of a value of the wrong type."""
    return RequestError(f"{capital(where)} must be {expected}, not {shown(value)}.")


def shown(value: Any) -> str:
    """A value as JSON writes it, short enough for a sentence."""
    try:
        words = json.dumps(value, ensure_ascii=True)
    except (TypeError, ValueError, RecursionError):
        words = type(value).__name__
    return words if len(words) <= _LONGEST_SHOWN else words[:_LONGEST_SHOWN] + "..."


def capital(where: str) -> str:
    """A place as the beginning of a sentence."""
    return where[:1].upper() + where[1:]
