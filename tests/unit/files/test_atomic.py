from __future__ import annotations

import errno
import os
import stat
import threading
import time
from pathlib import Path

import pytest

from studio.domain.errors import StorageError
from studio.files import atomic


def left_over(folder: Path) -> list[str]:
    return [p.name for p in folder.iterdir() if p.name.endswith(atomic.SUFFIX)]


def test_writes_a_new_file_and_replaces_an_old_one(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    atomic.write_bytes(target, b"one")
    atomic.write_bytes(target, b"two" * 100_000)
    assert target.read_bytes() == b"two" * 100_000
    assert left_over(tmp_path) == []


def test_keeps_the_mode_of_the_file_it_replaces(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    target.write_bytes(b"one")
    target.chmod(0o640)
    atomic.write_bytes(target, b"two")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_follows_a_link_instead_of_replacing_it(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"one")
    link.symlink_to(real)
    atomic.write_bytes(link, b"two")
    assert link.is_symlink()
    assert real.read_bytes() == b"two"


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data[:3])))
    atomic.write_bytes(tmp_path / "a", b"0123456789")
    assert (tmp_path / "a").read_bytes() == b"0123456789"


@pytest.mark.parametrize(
    ("call", "code", "words"),
    [
        ("write", errno.ENOSPC, "the disk is full"),
        ("write", errno.EDQUOT, "share of the disk"),
        ("fsync", errno.EIO, "reported a fault"),
        ("open", errno.EACCES, "read-only for you"),
        ("open", errno.EROFS, "read-only"),
    ],
)
def test_a_failure_is_a_sentence_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, words: str
) -> None:
    target = tmp_path / "drawing.ora"
    target.write_bytes(b"old")

    def fail(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(StorageError, match=words) as caught:
            atomic.write_bytes(target, b"new")
    assert "drawing.ora" in caught.value.what
    assert caught.value.kept
    assert caught.value.remedy
    assert target.read_bytes() == b"old"
    assert left_over(tmp_path) == []


def test_a_disk_that_fills_up_halfway_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, room = os.write, [10]

    def write(handle: int, data: bytes) -> int:
        if not room[0]:
            raise OSError(errno.ENOSPC, "full")
        taken = real(handle, bytes(data[: room[0]]))
        room[0] -= taken
        return taken

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write)
        with pytest.raises(StorageError, match="full"):
            atomic.write_bytes(tmp_path / "a", bytes(100))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(StorageError, match="a folder has this name"):
        atomic.write_bytes(tmp_path / "taken", b"x")
    with pytest.raises(StorageError, match="does not exist"):
        atomic.write_bytes(tmp_path / "no" / "a", b"x")


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError, match="is a file"):
        atomic.write_bytes(tmp_path / "file" / "a", b"x")
    with pytest.raises(StorageError):
        atomic.make_folder(tmp_path / "file")
    with pytest.raises(StorageError):
        atomic.make_folder(tmp_path / "file" / "deeper")


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="too long"):
        atomic.write_bytes(tmp_path / ("a" * 300), b"x")


def test_write_new_never_replaces(tmp_path: Path) -> None:
    atomic.write_new(tmp_path / "a", b"one")
    with pytest.raises(FileExistsError):
        atomic.write_new(tmp_path / "a", b"two")
    assert (tmp_path / "a").read_bytes() == b"one"
    assert left_over(tmp_path) == []


@pytest.mark.parametrize("code", [0, errno.EPERM, errno.ENOTSUP])
def test_only_one_of_many_gets_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    if code:  # a file system without hard links

        def link(*_: object) -> None:
            raise OSError(code, os.strerror(code))

        monkeypatch.setattr(os, "link", link)
    won: list[bytes] = []

    def add(data: bytes) -> None:
        try:
            atomic.write_new(tmp_path / "a", data)
        except FileExistsError:
            return
        won.append(data)

    threads = [threading.Thread(target=add, args=(b"%d" % i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert won == [(tmp_path / "a").read_bytes()]
    assert left_over(tmp_path) == []


def test_sweep_removes_only_old_temporary_files(tmp_path: Path) -> None:
    old, young, other = (
        tmp_path / f"{atomic.PREFIX}1-a{atomic.SUFFIX}",
        tmp_path / f"{atomic.PREFIX}2-b{atomic.SUFFIX}",
        tmp_path / "mine.part",
    )
    for path in (old, young, other):
        path.write_bytes(b"")
        if path is not young:
            os.utime(path, (time.time() - 7200,) * 2)
    assert atomic.sweep(tmp_path) == 1
    assert sorted(tmp_path.iterdir()) == sorted([young, other])
    assert atomic.sweep(tmp_path / "missing") == 0
