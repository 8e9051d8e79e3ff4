from __future__ import annotations

import errno
import io
import os
import shutil
import threading
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from support.files import full_disk, noise, refuse_writing, result

from studio.domain.errors import PictureError, StorageError
from studio.domain.events import Result, Timings
from studio.domain.picture import Picture
from studio.files.history import THUMBNAIL_SIZE, HistoryFolder

MOMENT = datetime(2026, 7, 24, 15, 30, 12, 417_300, tzinfo=timezone.utc).astimezone()


@pytest.fixture
def history(tmp_path: Path) -> HistoryFolder:
    return HistoryFolder(tmp_path / "deep" / "history")


def test_a_result_is_on_the_disk_at_once_and_exact(history: HistoryFolder) -> None:
    made = result()
    entry = history.add(made, Timings(total=2.5), MOMENT)
    assert entry.path.name == f"{MOMENT:%Y%m%d-%H%M%S}-417-s42.png"
    assert (entry.seed, entry.width, entry.height, entry.damaged) == (42, 16, 12, "")
    assert history.entries() == (entry,)
    found = history.entries()[0]
    assert np.array_equal(found.picture().rgb(), made.pixels)
    assert found.request() == made.request
    assert (found.summary.seconds, found.summary.prompt) == (2.5, made.request.prompt)


def test_constructing_and_looking_touch_nothing(history: HistoryFolder) -> None:
    assert history.entries() == ()
    history.tidy()
    assert not history.folder.exists()


def test_names_never_collide(history: HistoryFolder) -> None:
    other = HistoryFolder(history.folder)  # as another process would
    found: list[Path] = []

    def add(folder: HistoryFolder) -> None:
        found.extend(folder.add(result(), None, MOMENT).path for _ in range(5))

    threads = [threading.Thread(target=add, args=(f,)) for f in (history, other) * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 20
    assert len(history.entries()) == 20
    assert {e.seed for e in history.entries()} == {42}


def test_newest_first_whatever_the_seed(history: HistoryFolder) -> None:
    times = [MOMENT + timedelta(seconds=s) for s in (5, -100, 3600, 0)]
    for seed, moment in enumerate(times):
        history.add(result(seed), None, moment)
    created = [e.created for e in history.entries()]
    assert created == sorted(created, reverse=True)
    assert [e.seed for e in history.entries()] == [2, 0, 3, 1]


def test_pictures_from_elsewhere_are_listed_by_their_time(history: HistoryFolder) -> None:
    history.folder.mkdir(parents=True)
    Image.new("RGB", (5, 4)).save(history.folder / "photo.PNG", "PNG")
    (history.folder / "notes.txt").write_text("no picture")
    (history.folder / ".hidden.png").write_bytes(b"")
    for name in ("99999999-999999-000-s1.png", "20261301-250000-000-s1.png"):
        shutil.copy(history.folder / "photo.PNG", history.folder / name)
    entries = history.entries()
    assert len(entries) == 3
    assert {(e.seed, e.width, e.height) for e in entries} == {(None, 5, 4)}
    assert all(abs(e.created.timestamp() - time.time()) < 60 for e in entries)
    assert entries[0].summary.prompt == ""


def test_damaged_files_are_listed_with_the_reason(history: HistoryFolder) -> None:
    good = history.add(result(), None, MOMENT)
    data = good.path.read_bytes()
    for name, content in (("cut", data[:-5]), ("empty", b""), ("text", b"hello" * 20)):
        (history.folder / f"{name}.png").write_bytes(content)
    (history.folder / "folder.png").mkdir()
    damaged = {e.path.stem: e for e in history.entries() if e.damaged}
    assert set(damaged) == {"cut", "empty", "text", "folder"}
    assert "ends too early" in damaged["cut"].damaged
    assert "empty" in damaged["empty"].damaged
    assert "not a PNG" in damaged["text"].damaged
    assert damaged["cut"].width == 0
    with pytest.raises(PictureError):
        damaged["text"].picture()
    with pytest.raises(PictureError):
        history.thumbnail(damaged["empty"])


def test_a_folder_that_cannot_be_written_is_a_sentence(
    history: HistoryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    history.add(result(), None, MOMENT)
    with monkeypatch.context() as patch:
        refuse_writing(patch)
        with pytest.raises(StorageError, match="read-only"):
            history.add(result(7))
        entry = history.entries()[0]
        (history.folder / ".thumbnails" / entry.path.name).unlink()
        assert history.thumbnail(entry)  # still looked at
    assert len(history.entries()) == 1


def test_a_full_disk_leaves_no_trace(
    history: HistoryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full_disk(100))
        with pytest.raises(StorageError, match="disk is full"):
            history.add(result())
    assert [p for p in history.folder.rglob("*") if p.is_file()] == []


def test_a_full_disk_after_the_picture_loses_only_the_small_one(
    history: HistoryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = result()
    size = history.add(made, None, MOMENT).path.stat().st_size
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full_disk(size))
        entry = history.add(made, None, MOMENT)
    assert entry in history.entries()
    assert not (history.folder / ".thumbnails" / entry.path.name).exists()
    assert Picture(history.thumbnail(entry)).size == (16, 12)


def test_a_file_in_the_way_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "file", tmp_path / "file" / "history"):
        with pytest.raises(StorageError):
            HistoryFolder(folder).add(result())
        with pytest.raises(StorageError):
            HistoryFolder(folder).entries()


def test_a_folder_removed_while_running_is_made_again(history: HistoryFolder) -> None:
    entry = history.add(result(), None, MOMENT)
    shutil.rmtree(history.folder)
    assert history.entries() == ()
    with pytest.raises(PictureError):
        history.thumbnail(entry)
    assert entry.summary.prompt == ""
    history.remove(entry)
    assert history.add(result(), None, MOMENT) in history.entries()


def test_deleting_can_be_undone_for_some_days(history: HistoryFolder) -> None:
    entry = history.add(result(), None, MOMENT)
    history.remove(entry)
    assert history.entries() == ()
    history.tidy()
    history.restore(entry)
    assert history.entries() == (entry,)
    history.remove(entry)
    deleted = history.folder / ".deleted" / entry.path.name
    os.utime(deleted, (time.time() - 30 * 24 * 3600,) * 2)
    history.tidy()
    assert not deleted.exists()
    with pytest.raises(StorageError, match="brought back"):
        history.restore(entry)


def test_deleting_that_is_refused_keeps_the_file(
    history: HistoryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = history.add(result(), None, MOMENT)

    def refuse(*_: object) -> None:
        raise OSError(errno.EACCES, "no")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(StorageError, match="could not be deleted"):
            history.remove(entry)
    assert history.entries() == (entry,)


def test_small_pictures_are_kept_and_made_anew_when_older(history: HistoryFolder) -> None:
    made = replace(result(), pixels=noise(300, 600, 3))
    entry = history.add(made, None, MOMENT)
    cached = history.folder / ".thumbnails" / entry.path.name
    first = history.thumbnail(entry)
    assert first == cached.read_bytes()
    assert Picture(first).size == (THUMBNAIL_SIZE, THUMBNAIL_SIZE // 2)
    os.utime(cached, (1, 1))
    Image.new("RGB", (10, 10), "red").save(entry.path)
    again = history.thumbnail(entry)
    with Image.open(io.BytesIO(again)) as image:
        assert image.size == (10, 10)
    assert cached.read_bytes() == again


def test_left_over_temporary_files_are_not_entries(history: HistoryFolder) -> None:
    history.add(Result(noise(4, 4, 3), result().request), None, MOMENT)
    left = history.folder / ".studio-1-abc.part"
    left.write_bytes(b"half")
    os.utime(left, (1, 1))
    assert len(history.entries()) == 1
    history.tidy()
    assert not left.exists()
