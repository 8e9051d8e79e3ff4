from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from support.files import assert_same, document, full_disk

from studio.domain.errors import StorageError
from studio.domain.picture import Picture
from studio.files import autosave, openraster
from studio.files.autosave import AutosaveFolder
from studio.files.session_lock import SessionFolder, is_running

DIES = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from support.files import document
from studio.files.autosave import AutosaveFolder
folder = AutosaveFolder(Path(sys.argv[1]))
folder.write("one", document(1))
folder.write("one", document(2))
print("written", flush=True)
if sys.argv[3] == "die":
    os.kill(os.getpid(), 9)
sys.stdin.read()
"""


def start(folder: Path, how: str) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-c", DIES, str(folder), str(Path(__file__).parents[2]), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"written\n"
    return process


def finish(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


def crashed(folder: Path, *names: str) -> AutosaveFolder:
    """A session that is over but never said so."""
    session = AutosaveFolder(folder)
    for name in names:
        session.write(name, document())
    session.close(clean=False)
    return session


def test_constructing_touches_nothing(tmp_path: Path) -> None:
    folder = AutosaveFolder(tmp_path / "autosave")
    assert folder.recoverable() == []
    folder.forget("none")
    folder.close()
    assert not folder.folder.exists()


def test_the_running_session_is_not_recoverable_and_a_clean_end_leaves_nothing(
    tmp_path: Path,
) -> None:
    folder = AutosaveFolder(tmp_path)
    path = folder.write("one", document())
    assert_same(openraster.load(path), document())
    assert folder.recoverable() == []
    assert AutosaveFolder(tmp_path).recoverable() == []
    folder.close()
    folder.close()
    assert list(tmp_path.iterdir()) == []


def test_what_a_crash_left_is_found_and_discarded(tmp_path: Path) -> None:
    crashed(tmp_path, "one", "two/../x")
    folder = AutosaveFolder(tmp_path)
    found = folder.recoverable()
    assert {r.document_id for r in found} == {"one", "two_x"}
    for lost in found:
        assert_same(openraster.load(lost.path), document())
        assert lost.thumbnail_png.startswith(b"\x89PNG")
        assert abs(lost.saved.timestamp() - time.time()) < 60
    folder.discard(found[0])
    folder.discard(found[0])
    assert folder.recoverable() == found[1:]
    folder.discard(found[1])
    assert list(tmp_path.iterdir()) == []


def test_a_killed_process_is_told_from_a_running_one(tmp_path: Path) -> None:
    running = start(tmp_path, "live")
    try:
        assert AutosaveFolder(tmp_path).recoverable() == []
        killed = start(tmp_path, "die")
        killed.communicate()
        found = AutosaveFolder(tmp_path).recoverable()
        assert [r.document_id for r in found] == ["one"]
        assert_same(openraster.load(found[0].path), document(2))
        assert (found[0].path.with_name("previous.ora")).is_file()
    finally:
        finish(running)
    assert len(AutosaveFolder(tmp_path).recoverable()) == 2


def test_a_damaged_autosave_falls_back_to_the_one_before(tmp_path: Path) -> None:
    session = AutosaveFolder(tmp_path)
    session.write("one", document(1))
    path = session.write("one", document(2))
    session.close(clean=False)
    whole = path.read_bytes()
    half = len(whole) // 2
    for damage in (b"", whole[:200], whole[:-30], whole[:half] + bytes(20) + whole[half + 20 :]):
        path.write_bytes(damage)
        (found,) = AutosaveFolder(tmp_path).recoverable()
        assert found.path.name == "previous.ora"
        assert_same(openraster.load(found.path), document(1))
    path.with_name("previous.ora").write_bytes(b"")
    assert AutosaveFolder(tmp_path).recoverable() == []


def test_a_full_disk_keeps_the_last_good_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = AutosaveFolder(tmp_path)
    session.write("one", document(1))
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full_disk(500))
        for _ in range(3):
            with pytest.raises(StorageError, match="disk is full"):
                session.write("one", document(2))
    session.close(clean=False)
    (found,) = AutosaveFolder(tmp_path).recoverable()
    assert_same(openraster.load(found.path), document(1))


def test_a_folder_removed_while_running_is_made_again(tmp_path: Path) -> None:
    session = AutosaveFolder(tmp_path / "a")
    session.write("one", document(1))
    shutil.rmtree(tmp_path / "a")
    assert session.write("one", document(2)).is_file()
    session.close(clean=False)
    assert len(AutosaveFolder(tmp_path / "a").recoverable()) == 1


def test_a_large_document_has_a_small_preview_and_whole_layers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "PREVIEW", 16)
    path = AutosaveFolder(tmp_path)
    file = path.write("one", document())
    path.close(clean=False)
    assert_same(openraster.load(file), document())
    with zipfile.ZipFile(file) as archive:
        assert Picture(archive.read("mergedimage.png")).size == (14, 8)


def test_forgetting_removes_one_document_only(tmp_path: Path) -> None:
    session = AutosaveFolder(tmp_path)
    session.write("one", document())
    session.write("two", document())
    session.forget("one")
    session.close(clean=False)
    assert [r.document_id for r in AutosaveFolder(tmp_path).recoverable()] == ["two"]


def test_a_file_in_the_way_is_a_sentence_and_recovery_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    folder = AutosaveFolder(tmp_path / "file")
    with pytest.raises(StorageError):
        folder.write("one", document())
    assert folder.recoverable() == []
    folder.close()


def test_strange_things_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "session-x").write_bytes(b"")
    (tmp_path / "session-1-a" / "empty").mkdir(parents=True)
    (tmp_path / "session-2-b").mkdir()
    (tmp_path / "other").mkdir()
    assert AutosaveFolder(tmp_path).recoverable() == []
    assert (tmp_path / "other").is_dir()
    old = tmp_path / "session-2-b"
    os.utime(old, (1, 1))
    AutosaveFolder(tmp_path).recoverable()
    assert not old.exists()


def test_without_locks_the_process_id_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def unsupported(*_: object) -> None:
        raise OSError("no locks here")

    monkeypatch.setattr(fcntl, "flock", unsupported)
    session = SessionFolder(tmp_path)
    assert is_running(session.path)
    dead = tmp_path / "session-99999999-a"
    session.path.rename(dead)
    assert not is_running(dead)
    session.release()


def test_an_autosave_whose_packed_parts_are_damaged_gives_way_to_the_one_before(
    tmp_path: Path,
) -> None:
    session = AutosaveFolder(tmp_path)
    session.write("one", document(1))
    current = session.write("one", document(2))
    session.close(clean=False)
    whole = current.read_bytes()
    with zipfile.ZipFile(current) as archive:
        packed = next(i for i in archive.infolist() if i.compress_type == zipfile.ZIP_DEFLATED)
    start = packed.header_offset + 30 + len(packed.filename)
    for at in range(start, start + packed.compress_size, 3):
        # An impossible block type, a cut, noise: zlib has an error of its own for each.
        current.write_bytes(whole[:at] + b"\xff\xff\xff" + whole[at + 3 :])
        (found,) = AutosaveFolder(tmp_path).recoverable()
        assert found.path.name == autosave.PREVIOUS
        assert len(openraster.load(found.path).layers) == 1
