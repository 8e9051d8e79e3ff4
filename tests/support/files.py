"""Small pictures, results and documents, and what a disk can do wrong."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable

import numpy as np
import pytest

from studio.domain.events import Result
from studio.domain.picture import Array, Picture
from studio.domain.request import AdapterUse, InitImage, Request
from studio.files.snapshot import DocumentSnapshot, LayerSnapshot


def noise(height: int, width: int, channels: int = 4, seed: int = 0) -> Array:
    """Pixels that no compression makes small and no blur hides."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, 256, (height, width, channels), dtype=np.uint8)


def full_request(seed: int = 42) -> Request:
    """A request with everything in it, pictures too."""
    return Request(
        prompt="a red apple, (shiny:1.2)\n猫 on a table",
        negative_prompt="blurry",
        seed=seed,
        width=64,
        height=48,
        sampler="dpmpp_2m_karras",
        init=InitImage(Picture.from_array(noise(8, 8)), 0.5),
        adapters=(
            AdapterUse("t2i_adapter", "starter:sketch", picture=Picture.from_array(noise(6, 9))),
        ),
    )


def result(seed: int = 42, *, height: int = 12, width: int = 16) -> Result:
    """A small picture with the request that claims to have made it."""
    return Result(noise(height, width, 3, seed), full_request(seed))


def document(layers: int = 3) -> DocumentSnapshot:
    """Layers of every property, some partly outside of the document."""
    made = tuple(
        LayerSnapshot(
            id=f"layer-{number}",
            kind=("paint", "sketch", "result", "reference")[number % 4],
            name=f'Layer <{number}> & "more" é猫',
            pixels=noise(20 + number, 30, seed=number),
            x=number - 1,
            y=-2 * number,
            visible=number != 1,
            opacity=1 / (number + 1),
            locked=number == 2,
            blend=("svg:src-over", "svg:multiply", "svg:luminosity")[number % 3],
        )
        for number in range(layers)
    )
    extra = {"settings": {"prompt": "cat", "seed": 2**62}, "list": [1, None, "ü"]}
    return DocumentSnapshot(40, 24, made, made[-1].id if made else "", extra)


def assert_same(one: DocumentSnapshot, other: DocumentSnapshot) -> None:
    """Equal in every field and every pixel."""
    assert (one.width, one.height, one.active) == (other.width, other.height, other.active)
    assert dict(one.extra) == dict(other.extra)
    assert len(one.layers) == len(other.layers)
    for a, b in zip(one.layers, other.layers, strict=True):
        assert np.array_equal(a.pixels, b.pixels)
        for name in ("id", "kind", "name", "x", "y", "visible", "opacity", "locked", "blend"):
            assert getattr(a, name) == getattr(b, name), name


def full_disk(room: int = 0) -> Callable[[int, bytes], int]:
    """An ``os.write`` that takes ``room`` bytes and then says that the disk is full."""
    real, left = os.write, [room]

    def write(handle: int, data: bytes) -> int:
        if left[0] <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        taken = real(handle, bytes(data[: left[0]]))
        left[0] -= taken
        return taken

    return write


def refuse_writing(patch: pytest.MonkeyPatch, code: int = errno.EACCES) -> None:
    """Every file opened for writing through ``os.open`` is refused, as in a read-only folder."""
    real = os.open

    def open_(path: object, flags: int, *rest: object, **named: object) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(code, os.strerror(code))
        return real(path, flags, *rest, **named)  # type: ignore[arg-type]

    patch.setattr(os, "open", open_)
