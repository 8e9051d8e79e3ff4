"""What the files of adapters and models say of themselves: read once, from headers alone."""

from __future__ import annotations

import json
from pathlib import Path

from studio.domain.adapter_catalogue import PREFIX
from studio.domain.errors import UserError
from studio.domain.request import STARTER
from studio.library.identify import identify
from studio.library.kinds import FAMILY_WORDS, TEXT_ENCODER, Identified

_MOST_WORDS = 6
_PICTURES = (".preview.png", ".png", ".jpg", ".jpeg", ".webp")  # the usual names, likeliest first
_USUAL_LEVELS, _MOST_LEVELS = 4, 8


class AdapterFacts:
    """Facts by the references that requests use; fast enough for every stroke once they are known.

    Args:
        starter: the embedded model's folder.
    """

    def __init__(self, starter: Path) -> None:
        self._starter = starter
        self._known: dict[tuple[Path, int], Identified | None] = {}

    def of(self, reference: str) -> Identified | None:
        """What an adapter or model is; ``None`` where its file does not tell or is not there."""
        path = self._path(reference)
        try:
            key = (path, path.stat().st_mtime_ns)
        except (OSError, ValueError):
            return None
        if key not in self._known:
            self._known[key] = _identified(path)
        return self._known[key]

    def trigger_words(self, reference: str) -> tuple[str, ...]:
        """The words that wake an adapter, a few at most."""
        found = self.of(reference)
        return tuple(found.trigger_words[:_MOST_WORDS]) if found else ()

    def picture(self, reference: str) -> Path | None:
        """The picture beside an adapter's file that shows what it does, if there is one."""
        path = self._path(reference)
        try:
            beside = (path.with_suffix(ending) for ending in _PICTURES)
            return next((file for file in beside if file.is_file()), None)
        except (OSError, ValueError):
            return None  # a name that no file can have

    def reads_words(self, reference: str) -> bool:
        """Whether a LoRA has a part for the text encoders."""
        found = self.of(reference)
        return found is not None and TEXT_ENCODER in found.blocks

    def levels(self, model: str) -> int:
        """How many sizes the U-Net of a model works at; SD 1.5's four where it does not tell."""
        config = self._path(model) / "unet" / "config.json"
        try:
            blocks = json.loads(config.read_text(encoding="utf-8"))["down_block_types"]
            return min(len(blocks), _MOST_LEVELS)
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return _USUAL_LEVELS

    def misfit(self, adapter: str, model: str) -> tuple[str, str] | None:
        """What an adapter was made for and what the model is, in words, where they differ."""
        theirs, ours = self.of(adapter), self.of(model)
        if theirs is None or ours is None or not theirs.family or not ours.family:
            return None
        if theirs.family == ours.family:
            return None
        return FAMILY_WORDS[theirs.family], FAMILY_WORDS[ours.family]

    def _path(self, reference: str) -> Path:
        if reference == STARTER:
            return self._starter
        if not reference.startswith(PREFIX):
            return Path(reference).expanduser()
        place = (self._starter / "adapters").joinpath(*reference.removeprefix(PREFIX).split("/"))
        return place if place.is_dir() else place.with_name(f"{place.name}.safetensors")


def _identified(path: Path) -> Identified | None:
    try:
        return identify(path)
    except UserError:
        return None  # whoever loads it says what is wrong with it
