"""What a finder of faces is."""

from __future__ import annotations

from typing import Protocol

from studio.domain.picture import Array
from studio.faces.found import FoundFace


class Finder(Protocol):
    """Finds the faces of a picture.

    Attributes:
        name: what the artist calls it.
        recognises: its faces come with an embedding.
    """

    name: str
    recognises: bool

    def find(self, pixels: Array) -> tuple[FoundFace, ...]:
        """All faces of ``[H, W, 3]`` RGB, the largest first.

        Raises:
            AdapterError: what it needs is damaged.
        """
