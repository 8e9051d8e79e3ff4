"""Tiny random adapters for the models of ``tiny_models``, in the ordinary layout of each kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from support.tiny_onnx import Net

from studio.faces.keypoints import KEY_POINT_COLOURS


def tiny_controlnet(folder: Path, unet: Path, *, seed: int = 4, **changes: Any) -> Path:
    """A ControlNet folder for the U-Net in ``unet``, strong enough to be seen.

    ``changes`` are settings other than the U-Net's own.
    """
    import torch
    from diffusers import ControlNetModel

    config = json.loads((unet / "config.json").read_text())
    options = {
        name: config[name]
        for name in (
            "in_channels",
            "block_out_channels",
            "layers_per_block",
            "norm_num_groups",
            "attention_head_dim",
            "cross_attention_dim",
            "down_block_types",
            "transformer_layers_per_block",
            "use_linear_projection",
            "addition_embed_type",
            "addition_time_embed_dim",
            "projection_class_embeddings_input_dim",
        )
    }
    options["conditioning_embedding_out_channels"] = (4, 4, 8, 8)
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        net = ControlNetModel(**{**options, **changes})
        with torch.no_grad():  # its zero convolutions say nothing before training
            for block in (*net.controlnet_down_blocks, net.controlnet_mid_block):
                torch.nn.init.normal_(block.weight, std=0.2)
            torch.nn.init.normal_(net.controlnet_cond_embedding.conv_out.weight, std=0.5)
    net.save_pretrained(folder, safe_serialization=True)
    return folder


def tiny_union(folder: Path, unet: Path, *, kinds: int = 6, seed: int = 11) -> Path:
    """A ControlNet Union folder for the SDXL U-Net in ``unet``, strong enough to be seen."""
    import torch
    from diffusers import ControlNetUnionModel

    config = json.loads((unet / "config.json").read_text())
    options = {
        name: config[name]
        for name in (
            *("in_channels", "block_out_channels", "layers_per_block", "norm_num_groups"),
            *("attention_head_dim", "cross_attention_dim", "down_block_types"),
            *("transformer_layers_per_block", "use_linear_projection", "addition_embed_type"),
            *("addition_time_embed_dim", "projection_class_embeddings_input_dim"),
        )
    }
    width = config["block_out_channels"][0]
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        net = ControlNetUnionModel(
            **options,
            conditioning_embedding_out_channels=(4, 4, 8, 8),
            num_control_type=kinds,
            num_trans_channel=width,
            num_proj_channel=width,
        )
        with torch.no_grad():
            for block in (*net.controlnet_down_blocks, net.controlnet_mid_block):
                torch.nn.init.normal_(block.weight, std=0.2)
            torch.nn.init.normal_(net.controlnet_cond_embedding.conv_out.weight, std=0.5)
            torch.nn.init.normal_(net.spatial_ch_projs.weight, std=0.5)
            for layer in net.transformer_layes:  # zeros at first
                torch.nn.init.normal_(layer.attn.in_proj_bias, std=0.5)
                torch.nn.init.normal_(layer.attn.out_proj.bias, std=0.5)
    net.save_pretrained(folder, safe_serialization=True)
    return folder


def tiny_image_encoder(folder: Path, *, seed: int = 6, **changes: Any) -> Path:
    """A CLIP vision model that looks at 32 px pictures."""
    import torch
    from transformers import CLIPVisionConfig, CLIPVisionModelWithProjection

    options = {
        "hidden_size": 32,
        "intermediate_size": 64,
        "projection_dim": 24,
        "num_hidden_layers": 3,
        "num_attention_heads": 4,
        "image_size": 32,
        "patch_size": 8,
    }
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        model = CLIPVisionModelWithProjection(CLIPVisionConfig(**{**options, **changes}))
    model.save_pretrained(folder, safe_serialization=True)
    return folder


def tiny_ip_adapter(
    file: Path, unet: Path, shapes: dict[str, tuple[int, ...]], *, seed: int = 7
) -> Path:
    """An IP-Adapter file for the U-Net in ``unet`` with the projection of ``shapes``."""
    import torch
    from diffusers import UNet2DConditionModel
    from safetensors.torch import save_file

    config = json.loads((unet / "config.json").read_text())
    with torch.device("meta"):
        net = UNet2DConditionModel.from_config(config)
    wanted = {f"image_proj.{name}": shape for name, shape in shapes.items()}
    for number, (name, _) in enumerate(net.attn_processors.items()):
        if name.endswith("attn2.processor"):
            width = net.get_submodule(name.removesuffix(".processor")).inner_dim
            for kind in ("to_k_ip", "to_v_ip"):
                shape = (width, config["cross_attention_dim"])
                wanted[f"ip_adapter.{number}.{kind}.weight"] = shape
    generator = torch.Generator().manual_seed(seed)
    tensors = {
        name: torch.randn(shape, generator=generator) / max(1, shape[-1]) ** 0.5
        for name, shape in wanted.items()
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, file)
    return file


def tiny_faceid(
    folder: Path, unet: Path, width: int, *, plus: bool = False, lora: bool = True, seed: int = 12
) -> Path:
    """A FaceID file with face nets beside it, in a folder of its own."""
    import torch
    from diffusers import UNet2DConditionModel
    from safetensors.torch import load_file, save_file

    shapes = face_plus(width) if plus else face(width)
    file = tiny_ip_adapter(folder / "ip-adapter-faceid.safetensors", unet, shapes, seed=seed)
    if plus:
        tiny_image_encoder(folder / "image_encoder")
    if lora:
        with torch.device("meta"):
            net = UNet2DConditionModel.from_config(json.loads((unet / "config.json").read_text()))
        tensors, generator = load_file(file), torch.Generator().manual_seed(seed)
        for number, name in enumerate(net.attn_processors):
            attention = net.get_submodule(name.removesuffix(".processor"))
            for layer in ("to_q", "to_k", "to_v", "to_out"):
                module = attention.to_out[0] if layer == "to_out" else getattr(attention, layer)
                down = torch.randn(2, module.in_features, generator=generator)
                up = torch.randn(module.out_features, 2, generator=generator)
                at = f"ip_adapter.{number}.{layer}_lora"
                tensors |= {f"{at}.down.weight": 0.3 * down, f"{at}.up.weight": 0.3 * up}
        save_file(tensors, file)
    return tiny_face_nets(folder)


def face(width: int, tokens: int = 4) -> dict[str, tuple[int, ...]]:
    """FaceID's projection, for text states ``width`` wide."""
    return {
        "proj.0.weight": (1024, 512),
        "proj.0.bias": (1024,),
        "proj.2.weight": (tokens * width, 1024),
        "proj.2.bias": (tokens * width,),
        **{f"norm.{leaf}": (width,) for leaf in LEAVES},
    }


def face_plus(width: int, image: int = 32) -> dict[str, tuple[int, ...]]:
    """FaceID Plus', whose resampler's latents are the tokens of the face."""
    resampler = plus(width, image, inner=width)
    del resampler["latents"]
    inner = {f"perceiver_resampler.{name}": shape for name, shape in resampler.items()}
    return {**face(width), **inner}


def plain(width: int, image: int = 24, tokens: int = 4) -> dict[str, tuple[int, ...]]:
    """The plain IP-Adapter's projection, for text states ``width`` wide."""
    return {
        "proj.weight": (tokens * width, image),
        "proj.bias": (tokens * width,),
        "norm.weight": (width,),
        "norm.bias": (width,),
    }


def full(width: int, image: int = 32) -> dict[str, tuple[int, ...]]:
    """The Full IP-Adapter's."""
    return {
        "proj.0.weight": (image, image),
        "proj.0.bias": (image,),
        "proj.2.weight": (width, image),
        "proj.2.bias": (width,),
        "proj.3.weight": (width,),
        "proj.3.bias": (width,),
    }


def plus(
    width: int, image: int = 32, inner: int = 48, depth: int = 4
) -> dict[str, tuple[int, ...]]:
    """The Resampler of IP-Adapter Plus, and with images of 512 that of InstantID."""
    shapes: dict[str, tuple[int, ...]] = {
        "latents": (1, 5, inner),
        "proj_in.weight": (inner, image),
        "proj_in.bias": (inner,),
        "proj_out.weight": (width, inner),
        "proj_out.bias": (width,),
        "norm_out.weight": (width,),
        "norm_out.bias": (width,),
    }
    for layer in range(depth):
        look, feed = f"layers.{layer}.0", f"layers.{layer}.1"
        shapes |= {
            **{f"{look}.{norm}.{leaf}": (inner,) for norm in ("norm1", "norm2") for leaf in LEAVES},
            f"{look}.to_q.weight": (128, inner),
            f"{look}.to_kv.weight": (256, inner),
            f"{look}.to_out.weight": (inner, 128),
            **{f"{feed}.0.{leaf}": (inner,) for leaf in LEAVES},
            f"{feed}.1.weight": (4 * inner, inner),
            f"{feed}.3.weight": (inner, 4 * inner),
        }
    return shapes


LEAVES = ("weight", "bias")


def tiny_face_nets(folder: Path) -> Path:
    """Face nets for ``face_picture``: key points are its coloured spots."""
    rng = np.random.default_rng(8)
    colours = np.asarray(KEY_POINT_COLOURS, np.float32) / 127.5 - 1
    middles = (np.arange(16, dtype=np.float32) + 0.5) / 16
    cells = np.stack(np.meshgrid(middles, middles), -1).reshape(256, 2)
    folder.mkdir(parents=True, exist_ok=True)
    points = Net((1, 3, 128, 128)).node("Conv", 60 * colours[:, :, None, None], kernel_shape=[1, 1])
    points.node("AveragePool", kernel_shape=[8, 8], strides=[8, 8])
    points.node("Reshape", np.array([5, 256])).node("Softmax", axis=1).node("MatMul", cells)
    points.node("Reshape", np.array([1, 5, 2])).write(folder / "face_keypoints.onnx", (1, 5, 2))
    encoder = Net((1, 3, 112, 112)).node("AveragePool", kernel_shape=[28, 28], strides=[28, 28])
    weights = rng.normal(size=(48, 512)).astype(np.float32)
    encoder.node("Flatten", axis=1).node("Gemm", weights, np.zeros(512, np.float32))
    encoder.write(folder / "face_encoder.onnx", (1, 512))
    return folder


def face_picture(side: int = 128) -> np.ndarray:
    """``[side, side, 3]``: a face that ``tiny_face_nets`` find."""
    picture = np.full((16, 16, 3), 128, np.uint8)
    for (x, y), colour in zip(SPOTS, KEY_POINT_COLOURS, strict=True):
        picture[y, x] = colour
    return np.repeat(np.repeat(picture, side // 16, 0), side // 16, 1)


def tiny_instantid(folder: Path, unet: Path, width: int) -> Path:
    """An InstantID folder for the U-Net in ``unet``, whose text states are ``width`` wide."""
    tiny_ip_adapter(folder / "ip-adapter.safetensors", unet, plus(width, image=512), seed=9)
    tiny_controlnet(folder / "ControlNetModel", unet, seed=10)
    return tiny_face_nets(folder)


SPOTS = ((5, 5), (10, 5), (7, 8), (5, 11), (9, 11))  # of 16, as faces have them
