"""The names of the original code, against names out of published SDXL and SD 1.5 LoRAs."""

from __future__ import annotations

import pytest
import torch
from support.tiny_models import tiny_sdxl
from torch import nn

from studio.adapters.unet_names import name_of, table

# up_blocks.0 has attention in SDXL and none in SD 1.5; both have two ResNets a level going down.
_PARTS = {
    "down_blocks.0.resnets.1.conv1": "input_blocks_2_0_in_layers_2",
    "down_blocks.0.downsamplers.0.conv": "input_blocks_3_0_op",
    "down_blocks.1.attentions.0.proj_in": "input_blocks_4_1_proj_in",
    "down_blocks.2.attentions.1.transformer_blocks.9.attn2.to_k": (
        "input_blocks_8_1_transformer_blocks_9_attn2_to_k"
    ),
    "mid_block.resnets.1.time_emb_proj": "middle_block_2_emb_layers_1",
    "mid_block.attentions.0.transformer_blocks.0.ff.net.0.proj": (
        "middle_block_1_transformer_blocks_0_ff_net_0_proj"
    ),
    "up_blocks.1.attentions.2.transformer_blocks.1.attn1.to_out.0": (
        "output_blocks_5_1_transformer_blocks_1_attn1_to_out_0"
    ),
    "up_blocks.2.resnets.2.conv_shortcut": "output_blocks_8_0_skip_connection",
    "up_blocks.1.upsamplers.0.conv": "output_blocks_5_2_conv",
    "up_blocks.0.upsamplers.0.conv": "output_blocks_2_1_conv",
    "time_embedding.linear_2": "time_embed_2",
    "add_embedding.linear_1": "label_emb_0_0",
    "conv_in": "input_blocks_0_0",
    "conv_out": "out_2",
}


@pytest.mark.parametrize("module", _PARTS)
def test_published_names(module: str) -> None:
    names = table(f"unet.{path}" for path in _PARTS)
    assert names[f"unet.{_PARTS[module]}"] == f"unet.{module}"
    assert names[name_of("unet", module)] == f"unet.{module}"


def test_the_upsampler_follows_the_attention() -> None:
    paths = ["unet.up_blocks.0.upsamplers.0.conv", "unet.up_blocks.0.attentions.0.proj_in"]
    resnets = ["unet.down_blocks.0.resnets.1.conv1"]
    assert "unet.output_blocks_2_2_conv" in table(paths + resnets)


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    from diffusers import UNet2DConditionModel

    folder = tiny_sdxl(tmp_path_factory.mktemp("models") / "xl")
    config = UNet2DConditionModel.load_config(folder / "unet")
    with torch.device("meta"):
        unet = UNet2DConditionModel.from_config(config)
    return [
        f"unet.{name}"
        for name, module in unet.named_modules()
        if isinstance(module, (nn.Linear, nn.Conv2d))
    ]


def test_every_layer_has_names_of_its_own(paths: list[str]) -> None:
    names = table(paths)
    assert set(names.values()) == set(paths)
    original = [n for n in names if "put_blocks" in n or "middle_block" in n]
    inside = [path for path in paths if "_block" in path]
    assert len({names[n] for n in original}) == len(inside) + 1  # and conv_in


def test_attentions_are_those_that_diffusers_finds(paths: list[str]) -> None:
    from types import SimpleNamespace

    from diffusers.loaders.lora_conversion_utils import _maybe_map_sgm_blocks_to_diffusers

    names = table(paths)
    stored = {
        f"lora_unet_{n.removeprefix('unet.')}": path
        for n, path in names.items()
        if ".attentions." in path and ("put_blocks" in n or "middle_block" in n)
    }
    assert len(stored) > 20
    found = _maybe_map_sgm_blocks_to_diffusers(dict(stored), SimpleNamespace(layers_per_block=1))
    sides = {
        "input_blocks": "down_blocks",
        "middle_block": "mid_block",
        "output_blocks": "up_blocks",
    }
    for name, path in found.items():
        for old, new in sides.items():
            name = name.replace(old, new)
        assert names[f"unet.{name.removeprefix('lora_unet_')}"] == path
