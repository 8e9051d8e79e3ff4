"""Begins a training with the weights of an exported model: the next rung of the ladder.

Tokens are matched by their spelling, so the vocabulary may have grown in between; what the older
model does not have keeps its random start.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from diffusers import ControlNetModel, T2IAdapter, UNet2DConditionModel
from safetensors.torch import load_file
from transformers import CLIPTextModel, CLIPTokenizer, CLIPVisionModelWithProjection

from studio.starter.export import STRENGTHS, strengthen
from studio.starter.joint import JointTask
from studio.starter.networks import control_net

_EMBEDDING = "token_embedding.weight"


def warm_start(task: JointTask, model: Path, tokenizer: CLIPTokenizer) -> None:
    """Fills ``task`` from the model in ``model`` and those adapters that it has.

    A ControlNet that it lacks begins as the U-Net's encoder, a style adapter with the text's own
    projections; a T2I-Adapter keeps its random start.

    Raises:
        RuntimeError: the model's networks have other shapes.
    """
    unet = UNet2DConditionModel.from_pretrained(model / "unet", low_cpu_mem_usage=False)
    task.unet.load_state_dict(unet.float().state_dict())
    _fill_text_encoder(task.text_encoder, model, tokenizer)
    adapters = model / "adapters"
    for kind, adapter in task.t2i.items():
        if (adapters / kind).exists():
            older = T2IAdapter.from_pretrained(adapters / kind, low_cpu_mem_usage=False).float()
            strengthen(older, 1 / STRENGTHS.get(kind, 1.0))
            adapter.load_state_dict(older.state_dict())
    for kind, net in task.control.items():
        start = control_net(task.unet)
        if (adapters / kind).exists():
            start = ControlNetModel.from_pretrained(adapters / kind, low_cpu_mem_usage=False)
        net.load_state_dict(start.float().state_dict())
    _fill_style(task, adapters / "style")


def _fill_style(task: JointTask, folder: Path) -> None:
    task.style.ip_adapter.begin_as_text(task.unet)
    if folder.exists():
        stored = load_file(folder / "ip_adapter.safetensors")
        task.style.load_state_dict({name: value.float() for name, value in stored.items()})
        encoder = CLIPVisionModelWithProjection.from_pretrained(folder / "image_encoder")
        task.image_encoder.load_state_dict(encoder.float().state_dict())


@torch.no_grad()
def _fill_text_encoder(encoder: CLIPTextModel, model: Path, tokenizer: CLIPTokenizer) -> None:
    older = CLIPTextModel.from_pretrained(model / "text_encoder").float().state_dict()
    spelled = json.loads((model / "tokenizer" / "vocab.json").read_text("utf-8"))
    state = encoder.state_dict()
    [name] = [key for key in state if key.endswith(_EMBEDDING)]
    table = state[name].clone()
    for piece, index in tokenizer.get_vocab().items():
        if piece in spelled:
            table[index] = older[name][spelled[piece]]
    encoder.load_state_dict({**older, name: table})
