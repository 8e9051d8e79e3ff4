"""Errors meant for the artist: what happened, what was kept, what to try.

Everything that can go wrong because of a file, a setting, a disk or a device is raised as a
``UserError``; the window shows its sentence and puts the traceback under Details, the command line
prints it on stderr and exits with 2. Anything else that escapes is a fault of ours (exit 1).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class UserError(ValueError):
    """A failure the artist can act on.

    Attributes:
        what: what happened, a full sentence.
        kept: what was kept or left unchanged, a full sentence, may be empty.
        remedy: what to try, a full sentence, may be empty.
    """

    def __init__(self, what: str, kept: str = "", remedy: str = "") -> None:
        self.what, self.kept, self.remedy = what, kept, remedy
        super().__init__(" ".join(part for part in (what, kept, remedy) if part))


class RequestError(UserError):
    """A request, or its JSON, that cannot be carried out as it stands."""


class ModelError(UserError):
    """A model folder or file that is missing, damaged, or of a kind we cannot use here."""


class AdapterError(UserError):
    """An adapter that is missing, damaged, or does not fit the model."""


class PictureError(UserError):
    """A picture that cannot be read or does not fit its use."""


class PoseError(UserError):
    """A file of poses that cannot be read."""


class StorageError(UserError):
    """A file or folder that could not be read or written."""


class MemoryShortage(UserError):
    """The device or the computer ran out of memory."""


class NumericalError(UserError):
    """The model produced values that are not numbers."""


class Cancelled(Exception):
    """The artist cancelled; not an error. Raised at the next point that polls."""


def nearest(word: str, choices: Iterable[str]) -> str:
    """A hint naming the closest of ``choices``, or all of them when nothing is close."""
    known = list(choices)
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f"Did you mean {close[0]!r}?" if close else "Known are: " + ", ".join(known) + "."
