"""Pictures that come with the studio to try adapters with, by the adapter they are for.

They lie in ``resources/examples/{pose,depth,...}/*.png``, in folders named after the embedded
adapters, and are drawn by ``packaging/examples.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from studio.domain.adapter_catalogue import PREFIX
from studio.domain.resources import resource


@dataclass(frozen=True)
class Example:
    """One picture: what it is called, and its file."""

    name: str
    path: Path


def examples_for(reference: str, folder: Path | None = None) -> tuple[Example, ...]:
    """The pictures for an adapter, in alphabetical order.

    Args:
        reference: ``"starter:pose"`` or the like; other people's adapters have none.
        folder: of all examples, where it is not the shipped one.
    """
    place = reference.removeprefix(PREFIX)
    if place == reference or not place.isidentifier():
        return ()
    files = sorted((folder or resource("examples")).joinpath(place).glob("*.png"))
    return tuple(Example(file.stem.replace("-", " ").capitalize(), file) for file in files)
