"""What the window remembers between two runs: layout, theme, last folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QByteArray, QSettings

from studio.files.places import Places
from studio.state.found_commands import remembered
from studio.widgets.theme import ThemeName

LAYOUT_VERSION = 1  # grows when docks are added, so that an old layout is not forced on new ones
RECENT = 8


class Preferences:
    """Reads and writes ``settings.ini`` in the configuration folder.

    A file that is damaged or cannot be written costs the remembered layout, nothing else.
    """

    def __init__(self, places: Places) -> None:
        self._ini = QSettings(str(places.config / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeName:
        """The chosen theme; dark at first, as painting programs are."""
        name = str(self._ini.value("window/theme", "dark"))
        return cast(ThemeName, name) if name in ("dark", "light", "system") else "dark"

    @theme.setter
    def theme(self, name: ThemeName) -> None:
        self._ini.setValue("window/theme", name)

    @property
    def language(self) -> str:
        """The chosen language, ``"system"`` at first."""
        return str(self._ini.value("window/language", "system"))

    @language.setter
    def language(self, name: str) -> None:
        self._ini.setValue("window/language", name)

    @property
    def safe_pose_colours(self) -> bool:
        """Whether people are shown in colours nobody confuses."""
        return str(self._ini.value("view/safe_pose_colours", "false")).lower() == "true"

    @safe_pose_colours.setter
    def safe_pose_colours(self, on: bool) -> None:
        self._ini.setValue("view/safe_pose_colours", on)

    def first_time(self, what: str) -> bool:
        """Whether ``what`` happens for the first time; from now on it does not."""
        key = f"seen/{what}"
        if self._ini.value(key) is not None:
            return False
        self._ini.setValue(key, 1)
        return True

    @property
    def tools(self) -> str:
        """How the tools were set, JSON; empty at first."""
        return str(self._ini.value("tools/state", ""))

    @tools.setter
    def tools(self, state: str) -> None:
        self._ini.setValue("tools/state", state)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was; empty at first."""
        return self._bytes("window/geometry")

    @property
    def layout(self) -> QByteArray:
        """Where the docks were; empty at first."""
        return self._bytes(f"window/layout{LAYOUT_VERSION}")

    def remember_window(self, geometry: QByteArray, layout: QByteArray) -> None:
        """Keeps the window's place and layout for the next start."""
        self._ini.setValue("window/geometry", geometry)
        self._ini.setValue(f"window/layout{LAYOUT_VERSION}", layout)
        self._ini.sync()

    @property
    def folder(self) -> Path:
        """Where the last file was opened or saved."""
        kept = Path(str(self._ini.value("files/folder", "")))
        return kept if str(kept) != "." and kept.is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._ini.setValue("files/folder", str(folder))

    @property
    def recent(self) -> tuple[Path, ...]:
        """Projects opened or saved last, newest first; those that are gone left out."""
        kept = self._ini.value("files/recent", [])
        names = kept if isinstance(kept, list) else [kept]  # one entry is read back as text
        return tuple(path for path in (Path(str(name)) for name in names) if path.is_file())

    def remember_project(self, path: Path) -> None:
        """Puts a project first among the recent ones."""
        others = [known for known in self.recent if known != path]
        self._ini.setValue("files/recent", [str(p) for p in (path, *others)][:RECENT])
        self.folder = path.parent

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """Ids of what was done through the command palette last, newest first."""
        kept = self._ini.value("palette/recent", [])
        return tuple(str(name) for name in (kept if isinstance(kept, list) else [kept]))

    def remember_command(self, command_id: str) -> None:
        """Puts a command first among the recent ones."""
        self._ini.setValue("palette/recent", remembered(self.recent_commands, command_id))

    @property
    def shortcuts(self) -> Any:
        """What ``KeyMap.to_json`` gave; ``None`` at first, anything where the file was damaged."""
        text = self._ini.value("keys/shortcuts")
        if text is None:
            return None
        try:
            return json.loads(str(text))
        except ValueError:
            return text

    @shortcuts.setter
    def shortcuts(self, value: dict[str, Any]) -> None:
        self._ini.setValue("keys/shortcuts", json.dumps(value))

    def _bytes(self, key: str) -> QByteArray:
        value = self._ini.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
