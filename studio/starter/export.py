"""Writes what was trained as an ordinary diffusers folder, in fp16, no file above 16 MiB."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from diffusers import AutoencoderTiny, T2IAdapter, UNet2DConditionModel
from transformers import CLIPTextModel, CLIPTokenizer

from studio.starter.data import SIZE
from studio.starter.denoiser import build_scheduler
from studio.starter.vocabulary import (
    BACKGROUNDS,
    STARTER_PICTURES,
    STARTER_STYLES,
    STARTER_SUBJECTS,
)

SHARD = "12MB"
# How much stronger an adapter is in its file than it was trained; see ``strengthen``. Measured for
# the sketch: overlap with held-out outlines 0.56 at 1, 0.9 and more from 1.5.
STRENGTHS = {"sketch": 1.6}
MODEL_INDEX = {
    "_class_name": "StableDiffusionPipeline",
    "_diffusers_version": "0.38.0",
    "feature_extractor": [None, None],
    "image_encoder": [None, None],
    "requires_safety_checker": False,
    "safety_checker": [None, None],
    "scheduler": ["diffusers", "DDIMScheduler"],
    "text_encoder": ["transformers", "CLIPTextModel"],
    "tokenizer": ["transformers", "CLIPTokenizer"],
    "unet": ["diffusers", "UNet2DConditionModel"],
    "vae": ["diffusers", "AutoencoderTiny"],
}


def write_json(path: Path, value: object) -> None:
    """Indented JSON with a newline at its end."""
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def export_base(
    folder: Path,
    vae: AutoencoderTiny,
    unet: UNet2DConditionModel,
    text_encoder: CLIPTextModel,
    tokenizer: CLIPTokenizer,
) -> None:
    """The base model, and the words it was trained on for the prompt panel's suggestions."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = (("vae", vae), ("unet", unet), ("text_encoder", text_encoder))
    for name, module in parts:
        module.half().save_pretrained(folder / name, max_shard_size=SHARD)
    forget_unknown(folder / "vae" / "config.json")
    build_scheduler().save_pretrained(folder / "scheduler")
    _export_tokenizer(folder / "tokenizer", tokenizer)
    write_json(folder / "model_index.json", MODEL_INDEX)
    write_json(
        folder / "vocabulary.json",
        {
            "size": SIZE,
            "subjects": list(STARTER_SUBJECTS),
            "styles": list(STARTER_STYLES),
            "backgrounds": {name: list(colour) for name, colour in BACKGROUNDS.items()},
            "pictures": list(STARTER_PICTURES),
        },
    )


def forget_unknown(config: Path) -> None:
    """Drops the key that ``AutoencoderTiny`` writes and then warns about when it reads it."""
    values = json.loads(config.read_text("utf-8"))
    if values.get("_class_name") == "AutoencoderTiny":
        values.pop("block_out_channels", None)
        write_json(config, values)


def _export_tokenizer(folder: Path, tokenizer: CLIPTokenizer) -> None:
    """Both layouts: ``tokenizer.json``, and the ``vocab.json`` + ``merges.txt`` of SD 1.5."""
    tokenizer.save_pretrained(folder)
    model = json.loads(tokenizer.backend_tokenizer.to_str())["model"]
    write_json(folder / "vocab.json", model["vocab"])
    lines = ["#version: 0.2", *(" ".join(pair) for pair in model["merges"])]
    (folder / "merges.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


@torch.no_grad()
def strengthen(adapter: T2IAdapter, factor: float) -> None:
    """Multiplies all features of a full adapter by ``factor``, exactly and without a new layer.

    Its blocks are convolutions, ReLUs and sums, so scaling the first convolution and every bias
    scales everything after them. Guidance multiplies what the words say but not what the sketch
    says; with the strength that evens this out inside the file, a weight of 1 means "follow it".
    """
    for name, parameter in adapter.named_parameters():
        if name.endswith(("conv_in.weight", ".bias")):
            parameter.mul_(factor)


def export_adapter(folder: Path, adapter: T2IAdapter, strength: float = 1.0) -> None:
    """One adapter in diffusers' own layout; see ``strengthen``."""
    strengthen(adapter, strength)
    adapter.half().save_pretrained(folder)
