from __future__ import annotations

import json
import struct
import zlib
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from support.files import full_request, noise, result

from studio.domain.errors import PictureError, RequestError, StorageError
from studio.domain.events import Result, Timings
from studio.domain.picture import Picture
from studio.domain.request import InitImage, Request
from studio.files import png_text, result_png


def png(path: Path, **texts: str) -> Path:
    info = PngInfo()
    for key, text in texts.items():
        info.add_itxt(key, text)
    Image.new("RGB", (4, 4)).save(path, "PNG", pnginfo=info)
    return path


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_with(path: Path, *chunks: bytes) -> Path:
    plain = Picture.from_array(noise(4, 4, 3)).png
    path.write_bytes(plain[:33] + b"".join(chunks) + plain[33:])
    return path


def test_pixels_and_request_come_back_exactly(tmp_path: Path) -> None:
    made, path = result(), tmp_path / "a.png"
    result_png.write(path, made, Timings(total=3.25))
    with Image.open(path) as image:
        assert image.mode == "RGB"
        assert np.array_equal(np.asarray(image), made.pixels)
        assert image.info["parameters"].startswith("a red apple, (shiny:1.2)\n猫 on a table\nNeg")
    found = result_png.find_request(path)
    assert found.request == made.request
    assert (found.source, found.warnings) == ("studio", ())
    assert result_png.read_request(path) == made.request


def test_other_programs_read_large_requests_too(tmp_path: Path) -> None:
    picture = Picture.from_array(noise(700, 700))  # 2 MB of JSON, more than Pillow unpacks
    made = Result(noise(4, 4, 3), Request(init=InitImage(picture)))
    result_png.write(tmp_path / "a.png", made)
    with Image.open(tmp_path / "a.png") as image:
        image.load()
        assert len(image.info["studio"]) > 1_000_000
    assert result_png.read_request(tmp_path / "a.png") == made.request


def test_the_summary_is_read_without_the_pixels(tmp_path: Path) -> None:
    made = Result(noise(16, 24, 3), full_request(), stopped_at=7)
    moment = datetime(2026, 7, 24, 15, 30, tzinfo=timezone.utc)
    data = result_png.encode(made, Timings(total=3.25), moment)
    (tmp_path / "cut.png").write_bytes(data[: data.index(b"IDAT")])
    summary = result_png.read_summary(tmp_path / "cut.png")
    assert (summary.prompt, summary.seed, summary.steps) == (made.request.prompt, 42, 20)
    assert (summary.width, summary.height, summary.sampler) == (24, 16, "DPM++ 2M Karras")
    assert (summary.seconds, summary.stopped_at) == (3.25, 7)
    assert datetime.fromisoformat(summary.created) == moment


def test_falls_back_to_the_text_of_a1111(tmp_path: Path) -> None:
    text = "cat\nSteps: 9, Sampler: Euler a, CFG scale: 3, Seed: 5, Size: 64x64, Model: v1-5"
    path = png(tmp_path / "a.png", parameters=text)
    found = result_png.find_request(path)
    assert found.source == "a1111"
    assert (found.request.prompt, found.request.sampler) == ("cat", "euler_a")
    assert found.warnings
    assert result_png.read_summary(path).steps == 9


def test_a_damaged_request_falls_back_with_a_warning(tmp_path: Path) -> None:
    text = "cat\nSteps: 9, Sampler: Euler, CFG scale: 3, Seed: 5"
    path = png(tmp_path / "a.png", parameters=text, studio="{broken")
    found = result_png.find_request(path)
    assert (found.source, found.request.steps) == ("a1111", 9)
    assert "exact settings" in found.warnings[0]


def test_a_request_of_another_version_says_so(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="version"):
        result_png.read_request(png(tmp_path / "a.png", studio=json.dumps({"version": 999})))


@pytest.mark.parametrize(
    "texts", [{}, {"parameters": "words"}, {"studio": "[1]"}, {"studio": "[" * 100_000}]
)
def test_a_picture_that_does_not_say_how_it_was_made(tmp_path: Path, texts: dict[str, str]) -> None:
    path = png(tmp_path / "a.png", **texts)
    with pytest.raises(PictureError):
        result_png.read_request(path)
    assert result_png.read_summary(path) == result_png.Summary()


def test_a_summary_of_wrong_types_does_not_fail(tmp_path: Path) -> None:
    data = json.dumps({"prompt": 3, "seed": "x", "steps": 4, "stopped_at": "y", "seconds": 1})
    path = png(tmp_path / "a.png", **{"studio-summary": data})
    assert result_png.read_summary(path) == result_png.Summary(steps=4, seconds=1)


@pytest.mark.parametrize("data", [b"", b"GIF89a" + bytes(60), b"\x89PNG\r\n\x1a\n", bytes(200)])
def test_what_is_not_a_png(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.png").write_bytes(data)
    with pytest.raises(PictureError):
        result_png.read_request(tmp_path / "a.png")
    with pytest.raises((PictureError, StorageError)):
        png_text.read_header(tmp_path / "a.png")


def test_a_missing_file_or_a_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"b\.png could not be read"):
        result_png.read_request(tmp_path / "b.png")
    with pytest.raises(StorageError):
        result_png.read_request(tmp_path)


def test_text_in_every_kind_of_chunk(tmp_path: Path) -> None:
    path = png_with(
        tmp_path / "a.png",
        chunk(b"tEXt", b"one\0caf\xe9"),
        chunk(b"zTXt", b"two\0\0" + zlib.compress(b"packed")),
        chunk(b"iTXt", b"three\0\0\0de\0drei\0" + "猫".encode()),
        chunk(b"iTXt", b"four\0\1\0\0\0" + zlib.compress("猫".encode())),
        chunk(b"tEXt", b"one\0second"),
    )
    assert png_text.read_texts(path) == {
        "one": "café",
        "two": "packed",
        "three": "猫",
        "four": "猫",
    }


def test_hostile_texts_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png_text, "MAX_CHUNK", 10_000)
    path = png_with(
        tmp_path / "a.png",
        chunk(b"zTXt", b"bomb\0\0" + zlib.compress(bytes(1_000_000))),
        chunk(b"zTXt", b"cut\0\0" + zlib.compress(b"abc")[:-3]),
        chunk(b"zTXt", b"junk\0\0notzlib"),
        chunk(b"iTXt", b"short\0"),
        chunk(b"tEXt", b"noseparator"),
        chunk(b"tEXt", b"long\0" + bytes(20_000)),
        chunk(b"tEXt", b"forged\0x")[:-1] + b"?",
        chunk(b"tEXt", b"good\0yes"),
    )
    assert png_text.read_texts(path) == {"good": "yes"}


def test_a_length_that_points_past_the_end(tmp_path: Path) -> None:
    path = png_with(tmp_path / "a.png", struct.pack(">I", 2**31 - 1) + b"tEXt" + b"a\0b")
    assert png_text.read_texts(path) == {}
