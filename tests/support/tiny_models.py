"""Tiny random models in the ordinary diffusers folder layout, for every test that needs a model.

    folder = tiny_sd15(tmp_path / "model")            # SD 1.5 layout, 8x autoencoder, 4 channels
    folder = tiny_sdxl(tmp_path / "xl")               # two text encoders, size conditioning
    folder = tiny_starter(tmp_path / "starter")       # v-prediction, sketch adapter

All of them make a 64 px picture in tens of milliseconds a step on one core. The same seed gives the
same weights. Copying a built folder (``shutil.copytree``) is cheaper than building another one.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

WORDS = ("a", "red", "apple", "blue", "cat", "on", "the", "sea", "photo", "of", "house", "style")
TEXT_WIDTH = 32


def tiny_sd15(
    folder: Path,
    *,
    seed: int = 0,
    prediction_type: str = "epsilon",
    in_channels: int = 4,
    tiny_vae: bool = False,
    half: bool = False,
    shard_size: str = "1GB",
    scheduler: dict[str, Any] | None = None,
    unet: dict[str, Any] | None = None,
) -> Path:
    """An SD 1.5 folder. ``in_channels=9`` makes it an inpainting model, ``half`` stores fp16."""
    import torch

    with torch.random.fork_rng():
        torch.manual_seed(seed)
        options = {"half": half, "shard_size": shard_size}
        _tokenizer(folder / "tokenizer")
        _save(_text_encoder(), folder / "text_encoder", **options)
        _save(_unet(in_channels=in_channels, **(unet or {})), folder / "unet", **options)
        _save(_tiny_vae(4) if tiny_vae else _vae(0.18215), folder / "vae", **options)
    noise = {"prediction_type": prediction_type, **(scheduler or {})}
    _scheduler(folder / "scheduler", "PNDMScheduler", skip_prk_steps=True, **noise)
    _index(
        folder,
        "StableDiffusionPipeline",
        unet=("diffusers", "UNet2DConditionModel"),
        vae=("diffusers", "AutoencoderTiny" if tiny_vae else "AutoencoderKL"),
        scheduler=("diffusers", "PNDMScheduler"),
        text_encoder=("transformers", "CLIPTextModel"),
        tokenizer=("transformers", "CLIPTokenizer"),
        safety_checker=(None, None),
        feature_extractor=(None, None),
        requires_safety_checker=False,
    )
    return folder


def tiny_sdxl(
    folder: Path, *, seed: int = 1, half: bool = False, layers_per_block: int = 1
) -> Path:
    """An SDXL folder: hidden states of both text encoders, pooled text and size conditioning."""
    import torch

    with torch.random.fork_rng():
        torch.manual_seed(seed)
        _tokenizer(folder / "tokenizer")
        _tokenizer(folder / "tokenizer_2", pad="!")
        _save(_text_encoder(), folder / "text_encoder", half=half)
        _save(_text_encoder(projection=True), folder / "text_encoder_2", half=half)
        unet = _unet(
            down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
            up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
            layers_per_block=layers_per_block,
            cross_attention_dim=2 * TEXT_WIDTH,
            transformer_layers_per_block=(1, 1, 2),
            use_linear_projection=True,
            addition_embed_type="text_time",
            addition_time_embed_dim=8,
            projection_class_embeddings_input_dim=6 * 8 + TEXT_WIDTH,
        )
        _save(unet, folder / "unet", half=half)
        _save(_vae(0.13025), folder / "vae", half=half)
    _scheduler(folder / "scheduler", "EulerDiscreteScheduler")
    _index(
        folder,
        "StableDiffusionXLPipeline",
        unet=("diffusers", "UNet2DConditionModel"),
        vae=("diffusers", "AutoencoderKL"),
        scheduler=("diffusers", "EulerDiscreteScheduler"),
        text_encoder=("transformers", "CLIPTextModel"),
        text_encoder_2=("transformers", "CLIPTextModelWithProjection"),
        tokenizer=("transformers", "CLIPTokenizer"),
        tokenizer_2=("transformers", "CLIPTokenizer"),
        force_zeros_for_empty_prompt=True,
    )
    return folder


def tiny_starter(folder: Path, *, seed: int = 2, sketch: bool = True) -> Path:
    """A folder like ``resources/starter``: fp16, sharded U-Net, 8-channel latents."""
    import torch

    with torch.random.fork_rng():
        torch.manual_seed(seed)
        _tokenizer(folder / "tokenizer")
        _save(_text_encoder(), folder / "text_encoder", half=True)
        unet = _unet(in_channels=8, out_channels=8, sample_size=16)
        _save(unet, folder / "unet", half=True, shard_size="200KB")
        _save(_tiny_vae(8), folder / "vae", half=True)
    _scheduler(
        folder / "scheduler",
        "DDIMScheduler",
        prediction_type="v_prediction",
        rescale_betas_zero_snr=True,
        timestep_spacing="trailing",
        clip_sample=False,
        set_alpha_to_one=True,
        steps_offset=0,
    )
    _index(
        folder,
        "StableDiffusionPipeline",
        unet=("diffusers", "UNet2DConditionModel"),
        vae=("diffusers", "AutoencoderTiny"),
        scheduler=("diffusers", "DDIMScheduler"),
        text_encoder=("transformers", "CLIPTextModel"),
        tokenizer=("transformers", "CLIPTokenizer"),
        safety_checker=(None, None),
        feature_extractor=(None, None),
        requires_safety_checker=False,
    )
    if sketch:
        tiny_t2i_adapter(folder / "adapters" / "sketch", in_channels=1, half=True)
    return folder


def tiny_t2i_adapter(
    folder: Path, *, in_channels: int = 1, seed: int = 3, half: bool = False, xl: bool = False
) -> Path:
    """A T2I-Adapter folder that fits the models above (``xl`` for the SDXL one)."""
    import torch
    from diffusers import T2IAdapter

    with torch.random.fork_rng():
        torch.manual_seed(seed)
        adapter = T2IAdapter(
            in_channels=in_channels,
            channels=[16, 32, 32],
            num_res_blocks=1,
            downscale_factor=16 if xl else 8,
            adapter_type="full_adapter_xl" if xl else "full_adapter",
        )
        with torch.no_grad():  # strong enough to be seen in a picture of random weights
            for parameter in adapter.parameters():
                parameter.mul_(2)
    _save(adapter, folder, half=half)
    return folder


def _unet(**changes: Any) -> Any:
    from diffusers import UNet2DConditionModel

    options: dict[str, Any] = {
        "sample_size": 8,
        "in_channels": 4,
        "out_channels": 4,
        "block_out_channels": (16, 32, 32),
        "layers_per_block": 1,
        "norm_num_groups": 8,
        "attention_head_dim": 4,
        "cross_attention_dim": TEXT_WIDTH,
        "down_block_types": ("CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"),
        "up_block_types": ("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"),
    }
    return UNet2DConditionModel(**{**options, **changes})


def _vae(scaling_factor: float) -> Any:
    from diffusers import AutoencoderKL

    return AutoencoderKL(
        block_out_channels=(8, 8, 8, 16),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        latent_channels=4,
        norm_num_groups=4,
        sample_size=64,
        scaling_factor=scaling_factor,
    )


def _tiny_vae(channels: int) -> Any:
    from diffusers import AutoencoderTiny

    return AutoencoderTiny(
        encoder_block_out_channels=(8,) * 4,
        decoder_block_out_channels=(8,) * 4,
        num_encoder_blocks=(0, 1, 1, 1),
        num_decoder_blocks=(1, 1, 1, 0),
        latent_channels=channels,
        scaling_factor=1.0,
    )


def _text_encoder(projection: bool = False) -> Any:
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

    vocabulary = _vocabulary()
    config = CLIPTextConfig(
        vocab_size=len(vocabulary),
        hidden_size=TEXT_WIDTH,
        intermediate_size=2 * TEXT_WIDTH,
        projection_dim=TEXT_WIDTH,
        num_hidden_layers=3,
        num_attention_heads=4,
        max_position_embeddings=77,
        bos_token_id=vocabulary["<|startoftext|>"],
        eos_token_id=vocabulary["<|endoftext|>"],
        pad_token_id=vocabulary["<|endoftext|>"],
        hidden_act="gelu" if projection else "quick_gelu",
    )
    model = CLIPTextModelWithProjection(config) if projection else CLIPTextModel(config)
    return model.eval()


def _save(model: Any, folder: Path, *, half: bool = False, shard_size: str = "1GB") -> None:
    model = model.half() if half else model
    model.save_pretrained(folder, safe_serialization=True, max_shard_size=shard_size)


def _merges() -> list[tuple[str, str]]:
    merges: list[tuple[str, str]] = []
    for word in WORDS:
        parts = [*word[:-1], word[-1] + "</w>"]
        while len(parts) > 1:
            pair = (parts[0], parts[1])
            if pair not in merges:
                merges.append(pair)
            parts[:2] = ["".join(pair)]
    return merges


def _vocabulary() -> dict[str, int]:
    """Byte-level BPE as CLIP has it: bytes, bytes that end a word, merges, then the two markers."""
    from transformers.convert_slow_tokenizer import bytes_to_unicode

    letters = list(bytes_to_unicode().values())
    tokens = [*letters, *(letter + "</w>" for letter in letters)]
    tokens += [first + second for first, second in _merges()]
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    return {token: index for index, token in enumerate(dict.fromkeys(tokens))}


def _tokenizer(folder: Path, pad: str = "<|endoftext|>") -> None:
    folder.mkdir(parents=True)
    _write(folder / "vocab.json", _vocabulary())
    merges = "\n".join(["#version: 0.2", *(" ".join(pair) for pair in _merges())])
    (folder / "merges.txt").write_text(merges + "\n", encoding="utf-8")
    settings = {
        "tokenizer_class": "CLIPTokenizer",
        "model_max_length": 77,
        "bos_token": "<|startoftext|>",
        "eos_token": "<|endoftext|>",
        "unk_token": "<|endoftext|>",
        "pad_token": pad,
    }
    _write(folder / "tokenizer_config.json", settings)


def _scheduler(folder: Path, name: str, **changes: Any) -> None:
    settings = {
        "_class_name": name,
        "num_train_timesteps": 1000,
        "beta_start": 0.00085,
        "beta_end": 0.012,
        "beta_schedule": "scaled_linear",
        "prediction_type": "epsilon",
        "timestep_spacing": "leading",
        "steps_offset": 1,
        "set_alpha_to_one": False,
        "clip_sample": False,
        **changes,
    }
    folder.mkdir(parents=True)
    _write(folder / "scheduler_config.json", settings)


def _index(folder: Path, pipeline: str, **parts: Any) -> None:
    _write(
        folder / "model_index.json",
        {"_class_name": pipeline, "_diffusers_version": "0.38.0", **parts},
    )


def _write(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, indent=2), encoding="utf-8")
