"""Pictures prepared for adapters: by OpenCV at once, by nets on the workers' side.

Results are kept by content: the same picture is prepared the same way only once.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from studio.domain.adapter_kinds import Sees
from studio.domain.control_pictures import edges
from studio.domain.errors import UserError
from studio.domain.picture import Array, Picture
from studio.domain.preprocess import CANNY, Preprocess, Preprocessor
from studio.domain.scribbles import scribble

_KEPT = 32  # results, of a megapixel at most
_EXTRA = ("controlnet_aux", "timm", "torchvision", "einops", "skimage")

Key = tuple[str, Preprocess]  # the source's digest, and what is made of it


@dataclass(frozen=True, eq=False)
class Job:
    """A picture to be prepared.

    Attributes:
        owner: the adapter's id; a newer job of the same one replaces this one.
        key: of the result.
        rgb: ``[H, W, 3]`` uint8.
    """

    owner: str
    key: Key
    rgb: Array


@dataclass(frozen=True)
class Progress:
    """How far a job is: a word for what happens, and 0..1."""

    what: str
    fraction: float


class Preparing(QObject):
    """Knows what is prepared, asks for what is not, and says what is in the way.

    Args:
        folder: of the files of weights.
        installed: whether a package is there, by its name.

    Signals:
        wanted(object): a ``Job`` for the workers.
        unwanted(str): the job of that owner is not needed any more.
        changed(): something is ready, went wrong, or went on.
    """

    wanted = Signal(object)
    unwanted = Signal(str)
    changed = Signal()

    def __init__(
        self,
        folder: Path,
        parent: QObject | None = None,
        *,
        installed: Callable[[str], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self._installed = installed or _installed
        self._extra: bool | None = None
        self._made: OrderedDict[Key, Picture] = OrderedDict()
        self._waiting: dict[str, tuple[Key, Progress]] = {}
        self._failed: dict[Key, UserError] = {}
        self._asked: dict[str, Key] = {}  # the last by each owner

    def lack(self, kind: Preprocessor) -> str:
        """What is missing for ``kind`` and how to get it, a sentence; "" if nothing is."""
        if kind.built_in:
            return ""
        if self._extra is None:
            self._extra = all(self._installed(name) for name in _EXTRA)
        if not self._extra:
            return self.tr(
                "“{title}” needs controlnet-aux. Close the studio and install its extra: "
                'pip install "studio[preprocessors]".'
            ).format(title=kind.title)
        missing = [name for name in kind.files if not (self.folder / name).is_file()]
        if not missing:
            return ""
        return self.tr(
            "“{title}” needs {files} of {source} (Hugging Face). Put them into {folder}."
        ).format(
            title=kind.title,
            files=self.tr(" and ").join(missing),
            source=kind.source,
            folder=self.folder,
        )

    def prepared(self, owner: str, preprocess: Preprocess, rgb: Array) -> Picture | None:
        """The result, or ``None`` while it is being made, or if it cannot be.

        Args:
            owner: the adapter's id.
            preprocess: what to do.
            rgb: ``[H, W, 3]``, as large as the result is to be.
        """
        key = (_digest(rgb), preprocess)
        self._asked[owner] = key
        if key in self._made:
            self._made.move_to_end(key)
            self._drop(owner)
            return self._made[key]
        if preprocess.kind.built_in:
            return self._keep(key, Picture.from_array(_at_once(rgb, preprocess)))
        if key not in self._failed and not self.lack(preprocess.kind):
            self._ask(Job(owner, key, rgb))
        return None

    def progress(self, owner: str) -> Progress | None:
        """How far the owner's job is, while there is one."""
        waiting = self._waiting.get(owner)
        return waiting[1] if waiting else None

    def fault(self, owner: str) -> UserError | None:
        """What went wrong with the last thing that the owner asked for."""
        key = self._asked.get(owner)
        return None if key is None else self._failed.get(key)

    def cancel(self, owner: str) -> None:
        """Ends the owner's job; it is not begun again until something changes."""
        waiting = self._waiting.get(owner)
        if waiting is not None:
            sentence = self.tr("Preparing the picture was cancelled.")
            remedy = self.tr("Choose how it is prepared again to start over.")
            self._failed[waiting[0]] = UserError(sentence, remedy=remedy)
            self._drop(owner)
            self.changed.emit()

    def retry(self) -> None:
        """Forgets what went wrong, so that it is tried again; files may have come meanwhile."""
        self._failed.clear()
        self._extra = None
        self.changed.emit()

    def forget(self, owners: set[str]) -> None:
        """Ends the jobs of others than ``owners``."""
        for owner in set(self._waiting) - owners:
            self._drop(owner)
        self._asked = {owner: key for owner, key in self._asked.items() if owner in owners}

    # ---- from the workers

    def take(self, owner: str, key: Key, picture: Picture) -> None:
        """A result."""
        self._keep(key, picture)
        self._end(owner, key)

    def take_failure(self, owner: str, key: Key, error: UserError) -> None:
        """Nothing came of it."""
        self._failed[key] = error
        self._end(owner, key)

    def take_progress(self, owner: str, key: Key, progress: Progress) -> None:
        """It goes on."""
        if self._waiting.get(owner, (None,))[0] == key:
            self._waiting[owner] = (key, progress)
            self.changed.emit()

    # ---- helpers

    def _ask(self, job: Job) -> None:
        if self._waiting.get(job.owner, (None,))[0] != job.key:
            self._waiting[job.owner] = (job.key, Progress("waiting", 0.0))
            self.wanted.emit(job)

    def _drop(self, owner: str) -> None:
        if self._waiting.pop(owner, None) is not None:
            self.unwanted.emit(owner)

    def _end(self, owner: str, key: Key) -> None:
        if self._waiting.get(owner, (None,))[0] == key:
            del self._waiting[owner]
        self.changed.emit()

    def _keep(self, key: Key, picture: Picture) -> Picture:
        self._made[key] = picture
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)
        return picture


def for_sight(picture: Picture, sees: Sees) -> Picture:
    """White lines turned to dark ones for an adapter that looks at ink; else as it is."""
    return Picture.from_array(255 - picture.rgb()) if sees is Sees.INK else picture


def _at_once(rgb: Array, preprocess: Preprocess) -> Array:
    values = dict(preprocess.settings)
    if preprocess.name == CANNY:
        low, high = sorted((values["low"], values["high"]))
        return edges(rgb, low=low, high=high)
    return np.ascontiguousarray(scribble(rgb, **values))


def _digest(rgb: Array) -> str:
    return hashlib.sha256(repr(rgb.shape).encode() + rgb.tobytes()).hexdigest()


def _installed(name: str) -> bool:
    return importlib.util.find_spec(name) is not None
