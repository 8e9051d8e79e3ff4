"""Names and shapes as diffusers and PEFT really write them, at true width, without any memory."""

from __future__ import annotations

import pytest
import torch

from studio.library.recognise import recognise

SD15 = {
    "cross_attention_dim": 768,
    "down_block_types": ("CrossAttnDownBlock2D", "DownBlock2D"),
    "block_out_channels": (320, 640),
    "layers_per_block": 1,
}
SDXL = {
    "cross_attention_dim": 2048,
    "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D"),
    "block_out_channels": (320, 640),
    "layers_per_block": 1,
    "transformer_layers_per_block": 2,
    "addition_embed_type": "text_time",
    "addition_time_embed_dim": 256,
    "projection_class_embeddings_input_dim": 2816,
    "use_linear_projection": True,
}
UP15 = {"up_block_types": ("UpBlock2D", "CrossAttnUpBlock2D")}
UPXL = {"up_block_types": ("CrossAttnUpBlock2D", "UpBlock2D")}
VAE = {
    "down_block_types": ("DownEncoderBlock2D",) * 2,
    "up_block_types": ("UpDecoderBlock2D",) * 2,
    "block_out_channels": (32, 64),
}


def shapes_of(module):
    return {name: tuple(tensor.shape) for name, tensor in module.state_dict().items()}


@pytest.mark.parametrize(
    ("name", "options", "kind", "layout", "family"),
    [
        ("UNet2DConditionModel", {**SD15, **UP15}, "unet", "diffusers", "sd15"),
        ("UNet2DConditionModel", {**SDXL, **UPXL}, "unet", "diffusers", "sdxl"),
        ("UNet2DConditionModel", {**SD15, **UP15, "in_channels": 9}, "unet", "diffusers", "sd15"),
        ("ControlNetModel", SD15, "controlnet", "diffusers", "sd15"),
        ("ControlNetModel", SDXL, "controlnet", "diffusers", "sdxl"),
        ("ControlNetUnionModel", SDXL, "controlnet", "union", "sdxl"),
        ("T2IAdapter", {"adapter_type": "full_adapter"}, "t2i_adapter", "diffusers", "sd15"),
        (
            "T2IAdapter",
            {"adapter_type": "full_adapter_xl", "downscale_factor": 16},
            "t2i_adapter",
            "diffusers",
            "sdxl",
        ),
        ("T2IAdapter", {"adapter_type": "light_adapter"}, "t2i_adapter", "diffusers_light", "sd15"),
        ("AutoencoderKL", VAE, "vae", "diffusers", None),
        ("AutoencoderTiny", {}, "vae", "taesd", None),
    ],
)
def test_nets_of_diffusers(name, options, kind, layout, family):
    import diffusers

    with torch.device("meta"):
        net = getattr(diffusers, name)(**options)
    found = recognise(shapes_of(net), {})
    assert (found.kind, found.layout, found.family) == (kind, layout, family)


class Attention(torch.nn.Module):
    """One cross-attention layer in the place that SD 1.5 has it."""

    def __init__(self):
        super().__init__()
        self.down_blocks = torch.nn.ModuleDict({"0": torch.nn.ModuleDict()})
        self.down_blocks["0"]["attn2"] = torch.nn.ModuleDict({"to_k": torch.nn.Linear(768, 32)})


@pytest.mark.parametrize(
    ("config", "options", "kind"),
    [
        ("LoraConfig", {"r": 4}, "lora"),
        ("LoraConfig", {"r": 4, "use_dora": True}, "dora"),
        ("LoHaConfig", {"r": 4}, "loha"),
        ("LoKrConfig", {"r": 4}, "lokr"),
        ("OFTConfig", {"r": 0, "oft_block_size": 8}, "oft"),
        ("IA3Config", {"feedforward_modules": []}, "ia3"),
    ],
)
def test_adapters_of_peft(config, options, kind):
    import peft

    model = peft.get_peft_model(
        Attention(), getattr(peft, config)(target_modules=["to_k"], **options)
    )
    state = peft.get_peft_model_state_dict(model)
    found = recognise({name: tuple(tensor.shape) for name, tensor in state.items()}, {})
    assert (found.kind, found.layout, found.blocks) == (kind, "peft", ("down",))
    assert found.family == (None if kind in ("oft", "ia3") else "sd15")
    assert found.rank == (4 if kind in ("lora", "dora", "loha") else found.rank)


def test_diffusers_loras():
    from diffusers import UNet2DConditionModel
    from peft import LoraConfig, get_peft_model_state_dict

    with torch.device("meta"):
        unet = UNet2DConditionModel(**SDXL, **UPXL)
        unet.add_adapter(LoraConfig(r=4, target_modules=["to_k", "to_v"]))
    state = {f"unet.{n}": t for n, t in get_peft_model_state_dict(unet).items()}
    found = recognise({name: tuple(tensor.shape) for name, tensor in state.items()}, {})
    assert (found.kind, found.layout, found.family) == ("lora", "diffusers", "sdxl")
    assert found.rank == 4
    assert set(found.blocks) == {"down", "mid", "up"}
