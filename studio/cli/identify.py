"""Tells what files and folders are, from their headers alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from studio.library.identify import identify
from studio.library.kinds import Identified
from studio.library.report import as_json, error_as_json, in_words
from studio.library.sentences import FileError


def identify_all(paths: Sequence[Path]) -> tuple[list[dict[str, Any]], list[str], list[FileError]]:
    """Each of ``paths`` as a JSON object and, if it is of use, in words; and what went wrong.

    Args:
        paths: files or folders, at least one.

    Raises:
        FileError: there is only one, and it is of no use.
    """
    found = [_attempt(path) for path in paths]
    errors = [result for result in found if isinstance(result, FileError)]
    if errors and len(paths) == 1:
        raise errors[0]
    objects = [
        error_as_json(path, result) if isinstance(result, FileError) else as_json(result)
        for path, result in zip(paths, found, strict=True)
    ]
    return objects, [in_words(result) for result in found if isinstance(result, Identified)], errors


def _attempt(path: Path) -> Identified | FileError:
    try:
        return identify(path)
    except FileError as error:
        return error
