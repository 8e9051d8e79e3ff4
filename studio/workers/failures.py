"""Turns whatever went wrong into sentences for the artist."""

from __future__ import annotations

import traceback

from studio.domain.errors import UserError
from studio.workers.messages import JobFailed

_KEPT = "Your drawing and all earlier pictures are safe."


def explain(job: int, error: BaseException) -> JobFailed:
    """The message for ``error``, with the traceback in its details."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, UserError):
        return JobFailed(job, error.what, error.kept or _KEPT, error.remedy, details)
    if _is_memory_shortage(error):
        return JobFailed(
            job,
            "There was not enough memory to make this picture.",
            _KEPT,
            "Try a smaller size or fewer pictures at once, or close other programs.",
            details,
        )
    if isinstance(error, ImportError):
        return JobFailed(
            job,
            f"A part the engine needs could not be loaded ({error}).",
            _KEPT,
            "Run 'studio doctor' in a terminal to see what is missing and how to get it.",
            details,
        )
    return JobFailed(
        job,
        "Something went wrong while making the picture.",
        _KEPT,
        "Try again; if it happens again, the text under Details helps us to find out why.",
        details,
    )


def _is_memory_shortage(error: BaseException) -> bool:
    # torch's own class is told by its name, so that this file needs no torch.
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    return isinstance(error, RuntimeError) and (
        "out of memory" in str(error).lower() or "can't allocate memory" in str(error).lower()
    )
