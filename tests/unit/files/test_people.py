"""People on the disk: kept whole, deleted whole, and a damaged one stands in nobody's way."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.domain.errors import StorageError
from studio.domain.face_use import MOST_LOOKS, Look
from studio.domain.picture import Picture
from studio.files.people import FILE, KnownPerson, PeopleFolder, named, with_look

POINTS = ((0.4, 0.4), (0.6, 0.4), (0.5, 0.5), (0.42, 0.6), (0.58, 0.6))


def look(level: int) -> Look:
    return Look(Picture.from_array(np.full((8, 8, 3), level, np.uint8)), POINTS)


@pytest.fixture
def folder(tmp_path: Path) -> PeopleFolder:
    return PeopleFolder(tmp_path / "people")


def test_everybody_comes_back_by_name(folder: PeopleFolder) -> None:
    assert folder.load() == ((), ())
    zoe, anna = KnownPerson("Zoë", (look(1), look(2))), KnownPerson("anna", (look(3),))
    for person in (zoe, anna):
        folder.save(person)
    assert folder.load() == ((anna, zoe), ())


def test_a_photograph_taken_away_is_gone_from_the_disk(
    folder: PeopleFolder, tmp_path: Path
) -> None:
    person = KnownPerson("Anna", (look(1), look(2)))
    folder.save(person)
    folder.save(replace(person, looks=(look(2),)))
    assert len(list(tmp_path.rglob("*.png"))) == 1
    folder.delete(person)
    assert list((tmp_path / "people").iterdir()) == []
    folder.delete(person)  # a second time is no error


@pytest.mark.parametrize(
    "damage",
    [
        lambda d: {**d, "version": 99},
        lambda d: {**d, "looks": []},
        lambda d: {**d, "looks": [{"file": "../../elsewhere.png", "points": []}]},
        lambda d: {**d, "looks": [{"file": "gone.png", "points": []}]},
        lambda d: {**d, "name": None},
        lambda d: [],
    ],
)
def test_a_damaged_person_is_told_and_left_alone(
    folder: PeopleFolder, tmp_path: Path, damage
) -> None:
    good, bad = KnownPerson("Good", (look(1),)), KnownPerson("Bad", (look(2),))
    for person in (good, bad):
        folder.save(person)
    file = tmp_path / "people" / bad.id / FILE
    file.write_text(json.dumps(damage(json.loads(file.read_text()))))
    people, (trouble,) = folder.load()
    assert people == (good,)
    assert "files were left as they are" in trouble
    assert file.exists()


def test_a_truncated_photograph_is_told(folder: PeopleFolder, tmp_path: Path) -> None:
    folder.save(KnownPerson("Anna", (look(1),)))
    (png,) = tmp_path.rglob("*.png")
    png.write_bytes(png.read_bytes()[:40])
    assert len(folder.load()[1]) == 1


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "people").write_text("a file")
    with pytest.raises(StorageError, match="could not be kept"):
        PeopleFolder(tmp_path / "people").save(KnownPerson("Anna", (look(1),)))


def test_names_are_short_trimmed_and_unlike_others() -> None:
    assert named("  Anna   Berta ", []) == "Anna Berta"
    assert named("", []) == "Somebody"
    assert named("Anna", ["Anna", "Anna 2"]) == "Anna 3"
    assert len(named("x" * 500, [])) == 60


def test_the_same_photograph_twice_is_one() -> None:
    person = KnownPerson("Anna", (look(1),))
    assert with_look(person, look(1)) is person
    assert with_look(person, look(2)).looks == (look(1), look(2))
    crowd = replace(person, looks=tuple(look(i) for i in range(MOST_LOOKS + 1)))
    with pytest.raises(StorageError, match="Take one away"):
        with_look(crowd, look(200))
