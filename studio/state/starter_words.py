"""What the embedded model was taught, as its folder's ``vocabulary.json`` says.

{"size": 128, "subjects": ["owl", ...], "styles": ["flat", ...],
 "backgrounds": {"light blue": [170, 215, 250], ...},
 "pictures": ["trees, a house and mountains at sunset", ...]}
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DEFAULT_SIZE = 128  # px

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class StarterWords:
    """Suggestions for prompts.

    Attributes:
        size: pixels of the pictures it was trained on.
        subjects: e.g. ``"red apple"``.
        styles: e.g. ``"flat"``; in a prompt ``"flat style"``.
        backgrounds: sRGB by name; in a prompt ``"light blue background"``.
        pictures: whole pictures it knows, to stand where a subject does.
    """

    size: int = DEFAULT_SIZE
    subjects: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    backgrounds: Mapping[str, Rgb] = field(default_factory=dict)
    pictures: tuple[str, ...] = ()

    @classmethod
    def read(cls, folder: Path) -> StarterWords:
        """The words of the model in ``folder``; none where the file is missing or damaged.

        That is no failure: they are suggestions, and a missing model is told of elsewhere.
        """
        try:
            data = json.loads((folder / "vocabulary.json").read_text("utf-8"))
            return cls(
                int(data["size"]),
                _texts(data["subjects"]),
                _texts(data["styles"]),
                {str(name): _rgb(colour) for name, colour in data["backgrounds"].items()},
                _texts(data.get("pictures", [])),
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return cls()

    @property
    def style_phrases(self) -> tuple[str, ...]:
        """As they stand in a prompt."""
        return tuple(f"{style} style" for style in self.styles)

    @property
    def background_phrases(self) -> tuple[str, ...]:
        """As they stand in a prompt."""
        return tuple(f"{name} background" for name in self.backgrounds)

    def sizes(self) -> tuple[tuple[int, int], ...]:
        """(width, height) of pictures it can make: the square and moderate departures from it."""
        half = (self.size + self.size // 2) // 8 * 8
        quarter = (self.size + self.size // 4) // 8 * 8
        long = [(side, self.size) for side in (quarter, half)]
        return ((self.size, self.size), *long, *((height, width) for width, height in long))


def with_article(subject: str) -> str:
    """``"an owl"``, as its captions have it."""
    return f"{'an' if subject[:1].lower() in 'aeiou' else 'a'} {subject}"


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"not a list: {value!r}")
    return tuple(str(text) for text in value)


def _rgb(value: Any) -> Rgb:
    red, green, blue = (min(255, max(0, int(part))) for part in value)
    return red, green, blue
