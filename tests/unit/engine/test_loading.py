"""Models that are missing, damaged or of another kind end in a sentence, never in a traceback."""

import json
import os
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from support.tiny_models import tiny_sd15

from studio.domain.errors import ModelError
from studio.domain.events import StopToken
from studio.domain.request import Request
from studio.engine.engine import Engine
from studio.engine.weights import read_header

UNET = "unet/diffusion_pytorch_model.safetensors"


@pytest.fixture
def model(sd15: Path, tmp_path: Path) -> Path:
    """A folder that the test may damage."""
    return shutil.copytree(sd15, tmp_path / "model")


def load(folder: Path) -> Engine:
    engine = Engine("cpu", folder)
    engine.load(str(folder), lambda event: None, StopToken())
    return engine


def picture(engine: Engine) -> np.ndarray:
    folder = str(engine._starter)
    request = Request(prompt="a red apple", model=folder, width=64, height=64, steps=2)
    return engine.run(request, lambda event: None, StopToken()).results[0].pixels


def edit_json(file: Path, **changes) -> None:
    file.write_text(json.dumps({**json.loads(file.read_text()), **changes}))


def edit_weights(file: Path, change: Callable[[dict], object]) -> None:
    tensors = load_file(file)
    change(tensors)
    save_file(tensors, file)


def pickled(folder: Path) -> None:
    (folder / UNET).rename(folder / "unet/diffusion_pytorch_model.bin")


def not_a_number(tensors: dict) -> None:
    tensors["conv_in.weight"][0, 0, 0, 0] = float("nan")


def double_key(folder: Path) -> None:
    data = (folder / UNET).read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    header = data[8 : 8 + length].decode().rstrip()
    name = next(k for k in json.loads(header) if k != "__metadata__")
    entry = json.dumps(json.loads(header)[name])
    header = f'{header[:-1]},"{name}":{entry}}}'.encode()
    (folder / UNET).write_bytes(struct.pack("<Q", len(header)) + header + data[8 + length :])


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no folder": (shutil.rmtree, "There is no model folder"),
    "no index": (lambda f: (f / "model_index.json").unlink(), "has no model_index.json"),
    "index not JSON": (lambda f: (f / "model_index.json").write_text("{"), "is not JSON"),
    "index a list": (lambda f: (f / "model_index.json").write_text("[]"), "not a table"),
    "other family": (
        lambda f: edit_json(
            f / "model_index.json", _class_name="FluxPipeline", transformer=["diffusers", "Flux"]
        ),
        "cannot open (FluxPipeline)",
    ),
    "no text encoder": (
        lambda f: edit_json(f / "model_index.json", text_encoder=[None, None]),
        "cannot open",
    ),
    "other autoencoder": (
        lambda f: edit_json(f / "model_index.json", vae=["diffusers", "VQModel"]),
        "has VQModel as its vae",
    ),
    "no weights": (lambda f: (f / UNET).unlink(), "has no weights for the U-Net"),
    "pickle": (pickled, "stored as a pickle"),
    "truncated": (
        lambda f: (f / UNET).write_bytes((f / UNET).read_bytes()[:-1000]),
        "ends too early",
    ),
    "not safetensors": (lambda f: (f / UNET).write_bytes(b"x" * 500), "damaged"),
    "empty file": (lambda f: (f / UNET).write_bytes(b""), "damaged"),
    "header cut": (
        lambda f: (f / UNET).write_bytes((f / UNET).read_bytes()[:100]),
        "header cannot be read",
    ),
    "same name twice": (double_key, "header cannot be read"),
    "NaN": (lambda f: edit_weights(f / UNET, not_a_number), "not numbers"),
    "tensor missing": (
        lambda f: edit_weights(f / UNET, lambda t: t.pop("conv_in.weight")),
        "1 of",
    ),
    "other shape": (
        lambda f: edit_weights(f / UNET, lambda t: t.update({"conv_in.weight": torch.ones(2, 2)})),
        "does not fit its config.json",
    ),
    "no config": (lambda f: (f / "unet/config.json").unlink(), "unet/config.json"),
    "absurd config": (
        lambda f: edit_json(f / "vae/config.json", block_out_channels="wide"),
        "make no AutoencoderKL",
    ),
    "no scheduler": (lambda f: shutil.rmtree(f / "scheduler"), "scheduler_config.json"),
    "other noise": (
        lambda f: edit_json(
            f / "scheduler/scheduler_config.json", _class_name="EDMDPMSolverMultistepScheduler"
        ),
        "a kind of noise",
    ),
    "other prediction": (
        lambda f: edit_json(f / "scheduler/scheduler_config.json", prediction_type="flow"),
        "a kind of noise",
    ),
    "absurd noise": (
        lambda f: edit_json(f / "scheduler/scheduler_config.json", beta_schedule="wild"),
        "make no noise schedule",
    ),
    "no tokenizer": (lambda f: shutil.rmtree(f / "tokenizer"), "tokenizer"),
    "tokenizer damaged": (lambda f: (f / "tokenizer/vocab.json").write_text("{"), "tokenizer"),
    "channels": (
        lambda f: edit_json(f / "unet/config.json", in_channels=6),
        "",
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_ends_in_a_sentence(model: Path, damage: str) -> None:
    break_it, words = DAMAGE[damage]
    break_it(model)
    with pytest.raises(ModelError) as caught:
        load(model)
    assert words in caught.value.what
    assert caught.value.kept
    assert caught.value.remedy


def test_a_wrong_model_leaves_the_engine_usable(sd15: Path, tmp_path: Path) -> None:
    engine = load(sd15)
    before = picture(engine)
    with pytest.raises(ModelError):
        engine.load(str(tmp_path / "nothing"), lambda event: None, StopToken())
    assert engine._session is not None  # looked at before the open model is closed
    assert np.array_equal(picture(engine), before)


def test_shards_and_one_file_are_the_same(tmp_path: Path) -> None:
    whole = tiny_sd15(tmp_path / "whole")
    sharded = tiny_sd15(tmp_path / "sharded", shard_size="150KB")
    assert len(list((sharded / "unet").glob("*.safetensors"))) > 1
    assert np.array_equal(picture(load(whole)), picture(load(sharded)))


def test_a_missing_shard_is_named(tmp_path: Path) -> None:
    folder = tiny_sd15(tmp_path / "sharded", shard_size="150KB")
    shard = sorted((folder / "unet").glob("*.safetensors"))[1]
    shard.unlink()
    with pytest.raises(ModelError, match=shard.name):
        load(folder)


def test_an_index_cannot_point_outside(tmp_path: Path) -> None:
    folder = tiny_sd15(tmp_path / "sharded", shard_size="150KB")
    index = next((folder / "unet").glob("*.index.json"))
    edit_json(index, weight_map={"conv_in.weight": "../../secret.safetensors"})
    with pytest.raises(ModelError, match=r"secret\.safetensors is missing"):
        load(folder)


def test_half_precision_files_are_cast(tmp_path: Path) -> None:
    engine = load(tiny_sd15(tmp_path / "half", half=True))
    assert {p.dtype for p in engine._session.host.unet.parameters()} == {torch.float32}
    assert engine.dtype_name == "float32"


def test_the_fp16_variant_is_found(model: Path) -> None:
    before = picture(load(model))
    (model / UNET).rename(model / "unet/diffusion_pytorch_model.fp16.safetensors")
    assert np.array_equal(picture(load(model)), before)


def test_old_names_of_tensors_are_understood(model: Path) -> None:
    """As published SD 1.5 folders have them."""
    before = picture(load(model))

    def prefix(tensors: dict) -> None:
        for name in list(tensors):
            tensors[f"text_model.{name.removeprefix('text_model.')}"] = tensors.pop(name)
        tensors["text_model.embeddings.position_ids"] = torch.arange(77)[None]

    def old_attention(tensors: dict) -> None:
        names = {"to_q": "query", "to_k": "key", "to_v": "value", "to_out.0": "proj_attn"}
        for name in list(tensors):
            for new, old in names.items():
                if f".{new}." in name and "mid_block" in name:
                    tensors[name.replace(new, old)] = tensors.pop(name)[..., None, None].squeeze(
                        (-1, -2)
                    )

    edit_weights(model / "text_encoder/model.safetensors", prefix)
    edit_weights(model / "vae/diffusion_pytorch_model.safetensors", old_attention)
    names = read_header(model / "vae/diffusion_pytorch_model.safetensors")
    assert any(".query." in name for name in names)
    assert np.array_equal(picture(load(model)), before)


def test_settings_of_other_versions_are_ignored(model: Path) -> None:
    before = picture(load(model))
    edit_json(model / "unet/config.json", from_the_future=[1])
    edit_json(model / "scheduler/scheduler_config.json", from_the_future=[1])
    assert np.array_equal(picture(load(model)), before)


def test_an_open_model_does_not_lean_on_its_file(model: Path) -> None:
    engine = load(model)
    before = picture(engine)
    written = (model / UNET).stat().st_mtime_ns
    with (model / UNET).open("r+b") as stream:
        stream.truncate(10)
    os.utime(model / UNET, ns=(written, written))  # so that nobody looks at the file again
    assert np.array_equal(picture(engine), before)


def test_a_file_written_over_is_read_again_and_damage_keeps_the_open_model(model: Path) -> None:
    engine = load(model)
    before, whole = picture(engine), (model / UNET).read_bytes()
    written = (model / UNET).stat().st_mtime_ns
    (model / UNET).write_bytes(whole[:10])
    with pytest.raises(ModelError, match="damaged"):
        picture(engine)
    (model / UNET).write_bytes(whole)
    os.utime(model / UNET, ns=(written, written))
    assert np.array_equal(picture(engine), before)
