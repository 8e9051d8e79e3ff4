"""Headers: what is read, and every way in which one can lie."""

from __future__ import annotations

import errno
import json
import os
import socket
import struct

import pytest
from safetensors.numpy import save_file
from support.headers import table_of, write_table, write_tensors

from studio.library.header import read_header, read_scalars
from studio.library.reading import LARGEST_TABLE, open_file
from studio.library.sentences import FileError

SHAPES = {"a": (2, 3), "b": (4,), "empty": (0, 7), "one": ()}


def test_a_file_of_the_format_s_own_library(tmp_path):
    import numpy as np

    path = tmp_path / "a.safetensors"
    save_file({"x": np.zeros((2, 3), np.float32), "y": np.ones((), np.float16)}, path, {"k": "v"})
    header = read_header(path)
    assert header.shapes == {"x": (2, 3), "y": ()}
    assert header.texts == {"k": "v"}
    assert header.size == path.stat().st_size
    assert read_scalars(path, header, ["x", "y"]) == [1.0]


@pytest.mark.parametrize(
    ("dtype", "data"),
    [
        ("F16", struct.pack("<e", 2.5)),
        ("F32", struct.pack("<f", 2.5)),
        ("F64", struct.pack("<d", 2.5)),
        ("BF16", struct.pack("<f", 2.5)[2:]),
    ],
)
def test_single_numbers(tmp_path, dtype, data):
    path = write_tensors(tmp_path / "a.safetensors", {"n": ()}, dtype=dtype, data=data)
    assert read_scalars(path, read_header(path), ["n"]) == [2.5]


def test_what_is_no_finite_number_is_left_out(tmp_path):
    path = write_tensors(
        tmp_path / "a", {"n": ()}, dtype="F32", data=struct.pack("<f", float("nan"))
    )
    assert read_scalars(path, read_header(path), ["n"]) == []
    path = write_tensors(tmp_path / "b", {"n": ()}, dtype="I64", data=struct.pack("<q", 3))
    assert read_scalars(path, read_header(path), ["n"]) == []


def changed(**changes):
    """The table with some entries of ``a`` replaced."""
    table = table_of(SHAPES)
    table["a"] = {**table["a"], **changes}
    return table


LIES = {
    "an impossible shape": [
        changed(shape=[2, -3]),
        changed(shape=[2, 3.0]),
        changed(shape=[True, 6]),
        changed(shape="23"),
        changed(shape=[1] * 9),
        changed(shape=[1 << 60, 0]),
    ],
    "an impossible place": [
        changed(data_offsets=[12, 0]),
        changed(data_offsets=[-12, 0]),
        changed(data_offsets=[0]),
        changed(data_offsets=[0, 1 << 70]),
        changed(data_offsets=None),
    ],
    "of a type that is not known": [
        changed(dtype="F17"),
        changed(dtype=["F16"]),
        changed(dtype=16),
    ],
    "another size than its shape": [changed(shape=[2, 4]), changed(dtype="F32")],
    "overlap": [{**table_of(SHAPES), "c": {"dtype": "U8", "shape": [4], "data_offsets": [8, 12]}}],
    "leave a hole": [
        changed(data_offsets=[4, 12], shape=[4]),
        {**table_of(SHAPES), "c": {"dtype": "U8", "shape": [4], "data_offsets": [900, 904]}},
    ],
    "does not say type, shape and place": [
        changed(more=1),
        {**table_of(SHAPES), "c": []},
        {**table_of(SHAPES), "c": {"dtype": "F16"}},
    ],
    "no table": [{**table_of(SHAPES), "__metadata__": "words"}],
    "an endless name": [table_of({"x" * 600: (1,)})],
}


@pytest.mark.parametrize(("words", "table"), [(w, t) for w, tables in LIES.items() for t in tables])
def test_lies_are_told(tmp_path, words, table):
    path = write_table(tmp_path / "a.safetensors", table, 26)
    with pytest.raises(FileError) as caught:
        read_header(path)
    assert words in caught.value.what
    assert "is damaged" in caught.value.what
    assert caught.value.remedy == "Fetch it again."


def test_without_the_lie_the_file_is_good(tmp_path):
    path = write_table(tmp_path / "a.safetensors", table_of(SHAPES), 22)
    assert read_header(path).shapes == SHAPES


@pytest.mark.parametrize(("data", "words"), [(21, "ends too early"), (25, "goes on for 3 bytes")])
def test_the_data_must_fit_to_the_byte(tmp_path, data, words):
    path = write_table(tmp_path / "a.safetensors", table_of(SHAPES), data)
    with pytest.raises(FileError, match=words):
        read_header(path)
    assert read_header(path, whole=False).shapes == SHAPES


def raw(path, text, length=None):
    path.write_bytes(struct.pack("<Q", len(text) if length is None else length) + text)
    return path


@pytest.mark.parametrize(
    ("text", "length", "words"),
    [
        (b"{}", 1 << 40, "claims a header"),
        (b"{}", 1 << 63, "claims a header"),
        (b"{}", 40, "ends within its header"),
        (b"[1]", None, "no table"),
        (b"{", None, "cannot be read"),
        (b"\xff\xfe{}", None, "cannot be read"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, None, "cannot be read"),
        (b'{"a":[0,' + b"9" * 5000 + b"]}", None, "cannot be read"),
        (b'{"__metadata__":{},"__metadata__":{}}', None, "one name"),
        (b'{"a":' + json.dumps([[]] * 200_000).encode() + b"}", None, "more than any real file"),
    ],
)
def test_headers_that_are_none(tmp_path, text, length, words):
    with pytest.raises(FileError, match=words):
        read_header(raw(tmp_path / "a.safetensors", text, length))


def test_two_tensors_of_one_name_are_refused(tmp_path):
    entry = '"a": {"dtype": "U8", "shape": [1], "data_offsets": [%d, %d]}'
    text = "{" + ", ".join((entry % (0, 1), entry % (1, 2))) + "}"
    path = raw(tmp_path / "a.safetensors", text.encode())
    path.write_bytes(path.read_bytes() + b"\0\0")
    with pytest.raises(FileError, match="one name"):
        read_header(path)


def test_the_largest_header_is_still_read(tmp_path):
    text = b'{"__metadata__": {"k": "' + b"x" * (LARGEST_TABLE - 30) + b'"}}'
    assert len(read_header(raw(tmp_path / "a.safetensors", text)).texts["k"]) == LARGEST_TABLE - 30


def test_only_ordinary_files_are_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    listening = socket.socket(socket.AF_UNIX)
    with listening, pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)  # the name of a socket must be short
        listening.bind("socket")
    for name, words in (
        ("pipe", "is a pipe"),
        ("socket", "is a socket"),
        ("loop", "could not be read"),
        ("nowhere", "No such file"),
        ("", "no ordinary file"),
        ("nul\0l", "no name"),
    ):
        with pytest.raises(FileError, match=words):
            open_file(tmp_path / name)
    with pytest.raises(FileError, match="is a device"):
        open_file(type(tmp_path)("/dev/null"))


def test_a_pipe_that_takes_the_place_of_a_file_does_not_block(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr("studio.library.reading.is_folder", lambda path: False)
    with pytest.raises(FileError, match="is a pipe"):
        open_file(tmp_path / "pipe")


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    path = write_tensors(tmp_path / "a.safetensors", SHAPES)

    def refuse(*arguments):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("studio.library.reading.os.open", refuse)
    with pytest.raises(FileError, match="Permission denied"):
        read_header(path)
