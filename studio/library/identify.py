"""What somebody else's file or folder is: the one way in."""

from __future__ import annotations

from pathlib import Path

from studio.library.facts import identify_file
from studio.library.folders import identify_folder
from studio.library.kinds import Identified
from studio.library.reading import is_folder
from studio.library.weights import refuse_shard


def identify(path: Path) -> Identified:
    """What lies at ``path``, from headers and configurations alone: no weights are read.

    Raises:
        FileError: damaged, hostile, for other models than ours, or nothing that is known; its
            sentences say what would work instead.
    """
    if is_folder(path):
        return identify_folder(path)
    refuse_shard(path)
    return identify_file(path)
