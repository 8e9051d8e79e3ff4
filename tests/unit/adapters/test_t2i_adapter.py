"""What a T2I-Adapter looks at, and every way in which its files can be wrong."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from support.tiny_models import tiny_t2i_adapter

from studio.adapters import find_kind, resolve
from studio.adapters.base import Env
from studio.adapters.t2i_adapter import T2IAdapter, to_drawing
from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import Loading, StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse

WEIGHTS = "diffusion_pytorch_model.safetensors"


def drawing() -> Picture:
    paper = np.full((64, 64), 255, np.uint8)
    paper[30:34] = 0
    return Picture.from_array(paper)


def use() -> AdapterUse:
    return AdapterUse("t2i_adapter", "x", picture=drawing())


@pytest.fixture
def folder(starter: Path, tmp_path: Path) -> Path:
    return shutil.copytree(starter / "adapters" / "sketch", tmp_path / "sketch")


def test_ink_is_one_on_zero() -> None:
    assert to_drawing(drawing(), (64, 64), 1)[0, 0, [10, 32], 5].tolist() == [0.0, 1.0]


def test_transparent_paper_is_paper() -> None:
    clear = np.zeros((64, 64, 4), np.uint8)
    clear[30:34, :, 3] = 255  # black ink
    assert torch.equal(
        to_drawing(Picture.from_array(clear), (64, 64), 1), to_drawing(drawing(), (64, 64), 1)
    )


def test_colours_are_taken_as_they_are() -> None:
    red = np.zeros((8, 8, 3), np.uint8)
    red[..., 0] = 255
    assert to_drawing(Picture.from_array(red), (8, 8), 3).amax((2, 3)).tolist() == [[1, 0, 0]]


def test_drawings_of_any_size_are_scaled() -> None:
    assert to_drawing(drawing(), (40, 24), 1).shape == (1, 1, 24, 40)


def test_features_fit_the_model(folder: Path, env: Env) -> None:
    prepared = T2IAdapter.load(folder, env).prepare(env, use())
    shapes = [tuple(level.shape) for level in prepared.on_step(0, 4).intrablock]
    assert shapes == [(1, 16, 8, 8), (1, 32, 4, 4), (1, 32, 2, 2)]


def test_hooks_nothing(folder: Path, env: Env) -> None:
    before = repr(env.host.unet)
    prepared = T2IAdapter.load(folder, env).prepare(env, use())
    with prepared.attach(env.host):
        assert repr(env.host.unet) == before
    assert repr(env.host.unet) == before


def test_features_are_kept_by_content(folder: Path, env: Env) -> None:
    adapter = T2IAdapter.load(folder, env)
    first = adapter.prepare(env, use()).on_step(0, 4)
    again = adapter.prepare(env, use()).on_step(3, 4)
    assert first.intrablock[0] is again.intrablock[0]
    other = replace(use(), picture=Picture.from_array(np.full((64, 64), 128, np.uint8)))
    assert adapter.prepare(env, other).on_step(0, 4).intrablock[0] is not first.intrablock[0]


def test_loading_is_told_and_can_be_cancelled(folder: Path, env: Env) -> None:
    seen: list = []
    T2IAdapter.load(folder, replace(env, emit=seen.append))
    assert {type(event) for event in seen} == {Loading}
    assert "sketch" in seen[0].what
    stop = StopToken()
    stop.cancel()
    with pytest.raises(Cancelled):
        T2IAdapter.load(folder, replace(env, stop=stop))


def edit(folder: Path, **changes) -> None:
    file = folder / "config.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **changes}))


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no folder": (shutil.rmtree, "There is no T2I-Adapter"),
    "other kind": (lambda f: edit(f, _class_name="ControlNetModel"), "holds a ControlNetModel"),
    "no weights": (lambda f: (f / WEIGHTS).unlink(), "no weights"),
    "truncated": (
        lambda f: (f / WEIGHTS).write_bytes((f / WEIGHTS).read_bytes()[:-9]),
        "ends too early",
    ),
    "config absurd": (lambda f: edit(f, adapter_type="fancy"), "settings that make no T2IAdapter"),
    "other widths": (lambda f: edit(f, channels=[8, 8, 8]), "does not fit its config.json"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_ends_in_a_sentence(folder: Path, env: Env, damage: str) -> None:
    break_it, words = DAMAGE[damage]
    break_it(folder)
    with pytest.raises(AdapterError) as caught:
        T2IAdapter.load(folder, env)
    assert words in caught.value.what
    assert caught.value.remedy


def test_an_adapter_of_another_family_is_refused(tmp_path: Path, env: Env) -> None:
    adapter = T2IAdapter.load(tiny_t2i_adapter(tmp_path / "xl", xl=True), env)
    with pytest.raises(AdapterError, match="another family"):
        adapter.prepare(env, use())


def test_no_picture_is_refused(folder: Path, env: Env) -> None:
    with pytest.raises(AdapterError, match="no picture"):
        T2IAdapter.load(folder, env).prepare(env, replace(use(), picture=None))


def test_names_are_resolved(starter: Path, tmp_path: Path) -> None:
    assert resolve("starter:sketch", starter) == starter / "adapters" / "sketch"
    assert resolve(str(tmp_path), starter) == tmp_path
    with pytest.raises(AdapterError, match="'sketch'"):
        resolve("starter:scetch", starter)
    with pytest.raises(AdapterError, match="missing"):
        resolve("starter:sketch", tmp_path)


def test_an_adapter_cannot_be_named_out_of_the_folder(starter: Path) -> None:
    with pytest.raises(AdapterError):
        resolve("starter:../unet", starter)


def test_kinds_are_found_by_name() -> None:
    assert find_kind("t2i_adapter") == T2IAdapter.load
    with pytest.raises(AdapterError, match="t2i_adapter"):
        find_kind("t2i")
