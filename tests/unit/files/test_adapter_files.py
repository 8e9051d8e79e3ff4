"""What kind of adapter a file or folder is, from names alone."""

from __future__ import annotations

import json
import struct

import pytest
from support.sessions import touch

from studio.files.adapter_files import guess_kind, holds_adapter


def tensors(path, *names, shape=(4, 4)):
    """A safetensors file with these names and no weights worth mentioning."""
    header = {
        name: {"dtype": "F32", "shape": list(shape), "data_offsets": [0, 0]} for name in names
    }
    text = json.dumps({"__metadata__": {"a": "b"}, **header}).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack("<Q", len(text)) + text)
    return path


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("lora_unet_down_blocks_0.lora_down.weight",), "lora"),
        (("lora_te1_text_model.lora_up.weight",), "lora"),
        (("unet.mid_block.to_k.lora_A.weight",), "lora"),
        (("image_proj.proj.weight", "ip_adapter.1.to_k_ip.weight"), "ip_adapter"),
        (("controlnet_cond_embedding.conv_in.weight",), "controlnet"),
        (("control_model.zero_convs.0.0.weight",), "controlnet"),
        (("adapter.body.0.resnets.0.block1.weight", "adapter.conv_in.weight"), "t2i_adapter"),
        (("body.0.block1.weight", "conv_in.weight"), "t2i_adapter"),
        (("emb_params",), "textual_inversion"),
        (("clip_l", "clip_g"), "textual_inversion"),
        (("<paper>",), "textual_inversion"),
        (("lora_unet_x.lora_down.weight", "lora_unet_x.dora_scale"), "lora"),
        (("lora_unet_x.hada_w1_a",), "lora"),
        (("lora_unet_x.oft_blocks",), "lora"),
        (("lora_controlnet", "input_blocks.0.0.up"), "lora"),
        (("image_proj.perceiver_resampler.proj_in.weight",), "ip_adapter"),
        (("model.diffusion_model.a", "cond_stage_model.b"), None),
    ],
)
def test_files(tmp_path, names, kind):
    assert guess_kind(tensors(tmp_path / "file.safetensors", *names)) == kind


def test_folders(tmp_path):
    config = touch(tmp_path / "net/config.json")
    for name, kind in (
        ("ControlNetModel", "controlnet"),
        ("T2IAdapter", "t2i_adapter"),
        ("X", None),
    ):
        config.write_text(json.dumps({"_class_name": name}))
        assert guess_kind(config.parent) == kind
    touch(tmp_path / "id/ControlNetModel/config.json")
    assert guess_kind(tmp_path / "id") == "instantid"
    touch(tmp_path / "ip/image_encoder/config.json")
    assert guess_kind(tmp_path / "ip") == "ip_adapter"
    tensors(tmp_path / "lora/only.safetensors", "lora_unet_x.alpha")
    assert guess_kind(tmp_path / "lora") == "lora"


@pytest.mark.parametrize(
    "content", [b"", b"\xff" * 40, struct.pack("<Q", 4) + b"[1]", b"not a file"]
)
def test_damaged_files_tell_nothing(tmp_path, content):
    path = tmp_path / "file.safetensors"
    path.write_bytes(content)
    assert guess_kind(path) is None
    assert guess_kind(tmp_path / "nowhere") is None
    (tmp_path / "config.json").write_bytes(content)
    assert guess_kind(tmp_path) is None


def test_what_a_kind_is_loaded_from(tmp_path):
    file = tensors(tmp_path / "a/file.safetensors", "x")
    assert holds_adapter("lora", file)
    assert holds_adapter("ip_adapter", file.parent)
    assert holds_adapter("controlnet", file)
    assert holds_adapter("controlnet", file.parent)
    assert not holds_adapter("controlnet", touch(tmp_path / "empty/readme.txt").parent)
    assert not holds_adapter("instantid", file.parent)
    assert not holds_adapter("lora", touch(tmp_path / "b/style.ckpt"))
    touch(tmp_path / "a/config.json")
    assert holds_adapter("t2i_adapter", file.parent)
