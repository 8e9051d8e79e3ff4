"""Finds the faces of a photograph with the best of what is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import AdapterError, PictureError
from studio.domain.picture import Picture
from studio.faces.facts import Quality
from studio.faces.finders import insight
from studio.faces.finders.base import Finder
from studio.faces.finders.cascade import CascadeFinder
from studio.faces.finders.drawn import DrawnFinder
from studio.faces.finders.insight import InsightFinder
from studio.faces.finders.mediapipe import MediapipeFinder
from studio.faces.found import FoundFace
from studio.faces.quality import quality

ADD_PACK = (
    "Put the folder of an insightface pack (antelopev2 or buffalo_l) into the folder of face "
    'packs, and install the extra with `pip install "studio[faces]"`.'
)


@dataclass(frozen=True)
class Searched:
    """What a search found.

    Attributes:
        faces: the largest first.
        qualities: of each of them.
        finder: who found them; "" if nobody did.
        remarks: sentences about what could not be used.
    """

    faces: tuple[FoundFace, ...]
    qualities: tuple[Quality, ...]
    finder: str
    remarks: tuple[str, ...] = ()


class FaceFinding:
    """Opens finders when they are first needed and asks them in order.

    Args:
        folders: where packs may lie: themselves packs, or folders of packs.
        drawn: the folder of the nets for drawn faces, where they are there.
    """

    def __init__(self, folders: Sequence[Path] = (), drawn: Path | None = None) -> None:
        self._folders, self._drawn = tuple(folders), drawn
        self._finders: list[Finder] | None = None
        self._remarks: list[str] = []

    @property
    def finders(self) -> tuple[Finder, ...]:
        """Those that are there, best first; opening them takes seconds the first time."""
        if self._finders is None:
            self._finders = list(self._open())
        return tuple(self._finders)

    @property
    def remarks(self) -> tuple[str, ...]:
        """Why better finders are not among them, and how to add one."""
        _ = self.finders
        return tuple(self._remarks)

    def search(self, picture: Picture) -> Searched:
        """All faces of ``picture``.

        The next finder is asked only where the better one sees nothing: each misses some of what
        another finds, painted and turned faces above all.

        Raises:
            PictureError: it is damaged, or no finder sees a face in it.
        """
        pixels = picture.rgb()
        for finder in self.finders:
            faces = finder.find(pixels)
            if faces:
                facts = tuple(quality(pixels, face) for face in faces)
                return Searched(faces, facts, finder.name, self.remarks)
        width, height = picture.size
        raise PictureError(
            f"No face was found in this picture of {width} x {height} pixels.",
            kept="Nothing was changed.",
            remedy="Choose a picture in which a face is seen from the front, larger than a thumb.",
        )

    def _open(self) -> Iterable[Finder]:
        yield from self._packs()
        if MediapipeFinder.installed():
            yield MediapipeFinder()
        yield CascadeFinder()
        if self._drawn is not None and self._drawn.is_dir():
            yield DrawnFinder(self._drawn)

    def _packs(self) -> Iterable[Finder]:
        packs = [insight.look_at(folder) for folder in pack_folders(self._folders)]
        if not packs:
            self._remarks.append(
                f"There is no face pack, so people cannot be told apart. {ADD_PACK}"
            )
        elif not insight.installed():
            self._remarks.append(
                f"The face pack {packs[0].name} is here, but insightface is not. {ADD_PACK}"
            )
            return
        yield from filter(None, map(self._opened, packs))

    def _opened(self, pack: insight.Pack) -> Finder | None:
        try:
            return InsightFinder.open(pack)
        except AdapterError as error:
            self._remarks.append(str(error))
            return None


def pack_folders(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Folders that are packs or mean to be.

    They are ``folders`` themselves where they hold nets, or else the folders in them.
    """
    found: list[Path] = []
    for folder in folders:
        if not folder.is_dir():
            continue
        if any(folder.glob("*.onnx")):
            found.append(folder)
        else:
            found += sorted(path for path in folder.iterdir() if path.is_dir())
    return tuple(found)
