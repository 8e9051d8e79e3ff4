"""Tiny random adapters for the models of ``tiny_models``, in the ordinary layout of each kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


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
