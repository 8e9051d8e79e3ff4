"""Which files of a folder are the weights of its net: one, or several that belong together."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from studio.library.sentences import KEPT, FileError, shown, unreadable
from studio.library.strangers import PICKLES, SAFETENSORS

_MOST_FILES, _MOST_WEIGHTS = 1000, 64  # of a folder, of a net; more is no adapter's
_SHARD = re.compile(r"(?P<stem>.+)-(?P<number>\d{5})-of-(?P<count>\d{5})(?P<rest>\..+)?")
_PREFERRED = ("diffusion_pytorch_model", "model", "adapter_model")


def refuse_shard(path: Path) -> None:
    """Nothing for a file that is whole.

    Raises:
        FileError: it is one of several that make a net together.
    """
    if found := shard(path):
        raise FileError(
            f"{shown(path)} is one of {int(found['count'])} files that make a net together.",
            KEPT,
            "Choose the folder that holds them all.",
        )


def shard(path: Path) -> re.Match[str] | None:
    """How the file at ``path`` is numbered, if it is one of several."""
    return _SHARD.fullmatch(path.stem)


def names_in(path: Path) -> list[str]:
    """The names in a folder, sorted; of very many, some.

    Raises:
        FileError: it cannot be read.
    """
    try:
        with os.scandir(path) as entries:
            return sorted(entry.name for entry in islice(entries, _MOST_FILES))
    except OSError as error:
        raise unreadable(path, error) from error


def weights_in(path: Path, names: Iterable[str]) -> list[Path]:
    """The safetensors files of one net: its shards, or the usual one, or all there are.

    Raises:
        FileError: a shard is missing.
    """
    files = [path / name for name in names if name.lower().endswith(SAFETENSORS)]
    for file in files:
        if found := shard(file):
            return _shards(path, files, found)
    usual = [file for stem in _PREFERRED for file in files if file.stem == stem]
    variants = [file for stem in _PREFERRED for file in files if file.stem == f"{stem}.fp16"]
    return (usual or variants)[:1] or files[:_MOST_WEIGHTS]


def _shards(path: Path, files: Iterable[Path], found: re.Match[str]) -> list[Path]:
    """The files that make a net together with the one that ``found`` is the name of."""
    count = int(found["count"])
    stems = {
        f"{found['stem']}-{number:05}-of-{found['count']}{found['rest'] or ''}"
        for number in range(1, min(count, _MOST_WEIGHTS) + 1)
    }
    shards = [file for file in files if file.stem in stems]
    if len(shards) != count:
        raise FileError(
            f"Of the {count} files of the net in {shown(path)} only {len(shards)} are there.",
            KEPT,
            "Fetch the whole folder again.",
        )
    return shards


def pickles_in(path: Path, names: Iterable[str]) -> list[Path]:
    """Those of a folder's files that are pickles by their names."""
    return [path / name for name in names if Path(name).suffix.lower() in PICKLES]


def no_weights(path: Path) -> FileError:
    """A folder that should have weights and has none."""
    return FileError(
        f"The folder {shown(path)} has no weights ({SAFETENSORS}).",
        KEPT,
        "Fetch the whole folder again.",
    )
