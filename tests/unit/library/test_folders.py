"""Folders: whole models, single nets, InstantID, one adapter's files."""

from __future__ import annotations

import json

import pytest
import torch
from support.headers import prefixed, write_tensors

from studio.library.identify import identify
from studio.library.image_prompt_files import FACE_NEED
from studio.library.pickles import NOTE
from studio.library.sentences import FileError

WEIGHTS = "diffusion_pytorch_model.safetensors"
ATTENTION = "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k.weight"
VAE = {
    "encoder.conv_in.weight": (8, 3, 3, 3),
    "encoder.down_blocks.0.x": (1,),
    "decoder.conv_in.weight": (8, 4, 3, 3),
}
CONTROL = {"controlnet_cond_embedding.conv_in.weight": (16, 3, 3, 3)}


def unet(context=768, channels=4):
    return {
        "conv_in.weight": (32, channels, 3, 3),
        ATTENTION: (32, context),
        "up_blocks.0.x": (1,),
    }


def net(folder, name, shapes, **config):
    write_tensors(folder / WEIGHTS, shapes)
    (folder / "config.json").write_text(json.dumps({"_class_name": name, **config}))
    return folder


def model(folder, shapes=None, kind="StableDiffusionPipeline", **parts):
    index = {
        "_class_name": kind,
        "unet": ["diffusers", "UNet2DConditionModel"],
        "vae": ["diffusers", "AutoencoderKL"],
        "safety_checker": [None, None],
        "feature_extractor": ["transformers", "X"],
        **parts,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model_index.json").write_text(json.dumps(index))
    net(folder / "unet", "UNet2DConditionModel", shapes or unet())
    net(folder / "vae", "AutoencoderKL", VAE)
    return folder


@pytest.mark.parametrize(
    ("context", "channels", "family"),
    [(768, 4, "sd15"), (768, 9, "sd15"), (1024, 4, "sd2"), (2048, 4, "sdxl"), (32, 4, None)],
)
def test_models(tmp_path, context, channels, family):
    found = identify(model(tmp_path / "m", unet(context, channels)))
    assert (found.kind, found.layout, found.family) == ("checkpoint", "diffusers", family)
    assert (found.channels, found.tensors) == (channels, 6)
    files = [*(tmp_path / "m").glob("*/*.safetensors")]
    assert found.size == sum(file.stat().st_size for file in files)


def test_two_text_encoders_are_those_of_sdxl(tmp_path):
    folder = model(tmp_path / "m", unet(32), text_encoder_2=["transformers", "X"])
    write_tensors(folder / "text_encoder_2" / "model.safetensors", {"x": (1,)})
    assert identify(folder).family == "sdxl"


def test_damage_in_any_part_is_found(tmp_path):
    folder = model(tmp_path / "m")
    file = folder / "vae" / WEIGHTS
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(FileError, match=f"vae/{WEIGHTS} is damaged: it ends too early"):
        identify(folder)


def test_models_that_lack_something(tmp_path):
    folder = model(tmp_path / "a")
    (folder / "unet" / WEIGHTS).unlink()
    with pytest.raises(FileError, match="folder unet has no weights"):
        identify(folder)
    folder = model(tmp_path / "b", scheduler=["diffusers", "X"])
    with pytest.raises(FileError, match="scheduler could not be read"):
        identify(folder)
    (folder / "model_index.json").write_text("{")
    with pytest.raises(FileError, match=r"model_index\.json is damaged"):
        identify(folder)
    (folder / "model_index.json").write_text('{"_class_name": "X", "..": ["a", "b"]}')
    with pytest.raises(FileError, match="without a U-Net"):
        identify(folder)


def test_models_of_other_families(tmp_path):
    index = tmp_path / "flux" / "model_index.json"
    index.parent.mkdir()
    index.write_text('{"_class_name": "FluxPipeline", "transformer": ["diffusers", "X"]}')
    with pytest.raises(FileError, match="a model for Flux, and the studio draws with"):
        identify(index.parent)
    with pytest.raises(FileError, match="the refiner of SDXL"):
        identify(model(tmp_path / "refiner", unet(1280)))


def test_a_model_of_pickles(tmp_path):
    folder = model(tmp_path / "m")
    (folder / "vae" / WEIGHTS).unlink()
    (folder / "vae" / "diffusion_pytorch_model.bin").write_bytes(b"x")
    assert identify(folder).notes == (NOTE,)


def test_nets(tmp_path):
    found = identify(net(tmp_path / "c", "ControlNetModel", {**CONTROL, ATTENTION: (8, 2048)}))
    assert (found.kind, found.family, found.path) == ("controlnet", "sdxl", tmp_path / "c")
    found = identify(net(tmp_path / "u", "UNet2DConditionModel", unet()))
    assert (found.kind, found.family) == ("unet", "sd15")


@pytest.mark.parametrize(
    ("scaling", "family"), [(0.18215, "sd15"), (0.13025, "sdxl"), (1.0, None), ([1], None)]
)
def test_the_scaling_of_its_latents_tells_a_vae(tmp_path, scaling, family):
    found = identify(net(tmp_path / "v", "AutoencoderKL", VAE, scaling_factor=scaling))
    assert (found.kind, found.family) == ("vae", family)
    assert bool(found.notes) == (family is None)


def test_nets_that_are_not_what_they_say(tmp_path):
    with pytest.raises(FileError, match="belong to different nets"):
        identify(net(tmp_path / "a", "ControlNetModel", VAE))
    with pytest.raises(FileError, match="a file for FluxTransformer2D"):
        identify(net(tmp_path / "b", "FluxTransformer2DModel", {"x": (1, 2, 3)}))
    (net(tmp_path / "c", "ControlNetModel", CONTROL) / WEIGHTS).unlink()
    with pytest.raises(FileError, match="has no weights"):
        identify(tmp_path / "c")


def test_the_usual_file_is_taken_and_else_its_half_precision(tmp_path):
    folder = net(tmp_path / "c", "ControlNetModel", CONTROL)
    write_tensors(folder / "diffusion_pytorch_model.fp16.safetensors", {**CONTROL, "more": (1,)})
    assert identify(folder).tensors == 1
    (folder / WEIGHTS).unlink()
    assert identify(folder).tensors == 2


def shards(folder, *numbers, of=2):
    parts = {1: {"conv_in.weight": (32, 4, 3, 3), ATTENTION: (32, 768)}, 2: {"up_blocks.0.x": (1,)}}
    for number in numbers:
        file = f"diffusion_pytorch_model-{number:05}-of-{of:05}.safetensors"
        write_tensors(folder / file, parts[number])
    (folder / "config.json").write_text('{"_class_name": "UNet2DConditionModel"}')
    return folder


def test_shards_are_one_net(tmp_path):
    found = identify(shards(tmp_path / "u", 1, 2))
    assert (found.kind, found.tensors) == ("unet", 3)
    with pytest.raises(FileError, match="Choose the folder"):
        identify(next((tmp_path / "u").glob("*00001*")))


@pytest.mark.parametrize("of", [2, 99999])
def test_a_missing_shard_is_told(tmp_path, of):
    with pytest.raises(FileError, match=f"Of the {of} files of the net in u only 1 are there"):
        identify(shards(tmp_path / "u", 1, of=of))


def ip_adapter(context=2048, inputs=512):
    shapes = {"latents": (1, 2, 8), "proj_in.weight": (8, inputs)}
    return {**prefixed("image_proj.", shapes), "ip_adapter.1.to_k_ip.weight": (8, context)}


def instantid(folder, context=2048, net_context=2048):
    net(folder / "ControlNetModel", "ControlNetModel", {**CONTROL, ATTENTION: (8, net_context)})
    write_tensors(folder / "ip-adapter.safetensors", ip_adapter(context))
    return folder


def test_instantid(tmp_path):
    found = identify(instantid(tmp_path / "i"))
    assert (found.kind, found.layout, found.family) == ("instantid", "folder", "sdxl")
    assert (found.tensors, found.channels, found.needs) == (5, 3, (FACE_NEED,))
    assert "research only" in found.notes[0]
    (tmp_path / "i" / "face_encoder.onnx").touch()
    assert identify(tmp_path / "i").needs == ()


def test_instantid_that_does_not_fit_together(tmp_path):
    with pytest.raises(FileError, match="different base models"):
        identify(instantid(tmp_path / "a", net_context=768))
    folder = instantid(tmp_path / "b")
    write_tensors(folder / "ip-adapter.safetensors", ip_adapter(inputs=1280))
    with pytest.raises(FileError, match="is not that of InstantID"):
        identify(folder)
    (folder / "ip-adapter.safetensors").unlink()
    with pytest.raises(FileError, match=r"Put ip-adapter.safetensors beside ControlNetModel."):
        identify(folder)


def test_instantid_as_it_is_published(tmp_path):
    folder = instantid(tmp_path / "a")
    (folder / "ip-adapter.safetensors").unlink()
    tensors = {
        "image_proj": {"latents": torch.zeros(1, 2, 8), "proj_in.weight": torch.zeros(8, 512)},
        "ip_adapter": {"1.to_k_ip.weight": torch.zeros(8, 2048)},
    }
    torch.save(tensors, folder / "ip-adapter.bin")
    found = identify(folder)
    assert (found.kind, found.layout) == ("instantid", "folder")
    assert NOTE in found.notes


def test_an_ip_adapter_with_its_encoder_lacks_nothing(tmp_path):
    write_tensors(tmp_path / "ip.safetensors", ip_adapter(inputs=1280))
    assert identify(tmp_path).needs == ("an image encoder (CLIP ViT-H)",)
    (tmp_path / "image_encoder").mkdir()
    assert identify(tmp_path).needs == ()


def test_peft_s_folder_tells_the_alpha(tmp_path):
    write_tensors(tmp_path / "adapter_model.safetensors", {"unet.x.lora_A.weight": (4, 8)})
    assert identify(tmp_path).alpha == 4
    (tmp_path / "adapter_config.json").write_text('{"lora_alpha": 32}')
    assert identify(tmp_path).alpha == 32


def test_folders_of_several_things_name_them(tmp_path):
    for name in "abcde":
        write_tensors(tmp_path / "files" / f"{name}.safetensors", {"<x>": (2, 768)})
        net(tmp_path / "nets" / name, "ControlNetModel", CONTROL)
    with pytest.raises(FileError, match=r"several things: a\.safetensors, .*d\.safetensors, …"):
        identify(tmp_path / "files")
    with pytest.raises(FileError, match=r"several things: a, b, c, d, …\. .*Choose one of them"):
        identify(tmp_path / "nets")
    (tmp_path / "outer" / "inner").mkdir(parents=True)
    model(tmp_path / "outer" / "inner")
    with pytest.raises(FileError, match="holds a folder: inner"):
        identify(tmp_path / "outer")


def test_folders_of_nothing(tmp_path):
    with pytest.raises(FileError, match="holds nothing that the studio knows"):
        identify(tmp_path)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "again").symlink_to(tmp_path)
    with pytest.raises(FileError, match="holds nothing that the studio knows"):
        identify(tmp_path)
