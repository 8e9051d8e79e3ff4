"""What is told of a file: as a JSON object, and in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from studio.library.kinds import FAMILY_WORDS, KIND_WORDS, Identified
from studio.library.sentences import FileError, shown

_KIB = 1024


def as_json(found: Identified) -> dict[str, Any]:
    """Every field by its name; what the header does not tell is ``null`` or an empty list."""
    facts = asdict(found)
    return {"file": _path(facts.pop("path")), **facts}


def error_as_json(path: Path, error: FileError) -> dict[str, Any]:
    """A file that cannot be used, and why."""
    return {"file": _path(path), "error": " ".join(str(error).split())}


def in_words(found: Identified) -> str:
    """One line, and the facts indented below it."""
    family = f" for {FAMILY_WORDS[found.family]}" if found.family else ""
    first = f"{shown(found.path)}: {KIND_WORDS[found.kind]}{family} ({found.layout} layout)"
    return "\n".join([first, *(f"    {line}" for line in _lines(found))])


def _lines(found: Identified) -> Iterator[str]:
    if found.title:
        yield f"title: {found.title}"
    if numbers := [f"{name} {value:g}" for name, value in _numbers(found) if value is not None]:
        yield ", ".join(numbers)
    if found.blocks:
        yield f"blocks: {', '.join(found.blocks)}"
    if found.trigger_words:
        yield f"words to type: {', '.join(found.trigger_words)}"
    if found.licence:
        yield f"licence: {found.licence}"
    yield f"{found.tensors} {'tensor' if found.tensors == 1 else 'tensors'}, {_size(found.size)}"
    for need in found.needs:
        yield f"needs {need}"
    yield from found.notes


def _numbers(found: Identified) -> tuple[tuple[str, float | None], ...]:
    return (
        ("rank", found.rank),
        ("alpha", found.alpha),
        ("vectors", found.vectors),
        ("channels", found.channels),
        ("scale", found.scale),
    )


def _size(size: float) -> str:
    for unit in ("bytes", "KiB", "MiB"):
        if size < _KIB:
            return f"{size:.4g} {unit}"
        size /= _KIB
    return f"{size:.4g} GiB"


def _path(path: Path) -> str:
    """Also where the name is no text, which JSON could not hold."""
    return str(path).encode("utf-8", "replace").decode("utf-8")
