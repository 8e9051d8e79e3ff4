"""The prompts that were used last, remembered from one start to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

MOST = 30
_KEY = "recent"


class PromptHistory(QObject):
    """Newest first, each prompt once.

    Kept by QSettings, which writes when the event loop is idle: remembering must not delay the
    start of a generation, and a folder that cannot be written to costs the memory only.

    Signals:
        changed(): another prompt was remembered.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(folder / "prompts.ini"), QSettings.Format.IniFormat, self)
        saved = self._file.value(_KEY, [])
        # QSettings gives a list of one back as a plain string
        found = saved if isinstance(saved, list) else [saved]
        self._prompts = [text for text in found if isinstance(text, str) and text][:MOST]

    @property
    def prompts(self) -> tuple[str, ...]:
        """Newest first."""
        return tuple(self._prompts)

    def remember(self, prompt: str) -> None:
        """Puts ``prompt`` first; empty ones are not worth it."""
        prompt = prompt.strip()
        if not prompt or self._prompts[:1] == [prompt]:
            return
        self._prompts = [prompt, *(old for old in self._prompts if old != prompt)][:MOST]
        self._file.setValue(_KEY, self._prompts)
        self.changed.emit()

    def clear(self) -> None:
        """Forgets all."""
        self._prompts = []
        self._file.setValue(_KEY, [])
        self.changed.emit()
