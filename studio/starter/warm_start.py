"""Begins a training with the weights of an exported model: the next rung of the ladder.

Tokens are matched by their spelling, so the vocabulary may have grown in between; what the older
model does not have keeps its random start.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from diffusers import T2IAdapter, UNet2DConditionModel
from transformers import CLIPTextModel, CLIPTokenizer

from studio.starter.export import STRENGTHS, strengthen
from studio.starter.joint import JointTask
from studio.starter.networks import control_net

_EMBEDDING = "token_embedding.weight"


def warm_start(task: JointTask, model: Path, tokenizer: CLIPTokenizer) -> None:
    """Fills ``task`` from the model in ``model``; its ControlNets begin as the U-Net's encoder.

    Raises:
        RuntimeError: the model's networks have other shapes.
    """
    unet = UNet2DConditionModel.from_pretrained(model / "unet", low_cpu_mem_usage=False)
    task.unet.load_state_dict(unet.float().state_dict())
    _fill_text_encoder(task.text_encoder, model, tokenizer)
    sketch = T2IAdapter.from_pretrained(model / "adapters" / "sketch", low_cpu_mem_usage=False)
    strengthen(sketch.float(), 1 / STRENGTHS["sketch"])
    task.t2i["sketch"].load_state_dict(sketch.state_dict())
    for net in task.control.values():
        net.load_state_dict(control_net(task.unet).state_dict())
    task.style.ip_adapter.begin_as_text(task.unet)


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
