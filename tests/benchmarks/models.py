"""The models that are measured: the embedded one, and a random one of SD 1.5's size."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from studio.cli.starter_check import faults_of
from studio.domain.resources import resource
from tests.support.tiny_models import _scheduler, _tokenizer, _vocabulary

_BLOCK = 1 << 20  # random numbers that are drawn once and repeated


def starter(work: Path) -> tuple[Path, str]:
    """The embedded model's folder, or a tiny stand-in, with a note that says which."""
    folder = resource("starter")
    if not faults_of(folder):
        return folder, ""
    _built("tests.support.tiny_models", "tiny_starter", work / "starter")
    return work / "starter", "tiny random stand-in: the starter is not there"


def tiny(work: Path) -> Path:
    """The folder of a model of a few thousand weights, for quick runs."""
    _built("tests.support.tiny_models", "tiny_sd15", work / "tiny")
    return work / "tiny"


def sd15(work: Path) -> Path:
    """The folder of a model of SD 1.5's size; see ``sd15_sized``."""
    _built("tests.benchmarks.models", "sd15_sized", work / "sd15")
    return work / "sd15"


def _built(module: str, function: str, folder: Path) -> None:
    """Builds in a process of its own: the one that measures imports and holds nothing of it."""
    code = f"import sys, pathlib; from {module} import {function} as build; "
    code += "build(pathlib.Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, str(folder)], check=True, capture_output=True)


def sd15_sized(folder: Path) -> Path:
    """A folder whose U-Net has SD 1.5's layout (860 M parameters, stored as fp16, 1.7 GB).

    The weights are one block of random numbers over and over, scaled to each layer's fan-in: built
    in seconds, and as fast or slow as trained ones. The autoencoder is small, so that the loop is
    what is measured.
    """
    import torch
    from diffusers import AutoencoderTiny, UNet2DConditionModel
    from transformers import CLIPTextConfig, CLIPTextModel

    vocabulary = _vocabulary()
    text = CLIPTextConfig(
        vocab_size=len(vocabulary),
        hidden_size=768,
        intermediate_size=3072,
        num_hidden_layers=12,
        num_attention_heads=12,
        bos_token_id=vocabulary["<|startoftext|>"],
        eos_token_id=vocabulary["<|endoftext|>"],
        pad_token_id=vocabulary["<|endoftext|>"],
    )
    with torch.device("meta"):
        unet = UNet2DConditionModel(
            sample_size=64, cross_attention_dim=768, attention_head_dim=8
        )  # the other defaults are SD 1.5's
        encoder = CLIPTextModel(text)
        vae = AutoencoderTiny(scaling_factor=1.0)
    _write(unet, folder / "unet")
    _write(encoder, folder / "text_encoder", name="model.safetensors")
    _write(vae, folder / "vae")
    _tokenizer(folder / "tokenizer")
    _scheduler(folder / "scheduler", "DDIMScheduler")
    parts = {
        "unet": ["diffusers", "UNet2DConditionModel"],
        "vae": ["diffusers", "AutoencoderTiny"],
        "scheduler": ["diffusers", "DDIMScheduler"],
        "text_encoder": ["transformers", "CLIPTextModel"],
        "tokenizer": ["transformers", "CLIPTokenizer"],
        "safety_checker": [None, None],
        "feature_extractor": [None, None],
        "requires_safety_checker": False,
    }
    index = {"_class_name": "StableDiffusionPipeline", **parts}
    (folder / "model_index.json").write_text(json.dumps(index), encoding="utf-8")
    return folder


def _write(model, folder: Path, name: str = "diffusion_pytorch_model.safetensors") -> None:
    import torch
    from safetensors.torch import save_file

    block = torch.randn(_BLOCK, generator=torch.Generator().manual_seed(0)).half()
    state = {}
    for key, value in model.state_dict().items():
        if value.ndim < 2:  # norms: weight 1; every bias: 0
            state[key] = torch.full(value.shape, float(key.endswith("weight")), dtype=block.dtype)
            continue
        repeated = block.repeat(value.numel() // _BLOCK + 1)[: value.numel()].view(value.shape)
        state[key] = repeated * float(value[0].numel()) ** -0.5
    folder.mkdir(parents=True)
    save_file(state, folder / name, metadata={"format": "pt"})
    if hasattr(model, "save_config"):
        model.save_config(folder)
    else:
        model.config.save_pretrained(folder)
