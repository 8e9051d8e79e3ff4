"""People whose faces were named, and their faces on adapters; photographs are searched for faces.

Reading, searching and writing go on a thread of their own: opening a finder takes seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import PictureError, UserError
from studio.domain.face_use import Look
from studio.domain.picture import Picture
from studio.files.people import KnownPerson, PeopleFolder, named, with_look
from studio.files.places import Places, face_pack_folders
from studio.state.background import Background

if TYPE_CHECKING:
    from studio.faces.finding import FaceFinding, Searched

MOST = 2048 * 2048  # pixels of a photograph that is searched; group pictures need them


@dataclass(frozen=True, eq=False)
class Photograph:
    """A photograph that was searched.

    Attributes:
        name: of its file.
        picture: upright.
        searched: the faces in it.
        looks: each of them cut out, in the same order.
    """

    name: str
    picture: Picture
    searched: Searched
    looks: tuple[Look, ...]


class People(QObject):
    """Who is known, and the photograph that is being looked at.

    Signals:
        changed(): other people, names or pictures.
        searching(str): a photograph of that file name is being searched.
        found(object): the ``Photograph``, searched.
        failed(object): a ``UserError``; everything is as it was.
    """

    changed = Signal()
    searching = Signal(str)
    found = Signal(object)
    failed = Signal(object)

    def __init__(
        self, places: Places, drawn: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = PeopleFolder(places.people)
        self._packs, self._drawn = face_pack_folders(places), drawn
        self._finding: FaceFinding | None = None
        self._thread = Background("faces", self)
        self._people: tuple[KnownPerson, ...] | None = None

    @property
    def people(self) -> tuple[KnownPerson, ...]:
        """Everybody, by name."""
        if self._people is None:
            self._people, troubles = self._folder.load()
            for trouble in troubles:
                self.failed.emit(UserError(trouble))
        return self._people

    def person(self, person_id: str) -> KnownPerson | None:
        """Whoever has that id."""
        return next((person for person in self.people if person.id == person_id), None)

    def search(self, path: Path) -> None:
        """Looks for faces in a picture file; ``found`` or ``failed`` tells."""
        self.searching.emit(path.name)
        self._thread.do(partial(self._search, path))

    def add(self, name: str, looks: tuple[Look, ...], licence: str = "") -> KnownPerson:
        """Somebody new, under a name nobody else has."""
        name = named(name, [person.name for person in self.people])
        person = KnownPerson(name, looks, licence=licence)
        self._put(person)
        return person

    def add_look(self, person_id: str, look: Look) -> None:
        """One more photograph of somebody.

        Raises:
            StorageError: they have as many as there can be.
        """
        person = self.person(person_id)
        if person is not None and (more := with_look(person, look)) is not person:
            self._put(more)

    def drop_look(self, person_id: str, index: int) -> None:
        """One photograph less; the last one stays."""
        person = self.person(person_id)
        if person is not None and len(person.looks) > 1:
            looks = (*person.looks[:index], *person.looks[index + 1 :])
            self._put(replace(person, looks=looks))

    def rename(self, person_id: str, name: str) -> None:
        """Another name; an empty one changes nothing."""
        person = self.person(person_id)
        if person is None or not name.strip() or name.strip() == person.name:
            return
        others = [other.name for other in self.people if other.id != person_id]
        self._put(replace(person, name=named(name, others)))

    def delete(self, person_id: str) -> None:
        """Removes somebody with all pictures of them from this computer."""
        person = self.person(person_id)
        if person is None:
            return
        self._people = tuple(other for other in self.people if other.id != person_id)
        self._thread.do(partial(self._kept, partial(self._folder.delete, person)))
        self.changed.emit()

    def close(self) -> None:
        """Ends the thread; what waits to be written is written."""
        self._thread.stop(drain=True)

    def _put(self, person: KnownPerson) -> None:
        others = [other for other in self.people if other.id != person.id]
        self._people = tuple(sorted([*others, person], key=lambda p: p.name.casefold()))
        self._thread.do(partial(self._kept, partial(self._folder.save, person)))
        self.changed.emit()

    # On the thread

    def _kept(self, write: Callable[[], None]) -> None:
        try:
            write()
        except UserError as error:
            self._thread.back(partial(self.failed.emit, error))

    def _search(self, path: Path) -> None:
        try:
            photograph = self._searched(path)
        except Exception as error:  # noqa: BLE001 - finders are other people's programs
            self._thread.back(partial(self.failed.emit, _explained(error, path.name)))
        else:
            self._thread.back(partial(self.found.emit, photograph))

    def _searched(self, path: Path) -> Photograph:
        # OpenCV and what finds faces are read now, not while the window opens.
        from studio.faces.crop import cut_out
        from studio.faces.finding import FaceFinding

        picture = Picture.from_file(path, most=MOST)
        if self._finding is None:
            self._finding = FaceFinding(self._packs, self._drawn)
        searched = self._finding.search(picture)
        pixels = picture.rgb()
        looks = tuple(cut_out(pixels, face) for face in searched.faces)
        return Photograph(path.name, picture, searched, looks)


def _explained(error: Exception, name: str) -> UserError:
    """``error`` itself if it is meant for the artist; of a finder that broke, a sentence."""
    if isinstance(error, UserError):
        return error
    wrapped = PictureError(
        f"The search for faces in {name} failed ({type(error).__name__}: {error}).",
        "The faces that were shown are still there.",
        "Try another photograph.",
    )
    wrapped.__cause__ = error
    return wrapped
