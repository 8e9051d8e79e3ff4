"""What the artist is told about a file that cannot be used: a sentence, and what would work."""

from __future__ import annotations

import os
from pathlib import Path

from studio.domain.errors import UserError
from studio.library.kinds import CHECKPOINT, KIND_WORDS, UNET

KEPT = "Nothing was changed."
_NAME_SHOWN = 80  # characters

KNOWN = (
    "The studio knows LoRAs and their relatives, ControlNets, T2I-Adapters, IP-Adapters, InstantID,"
    " textual inversions, checkpoints, VAEs and upscalers."
)


class FileError(UserError):
    """A file or folder that is damaged, hostile, or nothing the studio knows."""


def shown(text: str | os.PathLike[str]) -> str:
    """``text``, or the name of a path, without what could confuse a terminal, and short."""
    name = text if isinstance(text, str) else Path(text).name or str(text)
    clean = "".join(letter if letter.isprintable() else "?" for letter in name)
    return clean if len(clean) <= _NAME_SHOWN else f"{clean[: _NAME_SHOWN - 1]}…"


def damaged(path: Path, why: str, remedy: str = "Fetch it again.") -> FileError:
    """The file cannot be trusted; ``why`` continues a sentence after a colon."""
    place = "/".join(shown(part) for part in (path.parent.name, path.name) if part)
    return FileError(f"The file {place} is damaged: {why}.", KEPT, remedy)


def unreadable(path: Path, error: OSError) -> FileError:
    """The system refused."""
    return FileError(
        f"{shown(path)} could not be read ({error.strerror or type(error).__name__}).",
        KEPT,
        "Check that it exists and may be read.",
    )


def unknown(path: Path, hint: str = "") -> FileError:
    """A sound file of no kind the studio knows; ``hint`` is what would work, a full sentence."""
    return FileError(f"{shown(path)} is no file that the studio can use.", KEPT, hint or KNOWN)


def foreign(path: Path, kind: str | None, model: str) -> FileError:
    """A file of a known or unknown kind for models the studio has no place for."""
    what = "a model" if kind in (CHECKPOINT, UNET) else KIND_WORDS[kind] if kind else "a file"
    return FileError(
        f"{shown(path)} is {what} for {model}, and the studio draws with Stable Diffusion "
        "1.5, SDXL and its own starter model.",
        KEPT,
        "Look for a version of it for SDXL or Stable Diffusion 1.5.",
    )
