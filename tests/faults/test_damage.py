"""Files cut off or changed anywhere: a sentence or the right content, never another exception."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from support.files import document, noise, result

from studio.domain.errors import UserError
from studio.domain.events import Result
from studio.domain.request import Request
from studio.files import openraster, result_png
from studio.files.a1111 import parse_parameters
from studio.files.history import HistoryFolder
from studio.files.ora_stack import read_stack
from studio.files.presets import PresetFolder

ROUNDS = 300
T = TypeVar("T")


@pytest.fixture
def chance() -> random.Random:
    return random.Random(20260724)


def changed(data: bytes, chance: random.Random) -> bytes:
    """Some bytes flipped, cut out, doubled or put elsewhere."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(out) or 1)
        length = chance.randint(1, 40)
        kind = chance.randrange(4)
        if kind == 0 and out:
            out[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del out[at : at + length]
        elif kind == 2:
            out[at:at] = out[at : at + length]
        else:
            out[at : at + length] = chance.randbytes(length)
    return bytes(out)


def attempt(read: Callable[[], T]) -> tuple[T | None, UserError | None]:
    """What ``read`` gives, or the sentence it refuses with."""
    try:
        return read(), None
    except UserError as error:
        return None, error


def test_a_project_cut_anywhere_is_a_sentence(tmp_path: Path) -> None:
    whole, path = openraster.encode(document(2)), tmp_path / "a.ora"
    step = max(1, len(whole) // 200)
    for end in [*range(0, len(whole) - 22, step), *range(len(whole) - 22, len(whole))]:
        path.write_bytes(whole[:end])
        with pytest.raises(UserError, match=r"a\.ora could not be opened"):
            openraster.load(path)
    path.write_bytes(whole)
    assert len(openraster.load(path).layers) == 2


def test_a_changed_project_opens_or_says_why(tmp_path: Path, chance: random.Random) -> None:
    whole, path = openraster.encode(document(2)), tmp_path / "a.ora"
    sentences = 0
    for _ in range(ROUNDS):
        path.write_bytes(changed(whole, chance))
        try:
            snapshot = openraster.load(path)
        except UserError as error:
            sentences += 1
            assert error.what.endswith(".")
        else:
            assert all(la.pixels.ndim == 3 for la in snapshot.layers)
    assert sentences > ROUNDS // 2


def test_a_changed_stack_is_read_or_refused(chance: random.Random) -> None:
    whole = b"<image w='8' h='8'><stack><stack name='g' opacity='.5'><layer name='a' src='a.png'"
    whole += b" x='3' composite-op='svg:plus' edit-locked='true'/></stack></stack></image>"
    read = 0
    for _ in range(ROUNDS * 3):
        stack, refused = attempt(lambda: read_stack(changed(whole, chance)))
        assert stack is not None or refused is not None
        read += stack is not None
    assert read > 10


def test_a_result_cut_anywhere_is_listed_as_damaged(tmp_path: Path) -> None:
    history = HistoryFolder(tmp_path)
    entry = history.add(result())
    whole = entry.path.read_bytes()
    for end in range(0, len(whole), 7):
        entry.path.write_bytes(whole[:end])
        (found,) = history.entries()
        assert found.damaged.endswith(".")
        assert found.summary.prompt in ("", result().request.prompt)
        try:
            pixels = found.picture().rgb()
        except UserError as error:
            assert error.what.endswith(".")
        else:  # only the end mark is missing
            assert np.array_equal(pixels, result().pixels)
    entry.path.write_bytes(whole)
    assert history.entries() == (entry,)


def test_a_changed_result_is_read_or_refused(tmp_path: Path, chance: random.Random) -> None:
    made = Result(noise(8, 8, 3), Request(prompt="a cat", negative_prompt="dog", seed=3))
    whole, path = result_png.encode(made), tmp_path / "a.png"
    read = 0
    for _ in range(ROUNDS):
        path.write_bytes(changed(whole, chance))
        result_png_summary = None
        try:
            result_png_summary = result_png.read_summary(path)
            read += result_png.read_request(path) is not None
        except UserError as error:
            assert error.what.endswith(".")
        assert result_png_summary is None or isinstance(result_png_summary.seed, int)
    assert read > 10


def test_changed_parameters_are_parsed_or_refused(chance: random.Random) -> None:
    whole = (
        b"a (cat:1.2)\nNegative prompt: dog, bird\nSteps: 20, Sampler: DPM++ 2M, Schedule type: "
        b'Karras, CFG scale: 4.5, Seed: 42, Size: 128x128, Model: "a, b", Denoising strength: 0.5'
    )
    parsed = 0
    for _ in range(ROUNDS * 3):
        text = changed(whole, chance).decode("utf-8", "replace")
        found, refused = attempt(lambda text=text: parse_parameters(text))
        assert found is not None or refused is not None
        if found is not None:
            parsed += 1
            assert 1 <= found.request.steps <= 200
            assert np.isfinite(found.request.guidance_scale)
    assert parsed > ROUNDS


def test_changed_presets_are_passed_by(tmp_path: Path, chance: random.Random) -> None:
    folder = PresetFolder(tmp_path)
    path = folder.save("one", {"steps": 3, "prompt": "cat"})
    whole = path.read_bytes()
    for _ in range(ROUNDS):
        path.write_bytes(changed(whole, chance))
        assert len(folder.names()) <= 1
    path.write_bytes(whole)
    assert folder.load("one") == {"steps": 3, "prompt": "cat"}
