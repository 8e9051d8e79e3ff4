from __future__ import annotations

from pathlib import Path

import pytest
from support.files import refuse_writing

from studio.domain.errors import StorageError
from studio.files.presets import PresetFolder


def test_saved_presets_come_back(tmp_path: Path) -> None:
    folder = PresetFolder(tmp_path / "presets")
    assert folder.names() == ()
    for name in ("b / Öl", "A", "../../evil", "a" * 80, "猫"):
        folder.save(f"  {name} ", {"steps": len(name), "nested": {"x": [1]}})
    assert folder.names() == ("../../evil", "A", "a" * 80, "b / Öl", "猫")
    assert folder.load("b / Öl") == {"steps": 6, "nested": {"x": [1]}}
    assert {p.parent for p in tmp_path.rglob("*.json")} == {tmp_path / "presets"}


def test_saving_again_replaces_and_removing_removes(tmp_path: Path) -> None:
    folder = PresetFolder(tmp_path)
    folder.save("one", {"a": 1})
    folder.save("one", {"a": 2})
    assert folder.load("one") == {"a": 2}
    assert len(list(tmp_path.iterdir())) == 1
    folder.remove("one")
    folder.remove("one")
    assert folder.names() == ()


@pytest.mark.parametrize("name", ["", "   ", "a" * 81, "a\nb", "\x00"])
def test_names_that_cannot_be(tmp_path: Path, name: str) -> None:
    with pytest.raises(StorageError, match="name"):
        PresetFolder(tmp_path).save(name, {})
    assert list(tmp_path.iterdir()) == []


def test_a_missing_one_names_the_nearest(tmp_path: Path) -> None:
    folder = PresetFolder(tmp_path)
    with pytest.raises(StorageError, match="Save one first"):
        folder.load("portrait")
    folder.save("portraits", {})
    with pytest.raises(StorageError, match="'portraits'"):
        folder.load("portrait")


def test_damaged_and_foreign_files_are_passed_by(tmp_path: Path) -> None:
    folder = PresetFolder(tmp_path)
    folder.save("good", {"a": 1})
    for name, text in (("x", "{"), ("y", "[1]"), ("z", '{"settings": 3}'), ("d", "[" * 100_000)):
        (tmp_path / f"{name}.json").write_text(text)
    (tmp_path / "handed.json").write_text('{"settings": {"b": 2}}')
    (tmp_path / "folder.json").mkdir()
    assert folder.names() == ("good", "handed")
    assert folder.load("handed") == {"b": 2}
    folder.save("handed", {"b": 3})
    assert folder.load("handed") == {"b": 3}


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = PresetFolder(tmp_path)
    folder.save("one", {"a": 1})
    with monkeypatch.context() as patch:
        refuse_writing(patch)
        with pytest.raises(StorageError, match="read-only"):
            folder.save("one", {"a": 2})
    assert folder.load("one") == {"a": 1}
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError):
        PresetFolder(tmp_path / "file").save("one", {})
