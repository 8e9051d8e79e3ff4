"""The people an artist has named: a folder each, with the cut-out photographs of their face.

    people/<id>/person.json   {"version": 1, "name": "Anna", "looks": [{"file": "1.png",
                               "points": [[x, y] x 5], "digest": "..."}]}
    people/<id>/<digest>.png  the photographs

Nothing but these files is kept of a person, and deleting one deletes them. What recognition nets
make of a face is computed when it is needed and never stored.
"""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from studio.domain.errors import StorageError, UserError
from studio.domain.face_use import MOST_LOOKS, Look
from studio.domain.picture import Picture
from studio.files.atomic import write_bytes

VERSION = 1
FILE = "person.json"
LONGEST_NAME = 60


def _new_id() -> str:
    return uuid.uuid4().hex[:12]


@dataclass(frozen=True)
class KnownPerson:
    """Somebody with a name.

    Attributes:
        name: as the artist calls them.
        looks: cut-out photographs, the one to show first; at least one.
        id: unique on this computer, the name of the folder.
        licence: what using the face finder's nets is bound to, "" for nothing.
    """

    name: str
    looks: tuple[Look, ...] = field(repr=False)
    id: str = field(default_factory=_new_id)
    licence: str = ""


class PeopleFolder:
    """Reads and writes people; every change is on the disk when it returns.

    Args:
        folder: made when first written to.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self) -> tuple[tuple[KnownPerson, ...], tuple[str, ...]]:
        """Everybody by name, and a sentence for each folder that could not be read."""
        people: list[KnownPerson] = []
        troubles: list[str] = []
        folders = sorted(self._folder.iterdir()) if self._folder.is_dir() else []
        for folder in folders:
            if not (folder / FILE).is_file():
                continue
            person, trouble = _loaded(folder)
            if person is not None:
                people.append(person)
            if trouble:
                troubles.append(trouble)
        return tuple(sorted(people, key=lambda person: person.name.casefold())), tuple(troubles)

    def save(self, person: KnownPerson) -> None:
        """Writes somebody, new or changed.

        Raises:
            StorageError: the disk refuses; what was there before is still there.
        """
        folder = self._folder / person.id
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(
                f"The face of {person.name} could not be kept ({error.strerror}).",
                kept="It can be used until the studio is closed.",
                remedy="Make room on the disk or choose another folder.",
            ) from error
        for look in person.looks:
            file = folder / f"{look.picture.digest}.png"
            if not file.is_file():
                write_bytes(file, look.picture.png)
        files = [f"{look.picture.digest}.png" for look in person.looks]
        looks = [
            {"file": file, "points": [list(point) for point in look.points]}
            for file, look in zip(files, person.looks, strict=True)
        ]
        data = {"version": VERSION, "name": person.name, "looks": looks, "licence": person.licence}
        write_bytes(folder / FILE, json.dumps(data, indent=1, ensure_ascii=False).encode())
        _sweep(folder, set(files))

    def delete(self, person: KnownPerson) -> None:
        """Removes somebody and every picture of them.

        Raises:
            StorageError: something could not be removed.
        """
        folder = self._folder / person.id
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            return
        except OSError as error:
            raise StorageError(
                f"The pictures of {person.name} could not be deleted ({error.strerror}).",
                remedy=f"Delete the folder {folder} yourself.",
            ) from error


def named(name: str, taken: Sequence[str]) -> str:
    """``name`` without spaces around it, short enough, and unlike those ``taken``."""
    plain = " ".join(name.split())[:LONGEST_NAME] or "Somebody"
    made, count = plain, 2
    while made in taken:
        made, count = f"{plain} {count}", count + 1
    return made


def with_look(person: KnownPerson, look: Look) -> KnownPerson:
    """``person`` with one more photograph; one that is there already changes nothing.

    Raises:
        StorageError: they have as many as there can be.
    """
    if any(look.picture.digest == known.picture.digest for known in person.looks):
        return person
    if len(person.looks) > MOST_LOOKS:
        raise StorageError(
            f"{person.name} has {len(person.looks)} pictures already.",
            remedy="Take one away first; a dozen good ones say as much as a hundred.",
        )
    return replace(person, looks=(*person.looks, look))


def _loaded(folder: Path) -> tuple[KnownPerson | None, str]:
    try:
        data = json.loads((folder / FILE).read_text(encoding="utf-8"))
        looks = tuple(_look(folder, item) for item in data["looks"])
        if not looks or data["version"] > VERSION or not isinstance(data["name"], str):
            raise ValueError("nobody")
        licence = str(data.get("licence", ""))
        return KnownPerson(data["name"], looks, folder.name, licence), ""
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        reason = error.what if isinstance(error, UserError) else type(error).__name__
        return None, (
            f"A person in {folder} could not be read ({reason}). The files were left as they are."
        )


def _look(folder: Path, item: dict[str, Any]) -> Look:
    name = item["file"]
    if Path(name).name != name:
        raise ValueError("a file elsewhere")
    picture = Picture((folder / name).read_bytes())
    picture.rgb()  # a damaged one is told of now
    return Look(picture, item["points"])


def _sweep(folder: Path, wanted: set[str]) -> None:
    """Pictures that a person has no longer are not kept."""
    for file in folder.glob("*.png"):
        if file.name not in wanted:
            file.unlink(missing_ok=True)
