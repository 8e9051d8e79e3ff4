"""The folders the studio writes to. One value, handed to whoever needs it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_DATA = ("history", "autosave", "presets", "people", "face_packs")


@dataclass(frozen=True)
class Places:
    """Folders on this computer; each is made when first written to.

    Attributes:
        config: settings.ini (window layout, theme, shortcuts).
        history: every result, as PNG.
        autosave: documents that were open when the studio last ran.
        presets: settings saved under a name.
        people: those whose faces were named.
        face_packs: nets that find and recognise faces, put there by the artist.
    """

    config: Path
    history: Path
    autosave: Path
    presets: Path
    people: Path
    face_packs: Path

    @property
    def poses(self) -> Path:
        """Poses the artist saved."""
        return self.presets / "poses"

    @classmethod
    def default(cls) -> Places:
        """The platform's folders, or all of them under ``$STUDIO_HOME`` where that is set."""
        home = os.environ.get("STUDIO_HOME")
        if home:
            return cls.under(Path(home))
        data = Path(platformdirs.user_data_dir("studio", appauthor=False))
        config = Path(platformdirs.user_config_dir("studio", appauthor=False))
        return cls(config, *(data / name for name in _DATA))

    @classmethod
    def under(cls, home: Path) -> Places:
        """All folders below ``home``: for tests and for a studio carried on a stick."""
        return cls(home / "config", *(home / name for name in _DATA))

    @property
    def preprocessors(self) -> Path:
        """Weights of preprocessors, put there by the artist; nothing of ours is written to it."""
        return self.presets.with_name("preprocessors")


def face_pack_folders(places: Places) -> tuple[Path, ...]:
    """Where packs of face nets may lie: the studio's folder, and insightface's own."""
    return places.face_packs, Path.home() / ".insightface" / "models"
